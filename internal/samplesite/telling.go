package samplesite

import (
	"fmt"
	"slices"
)

// venue is a place; one without a city is online.
type venue struct {
	Name, City text
	Address    string
	Country    string
	Geo        string
	Online     bool
}

var venues = []venue{
	{Name: text{"가람회관", "Garam Hall"}, City: text{"서울", "Seoul"}, Address: "중구 나래로 1", Country: "KR", Geo: "[37.56, 126.98]"},
	{Name: text{"바다컨벤션센터 대회의장 제3관", "Bada Convention Centre, Hall 3"}, City: text{"부산", "Busan"}, Country: "KR", Geo: "[35.17, 129.13]"},
	{Name: text{"한빛과학관", ""}, City: text{"대전", "Daejeon"}, Country: "KR"},
	{City: text{"세종", "Sejong"}, Country: "KR"},
	{Name: text{"아라호텔", "Ara Hotel"}, City: text{"제주", "Jeju"}, Country: "KR"},
	{Name: text{"", "Palais du Lac"}, City: text{"제네바", "Geneva"}, Country: "CH", Geo: "[46.2, 6.15]"},
	{City: text{"싱가포르", "Singapore"}, Country: "SG"},
	{Online: true},
}

var themes = []text{
	{"%s의 다음 10년", "%s: the next ten years"},
	{"모두를 위한 %s", "%s for all"},
	{"위기를 넘어, %s과/와 함께", ""},
	{"%s과/와 일상의 만남: 기술과 제도가 함께 가는 길을 묻다", "%s in daily life: how technology and rules can go together"},
}

var parts = []string{"attendee", "presenter", "panelist", "attendee", "keynote", "moderator", "attendee", "chair", "signatory"}

var notes = []text{{"모두 발언을 했다.", "Made the opening remarks."}, {"화상으로 참석했다.", "Took part by video."}, {"대리로 참석했다.", ""}}

// tell makes up what happened at a meeting.
func (s *sample) tell(i int, m *summit) {
	m.topics = some(s, s.topics, 1+s.IntN(5))
	m.Topics = ids(m.topics, func(t *topic) string { return t.ID })
	if i%3 != 1 {
		m.Theme = one(s, themes).format(m.topics[0].word())
	}
	m.Venues = []venue{one(s, venues)}
	if i%11 == 5 {
		m.Venues = append(m.Venues[:1], venues[len(venues)-1])
	}
	if len(m.Hosts) == 0 {
		m.Hosts = []string{one(s, s.organizations).ID}
	}
	m.Sources = s.makeSources(i, m)
	m.Image, m.Body, m.Change = i%25 == 7, i%4 == 2, i%30 == 11
	m.Summary = text{"%s을/를 주제로 정부와 업계, 학계가 모여 계획을 나누었다.", "Government, industry and universities met over %s and shared their plans."}.format(m.topics[0].word())
	if i%9 == 8 {
		m.Summary = text{Ko: m.Summary.Ko}
	}
	size := 1
	if i%20 == 19 {
		size = 3 // a great meeting, well reported
	}
	for _, p := range some(s, m.circle, size*(2+s.IntN(12))) {
		s.invite(m, p)
	}
	m.Participants = append(m.Participants, participant{Organization: one(s, s.organizations).ID, Part: "sponsor"})
	if i%3 == 0 {
		m.Starts, m.Ends = "09:30", "12:00"
		s.makeAgenda(m)
	}
	if m.planned || m.Status == "cancelled" {
		return
	}
	if i%5 == 4 {
		m.Attendance = 20 + s.IntN(400)
	}
	for j := range size * s.IntN(6) {
		m.Statements = append(m.Statements, s.say(m, j))
	}
	for _, kind := range some(s, promises, size*s.IntN(4)) {
		m.Commitments = append(m.Commitments, s.commit(m, kind))
	}
}

// invite adds somebody to a meeting.
func (s *sample) invite(m *summit, p *speaker) {
	held := p.in(m.year)
	come := participant{Speaker: p.ID, Organization: held.Organization, Role: held.Role, Part: one(s, parts)}
	if s.chance(8) {
		come.Note = one(s, notes)
	}
	m.Participants = append(m.Participants, come)
}

// makeAgenda makes the programme of a meeting.
func (s *sample) makeAgenda(m *summit) {
	m.Agenda = []agendaItem{
		{Starts: "09:30", Ends: "10:00", Title: text{"개회", "Opening"}, Speakers: []string{m.Participants[0].Speaker}},
		{Starts: "10:00", Ends: "11:00", Title: text{"%s의 오늘", "%s today"}.format(m.topics[0].word()), Kind: text{"발표", "Talk"}, Speakers: []string{m.Participants[1].Speaker}},
		{Starts: "11:10", Ends: "12:00", Title: text{"종합 토론", ""}, Kind: text{"토론", "Discussion"}},
	}
}

// outlets publish most of the sources; the last is no record.
var outlets = []string{"daily-record", "evening-wire", "science-ministry", "나라기록원"}

var sourceTypes = []string{"article", "press-release", "report", "video", "speech", "declaration", "transcript", "dataset", "website", "law", "post", "other"}

// source is a document about a meeting.
type source struct {
	ID, Type, Publisher, Date, Language string
	Title, Note                         text
	Author                              string
	Archived                            bool
}

// makeSources makes one source of a meeting or two, and returns their ids.
func (s *sample) makeSources(i int, m *summit) []string {
	var all []string
	for j := range 1 + i%2 {
		d := source{
			ID:        fmt.Sprintf("%s-%d-%d", []string{"daily", "wire", "press", "archive"}[(i+j)%4], m.year, i*2+j),
			Type:      sourceTypes[(i+j*5)%len(sourceTypes)],
			Publisher: outlets[(i+j)%4],
			Date:      fmt.Sprintf("%d-%02d", min(m.year, thisYear), min(m.month, 6)),
			Language:  "ko",
			Title:     text{fmt.Sprintf("“%s” 열려… %s 논의", m.Title.Ko, m.topics[0].Name.Ko), ""},
			Archived:  i%3 == 0,
		}
		if i%2 == 0 {
			d.Title.En = "Report on the meeting on " + m.topics[0].word().En
		}
		if i%4 == 1 {
			d.Author = one(s, families).hangul + "기자"
		}
		if i%7 == 3 {
			d.Language = "en"
			d.Title = text{"", "Ministers meet on " + m.topics[0].word().En}
		}
		if i%12 == 6 {
			d.Note = text{"참석자 수가 다른 기사와 다르다.", "Its number of participants differs from that of another report."}
		}
		s.write("sources/"+fmt.Sprint(m.year)+"/"+d.ID+".yaml", "source.yaml", d)
		all = append(all, d.ID)
	}
	return all
}

// speakersOf returns the people at a meeting.
func (m *summit) speakersOf() []participant {
	return slices.DeleteFunc(slices.Clone(m.Participants), func(p participant) bool { return p.Speaker == "" })
}
