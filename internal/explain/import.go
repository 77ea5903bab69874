package explain

// importPages are on what is given for new records: by flags, in tables and in
// calendars.
var importPages = []Page{
	{
		Code:  "ambiguous-name",
		Title: Words{"a name that several records have", "여러 기록이 함께 쓰는 이름"},
		Text: Words{
			`What was given is the name of more than one record, so that nobody can tell which is meant. Give the id of the one
			that is: its file's name without the ending.`,
			`주어진 이름을 쓰는 기록이 여럿이라 어느 것인지 알 수 없습니다. 뜻한 기록의 아이디를 쓰세요. 아이디는 파일 이름에서 끝을 뺀
			것입니다.`,
		},
		Wrong: typed("summitline new summit forum-2 --date 2024-03 --speaker 홍길동",
			File{"content/speakers/hong-2.yaml", "name: 홍길동\n"}),
		Right: typed("summitline new summit forum-2 --date 2024-03 --speaker hong-2",
			File{"content/speakers/hong-2.yaml", "name: 홍길동\n"}),
	},
	{
		Code:  "near-name",
		Title: Words{"a new record with nearly the name of another", "다른 기록과 이름이 비슷한 새 기록"},
		Text: Words{
			`With --with-missing a record was made of a name that is not there, though a very similar one is: it may be the same,
			misspelt. If so, delete the new file and use the id that is there.`,
			`--with-missing 때문에 없는 이름으로 기록을 새로 만들었는데, 아주 비슷한 이름이 이미 있습니다. 철자만 틀린 같은 것일 수 있습니다.
			그렇다면 새 파일을 지우고 이미 있는 아이디를 쓰세요.`,
		},
		Wrong: typed("summitline new summit forum-2 --date 2024-03 --speaker hong-gil-don --with-missing"),
		Right: typed("summitline new summit forum-2 --date 2024-03 --speaker hong-gil-dong --with-missing"),
	},
	{
		Code:  "no-place",
		Title: Words{"a value for which the record has no place", "기록에 자리가 없는 값"},
		Text: Words{
			`The key that this value is for has one already, or takes more than a single value can say. In an import the value
			stays in the record as a comment: move it by hand to where it belongs.`,
			`이 값이 들어갈 키에 이미 값이 있거나, 값 하나로는 쓸 수 없는 키입니다. 가져올 때는 값이 기록에 주석으로 남으니, 손으로 맞는
			자리에 옮기세요.`,
		},
		Wrong: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "title,제목,date\n제2회 보기 포럼,둘째 포럼,2024-03-01\n"}),
		Right: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "title,also_known_as,date\n제2회 보기 포럼,둘째 포럼,2024-03-01\n"}),
	},
	{
		Code:  "no-head",
		Title: Words{"a table without names of its columns", "열 이름이 없는 표"},
		Text: Words{
			`The first rows of the table do not say what stands in which column. Put a row above the others that names each
			column after a key, such as title and date, or in Korean: 제목, 날짜.`,
			`표의 처음 몇 줄에 어느 열에 무엇이 있는지 나오지 않습니다. 맨 위에 한 줄을 더해 열마다 키 이름(title, date)이나
			우리말(제목, 날짜)을 쓰세요.`,
		},
		Wrong: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "제2회 보기 포럼,2024-03-01\n"}),
		Right: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "제목,날짜\n제2회 보기 포럼,2024-03-01\n"}),
	},
	{
		Code:  "passed-over",
		Title: Words{"something that was not imported", "가져오지 않고 건너뛴 것"},
		Text: Words{
			`A row or an entry became no record: it does not say what it is about, it is there already, or it is no meeting.
			Nothing is lost in the file itself. If a record is wanted all the same, complete the row, or write the record by
			hand.`,
			`줄이나 항목이 무엇에 관한 것인지 나오지 않거나, 이미 있거나, 회의가 아니어서 기록이 되지 않았습니다. 원래 파일은 그대로입니다.
			그래도 기록이 필요하다면 빠진 칸을 채우거나 기록을 직접 쓰세요.`,
		},
		Wrong: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "title,date,city\n제2회 보기 포럼,2024-03-01,서울\n,,부산\n"}),
		Right: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "title,date,city\n제2회 보기 포럼,2024-03-01,서울\n제3회 보기 포럼,2024-09-01,부산\n"}),
	},
	{
		Code:  "bad-csv",
		Title: Words{"a table that cannot be read", "읽을 수 없는 표"},
		Text: Words{
			`In a CSV file a cell that has a comma, a quote or a line end in it stands in double quotes, and a quote inside of it
			is written twice. Spreadsheets do this by themselves when they save a table as CSV.`,
			`CSV 파일에서 쉼표, 따옴표, 줄바꿈이 든 칸은 큰따옴표로 묶고, 그 안의 따옴표는 두 번 씁니다. 표 프로그램에서 CSV로 저장하면
			저절로 이렇게 됩니다.`,
		},
		Wrong: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "title,date\n제2회 \"보기\" 포럼,2024-03-01\n"}),
		Right: typed("summitline import csv summits meetings.csv --dry-run",
			File{"meetings.csv", "title,date\n\"제2회 \"\"보기\"\" 포럼\",2024-03-01\n"}),
	},
	{
		Code:  "bad-calendar",
		Title: Words{"a calendar that cannot be read", "읽을 수 없는 달력"},
		Text: Words{
			`A calendar file begins with BEGIN:VCALENDAR, ends with END:VCALENDAR, and whatever begins in it ends in it. This one
			does not: it may be cut off, or another kind of file. Export the calendar again as iCalendar (.ics).`,
			`달력 파일은 BEGIN:VCALENDAR로 시작해 END:VCALENDAR로 끝나고, 그 안에서 시작한 것은 그 안에서 끝납니다. 이 파일은 그렇지
			않습니다. 잘렸거나 다른 종류의 파일일 수 있습니다. 달력을 iCalendar(.ics)로 다시 내보내세요.`,
		},
		Wrong: typed("summitline import ics summits calendar.ics --dry-run",
			File{"calendar.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:제2회 보기 포럼\nDTSTART;VALUE=DATE:20240301\n"}),
		Right: typed("summitline import ics summits calendar.ics --dry-run",
			File{"calendar.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:제2회 보기 포럼\nDTSTART;VALUE=DATE:20240301\nEND:VEVENT\nEND:VCALENDAR\n"}),
	},
}
