package compare

import (
	"fmt"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/site"
)

// summary returns the report in one line.
func (t *teller) summary() string {
	r := t.report
	switch {
	case r.Broken():
		return t.say("broken", r.After.Faults.Count(diag.Error))
	case r.Empty() && r.Files == 0:
		return t.say("nothing")
	case r.Empty() && r.Files == r.Drafts:
		return t.say("drafts", r.Files)
	case r.Empty():
		return t.say("same", r.Files)
	}
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	lost, bare := 0, 0
	for _, c := range r.Claims {
		if len(c.Lost) > 0 {
			bare++
		}
	}
	for _, l := range r.Lost {
		if l.IsError() {
			lost++
		}
	}
	add(t.tally("addresses", tally{"lost": lost}))
	add(t.tally("meetings", tallyOf(r.Meetings)))
	// What went with a meeting does not count besides it, nor who came to a new one.
	promises := tallyOf(without(r.Promises, func(p Promise) bool { return t.went(p.Current().Summit) }))
	for _, p := range r.Promises {
		if len(p.Moves) > 0 {
			promises["changed"]--
			promises["moved"]++
		}
	}
	add(t.tally("promises", promises))
	add(t.tally("people", tallyOf(r.People)))
	add(t.tally("participants", tallyOf(without(r.Participants, func(c Change[site.Participant]) bool {
		return t.came(c.Current().Summit) || t.went(c.Current().Summit)
	}))))
	add(t.tally("offices", tallyOf(r.Offices)))
	add(t.tally("statements", tallyOf(without(r.Statements, func(c Change[site.Statement]) bool { return t.went(c.Current().Summit) }))))
	add(t.tally("claims", tally{"bare": bare}))
	add(t.tally("sources", tallyOf(r.Sources)))
	add(t.tally("claims", tally{"reclaimed": len(r.Claims) - bare}))
	add(t.tally("series", tallyOf(r.Series)))
	add(t.tally("organizations", tallyOf(r.Organizations)))
	add(t.tally("topics", tallyOf(r.Topics)))
	add(t.tally("pages", tallyOf(r.Pages)))
	add(t.tally("settings", tally{"changed": len(r.Site)}))
	add(t.tally("anchors", tally{"lost": len(r.Anchors)}))
	if len(parts) == 0 { // lists of the site's own alone
		add(t.tally("addresses", tally{"lost": len(r.Lost)}))
	}
	return strings.Join(parts, " · ")
}

// without returns a list but for some.
func without[T any](list []T, but func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), but)
}

// tally is how often what happened to things of one kind.
type tally map[string]int

func tallyOf[T interface{ Op() Op }](list []T) tally {
	n := tally{}
	for _, thing := range list {
		what := string(thing.Op())
		if thing.Op() == Renamed {
			what = "newid"
		}
		n[what]++
	}
	return n
}

// happenings are what a tally can count, in the order in which it is told.
var happenings = []string{"lost", "bare", "added", "moved", "changed", "reclaimed", "newid", "merged", "removed"}

// tally counts what happened to things of one kind, or returns "".
func (t *teller) tally(things string, counts tally) string {
	var parts []string
	for _, what := range happenings {
		n := counts[what]
		switch {
		case n == 0:
		case korean(t.Lang):
			parts = append(parts, fmt.Sprintf("%d%s %s", n, nouns[things].unit, t.say(what)))
		case len(parts) == 0:
			parts = append(parts, t.count(things, n)+" "+t.say(what))
		default:
			parts = append(parts, fmt.Sprint(n, " ", t.say(what)))
		}
	}
	list := strings.Join(parts, ", ")
	if korean(t.Lang) && list != "" {
		return nouns[things].ko + " " + list
	}
	return list
}

// count returns a number of things.
func (t *teller) count(things string, n int) string {
	noun := nouns[things]
	switch {
	case korean(t.Lang):
		return fmt.Sprintf("%s %d%s", noun.ko, n, noun.unit)
	case n == 1:
		return "1 " + noun.one
	}
	return fmt.Sprint(n, " ", noun.many)
}

