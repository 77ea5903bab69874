package explain

// signPages are on single signs: colons, quotes, brackets, and characters that
// look like others or like nothing.
var signPages = []Page{
	{
		Code:  "colon-in-value",
		Title: Words{"a colon inside of a value", "값 안의 콜론"},
		Text: Words{
			`A colon with a space behind it ends a key in YAML, so a text that has one must be in quotes. Otherwise it looks
			as though a second key began on the same line.`,
			`YAML에서는 뒤에 빈칸이 있는 콜론(:)이 키를 끝냅니다. 그래서 그런 콜론이 든 글은 따옴표로 묶어야 합니다. 그렇지 않으면 같은
			줄에서 또 다른 키가 시작한 것처럼 보입니다.`,
		},
		Wrong: piece("theme: 인공지능: 다음 열 해\n"),
		Right: piece("theme: \"인공지능: 다음 열 해\"\n"),
	},
	{
		Code:  "tight-colon",
		Title: Words{"no space after the colon of a key", "키의 콜론 뒤에 없는 빈칸"},
		Text: Words{
			`A key is a word, a colon and a space. Without the space, YAML takes the colon for a part of the word.`,
			`키는 낱말, 콜론(:), 빈칸으로 이루어집니다. 빈칸이 없으면 YAML은 콜론까지 낱말의 일부로 읽습니다.`,
		},
		Wrong: piece("theme:미래\nattendance: 120\n"),
		Right: piece("theme: 미래\nattendance: 120\n"),
	},
	{
		Code:  "missing-colon",
		Title: Words{"a key without a colon", "콜론이 없는 키"},
		Text: Words{
			`Each line of a record is a key, a colon and a value, or an entry of a list, which begins with a hyphen and a
			space. This line is neither.`,
			`기록의 줄은 키, 콜론(:), 값으로 되어 있거나, 하이픈(-)과 빈칸으로 시작하는 목록의 항목입니다. 이 줄은 둘 다 아닙니다.`,
		},
		Wrong: piece("theme 미래\nattendance: 120\n"),
		Right: piece("theme: 미래\nattendance: 120\n"),
	},
	{
		Code:  "bad-start",
		Title: Words{"a value that begins with a sign of YAML", "YAML의 기호로 시작하는 값"},
		Text: Words{
			"YAML keeps some signs at the beginning of a value for itself: @ ` % & * ! ? and others. A text that begins with one\n" +
				"of them is put in quotes, single or double.",
			"YAML은 값의 첫머리에 오는 @ ` % & * ! ? 같은 기호를 따로 씁니다. 이런 기호로 시작하는 글은 작은따옴표나 큰따옴표로 묶습니다.",
		},
		Wrong: piece("theme: @미래\n"),
		Right: piece("theme: \"@미래\"\n"),
	},
	{
		Code:  "unclosed-quote",
		Title: Words{"a quote that is not closed", "닫히지 않은 따옴표"},
		Text: Words{
			`A value begins with a quote, and everything after it is read as part of the text until the same quote comes
			again. Close it at the end of the value. Inside of the text, use quotes of the other kind.`,
			`값이 따옴표로 시작하면 같은 따옴표가 다시 나올 때까지 모두 글로 읽힙니다. 값의 끝에서 닫으세요. 글 안에서는 다른 종류의
			따옴표를 쓰세요.`,
		},
		Wrong: piece("theme: \"미래\nattendance: 120\n"),
		Right: piece("theme: \"미래\"\nattendance: 120\n"),
	},
	{
		Code:  "text-after-value",
		Title: Words{"a text after the end of a value", "값이 끝난 뒤의 글"},
		Text: Words{
			`A value that begins with a quote or a bracket ends where that is closed, and nothing may follow. Put the whole
			value in quotes of a kind that it does not have inside. In single quotes, one that belongs to the text is
			written twice.`,
			`따옴표나 괄호로 시작한 값은 그것이 닫히는 곳에서 끝나고, 그 뒤에는 아무것도 올 수 없습니다. 안에 없는 종류의 따옴표로 값
			전체를 묶으세요. 작은따옴표로 묶은 글 안의 작은따옴표는 두 번 씁니다.`,
		},
		Wrong: piece("theme: [속보] 회의 열려\n"),
		Right: piece("theme: \"[속보] 회의 열려\"\n"),
	},
	{
		Code:  "unclosed-bracket",
		Title: Words{"a bracket that is not closed", "닫히지 않은 괄호"},
		Text: Words{
			`A list in [ ] or a group of keys in { } is not closed, or a comma between two of its entries is missing. A text
			inside of it that has brackets, braces, commas or colons is put in quotes.`,
			`[ ]로 쓴 목록이나 { }로 쓴 키 묶음이 닫히지 않았거나, 항목 사이의 쉼표가 빠졌습니다. 그 안에서 괄호, 쉼표, 콜론이 든 글은
			따옴표로 묶습니다.`,
		},
		Wrong: piece("topics: [chips, cloud\nattendance: 120\n"),
		Right: piece("topics: [chips, cloud]\nattendance: 120\n"),
	},
	{
		Code:  "comma-in-braces",
		Title: Words{"a comma inside of a value in { }", "{ } 안의 값에 든 쉼표"},
		Text: Words{
			`In braces a comma ends a value, and what comes after it is read as the next key. Put a text with a comma in
			quotes, or write the keys on lines of their own.`,
			`{ } 안에서는 쉼표가 값을 끝내고, 그 뒤는 다음 키로 읽힙니다. 쉼표가 든 글은 따옴표로 묶거나, 키를 한 줄에 하나씩 쓰세요.`,
		},
		Wrong: piece("theme: {ko: 연구, 투자, 인력, en: People}\n"),
		Right: piece("theme: {ko: \"연구, 투자, 인력\", en: People}\n"),
	},
	{
		Code:  "smart-quotes",
		Title: Words{"quotes that YAML does not know", "YAML이 모르는 따옴표"},
		Text: Words{
			`Word processors and some keyboards write quotes such as “ and ”. To YAML they are letters, and do not hold a
			text together. Write " or ' around it.`,
			`문서 편집기나 일부 자판은 “ ” 같은 따옴표를 넣습니다. YAML에게는 글자일 뿐이어서 글을 묶어 주지 못합니다. " 나 ' 로 묶으세요.`,
		},
		Wrong: piece("theme: “미래: 다음 열 해”\n"),
		Right: piece("theme: \"미래: 다음 열 해\"\n"),
	},
	{
		Code:  "question-mark",
		Title: Words{"a question mark inside of brackets or braces", "괄호 안의 물음표"},
		Text: Words{
			`Inside of { } and [ ], YAML takes a question mark for a sign of its own. Put the value in quotes: an uncertain
			date such as '2024-04-07?', a question, an address with a ? in it. On a line of its own a value needs none.`,
			`{ }나 [ ] 안에서는 YAML이 물음표를 다른 뜻으로 읽습니다. '2024-04-07?' 같은 불확실한 날짜, 묻는 글, 물음표가 든 주소를
			따옴표로 묶으세요. 한 줄에 따로 쓴 값에는 따옴표가 없어도 됩니다.`,
		},
		Wrong: piece("venue: {name: 정말 코엑스?, city: 서울}\n"),
		Right: piece("venue: {name: '정말 코엑스?', city: 서울}\n"),
	},
	{
		Code:  "stray-bracket",
		Title: Words{"a bracket that closes nothing", "여는 짝이 없는 괄호"},
		Text: Words{
			`There is one closing bracket or brace too many. Take it out; if it belongs to a text, put the text in quotes.`,
			`닫는 괄호가 하나 더 있습니다. 지우세요. 글의 일부라면 글을 따옴표로 묶으세요.`,
		},
		Wrong: piece("topics: [chips, cloud]]\n"),
		Right: piece("topics: [chips, cloud]\n"),
	},
	{
		Code:  "bad-escape",
		Title: Words{"a backslash in double quotes", "큰따옴표 안의 역슬래시"},
		Text: Words{
			`In double quotes a backslash begins a special character such as \n, and YAML does not know the one written here.
			Write the backslash twice, or put the text in single quotes, where it means nothing.`,
			`큰따옴표 안의 역슬래시(\)는 \n 같은 특수 문자를 시작하는데, 여기에 쓴 것은 YAML이 모르는 것입니다. 역슬래시를 두 번 쓰거나,
			역슬래시에 아무 뜻이 없는 작은따옴표로 글을 묶으세요.`,
		},
		Wrong: piece(`theme: "C:\기록"` + "\n"),
		Right: piece(`theme: 'C:\기록'` + "\n"),
	},
	{
		Code:  "full-width-sign",
		Title: Words{"a sign that only looks like YAML's", "YAML의 기호와 모양만 비슷한 기호"},
		Text: Words{
			`Korean and Chinese keyboards set to full width, and word processors, write colons, hyphens and quotes that look
			much like those of YAML and mean nothing to it. Set the keyboard to half width and write the sign again.`,
			`자판이 전각으로 되어 있거나 문서 편집기에서 복사하면, YAML의 콜론·하이픈·따옴표와 비슷하지만 YAML이 모르는 기호가 들어갑니다.
			자판을 반각으로 바꾸고 다시 쓰세요.`,
		},
		Wrong: piece("theme： 미래\n"),
		Right: piece("theme: 미래\n"),
	},
	{
		Code:  "wide-space",
		Title: Words{"a space that is not YAML's", "YAML이 모르는 빈칸"},
		Text: Words{
			`The indent, or the space behind a hyphen or colon, holds a full-width space or one that is not to be broken.
			It cannot be told from a usual one by looking. Delete it and write plain spaces.`,
			`들여쓰기나 하이픈·콜론 뒤에 전각 빈칸이나 줄바꿈 없는 빈칸이 들어 있습니다. 눈으로는 보통 빈칸과 구별되지 않습니다. 지우고
			보통 빈칸을 쓰세요.`,
		},
		Wrong: piece("venue:\n\u3000name: 코엑스\n"),
		Right: piece("venue:\n  name: 코엑스\n"),
	},
	{
		Code:  "comment-in-value",
		Title: Words{"a # that cuts a text off", "글을 잘라 내는 #"},
		Text: Words{
			`A space and a # begin a comment, which YAML leaves out: the rest of the line is not part of the text. Put the
			text in quotes. If it is meant as a comment, write a space after the # too.`,
			`빈칸 뒤의 #는 주석을 시작하고, YAML은 그 뒤를 읽지 않습니다. 그래서 줄의 나머지는 글에 들어가지 않습니다. 글 전체를
			따옴표로 묶으세요. 주석이라면 # 뒤에도 빈칸을 두세요.`,
		},
		Wrong: piece("theme: 회의 #2\n"),
		Right: piece("theme: \"회의 #2\"\n"),
	},
	{
		Code:  "control-character",
		Title: Words{"a control character", "제어 문자"},
		Text: Words{
			`The file holds a character that is no letter and cannot be seen, such as one that a copied text brought along.
			Delete it, and the letters on both sides of it if you cannot find it, and type these again.`,
			`글을 복사할 때 딸려 온 것처럼, 글자도 아니고 보이지도 않는 문자가 파일에 들어 있습니다. 지우세요. 찾기 어려우면 양옆의
			글자까지 지우고 다시 치세요.`,
		},
	},
	{
		Code:  "not-utf8",
		Title: Words{"a file that is not in UTF-8", "UTF-8이 아닌 파일"},
		Text: Words{
			`Letters can be stored as bytes in several ways; records use UTF-8, as the web does. This file uses another one,
			perhaps EUC-KR. Open it in an editor and save it again with the encoding UTF-8.`,
			`글자를 저장하는 방식은 여러 가지인데, 기록은 웹과 같이 UTF-8을 씁니다. 이 파일은 EUC-KR 같은 다른 방식으로 저장되어
			있습니다. 편집기로 열어 인코딩을 UTF-8로 골라 다시 저장하세요.`,
		},
	},
}
