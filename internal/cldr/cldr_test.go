package cldr

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

var update = flag.Bool("update", false, "pack the names of x/text anew")

// pack returns the archive as it follows from x/text.
func pack(t *testing.T) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	put := func(name string, lines []string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, strings.Join(lines, "\n")+"\n")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var codes, self []string
	for _, x := range display.Values.Regions() {
		codes = append(codes, x.String())
	}
	for _, x := range display.Values.Scripts() {
		codes = append(codes, x.String())
	}
	for _, x := range display.Values.Tags() {
		codes = append(codes, x.String())
	}
	put(codesFile, codes)
	for _, x := range display.Self.Supported.Tags() {
		self = append(self, x.String()+"\t"+display.Self.Name(x))
	}
	put(selfFile, self)
	tags := display.Supported.Tags()
	all := map[language.Tag][]string{}
	for _, tag := range tags {
		all[tag] = namesIn(tag)
	}
	for _, tag := range tags {
		names := append([]string{}, all[tag]...)
		for i, name := range all[tag.Parent()] {
			if tag.Parent() != tag && names[i] == name {
				names[i] = ""
			}
		}
		put(tag.String(), names)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// namesIn returns the names of all codes in a language.
func namesIn(tag language.Tag) []string {
	var names []string
	name := func(namer display.Namer, x any) {
		if namer == nil {
			names = append(names, "")
		} else {
			names = append(names, namer.Name(x))
		}
	}
	for _, x := range display.Values.Regions() {
		name(display.Regions(tag), x)
	}
	for _, x := range display.Values.Scripts() {
		name(display.Scripts(tag), x)
	}
	languages := display.Languages(tag)
	for _, x := range display.Values.Tags() {
		name(languages, x)
		if above := x.Parent(); languages != nil && above != language.Und && languages.Name(x) == languages.Name(above) {
			names[len(names)-1] = "" // it has no name of its own
		}
	}
	return names
}

func TestTheNamesArePackedFromTheVersionInUse(t *testing.T) {
	made := pack(t)
	if *update {
		if err := os.WriteFile("names.zip", made, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if !bytes.Equal(made, archive) {
		t.Error("x/text has other names: go test ./internal/cldr -update")
	}
}

func TestNamesAreThoseOfDisplay(t *testing.T) {
	more := []string{"zh-Hant-HK", "zh-HK", "en-US", "en-GB-oxendict", "ko-KP", "sr-Latn", "sr-ME", "nl-BE", "pt-BR", "de-1901", "iw", "sh", "no", "cmn", "und", "art", "x-secret", "ko-Kore", "ja-Latn-JP", "es-MX"}
	for i, tag := range display.Supported.Tags() {
		lang := tag.String()
		for _, x := range display.Values.Regions() {
			if x.IsCountry() {
				same(t, lang, x.String(), "")
			}
		}
		for _, x := range append(more, lang) {
			same(t, lang, "KR", x)
		}
		if i%16 == 0 {
			for _, x := range display.Values.Tags() {
				same(t, lang, "KR", x.String())
			}
		}
	}
	for _, lang := range append(more, "tlh", "") {
		same(t, lang, "GB", "ko")
	}
}

func FuzzNames(f *testing.F) {
	f.Add("ko", "KR", "zh-Hant-HK")
	f.Add("sr-Latn-ME", "CS", "sh")
	f.Add("tlh", "UK", "i-klingon")
	f.Fuzz(func(t *testing.T, lang, country, tag string) { same(t, lang, country, tag) })
}

// same checks that the names in a language are those of package display, where
// that has any.
func same(t *testing.T, lang, country, tag string) {
	t.Helper()
	in, of := language.Make(lang), language.Make(tag)
	check := func(what, got string, want func() string) {
		t.Helper()
		if want := want(); got != want {
			t.Errorf("%s of %q and %q in %q is %q, not %q", what, country, tag, lang, got, want)
		}
	}
	if display.Languages(in) == nil {
		in = language.English
	}
	if region, err := language.ParseRegion(country); err == nil && display.Regions(in) != nil {
		check("Country", Country(lang, country), func() string { return display.Regions(in).Name(region) })
	}
	check("Language", Language(lang, tag), func() string { return display.Languages(in).Name(of) })
	check("Tag", Tag(lang, tag), func() string { return display.Tags(in).Name(of) })
	check("Self", Self(tag), func() string { return display.Self.Name(of) })
}
