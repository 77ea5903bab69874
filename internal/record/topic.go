package record

// Topic is a subject that summits return to.
type Topic struct {
	Meta
	Name        Text     `key:"name,required"`
	Parent      Ref      `key:"parent" to:"topics"`
	AlsoKnownAs []Text   `key:"also_known_as"`
	Summary     Markdown `key:"summary"`
}

// Label returns the name.
func (t *Topic) Label() Text { return t.Name }
