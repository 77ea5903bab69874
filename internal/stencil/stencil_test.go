package stencil

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// thing is what the templates of the tests see.
type thing struct {
	Name    string
	Markup  template.HTML
	Link    string
	Count   int
	Share   float64
	Yes     bool
	Word    word
	Next    *thing
	None    *thing
	List    []thing
	Refs    []*thing
	Empty   []string
	Map     map[string]int
	Numbers map[int]string
	Any     any
	Nothing any
	Said    fmt.Stringer
	Spoken  spoken
	Number  told
	Func    func() string
	inner
	*deep
	hidden string
}

// told is a number that says itself.
type told int

func (n told) String() string { return fmt.Sprintf("<%d>", int(n)) }

type inner struct{ Inner string }

type deep struct{ Deep string }

func (t thing) Title() string                          { return "the " + t.Name }
func (t *thing) Long() bool                            { return t != nil && len(t.Name) > 3 }
func (t *thing) Twice(s string) string                 { return s + t.Name + s }
func (t thing) Add(n int, all ...int) int              { return t.Count + n + len(all) }
func (t *thing) Fails() (string, error)                { return "", errors.New("it fails") }
func (t *thing) Panics() string                        { panic("it panics") }
func (t *thing) Each() iter.Seq[string]                { return slices.Values([]string{"a", "b", t.Name}) }
func (t *thing) Pairs() iter.Seq2[int, string]         { return slices.All([]string{"a", t.Name}) }
func (t *thing) Texts() []template.HTML                { return []template.HTML{"<b>", t.Markup} }
func (t thing) Self() any                              { return t }
func (t *thing) Pick(from map[string]int) (int, error) { return from[t.Name], nil }

type long interface{ Long() bool }

var testMethods = []Method{Get(long.Long)}

var testRepeated = []string{"a", "down", "in", "more"}

var testFuncs = Funcs{
	"zero":  Of0(func() string { return "<0>" }),
	"bold":  Of1(func(s string) template.HTML { return template.HTML("<b>" + template.HTMLEscapeString(s) + "</b>") }),
	"twice": Of1(func(n int64) int64 { return 2 * n }),
	"name":  Of1(func(t *thing) string { return t.Name }),
	"copy":  Of1(func(t thing) string { return t.Name }),
	"is":    Of1(func(l long) bool { return l.Long() }),
	"any":   Of1(func(v any) string { return fmt.Sprintf("%T", v) }),
	"both":  Of2(func(a string, b bool) string { return fmt.Sprint(a, b) }),
	"three": Of3(func(a word, b float64, c uint8) string { return fmt.Sprint(a, b, c) }),
	"some":  Try1(func(list any) (any, error) { return list, nil }),
	"fails": Try1(func(s string) (string, error) { return s, errors.New("it fails: " + s) }),
	"long": TryMoreOf(func(v any, more ...string) (string, error) { return fmt.Sprintf("%T%s", v, more), nil },
		func(l long, more string) string { return fmt.Sprintf("%T[%s]", l, more) }),
	"more": TryMore(func(s string, more ...any) (string, error) { return fmt.Sprint(append([]any{s}, more...)...), nil }),
	"kind": Try1Of(func(v any) (string, error) { return fmt.Sprintf("%T", v), nil },
		func(t *thing) (string, error) { return "stencil.thing", nil }),
}

// data returns a thing with things in it.
func data() *thing {
	some := func(name string) thing {
		return thing{Name: name, Link: "/" + name + "/?a=b&c=%20 #d", Count: len(name), Share: 1 / float64(len(name)), Markup: template.HTML("<i>" + name + "</i>")}
	}
	t := some(`o"n'e <&>`)
	next, last := some("next"), some("last")
	next.Next, next.deep = &last, &deep{"deep <down>"}
	t.Yes, t.Word, t.Next, t.Any, t.Said = true, "wo&rd", &next, &last, spoken("said")
	t.List, t.Refs = []thing{some("a"), some("bcde"), some("fg")}, []*thing{&next, &last, nil}
	t.Map, t.Numbers = map[string]int{"b": 2, "a": 1, "next": 3}, map[int]string{10: "ten", 9: "nine"}
	t.Func = func() string { return "called" }
	t.Inner, t.Spoken, t.Number = "inner & co", "a+b", 7
	return &t
}

