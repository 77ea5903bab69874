package diag

// koreanImport is what is said of spreadsheets and calendars.
var koreanImport = map[string]string{

	// the command

	"make records of a spreadsheet or a calendar": "스프레드시트나 달력에서 기록을 만듭니다",
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
FILE을 읽어 행이나 일정마다 기록을 하나씩 초안으로 쓰고 그 경로를 보여 줍니다. 자리를 찾지 못한 값은 몇째 줄 몇째
칸의 무엇이 왜 그런지 알려 주고, 기록 안에 주석으로 남깁니다. 이미 있는 파일은 덮어쓰지 않고, 이미 있는 기록은
건너뜁니다.

FORMAT은 스프레드시트가 저장하는 표 csv나 달력 ics입니다. KIND는 행이 무엇인지입니다: summits, speakers 등. 달력은
summits로만 읽습니다.

표의 칸 이름은 title, venue.city, title.en 같은 키나, 흔히 쓰는 말입니다: 제목, 날짜, 장소, 참석자. 사람과 기관처럼
기록이 있는 것은 어느 이름으로 적어도 알아봅니다.

  summitline import csv summits meetings.csv --dry-run
  summitline import ics summits calendar.ics`,
	"print what would be written, and write nothing":           "쓸 것을 보여 주기만 하고, 아무것도 쓰지 않습니다",
	"summitline import: %q is neither csv nor ics":             "summitline import: %q은(는) csv도 ics도 아닙니다",
	"summitline import: a calendar has summits, not %s":        "summitline import: 달력에는 %s이(가) 아니라 summits가 있습니다",
	"nothing in %s is a record":                                "%s에는 기록으로 만들 것이 없습니다",
	"%s found no place: they stand in the records as comments": "%s이(가) 자리를 찾지 못해 기록 안에 주석으로 남았습니다",
	"%d value":  "값 %d개",
	"%d values": "값 %d개",

	// rows and columns

	"this is neither UTF-8 nor CP949":                                   "UTF-8도 CP949도 아닙니다",
	"no row says what the columns are":                                  "칸의 이름을 적은 행이 없습니다",
	"name a column %q, and others after the keys of %s":                 "첫 행에 %q 칸을 두고, 나머지 칸도 %s의 키를 따라 이름을 붙이세요",
	"a row above the one that names the columns: passed over":           "칸의 이름을 적은 행보다 위에 있어 건너뜁니다",
	"a column without a name":                                           "이름이 없는 칸입니다",
	"what stands in it is kept in comments":                             "그 칸에 있는 것은 주석으로 남깁니다",
	"what stands in the column is kept in comments":                     "이 칸에 있는 것은 주석으로 남깁니다",
	"did you mean %q? What stands in the column is kept in comments":    "혹시 %q인가요? 이 칸에 있는 것은 주석으로 남깁니다",
	"a cell beyond the last column that has a name":                     "이름이 있는 마지막 칸보다 뒤에 있습니다",
	"a quote inside of a cell without quotes":                           "따옴표로 싸지 않은 칸 안에 따옴표가 있습니다",
	"put the whole cell in quotes, and write \"\" for each quote in it": "칸 전체를 따옴표로 싸고, 그 안의 따옴표는 \"\"로 쓰세요",
	"write \"\" for a quote inside of a cell in quotes":                 "따옴표로 싼 칸 안의 따옴표는 \"\"로 쓰세요",
	"a row without %q: passed over":                                     "%q이(가) 없는 행이라 건너뜁니다",
	"this is there already: passed over":                                "이미 있는 것이라 건너뜁니다",

	// calendars

	"this is not a calendar: it does not begin with BEGIN:VCALENDAR":          "달력이 아닙니다. BEGIN:VCALENDAR로 시작하지 않습니다",
	"this is no line of a calendar: passed over":                              "달력의 줄이 아니라서 건너뜁니다",
	"%q ends what has not begun":                                              "%q은(는) 시작하지 않은 것을 끝냅니다",
	"this is still open":                                                      "이것이 아직 끝나지 않았습니다",
	"this %s does not end: the file is cut off":                               "이 %s이(가) 끝나지 않습니다. 파일이 잘렸습니다",
	"a %s is no meeting: passed over":                                         "%s은(는) 회의가 아니라서 건너뜁니다",
	"no key of a summit takes a %s":                                           "회의의 키 가운데 %s을(를) 쓸 곳이 없습니다",
	"a meeting that recurs: each needs a record of its own":                   "거듭 열리는 회의입니다. 회의마다 기록이 하나씩 있어야 합니다",
	"no status of a summit is like %q":                                        "회의의 상태 가운데 %q에 맞는 것이 없습니다",
	"somebody of whom only an address is known: passed over":                  "전자우편 주소만 있는 사람이라 건너뜁니다",
	"a room or a thing, and nobody":                                           "사람이 아니라 방이나 물건입니다",
	"somebody who was invited and declined":                                   "초대를 거절한 사람입니다",
	"%q is not a date of a calendar":                                          "%q은(는) 달력의 날짜가 아닙니다",
	"%q is not a duration":                                                    "%q은(는) 걸리는 시간이 아닙니다",
	"a day and a time of day do not go together":                              "날짜와 시각은 짝이 되지 않습니다",
	"a meeting that ends at midnight, for which there is no time of that day": "자정에 끝나는 회의입니다. 그날의 시각으로는 쓸 수 없습니다",
}
