package samplesite

import (
	"bytes"
	"fmt"
	"io/fs"
	"iter"
	"math"
	"math/rand/v2"
	"testing/fstest"
	"time"
)

// archive is an archive while it is being made up: the ids and names that
// later records refer to.
type archive struct {
	*rand.Rand
	n int

	topics, organizations, series, summits []named
	speakers                               []member
	yield                                  func(name string, text []byte) bool
	stopped                                bool
	b                                      bytes.Buffer
}

// named is a record as others refer to it.
type named struct{ id, name string }

// member is a speaker with the one office that is told of him.
type member struct {
	named
	organization, role string
}

// Archive makes up the records of an archive with n summits, file by file: a
// site of one language that is all length, where [Content] is all variety.
// With the summits come as many sources, half as many people, a tenth as many
// organizations, a twentieth as many series, and up to 200 topics. A summit has
// 6 to 12 participants, 3 to 6 statements, a promise or two and three paragraphs
// with links; some people come to very many. The same number gives the same bytes, of
// which no more than one file is held.
func Archive(n int) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		a := &archive{Rand: rand.New(rand.NewPCG(2, uint64(n))), n: n, yield: yield}
		a.site()
		for _, make := range []func(){a.makeTopics, a.makeOrganizations, a.makeSpeakers, a.makeSeries, a.makeSummits} {
			make()
		}
	}
}

// ArchiveInMemory returns an archive as a content folder.
func ArchiveInMemory(n int) fs.FS {
	files := fstest.MapFS{}
	for name, text := range Archive(n) {
		files[name] = &fstest.MapFile{Data: text}
	}
	return files
}

// line adds a line to the record at hand.
func (a *archive) line(format string, args ...any) {
	fmt.Fprintf(&a.b, format+"\n", args...)
}

// end hands over the record at hand.
func (a *archive) end(name string) {
	if !a.stopped && !a.yield(name, bytes.Clone(a.b.Bytes())) {
		a.stopped = true
	}
	a.b.Reset()
}

// record begins a record and ends it; keys writes its front matter, and body what
// follows.
func (a *archive) record(kind, id string, keys func(), body string) {
	if a.stopped {
		return
	}
	a.line("---")
	keys()
	a.line("---")
	if body != "" {
		a.line("%s", body)
	}
	a.end(kind + "/" + id + ".md")
}

func (a *archive) site() {
	a.line("title: 긴 회의 기록")
	a.line("description: 속도를 재려고 지어낸 회의 %d건의 기록이다.", a.n)
	a.line("base_url: https://example.org")
	a.line("languages: [ko]")
	a.line("timezone: Asia/Seoul")
	a.line("license: {name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/}")
	a.line("feed: {limit: 20, tag: \"example.org,2025\"}")
	a.end("site.yaml")
}

func (a *archive) makeTopics() {
	for i := range min(200, max(10, a.n/5)) {
		field, side := archiveFields[i%len(archiveFields)], archiveSides[i/len(archiveFields)%len(archiveSides)]
		t := named{field.id + "-" + side.id, field.name + " " + side.name}
		a.record("topics", t.id, func() {
			a.line("name: %s", t.name)
			if i >= 20 {
				a.line("parent: %s", a.topics[i%20].id)
			}
			a.line("summary: %s", a.sentences(2))
		}, "")
		a.topics = append(a.topics, t)
	}
}

func (a *archive) makeOrganizations() {
	for i := range max(8, a.n/10) {
		field, sort := archiveFields[a.IntN(len(archiveFields))], archiveSorts[i%len(archiveSorts)]
		place := places[i/len(archiveSorts)%len(places)]
		o := named{fmt.Sprintf("%s-%s-%d", idOf(place.En), sort.id, i+1), fmt.Sprintf("%s%s%s %d", place.Ko, field.name, sort.name, i+1)}
		a.record("organizations", o.id, func() {
			a.line("name: %s", o.name)
			a.line("type: %s", sort.kind)
			a.line("country: KR")
			a.line("founded: %d", 1950+a.IntN(45))
			a.line("summary: %s", a.sentences(2))
		}, "")
		a.organizations = append(a.organizations, o)
	}
}

