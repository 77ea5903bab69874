package site_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"summitline/internal/record"
	"summitline/internal/site"
)

// others are records for one under test to mention.
const others = `
-- series/forum.yaml --
title: 포럼
-- summits/past.yaml --
title: 지난 회의
date: 2020
statements: {id: word, speaker: hong, text: 말}
commitments: {id: promise, title: 약속}
-- speakers/hong.yaml --
name: 홍길동
-- organizations/company.yaml --
name: 회사
-- topics/chips.yaml --
name: 반도체
-- sources/daily.yaml --
title: 기사
-- pages/about.yaml --
title: 소개
`

// mentions are all the ways in which one record can mention another.
var mentions = []struct {
	key    string // of the kind, with dots
	record string // its keys
	to     string
	anchor string
}{
	{"summits.series", "series: forum", "series/forum", ""},
	{"summits.part_of", "part_of: past", "summits/past", ""},
	{"summits.hosts", "hosts: company", "organizations/company", ""},
	{"summits.hosts", "hosts: [company, hong]", "speakers/hong", ""},
	{"summits.topics", "topics: chips", "topics/chips", ""},
	{"summits.participants.speaker", "participants: {speaker: hong}", "speakers/hong", ""},
	{"summits.participants.organization", "participants: {organization: company}", "organizations/company", ""},
	{"summits.participants.sources", "participants: {speaker: hong, sources: daily}", "sources/daily", ""},
	{"summits.statements.speaker", "statements: {id: a, speaker: hong, text: 말}", "speakers/hong", "a"},
	{"summits.statements.organization", "statements: {id: a, organization: company, text: 말}", "organizations/company", "a"},
	{"summits.statements.topics", "statements: {id: a, speaker: hong, text: 말, topics: chips}", "topics/chips", "a"},
	{"summits.statements.sources", "statements: {id: a, speaker: hong, text: 말, sources: daily}", "sources/daily", "a"},
	{"summits.statements.text", "statements: {id: a, attribution: 누군가, text: '[[chips]]'}", "topics/chips", "a"},
	{"summits.commitments.by", "commitments: {id: a, title: 약속, by: hong}", "speakers/hong", "a"},
	{"summits.commitments.to", "commitments: {id: a, title: 약속, to: company}", "organizations/company", "a"},
	{"summits.commitments.topics", "commitments: {id: a, title: 약속, topics: chips}", "topics/chips", "a"},
	{"summits.commitments.sources", "commitments: {id: a, title: 약속, sources: daily}", "sources/daily", "a"},
	{"summits.commitments.text", "commitments: {id: a, text: '[[past#promise]]'}", "summits/past", "a"},
	{"summits.commitments.updates.by", "commitments: {id: a, title: 약속, updates: {by: company, status: kept}}", "organizations/company", "a"},
	{"summits.commitments.updates.summit", "commitments: {id: a, title: 약속, updates: {summit: past, status: kept}}", "summits/past", "a"},
	{"summits.commitments.updates.sources", "commitments: {id: a, title: 약속, updates: {sources: daily, status: kept}}", "sources/daily", "a"},
	{"summits.commitments.updates.text", "commitments: {id: a, title: 약속, updates: {text: '[[forum]]'}}", "series/forum", "a"},
	{"summits.agenda.speakers", "agenda: {title: 순서, speakers: hong}", "speakers/hong", ""},
	{"summits.agenda.sources", "agenda: {title: 순서, sources: daily}", "sources/daily", ""},
	{"summits.agenda.text", "agenda: {text: '[[speakers/hong|그]]'}", "speakers/hong", ""},
	{"summits.summary", "summary: '[[chips]]'", "topics/chips", ""},
	{"series.hosts", "hosts: hong", "speakers/hong", ""},
	{"series.topics", "topics: chips", "topics/chips", ""},
	{"series.successor", "successor: forum", "series/forum", ""},
	{"series.summary", "summary: '[[about]]'", "pages/about", ""},
	{"speakers.affiliations.organization", "affiliations: {organization: company}", "organizations/company", ""},
	{"speakers.affiliations.sources", "affiliations: {organization: company, sources: daily}", "sources/daily", ""},
	{"speakers.summary", "summary: '[[hong]]'", "speakers/hong", ""},
	{"organizations.parent", "parent: company", "organizations/company", ""},
	{"organizations.members", "members: company", "organizations/company", ""},
	{"organizations.members.organization", "members: {organization: company, from: 2020}", "organizations/company", ""},
	{"organizations.successor", "successor: company", "organizations/company", ""},
	{"organizations.summary", "summary: '[[past]]'", "summits/past", ""},
	{"topics.parent", "parent: chips", "topics/chips", ""},
	{"topics.summary", "summary: '[[daily]]'", "sources/daily", ""},
	{"sources.sources", "sources: daily", "sources/daily", ""},
	{"sources.sources.source", "sources: {source: daily, at: 1면}", "sources/daily", ""},
	{"pages.body", "body: '[[past#word]]'", "summits/past", ""},
	{"topics.changes.text", "changes: {date: 2024, text: '[[chips]]'}", "topics/chips", ""},
}

