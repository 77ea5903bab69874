package explain

// yamlPages are on the shape of YAML: indents, lists, and what surrounds them.
var yamlPages = []Page{
	{
		Code:  "bad-indent",
		Title: Words{"an indent that fits nothing above it", "위와 맞지 않는 들여쓰기"},
		Text: Words{
			`Keys that belong together begin in the same column, and the entries of a list do too. This line begins
			somewhere else, so that it is neither a key of its own nor part of the value above it. Line it up with the
			line that it belongs to. If it is the second line of a text, put the text in quotes or write it below a |.`,
			`함께 묶이는 키는 같은 칸에서 시작하고, 목록의 항목들도 그렇습니다. 이 줄은 다른 칸에서 시작해서 따로 선 키도 아니고
			위에 있는 값의 일부도 아닙니다. 함께 묶일 줄과 들여쓰기를 맞추세요. 글의 둘째 줄이라면 글 전체를 따옴표로 묶거나 | 아래에 쓰세요.`,
		},
		Wrong: piece(`
venue:
  name: 코엑스
   city: 서울
`),
		Right: piece(`
venue:
  name: 코엑스
  city: 서울
`),
	},
	{
		Code:  "tab-indent",
		Title: Words{"a tab in the indent", "들여쓰기에 쓴 탭"},
		Text: Words{
			`YAML indents with spaces alone, since a tab is as wide as each editor likes. Write two spaces for each step.
			Most editors can be set to write spaces when the tab key is pressed.`,
			`탭의 너비는 편집기마다 다르기 때문에 YAML은 빈칸으로만 들여씁니다. 한 단계마다 빈칸 두 개를 쓰세요. 대부분의
			편집기는 탭 키를 누르면 빈칸이 들어가도록 설정할 수 있습니다.`,
		},
		Wrong: piece("venue:\n\tname: 코엑스\n"),
		Right: piece("venue:\n  name: 코엑스\n"),
	},
	{
		Code:  "bad-list-entry",
		Title: Words{"an entry of a list where none can stand", "목록의 항목이 올 수 없는 자리"},
		Text: Words{
			`A list with hyphens begins on the line after its key. On the line of the key itself stands a single value, or
			a list in brackets. If the hyphen belongs to a text, put the text in quotes.`,
			`하이픈(-)으로 쓰는 목록은 키의 다음 줄에서 시작합니다. 키와 같은 줄에는 값 하나나 대괄호로 묶은 목록만 쓸 수 있습니다.
			하이픈이 글의 일부라면 글을 따옴표로 묶으세요.`,
		},
		Wrong: piece("topics: - chips\n"),
		Right: piece("topics:\n  - chips\n"),
	},
	{
		Code:  "empty-entry",
		Title: Words{"an empty entry in a list", "목록의 빈 항목"},
		Text: Words{
			`A list has an entry without a value, perhaps left over from a draft. Fill it in, or take its line out.`,
			`목록에 값이 없는 항목이 있습니다. 쓰다가 남겨 둔 것일 수 있습니다. 값을 채우거나 그 줄을 지우세요.`,
		},
		Wrong: piece("topics:\n  - chips\n  -\n"),
		Right: piece("topics:\n  - chips\n"),
	},
	{
		Code:  "missing-value",
		Title: Words{"a value is missing in brackets or braces", "괄호 안에서 빠진 값"},
		Text: Words{
			`Between two commas, or after a sign that YAML keeps for itself, a value is missing. Fill it in, or take the
			extra comma out. A text that begins with such a sign is put in quotes.`,
			`두 쉼표 사이나 YAML이 따로 쓰는 기호 뒤에 값이 없습니다. 값을 채우거나 남는 쉼표를 지우세요. 그런 기호로 시작하는 글은
			따옴표로 묶습니다.`,
		},
		Wrong: piece("topics: [chips,, cloud]\n"),
		Right: piece("topics: [chips, cloud]\n"),
	},
	{
		Code:  "text-beside-block",
		Title: Words{"a text on the line of its | or >", "| 또는 > 와 같은 줄에 쓴 글"},
		Text: Words{
			`The signs | and > say that a text of several lines follows below them, indented. Nothing else stands on
			their own line. If the text itself begins with one of them, put it in quotes.`,
			`| 와 > 기호는 그 아래에 여러 줄의 글이 들여쓰여 이어진다는 뜻입니다. 그 줄에는 다른 것을 쓰지 않습니다. 글 자체가 이
			기호로 시작한다면 따옴표로 묶으세요.`,
		},
		Wrong: piece("body: | 첫 줄\n"),
		Right: piece("body: |\n  첫 줄\n"),
	},
	{
		Code:  "second-document",
		Title: Words{"a second document in one file", "한 파일에 든 둘째 문서"},
		Text: Words{
			`In YAML a line of three hyphens begins a new document, but a file holds one record. Take the line out. If you
			want to write a long text below the keys, give the file a name that ends in .md and begin it with such a line
			too.`,
			`YAML에서 하이픈 세 개로 된 줄은 새 문서를 시작하지만, 파일 하나에는 기록 하나만 둡니다. 그 줄을 지우세요. 키 아래에 긴
			글을 쓰려면 파일 이름을 .md로 끝내고, 맨 앞에도 같은 줄을 두세요.`,
		},
		Wrong: piece("theme: 미래\n---\nattendance: 120\n"),
		Right: piece("theme: 미래\nattendance: 120\n"),
	},
	{
		Code:  "text-outside",
		Title: Words{"a text outside of the record", "기록 바깥의 글"},
		Text: Words{
			`A line of three dots ends a document of YAML, and one that begins with % is an instruction to it. What stands
			behind them belongs to no key. Take the line out, or move the text into the value that it is part of.`,
			`점 세 개로 된 줄은 YAML 문서를 끝내고, % 기호로 시작하는 줄은 YAML에 주는 지시입니다. 그 뒤에 있는 것은 어느 키에도
			속하지 않습니다. 그 줄을 지우거나, 글을 제자리인 값 안으로 옮기세요.`,
		},
		Wrong: piece("theme: 미래\n...\n덧붙이는 글\n"),
		Right: piece("theme: 미래\nbody: 덧붙이는 글\n"),
	},
	{
		Code:  "no-front-matter",
		Title: Words{"a Markdown record that does not begin with its keys", "키로 시작하지 않는 마크다운 기록"},
		Text: Words{
			`A record whose file ends in .md begins with a line of three hyphens, its keys, and another such line. The text
			comes below. Without them nothing says what the record is.`,
			`파일 이름이 .md로 끝나는 기록은 하이픈 세 개로 된 줄, 키, 다시 하이픈 세 개로 된 줄로 시작하고, 글은 그 아래에 씁니다. 이
			부분이 없으면 무엇의 기록인지 알 수 없습니다.`,
		},
		Wrong: at("content/topics/ai.md", "name: 인공지능\n"),
		Right: at("content/topics/ai.md", "---\nname: 인공지능\n---\n여기부터 글입니다.\n"),
	},
	{
		Code:  "front-matter-not-closed",
		Title: Words{"the keys of a Markdown record do not end", "끝나지 않은 마크다운 기록의 키"},
		Text: Words{
			`The keys at the beginning of this file are opened by a line of three hyphens, but no other such line closes
			them, so all of the text would be read as keys. Write the second line below the last key.`,
			`파일 앞부분의 키가 하이픈 세 개로 된 줄로 시작했지만 같은 줄로 닫히지 않아서, 글까지 모두 키로 읽히게 됩니다. 마지막 키
			아래에 둘째 줄을 쓰세요.`,
		},
		Wrong: at("content/topics/ai.md", "---\nname: 인공지능\n\n여기부터 글입니다.\n"),
		Right: at("content/topics/ai.md", "---\nname: 인공지능\n---\n여기부터 글입니다.\n"),
	},
	{
		Code:  "unknown-anchor",
		Title: Words{"an alias without an anchor", "앵커가 없는 별칭"},
		Text: Words{
			`A value that begins with * stands in YAML for another one that was marked with & before. There is no such
			mark in this file. Take the asterisk out; if it is part of a text, put the text in quotes.`,
			`YAML에서 * 로 시작하는 값은 앞에서 & 로 표시한 다른 값을 가리킵니다. 이 파일에는 그런 표시가 없습니다. 별표를 지우고, 글의
			일부라면 글 전체를 따옴표로 묶으세요.`,
		},
		Wrong: piece("hosts: *msit\n"),
		Right: piece("hosts: msit\n"),
	},
	{
		Code:  "alias-loop",
		Title: Words{"an alias inside of what it stands for", "자기 자신을 담은 별칭"},
		Text: Words{
			`A value marked with & holds an alias * of itself, and would never end. Write out what is meant in the place of
			the alias.`,
			`& 로 표시한 값 안에 그 값을 가리키는 별칭 * 이 있어서 끝이 나지 않습니다. 별칭 자리에 원래 쓰려던 내용을 직접 쓰세요.`,
		},
		Wrong: piece("theme: &t {ko: 미래, en: *t}\n"),
		Right: piece("theme: {ko: 미래, en: Future}\n"),
	},
	{
		Code:  "merge-key",
		Title: Words{"a merge key of YAML", "YAML의 병합 키"},
		Text: Words{
			`The key << copies the keys of another place into this one. Records do without it, so that everybody can see
			what a record says by reading it. Write the keys out.`,
			`<< 키는 다른 곳의 키를 이곳으로 복사합니다. 기록을 읽기만 하면 무슨 내용인지 누구나 알 수 있도록 기록에서는 쓰지 않습니다.
			키를 직접 쓰세요.`,
		},
		Wrong: piece("venue:\n  <<: {name: 코엑스}\n  city: 서울\n"),
		Right: piece("venue:\n  name: 코엑스\n  city: 서울\n"),
	},
	{
		Code:  "yaml-tag",
		Title: Words{"a tag of YAML", "YAML 태그"},
		Text: Words{
			`A word that begins with ! tells YAML what type a value has. Each key knows that by itself: take the tag out. If
			the exclamation mark is part of a text, put the text in quotes.`,
			`! 로 시작하는 낱말은 값의 종류를 YAML에 알려 줍니다. 값의 종류는 키가 이미 알고 있으니 태그를 지우세요. 느낌표가 글의
			일부라면 글을 따옴표로 묶으세요.`,
		},
		Wrong: piece("attendance: !!int 120\n"),
		Right: piece("attendance: 120\n"),
	},
	{
		Code:  "bad-key",
		Title: Words{"a key that is no word", "낱말이 아닌 키"},
		Text: Words{
			`A list or a group of keys stands where a key should. Often a colon follows a closing bracket by mistake, or a
			text with brackets and a colon is not in quotes.`,
			`키가 올 자리에 목록이나 키 묶음이 있습니다. 닫는 괄호 뒤에 콜론을 잘못 썼거나, 괄호와 콜론이 든 글을 따옴표로 묶지 않은
			경우가 많습니다.`,
		},
		Wrong: piece("[chips, cloud]: topics\n"),
		Right: piece("topics: [chips, cloud]\n"),
	},
	{
		Code:  "too-deep",
		Title: Words{"values nested too deep", "너무 깊이 겹친 값"},
		Text: Words{
			`Lists or groups of keys lie within each other thousands of levels deep. No record needs more than a few: look
			for brackets that are opened again and again.`,
			`목록이나 키 묶음이 수천 겹으로 들어 있습니다. 기록에는 몇 겹이면 충분합니다. 괄호를 거듭 열기만 한 곳이 있는지
			살펴보세요.`,
		},
	},
	{
		Code:  "too-many-values",
		Title: Words{"more values than a record can have", "기록 하나에 너무 많은 값"},
		Text: Words{
			`One record may hold 100,000 values, counted with all that its aliases stand for. Make several records of it,
			or write out what the aliases mean.`,
			`기록 하나에는 값을 10만 개까지 담을 수 있고, 별칭이 가리키는 값도 모두 셉니다. 여러 기록으로 나누거나, 별칭 대신 내용을
			직접 쓰세요.`,
		},
	},
	{
		Code:  "not-yaml",
		Title: Words{"a file that cannot be read as YAML", "YAML로 읽을 수 없는 파일"},
		Text: Words{
			`The file breaks a rule of YAML for which summitline has no explanation of its own; what is said is that of the
			library that reads it. Compare the line with the examples in the README, and put texts in quotes.`,
			`summitline이 따로 설명하지 못하는 YAML 규칙에 어긋난 곳이 있습니다. 메시지는 YAML을 읽는 라이브러리의 것입니다. 그 줄을
			README의 예와 견주어 보고, 글은 따옴표로 묶으세요.`,
		},
	},
}
