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
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"

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
	about := newSubject(s, today)
	found := make([]diag.List, len(warnings))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i, w := range warnings {
		group.Go(func() error {
			w.find(about, &found[i])
			return nil
		})
	}
	group.Wait() // the functions return no error
	diags := slices.Concat(found...)
	drafts := map[*diag.File]bool{}
	for _, rec := range about.records {
		if rec.Common().Draft.V {
			drafts[rec.Common().File] = true
		}
	}
	return slices.DeleteFunc(diags, func(d diag.Diagnostic) bool { return drafts[d.Span.File] })
}

// subject is a site, and all of its records and its own.
type subject struct {
	*site.Site
	records []record.Record
	plain   func() []*record.Variant[string] // each text without markup, in each of its languages
	today   edtf.Day
}

func newSubject(s *site.Site, today edtf.Day) *subject {
	about := &subject{Site: s, records: s.Records(), today: today}
	about.plain = sync.OnceValue(func() []*record.Variant[string] {
		var all []*record.Variant[string]
		for _, rec := range about.records {
			record.PlainTexts(rec, func(text record.Text) {
				for i := range text.Variants {
					all = append(all, &text.Variants[i])
				}
			})
		}
		return all
	})
	return about
}

// labelAt returns the place at which a record says what it is called.
func labelAt(e *site.Entry) diag.Span {
	if e.Title.IsSet() {
		return e.Title.Variants[0].At
	}
	return e.Meta.File.Whole()
}