// required are the keys without which a record of a kind is none.
var required = map[record.Kind]string{
	record.KindSummits:       "title: 이것\ndate: 2024\n",
	record.KindSeries:        "title: 이것\n",
	record.KindSpeakers:      "name: 이것\n",
	record.KindOrganizations: "name: 이것\n",
	record.KindTopics:        "name: 이것\n",
	record.KindSources:       "title: 이것\n",
	record.KindPages:         "title: 이것\n",
}

func TestEveryMentionIsFoundFromTheOtherEnd(t *testing.T) {
	for _, c := range mentions {
		kind, key, _ := strings.Cut(c.key, ".")
		t.Run(c.key, func(t *testing.T) {
			s := resolve(t, others+"-- "+kind+"/this.yaml --\n"+required[record.Kind(kind)]+c.record+"\n")
			target, found := s.Lookup(c.to)
			if !found {
				t.Fatalf("there is no %s", c.to)
			}
			without := resolve(t, others+"-- "+kind+"/this.yaml --\n"+required[record.Kind(kind)])
			before, _ := without.Lookup(c.to)
			equal(t, "how often "+c.to+" is mentioned more", target.Entry.Backlinks-before.Entry.Backlinks, 1)
			this, _ := s.Lookup(kind + "/this")
			var anchors []string
			for _, m := range target.Entry.Mentions {
				if m.From == this.Entry {
					anchors = append(anchors, m.Anchor)
				}
			}
			if slices.Contains([]string{"text", "summary", "body"}, key[strings.LastIndex(key, ".")+1:]) {
				equal(t, "where "+c.to+" is linked to", anchors, []string{c.anchor})
			}
		})
	}
}

// TestEveryWayToMentionIsTested compares the table above with the content
// model, so that a key with refs that is added to a kind is added here too.
func TestEveryWayToMentionIsTested(t *testing.T) {
	common := waysToMention(reflect.TypeFor[record.Meta](), "")
	for _, kind := range record.Kinds() {
		for _, way := range waysToMention(reflect.TypeOf(kind.New()).Elem(), "") {
			kinds := []string{string(kind)}
			if slices.Contains(common, way) { // once is enough for what all have
				kinds = nil
				for _, k := range record.Kinds() {
					kinds = append(kinds, string(k))
				}
			}
			if !slices.ContainsFunc(kinds, func(kind string) bool {
				return slices.ContainsFunc(mentions, func(row struct{ key, record, to, anchor string }) bool { return row.key == kind+"."+way })
			}) {
				t.Errorf("no row mentions anything by %s.%s", kind, way)
			}
		}
	}
}

// waysToMention returns the keys of a record that name others.
func waysToMention(of reflect.Type, before string) []string {
	var all []string
	for _, f := range reflect.VisibleFields(of) {
		key := f.Tag.Get("key")
		name, _, _ := strings.Cut(before+key, ",")
		fieldType := f.Type
		if fieldType.Kind() == reflect.Slice {
			fieldType = fieldType.Elem()
		}
		switch {
		case key == "" || key == "-":
		case fieldType == reflect.TypeFor[record.Ref](), fieldType == reflect.TypeFor[record.Markdown]():
			all = append(all, name)
		case fieldType == reflect.TypeFor[record.SourceRef](), fieldType == reflect.TypeFor[record.Member]():
			all = append(all, name)
		case fieldType.Kind() == reflect.Struct && fieldType.PkgPath() == of.PkgPath():
			all = append(all, waysToMention(fieldType, name+".")...)
		}
	}
	return all
}

