package diag

// koreanDates is what is said of dates and times.
var koreanDates = map[string]string{
	"January": "1월", "February": "2월", "March": "3월", "April": "4월", "May": "5월", "June": "6월",
	"July": "7월", "August": "8월", "September": "9월", "October": "10월", "November": "11월", "December": "12월",
	"%s BCE": "기원전 %s",
	"%s CE":  "서기 %s",

	"year": "연도", "month": "월", "day": "일", "season": "계절",
	"four": "네", "two": "두",

	"expected a date, found %s": "날짜가 와야 하는데 %s이(가) 있습니다",
	"write a date such as 2024-01-19, or as much of one as is known: 2024-01, 2024": "2024-01-19처럼 쓰거나, 2024-01이나 2024처럼 아는 만큼만 쓰세요",
	"swap the two, or correct one":                "둘을 맞바꾸거나, 하나를 바로잡으세요",
	"expected the %s digits of a %s":              "%[2]s을(를) 나타내는 숫자 %[1]s 자리가 와야 합니다",
	"expected the %s digits of a %s, not %q":      "%[2]s을(를) 나타내는 숫자 %[1]s 자리가 와야 하는데 %[3]q이(가) 있습니다",
	"a %s has %s digits, not %q":                  "%s은(는) 숫자 %s 자리여야 하는데 %q이(가) 있습니다",
	"expected %q or nothing after the %s, not %q": "%[2]s 뒤에는 %[1]q 기호가 오거나 아무것도 없어야 하는데 %[3]q이(가) 있습니다",
	"expected nothing after the %s, not %q":       "%s 뒤에는 아무것도 없어야 하는데 %q이(가) 있습니다",

	"%s %s has %d days, not %s":                  "%[2]s년 %[1]s에는 %[4]s일이 없습니다(%[3]d일까지)",
	"no %s of %s has a day %s":                   "%[2]s년의 %[1]s에는 %[3]s일이 없습니다",
	"no month %s of %s has a day %s":             "%[2]s년의 %[1]s월 가운데 %[3]s일이 있는 달은 없습니다",
	"months are 01–12 and seasons 21–24, not %q": "월은 01–12, 계절은 21–24인데 %q이(가) 있습니다",
	"days are 01–31, not %q":                     "일은 01–31인데 %q이(가) 있습니다",

	"the year 0 has no sign":                   "0년에는 부호를 붙이지 않습니다",
	"a year after Y has more than four digits": "Y 뒤의 연도는 다섯 자리 이상이어야 합니다",
	"a year after Y does not begin with 0":     "Y 뒤의 연도는 0으로 시작하지 않습니다",
	"a year after Y has at most %d digits":     "Y 뒤의 연도는 %d자리까지 쓸 수 있습니다",

	"an interval needs a date on at least one side": "기간은 시작과 끝 가운데 하나라도 날짜가 있어야 합니다",
	"an interval has only two sides":                "기간에는 시작과 끝, 둘만 있습니다",
	"the interval ends before it starts":            "기간의 끝이 시작보다 앞섭니다",

	"a date has no time of day: a time goes in `starts` or `ends`":               "날짜에는 시각을 쓰지 않습니다. 시각은 `starts`나 `ends`에 쓰세요",
	"a set of dates is not supported, only one date or an interval":              "날짜 여럿을 묶어 쓸 수 없습니다. 날짜 하나나 기간 하나를 쓰세요",
	"a year with an exponent is not supported":                                   "지수로 쓴 연도는 쓸 수 없습니다",
	"significant digits are not supported, only X for a digit that is not known": "유효 숫자 표기(S)는 쓸 수 없습니다. 모르는 숫자는 X로 쓰세요",
	"a mark for part of a date is not supported, only one at its end":            "날짜의 일부에는 표시를 붙일 수 없습니다. 날짜의 끝에 붙이세요",
	"a digit that is not known is written X":                                     "모르는 숫자는 X로 씁니다",
	"a date has one mark at most: ? uncertain, ~ approximate, % both":            "날짜에는 표시를 하나만 붙입니다: ? 불확실, ~ 어림, % 둘 다",
	`the parts of a date are joined by "-", and "/" stands between two dates`:    `날짜의 각 부분은 "-"로 잇고, "/"는 두 날짜 사이에 씁니다`,
	"a date is written in plain digits and signs, not in full-width ones":        "날짜는 전각이 아니라 반각 숫자와 기호로 씁니다",
	`the parts of a date are joined by the plain hyphen "-"`:                     `날짜의 각 부분은 보통 하이픈 "-"로 잇습니다`,

	"%q is not a full day":                                       "%q은(는) 연월일을 다 갖춘 날짜가 아닙니다",
	"write it as 2024-01-19":                                     "2024-01-19처럼 쓰세요",
	"the end, %q, is before the beginning, %q":                   "끝(%q)이 시작(%q)보다 앞섭니다",
	"the beginning":                                              "시작",
	`a time such as "09:00"`:                                     `"09:00" 같은 시각`,
	"%q is not a time of day":                                    "%q은(는) 시각이 아닙니다",
	"%q is not a domain or e-mail address, a comma and a year":   "%q은(는) 도메인이나 메일 주소, 쉼표, 연도로 된 값이 아닙니다",
	"write what is yours and a year in which it was, such as %s": "갖고 있는 것과 그 연도를 이렇게 쓰세요: %s",
	"a time zone such as Asia/Seoul":                             "Asia/Seoul 같은 시간대",
	"%q is not an IANA time zone":                                "%q은(는) IANA 시간대 이름이 아닙니다",
}
