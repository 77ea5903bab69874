// Package lint says what is doubtful about records with which nothing is
// wrong.
//
// In goes a [site.Site] without errors; out come warnings, each at the value
// that it is about, with what to write instead. They are judgements: a site
// that gets some can be built and read all the same. The package reads no file
// and no clock, changes nothing, and knows of no way to silence it but to write
// down what it asks for.
package lint

import (
	"iter"
	"slices"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// warning is something that may be doubtful: to add one, add its file and its
// row.
type warning struct {
	code string
	find func(*subject, *diag.List)
}

var warnings = []warning{
	{"no-source", findUnsourced},
	{"no-archive", findUnarchived},
	{"office-contradicted", findContradictedOffices},
	{"same-name", findNamesakes},
	{"never-assessed", findUnassessed},
	{"decomposed-text", findDecomposed},
	{"missing-translation", findUntranslated},
	{"no-alt", findUndescribed},
	{"unlinked", findUnlinked},
	{"link-in-plain-text", findPlainLinks},
	{"quotes-in-text", findQuoted},
	{"security-expired", findExpired},
}

// Check returns all that is doubtful about a site on a day. Half of it would
// only follow from an error, so there must be none. A draft is not finished yet:
// it gets no warning.
func Check(s *site.Site, today edtf.Day) diag.List {
	var diags diag.List
	about := newSubject(s)
	about.today = today
	for _, w := range warnings {
		w.find(about, &diags)
	}
	drafts := map[*diag.File]bool{}
	for _, w := range about.written {
		drafts[w.record.Common().File] = w.record.Common().Draft.V
	}
	return slices.DeleteFunc(diags, func(d diag.Diagnostic) bool { return drafts[d.Span.File] })
}

// subject is a site, and the texts of all of its records and its own.
type subject struct {
	*site.Site
	written []written
	today   edtf.Day
}

// written is a record and its texts.
type written struct {
	record record.Record
	texts  []record.Written
}

func newSubject(s *site.Site) *subject {
	about := &subject{Site: s}
	for _, rec := range s.Records() {
		about.written = append(about.written, written{rec, record.Texts(rec)})
	}
	return about
}

// plain yields the texts without markup, in each of their languages.
func (s *subject) plain() iter.Seq[record.Variant[string]] {
	return func(yield func(record.Variant[string]) bool) {
		for _, w := range s.written {
			for _, text := range w.texts {
				if text.Prose {
					continue
				}
				for _, v := range text.Variants {
					if !yield(v) {
						return
					}
				}
			}
		}
	}
}

// labelAt returns the place at which a record says what it is called.
func labelAt(e *site.Entry) diag.Span {
	if e.Title.IsSet() {
		return e.Title.Variants[0].At
	}
	return e.Meta.File.Whole()
}
