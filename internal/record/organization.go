package record

// Organization is a ministry, company, university, alliance, state, news
// outlet: whatever can act or speak and is not a person.
type Organization struct {
	Meta
	Name        Text         `key:"name,required"`
	ShortName   Text         `key:"short_name"`
	AlsoKnownAs []Text       `key:"also_known_as"`
	FormerNames []FormerName `key:"former_names"`
	Type        Word         `key:"type" one:"government state international company startup university institute association alliance ngo media other"`
	Parent      Ref          `key:"parent" to:"organizations"`
	Members     []Member     `key:"members"`
	Country     Country      `key:"country"`
	Founded     Date         `key:"founded"`
	Dissolved   Date         `key:"dissolved"`
	Successor   Ref          `key:"successor" to:"organizations"`
	Summary     Markdown     `key:"summary"`
}

// Label returns the name.
func (o *Organization) Label() Text { return o.Name }

func (o *Organization) check(d *decoder) { d.checkOrder(o.Founded, o.Dissolved) }

// FormerName is a name that an organization had until a date.
type FormerName struct {
	Name  Text `key:"name,required"`
	Until Date `key:"until"`
}

// Member is an organization that belongs to an alliance, and since when.
type Member struct {
	Organization Ref  `key:"organization,required" to:"organizations"`
	From         Date `key:"from"`
	To           Date `key:"to"`
}

func (m *Member) check(d *decoder) { d.checkOrder(m.From, m.To) }
