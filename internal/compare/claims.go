package compare

import (
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
)

// owns reports whether a claim has sources of its own on either side. One that
// has those of its record changes with the record.
func owns(before, after []record.SourceRef) bool { return len(before)+len(after) > 0 }

// claim enters a claim that rests on other sources than before.
func (c *comparison) claim(of site.Claim, own bool, before, after []site.Citation) {
	if !own {
		return
	}
	claim := Claim{Of: of, Bare: len(before) > 0 && len(after) == 0}
	lost, gained := c.citationsWithout(before, after, c.before, c.after), c.citationsWithout(after, before, c.after, c.before)
	for _, citation := range lost {
		key := c.before.key(&citation.Source.Entry)
		at := slices.IndexFunc(gained, func(g site.Citation) bool { return c.after.key(&g.Source.Entry) == key })
		switch {
		case at >= 0:
			claim.Moved = append(claim.Moved, Place{gained[at].Source, citation.At, gained[at].At})
			gained = slices.Delete(gained, at, at+1)
		case cites(c.after, after, key) != nil:
			claim.Moved = append(claim.Moved, Place{Source: cites(c.after, after, key), Old: citation.At})
		default:
			claim.Lost = append(claim.Lost, citation.Source)
		}
	}
	for _, citation := range gained {
		if cites(c.before, before, c.after.key(&citation.Source.Entry)) != nil {
			claim.Moved = append(claim.Moved, Place{Source: citation.Source, New: citation.At})
			continue
		}
		claim.Gained = append(claim.Gained, citation.Source)
	}
	if len(claim.Lost)+len(claim.Gained)+len(claim.Moved) > 0 {
		c.report.Claims = append(c.report.Claims, claim)
	}
}

// citationsWithout returns the citations that another list has not, in it read
// by another reader.
func (c *comparison) citationsWithout(list, other []site.Citation, r, o reader) []site.Citation {
	left := map[string]int{}
	for _, citation := range other {
		left[o.citation(citation)]++
	}
	var rest []site.Citation
	for _, citation := range list {
		if key := r.citation(citation); left[key] > 0 {
			left[key]--
			continue
		}
		rest = append(rest, citation)
	}
	return rest
}

func (r *reader) citation(c site.Citation) string {
	return r.key(&c.Source.Entry) + "\x00" + sameText(c.At)
}

// cites returns the source of a name that a list of citations has, or nil.
func cites(r reader, list []site.Citation, key string) *site.Source {
	for _, citation := range list {
		if r.key(&citation.Source.Entry) == key {
			return citation.Source
		}
	}
	return nil
}