// A statement or commitment is one of several, and has lists of its own: what
// it mentions is still found at that very one.
func TestMentionsLeadToTheVeryItem(t *testing.T) {
	s := resolve(t, others+`
-- summits/this.yaml --
title: 이것
date: 2024
statements:
  - {id: first, speaker: hong, text: '[[chips]]'}
  - {id: second, speaker: hong, text: '[[chips]]'}
commitments:
  - {id: one, title: 약속}
  - {id: two, title: 약속, text: '[[chips]]', updates: {by: company, status: kept}}
`)
	chips, _ := s.Lookup("chips")
	var anchors []string
	for _, m := range chips.Entry.Mentions {
		anchors = append(anchors, m.Anchor)
	}
	equal(t, "where the topic is mentioned", anchors, []string{"first", "second", "two"})
	company, _ := s.Lookup("company")
	equal(t, "where the company is mentioned", company.Entry.Mentions[0].Anchor, "two")
}

func TestAMentionOfItselfIsNoBacklink(t *testing.T) {
	s := resolve(t, "-- topics/chips.yaml --\nname: 반도체\nbody: '[[chips]]'\n")
	equal(t, "backlinks", s.Topics[0].Backlinks, 0)
}

// What an entry's own lists show is not listed again among the mentions.
func TestMentionsAreWhatNoOtherListShows(t *testing.T) {
	for _, c := range []struct {
		record string
		of     string
		want   []string // anchors
	}{
		{"participants: {speaker: hong}", "hong", nil},
		{"body: '[[hong]] [[hong]]'", "hong", []string{""}},
		{"statements: {id: a, speaker: hong, text: '[[chips]]', topics: chips}", "chips", []string{"a"}},
		{"agenda: {title: 순서, speakers: [hong, company]}", "hong", nil}, // among the appearances
		{"agenda: {title: 순서, speakers: [hong, company]}", "company", []string{""}},
		{"commitments: {id: a, title: 약속, by: company, updates: {by: company, status: kept}}", "company", nil}, // among the promises
		{"commitments: {id: a, title: 약속, updates: {by: company, status: kept}}", "company", []string{"a"}},
		{"commitments: {id: a, title: 약속, by: company, updates: {summit: past, status: kept}}", "past", nil},
		{"sources: daily", "daily", nil},
	} {
		s := resolve(t, others+"-- summits/this.yaml --\n"+required[record.KindSummits]+c.record+"\n")
		target, _ := s.Lookup(c.of)
		var anchors []string
		for _, b := range target.Entry.Mentions {
			anchors = append(anchors, b.Anchor)
		}
		equal(t, "mentions of "+c.of+" in "+c.record, anchors, c.want)
	}
}

func TestRefsThatLeadNowhere(t *testing.T) {
	for _, c := range []struct{ record, want string }{
		{"topics: chipz", `content/summits/this.yaml:3:9: error: there is no topic "chipz"
  = did you mean chips?
`},
		{"topics: hong", `content/summits/this.yaml:3:9: error: there is no topic "hong"
  = "hong" is one of the speakers
`},
		{"topics: quantum", `content/summits/this.yaml:3:9: error: there is no topic "quantum"
  = a new one is a file topics/quantum.yaml
`},
		{"hosts: quantum", `content/summits/this.yaml:3:8: error: there is no organization or speaker "quantum"
  = a new one is a file organizations/quantum.yaml
`},
		{"body: '[[topic/chips]]'", `content/summits/this.yaml:3:8: error: no kind of record is called "topic"
  = did you mean topics?
`},
		{"body: '[[past#promize]]'", `content/summits/this.yaml:3:8: error: "past" has no commitment or statement "promize"
  = did you mean past#promise?
`},
		{"body: '[[forum#promise]]'", `content/summits/this.yaml:3:8: error: "forum" is no summit: only a summit's commitments and statements can be named with #
  = write forum
`},
		{"part_of: past#promise", `content/summits/this.yaml:3:10: error: there is no summit "past#promise"
  = did you mean past?
`},
	} {
		got := faults(t, others+"-- summits/this.yaml --\n"+required[record.KindSummits]+c.record+"\n")
		equal(t, c.record, got, c.want)
	}
}

func TestRefsToFormerIDs(t *testing.T) {
	const archive = `
-- topics/chips.yaml --
name: 반도체
former_ids: silicon
-- summits/this.yaml --
title: 이것
date: 2024
topics: silicon
body: "[[topics/silicon]]"
`
	equal(t, "warnings", faults(t, archive), `content/summits/this.yaml:3:9: warning: "silicon" is a former id
  = write chips
content/summits/this.yaml:4:8: warning: "silicon" is a former id
  = write chips
`)
	s, _ := site.Resolve(load(t, archive), site.Options{})
	equal(t, "topics", ids(s.Summits[0].Topics), "chips")
	equal(t, "backlinks", s.Topics[0].Backlinks, 2)
}

