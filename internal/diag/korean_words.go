package diag

var koreanWords = map[string]string{
	"error": "오류", "warning": "경고", "note": "참고",
}
