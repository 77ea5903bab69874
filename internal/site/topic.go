package site

import "summitline/internal/record"

// Topic is a subject, and where it came up.
type Topic struct {
	Entry
	Record *record.Topic

	Parent      *Topic
	Children    []*Topic
	Series      []*Series
	Summits     []*Summit
	Statements  []*Statement
	Commitments []*Commitment
}

func (r *resolver) linkTopics() {
	for _, t := range r.Topics {
		r.of(&t.Entry)
		if t.Parent = get[*Topic](r, t.Record.Parent, record.KindTopics); t.Parent != nil {
			t.Parent.Children = append(t.Parent.Children, t)
		}
	}
}

// Held returns the summits on the topic that took place.
func (t *Topic) Held() []*Summit { return held(t.Summits) }