// warnings returns what is to be known before a report is read.
func (t *teller) warnings() []string {
	r := t.report
	n := r.Before.Faults.Count(diag.Error)
	if n == 0 || r.Broken() {
		return nil
	}
	return []string{t.say("faulty", r.Before.Name, n) + " " + strings.Join(faultyFiles(r.Before.Faults), ", ")}
}

// footer returns what was compared.
func (t *teller) footer() string {
	r := t.report
	text := t.say("from.to", r.Before.Name, r.After.Name)
	if !r.Broken() && !r.Empty() {
		text += " · " + t.say("files", r.Files)
		if r.Drafts > 0 {
			text += ", " + t.say("ofdraft", r.Drafts)
		}
	}
	return text
}

// faultyFiles returns the files in which there are errors.
func faultyFiles(list diag.List) []string {
	var files []string
	for _, d := range list.Sorted() {
		if d.Severity != diag.Error || d.Span.File == nil {
			continue
		}
		if n := len(files); n == 0 || files[n-1] != d.Span.File.Path {
			files = append(files, d.Span.File.Path)
		}
	}
	return files
}

// problems tells the errors of the later site.
func (t *teller) problems() section {
	s := section{title: t.say("t.problems"), alarm: true}
	for _, d := range t.report.After.Faults.Sorted() {
		if d.Severity == diag.Error {
			s.entries = append(s.entries, entry{head: line{spans: []span{{style: code, text: d.Span.Place()}, words(" " + d.Message.In(wordsIn(t.Lang)))}}})
		}
	}
	return s
}

// settings tells what changed in site.yaml.
func (t *teller) settings() section {
	s := section{title: t.say("t.site")}
	for _, l := range t.fields("site", t.report.Site) {
		s.entries = append(s.entries, entry{head: l})
	}
	return s
}

// lost tells the addresses that are gone: those that are errors, or the others.
func (t *teller) lost(errors bool) section {
	s := section{title: t.say("t.lists"), intro: t.say("lost.lists")}
	if errors {
		s = section{title: t.say("t.lost"), intro: t.say("lost.why"), alarm: true}
	}
	for _, l := range t.report.Lost {
		if l.IsError() != errors {
			continue
		}
		head := []span{{style: code, text: l.Path}}
		var about []span
		switch l.Kind {
		case LostLanguage:
			about = text(t.say("lost.language"))
		case LostFormer:
			about = text(fmt.Sprintf(t.say("lost.former"), t.plain(l.Record.Title)))
		case LostRecord:
			about = t.successor(l)
		}
		if !l.All && l.Kind != LostLanguage {
			about = joined(" · ", about, text(t.say("lost.langs", strings.Join(l.Langs, ", "))))
		}
		s.entries = append(s.entries, entry{head: line{op: Removed, spans: with(head, about)}})
	}
	return s
}

// successor tells what was at an address, and what would lead on from it.
func (t *teller) successor(l Lost) []span {
	about := []span{t.name(l.Record)}
	if l.Draft {
		return joined(" · ", about, text(t.say("lost.draft")))
	}
	for _, r := range *t.report.records()[l.Record.Kind] {
		if r.Before == l.Record && r.Op() == Renamed {
			hint := t.say("lost.record", string(r.After.Kind)+"/"+r.After.ID, l.Record.ID)
			return joined(" · ", about, text(hint))
		}
	}
	return about
}

// anchors tells the ids of items that are gone from pages that are there.
func (t *teller) anchors() section {
	s := section{title: t.say("t.anchors"), intro: t.say("lost.anchors")}
	for _, a := range t.report.Anchors {
		head := []span{{style: code, text: a.Meeting.Address() + "#" + a.ID}}
		s.entries = append(s.entries, entry{head: line{op: Removed, spans: with(head, []span{t.name(a.Meeting)})}})
	}
	return s
}

