package record

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

func (a *Affiliation) check(d *decoder) { d.checkOrder(a.From, a.To) }
