package diag

// koreanServe is what serve shows over the pages.
var koreanServe = map[string]string{
	"state of the site":            "사이트의 상태",
	"close":                        "닫기",
	"open in the editor":           "편집기에서 열기",
	"the site cannot be built yet": "아직 사이트를 만들 수 없습니다",
	"behind this is the site as it last was in order": "뒤에 보이는 것은 마지막으로 온전했던 사이트입니다",
	"and %d more: `summitline check` lists them all":  "그 밖에 %d건이 더 있습니다. `summitline check`로 모두 볼 수 있습니다",

	// pages that a save has changed

	"%d page changed":          "바뀐 페이지 %d개",
	"%d pages changed":         "바뀐 페이지 %d개",
	"changed by the last save": "마지막 저장으로 바뀐 페이지",
	"new":                      "새 페이지",
	"gone":                     "없어진 페이지",
	"and %d more":              "그 밖에 %d개",

	// editors

	"there is no editor %q: write %s, or an address with {path}, {line} and {column}": "%q은(는) 편집기의 이름이 아닙니다. %s 가운데 하나를 쓰거나, {path}, {line}, {column}을 넣은 주소를 쓰세요",
	"%q: only {path}, {line} and {column} are put in, not %s":                         "%q: {path}, {line}, {column}만 넣을 수 있고, %s은(는) 넣을 수 없습니다",
	"%q lacks {path}, the place of the file's path":                                   "%q에 파일의 경로가 들어갈 {path}가 없습니다",
}
