package explain

// refPages are on how records name each other.
var refPages = []Page{
	{
		Code:  "bad-ref",
		Title: Words{"a value that is no id of a record", "아이디가 아닌 값"},
		Text: Words{
			`Another record is named by its id alone: its file's name without the ending. Brackets and the name of the
			folder are only for links inside of texts.`,
			`다른 기록은 아이디만으로 가리킵니다. 아이디는 파일 이름에서 끝(.yaml)을 뺀 것입니다. 괄호와 폴더 이름은 글 안의 링크에만
			씁니다.`,
		},
		Wrong: piece("topics: \"[[topics/chips]]\"\n"),
		Right: piece("topics: chips\n"),
	},
	{
		Code:  "several-ids",
		Title: Words{"several ids in one value", "한 값에 쓴 여러 아이디"},
		Text: Words{
			`With commas alone, YAML takes all of this for one id. Put the ids in brackets, or each on a line of its own
			that begins with a hyphen.`,
			`쉼표만 쓰면 YAML은 모두를 한 아이디로 읽습니다. 대괄호로 묶거나, 하나씩 줄을 바꾸어 하이픈(-) 뒤에 쓰세요.`,
		},
		Wrong: piece("topics: chips, cloud\n"),
		Right: piece("topics: [chips, cloud]\n"),
	},
	{
		Code:  "no-such-record",
		Title: Words{"a record that is not there", "없는 기록"},
		Text: Words{
			`This id belongs to no record of the kind that the key takes. Perhaps it is misspelt (the message shows the
			nearest), or the record is yet to be written: summitline new begins one. An id is the name of a file without
			its ending, not the name or title in it. A publisher that has no record is written as {ko: name}.`,
			`이 키가 받는 종류의 기록 가운데 이 아이디를 가진 것이 없습니다. 철자가 틀렸거나(메시지에 가장 가까운 것이 나옵니다), 아직 쓰지
			않은 기록일 수 있습니다. summitline new로 새로 만들 수 있습니다. 아이디는 파일 이름에서 끝을 뺀 것이고, 그 안의 이름이나 제목이
			아닙니다. 기록이 없는 펴낸 곳은 {ko: 이름}으로 씁니다.`,
		},
		Wrong: piece("topics: chip\n"),
		Right: piece("topics: chips\n"),
	},
	{
		Code:  "ambiguous-link",
		Title: Words{"a link that may lead to several records", "어느 기록인지 알 수 없는 링크"},
		Text: Words{
			`Records of different kinds have this id. Write the folder of the one that is meant before it.`,
			`종류가 다른 여러 기록이 이 아이디를 씁니다. 가리키려는 기록의 폴더를 앞에 쓰세요.`,
		},
		Wrong: files(
			File{"content/topics/forum.yaml", "name: 포럼\n"},
			File{"content/summits/forum-2.yaml", "summary: \"[[forum]]의 둘째 회의다.\"\n"},
		),
		Right: files(
			File{"content/topics/forum.yaml", "name: 포럼\n"},
			File{"content/summits/forum-2.yaml", "summary: \"[[series/forum]]의 둘째 회의다.\"\n"},
		),
	},
	{
		Code:  "unknown-kind",
		Title: Words{"a folder that is no kind of record", "기록의 종류가 아닌 폴더"},
		Text: Words{
			`The folders of content are the kinds of records: summits, series, speakers, organizations, topics, sources,
			pages. What lies in another folder would never be shown. A folder for your own notes has a name that begins
			with _. In a link the same names stand before the id.`,
			`content의 폴더는 기록의 종류입니다: summits, series, speakers, organizations, topics, sources, pages. 다른 폴더에 둔 것은
			나오지 않습니다. 메모를 두는 폴더는 이름을 _로 시작하세요. 글 안의 링크에서도 아이디 앞에 같은 이름을 씁니다.`,
		},
		Wrong: at("content/topic/ai.yaml", "name: 인공지능\n"),
		Right: at("content/topics/ai.yaml", "name: 인공지능\n"),
	},
	{
		Code:  "no-such-item",
		Title: Words{"a commitment or statement that is not there", "없는 약속이나 발언"},
		Text: Words{
			`A link with # leads to one commitment or statement of a summit, by the id that it has there. This summit has
			none of that id.`,
			`#가 있는 링크는 회의의 약속이나 발언 하나로 이어지고, # 뒤에는 거기에 적힌 아이디(id)를 씁니다. 이 회의에는 그런 아이디가
			없습니다.`,
		},
		Wrong: piece("summary: \"[[forum-1#plans]]을 살폈다.\"\n"),
		Right: piece("summary: \"[[forum-1#plan]]을 살폈다.\"\n"),
	},
	{
		Code:  "not-a-summit",
		Title: Words{"a # behind what is no summit", "회의가 아닌 것 뒤의 #"},
		Text: Words{
			`Only summits have commitments and statements, which a # names. Name the summit, or leave the # out.`,
			`#로 가리키는 약속과 발언은 회의에만 있습니다. 회의의 아이디를 쓰거나 #를 빼세요.`,
		},
		Wrong: piece("summary: \"[[chips#plan]]을 살폈다.\"\n"),
		Right: piece("summary: \"[[forum-1#plan]]을 살폈다.\"\n"),
	},
	{
		Code:  "former-id",
		Title: Words{"a former id", "예전 아이디"},
		Text: Words{
			`The record has another id now. The link works all the same, but the present id keeps it from breaking if the
			former one is given up some day.`,
			`기록의 아이디가 바뀌었습니다. 링크는 그대로 이어지지만, 언젠가 예전 아이디를 없애도 끊어지지 않도록 지금 아이디를 쓰세요.`,
		},
		Wrong: piece("topics: semiconductors\n"),
		Right: piece("topics: chips\n"),
	},
	{
		Code:  "former-id-taken",
		Title: Words{"a former id that belongs to another record", "다른 기록이 쓰는 예전 아이디"},
		Text: Words{
			`An address can lead to one record alone. This former id is the id of another record, or is claimed by two: take
			it out where it does not belong.`,
			`주소 하나는 기록 하나로만 이어집니다. 이 예전 아이디는 다른 기록의 아이디이거나 두 기록에 함께 적혀 있습니다. 맞지 않는 쪽에서
			지우세요.`,
		},
		Wrong: at("content/topics/ai.yaml", "name: 인공지능\nformer_ids: chips\n"),
		Right: at("content/topics/ai.yaml", "name: 인공지능\nformer_ids: intelligence\n"),
	},
	{
		Code:  "draft-ref",
		Title: Words{"a record that names a draft", "초안을 가리키는 기록"},
		Text: Words{
			`A draft is left out of the site, so that a link to it would lead nowhere. Finish the draft and take its line
			draft: true out, or mark this record as a draft too.`,
			`초안은 사이트에 나오지 않으므로 초안으로 가는 링크는 갈 곳이 없습니다. 초안을 마무리하고 draft: true 줄을 지우거나, 이
			기록도 초안으로 표시하세요.`,
		},
		Wrong: files(
			File{"content/topics/ai.yaml", "name: 인공지능\ndraft: true\n"},
			File{"content/summits/forum-2.yaml", "topics: ai\n"},
		),
		Right: files(
			File{"content/topics/ai.yaml", "name: 인공지능\n"},
			File{"content/summits/forum-2.yaml", "topics: ai\n"},
		),
	},
	{
		Code:  "cycle",
		Title: Words{"records that lead back to themselves", "돌아서 자기에게 이어지는 기록"},
		Text: Words{
			`By parent, part_of or successor, something is above or after itself, over one step or several. The message
			shows each step: one of them is wrong.`,
			`parent, part_of, successor를 따라가면 한 걸음 또는 여러 걸음 만에 자기 자신이 나옵니다. 메시지에 걸음마다 나오니, 그 가운데
			틀린 것을 지우세요.`,
		},
		Wrong: files(
			File{"content/topics/ai.yaml", "name: 인공지능\nparent: models\n"},
			File{"content/topics/models.yaml", "name: 모델\nparent: ai\n"},
		),
		Right: files(
			File{"content/topics/ai.yaml", "name: 인공지능\n"},
			File{"content/topics/models.yaml", "name: 모델\nparent: ai\n"},
		),
	},
	{
		Code:  "not-a-maker",
		Title: Words{"an update by somebody who made no commitment", "약속하지 않은 쪽의 경과"},
		Text: Words{
			`The key by of an update names those of its commitment's makers for whom it holds. Who did not make the
			commitment cannot keep or break it. Who reported it belongs under sources.`,
			`경과의 by에는 약속한 쪽 가운데 그 경과에 해당하는 쪽만 씁니다. 약속하지 않은 쪽은 그것을 지키거나 어길 수 없습니다. 경과를
			알린 곳은 sources에 쓰세요.`,
		},
		Wrong: piece(`
commitments:
  - id: report
    by: msit
    text: 보고서를 내기로 했다.
    sources: daily-1
    updates:
      - {date: 2024-06-01, by: kt, status: kept, sources: daily-1}
`),
		Right: piece(`
commitments:
  - id: report
    by: msit
    text: 보고서를 내기로 했다.
    sources: daily-1
    updates:
      - {date: 2024-06-01, by: msit, status: kept, sources: daily-1}
`),
	},
	{
		Code:  "duplicate-number",
		Title: Words{"a number that two summits of a series have", "같은 회차를 쓰는 두 회의"},
		Text: Words{
			`Each summit of a series has a number of its own. Correct one of the two; a side event has part_of and no
			number.`,
			`한 회의체의 회의는 회차가 서로 다릅니다. 둘 가운데 하나를 고치세요. 부대 행사라면 number 없이 part_of를 씁니다.`,
		},
		Wrong: piece("series: forum\nnumber: 1\n"),
		Right: piece("series: forum\nnumber: 2\n"),
	},
}
