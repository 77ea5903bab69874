package rewrite

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/record"
)

// check reads the folder as it would be and reports what it would have of
// faults that it did not have before, and records that would no longer say
// what they said.
func (r *refs) check(changes []edit.Change) diag.List {
	after := r.before.with(changes)
	if diags := r.newFaults(after); diags.HasErrors() {
		return diags
	}
	var diags diag.List
	for _, rec := range r.before.set.Records {
		r.compare(rec, after, &diags)
	}
	return diags
}

// compare reports a record that would no longer say what it says.
func (r *refs) compare(rec record.Record, after *folder, diags *diag.List) {
	meta := rec.Common()
	next := after.at(r.now(meta.Path))
	if next == nil {
		diags.Errorf(meta.File.Whole(), "would-be-lost", "this record would be lost")
		return
	}
	is := after.facts(next, func(path string) string { return path })
	d := difference(r.before.facts(rec, r.now), is)
	if d == nil {
		return
	}
	found := diags.Errorf(d.at, "would-change", "this would no longer say what it says: %q would be %q", d.was, d.is)
	if strings.HasPrefix(d.key, "publisher") {
		found.Helpf("a publisher without a record is written as {%s: %s}", r.before.set.Site.Langs()[0], d.was)
	}
}

// newFaults returns the errors of the files that would have more of them.
func (r *refs) newFaults(after *folder) diag.List {
	var diags diag.List
	before, now := r.before.errorsOf(), after.errorsOf()
	path := func(file string) string { return r.before.name + "/" + file }
	for from, to := range r.moved {
		before[path(to)] += before[path(from)]
	}
	for _, list := range []diag.List{after.read, after.linked} {
		for _, d := range list {
			if d.Severity == diag.Error && d.Span.File != nil && now[d.Span.File.Path] > before[d.Span.File.Path] {
				diags = append(diags, d)
			}
		}
	}
	return diags
}
