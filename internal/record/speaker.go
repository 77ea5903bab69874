package record

import "summitline/internal/edtf"

// Speaker is a person.
type Speaker struct {
	Meta
	Name         Text          `key:"name,required"`
	AlsoKnownAs  []Text        `key:"also_known_as"`
	Affiliations []Affiliation `key:"affiliations"`
	Summary      Markdown      `key:"summary"`
}

// Label returns the name.
func (s *Speaker) Label() Text { return s.Name }

// Affiliation is an office that somebody held.
type Affiliation struct {
	Organization Ref         `key:"organization,required" to:"organizations"`
	Role         Text        `key:"role"`
	From         Date        `key:"from"`
	To           Date        `key:"to"`
	Sources      []SourceRef `key:"sources"`
}

// Period returns from when to when the office was held, the zero Date where
// nobody says. An interval under `from` alone is the whole time.
func (a *Affiliation) Period() (from, to edtf.Date) {
	if a.From.IsInterval() && !a.To.IsSet() {
		return a.From.Start(), a.From.End()
	}
	return a.From.Date, a.To.Date
}

func (a *Affiliation) check(d *decoder) { d.checkOrder(a.From, a.To) }
