package render_test

import (
	"strings"
	"testing"

	"summitline/internal/export"
	"summitline/internal/record"
	"summitline/internal/tell"
)

// formats is a site with some formats turned off.
func formats(off ...string) string {
	return strings.Replace(small, "languages: [ko, en]\n", "languages: [ko, en]\nformats: {"+strings.Join(off, ": false, ")+": false}\n", 1)
}

// without returns the keys of all formats but for some.
func without(names ...string) []string {
	var all []string
	for _, name := range record.FormatNames() {
		if !strings.Contains(strings.Join(names, " "), name) {
			all = append(all, name)
		}
	}
	return all
}

func TestWhatCanBeDownloadedIsListed(t *testing.T) {
	for _, c := range []struct {
		site  string
		there []string
		not   []string
	}{
		{small, []string{`href="/data/site.json"`, `href="/data/summits.jsonl"`, `href="/data/agenda.csv"`, "<code>record.json</code>"}, []string{"robots.txt", "sitemap"}},
		{formats("json", "json_lines"), []string{`href="/data/agenda.csv"`}, []string{"site.json", "jsonl", "record.json"}},
		{formats(without("csv")...), []string{`href="/data/agenda.csv"`}, []string{"site.json", "jsonl", "record.json", "atom"}},
	} {
		contents, diags := made(input(t, c.site, nil))
		if len(diags) > 0 {
			t.Fatal(text(diags))
		}
		for path, link := range map[string]string{"data/index.html": `<a href="/data/">자료 내려받기</a>`, "en/data/index.html": `<a href="/en/data/">Data</a>`} {
			page := contents[path]
			main, footer, _ := strings.Cut(page, "<footer")
			_, main, _ = strings.Cut(main, "<main")
			for _, part := range c.there {
				if !strings.Contains(main, part) {
					t.Errorf("%s does not say %s", path, part)
				}
			}
			for _, part := range c.not {
				if strings.Contains(main, part) {
					t.Errorf("%s says %s", path, part)
				}
			}
			if !strings.Contains(footer, link) || !strings.Contains(contents[strings.Replace(path, "data/", "summits/forum-1/", 1)], link) {
				t.Errorf("no page leads to %s", path)
			}
		}
	}
	contents, diags := made(input(t, formats(without()...), nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	for path, content := range contents {
		if strings.Contains(path, "data/") || strings.Contains(content, "/data/") {
			t.Errorf("%s is there or leads to /data/, where there is nothing to list", path)
		}
	}
}

// TestEveryDownloadIsExplained checks that the interface has a name and a
// description for all that is listed.
func TestEveryDownloadIsExplained(t *testing.T) {
	s := resolved(t, small)
	for _, d := range export.New(tell.New(s, "ko"), nil).Downloads() {
		for _, lang := range []string{"ko", "en"} {
			if tell.Word(lang, "format."+d.Format) == "" || tell.Word(lang, "data."+d.Format) == "" {
				t.Errorf("nothing is said of %s in %q", d.Format, lang)
			}
		}
	}
}
