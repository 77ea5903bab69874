package record

// Series is a meeting that recurs.
type Series struct {
	Meta
	Title       Text     `key:"title,required"`
	AlsoKnownAs []Text   `key:"also_known_as"`
	Summary     Markdown `key:"summary"`
	Hosts       []Ref    `key:"hosts" to:"organizations speakers"`
	Topics      []Ref    `key:"topics" to:"topics"`
	Cadence     Cadence  `key:"cadence"`
	Started     Date     `key:"started"`
	Ended       Date     `key:"ended"`
	Status      Word     `key:"status" one:"active dormant ended"`
	Successor   Ref      `key:"successor" to:"series"`
}

// Label returns the title.
func (s *Series) Label() Text { return s.Title }

func (s *Series) check(d *decoder) { d.checkOrder(s.Started, s.Ended) }

// Cadence is how often a series promised to meet.
type Cadence struct {
	Times Int  `key:"times,required" min:"1"`
	Per   Word `key:"per,required" one:"year month"`
}
