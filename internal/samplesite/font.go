package samplesite

import (
	"os"
	"path/filepath"
	"testing"
)

// Font returns the path of a font with Hangul. Without one on the machine the
// test is skipped, except where CI is set: there one has to be.
func Font(t testing.TB) string {
	t.Helper()
	for _, pattern := range []string{
		"/usr/share/fonts/*/*/NotoSansCJK-*.ttc",
		"/usr/share/fonts/*/NotoSansCJK-*.ttc",
		"/System/Library/Fonts/AppleSDGothicNeo.ttc",
		"C:/Windows/Fonts/malgun.ttf",
	} {
		if found, _ := filepath.Glob(pattern); len(found) > 0 {
			return found[0]
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("there is no font with Hangul, and CI needs one")
	}
	t.Skip("there is no font with Hangul (fonts-noto-cjk has one)")
	return ""
}
