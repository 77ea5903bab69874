package rewrite

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/lazyregexp"
	"summitline/internal/record"
)

// check is that of all refs, but the record that stays may say more than it
// did: all that the two said.
func (m *merger) check(changes []edit.Change) diag.List {
	after := m.before.with(changes)
	if diags := m.newFaults(after); diags.HasErrors() {
		return diags
	}
	var diags diag.List
	for _, rec := range m.before.set.Records {
		if rec != m.gone && rec != m.stays {
			m.compare(rec, after, &diags)
		}
	}
	says := map[fact]bool{}
	for _, f := range after.facts(after.at(m.stays.Common().Path), func(path string) string { return path }) {
		says[anywhere(f)] = true
	}
	for _, f := range append(m.intoFacts, m.fromFacts...) {
		key, _, _ := strings.Cut(f.key, ".")
		other := f
		other.key = otherNames + "[]" + strings.TrimPrefix(f.key, key)
		if !says[anywhere(f)] && !says[anywhere(other)] && key != "updated" {
			diags.Errorf(f.at, "would-be-lost", "%q would be lost", describe(f))
		}
	}
	if !diags.HasErrors() {
		diags = append(diags, m.twice(after)...)
	}
	return diags
}

var entryIndex = lazyregexp.New(`([^\[])\[[0-9]+\]`)

// anywhere returns a fact wherever in the lists around it it stands, and
// wherever in the file.
func anywhere(f fact) fact {
	return fact{key: entryIndex().ReplaceAllString(f.key, "$1[]"), value: f.value}
}

// twice warns of lists that name the record that stays twice, where they named
// one of the two each, and of its own lists if they name itself.
func (m *merger) twice(after *folder) diag.List {
	var diags diag.List
	for _, rec := range after.set.Records {
		first := map[string]record.Mention{}
		for _, mention := range mentions(rec) {
			list, isList := listOf(mention)
			entry, ok := after.resolved.Follow(mention)
			if !ok || entry.Meta.Path != m.stays.Common().Path {
				continue
			}
			if rec.Common() == entry.Meta && !mention.Inline {
				diags.Warnf(mention.At, "names-itself", "%q names itself", mention.ID).Helpf("take the entry out")
			}
			if !isList {
				continue
			}
			if other, twice := first[list]; twice {
				diags.Warnf(mention.At, "listed-twice", "%q is listed twice", mention.ID).Note(other.At, "first listed here")
				continue
			}
			first[list] = mention
		}
	}
	return diags
}

// listOf returns what tells the list in which a mention stands from others. It
// is none if it makes sense that a record is in it twice.
func listOf(m record.Mention) (list string, ok bool) {
	switch key := m.Key; {
	case m.Inline, strings.Contains(key, "updates."), strings.HasPrefix(key, "affiliations."), strings.HasPrefix(key, "statements.speaker"), strings.HasPrefix(key, "statements.organization"), key == "participants.organization":
		return "", false
	case key == "participants.speaker", key == "members.organization", key == "sources.source", !strings.Contains(key, "."):
		list, _, _ := strings.Cut(key, ".")
		return list, true
	}
	return "", false
}
