package draft

import (
	"strings"
	"testing"

	"summitline/internal/diag"
	"summitline/internal/yamldoc"
)

func TestScalarsHaveQuotesOnlyWhereTheyNeedThem(t *testing.T) {
	for _, test := range []struct {
		text           string
		form           form
		block, bracket string
	}{
		{"제6차 인공지능 최고위 전략대화", text, "제6차 인공지능 최고위 전략대화", "제6차 인공지능 최고위 전략대화"},
		{"it's", text, "it's", "it's"},
		{"Seoul, Korea", text, "Seoul, Korea", "'Seoul, Korea'"},
		{"a [b]", text, "a [b]", "'a [b]'"},
		{"AI: a plan", text, "'AI: a plan'", "'AI: a plan'"},
		{"it's: a", text, `"it's: a"`, `"it's: a"`},
		{`"it's: a`, text, `'"it''s: a'`, `'"it''s: a'`},
		{"https://example.org/a?b=c#d", word, "https://example.org/a?b=c#d", "'https://example.org/a?b=c#d'"},
		{"a #b", text, "'a #b'", "'a #b'"},
		{"@here", text, "'@here'", "'@here'"},
		{"`x`", text, "'`x`'", "'`x`'"},
		{"“큰” 회의", text, "“큰” 회의", "“큰” 회의"},
		{"- a", text, "'- a'", "'- a'"},
		{"(주)보기", text, "(주)보기", "(주)보기"},
		{"", text, "''", "''"},
		{"2024", text, "'2024'", "'2024'"},
		{"2024", word, "2024", "2024"},
		{"2024-01-19", text, "'2024-01-19'", "'2024-01-19'"},
		{"2024-01-19", word, "2024-01-19", "2024-01-19"},
		{"NO", text, "'NO'", "'NO'"},
		{"null", word, "'null'", "'null'"},
		{"09:30", quoted, `"09:30"`, `"09:30"`},
		{"-37.5", word, "-37.5", "-37.5"},
		{"a\nb", text, `"a\nb"`, `"a\nb"`},
		{"a\u2028\"b\\", text, `"a\u2028\"b\\"`, `"a\u2028\"b\\"`},
	} {
		if got := scalar(test.text, test.form, false); got != test.block {
			t.Errorf("%q is %s, want %s", test.text, got, test.block)
		}
		if got := scalar(test.text, test.form, true); got != test.bracket {
			t.Errorf("%q in brackets is %s, want %s", test.text, got, test.bracket)
		}
	}
}

// FuzzPrint writes any text in each place where one can stand, and reads it
// back.
func FuzzPrint(f *testing.F) {
	for _, text := range []string{"a", "제1회: 회의 #1", "a\n\n  b\n", "\tx\ny", " a\nb", "- a\n- b", "---\n...", "~", "\ufeffa\u2028b\x00", "'\"\\", "a:", "%x", "key: [", "a\r\nb", "?"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, given string) {
		given = strings.TrimSpace(clean(given))
		if given == "" || given == "ko" || given == "en" {
			return
		}
		key := given
		if len(key) > maxLabel {
			key = strings.ToValidUTF8(key[:maxLabel], "")
		}
		leaf := func(f form) *node { return &node{form: f, text: given} }
		value := &node{form: mapping, keys: []pair{
			{name: "text", value: leaf(text)},
			{name: "word", value: leaf(word)},
			{name: "list", value: &node{form: list, items: []*node{leaf(text), leaf(word)}}},
			{name: "map", value: &node{form: mapping, keys: []pair{{name: "ko", value: leaf(text)}, {name: key, value: leaf(text)}}}},
			{name: "maps", value: &node{form: list, items: []*node{
				{form: mapping, keys: []pair{{name: "ko", value: leaf(text)}, {name: "en", value: leaf(word)}}},
			}}},
		}}
		for _, brackets := range []bool{true, false} {
			p := new(printer)
			for _, k := range value.keys {
				p.key(0, k, brackets)
			}
			p.misfits([]*Origin{{Label: given, Text: given}})
			var diags diag.List
			_, root, _ := yamldoc.Read("x.yaml", string(p.text), &diags)
			if root == nil || diags.HasErrors() {
				t.Fatalf("%q cannot be read: %v\n%s", given, diags, p.text)
			}
			var seen []string
			gather(root, &seen)
			if len(seen) != 9 {
				t.Errorf("read %d values of\n%s", len(seen), p.text)
			}
			for _, read := range seen {
				if read = strings.TrimRight(read, "\n"); read != given && read != key {
					t.Errorf("wrote %q, read %q in\n%s", given, read, p.text)
				}
			}
			for _, at := range p.placed {
				if at.start < 0 || at.start >= at.end || at.end > len(p.text) {
					t.Errorf("a value is at %d to %d of %d bytes", at.start, at.end, len(p.text))
				}
			}
		}
	})
}

// gather returns the plain values in a tree, and the keys of its map of two.
func gather(n *yamldoc.Node, into *[]string) {
	if n.Kind == yamldoc.Scalar {
		*into = append(*into, n.Value)
	}
	for _, item := range n.Items {
		gather(item, into)
	}
	for _, p := range n.Pairs {
		if p.Key.Value != "ko" && p.Key.Value != "en" && !(n.At.Start() == 0 && len(n.Pairs) == 5) {
			*into = append(*into, p.Key.Value)
		}
		gather(p.Value, into)
	}
}
