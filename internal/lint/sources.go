package lint

import (
	"slices"

	"summitline/internal/diag"
	"summitline/internal/site"
)

// claim is something that has to rest on a source.
type claim struct {
	at      diag.Span
	what    diag.Text
	sourced bool
}

// findUnsourced warns of claims without a source: of each one alone, or of the
// record where nothing in it has any. What a record is called and how it is
// classified is no claim.
func findUnsourced(s *subject, diags *diag.List) {
	var claims []claim
	for _, m := range s.Summits {
		claims = appendClaims(claims[:0], m)
		reportUnsourced(&m.Entry, true, claims, diags)
	}
	for _, series := range s.Series {
		rec := series.Record
		reportUnsourced(&series.Entry, rec.Cadence.Times.IsSet() || rec.Started.IsSet() || rec.Ended.IsSet(), nil, diags)
	}
	for _, speaker := range s.Speakers {
		claims = claims[:0]
		for _, a := range speaker.Affiliations {
			claims = append(claims, claim{a.Record.Organization.At, diag.Say("an affiliation"), len(a.Sources) > 0})
		}
		reportUnsourced(&speaker.Entry, false, claims, diags)
	}
	for _, o := range s.Organizations {
		reportUnsourced(&o.Entry, len(o.Members) > 0, nil, diags)
	}
}

// appendClaims appends the claims that a summit's record makes besides the
// summit itself.
func appendClaims(claims []claim, m *site.Summit) []claim {
	for _, p := range m.Participants {
		claims = append(claims, claim{firstSet(p.Record.Speaker.At, p.Record.Organization.At), diag.Say("a participant"), len(p.Sources) > 0})
	}
	for _, st := range m.Statements {
		claims = append(claims, claim{firstSet(st.Record.Text.At, st.Record.Quote.At), diag.Say("a statement"), len(st.Sources) > 0})
	}
	for _, c := range m.Commitments {
		claims = append(claims, claim{c.Record.ID.At, diag.Say("a commitment"), len(c.Sources) > 0})
		for _, u := range c.Updates {
			claims = append(claims, claim{firstSet(u.Record.Status.At, u.Record.Text.At), diag.Say("an update"), len(u.Sources) > 0})
		}
	}
	for _, a := range m.Agenda {
		claims = append(claims, claim{firstSet(a.Record.Title.At, a.Record.Text.At, a.Record.Kind.At), diag.Say("an agenda item"), len(a.Sources) > 0})
	}
	return claims
}

// reportUnsourced warns of the claims of a record that have no source. One that
// is a claim itself rests on the sources of what it holds, if on none of its
// own.
func reportUnsourced(e *site.Entry, isClaim bool, claims []claim, diags *diag.List) {
	any := len(e.Sources) > 0 || slices.ContainsFunc(claims, func(c claim) bool { return c.sourced })
	if !any && (isClaim || len(claims) > 1) {
		diags.Warnf(labelAt(e), "no-source", "nothing in this record has a source").
			Helpf("write `sources: <id>` with the id of a record in sources/: all that the record says rests on it")
		return
	}
	for _, c := range claims {
		if !c.sourced {
			diags.Warnf(c.at, "no-source", "%s without a source", c.what).
				Helpf("write `sources: <id>` beside it, or in the record itself for all that has none of its own")
		}
	}
}

// firstSet returns the first place that is anywhere.
func firstSet(places ...diag.Span) diag.Span {
	for _, at := range places {
		if !at.IsZero() {
			return at
		}
	}
	return diag.Span{}
}

// findUnarchived warns of sources that are lost once their address is.
func findUnarchived(s *subject, diags *diag.List) {
	for _, source := range s.Sources {
		if at := source.Record.URL; at.IsSet() && !source.Record.ArchiveURL.IsSet() && !at.IsLasting() {
			diags.Warnf(at.At, "no-archive", "a source without an archived copy").
				Helpf("have a web archive such as https://web.archive.org/save/ keep it, and write the address of the copy under `archive_url`")
		}
	}
}
