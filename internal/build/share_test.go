package build_test

import (
	"bytes"
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

// TestAPictureIsMadeOnce puts something else in the place of a picture, which
// stays there as long as the page says the same.
func TestAPictureIsMadeOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write := func(title string) string {
		out, diags := build.Plan(shareable(t, title), nil)
		if diags.HasErrors() {
			t.Fatal(text(diags))
		}
		if _, diags, err := out.Write(dir, nil, nil); err != nil || diags.HasErrors() {
			t.Fatal(err, text(diags))
		}
		page, err := os.ReadFile(filepath.Join(dir, "summits/forum-1/index.html"))
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Join(dir, pictureOf(t, string(page)))
	}
	first := write("첫 포럼")
	mark := []byte("not made again")
	if err := os.WriteFile(first, mark, 0o666); err != nil {
		t.Fatal(err)
	}
	write("첫 포럼")
	if got, err := os.ReadFile(first); err != nil || !bytes.Equal(got, mark) {
		t.Errorf("the picture was made again: %v", err)
	}
	if second := write("둘째 포럼"); second == first {
		t.Error("another title has the same picture")
	}
	if _, err := os.Stat(first); !os.IsNotExist(err) {
		t.Errorf("the picture of nothing is still there: %v", err)
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
