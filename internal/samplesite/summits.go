package samplesite

import (
	"fmt"
	"strings"
)

// summit is one meeting.
type summit struct {
	ID, Date, Status    string
	Title               text
	Formers             []string
	Also                []text
	Series              string
	Number              int
	PartOf              string
	Theme, Summary      text
	Starts, Ends        string
	Venues              []venue
	Hosts, Topics       []string
	Participants        []participant
	Statements          []statement
	Commitments         []commitment
	Agenda              []agendaItem
	Attendance          int
	Image, Body, Change bool
	Sources             []string

	year    int
	month   int // 1 to 12
	topics  []*topic
	circle  []*speaker
	later   []*summit // of the same series
	planned bool      // not held yet
}

// participant is somebody at a summit, in the office of that day.
type participant struct {
	Speaker, Organization string
	Role, Note            text
	Part                  string
}

type agendaItem struct {
	Day, Starts, Ends string
	Title, Kind       text
	Speakers          []string
}

// gapEvery is after how many meetings of a series one is not recorded.
const gapEvery = 6

// dates are the ways to write when a meeting was: its year, month and day, and
// the decade; most are known to the day.
var dates = []string{
	"Y-M-D", "Y-M-D", "Y-M-D", "Y-M", "Y-M-D", "Y-M-D", "Y-M-D/Y-M-28", "Y-M-D", "Y-M-D?", "Y-M-D", "Y-M-D", "Y-M~", "Y-M-D", "Y", "Y-M-D", "Y-M-D",
	"Y-M-D", "Y-XX-D", "Y-M-D", "Y-22", "Y-M-D", "Y-M-D/", "Y-M-D", "Y%", "Y-M-D", "Y-M-D/..", "Y-M-D", "Y-XX", "Y-M/Y-12", "TX", "Y-M-D", "Y-M-D",
}

// makeSummits makes n of them: those of the series, and some of none.
func (s *sample) makeSummits(n int) {
	for _, r := range s.series {
		s.makeEditions(r, n)
		s.write("series/"+r.ID+".yaml", "series.yaml", r)
	}
	for i := 0; len(s.summits) < n; i++ {
		s.makeAlone(i)
	}
	for i, m := range s.summits {
		s.tell(i, m)
		s.write("summits/"+fmt.Sprint(m.year)+"/"+m.ID+".yaml", "summit.yaml", m)
		if m.Image {
			s.draw("summits/" + fmt.Sprint(m.year) + "/" + m.ID + ".png")
		}
	}
}

// makeEditions makes the meetings of a series, with gaps among their numbers.
func (s *sample) makeEditions(r *series, n int) {
	month, number := r.first(), 1
	r.Started = fmt.Sprintf("%d-%02d", month/12, month%12+1)
	var editions []*summit
	for i := 0; i < r.editions && len(s.summits) < n; i++ {
		if i > 0 && i%gapEvery == 0 {
			number, month = number+1, month+r.months
		}
		m := &summit{
			ID:     fmt.Sprintf("%s-%d", r.ID, number),
			Title:  text{Ko: fmt.Sprintf("제%d차 %s", number, r.Title.Ko)},
			Series: r.ID, Number: number, Hosts: r.Hosts, circle: r.circle,
		}
		if r.Title.En != "" {
			m.Title.En = ordinal(number) + " " + r.Title.En
		}
		if number%9 == 4 {
			m.Also = []text{{fmt.Sprintf("%d회 %s", number, r.form.Ko), ""}}
			m.Formers = []string{fmt.Sprintf("%s-no-%d", r.ID, number)}
		}
		s.date(m, month)
		editions = append(editions, m)
		s.summits = append(s.summits, m)
		if r.Status == "ended" {
			r.Ended = fmt.Sprint(m.year + 1)
		}
		number, month = number+1, month+r.months
	}
	for i, m := range editions {
		m.later = editions[i+1:]
	}
}

// makeAlone makes a meeting of no series: a side event of another, or one that
// came once.
func (s *sample) makeAlone(i int) {
	m := &summit{circle: some(s, s.speakers, 15)}
	if i%2 == 0 {
		main := s.summits[s.IntN(len(s.summits))]
		m.ID, m.PartOf = fmt.Sprintf("%s-side-%d", main.ID, i), main.ID
		m.Title = text{main.Title.Ko + " 청년 간담회", ""}
		s.date(m, main.year*12+main.month-1)
	} else {
		t := s.topics[i%len(s.topics)]
		m.ID = fmt.Sprintf("긴급-간담회-%d", i)
		m.Title = text{t.Name.Ko + " 긴급 간담회", "Urgent Meeting on " + t.word().En}
		s.date(m, 2004*12+s.IntN(260))
	}
	s.summits = append(s.summits, m)
}

// date gives a meeting its date, and its standing.
func (s *sample) date(m *summit, month int) {
	m.year, m.month = month/12, month%12+1
	m.planned = month > thisYear*12+5
	form := dates[len(s.summits)%len(dates)]
	if m.planned && !strings.HasPrefix(form, "Y-M") {
		form = "Y-M" // else it could have been already
	}
	m.Date = strings.NewReplacer(
		"Y", fmt.Sprint(m.year), "M", fmt.Sprintf("%02d", m.month), "D", fmt.Sprintf("%02d", 3+s.IntN(24)), "T", fmt.Sprint(m.year/10),
	).Replace(form)
	switch {
	case m.planned && s.chance(4):
		m.Status = "postponed"
	case s.chance(40):
		m.Status = "cancelled"
	case m.planned && s.chance(2):
		m.Status = "announced"
	}
}

// ordinal returns 1st, 2nd …
func ordinal(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprint(n, suffix)
}