// same are templates of which all is compiled.
var same = []string{
	``, `text`, `{{.}}{{/* nothing */}}`, `{{.Name}}`, `{{.Markup}} {{.Link}}`, `<a href="{{.Link}}" title="{{.Name}} {{.Markup}}">{{.Title}}</a>`,
	`<title>{{.Name}} {{.Markup}}</title>`, `<a href="/x/{{.Link}}">`, `<a href="?q={{.Link}}">`, `<p class={{.Name}}>`, `<p {{.Name}}>`, `<p style="width:{{.Count}}px">`,
	`<script>var x = {{.Name}}, y = {{.Count}}, z = {{.List}};</script>`, `<script type="application/ld+json">{{.Map}}</script>`, `<p onclick="f({{.Name}})">`, `<script>"{{.Name}}"</script>`,
	`<img srcset="{{.Link}}">`, `<style>a{width:{{.Count}}}</style>`,
	`{{.Count}} {{.Share}} {{.Yes}} {{.Word}} {{.Map}} {{.Empty}} {{.Said}} {{.None}} {{.Nothing}} {{.Any.Name}}`,
	`{{.Spoken}} {{.Number}} <p title="{{.Number}}"><a href="{{.Spoken}}"><script>x = {{.Number}} + {{.Spoken}}</script>`, `{{.Inner}} {{.Next.Deep}} {{.Next.Next.Name}} {{.Next.Long}} {{.Long}} {{.None.Long}} {{.List}}`,
	`{{if .Yes}}yes{{else}}no{{end}}{{if .Empty}}yes{{else if .Count}}count{{else}}no{{end}}{{if .None}}some{{end}}{{if .Nothing}}some{{end}}{{if .Share}}s{{end}}{{if .Said}}said{{end}}`,
	`{{with .Next}}{{.Name}}{{$.Name}}{{with .Next}}{{.Name}}{{end}}{{else}}none{{end}}{{with .None}}x{{else}}none{{end}}{{with $x := .Count}}{{$x}}{{.}}{{end}}{{with .Any}}{{.Title}}{{end}}`,
	`{{range .List}}{{.Name}}, {{end}}{{range $i, $e := .List}}{{$i}}{{$e.Name}}{{if .Long}}!{{end}}{{end}}{{range $e := .Refs}}{{if $e}}{{$e.Name}}{{end}}{{end}}`,
	`{{range .Empty}}x{{else}}none{{end}}{{range $i, $e := .Empty}}x{{else}}{{len $e}}{{end}}{{range .Map}}{{.}}{{end}}{{range $k, $v := .Map}}{{$k}}{{$v}}{{end}}{{range $k, $v := .Numbers}}{{$k}}{{$v}}{{end}}`,
	`{{range 3}}{{.}}{{end}}{{range $i := .Count}}{{$i}}{{end}}{{range 0}}x{{else}}none{{end}}{{range .Each}}{{.}}{{end}}{{range $s := .Each}}{{$s}}{{end}}{{range .Pairs}}{{.}}{{end}}{{range $i, $s := .Pairs}}{{$i}}{{$s}}{{end}}`,
	`{{range .List}}{{if .Long}}{{continue}}{{end}}{{.Name}}{{end}}{{range .List}}{{if .Long}}{{break}}{{end}}{{.Name}}{{end}}{{range .Each}}{{.}}{{break}}{{end}}{{range .Map}}{{break}}{{end}}`,
	`{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}{{if .Yes}}{{$x = .Name}}{{$x := 4}}{{$x}}{{end}}{{$x}}{{range $x = .List}}{{$x.Name}}{{end}}{{$x.Name}}{{$i := 0}}{{range $i, $x = .List}}{{end}}{{$i}}{{$x.Name}}`,
	`{{range .List}}{{range .Empty}}{{else}}{{break}}{{end}}{{.Name}}{{end}}{{range .List}}{{range .Empty}}{{else}}{{continue}}{{end}}{{.Name}}{{end}}{{range .List}}{{with .Name}}{{break}}{{end}}{{end}}`,
	`{{define "a"}}{{.Name}}{{$.Name}}{{end}}{{template "a" .}}{{template "a" .Next}}{{with .Next}}{{template "a" .}}{{end}}{{define "b"}}no data{{end}}{{template "b"}}{{block "c" .List}}{{len .}}{{end}}`,
	`{{define "down"}}{{.Name}}{{with .Next}}{{template "down" .}}{{end}}{{end}}{{template "down" .}}`,
	`{{define "attr"}}data-x="{{.Name}}"{{template "more" .}}{{end}}{{define "more"}} title="{{$.Name}}"{{with .Next}} lang="{{.Name}}"{{end}}{{end}}<p {{template "attr" .}}><p {{with .Next}}{{template "attr" .}}{{end}}>{{template "more" .}}`,
	`{{define "in"}}{{.Name}}{{end}}<p title="{{template "in" .}}">{{template "in" .}}<a href="/{{template "in" .Next}}">`,
	`{{zero}} {{bold .Name}} {{bold "x"}} {{twice 3}} {{twice 2 | twice}} {{name .}} {{name .Next}} {{name (index .List 1)}} {{copy .}} {{copy .Any}} {{is .}} {{is .Any}}{{any .Nothing}}`,
	`{{any .}} {{any .Count}} {{any 1}} {{any 1.5}} {{any 'a'}} {{any 0x10}} {{any 1e3}} {{any true}} {{any "s"}} {{both .Name true}} {{three "w" 1 2}} {{more "a"}} {{more .Name 1 .Count "b" .Next.Name}} {{.Name | more "a" 2}} {{kind .}} {{kind .Next}} {{kind (index .List 0)}} {{kind .Count}}`,
	`{{long .}} {{long .Next "a"}} {{long (index .List 0) .Name}} {{long .Count "x"}} {{long .Name "x" "y"}} {{long .Next "x" "y"}} {{range .List}}{{long .}}{{end}}`, `{{range some .List}}{{.Name}}{{end}}{{with some .Empty}}x{{else}}none{{end}}{{(some .Next).Name}} {{(index .Refs 0).Name}} {{(.Next).Name}} {{(.Next.Next).Title}}`,
	`{{.Twice "x"}} {{.Next.Twice .Name}} {{"y" | .Twice}} {{(some .Next).Twice "z"}} {{.Pick .Map}} {{.Self.Name}}{{range .Texts}}{{.}}{{end}}`,
	`{{and .Yes .Name}} {{and .Empty .Fails}} {{or .Name .Fails}} {{or .None .Count}} {{and 1 2 3}} {{or 0 "" .Name}} {{not .Yes}} {{not .Empty}} {{if and .Yes (or .None .Next)}}x{{end}}`,
	`{{eq .Name "x"}} {{eq .Count 1 2 9}} {{ne .Word "wo&rd"}} {{eq .Yes true}} {{lt .Count 3}} {{le 3 .Count}} {{gt .Share 0.5}} {{ge .Name "b"}} {{eq .Any.Name "last"}} {{eq 1.5 .Share}}`,
	`{{len .Name}} {{len .List}} {{len .Map}} {{index .Map "a"}} {{index .List 1 | copy}} {{index .Numbers 9}} {{print "a" .Name}} {{print 1 2 "x" .Count}} {{print}} {{printf "%d-%s" .Count .Name}} {{println 1 "a"}} {{print .Nothing}}`,
	`{{.Map.a}} {{.Map.next}} {{- .Name -}} x {{with $m := .Map}}{{$m.b}}{{end}}`,
}

