package linkcheck

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestRobots(t *testing.T) {
	const forbidden = "User-agent: *\nDisallow: /\n"
	for _, test := range []struct {
		about, text, path string
		want              bool
	}{
		{"nothing is said", "", "/x", true},
		{"all is forbidden", forbidden, "/x", false},
		{"but not the file itself", forbidden, "/robots.txt", true},
		{"an empty rule forbids nothing", "User-agent: *\nDisallow:\n", "/x", true},
		{"another program", "User-agent: otherbot\nDisallow: /\n", "/x", true},
		{"this program", "User-agent: Summitline\nDisallow: /\n", "/x", false},
		{"this program with its version", "User-agent: summitline/1.0\nDisallow: /\n", "/x", false},
		{"a longer name is another program", "User-agent: summitlines\nDisallow: /\n", "/x", true},
		{"a shorter name is another program", "User-agent: summit\nDisallow: /\n", "/x", true},
		{"its own group counts, not that of all", forbidden + "User-agent: summitline\nDisallow: /y\n", "/x", true},
		{"its own group counts, wherever it stands", "User-agent: summitline\nAllow: /\n\n" + forbidden, "/x", true},
		{"an empty group of its own", forbidden + "User-agent: summitline\n", "/x", true},
		{"two groups of its own are one", "User-agent: summitline\nDisallow: /a\n\nUser-agent: b\nDisallow: /b\n\nUser-agent: summitline\nDisallow: /c\n", "/c", false},
		{"a group for several", "User-agent: otherbot\nUser-agent: summitline\nDisallow: /x\n", "/x", false},
		{"a site map parts no group", "User-agent: summitline\nSitemap: http://a.example/s\nUser-agent: b\nDisallow: /x\n", "/x", false},
		{"rules before any group", "Disallow: /\n", "/x", true},

		{"the longest rule counts", "User-agent: *\nDisallow: /a\nAllow: /a/b\n", "/a/b/c", true},
		{"in any order", "User-agent: *\nAllow: /a/b\nDisallow: /a\n", "/a/b/c", true},
		{"of equal ones the kinder", "User-agent: *\nDisallow: /a\nAllow: /a\n", "/a", true},
		{"a rule is a beginning", "User-agent: *\nDisallow: /a\n", "/abc", false},
		{"a rule with a query", "User-agent: *\nDisallow: /view?no=\n", "/view?no=1", false},
		{"any text", "User-agent: *\nDisallow: /*/print\n", "/a/b/print/1", false},
		{"any text, not there", "User-agent: *\nDisallow: /*/print\n", "/print", true},
		{"the end", "User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf", false},
		{"not the end", "User-agent: *\nDisallow: /*.pdf$\n", "/a.pdf?x", true},
		{"the end comes last", "User-agent: *\nDisallow: /*a*a$\n", "/a", true},
		{"the end of all", "User-agent: *\nDisallow: /$\n", "/a", true},
		{"the front page alone", "User-agent: *\nDisallow: /$\n", "/", false},
		{"many stars", "User-agent: *\nDisallow: /" + strings.Repeat("a*", 200) + "b\n", "/" + strings.Repeat("a", 500), true},
		{"letters beyond ASCII", "User-agent: *\nDisallow: /가\n", "/%ea%b0%80/x", false},
		{"letters beyond ASCII, encoded", "User-agent: *\nDisallow: /%EA%b0%80\n", "/가", false},
		{"needless encoding", "User-agent: *\nDisallow: /%61\n", "/a", false},
		{"an encoded slash is no slash", "User-agent: *\nDisallow: /a/b\n", "/a%2fb", true},
		{"case counts in paths", "User-agent: *\nDisallow: /A\n", "/a", true},

		{"other line ends", "User-agent: *\r\nDisallow: /x\rAllow: /x/y\r\n", "/x", false},
		{"comments", "User-agent: * # all\nDisallow: /x # not this\n", "/x", false},
		{"case and space", "\ufeff USER-AGENT :*\n  disAllow:/x  \n", "/x", false},
		{"what is no line", "User-agent: *\nnonsense\n: \n<html>\nDisallow: /x\n", "/x", false},
	} {
		if got := parseRobots([]byte(test.text), robotsName).allows(test.path); got != test.want {
			t.Errorf("%s: %q of\n%s\nallowed: %v", test.about, test.path, test.text, got)
		}
	}
}

