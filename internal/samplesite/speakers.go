package samplesite

import (
	"fmt"
	"strings"
)

// speaker is a person, with the offices held one after the other.
type speaker struct {
	ID          string
	Name        text
	Also        []string
	Offices     []office
	Image, Note bool
}

// office is what somebody was, from one year to another; 0 is until today.
type office struct {
	Organization string
	Role         text
	From, To     int
}

// syllable is a part of a name in Hangul, in Latin letters and in Hanja.
type syllable struct{ hangul, latin, hanja string }

var families = []syllable{
	{"김", "Kim", "金"}, {"이", "Lee", "李"}, {"박", "Park", "朴"}, {"최", "Choi", "崔"}, {"정", "Jung", "鄭"}, {"강", "Kang", "姜"}, {"조", "Cho", "趙"},
	{"윤", "Yoon", "尹"}, {"장", "Jang", "張"}, {"임", "Lim", "林"}, {"한", "Han", "韓"}, {"오", "Oh", "吳"}, {"서", "Seo", "徐"}, {"신", "Shin", "申"},
	{"권", "Kwon", "權"}, {"황", "Hwang", "黃"}, {"남궁", "Namgung", "南宮"},
}

var firsts = []syllable{
	{"민", "Min", "敏"}, {"서", "Seo", "瑞"}, {"지", "Ji", "智"}, {"현", "Hyun", "賢"}, {"영", "Young", "英"}, {"성", "Sung", "成"},
	{"수", "Soo", "秀"}, {"은", "Eun", "恩"}, {"태", "Tae", "泰"}, {"정", "Jung", "正"}, {"하", "Ha", "夏"},
}

var seconds = []syllable{
	{"준", "jun", "俊"}, {"호", "ho", "浩"}, {"연", "yeon", "姸"}, {"우", "woo", "宇"}, {"희", "hee", "姬"}, {"진", "jin", "眞"}, {"경", "kyung", "京"},
	{"원", "won", "元"}, {"아", "ah", "雅"}, {"석", "seok", "錫"}, {"림", "rim", "林"}, {"윤", "yoon", "潤"}, {"철", "chul", "哲"},
}

// guests are from elsewhere; some are known in one language alone.
var guests = []text{
	{"마리아 린드크비스트", "Maria Lindqvist"}, {"조너선 애덤스", "Jonathan Adams"}, {"", "Siobhán O’Rourke-Castellanos"}, {"다나카 하루", "Haru Tanaka"},
	{"아미나 디알로", "Amina Diallo"}, {"파울 그뢰네마이어", "Paul Grönemeyer"},
}

func (s *sample) makeSpeakers(n int) {
	for i := range n {
		p := &speaker{Image: i%40 == 3, Note: i%6 == 1}
		if i%17 == 9 && i/17 < len(guests) {
			p.Name = guests[i/17]
			p.ID = idOf(p.Name.En)
		} else {
			// The three lists have no common measure: all names differ.
			family, first, second := families[i%len(families)], firsts[i%len(firsts)], seconds[i%len(seconds)]
			p.Name = text{family.hangul + first.hangul + second.hangul, family.latin + " " + first.latin + "-" + second.latin}
			p.ID = idOf(p.Name.En)
			if i%3 == 0 {
				p.Also = append(p.Also, family.hanja+first.hanja+second.hanja)
			}
			if i%13 == 6 {
				p.Also = append(p.Also, strings.ReplaceAll(p.Name.En, "-", ""))
			}
			if i%19 == 4 {
				p.Name.En = ""
			}
		}
		s.makeOffices(p)
		s.speakers = append(s.speakers, p)
		s.write("speakers/"+p.ID+".yaml", "speaker.yaml", p)
		if p.Image {
			s.draw("speakers/" + p.ID + ".png")
		}
	}
}

// makeOffices gives a person offices without a gap, up to today.
func (s *sample) makeOffices(p *speaker) {
	o := one(s, s.organizations)
	for from, rank := 2000, 0; from < thisYear; rank++ {
		to := from + 3 + s.IntN(9)
		held := office{o.ID, o.roles[min(rank, len(o.roles)-1)], from, to}
		if to >= thisYear || rank == 4 {
			held.To, to = 0, thisYear
		}
		p.Offices = append(p.Offices, held)
		if from = to; s.chance(2) {
			o = one(s, s.organizations)
			rank--
		}
	}
}

// in returns the office that somebody held in a year.
func (p *speaker) in(year int) office {
	for _, held := range p.Offices {
		if held.From <= year && (held.To == 0 || year < held.To) {
			return held
		}
	}
	return p.Offices[0]
}

// latin spells the letters of names that an id is not to have.
var latin = strings.NewReplacer(" ", "-", "’", "", "'", "", "á", "a", "ö", "o")

// idOf returns the id of what is called so in Latin letters.
func idOf(name string) string { return latin.Replace(strings.ToLower(name)) }

// Years returns when an office was held, as a record has it.
func (o office) Years() string {
	if o.To == 0 {
		return fmt.Sprintf("from: %d", o.From)
	}
	return fmt.Sprintf("from: %d, to: %d", o.From, o.To)
}