// left are templates with which something is wrong, or that have what is not
// compiled. html/template makes of them what it always does.
var left = []string{
	`{{.Missing}}`, `{{.hidden}}`, `{{.None.Name}}`, `{{.Nothing.Name}}`, `{{.Map.c}}`, `{{.Deep}}`, `{{.Fails}}`, `{{.Panics}}`, `x{{fails "y"}}`, `{{name .None}}`, `{{index .List 9}}`, `{{index .Map "c"}}`, `{{range .Name}}x{{end}}`,
	`{{eq .Name 1}}`, `{{lt .Yes true}}`, `{{len .Count}}`, `{{.Name.Name}}`, `{{both 1 2}}`, `{{template "none"}}`, `{{bold .Count}}`, `{{.Func}}`, `{{call .Func}}`, `{{slice .Name 1 2}}`, `{{html .Name}}`, `{{.Name | urlquery}}`, `{{js .Name}}`, `{{.Add 1 2 3}}`,
	`{{define "r"}}{{template "r" .}}{{end}}{{if .None}}{{template "r" .}}{{end}}x`, `<a href="{{if .Yes}}a{{else}}?b{{end}}{{.Name}}">`, `<script>{{if .Yes}}`, `{{eq .Next .Any}}`, `{{range $i, $e := 3}}{{end}}`, `{{1 | 2}}`, `{{nil}}`, `{{any nil}}`, `{{(bold "a").X}}`,
	`{{if $x := .Yes}}{{$x}}{{end}}{{with ($y := .Name)}}{{.}}{{end}}`, `{{range .Func}}{{end}}`, `{{printf 1}}`, `{{1i}}`, `{{define "t"}}{{with .Next}}x{{template "t" .}}y{{template "t" .}}{{end}}{{end}}<p title="{{template "t" .}}">`, `{{range .None}}x{{else}}none{{end}}`, `{{range .Next.Said}}x{{end}}`, `{{len .None}}`, `{{len .Nothing}}`, `{{.None.Twice "a"}}`, `{{range .Said}}{{end}}`, `{{not .None}}{{not .Nothing}}{{not .Next.Said}}`,
	`{{$ = 2}}{{$}}`, `{{range $ = .List}}{{$.Name}}{{end}}{{$.Name}}`, `{{with .Next.Said}}x{{else}}none{{end}}`, `{{.Next.Said.String}}`, `{{.Said.String}}{{len .Refs}}{{range .Nothing}}x{{else}}none{{end}}`, `{{index .Nothing 1}}`, `{{index .Refs 2}}`, `{{and .None}}`, `{{.Empty.Name}}`, `{{index .Map .Nothing}}`, `{{eq .None .Nothing}}`, `{{eq .Nothing .Nothing}}`, `{{printf "%v" .None}}`, `{{range .Share}}{{end}}`, `{{.Fails | and .Empty}}`, `{{.Fails | or .Name}}`, `{{.Name | and .Yes}}`, `<!-- {{.Name}} -->x`,
}

