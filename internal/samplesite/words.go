package samplesite

import (
	"fmt"
	"strings"
)

// statement is what somebody said at a meeting.
type statement struct {
	ID, Speaker, Organization string
	Attribution               text
	Text                      text
	Quote, Language           string
	Topics                    []string
	Source, At                string
}

// claims are what people say, and reasons what they add.
var claims = []text{
	{"%s 분야는 사람이 모자란다며 대학과 기업이 교육 과정을 함께 짜야 한다고 말했다.", "Said that people were lacking in %s, and that universities and companies should design courses together."},
	{"정부가 %s에 들이는 예산을 3년 안에 두 배로 늘려야 한다고 했다.", "Said that the government should double what it spends on %s within three years."},
	{"%s의 안전 기준을 국제 표준에 맞추되 작은 회사에는 준비할 시간을 더 주자고 제안했다.", "Proposed to bring the rules on safety in %s in line with international standards, with more time for small companies."},
	{"지난 회의에서 나온 %s 시범 사업이 예정대로 가고 있다고 설명했다.", "Explained that the pilot project on %s agreed on at the last meeting was on time."},
	{"%s에 드는 전력과 비용부터 따져 봐야 한다며 무리한 경쟁보다 협력이 낫다고 지적했다.", "Pointed out what power and money %s takes, and preferred cooperation to a race."},
	{"데이터를 더 넓게 열어야 %s의 경쟁력이 생긴다고 강조했다.", "Stressed that more data had to be opened for the sake of %s."},
	{"해외 연구 기관 세 곳과 함께 %s 연구를 시작했다고 밝혔다.", "Announced research on %s together with three institutes abroad."},
	{"%s 때문에 일자리를 잃는 사람이 없도록 재교육에 쓸 돈을 미리 마련해야 한다고 주장했다.", "Argued that money for retraining had to be set aside before %s costs anybody their job."},
	{"현장에서는 %s 규제보다 심사에 걸리는 시간이 더 큰 문제라고 했다.", "Said that in %s the time that permits take is a greater problem than the rules."},
	{"%s을/를 지역에서도 배울 수 있게 거점 대학을 두자고 했다.", "Asked for universities in each region that teach %s."},
}

var reasons = []text{
	{"", ""},
	{"지금의 규모로는 앞선 나라를 따라잡기 어렵다는 것이다.", "At today’s pace, others could not be caught up with."},
	{"다만 개인정보는 처음부터 빼고 설계해야 한다고 덧붙였다.", "Personal data should be left out by design, though."},
	{"이르면 이듬해 첫 결과를 내놓겠다고 했다.", "First results might come within a year."},
	{"중소기업 열 곳 가운데 일곱 곳이 같은 어려움을 겪는다는 조사도 들었다.", "A survey had found the same trouble in seven small companies of ten."},
	{"", ""},
	{"참석자 여럿이 이 말에 고개를 끄덕였다.", "Several of those present nodded."},
	{"구체적인 금액은 밝히지 않았다.", "No sum was named."},
	{"이 문제를 다음 회의의 첫 안건으로 올리자고도 했다.", "The next meeting should begin with this."},
}

var quotes = []struct{ words, language string }{
	{"기술은 기다려 주지 않습니다. 사람도 마찬가지입니다.", "ko"},
	{"혼자서는 빨리 가지만 함께여야 멀리 갑니다.", "ko"},
	{"We can only manage what we measure.", "en"},
	{"約束은 지켜야 합니다.", "ko"},
}

var passages = []string{"2문단", "3·5문단", "사진 설명", "12쪽"}

// say makes up a statement.
func (s *sample) say(m *summit, i int) statement {
	people := m.speakersOf()
	about := one(s, m.topics)
	claim, reason := one(s, claims).format(about.word()), one(s, reasons)
	said := statement{
		Text:   text{strings.TrimSpace(claim.Ko + " " + reason.Ko), strings.TrimSpace(claim.En + " " + reason.En)},
		Topics: []string{about.ID},
		Source: one(s, m.Sources),
	}
	switch {
	case i == 3:
		said.Organization, said.Attribution = m.Hosts[0], text{"주최 측 관계자", "an official of the host"}
		if _, person := s.person(m.Hosts[0]); person {
			said.Organization = ""
		}
	case i == 5:
		said.Organization = one(s, s.organizations).ID
	default:
		said.Speaker = people[s.IntN(len(people))].Speaker
	}
	if s.chance(3) {
		said.Text.En = ""
	} else if s.chance(12) {
		said.Text.Ko = ""
	}
	if i%2 == 0 {
		said.ID = fmt.Sprintf("said-%d", i+1)
	}
	if s.chance(5) {
		q := one(s, quotes)
		said.Quote, said.Language = q.words, q.language
	}
	if s.chance(2) {
		said.At = one(s, passages)
	}
	return said
}

