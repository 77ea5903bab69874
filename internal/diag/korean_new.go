package diag

// koreanNew is what is said of new records and what is given for them.
var koreanNew = map[string]string{

	// the command

	"summitline new: %s is not for %s":                                      "summitline new: %s은(는) %s에 쓸 수 없습니다",
	"summitline new: an id is missing, and nothing to make one of is given": "summitline new: 아이디가 없고, 아이디를 정할 만한 것도 없습니다",
	"begin a record, with its keys ready to fill in":                        "채워 넣을 키가 든 새 기록을 만듭니다",
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
ID는 기록의 아이디이며 주소가 됩니다. 어느 나라 글자든 글자와 숫자, 그 사이의 하이픈(-) 하나씩만 씁니다. 회의체나
제목에서 알 수 있으면 쓰지 않아도 됩니다.

옵션으로 준 것은 채워 넣습니다. 다른 기록은 아이디나 이름으로 적습니다. --series를 붙이면 다음 회차와, 그 회의체의
지난 회의들을 따른 아이디, 제목, 주최, 장소를 넣습니다. 옵션으로 달리 적은 것은 그대로 따릅니다. 적은 기록이 없으면
오류이지만, --with-missing을 붙이면 그 기록도 함께 만듭니다. 이미 있는 기록에 --with-missing만 붙이면, 그 기록에 적혀
있는데 없는 기록을 만듭니다.

  summitline new summit example-forum-2
  summitline new speaker 홍길동
  summitline new summit --series example-forum --date 2025-03 --speaker hong-gil-dong --with-missing`,
	"make the records that are named and not there, too":                       "적혀 있는데 없는 기록도 만듭니다",
	"its `TEXT` in the site's first language":                                  "사이트의 첫 언어로 쓴 제목이나 이름(`TEXT`)",
	"the `DATE`, as precise as is known":                                       "아는 만큼의 날짜(`DATE`)",
	"the `ID` of the series that it belongs to":                                "회의체의 아이디(`ID`)",
	"its `NUMBER` in the series":                                               "그 회의체에서 몇 회차인지(`NUMBER`)",
	"the `NAME` of the place; where another summit met, it brings the address": "장소의 이름(`NAME`). 다른 회의가 열린 곳이면 주소도 따라옵니다",
	"the `CITY` of the place":                                                  "도시(`CITY`)",
	"the `COUNTRY` of the place, such as KR":                                   "나라(`COUNTRY`). KR 등",
	"the `ID` of a host; may be given several times":                           "주최한 기관이나 인물의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` of a topic; may be given several times":                          "주제의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` of a person who took part; may be given several times":           "참석한 인물의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` of an organization that took part; may be given several times":   "참석한 기관의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` or URL of a source; may be given several times":                  "출처의 아이디(`ID`)나 주소. 여러 번 쓸 수 있습니다",

	// what is given for a record

	"--with-missing makes a record of it":             "--with-missing을 붙이면 기록을 만듭니다",
	"several records are called %q":                   "이름이 %q인 기록이 여럿입니다",
	"%q is new":                                       "%q은(는) 처음 나온 것입니다",
	"no key of %s is called %q":                       "%s에 쓸 수 있는 키 가운데 %q은(는) 없습니다",
	"%q takes several keys: write it into the record": "%q에는 키가 여럿 들어갑니다. 기록에 직접 쓰세요",
	"%q has a value already":                          "%q에는 이미 값이 있습니다",
	"%q and %q are not two days":                      "%q과(와) %q은(는) 이어지는 두 날짜가 아닙니다",
	"a last day without a first one":                  "첫날이 없는 마지막 날입니다",
	"the id %q is taken":                              "아이디 %q은(는) 이미 쓰이고 있습니다",
	"write what it is, as in [[speakers/%s]], so that a record can be made": "기록을 만들 수 있도록 [[speakers/%s]]처럼 무엇인지 쓰세요",
}