// parsed returns a template with the functions of the tests.
func parsed(text string) (*template.Template, error) {
	return template.New("page.html").Funcs(testFuncs.Map()).Option("missingkey=error").Parse(text)
}

// executed returns what html/template makes of a template.
func executed(t *testing.T, text string, data any) (string, error) {
	set, err := parsed(text)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	err = set.Execute(&b, data)
	return b.String(), err
}

func TestSamePages(t *testing.T) {
	for _, text := range same {
		set, err := parsed(text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		s := New(set, testFuncs, testMethods, testRepeated)
		p, err := s.shape.compiled()
		if err != nil {
			t.Errorf("%s: not compiled: %v", text, err)
			continue
		}
		whole := data()
		for _, data := range []any{whole, *whole} {
			want, wrong := executed(t, text, data)
			if wrong != nil && data == whole {
				t.Errorf("%s: %v", text, wrong)
			}
			for range 2 {
				got, ok := s.write(nil, p, data)
				if ok != (wrong == nil) || ok && string(got) != want {
					t.Errorf("%s: got %q (%v), want %q (%v)", text, got, ok, want, wrong)
				}
			}
		}
	}
}

func TestWhatIsLeft(t *testing.T) {
	for _, text := range left {
		compareWays(t, text)
	}
}

// compareWays makes a page in both ways.
func compareWays(t *testing.T, text string) {
	t.Helper()
	set, err := parsed(text)
	if err != nil {
		return
	}
	s := New(set, testFuncs, testMethods, testRepeated)
	whole := data()
	for _, data := range []any{whole, *whole, nil, 3} {
		want, wrong := executed(t, text, data)
		got, err := s.Append(nil, data)
		if fmt.Sprint(err) != fmt.Sprint(wrong) || err == nil && string(got) != want {
			t.Errorf("%s of %T: got %q (%v), want %q (%v)", text, data, got, err, want, wrong)
		}
	}
}

var large = regexp.MustCompile(`[0-9]{3}|[0-9][a-zA-Z_]`)

// FuzzTemplate compares what is made of any template.
func FuzzTemplate(f *testing.F) {
	for _, text := range slices.Concat(same, left) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		// What only takes long is of no interest.
		if len(text) > 500 || strings.Count(text, "template") > 6 || strings.Count(text, "range") > 4 || large.MatchString(text) {
			return
		}
		compareWays(t, text)
	})
}

func TestGetNamesItsMethod(t *testing.T) {
	m := Get(long.Long)
	if m.Name() != "Long" || !m.call(data()).Bool() || m.call(&thing{}).Bool() {
		t.Errorf("got %s", m.name)
	}
}

