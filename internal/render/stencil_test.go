package render

import (
	"bytes"
	"errors"
	"html/template"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
	"summitline/internal/stencil"
	"summitline/static"
	files "summitline/templates"
)

// TestPagesAreThoseOfHTMLTemplate makes every page in both ways: by templates
// that html/template executes, and by stencils that have nothing to fall back
// to.
func TestPagesAreThoseOfHTMLTemplate(t *testing.T) {
	parsed, diags := parseTemplates(files.FS, "templates")
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	for _, content := range []fstest.MapFS{
		samplesite.Everything(t, "../build/testdata/sites/everything.txtar"),
		samplesite.Copy(t, os.DirFS("../../content")),
	} {
		root := speaking(t, content)
		for _, lang := range root.Site.Langs {
			v := root.in(lang)
			for _, kind := range pageKinds {
				slow := parsed.page(kind.template, v.funcs())
				quick := compiled(parsed.page(kind.template, v.funcs()), v)
				for _, p := range kind.pages(v) {
					made := v.withForms(p, kind.aside).make()
					var want bytes.Buffer
					if err := slow.Execute(&want, made); err != nil {
						t.Fatal(err)
					}
					got, err := quick.Append(nil, made)
					if err != nil {
						t.Fatalf("%s in %s is left to html/template: %v", p.address, lang, err)
					}
					if got, want := string(got), want.String(); got != want {
						at := 0
						for at < min(len(got), len(want)) && got[at] == want[at] {
							at++
						}
						t.Errorf("%s in %s: got %.80q, want %.80q", p.address, lang, got[max(0, at-20):], want[max(0, at-20):])
					}
				}
			}
		}
	}
}

// speaking returns the voice of a site.
func speaking(t testing.TB, content fstest.MapFS) *voice {
	t.Helper()
	set, diags := record.Load(content, "content", nil)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	s, diags := site.Resolve(set, site.Options{})
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	v, _ := newVoice(Input{Site: s, Static: static.FS, Content: content})
	return v
}

// BenchmarkPages makes the pages of the summits of the real content, by
// stencils and by html/template, without what is found out for each page.
func BenchmarkPages(b *testing.B) {
	parsed, _ := parseTemplates(files.FS, "templates")
	v := speaking(b, samplesite.Copy(b, os.DirFS("../../content")))
	var pages []page
	for _, s := range v.Site.Summits {
		pages = append(pages, v.entryPage(&s.Entry, s))
	}
	whole := parsed.page("summit.html", v.funcs())
	quick := stencil.New(parsed.page("summit.html", v.funcs()), v.funcs(), methods, repeated)
	for name, execute := range map[string]func(page) ([]byte, error){
		"stencil": func(p page) ([]byte, error) { return quick.Append(nil, p) },
		"html": func(p page) ([]byte, error) {
			var b bytes.Buffer
			err := whole.Execute(&b, p)
			return b.Bytes(), err
		},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				content, err := execute(pages[i%len(pages)])
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(content)))
			}
		})
	}
}

// compiled returns a template of which html/template can make no page.
func compiled(page *template.Template, v *voice) *stencil.Stencil {
	failing := template.FuncMap{}
	for name := range v.funcs() {
		failing[name] = func(...any) (string, error) { return "", errors.New("it was called") }
	}
	return stencil.New(page.Funcs(failing), v.funcs(), methods, repeated)
}

// TestMethodsAreInTemplates holds the tables of methods and of what is repeated
// to the templates: a row that none of them needs is none.
func TestMethodsAreInTemplates(t *testing.T) {
	parsed, _ := parseTemplates(files.FS, "templates")
	var all strings.Builder
	for _, file := range parsed.files {
		all.WriteString(file.Text)
	}
	for _, m := range methods {
		if !strings.Contains(all.String(), "."+m.Name()) {
			t.Errorf("no template asks for %s", m.Name())
		}
	}
	for _, name := range repeated {
		if !strings.Contains(all.String(), `{{template "`+name+`" `) {
			t.Errorf("no template calls %s", name)
		}
	}
}
