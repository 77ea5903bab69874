package diag

// korean has the Korean of everything that summitline says, by its English.
var korean = [...]map[string]string{koreanWords, koreanLint, koreanLinkcheck, koreanInit, koreanServe, koreanDiff}

// koreanWords are words that many messages share.
var koreanWords = map[string]string{
	"error": "오류", "warning": "경고", "note": "참고",
}
