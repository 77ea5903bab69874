package site_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
)

// load reads the records of an archive, with whose form nothing is wrong.
// Without a site.yaml it gets one.
func load(t *testing.T, archive string) *record.Set {
	t.Helper()
	content := fstest.MapFS{"site.yaml": {Data: []byte("title: 보기\n")}}
	for _, file := range txtar.Parse([]byte(archive)).Files {
		content[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	set, diags := record.Load(content, "content", nil)
	if len(diags) > 0 {
		t.Fatalf("the records have faults:\n%s", text(diags))
	}
	return set
}

// resolve resolves the records of an archive, with which nothing is wrong.
func resolve(t *testing.T, archive string) *site.Site {
	t.Helper()
	return resolveWith(t, archive, site.Options{})
}

func resolveWith(t *testing.T, archive string, opts site.Options) *site.Site {
	t.Helper()
	s, diags := site.Resolve(load(t, archive), opts)
	if len(diags) > 0 {
		t.Fatalf("the records have faults:\n%s", text(diags))
	}
	return s
}

// faults returns what resolving says of the records of an archive, each with
// its notes and advice on lines of their own.
func faults(t *testing.T, archive string) string {
	t.Helper()
	_, diags := site.Resolve(load(t, archive), site.Options{})
	var b strings.Builder
	for _, d := range diags.Sorted() {
		b.WriteString(d.Span.Place() + ": " + d.Severity.String() + ": " + d.Message.String() + "\n")
		if !d.Help.IsZero() {
			b.WriteString("  = " + d.Help.String() + "\n")
		}
		for _, n := range d.Notes {
			b.WriteString("  " + n.Span.Place() + ": " + n.Message.String() + "\n")
		}
	}
	return b.String()
}

func text(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// equal fails the test if got is not what is wanted.
func equal[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// entry is a resolved record.
type entry interface{ Self() *site.Entry }

// byID returns the record of a list that has an id.
func byID[T entry](t *testing.T, list []T, id string) T {
	t.Helper()
	for _, e := range list {
		if e.Self().ID == id {
			return e
		}
	}
	t.Fatalf("there is no %q in %v", id, ids(list))
	panic("unreachable")
}

// ids returns the ids of a list, on one line.
func ids[T entry](list []T) string {
	var all []string
	for _, e := range list {
		all = append(all, e.Self().ID)
	}
	return strings.Join(all, " ")
}

// id returns the id of a record, or "-" for none.
func id[T interface {
	comparable
	entry
}](e T) string {
	var none T
	if e == none {
		return "-"
	}
	return e.Self().ID
}

func date(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestListsAreInTheirNaturalOrder(t *testing.T) {
	s := resolve(t, `
-- summits/b.yaml --
title: 나중
date: 2024-02
-- summits/a.yaml --
title: 먼저
date: 2024-03
-- summits/c.yaml --
title: 같은 날
date: 2024-02
-- topics/z.yaml --
name: 가
-- topics/a.yaml --
name: 나
-- sources/b.yaml --
title: 가
date: 2024-02-01
-- sources/a.yaml --
title: 나
date: 2024-03-01
-- sources/c.yaml --
title: 다
-- pages/a.yaml --
title: 메뉴에 없다
-- pages/b.yaml --
title: 둘째
menu: 2
-- pages/c.yaml --
title: 첫째
menu: 1
`)
	equal(t, "summits by date, then id", ids(s.Summits), "b c a")
	equal(t, "topics by name", ids(s.Topics), "z a")
	equal(t, "sources by date, the undated first", ids(s.Sources), "c b a")
	equal(t, "pages by their place in the menu", ids(s.Pages), "c b a")
}

func TestPrevAndNextOverAll(t *testing.T) {
	s := resolve(t, `
-- summits/b.yaml --
title: 둘째
date: 2024-02
-- summits/a.yaml --
title: 셋째
date: 2024-03
-- summits/c.yaml --
title: 첫째
date: 2023
`)
	var steps []string
	for _, m := range s.Summits {
		steps = append(steps, id(m.Prev)+" "+m.ID+" "+id(m.Next))
	}
	equal(t, "steps", strings.Join(steps, ", "), "- c b, c b a, b a -")
}

func TestDraftsAreLeftOutUnlessAskedFor(t *testing.T) {
	const archive = `
-- summits/a.yaml --
title: 회의
date: 2024
-- summits/b.yaml --
title: 초고
date: 2024
draft: true
former_ids: old
hosts: org
topics: topic
body: "[[a]]"
-- organizations/org.yaml --
name: 기관
-- topics/topic.yaml --
name: 주제
draft: true
`
	without := resolve(t, archive)
	equal(t, "summits", ids(without.Summits), "a")
	equal(t, "topics", ids(without.Topics), "")
	equal(t, "redirects", len(without.Redirects), 0)
	equal(t, "what the host hosted", ids(without.Organizations[0].Hosted), "")
	equal(t, "mentions of the summit", without.Summits[0].Backlinks, 0)
	if _, found := without.Lookup("b"); found {
		t.Error("a draft that is left out can be looked up")
	}
	with := resolveWith(t, archive, site.Options{Drafts: true})
	equal(t, "summits with drafts", ids(with.Summits), "a b")
	equal(t, "topics with drafts", ids(with.Topics), "topic")
	equal(t, "redirects with drafts", len(with.Redirects), 1)
	equal(t, "what the host hosted with drafts", ids(with.Organizations[0].Hosted), "b")
	equal(t, "mentions of the summit with drafts", with.Summits[0].Backlinks, 1)
}

func TestRedirectsFromFormerIDs(t *testing.T) {
	s := resolve(t, `
-- summits/a.yaml --
title: 회의
date: 2024
former_ids: [z, "회의"]
-- pages/about.yaml --
title: 소개
former_ids: intro
`)
	var all []string
	for _, r := range s.Redirects {
		all = append(all, r.From+" → "+r.To.Address())
	}
	equal(t, "redirects", all, []string{
		"/intro/ → /about/",
		"/summits/z/ → /summits/a/",
		"/summits/회의/ → /summits/a/",
	})
}

// An id is in Unicode NFC, so its address was; a former id typed on a system
// that decomposes letters must lead from that very address.
func TestFormerIDsAreComposed(t *testing.T) {
	s := resolve(t, "-- topics/a.yaml --\nname: 주제\nformer_ids: \u1100\u1161\n")
	equal(t, "redirect", s.Redirects[0].From, "/topics/\uac00/")
}

func TestBaseAddress(t *testing.T) {
	for _, c := range []struct{ own, asked, path, absolute string }{
		{"", "", "/", "/summits/a/"},
		{"https://example.org", "", "/", "https://example.org/summits/a/"},
		{"https://example.org/x", "", "/x/", "https://example.org/x/summits/a/"},
		{"https://example.org/x/", "", "/x/", "https://example.org/x/summits/a/"},
		{"https://example.org/x", "http://localhost:8080", "/", "http://localhost:8080/summits/a/"},
		{"", "https://example.org/x/y", "/x/y/", "https://example.org/x/y/summits/a/"},
		{"https://example.org/기록", "", "/기록/", "https://example.org/%EA%B8%B0%EB%A1%9D/summits/a/"},
	} {
		yaml := "title: 보기\n"
		if c.own != "" {
			yaml += "base_url: " + c.own + "\n"
		}
		s := resolveWith(t, "-- site.yaml --\n"+yaml, site.Options{BaseURL: c.asked})
		equal(t, "base path of "+c.own+" "+c.asked, s.BasePath(), c.path)
		equal(t, "address below "+c.own+" "+c.asked, s.Absolute("/summits/a/"), c.absolute)
	}
}

func TestPicturesArePublishedBesideTheirPage(t *testing.T) {
	s := resolve(t, `
-- summits/2024/a.yaml --
title: 회의
date: 2024
image: {file: photos/hall.png}
-- summits/2024/photos/hall.png --
-- pages/about.yaml --
title: 소개
image: {file: 사진.jpg}
-- pages/사진.jpg --
`)
	var all []string
	for _, p := range s.Pictures() {
		all = append(all, p.Path+" → "+p.Address())
	}
	equal(t, "pictures", all, []string{
		"pages/사진.jpg → /about/사진.jpg",
		"summits/2024/photos/hall.png → /summits/a/hall.png",
	})
}

// splitList splits "a: b, c: d" into pairs.
func splitList(list string) [][2]string {
	var pairs [][2]string
	for _, pair := range strings.Split(list, ", ") {
		key, value, _ := strings.Cut(pair, ": ")
		pairs = append(pairs, [2]string{key, value})
	}
	return pairs
}
