package explain

// keyPages are on the keys of records and how they go together.
var keyPages = []Page{
	{
		Code:  "unknown-key",
		Title: Words{"a key that a record does not have", "쓸 수 없는 키"},
		Text: Words{
			`Each kind of record, and each part of one, has keys of its own, listed in the README. This one is not among
			them: it may be misspelt, stand in the wrong place, or belong to another kind. What stands below such a key
			would appear nowhere.`,
			`기록의 종류마다, 또 그 부분마다 쓸 수 있는 키가 정해져 있고, README에 모두 있습니다. 이 키는 거기에 없습니다. 철자가 틀렸거나,
			자리가 잘못되었거나, 다른 종류의 키일 수 있습니다. 그대로 두면 그 아래 내용은 아무 데도 나오지 않습니다.`,
		},
		Wrong: piece("hots: msit\n"),
		Right: piece("hosts: msit\n"),
	},
	{
		Code:  "missing-key",
		Title: Words{"a key that is needed", "꼭 필요한 키가 없음"},
		Text: Words{
			`Without this key, or a value for it, the record cannot be shown: a summit needs a title and a date, a person a
			name, a statement somebody who said it. Where nothing is known of a date, write XXXX.`,
			`이 키나 그 값이 없으면 기록을 보여 줄 수 없습니다. 회의에는 제목과 날짜가, 인물에는 이름이, 발언에는 말한 쪽이 있어야 합니다.
			날짜를 전혀 모르면 XXXX로 쓰세요.`,
		},
		Wrong: piece("date: 2024-01-19\n"),
		Right: piece("title: 제2회 보기 포럼\ndate: 2024-01-19\n"),
	},
	{
		Code:  "duplicate-key",
		Title: Words{"a key that is given twice", "두 번 나오는 키"},
		Text: Words{
			`A key can stand only once in one place, or nobody could tell which of its values counts. Keep one of them, or
			make one list of both where the key takes several values.`,
			`같은 자리에 같은 키가 두 번 나오면 어느 값을 따를지 알 수 없습니다. 하나만 남기거나, 값을 여럿 받는 키라면 한 목록으로
			합치세요.`,
		},
		Wrong: piece("topics: chips\nattendance: 120\ntopics: cloud\n"),
		Right: piece("topics: [chips, cloud]\nattendance: 120\n"),
	},
	{
		Code:  "not-a-map",
		Title: Words{"a single value where keys should be", "키 묶음이 올 자리의 값"},
		Text: Words{
			`What stands here has several parts, each with a key: a participant has a speaker, a role and more. Name the key
			that the value belongs to.`,
			`여기에는 여러 부분이 있고 부분마다 키가 있습니다. 참석자라면 사람, 직함 같은 것입니다. 값이 어느 키의 것인지 쓰세요.`,
		},
		Wrong: piece("participants:\n  - hong-gil-dong\n"),
		Right: piece("participants:\n  - speaker: hong-gil-dong\n"),
	},
	{
		Code:  "duplicate-body",
		Title: Words{"a body that is given twice", "두 번 쓴 본문"},
		Text: Words{
			`In a file that ends in .md the text below the keys is the body in the site's first language. A key body for the
			same language would be a second one. Keep one of them; under the key, other languages can stand.`,
			`.md 파일에서는 키 아래의 글이 사이트의 첫째 언어로 쓴 본문입니다. 같은 언어의 body 키가 있으면 본문이 둘이 됩니다. 하나만
			남기세요. 다른 언어의 본문은 body 키에 쓸 수 있습니다.`,
		},
		Wrong: at("content/topics/ai.md", "---\nname: 인공지능\nbody: 본문\n---\n본문\n"),
		Right: at("content/topics/ai.md", "---\nname: 인공지능\nbody: {en: Text}\n---\n본문\n"),
	},
	{
		Code:  "number-without-series",
		Title: Words{"a number without a series", "회의체가 없는 회차"},
		Text: Words{
			`A number is the summit's place in a series, so it says nothing without one. Name the series, or leave the
			number to the title.`,
			`회차(number)는 회의체 안의 순서이므로 회의체가 없으면 뜻이 없습니다. 회의체(series)를 쓰거나, 회차는 제목에만 두세요.`,
		},
		Wrong: piece("number: 2\n"),
		Right: piece("series: forum\nnumber: 2\n"),
	},
	{
		Code:  "attribution-and-speaker",
		Title: Words{"an attribution beside a speaker", "attribution과 speaker를 함께 씀"},
		Text: Words{
			`The key attribution describes somebody who is not named, such as "an official of the ministry". Who is named
			stands under speaker. A statement has one of the two; a title or office goes under role.`,
			`attribution 키는 "부처 관계자"처럼 이름이 나오지 않은 사람을 적는 곳입니다. 이름이 있는 사람은 speaker에 씁니다. 발언에는 둘
			가운데 하나만 쓰고, 직함은 role에 쓰세요.`,
		},
		Wrong: piece(`
statements:
  - speaker: hong-gil-dong
    attribution: 보기전자 대표
    text: 인력이 먼저라고 말했다.
    sources: daily-1
`),
		Right: piece(`
statements:
  - speaker: hong-gil-dong
    role: 보기전자 대표
    text: 인력이 먼저라고 말했다.
    sources: daily-1
`),
	},
}
