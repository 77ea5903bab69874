package diag

// koreanWords are words and turns that many messages share.
var koreanWords = map[string]string{
	"error":   "오류",
	"warning": "경고",
	"note":    "참고",

	"%s or %s":                               "%s 또는 %s",
	"did you mean %s?":                       "혹시 %s인가요?",
	"did you mean %q?":                       "혹시 %q인가요?",
	"did you mean %s/?":                      "혹시 %s/인가요?",
	"did you mean %s#%s?":                    "혹시 %s#%s인가요?",
	"did you mean %s? If not, %s":            "혹시 %s인가요? 아니라면, %s",
	"write %s":                               "이렇게 쓰세요: %s",
	"write [%s]":                             "이렇게 쓰세요: [%s]",
	"rename it to %s":                        "이름을 바꾸세요: %s",
	"take it out":                            "지우세요",
	"keep one of the two":                    "둘 가운데 하나만 남기세요",
	"rename one of the two":                  "둘 가운데 하나의 이름을 바꾸세요",
	"rename one of the two files":            "두 파일 가운데 하나의 이름을 바꾸세요",
	"expected %s, found %s":                  "%s이(가) 와야 하는데 %s이(가) 있습니다",
	"cannot be read: %v":                     "읽을 수 없습니다: %v",
	"first given here":                       "처음 나온 곳",
	"first used here":                        "처음 쓰인 곳",
	"the other":                              "다른 하나",
	"the other record":                       "다른 기록",
	"this record":                            "이 기록",
	"the keys are %s":                        "쓸 수 있는 키: %s",
	"the kinds are %s":                       "쓸 수 있는 종류: %s",
	"not a plain file":                       "보통 파일이 아닙니다",
	"put the file itself here":               "파일 자체를 여기에 두세요",
	"there is no such folder":                "이런 폴더가 없습니다",
	"no kind of record is called %q":         "기록의 종류에 %q은(는) 없습니다",
	"`summitline init DIR` makes a new site": "새 사이트는 `summitline init DIR` 명령으로 만듭니다",

	// records, as they are called in a message

	"record": "기록", "a record": "기록",
	"summit": "회의", "a summit": "회의",
	"series": "회의체", "a series": "회의체",
	"speaker": "인물", "a speaker": "인물",
	"organization": "기관", "an organization": "기관",
	"topic": "주제", "a topic": "주제",
	"source": "출처", "a source": "출처",
	"page": "페이지", "a page": "페이지",
	"the site": "사이트",

	// what stands inside of them

	"a plain value": "값 하나", "a list": "목록", "a map of keys": "키 묶음",
	"a venue": "장소", "a participant": "참석자", "a statement": "발언", "a commitment": "약속", "an update": "경과",
	"an agenda item": "순서의 항목", "an image": "그림", "a change": "고친 내용", "an affiliation": "소속",
	"a former name": "옛 이름", "a member": "회원", "a cadence": "주기", "a license": "이용 조건",
	"a menu item": "메뉴 항목", "the feed": "피드",

	// how many

	"%d error": "오류 %d건", "%d errors": "오류 %d건",
	"%d warning": "경고 %d건", "%d warnings": "경고 %d건",
	"%d record": "기록 %d개", "%d records": "기록 %d개",
	"%d file": "파일 %d개", "%d files": "파일 %d개",
	"%d argument": "인자 %d개", "%d arguments": "인자 %d개",
}
