package compare

import "summitline/internal/site"

// affiliations tells offices by organization, role and time, then by less and
// less of it.
var affiliations = matcher[*site.Affiliation]{names: []func(*reader, *site.Affiliation) string{
	func(r *reader, a *site.Affiliation) string {
		return r.key(&a.Organization.Entry) + "\x00" + sameText(a.Record.Role) + "\x00" + a.Record.From.String() + "\x00" + a.Record.To.String()
	},
	func(r *reader, a *site.Affiliation) string {
		return r.key(&a.Organization.Entry) + "\x00" + sameText(a.Record.Role)
	},
	func(r *reader, a *site.Affiliation) string {
		return r.key(&a.Organization.Entry) + "\x00" + a.Record.From.String()
	},
	func(r *reader, a *site.Affiliation) string { return r.key(&a.Organization.Entry) },
}}

// offices compares the offices of a person who is on both sides. Those of a
// new one are part of what is new.
func (c *comparison) offices(change Change[site.Entry]) {
	if !change.both() || change.Before.Meta.Broken {
		return
	}
	before, after := change.Before.Owner().(*site.Speaker), change.After.Owner().(*site.Speaker)
	for _, a := range match(c, before.Affiliations, after.Affiliations, affiliations) {
		if a.both() {
			old, now := a.Before, a.After
			a.Fields = c.fields(old.Record, now.Record, "", "sources")
			of := site.Claim{From: change.After, Key: "affiliations", Subject: &now.Organization.Entry, Title: now.Record.Role}
			c.claim(of, owns(old.Record.Sources, now.Record.Sources), old.Sources, now.Sources)
			if len(a.Fields) == 0 {
				continue
			}
		}
		c.report.Offices = append(c.report.Offices, a)
	}
}
