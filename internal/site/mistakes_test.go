package site_test

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/site"
)

var update = flag.Bool("update", false, "write the codes, places and fixes into the table of mistakes")

// leastMistakes is how many mistakes the table is to have.
const leastMistakes = 120

// TestMistakes checks what is said about the records in testdata/mistakes,
// each of which has one fault. An archive holds pairs of files:
//
//	-- what is wrong | CODE LINE:COLUMN | PATH --
//	the record as somebody wrote it
//	-- fixed --
//	the record after the fix that is proposed, else after what the help says
//
// All of them stand in the site of base.txtar. In a record, «U+XXXX» stands for
// a character that archives cannot hold or editors do not show.
func TestMistakes(t *testing.T) {
	names, err := filepath.Glob("testdata/mistakes/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	base, err := txtar.ParseFile("testdata/mistakes/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for _, name := range names {
		if filepath.Base(name) == "base.txtar" {
			continue
		}
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			count++
			parts := strings.Split(archive.Files[i].Name, " | ")
			if len(parts) != 3 || archive.Files[i+1].Name != "fixed" {
				t.Fatalf("%s: %q is no mistake with its fix", name, archive.Files[i].Name)
			}
			t.Run(parts[0], func(t *testing.T) { checkMistake(t, base, parts, &archive.Files[i], &archive.Files[i+1]) })
		}
		if *update {
			if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	if count < leastMistakes {
		t.Errorf("only %d mistakes", count)
	}
}

func checkMistake(t *testing.T, base *txtar.Archive, parts []string, broken, fixed *txtar.File) {
	path, text := parts[2], spelt(broken.Data)
	var errors diag.List
	for _, d := range mistakes(base, path, text) {
		if d.Severity == diag.Error || d.Code == "comment-in-value" {
			errors = append(errors, d)
		}
	}
	if len(errors) != 1 {
		var b strings.Builder
		errors.Print(&b, "en")
		t.Fatalf("not one fault but %d:\n%s", len(errors), &b)
	}
	d := errors[0]
	place := d.Span.Position()
	if got := fmt.Sprintf("%s %d:%d", d.Code, place.Line, place.Column); *update {
		broken.Name = strings.Join([]string{parts[0], got, path}, " | ")
	} else if got != parts[1] {
		t.Errorf("got %s, want %s", got, parts[1])
	}
	for _, said := range []diag.Text{d.Message, d.Help} {
		switch korean := said.In("ko"); {
		case said.IsZero():
			t.Error("nothing is said of what to do")
		case !strings.ContainsFunc(korean, func(r rune) bool { return unicode.Is(unicode.Hangul, r) }):
			t.Errorf("this is not Korean: %s", korean)
		}
	}
	if len(d.Fix) > 0 {
		mended := apply(d.Fix)
		switch {
		case *update:
			fixed.Data = unspelt(mended)
		case !bytes.Equal(mended, spelt(fixed.Data)):
			t.Errorf("the fix makes it\n%s\nnot\n%s", mended, fixed.Data)
		}
	}
	if left := mistakes(base, path, spelt(fixed.Data)); left.HasErrors() {
		var b strings.Builder
		left.Print(&b, "en")
		t.Errorf("after the fix:\n%s", &b)
	}
}

// mistakes returns what is wrong with a site that has one more record.
func mistakes(base *txtar.Archive, path string, text []byte) diag.List {
	content := fstest.MapFS{}
	for _, file := range base.Files {
		content[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	content[path] = &fstest.MapFile{Data: text}
	set, diags := record.Load(content, "content", nil)
	_, found := site.Resolve(set, site.Options{})
	return append(diags, found...).Sorted()
}

// apply returns the text of a file after some edits of it.
func apply(edits []diag.Edit) []byte {
	edits = slices.SortedFunc(slices.Values(edits), func(a, b diag.Edit) int { return cmp.Compare(a.Span.Start(), b.Span.Start()) })
	var text []byte
	done := 0
	for _, e := range edits {
		text = append(append(text, e.Span.File.Text[done:e.Span.Start()]...), e.New...)
		done = e.Span.End()
	}
	return append(text, edits[0].Span.File.Text[done:]...)
}

// hard are the characters that archives hold by their numbers.
var hard = []rune{'\t', '\r', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u0007', '\u00ad'}

func spelt(text []byte) []byte {
	for _, r := range hard {
		text = bytes.ReplaceAll(text, fmt.Appendf(nil, "«%U»", r), []byte(string(r)))
	}
	return text
}

func unspelt(text []byte) []byte {
	for _, r := range hard {
		text = bytes.ReplaceAll(text, []byte(string(r)), fmt.Appendf(nil, "«%U»", r))
	}
	return text
}
