package render

import "summitline/internal/site"

// weightOf returns what the lists of a page weigh together that excerptOf leaves
// some rows of: most pages are short, and so are known to be without those lists.
func weightOf(data any) int {
	switch o := data.(type) {
	case *site.Summit:
		return lineWeight*(len(o.SideEvents)+len(o.Mentions)) + updateWeight*len(o.Reported)
	case *site.Series:
		return summitWeight*len(o.Summits) + lineWeight*len(o.Mentions)
	case *site.Speaker:
		weight := weightOfParty(&o.Party) + lineWeight*len(o.Mentions)
		for _, a := range o.Appearances {
			weight += weightOfAppearance(a)
		}
		return weight
	case *site.Organization:
		weight := weightOfParty(&o.Party) + summitWeight*len(o.Delegates) + statementWeight*len(o.Statements) +
			lineWeight*(len(o.Children)+len(o.Members)+len(o.MemberOf)+len(o.People)+len(o.Published)+len(o.Mentions))
		for i, p := range o.Delegates {
			if i == 0 || o.Delegates[i-1].Summit != p.Summit {
				weight += lineWeight
			}
		}
		return weight
	case *site.Topic:
		return lineWeight*(len(o.Children)+len(o.Series)+len(o.Mentions)) +
			summitWeight*len(o.Summits) + statementWeight*len(o.Statements) + commitmentWeight*len(o.Commitments)
	case *site.Source:
		return lineWeight * (len(o.Uses) + len(o.Mentions))
	case *site.Page:
		return lineWeight * len(o.Mentions)
	case *site.Year:
		return summitWeight*(len(o.Summits)+len(o.Possible)) + updateWeight*len(o.Updates)
	}
	return 0
}

func weightOfParty(p *site.Party) int {
	return lineWeight*(len(p.HostedSeries)+len(p.Hosted)) + commitmentWeight*(len(p.Promised)+len(p.Received))
}
