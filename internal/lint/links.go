package lint

import (
	"net/url"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
	"summitline/internal/record"
	"summitline/internal/site"
)

// uses says where the records of a kind are named. A record of another kind
// stands for itself.
var uses = map[record.Kind]diag.Text{
	record.KindSpeakers:      diag.Say("name them among the `participants` or `statements` of a summit"),
	record.KindOrganizations: diag.Say("name it as a host, as the organization of a participant, in an affiliation or as a publisher"),
	record.KindTopics:        diag.Say("name it under the `topics` of a summit, a statement or a commitment"),
	record.KindSources:       diag.Say("name it under the `sources` of what rests on it"),
}

// findUnlinked warns of records that no other names, so that readers come upon
// them in lists alone.
func findUnlinked(s *subject, diags *diag.List) {
	linked := map[string]bool{}
	for _, path := range s.LinkedPaths() {
		if u, err := url.Parse(path.V); err == nil {
			linked[u.Path] = true
		}
	}
	for _, e := range s.Entries() {
		use, needed := uses[e.Kind]
		if !needed || e.Backlinks > 0 || linked[e.Address()] {
			continue
		}
		if o, ok := e.Owner().(*site.Organization); ok && len(o.Published) > 0 {
			continue
		}
		diags.Warnf(labelAt(e), "unlinked", "no other record links to this one").
			Helpf("%s, or take the file out", use)
	}
}

// brackets finds a [[link]].
var brackets = lazyregexp.New(`\[\[[^\[\]\n]+\]\]`)

// findPlainLinks warns of [[links]] where a text has no markup: readers would
// see the brackets.
func findPlainLinks(s *subject, diags *diag.List) {
	for _, v := range s.plain() {
		if !strings.Contains(v.Value, "[[") {
			continue
		}
		for _, link := range brackets().FindAllString(v.Value, -1) {
			diags.Warnf(piece(v.At, link), "link-in-plain-text", "%q is no link here: this text is shown as it is", link).
				Helpf("write the words alone; links work in `summary`, `text` and `body`")
		}
	}
}

// piece returns the place of a piece of a text, or that of the whole where the
// piece is not on the first line.
func piece(at diag.Span, text string) diag.Span {
	if i := strings.Index(at.Text(), text); i >= 0 {
		return at.File.Span(at.Start()+i, at.Start()+i+len(text))
	}
	return at
}
