package diag

// koreanQuery is what is said of questions about the records.
var koreanQuery = map[string]string{
	"%q is given twice":                            "%q이(가) 두 번 나옵니다",
	"there is no table %q":                         "%q 표는 없습니다",
	"the tables are %s":                            "쓸 수 있는 표: %s",
	"the name of a table":                          "표의 이름",
	"%s has no column %q":                          "%s 표에는 %q 열이 없습니다",
	"the columns are %s":                           "쓸 수 있는 열: %s",
	"the name of a column":                         "열의 이름",
	"the end of the query":                         "질의의 끝",
	"a value after %s":                             "%s 뒤의 값",
	"the quote is not closed":                      "따옴표가 닫히지 않았습니다",
	"end it with %s":                               "이 따옴표로 닫으세요: %s",
	"a value with %s in it needs quotes":           "%s이(가) 든 값은 따옴표로 묶으세요",
	"a value of several words needs quotes":        "낱말이 여럿인 값은 따옴표로 묶으세요",
	"more than %d conditions stand in one another": "조건이 %d겹보다 깊게 들어 있습니다",
	"take brackets out":                            "괄호를 줄이세요",
	"the column %q cannot be compared by %s":       "%q 열에는 이 기호를 쓸 수 없습니다: %s",
	"a record is named by its id or one of its names; %s finds a part of them": "기록은 아이디나 이름으로 가리킵니다. 이름의 일부를 찾는 기호: %s",
	"%d row":  "%d줄",
	"%d rows": "%d줄",
}