func TestCrawlDelay(t *testing.T) {
	for text, want := range map[string]time.Duration{
		"User-agent: *\nCrawl-delay: 10\n":                                                   10 * time.Second,
		"User-agent: *\nCrawl-delay: 0.5\nDisallow: /x\n":                                    500 * time.Millisecond,
		"User-agent: *\nCrawl-delay: 10\nUser-agent: summitline\nCrawl-delay: 2\n":           2 * time.Second,
		"User-agent: *\nCrawl-delay: 10\nUser-agent: summitline\nAllow: /\n":                 0,
		"User-agent: summitline\nCrawl-delay: 3\n\nUser-agent: Summitline\nCrawl-delay: 2\n": 3 * time.Second,
		"User-agent: *\nCrawl-delay: -1\n":                                                   0,
		"User-agent: *\nCrawl-delay: soon\n":                                                 0,
		"User-agent: *\nCrawl-delay: NaN\n":                                                  0,
	} {
		if got := parseRobots([]byte(text), robotsName).delay; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
	if got := parseRobots([]byte("User-agent: *\nCrawl-delay: 1e300\n"), robotsName).delay; got <= longestWait {
		t.Errorf("a delay beyond all measure is %v", got)
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a$\nAllow: /%61\nCrawl-delay: 1", "/a?b")
	f.Add("User-agent: summitline\r\nDisallow: /가*\n", "/%EA%B0%80")
	f.Fuzz(func(t *testing.T, text, path string) {
		rules := parseRobots([]byte(text), robotsName)
		allowed := rules.allows(path)
		if rules.delay < 0 {
			t.Errorf("a delay of %v", rules.delay)
		}
		if normalize(normalize(path)) != normalize(path) {
			t.Errorf("%q is normalized to %q, and that to %q", path, normalize(path), normalize(normalize(path)))
		}
		for _, r := range rules.rules {
			if !utf8.ValidString(r.pattern) {
				t.Errorf("the pattern %q", r.pattern)
			}
		}
		// The same path in another form is the same path.
		if rules.allows(normalize(path)) != allowed {
			t.Errorf("%q allowed: %v, and %q is not the same", path, allowed, normalize(path))
		}
	})
}

func TestWhatRobotsForbidIsNotAsked(t *testing.T) {
	w := newWeb(t, map[string]string{
		"broken.example/robots.txt":    "500",
		"forbidden.example/robots.txt": "403", "forbidden.example/x": "200",
		"led.example/robots.txt": "301 http://www.led.example/robots.txt", "led.example/x": "200",
		"round.example/robots.txt": "301 /robots.txt", "round.example/x": "200",
		"astray.example/robots.txt": "301 mailto:a@example.org", "astray.example/x": "200",
		"a.example/open": "200", "a.example/goes": "302 http://led.example/secret",
		"port.example:8080/x": "200",
	})
	w.texts["a.example/robots.txt"] = "User-agent: *\nDisallow: /closed\n"
	w.texts["www.led.example/robots.txt"] = "User-agent: summitline\nDisallow: /secret\n"
	w.texts["port.example/robots.txt"] = "User-agent: *\nDisallow: /\n"
	addresses := []string{
		"http://a.example/closed/1", "http://a.example/open", "http://a.example/goes",
		"http://broken.example/x", "http://forbidden.example/x", "http://led.example/secret", "http://led.example/x",
		"http://round.example/x", "http://astray.example/x", "http://port.example/x", "http://port.example:8080/x",
	}
	want := []string{
		"unchecked robots", "alive answers 200", "unchecked robots to http://led.example/secret",
		"unchecked robots-unreadable 500", "alive answers 200", "unchecked robots", "alive answers 200",
		"alive answers 200", "alive answers 200", "unchecked robots", "alive answers 200",
	}
	for i, r := range w.ask(addresses...) {
		if got := outline(r); got != want[i] {
			t.Errorf("%s: %s, want %s", r.URL, got, want[i])
		}
	}
	for _, line := range w.requests() {
		if strings.Contains(line, "/closed") || strings.Contains(line, "/secret") || strings.HasSuffix(line, "broken.example/x") {
			t.Errorf("asked %s", line)
		}
	}
}
