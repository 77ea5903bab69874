package export_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"summitline/internal/export"
)

func TestALongSitemapIsSplit(t *testing.T) {
	pages := make([]export.Page, 7)
	for _, c := range []struct{ addresses, bytes, parts int }{{7, 7, 1}, {6, 7, 2}, {3, 7, 3}, {7, 2, 4}, {1, 1, 7}} {
		parts := export.Split(pages, c.addresses, c.bytes)
		total := 0
		for _, part := range parts {
			total += len(part)
			if len(part) > c.addresses || len(part) > c.bytes {
				t.Errorf("%v: a part of %d", c, len(part))
			}
		}
		if len(parts) != c.parts || total != len(pages) {
			t.Errorf("%v: %d parts of %d pages", c, len(parts), total)
		}
	}
	if parts := export.Split(nil, 1, 1); len(parts) != 1 {
		t.Errorf("%d parts of nothing", len(parts))
	}
}

// TestSitemapPastItsLimit makes the sitemap of a site with more addresses than
// one file may have.
func TestSitemapPastItsLimit(t *testing.T) {
	x := exported(t, everything(t), "https://example.org")
	for len(x.Pages) <= 50_000/len(x.Site.Langs) {
		x.Pages = append(x.Pages, x.Pages...)
	}
	urls := 0
	for _, f := range x.FilesOf("sitemap") {
		var sitemap struct {
			URLs []struct{} `xml:"url"`
			Maps []struct {
				Loc string `xml:"loc"`
			} `xml:"sitemap"`
		}
		if err := xml.Unmarshal(f.Content(), &sitemap); err != nil {
			t.Fatal(err)
		}
		if urls += len(sitemap.URLs); len(sitemap.URLs) > 50_000 {
			t.Errorf("%s has %d addresses", f.Path, len(sitemap.URLs))
		}
		if f.Path == "sitemap.xml" && (len(sitemap.Maps) < 2 || sitemap.Maps[0].Loc != "https://example.org/sitemap-1.xml") {
			t.Errorf("the index names %v", sitemap.Maps)
		}
	}
	if urls <= 50_000 {
		t.Errorf("only %d addresses", urls)
	}
}

func TestSecurityText(t *testing.T) {
	got := exported(t, everything(t), "").SecurityText()
	want := `Contact: mailto:security@example.org
Expires: 2027-06-30T23:59:59Z
Policy: https://example.org/policy
Preferred-Languages: ko, en
Canonical: https://example.org/.well-known/security.txt
`
	if got != want {
		t.Errorf("security.txt:\n%s", got)
	}
}

func TestIDsStayWhenTheSiteMoves(t *testing.T) {
	for _, c := range []struct{ yaml, want string }{
		{"base_url: https://example.org\n", "tag:example.org,2024:summits/a"},
		{"base_url: https://example.org\nfeed: {tag: \"forum@example.com,2020-01\"}\n", "tag:forum@example.com,2020-01:summits/a"},
		{"", "tag:ca978112.invalid,2024:summits/a"},
	} {
		content := everything(t)
		content["site.yaml"].Data = []byte("title: a\nlanguages: [ko, en]\n" + c.yaml)
		for _, base := range []string{"", "https://moved.example/there"} {
			if got := exported(t, content, base).Tag("summits/a"); !strings.HasPrefix(got, "tag:") || base == "" && got != c.want {
				t.Errorf("%q at %q: %s", c.yaml, base, got)
			}
		}
		if a, b := exported(t, content, "").Tag("summits/a"), exported(t, content, "https://moved.example").Tag("summits/a"); a != b {
			t.Errorf("%s becomes %s", a, b)
		}
	}
}
