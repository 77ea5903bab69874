package build_test

import (
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/build"
	"summitline/internal/samplesite"
)

// shareable returns a site with a font, served somewhere.
func shareable(t *testing.T, title string) build.Options {
	t.Helper()
	opts := builtIn(fstest.MapFS{
		"site.yaml":            {Data: []byte("title: 기록\nbase_url: https://example.org/r\nshare: {fonts: [_fonts/none.otf, " + filepath.ToSlash(samplesite.Font(t)) + "]}\n")},
		"summits/forum-1.yaml": {Data: []byte("title: " + title + "\ndate: 2024-01-19\n")},
		"pages/about.yaml":     {Data: []byte("title: 소개\n")},
	})
	return opts
}

// pictureOf returns the path of the picture that a page names.
func pictureOf(t *testing.T, page string) string {
	t.Helper()
	_, rest, found := strings.Cut(page, `<meta property="og:image" content="https://example.org/r/`)
	path, _, _ := strings.Cut(rest, `"`)
	if !found || !strings.HasPrefix(path, "assets/share/") {
		t.Fatalf("no picture in the page:\n%s", page)
	}
	return path
}

func TestSharePictures(t *testing.T) {
	out, diags := build.Plan(shareable(t, "첫 포럼"), nil)
	if diags.HasErrors() {
		t.Fatal(text(diags))
	}
	files := contents(t, out)
	summit, about, home := pictureOf(t, files["summits/forum-1/index.html"]), pictureOf(t, files["about/index.html"]), pictureOf(t, files["index.html"])
	if summit == about || summit == home || home != pictureOf(t, files["summits/index.html"]) {
		t.Errorf("the pictures are %s, %s, %s", summit, about, home)
	}
	picture, err := png.Decode(strings.NewReader(files[summit]))
	if err != nil || picture.Bounds().Dx() != 1200 || picture.Bounds().Dy() != 630 {
		t.Errorf("the picture: %v", err)
	}
}

// A picture is made again if it is not as it was left, and not because all pages
// are. Other words have another one.
func TestAPictureIsMadeOnce(t *testing.T) {
	d := newFolders(t, shareable(t, "첫 포럼").Content.FS)
	d.opts.BaseURL = ""
	d.build()
	picture := func() string {
		page, err := os.ReadFile(filepath.Join(d.out(), "summits/forum-1/index.html"))
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Join(d.out(), pictureOf(t, string(page)))
	}
	first := picture()
	pictures, _ := filepath.Glob(filepath.Join(d.out(), "assets/share/*.png"))
	d.write("site.yaml", d.read("site.yaml")+"repository: https://example.org/edit/{path}\n")
	if report, _ := d.build(); len(pictures) < 3 || report.Made > report.New+report.Changed+report.Same-len(pictures) {
		t.Errorf("of %d pictures some were made again: %+v", len(pictures), report)
	}
	if err := os.WriteFile(first, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	d.build()
	d.check("a picture was emptied")
	d.write("summits/forum-1.yaml", strings.Replace(d.read("summits/forum-1.yaml"), "첫", "둘째", 1))
	if d.build(); picture() == first {
		t.Error("another title has the same picture")
	}
	d.check("another title")
}

// Another font makes other pictures, wherever it is.
func TestAnotherFontIsSeen(t *testing.T) {
	font, err := os.ReadFile(samplesite.Font(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"_fonts/font", ".fonts/font"} {
		content := shareable(t, "첫 포럼").Content.FS.(fstest.MapFS)
		content["site.yaml"].Data = []byte("title: 기록\nbase_url: https://example.org/r\nshare: {fonts: [" + name + "]}\n")
		content[name] = &fstest.MapFile{Data: font}
		d := newFolders(t, content)
		d.opts.BaseURL = ""
		d.build()
		if again, _ := d.build(); again.Made > 0 {
			t.Errorf("with %s the second build made %d files", name, again.Made)
		}
		d.write(name, string(font)+"\x00")
		d.build()
		d.check(name)
	}
}

func TestFontsThatCannotServe(t *testing.T) {
	for fonts, want := range map[string]string{
		"[_fonts/none.otf, _fonts/neither.otf]": "no-font",
		"../hangul.otf":                         "bad-font",
		"_fonts/text.otf":                       "bad-font",
		"_fonts":                                "bad-font",
	} {
		opts := builtIn(fstest.MapFS{
			"site.yaml":       {Data: []byte("title: 기록\nbase_url: https://example.org\nshare: {fonts: " + fonts + "}\n")},
			"_fonts/text.otf": {Data: []byte("a text")},
		})
		_, diags := build.Plan(opts, nil)
		if len(diags) != 1 || diags[0].Code != want || diags[0].Span.IsZero() {
			t.Errorf("%s: %s", fonts, text(diags))
		}
		opts.Content.FS.(fstest.MapFS)["site.yaml"].Data = append(opts.Content.FS.(fstest.MapFS)["site.yaml"].Data, "formats: {share: false}\n"...)
		if _, diags := build.Plan(opts, nil); len(diags) != 0 {
			t.Errorf("%s: turned off, and still: %s", fonts, text(diags))
		}
	}
}
