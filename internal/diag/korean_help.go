package diag

// koreanHelp is how the commands and their flags are explained.
var koreanHelp = map[string]string{
	"summitline makes a cross-linked timeline site of the records of a series of summits.": "summitline은 거듭 열리는 회의의 기록으로, 서로 이어진 연표 사이트를 만듭니다.",
	"commands:":      "명령:",
	"flags:":         "옵션:",
	" (default: %s)": " (기본값: %s)",
	"`summitline COMMAND -h` explains a command. The exit status is 0 if all went well, 1 if something is wrong\nwith the site, 2 if something is wrong with the command line.": "`summitline COMMAND -h`가 명령 하나를 설명합니다. 끝날 때의 상태는 모두 잘되면 0, 사이트에 잘못이 있으면 1,\n명령을 잘못 썼으면 2입니다.",

	// flags

	"the `LANGUAGE` of messages, ko or en (default: that of LANG)":                   "메시지의 언어(`LANGUAGE`): ko 또는 en (기본값: LANG의 언어)",
	"the `DIR` of the records":                                                       "기록이 있는 폴더(`DIR`)",
	"the `DIR` of templates that replace those built in":                             "내장된 템플릿을 대신할 템플릿이 있는 폴더(`DIR`)",
	"the `DIR` of static files, which replace those built in":                        "내장된 파일을 대신할 정적 파일이 있는 폴더(`DIR`)",
	"the `URL` at which the site will be served, instead of that of site.yaml":       "site.yaml에 적힌 것 대신 쓸 사이트의 주소(`URL`)",
	"keep records marked as drafts":                                                  "초안으로 표시한 기록도 넣습니다",
	"the `DIR` to write the site to":                                                 "사이트를 쓸 폴더(`DIR`)",
	"the `DIR` in which is remembered what was made from what; empty: none":          "무엇으로 무엇을 만들었는지 적어 두는 폴더(`DIR`). 비우면 적어 두지 않습니다",
	"a `DIR` to write CPU and heap profiles to, and a table of what each stage took": "CPU와 힙 프로파일, 단계마다 걸린 시간의 표를 쓸 폴더(`DIR`)",
	"a `FILE` to write the site to, to be opened from a disk, instead of the folder": "폴더 대신 사이트를 담을 파일(`FILE`). 디스크에서 바로 열 수 있습니다",
	"write nothing if there is a warning either":                                     "경고가 있어도 아무것도 쓰지 않습니다",
	"fail if there is a warning, too":                                                "경고가 있어도 실패로 칩니다",
	"the `FORM` of what is said: text, json, github, gitlab or sarif":                "결과를 쓰는 형식(`FORM`): text, json, github, gitlab, sarif",
	"the `HOST:PORT` to serve at; port 0 is any free one":                            "사이트를 보여 줄 주소(`HOST:PORT`). 포트가 0이면 비어 있는 것을 씁니다",

	"the `EDITOR` that opens the file of a problem": "잘못된 파일을 열 편집기(`EDITOR`)",

	"the `FORM` of the answer: table, json or csv": "답을 쓰는 형식(`FORM`): table, json, csv",

	// commands, in a line and at length

	"answer a question about the records": "기록에 관한 물음에 답합니다",
	`
Prints the rows of a table for which something is true. The tables are those of the CSV files below data/; without QUERY
they are listed, with their columns.

  summitline query 'commitments where status = open and by = msit'
  summitline query 'commitments where overdue order by due limit 10' --format csv
  summitline query 'statements where text ~ 인재 select date, speaker.name, text'
  summitline query 'summits where date >= 2023 and not venue.city = 서울'

A column is compared by =, !=, <, <=, >, >= or ~, which finds a part of a text. A column alone asks whether it says
something, or is true. Conditions are put together with and, or, not and brackets; "any ~ WORD" looks into all columns. A
value with spaces or signs in it needs quotes. Records are named by their ids or any of their names.

A date is compared by what it surely is: "date = 2023" finds those that lie in 2023, "date < 2023" those that ended
before it. "date ~ 2023" finds those that may lie in 2023.

"select" names columns, * is all; "order by" puts rows in order, with desc the other way round; "limit" says how many.`: `
표에서 조건에 맞는 줄을 보여 줍니다. 표는 data/ 아래의 CSV 파일과 같습니다. QUERY가 없으면 표와 열의 이름을 모두 보여 줍니다.

  summitline query 'commitments where status = open and by = msit'
  summitline query 'commitments where overdue order by due limit 10' --format csv
  summitline query 'statements where text ~ 인재 select date, speaker.name, text'
  summitline query 'summits where date >= 2023 and not venue.city = 서울'

열은 =, !=, <, <=, >, >=로 견주고, ~로 글의 일부를 찾습니다. 열 이름만 쓰면 값이 있는지, 또는 참인지를 묻습니다. 조건은
and, or, not과 괄호로 잇습니다. "any ~ 낱말"은 모든 열에서 찾습니다. 빈칸이나 기호가 든 값은 따옴표로 묶습니다. 기록은
아이디로도, 어느 이름으로도 가리킬 수 있습니다.

날짜는 확실한 것만 견줍니다. "date = 2023"은 2023년 안에 든 것을, "date < 2023"은 그 전에 끝난 것을 찾습니다.
"date ~ 2023"은 2023년일 수도 있는 것까지 찾습니다.

"select"는 보여 줄 열을 고르고(*는 모두), "order by"는 차례를 정하며(desc는 거꾸로), "limit"은 몇 줄까지 보여 줄지 정합니다.`,

	"write the site": "사이트를 씁니다",
	`
Reads the records, checks them, and writes the site to a folder, which it replaces as a whole. If anything is wrong,
nothing is written. Warnings are counted; check lists them. Files of templates and static that the site does not have
itself are those built in.

What was made from what is remembered, and only what has changed since is made again: the site is the same as if all
of it were. The folder of --cache holds nothing else, and may be deleted at any time.

With --zip the site becomes one file instead. It holds a folder, whose index.html opens in a browser once the file is
unpacked, with every link and the search working, and without a network.`: `
기록을 읽고 검사해서 사이트를 폴더에 씁니다. 그 폴더는 통째로 바뀝니다. 잘못이 하나라도 있으면 아무것도 쓰지 않습니다.
경고는 몇 건인지만 알리고, check가 자세히 보여 줍니다. 템플릿과 정적 파일 가운데 사이트에 없는 것은 내장된 것을 씁니다.

무엇으로 무엇을 만들었는지 적어 두고, 그 뒤에 바뀐 것만 다시 만듭니다. 결과는 처음부터 모두 만든 것과 같습니다. --cache의
폴더에는 적어 둔 것만 있어서 언제 지워도 됩니다.

--zip을 쓰면 폴더 대신 파일 하나를 만듭니다. 압축을 풀고 폴더 안의 index.html을 브라우저로 열면, 인터넷에 연결하지 않아도
모든 링크와 검색이 작동합니다.`,

	"find all that is wrong, and write nothing": "잘못된 것을 모두 찾고, 아무것도 쓰지 않습니다",
	`
Does all that build does except writing: it lists everything that is wrong with the records and the templates and, once
nothing is, what is doubtful about them: claims without a source, people in an office that they did not hold, promises
that nobody followed up, and the like. These are warnings, which are no failure unless --strict says so.

--format text is for people. The other forms go to standard output: json is one object; github puts each line into the
pull request that it is about, when a GitHub workflow prints it; gitlab is a code quality report for a merge request;
sarif is SARIF 2.1.0, for code scanning.`: `
쓰는 것만 빼고 build가 하는 일을 모두 합니다. 기록과 템플릿에서 잘못된 것을 모두 보여 줍니다. 잘못이 없으면 의심스러운 것을
보여 줍니다. 출처가 없는 내용, 그날 맡지 않은 직책, 경과를 적지 않은 약속 같은 것입니다. 이것은 경고이며, --strict를 쓰지
않는 한 실패로 치지 않습니다.

--format text는 사람이 읽는 형식입니다. 다른 형식은 표준 출력에 씁니다. json은 객체 하나입니다. github은 GitHub 워크플로에서
출력하면 풀 리퀘스트의 해당 줄에 표시됩니다. gitlab은 머지 리퀘스트에 보이는 코드 품질 보고서입니다. sarif는 코드 검사에 쓰는
SARIF 2.1.0입니다.`,

	"show the site in a browser while writing it": "쓰는 동안 사이트를 브라우저로 보여 줍니다",
	`
Builds the site in memory and serves it on this machine. When a record, a template or a static file is saved, the site
is built again and the pages open in browsers show it at once. If a record is wrong, the last good site stays up with
the problem over it until that is mended. Warnings wait behind a badge in the corner, and what a save has changed is
marked on the page for some seconds. Nothing is written. Ctrl-C ends it.

A click on the place of a problem opens the file there, in the editor that --editor names: vscode, vscodium, cursor,
zed, idea, sublime or textmate; none makes no links. For any other, write the address that opens it, such as
vscode://file/{path}:{line}:{column}.

The site takes the address of the server for its own unless --base-url gives another. If that has a path, such as
https://example.org/summits/, the site lies below the same path here.`: `
사이트를 메모리에서 만들어 이 컴퓨터에서 보여 줍니다. 기록, 템플릿, 정적 파일을 저장하면 사이트를 다시 만들고, 브라우저에
열려 있는 페이지도 곧바로 바뀝니다. 기록에 잘못이 있으면 고칠 때까지 마지막으로 온전했던 사이트 위에 그 잘못을 보여 줍니다.
경고는 구석의 표시를 누르면 볼 수 있고, 저장해서 바뀐 부분은 페이지에 몇 초 동안 표시됩니다. 파일은 쓰지 않습니다. Ctrl-C로
끝냅니다.

잘못된 곳을 누르면 --editor로 고른 편집기에서 파일의 그 자리가 열립니다: vscode, vscodium, cursor, zed, idea, sublime,
textmate. none이면 링크를 만들지 않습니다. 다른 편집기라면 vscode://file/{path}:{line}:{column}처럼 파일을 여는 주소를 쓰세요.

--base-url로 다른 주소를 주지 않으면 이 서버의 주소를 사이트의 주소로 씁니다. 그 주소에 https://example.org/summits/처럼
경로가 있으면 여기서도 같은 경로 아래에 사이트가 놓입니다.`,

	"write what editors need to help with records": "편집기가 기록 쓰기를 돕는 데 필요한 파일을 씁니다",
	`
Writes a JSON Schema for each kind of record and for site.yaml, for an editor with a YAML language server: it
completes keys, words and the ids that there are, says what each key is for, in Korean and in English, and underlines
what cannot be. The commands new and init write them, too; write them anew when records have come or gone.
A Markdown record cannot be helped in this way.

With --cms, writes forms in the browser instead, for those who do not write YAML: static/admin/config.yml for Sveltia
CMS or Decap CMS, and .pages.yml for Pages CMS. A form shows a key in the way in which the records that there are
write it; what it would lose of them is listed.`: `
기록의 종류마다, 그리고 site.yaml에 쓰는 JSON 스키마를 씁니다. YAML 언어 서버가 있는 편집기가 이것을 읽고 키, 정해진 말,
이미 있는 아이디를 채워 주고, 키마다 무엇을 쓰는지 한국어와 영어로 알려 주고, 쓸 수 없는 것에 밑줄을 긋습니다. new와 init
명령도 함께 씁니다. 기록이 생기거나 없어지면 다시 쓰세요. 마크다운 기록은 이렇게 도울 수 없습니다.

--cms를 붙이면 YAML을 쓰지 않는 사람을 위해 브라우저에서 쓰는 양식을 만듭니다. Sveltia CMS나 Decap CMS의
static/admin/config.yml과 Pages CMS의 .pages.yml입니다. 양식은 지금 있는 기록이 쓴 방식대로 키를 보여 주고, 그 가운데 잃게 될
것이 있으면 알려 줍니다.`,

	"begin a record, with its keys ready to fill in": "채워 넣을 키가 든 새 기록을 만듭니다",
	`
Writes a file for a new record, content/<kind>/ID.yaml, and prints its path. The file shows every key that the record
can have and what it takes. It is marked as a draft, which keeps it out of the site until you take that line out.
Nothing that is there is overwritten.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as summit.
ID names the record and becomes its address: letters of any script, digits, and single hyphens between them. It can be
left out where the series or the title gives one.

What flags give is filled in; records are named by their ids or by what they are called. With --series, a summit gets the
next number and the id, title, hosts and place that the last meetings of the series have led to expect, where no flag says
otherwise. What is named and not there is an error, or with --with-missing becomes a record too. For a record that is
there already, --with-missing alone makes those that it names and that are not.

  summitline new summit example-forum-2
  summitline new speaker 홍길동
  summitline new summit --series example-forum --date 2025-03 --speaker hong-gil-dong --with-missing`: `
새 기록의 파일 content/<종류>/ID.yaml을 쓰고 그 경로를 보여 줍니다. 파일에는 그 기록에 쓸 수 있는 키와 설명이 모두 들어
있습니다. 초안으로 표시되어 있어서, 그 줄을 지울 때까지는 사이트에 나오지 않습니다. 이미 있는 파일은 덮어쓰지 않습니다.

KIND는 content의 폴더(summits, series, speakers, organizations, topics, sources, pages)나
그 기록 하나를 가리키는 말(summit 등)입니다.
ID는 기록의 아이디이며 주소가 됩니다. 어느 나라 글자든 글자와 숫자, 그 사이의 하이픈(-) 하나씩만 씁니다. 회의체나 제목으로
지을 수 있으면 쓰지 않아도 됩니다.

옵션으로 준 것은 채워 넣습니다. 다른 기록은 아이디나 이름으로 씁니다. --series를 쓰면 다음 회차와, 그 회의체의 지난 회의로 보아
맞을 아이디, 제목, 주최, 장소가 들어갑니다. 옵션으로 따로 준 것은 그대로 씁니다. 이름만 있고 기록이 없으면 오류이고,
--with-missing을 붙이면 기록을 함께 만듭니다. 이미 있는 기록에 --with-missing만 쓰면, 그 기록이 가리키지만 없는 기록을 만듭니다.

  summitline new summit example-forum-2
  summitline new speaker 홍길동
  summitline new summit --series example-forum --date 2025-03 --speaker hong-gil-dong --with-missing`,

	"say what a code means, and what to do": "코드의 뜻과 할 일을 알려 줍니다",
	`
Every message about what is wrong ends in a code, such as [unknown-key]. This says what CODE means, why it matters and
what to do, with an example that is wrong and one that is right. Without CODE it lists all codes.`: `
무엇이 잘못되었다는 메시지는 [unknown-key] 같은 코드로 끝납니다. 이 명령은 CODE가 무슨 뜻인지, 왜 문제인지, 어떻게 하면
되는지를 잘못된 예, 바른 예와 함께 알려 줍니다. CODE를 쓰지 않으면 모든 코드를 보여 줍니다.`,

	"say which summitline this is": "이 summitline의 버전을 보여 줍니다",
	`
Prints the version of summitline, and the Go it was built with.`: `
summitline의 버전과, 이것을 만든 Go의 버전을 보여 줍니다.`,
}
