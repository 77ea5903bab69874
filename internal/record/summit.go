package record

// Summit is one meeting, of one day or several.
type Summit struct {
	Meta
	Title        Text          `key:"title,required"`
	Date         Date          `key:"date,required"`
	Starts       Time          `key:"starts"`
	Ends         Time          `key:"ends"`
	Timezone     Zone          `key:"timezone"`
	AlsoKnownAs  []Text        `key:"also_known_as"`
	Series       Ref           `key:"series" to:"series"`
	Number       Int           `key:"number" min:"0"`
	PartOf       Ref           `key:"part_of" to:"summits"`
	Theme        Text          `key:"theme"`
	Summary      Markdown      `key:"summary"`
	Venues       []Venue       `key:"venue"`
	Status       Word          `key:"status" one:"announced held postponed cancelled"`
	Hosts        []Ref         `key:"hosts" to:"organizations speakers"`
	Topics       []Ref         `key:"topics" to:"topics"`
	Participants []Participant `key:"participants"`
	Statements   []Statement   `key:"statements"`
	Commitments  []Commitment  `key:"commitments"`
	Agenda       []AgendaItem  `key:"agenda"`
	Attendance   Int           `key:"attendance" min:"0"`
}

// Label returns the title.
func (s *Summit) Label() Text { return s.Title }

func (s *Summit) check(d *decoder) {
	if s.Number.IsSet() && !s.Series.IsSet() {
		d.diags.Errorf(s.Number.At, "number-without-series", "a number without a series").Helpf("name the series with `series: <id>`")
	}
	if _, oneDay := s.Date.Day(); oneDay {
		d.checkHours(s.Starts, s.Ends)
	}
	checkItemIDs(d, s)
}

// checkItemIDs refuses an id that two statements or commitments of a summit
// share, since both become anchors of one page.
func checkItemIDs(d *decoder, s *Summit) {
	first := map[string]String{}
	claim := func(id String) {
		if !id.IsSet() {
			return
		}
		key := FoldID(id.V)
		if other, taken := first[key]; taken {
			d.diags.Errorf(id.At, "duplicate-item-id", "the id %q is used twice in this summit", id.V).Helpf("give one of the two another id").Note(other.At, "first used here")
			return
		}
		first[key] = id
	}
	for _, st := range s.Statements {
		claim(st.ID)
	}
	for _, c := range s.Commitments {
		claim(c.ID)
	}
}

// Venue is a place where a summit met.
type Venue struct {
	Name    Text    `key:"name"`
	Address Text    `key:"address"`
	City    Text    `key:"city"`
	Region  Text    `key:"region"`
	Country Country `key:"country"`
	Online  Bool    `key:"online"`
	Geo     Geo     `key:"geo"`
	URL     URL     `key:"url"`
}

// Participant is a person at a summit in the office of that day, or an
// organization that took part as such.
type Participant struct {
	Speaker      Ref         `key:"speaker" to:"speakers"`
	Organization Ref         `key:"organization" to:"organizations"`
	Role         Text        `key:"role"`
	Part         Word        `key:"part" one:"host organizer chair moderator keynote presenter panelist signatory sponsor attendee"`
	Note         Text        `key:"note"`
	Sources      []SourceRef `key:"sources"`
}

func (p *Participant) needs() [][]string { return [][]string{{"speaker", "organization"}} }

// Statement is what somebody said at a summit, in the record's own words.
type Statement struct {
	ID           String      `key:"id"`
	Speaker      Ref         `key:"speaker" to:"speakers"`
	Organization Ref         `key:"organization" to:"organizations"`
	Role         Text        `key:"role"`
	Attribution  Text        `key:"attribution"`
	Text         Markdown    `key:"text"`
	Quote        Text        `key:"quote"`
	Language     Language    `key:"language"`
	Topics       []Ref       `key:"topics" to:"topics"`
	Sources      []SourceRef `key:"sources"`
}

func (s *Statement) needs() [][]string {
	return [][]string{{"speaker", "organization", "attribution"}, {"text", "quote"}}
}

func (s *Statement) check(d *decoder) {
	if s.Attribution.IsSet() && s.Speaker.IsSet() {
		d.diags.Errorf(s.Attribution.At, "attribution-and-speaker", "an attribution beside a speaker").Helpf("attribution is for one who is not named: take one of the two out")
	}
	d.checkItemID(s.ID)
}

// Commitment is a promise, decision or request made at a summit.
type Commitment struct {
	ID      String      `key:"id,required"`
	Title   Text        `key:"title"`
	Kind    Word        `key:"kind" one:"pledge decision request"`
	By      []Ref       `key:"by" to:"organizations speakers"`
	To      []Ref       `key:"to" to:"organizations speakers"`
	Text    Markdown    `key:"text"`
	Due     Date        `key:"due"`
	Topics  []Ref       `key:"topics" to:"topics"`
	Sources []SourceRef `key:"sources"`
	Updates []Update    `key:"updates"`
}

func (c *Commitment) needs() [][]string { return [][]string{{"text", "title"}} }

func (c *Commitment) check(d *decoder) {
	d.checkItemID(c.ID)
}

// Update is what became of a commitment.
type Update struct {
	Date    Date        `key:"date"`
	Status  Word        `key:"status" one:"open in-progress kept partly-kept broken superseded"`
	By      []Ref       `key:"by" to:"organizations speakers"`
	Text    Markdown    `key:"text"`
	Summit  Ref         `key:"summit" to:"summits"`
	Sources []SourceRef `key:"sources"`
}

func (u *Update) needs() [][]string { return [][]string{{"status", "text"}} }

// AgendaItem is one entry of a summit's programme.
type AgendaItem struct {
	Day      Date        `key:"day"`
	Starts   Time        `key:"starts"`
	Ends     Time        `key:"ends"`
	Title    Text        `key:"title"`
	Kind     Text        `key:"kind"`
	Room     Text        `key:"room"`
	Language Language    `key:"language"`
	Speakers []Ref       `key:"speakers" to:"speakers organizations"`
	Text     Markdown    `key:"text"`
	Links    Links       `key:"links"`
	Sources  []SourceRef `key:"sources"`
}

func (a *AgendaItem) needs() [][]string { return [][]string{{"title", "text", "kind"}} }

func (a *AgendaItem) check(d *decoder) {
	d.checkHours(a.Starts, a.Ends)
}
