package diag

// koreanFiles is what is said of files, folders and ids.
var koreanFiles = map[string]string{
	"%q is not a file below the content folder": "%q은(는) content 폴더 안의 파일이 아닙니다",
	"put the font into a folder whose name begins with _, such as content/_fonts, or write the absolute path of a font of the machine": "글꼴은 content/_fonts처럼 이름이 _로 시작하는 폴더에 두거나, 컴퓨터에 있는 글꼴의 절대 경로를 쓰세요",
	"the font %q cannot be read: %v": "글꼴 %q을(를) 읽을 수 없습니다: %v",
	"write the path of a font file":  "글꼴 파일의 경로를 쓰세요",
	"the font %q cannot be used: %v": "글꼴 %q을(를) 쓸 수 없습니다: %v",
	"name a TrueType or OpenType font (.ttf, .otf, .ttc) with Hangul, such as Noto Sans CJK":            "Noto Sans CJK처럼 한글이 있는 트루타입이나 오픈타입 글꼴(.ttf, .otf, .ttc)을 쓰세요",
	"none of the fonts is there: links to pages go without a picture":                                   "글꼴이 하나도 없어서, 링크에 그림이 붙지 않습니다",
	"install the font, or name one that is there; turn the pictures off with `formats: {share: false}`": "글꼴을 설치하거나 있는 글꼴을 쓰세요. 그림이 필요 없으면 `formats: {share: false}`라고 쓰세요",
	"the site needs this file":                 "사이트에는 이 파일이 필요합니다",
	"write at least `title: …` in it":          "적어도 `title: …` 한 줄을 쓰세요",
	"a symbolic link":                          "심볼릭 링크는 쓸 수 없습니다",
	"a file beside %s that belongs to no kind": "%s 옆에 있지만 어느 종류의 기록도 아닌 파일입니다",
	"put a record into the folder of its kind": "기록은 그 종류의 폴더에 두세요",
	"no record names this file":                "이 파일을 쓰는 기록이 없습니다",
	"a record ends in .md, .yaml or .yml; a file whose name begins with _ is passed over":                            "기록의 파일 이름은 .md, .yaml, .yml로 끝납니다. 이름이 _로 시작하는 파일은 건너뜁니다",
	"a record in this folder or above names it with the key `image`; a file whose name begins with _ is passed over": "이 폴더나 그 위에 있는 기록이 `image` 키로 씁니다. 이름이 _로 시작하는 파일은 건너뜁니다",

	// ids

	"the file cannot be called %q: %s":                         "파일 이름으로 %q을(를) 쓸 수 없습니다: %s",
	"an id must not be empty":                                  "아이디는 비워 둘 수 없습니다",
	"an id has at most %d characters and %d bytes":             "아이디는 %d자, %d바이트를 넘을 수 없습니다",
	"%q is a reserved name on some systems":                    "%q은(는) 어떤 컴퓨터에서는 파일 이름으로 쓸 수 없습니다",
	"an id has single hyphens between letters or digits":       "아이디의 하이픈(-)은 글자나 숫자 사이에 하나씩만 씁니다",
	"an id is letters, digits and hyphens: %q is none of them": "아이디에는 글자, 숫자, 하이픈(-)만 쓸 수 있는데 %q이(가) 있습니다",
	"the site itself uses the address /%s/":                    "/%s/ 주소는 사이트가 이미 쓰고 있습니다",
	"the id %q is used twice":                                  "아이디 %q이(가) 두 번 쓰였습니다",
	"the former id %q is the id of a record":                   "예전 아이디 %q은(는) 지금 다른 기록의 아이디입니다",
	"take it out of `former_ids`":                              "`former_ids`에서 지우세요",
	"take it out of one `former_ids`":                          "둘 가운데 한쪽의 `former_ids`에서 지우세요",
	"the former id %q is given twice":                          "예전 아이디 %q이(가) 두 번 나옵니다",

	// pictures

	"%q is no picture": "%q은(는) 그림 파일이 아닙니다",
	"a picture is png, jpg, jpeg, gif, webp or avif":      "그림 파일은 png, jpg, jpeg, gif, webp, avif 가운데 하나입니다",
	"%q is not beside the record or in a folder below it": "%q은(는) 기록 옆이나 그 아래 폴더에 있지 않습니다",
	"put the file beside the record":                      "파일을 기록 옆에 두세요",
	"put the file beside the record, or correct its name": "파일을 기록 옆에 두거나, 이름을 바로잡으세요",
	"there is no picture %q beside this record":           "이 기록 옆에 그림 %q이(가) 없습니다",
	"two pictures of one record are called %q":            "한 기록의 두 그림이 같은 이름 %q을(를) 씁니다",

	// what lies in the way of a new file

	"this is a file, not a folder":                                                  "폴더가 아니라 파일입니다",
	"the folder is not empty: it holds %q":                                          "폴더가 비어 있지 않습니다. %q이(가) 들어 있습니다",
	"a new site needs a folder of its own: name one that is empty or not there yet": "새 사이트는 빈 폴더나 아직 없는 폴더에 만듭니다",
	"this is there already":                                                         "이미 있습니다",
	"the id %q is taken by this record":                                             "아이디 %q은(는) 이 기록이 쓰고 있습니다",
	"the id %q is taken: this record had it":                                        "아이디 %q은(는) 이 기록이 예전에 썼습니다",
	"its address leads to this record; choose another id":                           "그 주소가 이 기록으로 이어지므로, 다른 아이디를 고르세요",
	"edit that file, or choose another id":                                          "그 파일을 고치거나, 다른 아이디를 고르세요",
	"%s and %s share their ids: choose another":                                     "%s과(와) %s은(는) 같은 아이디를 함께 쓸 수 없습니다. 다른 아이디를 고르세요",
}