func TestOtherFunctions(t *testing.T) {
	for _, text := range []string{`{{bold "a"}}{{zero}}`, `{{bold "a"}}{{zero}}{{if false}}{{slice "a"}}{{end}}`} {
		set, err := parsed(text)
		if err != nil {
			t.Fatal(err)
		}
		s := New(set, testFuncs, testMethods, testRepeated)
		others := maps.Clone(testFuncs)
		others["zero"] = Of0(func() string { return "other" })
		other := s.With(others, &Repeats{})
		for s, want := range map[*Stencil]string{s: "<b>a</b>&lt;0&gt;", other: "<b>a</b>other"} {
			if got, err := s.Append(nil, nil); string(got) != want || err != nil {
				t.Errorf("%s: got %q (%v), want %q", text, got, err, want)
			}
		}
	}
}

// teller counts what it is asked.
type teller struct{ asked *[]string }

func (t teller) Tell(what *thing) string {
	*t.asked = append(*t.asked, what.Name)
	return what.Name
}

func TestWhatIsAskedOnce(t *testing.T) {
	var asked []string
	funcs := Funcs{
		"teller": Of0(func() teller { return teller{&asked} }),
		"word":   Of1(func(key string) string { asked = append(asked, key); return "<" + key + ">" }),
	}
	const text = `{{define "a"}}{{(teller).Tell .}}{{word "x"}}{{end}}{{(teller).Tell .}}{{(teller).Tell .Next}}{{template "a" .}}{{word .Next.Name}}`
	s := New(template.Must(template.New("page.html").Funcs(funcs.Map()).Parse(text)), funcs, nil, nil)
	whole := &thing{Name: "one", hidden: "never said", Next: &thing{Name: "two"}}
	for _, want := range [][]string{{"one", "two", "x", "two"}, {"one", "two", "two"}} {
		asked = nil
		if got, err := s.Append(nil, whole); string(got) != "onetwoone&lt;x&gt;&lt;two&gt;" || err != nil {
			t.Errorf("got %q (%v)", got, err)
		}
		if !slices.Equal(asked, want) {
			t.Errorf("asked %q, want %q", asked, want)
		}
	}
}

func TestWhatIsRepeated(t *testing.T) {
	var asked []string
	funcs := Funcs{"told": Of1(func(v *thing) string { asked = append(asked, v.Name); return "<" + v.Name + ">" })}
	const text = `{{define "row"}}{{told .}}{{end}}{{define "other"}}{{template "row" .}}{{end}}{{range .Refs}}{{template "other" .}}<p title="{{template "row" .}}">{{end}}`
	parse := func() *Stencil {
		return New(template.Must(template.New("page.html").Funcs(funcs.Map()).Parse(text)), funcs, nil, []string{"row"})
	}
	things := &thing{}
	var want strings.Builder
	for i := range 1000 {
		things.Refs = append(things.Refs, &thing{Name: fmt.Sprint(i)})
		fmt.Fprintf(&want, `&lt;%[1]d&gt;<p title="&lt;%[1]d&gt;">`, i)
	}
	few := &thing{Refs: things.Refs[:3]}
	var repeats Repeats
	for _, c := range []struct {
		stencil *Stencil
		asked   int
	}{
		{parse().With(funcs, &repeats), 6}, // between tags, and in an attribute
		{parse().With(funcs, &repeats), 0},
		{parse().With(funcs, &Repeats{}), 6},
	} {
		for _, want := range []int{c.asked, 0} {
			asked = nil
			if _, err := c.stencil.Append(nil, few); err != nil || len(asked) != want {
				t.Errorf("asked %d times (%v), want %d", len(asked), err, want)
			}
		}
	}
	for range 3 {
		if got, err := parse().With(funcs, &repeats).Append(nil, things); string(got) != want.String() || err != nil {
			t.Errorf("got %.80q… (%v)", got, err)
		}
	}
}

func TestRunsAtTheSameTime(t *testing.T) {
	text, data := strings.Join(same, ""), data()
	want, err := executed(t, text, data)
	if err != nil {
		t.Fatal(err)
	}
	set, _ := parsed(text)
	s := New(set, testFuncs, testMethods, testRepeated)
	pages := make(chan string)
	for range 8 {
		go func() {
			page, _ := s.Append(nil, data)
			pages <- string(page)
		}()
	}
	for range 8 {
		if page := <-pages; page != want {
			t.Errorf("got %q, want %q", page, want)
		}
	}
}
