package samplesite

import (
	"fmt"
	"strings"
	"time"
)

// gathering is what a summit of an archive is made of.
type gathering struct {
	day     time.Time
	topics  []string
	sources []string
	members []member
}

func (a *archive) makeSummit(i int, series named, number int) {
	g := gathering{day: a.day(i), sources: []string{a.source(i)}}
	for range 1 + a.IntN(3) {
		g.topics = addNew(g.topics, one(a, a.topics).id)
	}
	for range 2 {
		g.sources = addNew(g.sources, a.source(i-15+a.IntN(31)))
	}
	for want := 6 + a.IntN(7); len(g.members) < want; {
		p := a.speakers[a.rank(len(a.speakers))]
		if !g.has(p) {
			g.members = append(g.members, p)
		}
	}
	s := named{fmt.Sprintf("%s-no-%d", series.id, number), fmt.Sprintf("제%d차 %s", number, series.name)}
	body := a.paragraphs(g)
	a.record("summits", s.id, func() {
		a.line("title: %s", s.name)
		a.line("date: %s", g.day.Format(time.DateOnly))
		a.line("series: %s", series.id)
		a.line("number: %d", number)
		a.line("status: held")
		a.line("theme: %s의 다음 %d년", one(a, archiveFields).name, 2+a.IntN(20))
		a.line("summary: %s", a.sentences(2))
		a.line("venue: {name: %s, city: %s, country: KR}", one(a, archiveHalls), one(a, archiveCities))
		a.line("hosts: [%s]", g.members[0].organization)
		a.line("topics: [%s]", strings.Join(g.topics, ", "))
		a.line("sources: [%s]", strings.Join(g.sources, ", "))
		a.line("attendance: %d", 30+a.IntN(800))
		a.line("participants:")
		for j, p := range g.members {
			a.line("  - {speaker: %s, organization: %s, role: %s, part: %s}", p.id, p.organization, p.role, parts[(i+j)%len(parts)])
		}
		a.statements(g)
		a.commitments(g)
	}, body)
	a.summits = append(a.summits, s)
}

func (g gathering) has(p member) bool {
	for _, other := range g.members {
		if other.id == p.id {
			return true
		}
	}
	return false
}

func (a *archive) statements(g gathering) {
	a.line("statements:")
	for range 3 + a.IntN(4) {
		a.line("  - speaker: %s", one(a, g.members).id)
		switch text := a.sentences(1 + a.IntN(3)); a.IntN(10) {
		case 0:
			a.line("    text: \"%s 남은 것은 [[%s]]이라고 했다.\"", text, one(a, g.topics))
		case 1:
			a.line("    text: \"**먼저 할 일이 있다**고 말했다. %s\"", text)
		default:
			a.line("    text: %s", text)
		}
		if a.IntN(3) == 0 {
			a.line("    quote: %s 없이는 한 걸음도 나아갈 수 없다", one(a, archiveThings))
		}
		a.line("    topics: [%s]", one(a, g.topics))
		if a.IntN(4) > 0 {
			a.line("    sources: [%s]", one(a, g.sources))
		}
	}
}

func (a *archive) commitments(g gathering) {
	a.line("commitments:")
	for j := range 1 + a.IntN(2) {
		a.line("  - id: promise-%d", j+1)
		a.line("    by: [%s]", one(a, g.members).organization)
		a.line("    to: [%s]", g.members[0].organization)
		a.line("    text: %s %s 내놓겠다고 약속했다.", one(a, archiveWhen), object(one(a, archiveThings)))
		a.line("    due: %d-%02d", g.day.Year()+1, 1+a.IntN(12))
		a.line("    topics: [%s]", one(a, g.topics))
		a.line("    sources: [%s]", one(a, g.sources))
		for k := range a.IntN(4) {
			if k == 0 {
				a.line("    updates:")
			}
			at := g.day.AddDate(0, 4*(k+1), a.IntN(60))
			a.line("      - {date: %s, status: %s, text: %s, sources: [%s]}", at.Format(time.DateOnly), one(a, archiveStatuses), one(a, archiveNews), one(a, g.sources))
		}
	}
}

// paragraphs returns the body of a summit, with links to what it is about.
func (a *archive) paragraphs(g gathering) string {
	var all []string
	for range 3 {
		text := a.sentences(3 + a.IntN(3))
		for range 1 + a.IntN(2) {
			switch kind := a.IntN(4); {
			case kind == 0:
				text += fmt.Sprintf(" 논의는 [[%s]]에게서 시작됐다.", one(a, g.members).id)
			case kind == 1:
				text += fmt.Sprintf(" 뒷일은 [[%s]] 쪽에서 챙긴다.", one(a, g.members).organization)
			case kind == 2 || len(a.summits) == 0:
				text += fmt.Sprintf(" [[%s]] 이야기는 다음에 잇는다.", one(a, g.topics))
			default:
				near := max(0, len(a.summits)-400)
				text += fmt.Sprintf(" [[%s|지난 회의]]에서 미룬 일이다.", a.summits[near+a.IntN(len(a.summits)-near)].id)
			}
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n\n")
}

// addNew adds what is not there yet.
func addNew(list []string, s string) []string {
	for _, other := range list {
		if other == s {
			return list
		}
	}
	return append(list, s)
}

// sentences returns so many sentences.
func (a *archive) sentences(n int) string {
	all := make([]string, n)
	for i := range all {
		all[i] = fmt.Sprintf("%s %s %s %s", one(a, archiveWho), one(a, archiveWhen), object(one(a, archiveThings)), one(a, archiveDid))
	}
	return strings.Join(all, " ")
}

// object returns a thing as what something is done to.
func object(thing string) string { return fill("%s을/를", thing) }
