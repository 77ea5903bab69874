package compare

import (
	"crypto/sha256"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// Sites compares two sites. Where the later one has errors, nothing but those
// is reported: what could not be read would seem to be gone.
func Sites(before, after Side) *Report {
	report := &Report{Before: snapshot(before), After: snapshot(after)}
	if report.Broken() {
		return report
	}
	c := &comparison{
		before: reader{before.Site, map[*site.Entry]string{}},
		after:  reader{after.Site, map[*site.Entry]string{}},
		report: report,
		drawn:  map[drawing][sha256.Size]byte{},
	}
	c.addPictures(before)
	c.addPictures(after)
	c.countFiles()
	pairs := map[record.Kind][]Change[site.Entry]{}
	for _, kind := range record.Kinds() {
		pairs[kind] = recordPairs(entriesOfKind(before.Site, kind), entriesOfKind(after.Site, kind))
		c.nameAlike(pairs[kind])
	}
	report.Site = c.siteFields()
	for _, kind := range record.Kinds() {
		for _, change := range pairs[kind] {
			c.enter(report.records()[kind], change)
		}
	}
	c.addresses(pairs)
	return report
}

func snapshot(side Side) Snapshot {
	s := Snapshot{Name: side.Name, Faults: side.Faults, site: side.Site}
	for _, kind := range record.Kinds() {
		s.Records += len(entriesOfKind(side.Site, kind))
	}
	return s
}

// countFiles counts the files of records that differ, and those among them
// that are drafts wherever they are.
func (c *comparison) countFiles() {
	type file struct {
		text  string
		draft bool
	}
	files := func(s *site.Site) map[string]file {
		all := map[string]file{}
		add := func(meta *record.Meta, draft bool) {
			if meta.File != nil {
				all[meta.Path] = file{meta.File.Text, draft}
			}
		}
		add(&s.Record.Meta, false)
		for _, kind := range record.Kinds() {
			for _, e := range entriesOfKind(s, kind) {
				add(e.Meta, false)
			}
		}
		for _, e := range s.Drafts() {
			add(e.Meta, true)
		}
		return all
	}
	before, after := files(c.before.site), files(c.after.site)
	for path, now := range after {
		old, there := before[path]
		if there && old.text == now.text {
			continue
		}
		c.report.Files++
		if now.draft && (!there || old.draft) {
			c.report.Drafts++
		}
	}
	for path, old := range before {
		if _, there := after[path]; !there {
			c.report.Files++
			if old.draft {
				c.report.Drafts++
			}
		}
	}
}

// nameAlike gives records that are the same on both sides one name for
// comparisons. One that has become part of another is that one.
func (c *comparison) nameAlike(pairs []Change[site.Entry]) {
	for _, change := range pairs {
		switch {
		case change.both():
			c.before.keys[change.Before] = c.after.key(change.After)
		case change.After == nil:
			if into := c.into(change.Before); into != nil {
				c.before.keys[change.Before] = c.after.key(into)
			}
		}
	}
}

// into returns the record of the later site that a record which is gone has
// become part of, or nil.
func (c *comparison) into(gone *site.Entry) *site.Entry {
	for _, e := range entriesOfKind(c.after.site, gone.Kind) {
		if hasFormer(e, gone.ID) {
			return e
		}
	}
	return nil
}

// enter puts what happened to a record where it belongs.
func (c *comparison) enter(list *[]Record, change Change[site.Entry]) {
	r := Record{Change: change}
	if change.After == nil {
		r.Into = c.into(change.Before)
		r.Draft = isDraft(c.after.site, change.Before)
	}
	r.Fields = c.record(change)
	if r.Op() != Changed || len(r.Fields) > 0 {
		*list = append(*list, r)
	}
	if change.both() && !change.Before.Meta.Broken {
		own := len(change.Before.Meta.Sources)+len(change.After.Meta.Sources) > 0
		c.claim(site.Claim{From: change.After, Title: change.After.Title, Text: change.After.Summary()}, own, change.Before.Sources, change.After.Sources)
	}
	switch change.Current().Kind {
	case record.KindSummits:
		c.meeting(change)
	case record.KindSpeakers:
		c.offices(change)
	}
}

// isDraft reports whether a record that is gone is there as a draft.
func isDraft(s *site.Site, gone *site.Entry) bool {
	return slices.ContainsFunc(s.Drafts(), func(e *site.Entry) bool {
		return e.Kind == gone.Kind && record.FoldID(e.ID) == record.FoldID(gone.ID)
	})
}

// siteFields compares what site.yaml says. Languages and the day up to which
// the record is kept count also where they are not written down.
func (c *comparison) siteFields() []Field {
	before, after := c.before.site, c.after.site
	if before.Record.Broken {
		return nil
	}
	languages := func(s *site.Site) Value { return listOf(s.Langs, plain) }
	list := c.fields(before.Record, after.Record, "", "languages", "as_of")
	list = append(list, valueFields("languages", languages(before), languages(after))...)
	return append(list, valueFields("as_of", dayOf(before), dayOf(after))...)
}

func dayOf(s *site.Site) Value {
	if !s.Dated() {
		return Value{}
	}
	text := s.AsOf.String()
	date, _ := edtf.Parse(text) // a day is a date
	return Value{Form: Date, Date: date, Plain: text, same: text}
}
