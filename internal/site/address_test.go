package site

import (
	"net/url"
	"strings"
	"testing"
)

// TestAddressesAreThoseOfURL holds the short way for plain paths to net/url.
func TestAddressesAreThoseOfURL(t *testing.T) {
	for _, base := range []string{"", "https://example.org", "https://example.org:8443/a/b/", "http://x/한글 b/", "https://정상.kr/", "//x/"} {
		s := &Site{base: baseURL(base)}
		for _, address := range []string{"/", "/summits/a-b_c.d/", "/summits/한글/", "/a b/%20/?x#y", "/a//b:c/@~!", "a", "/A+B&C'"} {
			full := *s.base
			full.Path += strings.TrimPrefix(address, "/")
			if got, want := s.Absolute(address), full.String(); got != want {
				t.Errorf("%s below %s: got %q, want %q", address, base, got, want)
			}
			if got, want := s.Rooted(address), (&url.URL{Path: full.Path}).EscapedPath(); got != want {
				t.Errorf("%s below the path of %s: got %q, want %q", address, base, got, want)
			}
		}
	}
}