func (a *archive) makeSpeakers() {
	for i := range max(20, a.n/2) {
		family, first, second := families[i%len(families)], firsts[i%len(firsts)], seconds[i%len(seconds)]
		p := member{named{fmt.Sprintf("%s-%s%s-%d", idOf(family.latin), idOf(first.latin), second.latin, i+1), family.hangul + first.hangul + second.hangul},
			a.often(a.organizations).id, one(a, archiveRoles)}
		earlier := a.often(a.organizations).id
		a.record("speakers", p.id, func() {
			a.line("name: %s", p.name)
			a.line("also_known_as: [%s %s%s %d]", family.latin, first.latin, second.latin, i+1)
			a.line("affiliations:")
			a.line("  - {organization: %s, role: %s, from: 1990, to: %d}", earlier, one(a, archiveRoles), 1995)
			a.line("  - {organization: %s, role: %s, from: 1995}", p.organization, p.role)
			a.line("summary: %s", a.sentences(1))
		}, a.sentences(3))
		a.speakers = append(a.speakers, p)
	}
	a.Shuffle(len(a.speakers), func(i, j int) { a.speakers[i], a.speakers[j] = a.speakers[j], a.speakers[i] })
}

func (a *archive) makeSeries() {
	for i := range max(1, a.n/20) {
		field, form := archiveFields[i%len(archiveFields)], forms[i/len(archiveFields)%len(forms)]
		r := named{fmt.Sprintf("%s-%s-%d", field.id, form.id, i+1), fmt.Sprintf("%s %s %d", field.name, form.name.Ko, i+1)}
		a.record("series", r.id, func() {
			a.line("title: %s", r.name)
			a.line("hosts: [%s]", a.often(a.organizations).id)
			a.line("topics: [%s]", one(a, a.topics).id)
			a.line("cadence: {times: 2, per: year}")
			a.line("summary: %s", a.sentences(2))
		}, "")
		a.series = append(a.series, r)
	}
}

// began is the day of the first summit; they go on for some thirty years.
var began = time.Date(1996, 1, 8, 0, 0, 0, 0, time.UTC)

const days = 29 * 365

// day returns the day of a summit, by its place among all.
func (a *archive) day(i int) time.Time { return began.AddDate(0, 0, i*days/a.n) }

// source returns the id of the source about a summit.
func (a *archive) source(i int) string {
	i = min(max(i, 0), a.n-1)
	return fmt.Sprintf("report-%s-%d", a.day(i).Format("20060102"), i+1)
}

func (a *archive) makeSummits() {
	for i := range a.n {
		a.record("sources", a.source(i), func() {
			a.line("title: %s 회의에서 %s 거론", a.day(i).Format("1월 2일"), one(a, archiveFields).name)
			a.line("publisher: %s", one(a, a.organizations).id)
			a.line("authors: %s기자", one(a, families).hangul)
			a.line("date: %s", a.day(i).Format(time.DateOnly))
			a.line("url: https://news.example.org/%d", i+1)
			a.line("accessed: 2025-07-01")
			a.line("language: ko")
			a.line("type: %s", one(a, archiveDocuments))
		}, "")
	}
	met := make([]int, len(a.series))
	for i := range a.n {
		s := a.IntN(len(a.series))
		met[s]++
		a.makeSummit(i, a.series[s], met[s])
		if a.stopped {
			return
		}
	}
}

// often returns one of a list, those at its beginning much more often, by the
// law of Zipf and Mandelbrot.
func (a *archive) often(list []named) named { return list[a.rank(len(list))] }

func (a *archive) rank(n int) int {
	const flat = 20
	return min(n-1, int(flat*(math.Pow(float64(n+flat)/flat, a.Float64())-1)))
}
