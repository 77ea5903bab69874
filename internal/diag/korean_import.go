package diag

// koreanImport is what is said of new records that flags, a table or a calendar
// give.
var koreanImport = map[string]string{
	// what was given

	"several records are called %q": "%q인 기록이 여럿입니다",
	"write the id: %s":              "아이디를 쓰세요: %s",
	"%q is new":                     "%q은(는) 새로 만드는 기록입니다",
	"%q has a value already":        "%q 키에 이미 값이 있습니다",
	"%q takes several keys: write it into the record":                       "%q에는 키가 여럿 들어갑니다. 기록에 직접 쓰세요",
	"no key of %s is called %q":                                             "%s에는 %q 키가 없습니다",
	"the id %q is taken":                                                    "아이디 %q은(는) 이미 쓰이고 있습니다",
	"there is no record %q":                                                 "아이디가 %q인 기록이 없습니다",
	"--with-missing makes a record of it":                                   "--with-missing을 붙이면 기록을 만듭니다",
	"did you mean %s? If it is new, --with-missing makes a record of it":    "혹시 %s인가요? 새 기록이라면 --with-missing을 붙여 만들 수 있습니다",
	"write what it is, as in [[speakers/%s]], so that a record can be made": "기록을 만들 수 있게 무엇인지 쓰세요. 예: [[speakers/%s]]",
	"%q and %q are not two days":                                            "%q과(와) %q은(는) 두 날짜가 아닙니다",
	"a last day without a first one":                                        "첫날이 없는 마지막 날입니다",

	// what is left out

	"a row without %q: passed over":      "%q 칸이 빈 줄이라 건너뜁니다",
	"this is there already: passed over": "이미 있어서 건너뜁니다",
	"here":                               "여기",
	"a row above the one that names the columns: passed over": "열 이름이 있는 줄보다 위에 있어서 건너뜁니다",
	"a %s is no meeting: passed over":                         "%s은(는) 회의가 아니라서 건너뜁니다",
	"somebody of whom only an address is known: passed over":  "전자우편 주소만 있는 사람이라 건너뜁니다",
	"this is no line of a calendar: passed over":              "달력의 줄이 아니라서 건너뜁니다",

	// tables

	"this is neither UTF-8 nor CP949":                                 "UTF-8도 CP949도 아닙니다",
	"no row says what the columns are":                                "열 이름이 있는 줄이 없습니다",
	"name a column %q, and others after the keys of %s":               "열 하나의 이름을 %q(으)로 하고, 다른 열도 %s의 키 이름을 쓰세요",
	"a quote inside of a cell without quotes":                         "따옴표로 묶지 않은 칸 안에 따옴표가 있습니다",
	`put the whole cell in quotes, and write "" for each quote in it`: `칸 전체를 따옴표로 묶고, 그 안의 따옴표는 ""로 쓰세요`,
	`write "" for a quote inside of a cell in quotes`:                 `따옴표로 묶은 칸 안의 따옴표는 ""로 쓰세요`,
	"a column without a name":                                         "이름이 없는 열입니다",
	"what stands in it is kept in comments":                           "이 열의 내용은 주석으로 남습니다",
	"what stands in the column is kept in comments":                   "그 열의 내용은 주석으로 남습니다",
	"did you mean %q? What stands in the column is kept in comments":  "혹시 %q인가요? 그 열의 내용은 주석으로 남습니다",
	"a cell beyond the last column that has a name":                   "이름이 있는 마지막 열보다 뒤에 있는 칸입니다",

	// calendars

	"this is not a calendar: it does not begin with BEGIN:VCALENDAR":          "달력 파일이 아닙니다. BEGIN:VCALENDAR로 시작하지 않습니다",
	"%q ends what has not begun":                                              "%q이(가) 시작하지 않은 것을 끝냅니다",
	"this is still open":                                                      "이것이 아직 끝나지 않았습니다",
	"this %s does not end: the file is cut off":                               "%s이(가) 끝나지 않았습니다. 파일이 잘렸습니다",
	"%q is not a date of a calendar":                                          "%q은(는) 달력의 날짜가 아닙니다",
	"%q is not a duration":                                                    "%q은(는) 길이를 나타내지 않습니다",
	"a day and a time of day do not go together":                              "날짜와 시각을 섞어 쓸 수 없습니다",
	"a meeting that ends at midnight, for which there is no time of that day": "자정에 끝나는 회의인데, 그날의 시각으로는 쓸 수 없습니다",
	"a meeting that recurs: each needs a record of its own":                   "되풀이되는 회의입니다. 회의마다 기록이 따로 있어야 합니다",
	"a room or a thing, and nobody":                                           "사람이 아니라 회의실이나 물건입니다",
	"somebody who was invited and declined":                                   "초대받았지만 거절한 사람입니다",
	"no key of a summit takes a %s":                                           "회의에는 %s을(를) 쓸 키가 없습니다",
	"no status of a summit is like %q":                                        "회의의 상태에 %q 같은 것이 없습니다",

	// the commands

	"summitline new: %s is not for %s":                                      "summitline new: %s 옵션은 %s에 쓸 수 없습니다",
	"summitline new: an id is missing, and nothing to make one of is given": "summitline new: 아이디가 없고, 아이디를 지을 것도 주어지지 않았습니다",
	"summitline import: %q is neither csv nor ics":                          "summitline import: %q은(는) csv도 ics도 아닙니다",
	"summitline import: no kind of record is called %q":                     "summitline import: 기록의 종류에 %q은(는) 없습니다",
	"summitline import: a calendar has summits, not %s":                     "summitline import: 달력에는 summits만 있고 %s은(는) 없습니다",
	"nothing in %s is a record":                                             "%s에는 기록으로 만들 것이 없습니다",
	"%s found no place: they stand in the records as comments":              "%s은(는) 맞는 자리가 없어 기록에 주석으로 남았습니다",
	"%d value":  "값 %d개",
	"%d values": "값 %d개",

	"make the records that are named and not there, too":                       "이름만 있고 기록이 없는 것은 기록을 함께 만듭니다",
	"print what would be written, and write nothing":                           "쓸 내용을 보여 주기만 하고 쓰지 않습니다",
	"its `TEXT` in the site's first language":                                  "사이트의 첫째 언어로 쓴 제목이나 이름(`TEXT`)",
	"the `DATE`, as precise as is known":                                       "아는 만큼 쓴 날짜(`DATE`)",
	"the `ID` of the series that it belongs to":                                "속한 회의체의 아이디(`ID`)",
	"its `NUMBER` in the series":                                               "회의체 안의 회차(`NUMBER`)",
	"the `NAME` of the place; where another summit met, it brings the address": "장소의 이름(`NAME`). 다른 회의가 열린 곳이면 주소도 함께 들어갑니다",
	"the `CITY` of the place":                                                  "장소의 도시(`CITY`)",
	"the `COUNTRY` of the place, such as KR":                                   "장소의 나라 코드(`COUNTRY`). 예: KR",
	"the `ID` of a host; may be given several times":                           "주최의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` of a topic; may be given several times":                          "주제의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` of a person who took part; may be given several times":           "참석한 인물의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` of an organization that took part; may be given several times":   "참석한 기관의 아이디(`ID`). 여러 번 쓸 수 있습니다",
	"the `ID` or URL of a source; may be given several times":                  "출처의 아이디(`ID`)나 주소. 여러 번 쓸 수 있습니다",

	"make records of a spreadsheet or a calendar": "표나 달력으로 기록을 만듭니다",
	`
Reads FILE and writes a record for each of its rows or events, as a draft to be finished, and prints the paths. It reports
each value that found no place, with its line and column, and why; such a value stays in the record as a comment. Nothing
that is there is overwritten, and what is there already is passed over.

FORMAT is csv, a table as spreadsheets save it, or ics, a calendar. KIND is what its rows are: summits, speakers and so
on; a calendar has summits.

A column of a table is named after a key, such as title, venue.city or title.en, or as people call it: 제목, 날짜, 장소,
참석자. People, organizations and all else that has a record are known by any of their names.

  summitline import csv summits meetings.csv --dry-run
  summitline import ics summits calendar.ics`: `
FILE을 읽어 줄이나 일정마다 기록을 하나씩 초안으로 쓰고, 그 경로를 보여 줍니다. 맞는 자리가 없는 값은 줄과 칸, 까닭과 함께
알려 주고, 기록에 주석으로 남깁니다. 이미 있는 파일은 덮어쓰지 않고, 이미 있는 기록은 건너뜁니다.

FORMAT은 csv(표 프로그램이 저장한 표)나 ics(달력)입니다. KIND는 줄마다 무엇이 적혀 있는지입니다: summits, speakers 등.
달력에는 summits만 있습니다.

표의 열 이름은 title, venue.city, title.en 같은 키 이름이나 제목, 날짜, 장소, 참석자 같은 말로 씁니다. 사람과 기관처럼 기록이
있는 것은 어떤 이름으로 써도 알아봅니다.

  summitline import csv summits meetings.csv --dry-run
  summitline import ics summits calendar.ics`,
}
