package diag

// koreanRecords is what is said of a record by itself: its keys and values.
var koreanRecords = map[string]string{
	"expected %s with its keys, found %s":            "%s의 키와 값이 와야 하는데 %s이(가) 있습니다",
	"%s needs %q":                                    "%s에는 %q 키가 필요합니다",
	"%s needs %s":                                    "%s에는 %s 키가 필요합니다",
	"add `%s: …`":                                    "`%s: …` 줄을 더하세요",
	"write a value after `%s:`":                      "`%s:` 뒤에 값을 쓰세요",
	"%s has no key %q":                               "%[2]q은(는) %[1]s에 쓸 수 없는 키입니다",
	"an empty entry in the list %q":                  "%q 목록에 빈 항목이 있습니다",
	"fill it in or take it out":                      "채우거나 지우세요",
	"%s is none of %s":                               "%s은(는) 여기에 쓸 수 없는 값입니다. 쓸 수 있는 값: %s",
	"write one of them":                              "그 가운데 하나를 쓰세요",
	"%s means nothing in YAML: put a text in quotes": "YAML에서 %s은(는) 빈 값을 뜻합니다. 글이라면 따옴표로 묶으세요",

	// texts

	"expected a text, found %s":     "글이 와야 하는데 %s이(가) 있습니다",
	"expected a text, found a list": "글이 와야 하는데 목록이 있습니다",
	"write one text, or a map from language to text such as `{ko: …, en: …}`": "글 하나를 쓰거나 `{ko: …, en: …}`처럼 언어마다 쓰세요",
	"write one text; one with a colon, comma or bracket needs quotes":         "글 하나를 쓰세요. 콜론, 쉼표, 괄호가 든 글은 따옴표로 묶으세요",
	"%q is not a language of this site":                                       "%q은(는) 이 사이트의 언어가 아닙니다",
	"a text is plain or a map from language to text; the languages are %s":    "글은 그냥 쓰거나 언어마다 씁니다. 이 사이트의 언어: %s",
	"the body in %q is given twice":                                           "%q 본문이 두 번 나옵니다",
	"the text below the front matter":                                         "키 아래에 있는 글",
	"a link without an address":                                               "주소가 없는 링크입니다",
	"write the address between ( and )":                                       "괄호 ( ) 안에 주소를 쓰세요",
	"a picture inside a text":                                                 "글 안에는 그림을 넣을 수 없습니다",
	"name the picture with the record's key `image`":                          "그림은 기록의 `image` 키에 쓰세요",
	"write [[id]] for another record, a full address that begins with https://, or a path of the site that begins with /": "다른 기록은 [[아이디]], 바깥 주소는 https://부터 모두, 이 사이트의 경로는 /부터 쓰세요",

	// refs

	"expected the id of a record, found %s":                 "기록의 아이디가 와야 하는데 %s이(가) 있습니다",
	"expected the id of a record, found %q":                 "기록의 아이디가 와야 하는데 %q이(가) 있습니다",
	"write the id alone":                                    "아이디만 쓰세요",
	"expected an id alone, found %q":                        "아이디만 와야 하는데 %q이(가) 있습니다",
	"expected one id, found %q":                             "아이디 하나만 와야 하는데 %q이(가) 있습니다",
	"write %s, without brackets":                            "대괄호 없이 쓰세요: %s",
	"write each on a line of its own that begins with `- `": "하나씩 줄을 바꾸어 `- ` 뒤에 쓰세요",
	"an entry of a list is a hyphen, a space and the id":    "목록의 항목은 하이픈(-), 빈칸, 아이디 순으로 씁니다",

	// numbers, codes and addresses

	"expected a whole number, found %s":            "정수가 와야 하는데 %s이(가) 있습니다",
	"%d is too small":                              "%d은(는) 너무 작습니다",
	"write %d or more":                             "%d 이상으로 쓰세요",
	"write a number such as %s":                    "%s 같은 숫자를 쓰세요",
	"expected true or false, found %s":             "true나 false가 와야 하는데 %s이(가) 있습니다",
	"write true or false":                          "true나 false를 쓰세요",
	"a country code such as KR":                    "KR 같은 나라 코드",
	"%q is not an ISO 3166-1 alpha-2 country code": "%q은(는) ISO 3166-1의 두 글자 나라 코드가 아닙니다",
	"a language tag such as ko":                    "ko 같은 언어 코드",
	"%q is not a BCP 47 language tag":              "%q은(는) BCP 47 언어 코드가 아닙니다",
	"an address such as https://example.org/a":     "https://example.org/a 같은 주소",
	"an address such as https://example.org/a, or a path of the site such as /about/": "https://example.org/a 같은 주소나 /about/ 같은 이 사이트의 경로",
	"%q is not an address":                             "%q은(는) 주소가 아닙니다",
	"%q is not an address: it has a space":             "%q은(는) 빈칸이 있어서 주소가 될 수 없습니다",
	"%q is not an http or https address":               "%q은(는) http나 https 주소가 아닙니다",
	"%q is not an http, https or mailto address":       "%q은(는) http, https, mailto 주소가 아닙니다",
	"%q is not the address of a site: it has a ? or #": "%q은(는) ?나 #이 있어서 사이트의 주소가 될 수 없습니다",
	"expected a map from label to address, found %s":   "이름과 주소의 묶음이 와야 하는데 %s이(가) 있습니다",
	"write {label: https://example.org/a}":             "{이름: https://example.org/a}처럼 쓰세요",
	"expected latitude and longitude, found %s":        "위도와 경도가 와야 하는데 %s이(가) 있습니다",
	"expected a number, found %s":                      "숫자가 와야 하는데 %s이(가) 있습니다",
	"%s is not between -%v and %[2]v":                  "%s은(는) -%v에서 %[2]v 사이가 아닙니다",
	"write latitude and longitude in degrees as %s":    "위도와 경도를 도 단위로 쓰세요: %s",

	// summits

	"a number without a series":                                        "회의체가 없는 회차입니다",
	"name the series with `series: <id>`":                              "회의체를 `series: <아이디>`로 쓰세요",
	"an attribution beside a speaker":                                  "`attribution`과 `speaker`를 함께 쓸 수 없습니다",
	"attribution is for one who is not named: take one of the two out": "`attribution`은 이름이 나오지 않은 사람에게 씁니다. 둘 가운데 하나를 지우세요",
	"the id %q is used twice in this summit":                           "이 회의에서 아이디 %q이(가) 두 번 쓰였습니다",
	"give one of the two another id":                                   "둘 가운데 하나에 다른 아이디를 주세요",

	// site.yaml

	"%q has no {path}": "%q에 {path}가 없습니다",
	"write an address with {path} where the path of the file belongs": "파일의 경로가 들어갈 자리에 {path}를 넣어 주소를 쓰세요",
	"the language %q is given twice":                                  "언어 %q이(가) 두 번 나옵니다",
}
