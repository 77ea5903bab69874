package diag

// koreanYAML is what is said of a file before anything is known of its keys.
var koreanYAML = map[string]string{
	"this is not UTF-8":      "UTF-8로 저장된 파일이 아닙니다",
	"save the file as UTF-8": "파일을 UTF-8로 저장하세요",

	"a Markdown record begins with its keys":                                 "마크다운 기록은 키로 시작해야 합니다",
	"write a line `---`, the keys as YAML, and a line `---` before the text": "글 앞에 `---` 줄, YAML로 쓴 키, `---` 줄을 차례로 쓰세요",
	"the keys that begin here do not end":                                    "여기서 시작한 키 부분이 끝나지 않았습니다",
	"close them with a line `---`":                                           "`---` 줄로 닫으세요",

	"a second document in one file": "한 파일에 문서가 둘 있습니다",
	"a file holds one record: take out the line `---`; a text below the keys needs a file that ends in .md": "파일 하나에 기록 하나입니다. `---` 줄을 지우세요. 키 아래에 글을 두려면 파일 이름이 .md로 끝나야 합니다",

	// the beginnings of values and lines

	"this cannot begin a value":                                        "값은 이 기호로 시작할 수 없습니다",
	"a line cannot begin with this sign":                               "줄은 이 기호로 시작할 수 없습니다",
	"put a text that begins with this sign in quotes":                  "이 기호로 시작하는 글은 따옴표로 묶으세요",
	"put a text that begins with ? in quotes":                          "? 기호로 시작하는 글은 따옴표로 묶으세요",
	"put a text that begins with * or & in quotes":                     "* 또는 & 기호로 시작하는 글은 따옴표로 묶으세요",
	"put a text that begins with * in quotes":                          "* 기호로 시작하는 글은 따옴표로 묶으세요",
	"put a text that begins with ! in quotes":                          "! 기호로 시작하는 글은 따옴표로 묶으세요",
	"put the text in quotes, or indent it":                             "글을 따옴표로 묶거나 들여쓰세요",
	"take the line out":                                                "이 줄을 지우세요",
	"a text outside of the record":                                     "기록 바깥에 글이 있습니다",
	"take out the line `...` before it, or the one that begins with %": "앞에 있는 `...` 줄이나 % 기호로 시작하는 줄을 지우세요",
	"a value is missing, or begins with a sign of YAML":                "값이 빠졌거나 YAML의 기호로 시작합니다",
	"fill it in, or put the text in quotes":                            "값을 채우거나, 글을 따옴표로 묶으세요",

	// indents

	"a tab in the indent":                      "들여쓰기에 탭이 있습니다",
	"indent with spaces":                       "탭 대신 빈칸으로 들여쓰세요",
	"this does not continue the list above it": "위의 목록에 이어지지 않습니다",
	"line it up with the entries of the list, or with the keys of one": "목록의 항목이나 그 안의 키와 들여쓰기를 맞추세요",
	"this is neither a key nor part of the value above it":             "키도 아니고 위에 있는 값의 일부도 아닙니다",
	"check the indent": "들여쓰기를 살펴보세요",
	"this continues the value above it, and cannot be a key":          "위에 있는 값에 이어지는 자리라서 키가 될 수 없습니다",
	"line it up with the key above, or put the value above in quotes": "위에 있는 키와 들여쓰기를 맞추거나, 위에 있는 값을 따옴표로 묶으세요",

	// colons, brackets and quotes

	"a colon where no key can stand":                                              "키가 올 수 없는 자리에 콜론(:)이 있습니다",
	"put a text that holds `: ` in quotes":                                        "`: `이 든 글은 따옴표로 묶으세요",
	"a key without a colon":                                                       "키 뒤에 콜론(:)이 없습니다",
	"write `key: value`; an entry of a list begins with `- `":                     "`키: 값`처럼 쓰세요. 목록의 항목은 `- `로 시작합니다",
	"a key without a space after its colon":                                       "키의 콜론(:) 뒤에 빈칸이 없습니다",
	"write `%s: `":                                                                "콜론 뒤를 띄우세요: `%s: `",
	"write `%s: …`, with a space after the colon":                                 "콜론 뒤를 띄우세요: `%s: …`",
	"a list in [ ] that is not closed, or lacks a comma":                          "[ ]로 쓴 목록이 닫히지 않았거나 쉼표가 빠졌습니다",
	"a map in { } that is not closed, or lacks a comma":                           "{ }로 쓴 키 묶음이 닫히지 않았거나 쉼표가 빠졌습니다",
	"close it with ]; put a text with a bracket, brace, comma or colon in quotes": "]로 닫으세요. 괄호, 쉼표, 콜론이 든 글은 따옴표로 묶으세요",
	"close it with }; put a text with a bracket, brace, comma or colon in quotes": "}로 닫으세요. 괄호, 쉼표, 콜론이 든 글은 따옴표로 묶으세요",
	"a quote that is not closed":                                                  "따옴표가 닫히지 않았습니다",
	"close the quote; inside of a text, use the other kind of quotes":             "따옴표를 닫으세요. 글 안에서는 다른 종류의 따옴표를 쓰세요",
	"close the quotes that begin above, or put the whole value in quotes":         "위에서 시작한 따옴표를 닫거나, 값 전체를 따옴표로 묶으세요",
	"the quotes begin here":                                                       "따옴표가 시작한 곳",
	"quotes that YAML does not know":                                              "YAML이 모르는 따옴표입니다",
	`write " or ' around the text`:                                                `글을 " 나 ' 로 묶으세요`,
	"in { } a comma ends a value":                                                 "{ } 안에서는 쉼표가 값을 끝냅니다",
	"put the whole text in quotes":                                                "글 전체를 따옴표로 묶으세요",
	"a question mark that YAML takes for a sign of its own":                       "YAML이 다른 뜻으로 읽는 물음표(?)가 있습니다",
	"in { } and [ ], put what holds a ? in quotes":                                "{ }나 [ ] 안에서 물음표가 든 값은 따옴표로 묶으세요",
	"a bracket or brace that closes nothing":                                      "여는 괄호 없이 닫는 괄호가 있습니다",
	"take it out, or put the whole value in quotes":                               "괄호를 지우거나, 값 전체를 따옴표로 묶으세요",
	"a text after the end of a value":                                             "값이 끝난 뒤에 글이 더 있습니다",
	"put the whole value in quotes, of another kind than those in it":             "안에 든 것과 다른 종류의 따옴표로 값 전체를 묶으세요",
	"an escape that YAML does not know":                                           "YAML이 모르는 역슬래시(\\) 표기입니다",
	`write \\ for a backslash, or use single quotes`:                              `역슬래시는 \\로 쓰거나, 작은따옴표로 묶으세요`,

	// what only looks like YAML

	"%q is not the sign that YAML knows":                              "%q은(는) YAML이 아는 기호가 아닙니다",
	"write %q, with the keyboard set to half-width":                   "반각으로 쓰세요: %q",
	"a space that is not YAML's":                                      "YAML이 모르는 빈칸입니다",
	"write a plain space, with the keyboard set to half-width":        "반각 빈칸으로 쓰세요",
	"from the # on this is a comment, not part of the text":           "#부터는 글이 아니라 주석으로 읽힙니다",
	"put the whole text in quotes; a comment has a space after its #": "글 전체를 따옴표로 묶으세요. 주석이라면 # 뒤를 띄우세요",
	"a # begins a comment: put the text in quotes":                    "#부터는 주석으로 읽힙니다. 글을 따옴표로 묶으세요",

	// lists and blocks

	"an entry of a list where none can stand":                                                 "목록의 항목이 올 수 없는 자리입니다",
	"begin the list on the next line, or put a text that begins with - in quotes":             "목록은 다음 줄에서 시작하세요. - 기호로 시작하는 글이면 따옴표로 묶으세요",
	"a text on the line of its | or >":                                                        "| 또는 > 기호와 같은 줄에 글이 있습니다",
	"begin the text on the next line, indented; put a text that begins with | or > in quotes": "글은 다음 줄에 들여써서 시작하세요. | 또는 > 기호로 시작하는 글이면 따옴표로 묶으세요",

	// what records need not

	"an alias without an anchor":                          "별칭(*)이 가리키는 앵커(&)가 없습니다",
	"the anchor %q holds itself":                          "앵커 %q 안에 자기 자신이 들어 있습니다",
	"write the value out":                                 "값을 직접 쓰세요",
	"with this alias, the record has more than %d values": "이 별칭(*) 때문에 기록의 값이 %d개를 넘습니다",
	"write aliases out":                                   "별칭 대신 내용을 직접 쓰세요",
	"more than %d values in one record":                   "기록 하나에 값이 %d개를 넘습니다",
	"make several records of it":                          "여러 기록으로 나누세요",
	"a YAML tag, %s":                                      "YAML 태그는 쓸 수 없습니다: %s",
	"leave the tag out: each key knows its type":          "태그를 지우세요. 값의 종류는 키가 정합니다",
	"a YAML merge key":                                    "YAML의 병합 키(<<)는 쓸 수 없습니다",
	"write the keys out":                                  "키를 직접 쓰세요",
	"a control character":                                 "보이지 않는 제어 문자가 있습니다",
	"values nested too deep":                              "값이 너무 여러 겹으로 들어 있습니다",
	"write the record flatter":                            "겹을 줄여서 쓰세요",
	"this is not YAML: %s":                                "YAML로 읽을 수 없습니다: %s",

	"a key must be a plain word, not %s": "키는 낱말이어야 하는데 %s이(가) 있습니다",
	"write `key: value`":                 "`키: 값`처럼 쓰세요",
	"the key %q is given twice":          "%q 키가 두 번 나옵니다",
}
