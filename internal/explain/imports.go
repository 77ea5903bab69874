package explain

// importPages are on what is given for new records: by flags, in spreadsheets
// and in calendars.
var importPages = []Page{
	{
		Code:  "ambiguous-name",
		Title: Words{"a name that several records have", "여러 기록이 함께 쓰는 이름"},
		Text: Words{
			`What flags, spreadsheets and calendars name is looked up by id, and then by every name in use. Here several
			records have the name, and nobody but you knows which is meant. Write the id instead.`,
			`옵션이나 스프레드시트, 달력에 적힌 것은 먼저 아이디로, 다음에는 쓰이는 모든 이름으로 찾습니다. 여기서는 그 이름의 기록이 여럿이어서
			어느 것인지 알 수 없습니다. 이름 대신 아이디를 쓰세요.`,
		},
		Wrong: typed("summitline new summit forum-2 --speaker 김철수",
			File{"content/speakers/kim-1.yaml", "name: 김철수\n"}, File{"content/speakers/kim-2.yaml", "name: 김철수\n"}),
		Right: typed("summitline new summit forum-2 --speaker kim-2",
			File{"content/speakers/kim-1.yaml", "name: 김철수\n"}, File{"content/speakers/kim-2.yaml", "name: 김철수\n"}),
	},
	{
		Code:  "near-name",
		Title: Words{"a new record with a name close to another's", "다른 기록과 이름이 비슷한 새 기록"},
		Text: Words{
			`With --with-missing, what is named and not there becomes a record. This one is called almost like another one, so it
			may be a slip of the pen. If it is, take the new file away and write the right name.`,
			`--with-missing을 붙이면 적혀 있는데 없는 것은 기록이 됩니다. 이것은 다른 기록과 이름이 거의 같으니 잘못 적은 것일 수 있습니다. 그렇다면
			새 파일을 지우고 바른 이름을 쓰세요.`,
		},
		Wrong: typed("summitline new summit forum-2 --speaker hong-gil-don --with-missing"),
		Right: typed("summitline new summit forum-2 --speaker hong-gil-dong --with-missing"),
	},
	{
		Code:  "no-place",
		Title: Words{"a value for which a record has no place", "기록에 둘 자리가 없는 값"},
		Text: Words{
			`A record has no key for this, or has a value there already. Of a spreadsheet or calendar it is kept in the new record
			as a comment: move what matters to where it belongs, and take the comment out.`,
			`기록에 이것을 쓸 키가 없거나, 그 자리에 이미 다른 값이 있습니다. 스프레드시트나 달력에서 온 것은 새 기록에 주석으로 남습니다. 필요한 것은
			알맞은 자리에 옮겨 적고 주석은 지우세요.`,
		},
		Wrong: typed("summitline import csv summits meetings.csv", File{"meetings.csv", "제목,날짜,commitments\n제2회 포럼,2024-03-01,계획을 낸다\n"}),
		Right: typed("summitline import csv summits meetings.csv", File{"meetings.csv", "제목,날짜\n제2회 포럼,2024-03-01\n"}),
	},
	{
		Code:  "passed-over",
		Title: Words{"a part of a file that became no record", "기록이 되지 않은 부분"},
		Text: Words{
			`This row or entry of a spreadsheet or calendar has become no record: it has no title, stands above the names of the
			columns, is no meeting, or says what is on record already. The file itself is left as it is.`,
			`스프레드시트나 달력의 이 행이나 항목은 기록이 되지 않았습니다. 제목이 없거나, 칸의 이름보다 위에 있거나, 회의가 아니거나, 이미 기록된
			것입니다. 파일은 그대로 둡니다.`,
		},
		Wrong: typed("summitline import csv speakers people.csv", File{"people.csv", "이름\n홍길동\n"}),
		Right: typed("summitline import csv speakers people.csv", File{"people.csv", "이름\n성춘향\n"}),
	},
	{
		Code:  "no-head",
		Title: Words{"a table whose columns have no names", "칸에 이름이 없는 표"},
		Text: Words{
			`One of the first rows of a table must say what the columns are: keys such as title and venue.city, or words such as
			제목 and 장소. At least the column with what the records are called is needed.`,
			`표의 첫 몇 행 가운데 하나에는 칸의 이름이 있어야 합니다. title, venue.city 같은 키나 제목, 장소 같은 말입니다. 적어도 기록의 제목이나
			이름이 있는 칸은 알 수 있어야 합니다.`,
		},
		Wrong: typed("summitline import csv speakers people.csv", File{"people.csv", "성춘향,보기부\n"}),
		Right: typed("summitline import csv speakers people.csv", File{"people.csv", "이름,직함\n성춘향,대표\n"}),
	},
	{
		Code:  "bad-csv",
		Title: Words{"a table that cannot be read", "읽을 수 없는 표"},
		Text: Words{
			`A cell with a comma, a quote or a line break stands in double quotes, and a quote inside of it is written twice.
			Spreadsheets do so by themselves when they save a table as CSV.`,
			`쉼표나 따옴표, 줄 바꿈이 든 칸은 큰따옴표로 싸고, 그 안의 따옴표는 두 번 씁니다. 스프레드시트에서 CSV로 저장하면 저절로 그렇게 됩니다.`,
		},
		Wrong: typed("summitline import csv topics topics.csv", File{"topics.csv", "이름\n\"닫지 않은 칸\n"}),
		Right: typed("summitline import csv topics topics.csv", File{"topics.csv", "이름\n\"닫은 칸\"\n"}),
	},
	{
		Code:  "bad-calendar",
		Title: Words{"a calendar that cannot be read", "읽을 수 없는 달력"},
		Text: Words{
			`A calendar file (iCalendar, .ics) begins with BEGIN:VCALENDAR and ends with END:VCALENDAR, and what begins in between
			ends there. This one does not: it may be cut off, or another kind of file. Export it again.`,
			`달력 파일(iCalendar, .ics)은 BEGIN:VCALENDAR로 시작해 END:VCALENDAR로 끝나고, 그 사이에서 시작한 것은 그 안에서 끝납니다. 이 파일은
			그렇지 않습니다. 잘렸거나 다른 파일일 수 있으니 다시 내보내세요.`,
		},
		Wrong: typed("summitline import ics summits calendar.ics", File{"calendar.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:제2회 포럼\n"}),
		Right: typed("summitline import ics summits calendar.ics", File{"calendar.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:제2회 포럼\nEND:VEVENT\nEND:VCALENDAR\n"}),
	},
}
