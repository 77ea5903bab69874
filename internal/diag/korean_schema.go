package diag

// koreanSchema is what is said of forms in the browser.
var koreanSchema = map[string]string{
	"a form would lose values of %q as they are written: %d, of which this is the first": "%q에서 지금 적힌 대로는 입력 양식이 잃게 될 값이 %d개 있습니다. 이것이 그 첫째입니다",
	"write it as a list, or change such a record only as a file":                         "목록으로 쓰거나, 이런 기록은 파일로만 고치세요",
	"write the only entry without a list, or change such a record only as a file":        "목록 없이 하나만 쓰거나, 이런 기록은 파일로만 고치세요",
	"write the text alone, or change such a record only as a file":                       "언어를 나누지 말고 글만 쓰거나, 이런 기록은 파일로만 고치세요",
	"write {%s: …}, or change such a record only as a file":                              "{%s: …}처럼 쓰거나, 이런 기록은 파일로만 고치세요",
	"write the id of an organization, or change such a record only as a file":            "기관의 아이디를 쓰거나, 이런 기록은 파일로만 고치세요",
	"change such a record only as a file":                                                "이런 기록은 파일로만 고치세요",
	"where the repository is, site.yaml does not say":                                    "저장소가 어디인지 site.yaml에 적혀 있지 않습니다",
	"write it under `backend` here, where it stays, or under `repository` in site.yaml":  "여기 `backend`에 쓰거나(다시 써도 남습니다), site.yaml의 `repository`에 쓰세요",
}
