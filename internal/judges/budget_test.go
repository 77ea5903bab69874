package judges

import (
	"bytes"
	"fmt"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"

	"golang.org/x/net/html"
)

// budgets are how many bytes the HTML of a page may have, with its styles and
// all else that its first view waits for, compressed: with no more a page is there after very few round trips.
var budgets = map[string]int{
	"/":          20_000,
	"/summits/*": 14_000,
	"/embed/*":   6_500, // in a frame, on a page with other things to load
}

// scriptBudget is for the scripts of all pages together, compressed.
const scriptBudget = 10_000

func TestFirstViewIsSmall(t *testing.T) {
	var table bytes.Buffer
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "site\tkind\tHTML\tawaited\ttogether\tof\tpage")
	for _, p := range oneOfEach() {
		markup, awaited := len(compressed(p.html)), 0
		for _, name := range p.awaited() {
			awaited += len(compressed(p.site.files[name]))
		}
		budget, limited := budgets[p.ownKind()]
		of := ""
		if limited {
			of = fmt.Sprint(budget)
		}
		fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%d\t%s\t%s\n", p.site.name, p.kind, markup, awaited, markup+awaited, of, p.path)
		if limited && markup+awaited > budget {
			t.Errorf("%s has %d bytes of HTML and waits for %d more, %d together, and may have %d", p, markup, awaited, markup+awaited, budget)
		}
	}
	w.Flush()
	t.Logf("\n%s", table.String())
}

func TestScriptsAreSmall(t *testing.T) {
	for _, s := range sites() {
		sum := 0
		for _, name := range slices.Sorted(maps.Keys(s.files)) {
			if ext := path.Ext(name); ext == ".js" || ext == ".mjs" {
				size := len(compressed(s.files[name]))
				sum += size
				t.Logf("%s: %s has %d bytes", s.name, name, size)
			}
		}
		if sum > scriptBudget {
			t.Errorf("%s: the scripts have %d bytes, and may have %d", s.name, sum, scriptBudget)
		}
	}
}

// A page is there before any of its scripts: each is a file of its own, and
// waits for the page.
func TestScriptsAreDeferred(t *testing.T) {
	for _, s := range sites() {
		for _, p := range s.all() {
			for tag := range p.tags() {
				for _, fault := range scriptFaults(tag) {
					t.Errorf("%s: %s", p, fault)
				}
			}
		}
	}
	for tag, want := range map[string]bool{
		`<script src="/a.js" defer>`:          false,
		`<script type="application/ld+json">`: false,
		`<script src="/a.js">`:                true,
		`<script src="/a.js" defer async>`:    true,
		`<script>`:                            true,
		`<script type="module">`:              true,
		`<a onclick="a()">`:                   true,
		`<a href="javascript:a()">`:           true,
	} {
		z := html.NewTokenizer(strings.NewReader(tag))
		z.Next()
		if faults := scriptFaults(z.Token()); len(faults) > 0 != want {
			t.Errorf("of %s is said %q", tag, faults)
		}
	}
}

// scriptFaults returns what is wrong with how a tag runs a script.
func scriptFaults(tag html.Token) []string {
	var faults []string
	for _, a := range tag.Attr {
		if strings.HasPrefix(a.Key, "on") || strings.HasPrefix(strings.TrimSpace(a.Val), "javascript:") {
			faults = append(faults, fmt.Sprintf("a script in the attribute %s", a.Key))
		}
	}
	if tag.Data != "script" {
		return faults
	}
	_, hasSource := attr(tag, "src")
	_, deferred := attr(tag, "defer")
	_, async := attr(tag, "async")
	kind, _ := attr(tag, "type")
	switch {
	case !hasSource && !strings.HasSuffix(kind, "json"):
		faults = append(faults, "a script within the page")
	case hasSource && (!deferred || async):
		faults = append(faults, fmt.Sprintf("%s does not wait for the page", tag))
	}
	return faults
}

// tags yields the tags that open the elements of the page.
func (p page) tags() func(yield func(html.Token) bool) {
	return func(yield func(html.Token) bool) {
		z := html.NewTokenizer(bytes.NewReader(p.html))
		for {
			switch z.Next() {
			case html.ErrorToken:
				return
			case html.StartTagToken, html.SelfClosingTagToken:
				if !yield(z.Token()) {
					return
				}
			}
		}
	}
}

func attr(tag html.Token, key string) (value string, is bool) {
	for _, a := range tag.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// awaited returns the files that the first view waits for: styles, and what
// says of itself that it does.
func (p page) awaited() []string {
	var names []string
	for tag := range p.tags() {
		rel, _ := attr(tag, "rel")
		blocking, _ := attr(tag, "blocking")
		href, _ := attr(tag, "href")
		src, _ := attr(tag, "src")
		if tag.Data == "link" && rel == "stylesheet" || blocking == "render" {
			if u, err := url.Parse(href + src); err == nil {
				names = append(names, strings.TrimPrefix(u.Path, "/"))
			}
		}
	}
	return names
}