// records tells what happened to the records of a kind. What is to be said of
// one that came or went is said by about, which may be nil.
func (t *teller) records(kind string, list []Record, about func(Record) ([]span, []line)) section {
	s := section{title: t.say("t." + kind)}
	for _, r := range list {
		e := entry{head: line{op: r.Op(), spans: t.named(r.Current())}}
		switch r.Op() {
		case Added, Removed:
			if about != nil {
				details, lines := about(r)
				e.head.spans = with(e.head.spans, details)
				e.lines = append(e.lines, lines...)
			}
			if r.Draft {
				e.head.spans = with(e.head.spans, text(t.say("lost.draft")))
			}
		case Merged:
			e.head.spans = joined(" → ", e.head.spans, t.named(r.Into))
		case Renamed:
			ids := arrow([]span{{style: code, text: r.Before.ID}}, []span{{style: code, text: r.After.ID}})
			e.lines = append(e.lines, line{spans: append(text(t.say("id")+": "), ids...)})
		}
		e.lines = append(e.lines, t.fields(r.Current().Kind.Singular(), r.Fields)...)
		s.entries = append(s.entries, e)
	}
	return s
}

// meeting tells of a meeting that came or went.
func (t *teller) meeting(r Record) ([]span, []line) {
	m := summitOf(r.Current())
	var where []span
	if len(m.Record.Venues) > 0 {
		v := m.Record.Venues[0]
		where = joined(", ", text(t.plain(v.Name)), text(t.plain(v.City)))
	}
	var series []span
	if m.Series != nil {
		series = []span{t.name(&m.Series.Entry)}
	}
	counts := joined(" · ",
		t.some("participants", len(m.Participants)), t.some("statements", len(m.Statements)), t.some("promises", len(m.Commitments)))
	var lines []line
	switch {
	case len(counts) == 0:
	case r.After == nil:
		lines = []line{{spans: joined(": ", text(t.say("takes")), counts)}}
	default:
		lines = []line{{spans: counts}, {spans: t.present(m)}}
	}
	status := text(wordOf(t.Lang, "summit.status", m.Status))
	return joined(" · ", text(t.date(m.Record.Date)), where, series, status), lines
}

// crowd is how many of those who were at a new meeting are named.
const crowd = 8

// present names those who were at a meeting, in the office of that day.
func (t *teller) present(m *site.Summit) []span {
	var who [][]span
	for _, p := range m.Participants[:min(crowd, len(m.Participants))] {
		name := []span{}
		if e := whoIs(p.Speaker, p.Organization); e != nil {
			name = append(name, t.name(e))
		}
		if p.Speaker != nil {
			office := ""
			if p.Organization != nil {
				office = t.plain(p.Organization.Title)
			}
			if office = strings.TrimSpace(office + " " + t.plain(p.Record.Role)); office != "" {
				name = append(name, words(" ("+office+")"))
			}
		}
		who = append(who, name)
	}
	if n := len(m.Participants) - crowd; n > 0 {
		who = append(who, text(t.say("others", n)))
	}
	return joined(", ", who...)
}

// some returns a number of things, or none for 0.
func (t *teller) some(things string, n int) []span {
	if n == 0 {
		return nil
	}
	return text(t.count(things, n))
}

// person tells of somebody who came or went: the office they hold, else the one
// in which they were last at a meeting.
func (t *teller) person(r Record) ([]span, []line) {
	p := r.Current().Owner().(*site.Speaker)
	for _, a := range p.Affiliations {
		if a.Current || len(p.Affiliations) == 1 {
			return t.office(a.Organization, a.Record.Role), nil
		}
	}
	if last := p.LatestOffice(); last != nil {
		return t.office(last.Organization, last.Record.Role), nil
	}
	return nil, nil
}

// source tells of a source that came or went.
func (t *teller) source(r Record) ([]span, []line) {
	s := r.Current().Owner().(*site.Source)
	publisher := text(t.plain(s.Record.Publisher.Name))
	if s.Publisher != nil {
		publisher = []span{t.name(&s.Publisher.Entry)}
	}
	var url []span
	if s.Record.URL.IsSet() {
		url = []span{{style: outside, text: host(s.Record.URL.V), href: s.Record.URL.V}}
	}
	details := joined(" · ", publisher, text(t.date(s.Record.Date)), text(wordOf(t.Lang, "source.type", s.Record.Type.V)), url)
	return details, nil
}
