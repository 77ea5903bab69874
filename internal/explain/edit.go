package explain

// editPages are on what keeps a command from changing records, and on forms.
var editPages = []Page{
	{
		Code:  "same-record",
		Title: Words{"one record, where two were wanted", "둘이 아니라 한 기록"},
		Text: Words{
			`To merge takes two records; both ids that were given lead to one, perhaps since one of them is a former id. There is
			nothing left to merge.`,
			`합치려면 두 기록이 있어야 하는데, 준 아이디 둘이 같은 기록을 가리킵니다. 하나가 예전 아이디일 수도 있습니다. 더 합칠 것이
			없습니다.`,
		},
		Wrong: typed("summitline merge topic chips chips"),
		Right: typed("summitline merge topic chip chips", File{"content/topics/chip.yaml", "name: {ko: 칩, en: Chip}\n"}),
	},
	{
		Code:  "merge-conflict",
		Title: Words{"two records that contradict each other", "서로 다른 두 기록"},
		Text: Words{
			`Of two records that are to become one, both say something under the same key, and not the same. A program cannot know
			which is right. Correct one of them, or take its key out, and merge again.`,
			`한 기록으로 합칠 두 기록의 같은 키에 서로 다른 내용이 있습니다. 어느 쪽이 맞는지 프로그램은 알 수 없습니다. 한쪽을 고치거나 그
			키를 지우고 다시 합치세요.`,
		},
		Wrong: typed("summitline merge topic ai intelligence",
			File{"content/topics/ai.yaml", "name: 인공지능\nparent: chips\n"},
			File{"content/topics/intelligence.yaml", "name: 인공지능\nparent: cloud\n"}),
		Right: typed("summitline merge topic ai intelligence",
			File{"content/topics/ai.yaml", "name: 인공지능\n"},
			File{"content/topics/intelligence.yaml", "name: 인공지능\nparent: cloud\n"}),
	},
	{
		Code:  "listed-twice",
		Title: Words{"a list that names a record twice", "한 기록이 두 번 나오는 목록"},
		Text: Words{
			`A list named both of the records that have become one, and names that one twice now. Take one of the two out; where
			they are entries with more in them, such as participants, bring together what they say.`,
			`합쳐진 두 기록을 함께 쓴 목록에 이제 한 기록이 두 번 나옵니다. 하나를 지우세요. 참석자처럼 내용이 더 있는 항목이면 내용을
			한데 모으세요.`,
		},
		Wrong: typed("summitline merge topic chip chips",
			File{"content/topics/chip.yaml", "name: {ko: 칩, en: Chip}\n"},
			File{"content/summits/forum-2.yaml", "topics: [chips, chip]\n"}),
		Right: typed("summitline merge topic chip chips",
			File{"content/topics/chip.yaml", "name: {ko: 칩, en: Chip}\n"},
			File{"content/summits/forum-2.yaml", "topics: [chip]\n"}),
	},
	{
		Code:  "names-itself",
		Title: Words{"a record that names itself", "자기 자신을 가리키는 기록"},
		Text: Words{
			`One of two records named the other, as an alliance names its members, and they have become one: it names itself now. Take
			the entry out.`,
			`연합이 회원을 적듯이 한 기록이 다른 기록을 가리키고 있었는데 둘이 하나가 되었습니다. 그래서 이제 자기 자신을 가리킵니다. 그
			항목을 지우세요.`,
		},
		Wrong: typed("summitline merge organization alliance union",
			File{"content/organizations/alliance.yaml", "name: 연합\nmembers: [kt, union]\n"},
			File{"content/organizations/union.yaml", "name: 연합\n"}),
		Right: typed("summitline merge organization alliance union",
			File{"content/organizations/alliance.yaml", "name: 연합\nmembers: [kt]\n"},
			File{"content/organizations/union.yaml", "name: 연합\n"}),
	},
	{
		Code:  "would-be-lost",
		Title: Words{"something that a change would lose", "고치면 사라질 내용"},
		Text: Words{
			`Before a command changes anything, it reads the records as they would be and compares them with those that there are.
			Something would be missing, so nothing was changed. Make the change by hand.`,
			`명령은 기록을 고치기 전에 고친 결과를 읽어 지금과 견주어 봅니다. 없어지는 것이 있어서 아무것도 바꾸지 않았습니다. 손으로
			고치세요.`,
		},
	},
	{
		Code:  "would-change",
		Title: Words{"something that would come to mean something else", "고치면 뜻이 달라질 내용"},
		Text: Words{
			`With its new id the record would be meant by a text that does not mean it now, such as the name of a publisher that is
			spelt the same. Nothing was changed. Choose another id, or write the name as a text: {ko: name}.`,
			`새 아이디를 쓰면, 지금은 이 기록을 뜻하지 않는 글이 이 기록을 뜻하게 됩니다. 철자가 같은 펴낸 곳의 이름이 그렇습니다. 아무것도
			바꾸지 않았습니다. 다른 아이디를 고르거나, 그 이름을 {ko: 이름}처럼 글로 쓰세요.`,
		},
		Wrong: typed("summitline rename organization kt openai",
			File{"content/sources/daily-2.yaml", "title: 포럼이 끝나다\npublisher: OpenAI\n"}),
		Right: typed("summitline rename organization kt openai",
			File{"content/sources/daily-2.yaml", "title: 포럼이 끝나다\npublisher: {ko: OpenAI}\n"}),
	},
	{
		Code:  "alias-parts",
		Title: Words{"an alias that would part from its text", "가리키는 글과 달라질 별칭"},
		Text: Words{
			`A text with a link in it is used a second time by an alias (*), where it is no link. After the change the two would
			no longer be the same. Write the text out in the place of the alias, and try again.`,
			`링크가 든 글을 별칭(*)으로 다시 썼는데, 거기서는 링크가 아닙니다. 고치고 나면 둘이 달라집니다. 별칭 자리에 글을 직접 쓰고 다시
			하세요.`,
		},
	},
	{
		Code:  "too-odd-to-change",
		Title: Words{"a file that a program cannot change safely", "프로그램이 고치기 어려운 파일"},
		Text: Words{
			`The file is right, but written in a form of YAML that a program cannot change without touching more than it should.
			Write it as the README does, key, colon and value, or make the change by hand.`,
			`파일에 잘못은 없지만, 프로그램이 다른 것을 건드리지 않고는 고칠 수 없는 YAML 형식으로 쓰여 있습니다. README처럼 키, 콜론(:),
			값으로 쓰거나 손으로 고치세요.`,
		},
		Wrong: typed("summitline rename topic ai intelligence", File{"content/topics/ai.yaml", "? name\n: 인공지능\n"}),
		Right: typed("summitline rename topic ai intelligence", File{"content/topics/ai.yaml", "name: 인공지능\n"}),
	},
	{
		Code:  "odd-line-ends",
		Title: Words{"line ends that few programs know", "아는 프로그램이 드문 줄바꿈"},
		Text: Words{
			`The file ends some lines with characters that hardly any program takes for a line end, such as those of old Macs.
			The records can be read, but not be put into the house style: save the file with the line ends of Unix (LF) or
			Windows (CRLF).`,
			`옛 매킨토시의 것처럼, 줄바꿈으로 아는 프로그램이 드문 문자로 끝나는 줄이 있습니다. 기록을 읽을 수는 있지만 정해진 모양으로 다듬을
			수는 없습니다. 파일을 유닉스(LF)나 윈도(CRLF)의 줄바꿈으로 저장하세요.`,
		},
	},
	{
		Code:  "lost-in-a-form",
		Title: Words{"a value that a form would lose", "양식이 잃을 값"},
		Text: Words{
			`A form in the browser shows each key in one way: a text as plain or by language, a list as a list. It takes the way
			in which the records write it. This record writes it in another, and saving it from the form would lose the value.
			Write it as the others do, or change such a record only as a file.`,
			`브라우저의 양식은 키마다 한 가지 방식으로만 보여 줍니다. 글은 그냥 쓴 글이거나 언어마다 쓴 글이고, 목록은 목록입니다. 양식은 기록에
			적힌 방식을 따르는데, 이 기록은 다르게 써서 양식으로 저장하면 값을 잃습니다. 다른 기록처럼 쓰거나, 이런 기록은 파일로만
			고치세요.`,
		},
		Wrong: typed("summitline schema --cms",
			File{"content/topics/chips.yaml", "name: {ko: 반도체, en: Chips}\nsummary: {ko: 작은 부품., en: Small parts.}\n"},
			File{"content/topics/cloud.yaml", "name: {ko: 클라우드, en: Cloud}\nsummary: 빌려 쓰는 컴퓨터.\n"}),
		Right: typed("summitline schema --cms",
			File{"content/topics/chips.yaml", "name: {ko: 반도체, en: Chips}\nsummary: {ko: 작은 부품., en: Small parts.}\n"},
			File{"content/topics/cloud.yaml", "name: {ko: 클라우드, en: Cloud}\nsummary: {ko: 빌려 쓰는 컴퓨터.}\n"}),
	},
	{
		Code:  "unknown-repository",
		Title: Words{"a form that does not know the repository", "저장소를 모르는 양식"},
		Text: Words{
			`A form in the browser saves records into a repository, and site.yaml does not say which: its key repository is missing,
			or leads to a service that the form does not know. Write the name of the repository into the form's own file, under
			backend.`,
			`브라우저의 양식은 기록을 저장소에 저장하는데, 어느 저장소인지 site.yaml에 없습니다. repository 키가 없거나, 양식이 모르는
			서비스의 주소입니다. 양식의 파일에서 backend에 저장소의 이름을 쓰세요.`,
		},
		Wrong: typed("summitline schema --cms",
			File{"content/site.yaml", "title: {ko: 보기, en: Example}\nlanguages: [ko, en]\n"}),
		Right: typed("summitline schema --cms",
			File{"content/site.yaml", "title: {ko: 보기, en: Example}\nlanguages: [ko, en]\nrepository: https://github.com/example/summits/edit/main/content/{path}\n"}),
	},
}
