package stencil

import (
	"bytes"
	"fmt"
	"html/template"
	"io"
	"math"
	"reflect"
	"strings"
	"testing"
	"text/template/parse"
)

// TestContexts holds the table to what html/template does in each place.
func TestContexts(t *testing.T) {
	for _, c := range contexts {
		set := template.Must(template.New("").Parse(c.before + "{{.}}" + c.after))
		if err := set.Execute(io.Discard, ""); err != nil {
			t.Errorf("%s: %v", c.chain, err)
			continue
		}
		var names []string
		for _, node := range set.Tree.Root.Nodes {
			if action, ok := node.(*parse.ActionNode); ok {
				for _, cmd := range action.Pipe.Cmds[1:] {
					names = append(names, strings.TrimPrefix(cmd.String(), escaperPrefix))
				}
			}
		}
		if got := strings.Join(names, " "); got != c.chain {
			t.Errorf("between %q and %q there is %q, want %q", c.before, c.after, got, c.chain)
		}
	}
}

type (
	word   string
	spoken string
	number int
)

func (s spoken) String() string { return "<" + string(s) + ">" }

// valuesOf returns values of many types that hold a string, or follow from it.
func valuesOf(s string) []any {
	w := word(s)
	return []any{
		s, &s, w, &w, spoken(s), fmt.Errorf("%s", s), []byte(s), []string{s}, nil,
		template.HTML(s), template.URL(s), template.JS(s), template.CSS(s), template.HTMLAttr(s), template.JSStr(s), template.Srcset(s),
		len(s), -len(s), int64(len(s)), uint8(len(s)), number(len(s)), float64(len(s)) / 3, float32(len(s)), 1e21 * float64(len(s)), s != "",
		1e20, 1e5, 1e6, 1e7, 123456789.0, 1e-4, 1e-5, 0.1, float32(0.1), float32(16777216), math.Inf(1), math.Inf(-1), math.NaN(), math.Copysign(0, -1), math.MaxFloat64, uint64(math.MaxUint64), int64(math.MinInt64),
	}
}

// FuzzEscape compares what is written of a value with what html/template
// writes, wherever it stands.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "word", "a b", "<b>&amp;", "1 < 2 & \"3\" > '4' + 5 = `6`", "https://x.kr/?a=b&c=%20#d", "/a/b/", "javascript:alert(1)", "MAILTO:a@b", "a/b:c", "%zz%4", "한글", "\x00\xff", "\u2028-->", "50%", "\u00a0\ufdd0\uffff", "red", "a,b 2x", "[x]~!$*;(y)", "\t\r\n\v\f\b\x01\x7f\\^{|}", `a <time datetime="2024-01">&amp; b</time>+`, `<span lang="en-GB">x</span><span>y</span>`, `<span lang="a`, `<time datetime="1"><b>`, "</time><", `<span lang="a"">x`, "12"} {
		f.Add(s)
	}
	chains := make([]*chain, len(contexts))
	asked := make([]*template.Template, len(contexts))
	for i, c := range contexts {
		chains[i] = newChain(c)
		asked[i] = template.Must(template.New("").Parse(c.before + "{{.}}" + c.after))
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i, c := range chains {
			for _, v := range valuesOf(s) {
				var b bytes.Buffer
				if err := asked[i].Execute(&b, v); err != nil {
					t.Fatal(err)
				}
				want := b.String()[len(c.before) : b.Len()-len(c.after)]
				if v == nil {
					if got := string(c.print(nil, reflect.Value{})); got != want {
						t.Errorf("%s of nil: got %q, want %q", c.chain, got, want)
					}
					continue
				}
				if got := string(c.print(nil, reflect.ValueOf(v))); got != want {
					t.Errorf("%s of %T(%q): got %q, want %q", c.chain, v, v, got, want)
				}
			}
		}
	})
}
