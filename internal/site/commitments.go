package site

import (
	"cmp"
	"slices"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// Statuses are what a commitment can stand at, in the order of the ledger.
var Statuses = []string{"open", "in-progress", "partly-kept", "kept", "broken", "superseded"}

// CommitmentKinds are what a commitment can be; the first is meant if nothing
// is said.
var CommitmentKinds = []string{"pledge", "decision", "request"}

// Commitment is a promise, decision or request made at a summit, and what
// became of it.
type Commitment struct {
	Record *record.Commitment
	Summit *Summit

	Anchor   string
	Kind     string   // pledge, decision or request
	By, To   []*Entry // persons and organizations
	Topics   []*Topic
	Sources  []Citation
	Updates  []*Update  // by date, oldest first
	Standing []Standing // how it stands, in the order of Statuses
	Overdue  bool       // its due date is past, and it is not settled

	links  []*Entry // to which its text links
	newsTo []*Entry // to which those of its updates do
}

// Key returns a name of the commitment that no other of the site has.
func (c *Commitment) Key() string { return c.Summit.ID + "_" + c.Anchor }

// Update is what became of a commitment at one time.
type Update struct {
	Record     *record.Update
	Commitment *Commitment
	Anchor     string   // derived from what it says, on the page of the commitment's summit
	By         []*Entry // of its makers; empty: all of them
	Summit     *Summit  // where it was reported; may be nil
	Sources    []Citation
}

// Key returns a name of the update that no other of the site has.
func (u *Update) Key() string { return u.Commitment.Summit.ID + "_" + u.Anchor }

// Standing is how a commitment stands for some of its makers.
type Standing struct {
	Status string
	By     []*Entry // empty: all, or nobody is named
	Since  *Update  // the update that says so; nil: none does
}

func (r *resolver) linkCommitments() {
	for _, s := range r.Summits {
		r.of(&s.Entry)
		var anchors anchors
		for i := range s.Record.Commitments {
			c := r.linkCommitment(s, &s.Record.Commitments[i], &anchors)
			s.Commitments = append(s.Commitments, c)
			r.Commitments = append(r.Commitments, c)
		}
	}
}

func (r *resolver) linkCommitment(s *Summit, rec *record.Commitment, anchors *anchors) *Commitment {
	c := &Commitment{
		Record:  rec,
		Summit:  s,
		Anchor:  rec.ID.V,
		Kind:    cmp.Or(rec.Kind.V, CommitmentKinds[0]),
		By:      r.parties(rec.By),
		To:      r.parties(rec.To),
		Topics:  all[*Topic](r, rec.Topics, record.KindTopics),
		Sources: r.citations(rec.Sources, &s.Entry),
	}
	for _, i := range chronological(rec.Updates) {
		update := &rec.Updates[i]
		u := &Update{
			Record:     update,
			Commitment: c,
			Anchor:     r.updateAnchor(rec, update, anchors),
			By:         r.parties(update.By),
			Summit:     get[*Summit](r, update.Summit, record.KindSummits),
			Sources:    r.citations(update.Sources, &s.Entry),
		}
		r.checkMakers(c, update)
		c.Updates = append(c.Updates, u)
		if u.Summit != nil {
			u.Summit.Reported = append(u.Summit.Reported, u)
		}
	}
	c.Standing = c.standing()
	c.Overdue = rec.Due.IsSet() && rec.Due.Latest() < r.AsOf && slices.ContainsFunc(c.Standing, Standing.unsettled)
	c.enter()
	return c
}

// updateAnchor returns an anchor derived from what an update says of which
// commitment, so that it stays the same when updates are put in another order.
func (s *Site) updateAnchor(c *record.Commitment, u *record.Update, taken *anchors) string {
	said := []string{c.ID.V, u.Date.String(), u.Status.V, s.idOf(u.Summit, record.KindSummits)}
	for _, ref := range u.By {
		said = append(said, s.idOf(ref, record.KindOrganizations, record.KindSpeakers))
	}
	if u.Text.IsSet() {
		said = append(said, u.Text.Variants[0].Value.Source())
	}
	return taken.numbered("u-", said)
}

// checkMakers reports those whom an update names and who did not make the
// commitment. Where it names no makers, anybody may have become one.
func (r *resolver) checkMakers(c *Commitment, update *record.Update) {
	for _, ref := range update.By {
		party := get[owner](r, ref, record.KindOrganizations, record.KindSpeakers)
		if party != nil && len(c.By) > 0 && !slices.Contains(c.By, party.Self()) {
			r.diags.Errorf(ref.At, "not-a-maker", "%q is not one of those who made this commitment", ref.ID).
				Helpf("an update's `by` names some of the commitment's `by`")
		}
	}
}

// enter lists the commitment with those who made it, those to whom it was
// made, and its topics.
func (c *Commitment) enter() {
	for _, e := range c.By {
		party := e.party()
		party.Promised = append(party.Promised, c)
	}
	for _, e := range c.To {
		party := e.party()
		party.Received = append(party.Received, c)
	}
	for _, t := range c.Topics {
		t.Commitments = append(t.Commitments, c)
	}
}

// promisedBy reports whether a party is among the makers of a commitment.
func (s *Summit) promisedBy(anchor string, party *Entry) bool {
	return slices.ContainsFunc(s.Commitments, func(c *Commitment) bool {
		return c.Anchor == anchor && slices.Contains(c.By, party)
	})
}

// chronological returns the indexes of updates by date. One without a date
// stands where it is written: right after the one before it.
func chronological(updates []record.Update) []int {
	order := make([]int, len(updates))
	date := make([]edtf.Date, len(updates))
	for i, u := range updates {
		order[i] = i
		switch {
		case u.Date.IsSet():
			date[i] = u.Date.Date
		case i > 0:
			date[i] = date[i-1]
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch {
		case date[i].IsZero() || date[j].IsZero():
			return compareBool(!date[i].IsZero(), !date[j].IsZero())
		}
		return edtf.Compare(date[i], date[j])
	})
	return order
}

// standing returns how the commitment stands: the newest update with a status
// counts, for each maker the newest that speaks of them.
func (c *Commitment) standing() []Standing {
	if len(c.By) == 0 {
		return []Standing{c.standingOf(nil)}
	}
	var all []Standing
	for _, maker := range c.By {
		s := c.standingOf(maker)
		i := slices.IndexFunc(all, func(t Standing) bool { return t.Status == s.Status })
		if i < 0 {
			all = append(all, Standing{Status: s.Status, By: []*Entry{maker}, Since: s.Since})
			continue
		}
		all[i].By = append(all[i].By, maker)
		if c.isLater(s.Since, all[i].Since) {
			all[i].Since = s.Since
		}
	}
	slices.SortStableFunc(all, func(a, b Standing) int {
		return slices.Index(Statuses, a.Status) - slices.Index(Statuses, b.Status)
	})
	if len(all) == 1 {
		all[0].By = nil
	}
	return all
}

// standingOf returns how the commitment stands for one of its makers.
func (c *Commitment) standingOf(maker *Entry) Standing {
	for _, u := range slices.Backward(c.Updates) {
		if u.Record.Status.IsSet() && (maker == nil || len(u.Record.By) == 0 || slices.Contains(u.By, maker)) {
			return Standing{Status: u.Record.Status.V, Since: u}
		}
	}
	return Standing{Status: "open"}
}

// Latest returns the newest update, or nil.
func (c *Commitment) Latest() *Update {
	if len(c.Updates) == 0 {
		return nil
	}
	return c.Updates[len(c.Updates)-1]
}

func (c *Commitment) isLater(a, b *Update) bool {
	return slices.Index(c.Updates, a) > slices.Index(c.Updates, b)
}

func (s Standing) unsettled() bool { return s.Status == "open" || s.Status == "in-progress" }
