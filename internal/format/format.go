// Package format writes records in one house style.
//
// In goes the text of a record; out comes the text that says the same with its
// keys in the order of their table, two spaces for each step inwards, quotes
// where YAML needs them, and long texts over several lines. Every comment
// stays with what it is about. Whether a list or map is in brackets or on lines
// of its own is the author's choice, unless it is too long for one line.
//
// A text between | and the end of its lines is never changed, nor is what
// stands below front matter, nor the kind of line ends. The result is read
// again: if it does not say the same, or another pass would change it, the
// text stays as it was.
package format

import (
	"bytes"
	"slices"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// Record returns the text of a record of a kind in the house style, or of
// site.yaml for no kind. What is not valid YAML is an error, and the text is
// nil.
func Record(name string, kind record.Kind, text []byte) ([]byte, diag.List) {
	keys := record.SiteKeys()
	if kind != "" {
		keys = kind.Keys()
	}
	var diags diag.List
	doc := yamldoc.Open(name, string(text), &diags)
	if doc == nil {
		return nil, diags
	}
	if doc.Root == nil {
		return text, nil // nothing but comments
	}
	if bytes.ContainsAny(text[doc.Start:doc.End], "\u0085\u2028\u2029") || loneReturn(text[doc.Start:doc.End]) {
		diags.Errorf(doc.File.Whole(), "odd-line-ends", "line ends that few programs know").
			Helpf("save the file with the line ends of Unix or Windows")
		return nil, diags
	}
	if found := doc.Root.Kind(); found != yamldoc.Map {
		diags.Errorf(doc.File.Span(doc.Root.Start, doc.Root.Start), "not-a-map", "expected a map of keys, found %s", found.Name())
		return nil, diags
	}
	if len(doc.Root.Pairs) == 0 {
		return text, nil
	}
	next := print(doc, keys)
	if again := reopen(doc, next); again == nil || !bytes.Equal(print(again, keys), next) {
		diags.Errorf(doc.File.Whole(), "too-odd-to-change", "YAML written in a way that only a person can change").
			Helpf("write it in a simpler way")
		return nil, diags
	}
	return next, nil
}

// reopen reads a text that was printed, and returns nil unless it says what
// the document says.
func reopen(doc *yamldoc.Document, text []byte) *yamldoc.Document {
	var ignored diag.List
	again := yamldoc.Open(doc.File.Path, string(text), &ignored)
	if again == nil || !yamldoc.SameParts(doc.Root, again.Root) || !slices.Equal(commentsOf(doc), commentsOf(again)) {
		return nil
	}
	if doc.Body != nil && doc.File.Text[doc.Body.Start:] != again.File.Text[again.Body.Start:] {
		return nil
	}
	return again
}

// commentsOf returns all comments of a document, sorted.
func commentsOf(doc *yamldoc.Document) []string {
	var all []string
	for _, c := range doc.Comments {
		all = append(all, textOf(c))
	}
	slices.Sort(all)
	return all
}

// loneReturn reports whether a text has line ends of old Macs.
func loneReturn(text []byte) bool {
	return bytes.Count(text, []byte("\r")) != bytes.Count(text, []byte("\r\n"))
}
