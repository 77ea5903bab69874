package site_test

import (
	"testing"

	"summitline/internal/site"
)

func TestSortByTitle(t *testing.T) {
	for _, c := range []struct {
		lang   string
		titles string // archives of topics with the ids a, b, c …
		want   string
	}{
		{"ko", "a: 하나, b: 가나, c: 나비", "b c a"},
		{"ko", "a: 제10회, b: 제9회", "b a"},
		{"ko", "a: Zebra, b: apple, c: 가", "b a c"}, // Latin without regard to case, then Korean
		{"ko", "a: 李, b: 나, c: 임", "b a c"},         // a hanja is sorted by its reading, 이
		{"en", "a: Zebra, b: apple, c: 가", "b a c"},
		{"en", "a: Éclair, b: Eclipse, c: Ear", "c a b"}, // accents do not part a letter from itself
		{"ko", "b: 같다, a: 같다, c: 같다", "a b c"},
	} {
		s := resolve(t, topics(c.titles))
		list := s.Topics
		site.SortByTitle(list, c.lang)
		equal(t, c.lang+" "+c.titles, ids(list), c.want)
	}
}

// topics makes an archive of "id: name, id: name".
func topics(names string) string {
	archive := ""
	for _, pair := range splitList(names) {
		archive += "-- topics/" + pair[0] + ".yaml --\nname: " + pair[1] + "\n"
	}
	return archive
}

func TestSortByTitleTakesTheTitlesOfTheLanguage(t *testing.T) {
	s := resolve(t, `
-- site.yaml --
title: 보기
languages: [ko, en]
-- topics/a.yaml --
name: {ko: 가, en: Z}
-- topics/b.yaml --
name: {ko: 나, en: A}
-- topics/c.yaml --
name: {en: M}
`)
	equal(t, "in Korean", ids(s.Topics), "c a b")
	site.SortByTitle(s.Topics, "en")
	equal(t, "in English", ids(s.Topics), "b c a")
}

func TestTranslated(t *testing.T) {
	const head = "-- site.yaml --\ntitle: 보기\nlanguages: [ko, en]\n-- topics/a.yaml --\n"
	for _, c := range []struct {
		record string
		ko, en bool
	}{
		{"name: 이름\n", true, false},
		{"name: {ko: 이름, en: Name}\n", true, true},
		{"name: {en: Name}\n", false, true},
		{"name: {ko: 이름, en: Name}\nsummary: 요약\n", true, false},
		{"name: {ko: 이름, en: Name}\nsummary: {ko: 요약, en: Summary}\nbody: 본문\n", true, true},
		{"name: {ko: 이름, en: Name}\nbody: {en: Body}\n", false, true},
	} {
		e := resolve(t, head+c.record).Topics[0]
		equal(t, "Korean of "+c.record, e.Translated("ko"), c.ko)
		equal(t, "English of "+c.record, e.Translated("en"), c.en)
	}
}

func TestAddress(t *testing.T) {
	s := resolve(t, `
-- speakers/홍길동.yaml --
name: 홍길동
-- pages/about.yaml --
title: 소개
`)
	equal(t, "address of a person", s.Speakers[0].Address(), "/speakers/홍길동/")
	equal(t, "address of a page", s.Pages[0].Address(), "/about/")
	if s.Speakers[0].Self().Owner() != s.Speakers[0] {
		t.Error("the entry of a person is not part of that person")
	}
}
