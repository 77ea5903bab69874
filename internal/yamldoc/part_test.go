package yamldoc_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

// visit yields the texts and aliases of a value in the order of the file.
func visit(p *yamldoc.Part, do func(*yamldoc.Part)) {
	if p.Form.IsText() || p.Form == yamldoc.Alias {
		do(p)
	}
	for _, item := range p.Items {
		visit(item, do)
	}
	for _, pair := range p.Pairs {
		visit(pair.Key, do)
		visit(pair.Value, do)
	}
}

// marked returns a text in which each part that says something stands between
// ‹ and ›, and each x that it says is a capital.
func marked(t *testing.T, name, text string) string {
	t.Helper()
	var diags diag.List
	doc := yamldoc.Open(name, text, &diags)
	if doc == nil {
		t.Fatalf("%q is refused: %v", text, diags[0].Message)
	}
	var b strings.Builder
	at := 0
	do := func(p *yamldoc.Part) {
		b.WriteString(text[at:p.Start] + "‹")
		at = p.Start
		for i, letter := range []byte(p.Value) {
			if letter != 'x' || p.Form == yamldoc.Alias {
				continue
			}
			start, end := p.Written(i, i+1)
			b.WriteString(text[at:start] + "X")
			at = end
		}
		b.WriteString(text[at:p.End] + "›")
		at = p.End
	}
	visit(doc.Root, do)
	if doc.Body != nil {
		do(doc.Body)
	}
	return b.String() + text[at:]
}

func TestOpenFindsWhereTextsAre(t *testing.T) {
	for name, c := range map[string]struct{ file, text, want string }{
		"plain":              {"a.yaml", "a: bx c # x\nx:\n", "‹a›: ‹bX c› # x\n‹X›:‹›\n"},
		"plain, over lines":  {"a.yaml", "a: b\n  x\n\n   c\n", "‹a›: ‹b\n  X\n\n   c›\n"},
		"single quotes":      {"a.yaml", "'x''x': 'x\n\n  ''x'  # x\n", "‹'X''X'›: ‹'X\n\n  ''X'›  # x\n"},
		"double quotes":      {"a.yaml", `"\x78\u0078x": "\U00000078 \` + "\n" + `  x\tx"`, `‹"XXX"›: ‹"X \` + "\n" + `  X\tX"›`},
		"a literal text":     {"a.yaml", "a: |2- # x\n    x\n\n   x\n\n# x\nb: c", "‹a›: ‹|2- # x\n    X\n\n   X›\n\n# x\n‹b›: ‹c›"},
		"a folded text":      {"a.yaml", "a: >+\n  x\n  x\n\n   x\n\n\nb: c", "‹a›: ‹>+\n  X\n  X\n\n   X\n\n›\n‹b›: ‹c›"},
		"a list of texts":    {"a.yaml", "a:\n- |\n  x\n-\n- >-\n  x", "‹a›:\n- ‹|\n  X›\n-‹›\n- ‹>-\n  X›"},
		"brackets":           {"a.yaml", "{a: [x, b: x,\n # x\n {? x, \"x\":x}, ], c}", "{‹a›: [‹X›, ‹b›: ‹X›,\n # x\n {? ‹X›‹›, ‹\"X\"›:‹X›}, ], ‹c›‹›}"},
		"anchors and tags":   {"a.yaml", "a: &x !!str x\nb: [*x , &y ]\n? c\n: !!str\n", "‹a›: &x !!str ‹X›\n‹b›: [‹*x› , &y‹› ]\n? ‹c›\n: !!str‹›\n"},
		"marks of documents": {"a.yaml", "--- # x\na: x\n... # x\n", "--- # x\n‹a›: ‹X›\n... # x\n"},
		"line ends":          {"a.yaml", "\ufeffa: |\r\n  x\r\n  x\r\nb: x\r\n  x\r\n", "\ufeff‹a›: ‹|\r\n  X\r\n  X›\r\n‹b›: ‹X\r\n  X›\r\n"},
		"front matter":       {"a.md", "---\na: x\n---\nx\r\n  x", "---\n‹a›: ‹X›\n---\n‹X\r\n  X›"},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, marked(t, c.file, c.text)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// FuzzOpen follows any text that is valid: what it says is what Read reads, and
// each letter of that is where it is said to be.
func FuzzOpen(f *testing.F) {
	for _, text := range []string{
		"a: |+2\n    x\n   y\n\n\n# c\nb: >-\n  x\n  y\n\n   more\n  z", "- &a x\n- *a\n-\n- [a: b, ? c, {d, e: f,},]\n- \"a\\\n    \\u0041  \\n b\n\n  c\"",
		"a: &x\n  # c\n  b: 1 # d\n\"k\": 'it''s\n   x'\nl:\n- a\n- - b\n  - c\n", "--- # hey\n!!map &r\n? a\n: b\n...\n",
		"a: |  # c\n\n  x\nb: c\r\nd: x y\r\n  z # w\r\n", "{\"a\":1, b: [x # c\n , y]}\n",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var diags, ignored diag.List
		_, root, _ := yamldoc.Read("a.yaml", text, &diags)
		doc := yamldoc.Open("a.yaml", text, &ignored)
		if doc == nil {
			simple := !strings.ContainsAny(text, "&!%") // anchors given twice, tags, directives
			if root != nil && len(diags) == 0 && simple {
				t.Errorf("%q is refused: %v", text, ignored[0].Message)
			}
			return
		}
		if doc.Root == nil {
			return
		}
		last := 0
		visit(doc.Root, func(p *yamldoc.Part) {
			if p.Start < last || p.End < p.Start || p.End > len(text) {
				t.Errorf("%q: a part from %d to %d, behind %d", text, p.Start, p.End, last)
				return
			}
			last = p.End
			if p.Form == yamldoc.Alias {
				return
			}
			at := p.Start
			for i := range p.Value {
				from, to := p.Written(i, i+1)
				if from < at || to < from || from > p.End { // the last line break of a block is behind it
					t.Errorf("%q: letter %d of %q is from %d to %d, behind %d", text, i, p.Value, from, to, at)
					return
				}
				at = from
			}
		})
	})
}

func TestFits(t *testing.T) {
	for value, want := range map[string][2]bool{ // outside of brackets, inside
		"a": {true, true}, "가 나": {true, true}, "a:b": {true, true}, "2021-09-07?": {true, false}, "a, b": {true, false}, "a#b": {true, true}, "-a": {true, false},
		"": {}, " a": {}, "a ": {}, "a: b": {}, "a:": {}, "a #b": {}, "- a": {}, "[a": {}, "*a": {}, "@a": {}, "a\tb": {}, "a\nb": {}, "---": {}, "'a'": {}, "# a": {},
	} {
		if got := [2]bool{yamldoc.Fits(value, false), yamldoc.Fits(value, true)}; got != want {
			t.Errorf("%q fits outside of brackets and inside: %v", value, got)
		}
	}
}

func TestPlainest(t *testing.T) {
	for value, want := range map[string]string{
		"a": "a", "2024": "'2024'", "no": "'no'", "Null": "'Null'", "~": "'~'", "on": "'on'", "1_000": "'1_000'", "0x1f": "'0x1f'", "1e5": "'1e5'", "12:30": "'12:30'",
		"2024-01-19": "'2024-01-19'", ".5": "'.5'", "e5": "e5", "nope": "nope", "2024-XX": "2024-XX", "a: b": "'a: b'", "it's: b": `"it's: b"`,
	} {
		if got := yamldoc.Plainest(value, false); got != want {
			t.Errorf("%q is written %s, not %s", value, got, want)
		}
	}
}