// koreanRefs is what is said of records that name each other, and of addresses.
var koreanRefs = map[string]string{
	"there is no %s %q":                                              "아이디가 %[2]q인 %[1]s이(가) 없습니다",
	"there is no organization %q":                                    "아이디가 %q인 기관이 없습니다",
	"%q is one of the %s":                                            "%q은(는) %s 폴더에 있습니다",
	"a new one is a file %s/%s.yaml":                                 "새로 만들려면 %s/%s.yaml 파일을 쓰세요",
	"a publisher without a record is written as {%s: %s}":            "기록이 없는 곳의 이름은 {%s: %s}처럼 씁니다",
	"%q is several records":                                          "아이디가 %q인 기록이 여럿입니다",
	"%q is a former id":                                              "%q은(는) 예전 아이디입니다",
	"%q is a draft, and this record is not":                          "%q은(는) 초안인데 이 기록은 초안이 아닙니다",
	"marked as a draft here":                                         "초안으로 표시한 곳",
	"take out its `draft: true`, or mark this record as a draft too": "그 기록의 `draft: true`를 지우거나, 이 기록도 초안으로 표시하세요",
	"%q is no summit: only a summit's commitments and statements can be named with #": "%q은(는) 회의가 아닙니다. #는 회의의 약속과 발언에만 씁니다",
	"%q has no commitment or statement %q":                                            "%q에는 아이디가 %q인 약속이나 발언이 없습니다",
	"write the id of one of the summit's commitments or statements":                   "그 회의에 있는 약속이나 발언의 아이디를 쓰세요",
	"%q leads back to itself":                                                         "%q이(가) 돌고 돌아 자기 자신으로 이어집니다",
	"take one of these refs out":                                                      "이 참조 가운데 하나를 지우세요",
	"through this one":                                                                "여기를 거칩니다",
	"%q has two summits with the number %d":                                           "회의체 %q에 %d회차가 둘 있습니다",
	"give one of the two another number":                                              "둘 가운데 하나의 회차를 고치세요",
	"%q is not one of those who made this commitment":                                 "%q은(는) 이 약속을 한 쪽이 아닙니다",
	"an update's `by` names some of the commitment's `by`":                            "경과의 `by`에는 약속의 `by`에 있는 이름만 씁니다",

	// addresses of the site

	"the address /%s is used twice": "/%s 주소가 두 번 쓰였습니다",
	"%s has it too":                 "%s도 이 주소를 씁니다",
	"a page of the site":            "사이트의 페이지",
	"a folder of the site":          "사이트의 폴더",
	"this picture":                  "이 그림",
	"this static file":              "이 정적 파일",
	"the site has no page %q":       "사이트에 %q 페이지가 없습니다",

	// templates and languages

	"there are no templates":                                 "템플릿이 하나도 없습니다",
	"there is no such template":                              "이 템플릿이 없습니다",
	"two templates are called %q":                            "두 템플릿이 같은 이름 %q을(를) 씁니다",
	"the template does not work: %v":                         "템플릿이 작동하지 않습니다: %v",
	"the interface has no words in %q: they will be English": "화면의 말이 %q 언어로는 준비되어 있지 않아 영어로 나옵니다",
}
