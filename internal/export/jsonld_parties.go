package export

import (
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// organizationTypes are the types of schema.org for those of organizations.
var organizationTypes = map[string]string{
	"":              "Organization",
	"government":    "GovernmentOrganization",
	"state":         "GovernmentOrganization", // a Country is a place, and cannot host or promise
	"international": "Organization",
	"company":       "Corporation",
	"startup":       "Corporation",
	"university":    "CollegeOrUniversity",
	"institute":     "ResearchOrganization",
	"association":   "Organization",
	"alliance":      "Consortium",
	"ngo":           "NGO",
	"media":         "NewsMediaOrganization",
	"other":         "Organization",
}

// person adds the person that the page shows, with each office in its time.
func (g *graph) person(s *site.Speaker) {
	t := g.main("Person")
	for _, a := range s.Affiliations {
		from, to := a.Record.Period()
		role := roleIn(from, to)
		role.RoleName = g.text(a.Record.Role)
		role.Affiliation = things{g.mention(&a.Organization.Entry)}
		t.Affiliation = append(t.Affiliation, role)
	}
	g.nodes = append(g.nodes, t)
}

// roleIn begins a role that was held from one date to another.
func roleIn(from, to edtf.Date) thing {
	return thing{Type: "OrganizationRole", StartDate: from.HTML(), EndDate: to.HTML()}
}

// organization adds the organization that the page shows.
func (g *graph) organization(o *site.Organization) {
	t := g.main(typeOf(&o.Entry))
	names := []record.Text{o.Record.ShortName}
	for _, former := range o.Record.FormerNames {
		names = append(names, former.Name)
	}
	for _, name := range names {
		if name.IsSet() && g.v.Plain(name) != t.Name.text {
			t.Alternate = append(t.Alternate, g.text(name))
		}
	}
	if o.Record.Country.IsSet() {
		t.Address = &thing{Type: "PostalAddress", Country: o.Record.Country.V}
	}
	t.Founded, t.Dissolved = o.Record.Founded.HTML(), o.Record.Dissolved.HTML()
	if o.Parent != nil {
		parent := g.mention(&o.Parent.Entry)
		t.Parent = &parent
	}
	for _, m := range o.Members {
		role := roleIn(m.Record.From.Date, m.Record.To.Date)
		role.Member = things{g.mention(&m.Member.Entry)}
		t.Member = append(t.Member, role)
	}
	for _, m := range o.MemberOf {
		role := roleIn(m.Record.From.Date, m.Record.To.Date)
		role.MemberOf = things{g.mention(&m.Whole.Entry)}
		t.MemberOf = append(t.MemberOf, role)
	}
	g.nodes = append(g.nodes, t)
}

// organizationName returns the name of an organization, or "" of none.
func organizationName(g *graph, o *site.Organization) string {
	if o == nil {
		return ""
	}
	return g.v.Plain(o.Title)
}

// topics returns what something is about, by their ids alone, as sources are.
func (g *graph) topics(list []*site.Topic) refs {
	all := make(refs, 0, len(list))
	for _, t := range list {
		all = append(all, ref(g.id(&t.Entry, "")))
	}
	return all
}

// topic adds the topic that the page shows.
func (g *graph) topic(o *site.Topic) {
	t := g.main("DefinedTerm")
	t.TermSet = &thing{Type: "DefinedTermSet", ID: g.root.URL("/topics/"), Name: words{text: g.v.Word("kind.topics")}}
	g.nodes = append(g.nodes, t)
}
