package main

import (
	"bytes"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/build"
	"summitline/internal/explain"
)

// withoutExample are the codes whose pages show nothing, and why.
var withoutExample = map[string]string{
	"alias-parts":       "nobody writes so",
	"already-there":     "another program must come first",
	"archive-silent":    "it takes a network",
	"cannot-read":       "the system must refuse",
	"control-character": "it cannot be seen",
	"dead-address":      "it takes a network",
	"doubtful-address":  "it takes a network",
	"missing-template":  "those built in are there",
	"moved-address":     "it takes a network",
	"no-templates":      "those built in are there",
	"not-a-file":        "it takes more than text",
	"not-utf8":          "a page is UTF-8",
	"not-yaml":          "all faults of YAML that are known have other codes",
	"odd-line-ends":     "it cannot be seen",
	"symbolic-link":     "it takes more than text",
	"too-deep":          "it takes a large file",
	"too-many-values":   "it takes a large file",
	"unchecked-address": "it takes a network",
	"would-be-lost":     "no case is known",
}

// needs are the lines without which a record of a kind is none. An example that
// has the keys of none of them is a piece of a record.
var needs = map[string][]string{
	"site.yaml":     {"title: 보기", "languages: [ko, en]"},
	"summits":       {"title: 제2회 보기 포럼", "date: 2024-03-01"},
	"series":        {"title: 보기 포럼"},
	"sources":       {"title: 보기"},
	"pages":         {"title: 보기"},
	"speakers":      {"name: 보기"},
	"organizations": {"name: 보기"},
	"topics":        {"name: 보기"},
}

// whole returns the text of an example's file as a whole record.
func whole(f explain.File) string {
	parts := strings.Split(f.Path, "/")
	if len(parts) < 2 || path.Ext(f.Path) != ".yaml" {
		return f.Text
	}
	lines := needs[parts[1]]
	for _, line := range lines {
		key, _, _ := strings.Cut(line, ":")
		if regexp.MustCompile(`(?m)^(\? )?` + key + `\b`).MatchString(f.Text) {
			return f.Text
		}
	}
	return strings.Join(append(slices.Clone(lines), f.Text), "\n")
}

var saidCode = regexp.MustCompile(`(?m): (?:error|warning): .* \[([a-z0-9-]+)\]$`)

// codesOf returns the codes that are said about an example, in a small site;
// with doubts, also of what is doubtful.
func codesOf(t *testing.T, base *txtar.Archive, e explain.Example, doubts bool) []string {
	t.Helper()
	dir := t.TempDir()
	put := func(name, text string) {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range base.Files {
		put(f.Name, string(f.Data))
	}
	for _, f := range e.Files {
		put(f.Path, whole(f))
	}
	var out bytes.Buffer
	if e.Command != "" {
		t.Chdir(dir)
		run(strings.Fields(e.Command)[1:], console{&out, &out, "en"})
	} else {
		check(t, dir, doubts, &out)
	}
	var codes []string
	for _, m := range saidCode.FindAllStringSubmatch(out.String(), -1) {
		codes = append(codes, m[1])
	}
	t.Logf("%s", &out)
	return codes
}

// check does what the command does, except that it makes the pages only where
// the site has templates of its own.
func check(t *testing.T, dir string, doubts bool, w io.Writer) {
	t.Helper()
	in := &input{content: filepath.Join(dir, "content"), templates: filepath.Join(dir, "templates"), static: filepath.Join(dir, "static")}
	_, err := os.Stat(in.templates)
	own := err == nil
	if !own {
		in.templates = "templates"
	}
	if _, err := os.Stat(in.static); err != nil {
		in.static = "static"
	}
	opts, problem := in.options()
	if !problem.IsZero() {
		t.Fatal(problem)
	}
	opts.Lint = doubts
	out, diags := build.Plan(opts, nil)
	if own && !diags.HasErrors() {
		_, found := out.Contents(nil)
		diags = append(diags, found...)
	}
	if err := diags.Print(w, "en"); err != nil {
		t.Fatal(err)
	}
}

// TestExamplesOfCodes puts the examples of all pages into a small site: the
// wrong one gets the very code, the right one none.
func TestExamplesOfCodes(t *testing.T) {
	base, err := txtar.ParseFile(filepath.Join("testdata", "explain.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	if codes := codesOf(t, base, explain.Example{}, true); len(codes) > 0 {
		t.Errorf("without any example, the site gets %v", codes)
	}
	for _, p := range explain.Pages() {
		none := len(p.Wrong.Files) == 0 && p.Wrong.Command == ""
		if _, known := withoutExample[p.Code]; known != none {
			t.Errorf("%s has an example: %v", p.Code, !none)
		}
		if none {
			continue
		}
		t.Run(p.Code, func(t *testing.T) {
			codes := codesOf(t, base, p.Wrong, false)
			doubtful := len(codes) == 0 // such an example may well be so in other ways too
			if doubtful {
				codes = codesOf(t, base, p.Wrong, true)
			}
			if !slices.Contains(codes, p.Code) {
				t.Errorf("the wrong example gets %v", codes)
			} else if others := slices.DeleteFunc(codes, func(c string) bool { return c == p.Code }); len(others) > 0 && !doubtful {
				t.Errorf("the wrong example gets %v too", others)
			}
			if codes := codesOf(t, base, p.Right, false); len(codes) > 0 {
				t.Errorf("the right example gets %v", codes)
			}
			if doubtful && slices.Contains(codesOf(t, base, p.Right, true), p.Code) {
				t.Error("the right example gets the code too")
			}
		})
	}
}