func TestRefsToDrafts(t *testing.T) {
	equal(t, "faults", faults(t, `
-- topics/chips.yaml --
name: 반도체
draft: true
-- summits/draft.yaml --
title: 초고
date: 2024
draft: true
topics: chips
-- summits/this.yaml --
title: 이것
date: 2024
topics: chips
`), `content/summits/this.yaml:3:9: error: "chips" is a draft, and this record is not
`+"  = take out its `draft: true`, or mark this record as a draft too\n"+`  content/topics/chips.yaml:2:8: marked as a draft here
`)
}

func TestAnIDOfSeveralKinds(t *testing.T) {
	equal(t, "faults", faults(t, `
-- topics/cloud.yaml --
name: 클라우드
-- organizations/cloud.yaml --
name: 클라우드 회사
-- summits/this.yaml --
title: 이것
date: 2024
topics: cloud
hosts: cloud
body: "[[cloud]]와 [[topics/cloud]]"
`), `content/summits/this.yaml:5:8: error: "cloud" is several records
  = write [[organizations/cloud]] or [[topics/cloud]]
`)
}

func TestCyclesAreReportedOnce(t *testing.T) {
	for _, c := range []struct{ archive, want string }{
		{`
-- topics/b.yaml --
name: 나
parent: c
-- topics/a.yaml --
name: 가
parent: b
-- topics/c.yaml --
name: 다
parent: a
-- topics/hanger-on.yaml --
name: 라
parent: b
`, `content/topics/a.yaml:2:9: error: "a" leads back to itself
  = take one of these refs out
  content/topics/b.yaml:2:9: through this one
  content/topics/c.yaml:2:9: through this one
`},
		{"-- organizations/a.yaml --\nname: 가\nparent: a\n", "content/organizations/a.yaml:2:9: error: \"a\" leads back to itself\n  = take one of these refs out\n"},
		{"-- organizations/a.yaml --\nname: 가\nsuccessor: a\n", "content/organizations/a.yaml:2:12: error: \"a\" leads back to itself\n  = take one of these refs out\n"},
		{"-- series/a.yaml --\ntitle: 가\nsuccessor: b\n-- series/b.yaml --\ntitle: 나\nsuccessor: a\n",
			"content/series/a.yaml:2:12: error: \"a\" leads back to itself\n  = take one of these refs out\n  content/series/b.yaml:2:12: through this one\n"},
		{"-- summits/a.yaml --\ntitle: 가\ndate: 2024\npart_of: a\n", "content/summits/a.yaml:3:10: error: \"a\" leads back to itself\n  = take one of these refs out\n"},
		{"-- topics/a.yaml --\nname: 가\nparent: b\n-- topics/b.yaml --\nname: 나\nparent: c\n-- topics/c.yaml --\nname: 다\n", ""},
	} {
		equal(t, c.archive, faults(t, c.archive), c.want)
	}
}

func TestPublisherIsAnOrganizationOrAName(t *testing.T) {
	const head = "-- organizations/newspaper.yaml --\nname: 신문\nformer_ids: gazette\n-- sources/a.yaml --\ntitle: 기사\npublisher: "
	s := resolve(t, head+"newspaper\n")
	equal(t, "publisher", id(s.Sources[0].Publisher), "newspaper")
	equal(t, "published", ids(s.Organizations[0].Published), "a")
	s = resolve(t, head+"이웃신문\n")
	equal(t, "publisher", id(s.Sources[0].Publisher), "-")
	equal(t, "name of the publisher", s.Sources[0].Record.Publisher.Name.In("ko").Value, "이웃신문")
	equal(t, "an id that is one letter off", faults(t, head+"newspapr\n"), `content/sources/a.yaml:2:12: error: there is no organization "newspapr"
  = did you mean newspaper? If not, a publisher without a record is written as {ko: newspapr}
`)
	equal(t, "what looks like an id", faults(t, head+"daily-planet\n"), `content/sources/a.yaml:2:12: error: there is no organization "daily-planet"
  = a publisher without a record is written as {ko: daily-planet}
`)
	for _, name := range []string{"SBS", "Daily Planet"} {
		const other = "-- organizations/kbs.yaml --\nname: 케이비에스\n-- sources/a.yaml --\ntitle: 기사\npublisher: "
		equal(t, "a name", faults(t, other+name+"\n"), "")
	}
	equal(t, "a former id", faults(t, head+"gazette\n"), `content/sources/a.yaml:2:12: warning: "gazette" is a former id
  = write newspaper
`)
}
