package site_test

import "testing"

func TestLookup(t *testing.T) {
	s := resolve(t, others+`
-- topics/cloud.yaml --
name: 클라우드
former_ids: sky
-- organizations/cloud.yaml --
name: 클라우드 회사
-- summits/제1회.yaml --
title: 첫 회의
date: 2024
former_ids: first
statements:
  - {speaker: hong, text: 아이디가 없다}
  - {id: 말, speaker: hong, text: 아이디가 있다}
commitments:
  - {id: plain, text: 제목이 없다}
-- topics/draft.yaml --
name: 초고
draft: true
`)
	for _, c := range []struct{ target, address, anchor, label string }{
		{"past", "/summits/past/", "", "지난 회의"},
		{"PAST", "/summits/past/", "", "지난 회의"},
		{"summits/past", "/summits/past/", "", "지난 회의"},
		{"about", "/about/", "", "소개"},
		{"pages/about", "/about/", "", "소개"},
		{"hong", "/speakers/hong/", "", "홍길동"},
		{"past#promise", "/summits/past/", "promise", "약속"},
		{"summits/past#Promise", "/summits/past/", "promise", "약속"},
		{"past#word", "/summits/past/", "word", "지난 회의"},
		{"제1회#말", "/summits/제1회/", "말", "첫 회의"},
		{"제1회#plain", "/summits/제1회/", "plain", "첫 회의"},
		{"\u110c\u1166\u0031\u1112\u116c", "/summits/제1회/", "", "첫 회의"}, // decomposed
		{"first", "/summits/제1회/", "", "첫 회의"},
		{"summits/first#plain", "/summits/제1회/", "plain", "첫 회의"},
		{"topics/cloud", "/topics/cloud/", "", "클라우드"},
		{"topics/sky", "/topics/cloud/", "", "클라우드"},
		{"cloud", "", "", ""}, // of two kinds
		{"draft", "", "", ""},
		{"topics/past", "", "", ""},
		{"past#nothing", "", "", ""},
		{"hong#promise", "", "", ""},
		{"nothing", "", "", ""},
		{"nothing/past", "", "", ""},
		{"", "", "", ""},
	} {
		got, ok := s.Lookup(c.target)
		if ok != (c.address != "") {
			t.Errorf("%q: found is %v", c.target, ok)
			continue
		}
		if !ok {
			continue
		}
		equal(t, "address of "+c.target, got.Entry.Address(), c.address)
		equal(t, "anchor of "+c.target, got.Anchor, c.anchor)
		equal(t, "label of "+c.target, got.Label.In("ko").Value, c.label)
	}
}
