// Package explain has a page on every code that a diagnostic can have.
//
// In goes a code; out comes what it means, why it matters and what to do, in
// Korean or English, with an example that is wrong and one that is right. It
// judges nothing itself: the examples are held to the program by a test.
package explain

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"summitline/internal/diag"
)

// Words are a text in the languages of messages.
type Words struct{ EN, KO string }

// In returns the text in a language: "ko" for Korean, else English.
func (w Words) In(lang string) string {
	if lang == "ko" {
		return w.KO
	}
	return w.EN
}

// Page explains a code.
type Page struct {
	Code         string
	Title        Words // a phrase
	Text         Words // some sentences
	Wrong, Right Example
}

// Example is files of a site, and what is typed about them. It is empty where
// there is nothing to show.
type Example struct {
	Command string // empty: summitline check
	Files   []File
}

// File is a file or, if a record of its kind would lack a key that it needs, a
// piece of one.
type File struct{ Path, Text string }

// Pages returns all pages by code.
func Pages() []Page {
	all := slices.Concat(yamlPages, signPages, keyPages, valuePages, datePages, textPages, refPages, filePages, sitePages, doubtPages, addressPages, importPages, editPages, commandPages)
	slices.SortFunc(all, func(a, b Page) int { return cmp.Compare(a.Code, b.Code) })
	return all
}

// Find returns the page on a code.
func Find(code string) (Page, bool) {
	for _, p := range Pages() {
		if p.Code == code {
			return p, true
		}
	}
	return Page{}, false
}

// Title returns what a code means, in a phrase, or "".
func Title(code, lang string) string {
	p, _ := Find(code)
	return p.Title.In(lang)
}

// Nearest returns the code that was likely meant, or "".
func Nearest(code string) string {
	return diag.Nearest(code, func(yield func(string) bool) {
		for _, p := range Pages() {
			if !yield(p.Code) {
				return
			}
		}
	})
}

// WriteList writes each code with its title on a line.
func WriteList(w io.Writer, lang string) error {
	var b strings.Builder
	for _, p := range Pages() {
		fmt.Fprintf(&b, "%-24s %s\n", p.Code, p.Title.In(lang))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// Write writes the page.
func (p Page) Write(w io.Writer, lang string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n%s\n", p.Code, p.Title.In(lang), wrapped(p.Text.In(lang)))
	p.Wrong.write(&b, diag.Say("Wrong:"), lang)
	p.Right.write(&b, diag.Say("Right:"), lang)
	_, err := io.WriteString(w, b.String())
	return err
}

func (e Example) write(b *strings.Builder, heading diag.Text, lang string) {
	if e.Command == "" && len(e.Files) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", heading.In(lang))
	for _, f := range e.Files {
		fmt.Fprintf(b, "\n    # %s\n", f.Path)
		for line := range strings.Lines(f.Text) {
			b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
		}
	}
	if e.Command != "" {
		fmt.Fprintf(b, "\n    $ %s\n", e.Command)
	}
}

// columns is how wide a page is written.
const columns = 80

// wrapped breaks a text into lines between its words.
func wrapped(text string) string {
	var b strings.Builder
	at := 0
	for word := range strings.FieldsSeq(text) {
		wide := diag.Columns(word)
		switch {
		case at == 0:
		case at+1+wide > columns:
			b.WriteByte('\n')
			at = 0
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += wide
	}
	return b.String()
}

// The forms in which the tables write examples.

// piece is of a summit.
func piece(text string) Example { return at("content/summits/forum-2.yaml", text) }

func at(path, text string) Example { return files(File{path, text}) }

// files are several; the first line of each, which is empty in the tables, is
// left out.
func files(all ...File) Example {
	for i := range all {
		all[i].Text = strings.TrimPrefix(all[i].Text, "\n")
	}
	return Example{Files: all}
}

func typed(command string, all ...File) Example {
	e := files(all...)
	e.Command = command
	return e
}