// person returns the person with an id, if it is that of one.
func (s *sample) person(id string) (*speaker, bool) {
	for _, p := range s.speakers {
		if p.ID == id {
			return p, true
		}
	}
	return nil, false
}

// commitment is a promise made at a meeting.
type commitment struct {
	ID, Kind, Due string
	Title, Text   text
	By, To        []string
	Topics        []string
	Source        string
	Updates       []update
}

// update is what became of it.
type update struct {
	Date, Status, By, Summit string
	Text                     text
	Source                   string
}

// promise is what can be promised, in short and in full.
type promise struct {
	id, kind    string
	title, text text
}

var promises = []promise{
	{"pilot", "pledge", text{"%s 시범 사업 착수", "Start of a pilot project on %s"}, text{"이듬해 상반기에 시범 사업을 시작하고 결과를 모두 공개하겠다고 했다.", "Promised to start a pilot project within a year, and to publish all results."}},
	{"training", "pledge", text{"%s 분야 전문가 1만 명 확보", "Ten thousand experts in %s"}, text{"5년 동안 1만 명을 기르겠다고 했다.", ""}},
	{"institute", "pledge", text{"%s 공동 연구소 설립", ""}, text{"연구소를 함께 세우기로 했다. 자리는 따로 정한다.", "Promised to found an institute together; its seat is to be chosen later."}},
	{"budget", "request", text{"%s 예산 확대 요청", "More money requested for %s"}, text{"내년 예산에 반영해 달라고 요청했다.", "Asked that it be part of next year’s budget."}},
	{"working-group", "decision", text{"%s 실무 협의체 구성", "A working group on %s"}, text{"분기마다 모이는 실무 협의체를 두기로 했다.", "Decided on a working group that is to meet every quarter."}},
	{"rules", "pledge", text{"%s의 안전과 책임에 관한 공동 기준 마련과 해마다 이행 점검", "Common rules on safety and liability in %s, reviewed every year"}, text{"기준을 함께 만들고 해마다 지켰는지 살피기로 했다.", "Promised common rules, and a review every year."}},
}

// outcomes are how promises end, those that are not still open.
var outcomes = [][]string{
	{}, {"in-progress"}, {"in-progress", "kept"}, {"open"}, {"in-progress", "partly-kept"}, {"broken"}, {"superseded"}, {}, {"kept"}, {"in-progress", "broken"},
}

var outcomeTexts = map[string]text{
	"open":        {"아직 시작하지 못했다고 밝혔다.", "Said that it had not begun."},
	"in-progress": {"예산을 받아 일을 시작했다.", "The money was granted and work began."},
	"kept":        {"약속한 대로 마쳤다.", "Done as promised."},
	"partly-kept": {"절반쯤 이루어졌다.", ""},
	"broken":      {"계획을 거두었다.", "The plan was dropped."},
	"superseded":  {"새 계획에 합쳐졌다.", "It became part of a new plan."},
}

// commit makes up a commitment and what became of it.
func (s *sample) commit(m *summit, kind promise) commitment {
	about := one(s, m.topics)
	people := m.speakersOf()
	maker := people[s.IntN(len(people))]
	made := commitment{
		ID: kind.id, Kind: kind.kind,
		Title: kind.title.format(about.word()), Text: kind.text,
		By: []string{maker.Speaker, maker.Organization}, Topics: []string{about.ID}, Source: one(s, m.Sources),
	}
	if s.chance(3) {
		if other := one(s, s.organizations).ID; other != maker.Organization {
			made.By = append(made.By, other)
		}
	}
	if kind.kind == "request" || s.chance(4) {
		made.To = []string{"republic"}
	}
	if s.chance(2) {
		made.Due = fmt.Sprint(m.year + 1 + s.IntN(4))
	}
	later := m.later
	for j, status := range one(s, outcomes) {
		came := update{Status: status, Text: outcomeTexts[status], Source: made.Source}
		if year := m.year + 1 + j; year < thisYear && s.chance(2) {
			came.Date = fmt.Sprintf("%d-%02d", year, 1+s.IntN(12))
		} else if len(later) > 0 && !later[0].planned {
			came.Summit, later = later[0].ID, later[1:]
		}
		if len(made.By) > 2 && s.chance(2) {
			came.By = made.By[2]
		}
		made.Updates = append(made.Updates, came)
	}
	return made
}
