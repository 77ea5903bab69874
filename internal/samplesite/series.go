package samplesite

import "fmt"

// series is a meeting that recurs.
type series struct {
	ID            string
	Title         text
	Also          []text
	Hosts, Topics []string
	Times         int // a year, as promised; 0 if nothing was
	Started       string
	Ended         string
	Status        string
	Successor     string

	form     text
	months   int        // from one meeting to the next
	editions int        // recorded
	circle   []*speaker // who usually comes
}

// fields are what the made-up series are about.
var fields = []struct{ id, ko, en string }{
	{"ai", "인공지능", "on Artificial Intelligence"},
	{"chip", "반도체 공급망 안정과 첨단 산업 인력 양성", "on Stable Supply Chains for Semiconductors and the Training of Experts"},
	{"data", "공공 데이터", "on Open Data"},
	{"quantum", "양자 기술", ""},
	{"cyber", "사이버 보안", "on Cyber Security"},
	{"bio", "바이오", "on Biotechnology"},
	{"climate", "기후 기술", "on Climate Technology"},
	{"space", "우주 산업", "on Space"},
	{"mobility", "미래 교통", "on Mobility"},
	{"robot", "로봇", ""},
	{"cloud", "공공 클라우드", "on Public Clouds"},
}

// forms are the kinds of meetings.
var forms = []struct {
	id   string
	name text
}{
	{"dialogue", text{"전략 대화", "Strategy Dialogue"}},
	{"council", text{"민관 합동 장관급 협의회", "Ministerial Council of Government and Industry"}},
	{"forum", text{"포럼", "Forum"}},
	{"summit", text{"정상회의", "Summit"}},
	{"roundtable", text{"원탁회의", "Round Table"}},
	{"conference", text{"국제 회의", "International Conference"}},
	{"talks", text{"산학 대화", "Talks of Industry and Universities"}},
}

// paces are how many months lie between two meetings.
var paces = []int{6, 12, 4, 6, 3, 12}

func (s *sample) makeSeries(n int) {
	count := max(4, n/25)
	for i := range count {
		field, form := fields[i%len(fields)], forms[i%len(forms)]
		r := &series{
			ID:       fmt.Sprintf("%s-%s", field.id, form.id),
			Title:    text{Ko: field.ko + " " + form.name.Ko},
			Topics:   ids(some(s, s.topics, 1+s.IntN(3)), func(t *topic) string { return t.ID }),
			Hosts:    []string{fixed[i%5].ID},
			form:     form.name,
			months:   paces[i%len(paces)],
			editions: (n-n/10)/count + i%3 - 1, // the others belong to no series
		}
		if round := i / (len(fields) * len(forms)); round > 0 {
			place := places[(round-1)%len(places)]
			r.ID, r.Title.Ko = fmt.Sprintf("%s-%s-%d", r.ID, idOf(place.En), round), fmt.Sprintf("%s %s %d", place.Ko, r.Title.Ko, round)
		} else if field.en != "" {
			r.Title.En = form.name.En + " " + field.en
		}
		if i%2 == 0 {
			r.Times = 12 / r.months
		}
		if i%4 == 1 {
			r.Also = []text{{form.name.Ko, form.name.En}}
		}
		if i%5 == 2 {
			r.Hosts = append(r.Hosts, one(s, s.speakers).ID)
		}
		switch i % 5 {
		case 3:
			r.Status = "dormant"
		case 4:
			r.Status = "ended"
		default:
			r.Status = "active"
		}
		r.circle = some(s, s.speakers, 12+s.IntN(20))
		s.series = append(s.series, r)
	}
	for i, r := range s.series {
		if r.Status == "ended" && i+1 < count {
			r.Successor = s.series[i+1].ID
		}
	}
}

// first returns the month in which a series first met, counted from year 0:
// so that its newest meeting is about today's, or years ago.
func (r *series) first() int {
	last := thisYear*12 + 5
	switch r.Status {
	case "active":
		last += 2 * r.months // announced
	case "dormant":
		last -= 40
	case "ended":
		last -= 66
	}
	skipped := r.editions / gapEvery
	return max(last-(r.editions+skipped-1)*r.months, 1955*12)
}

func ids[T any](list []T, id func(T) string) []string {
	all := make([]string, len(list))
	for i, item := range list {
		all[i] = id(item)
	}
	return all
}
