package compare

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"summitline/internal/render"
)

// phrase is what a report says in each of its languages; %s and %d stand for
// what is filled in.
type phrase struct{ ko, en string }

// phrases is the table of a report's own words.
var phrases = map[string]phrase{
	"same":    {"내용은 그대로이고 표기만 바뀌었습니다(파일 %d개).", "No change of meaning: only how records are written (files: %d)."},
	"nothing": {"바뀐 것이 없습니다.", "Nothing has changed."},
	"drafts":  {"초안만 바뀌었습니다(파일 %d개). 사이트에는 아무것도 바뀌지 않습니다.", "Only drafts have changed (files: %d); the site stays as it is."},
	"broken":  {"오류가 %d개 있어 비교하지 않았습니다. 오류를 고치면 무엇이 바뀌는지 보여 드립니다.", "There are errors (%d), so nothing was compared. Once they are mended, this says what changes."},
	"faulty":  {"%s에 오류가 %d개 있어 다 읽지 못했습니다. 다음 파일에 있던 것은 새로 생긴 것처럼 보일 수 있습니다:", "%s has errors (%d) and could not be read in full. What stood in these files may seem to be new:"},
	"more":    {"나머지 %d줄", "more lines: %d"},
	"cut":     {"너무 길어서 %d줄을 뺐습니다. 명령줄에서 summitline diff를 쓰면 모두 볼 수 있습니다.", "Too long: lines left out: %d. On the command line, summitline diff shows them all."},
	"also":    {"%s도 함께 바뀜", "changed in %s, too"},
	"from.to": {"비교: %s → %s", "Compared: %s → %s"},
	"files":   {"달라진 파일 %d개", "files that differ: %d"},
	"ofdraft": {"그 가운데 사이트에 들어가지 않는 초안 %d개", "of them drafts, no part of the site: %d"},

	"added":   {"추가", "added"},
	"removed": {"삭제", "removed"},
	"changed": {"변경", "changed"},
	"renamed": {"아이디 변경", "id changed"},
	"merged":  {"합침", "merged"},

	"moved":     {"상태 변경", "with a new status"},
	"newid":     {"아이디 변경", "with a new id"},
	"lost":      {"사라짐", "lost"},
	"bare":      {"출처를 잃음", "losing a source"},
	"reclaimed": {"근거 변경", "with other sources"},

	"t.lost":          {"사라지는 주소", "Addresses that disappear"},
	"t.meetings":      {"회의", "Meetings"},
	"t.promises":      {"약속", "Commitments"},
	"t.people":        {"인물", "People"},
	"t.participants":  {"참석과 그날의 직책", "Who was there, and as what"},
	"t.offices":       {"직책", "Offices"},
	"t.statements":    {"발언", "Statements"},
	"t.sources":       {"출처", "Sources"},
	"t.bare":          {"출처를 잃는 주장", "Claims that lose a source"},
	"t.claims":        {"근거가 바뀐 주장", "Claims with other sources"},
	"t.series":        {"회의체", "Series"},
	"t.organizations": {"기관", "Organizations"},
	"t.topics":        {"주제", "Topics"},
	"t.pages":         {"글", "Pages"},
	"t.site":          {"사이트 설정", "The site's own settings"},
	"t.anchors":       {"사라지는 항목 주소", "Addresses of items that disappear"},
	"t.lists":         {"사라지는 목록", "Lists that disappear"},
	"t.problems":      {"오류", "Errors"},

	"lost.why":      {"밖에서 이 주소로 건 링크가 끊어집니다. 뒤를 잇는 기록의 former_ids에 옛 아이디를 적으면 그 기록으로 이어집니다.", "Links to them from elsewhere break. An old id among the former_ids of the record that takes its place leads on to that."},
	"lost.record":   {"%s에 former_ids: %s 한 줄을 적으면 이어집니다", "former_ids: %[2]s in %[1]s would lead on"},
	"lost.former":   {"%s의 옛 주소", "a former address of %s"},
	"lost.draft":    {"초안이 됨", "a draft now"},
	"lost.language": {"이 언어의 모든 페이지", "all pages in this language"},
	"lost.lists":    {"사이트가 스스로 만드는 페이지여서 오류로 보지 않습니다.", "The site makes these pages itself, so this is no error."},
	"lost.anchors":  {"링크에 쓰일 수 있는 아이디였습니다. 페이지는 남아 있으므로 오류로 보지 않습니다.", "These ids may stand in links. The pages are still there, so this is no error."},
	"lost.langs":    {"언어: %s", "in: %s"},

	"takes":     {"함께 삭제", "removed with it"},
	"others":    {"외 %d", "%d more"},
	"due":       {"기한 %s", "due %s"},
	"overdue":   {"기한이 지남", "overdue now"},
	"inrange":   {"이제 기한을 넘기지 않음", "no longer overdue"},
	"withdrawn": {"이 경과가 빠짐: %s", "because this update is gone: %s"},
	"update":    {"경과", "update"},
	"none":      {"출처 없음", "no source left"},
	"place":     {"%s의 위치", "place in %s"},
	"reordered": {"순서만 바뀜", "only in another order"},
	"replaced":  {"같은 이름의 다른 파일", "another file of the same name"},
	"markup":    {"서식이나 링크만 바뀜", "only its markup or links"},
	"id":        {"아이디", "id"},

	"is.true":   {"예", "yes"},
	"per.year":  {"해", "year"},
	"per.month": {"달", "month"},
}

// noun is what is counted in a report, in Korean with its counter.
type noun struct{ ko, unit, one, many string }

// nouns is the table of what a report counts.
var nouns = map[string]noun{
	"meetings":      {"회의", "개", "meeting", "meetings"},
	"promises":      {"약속", "건", "commitment", "commitments"},
	"people":        {"인물", "명", "person", "people"},
	"participants":  {"참석", "건", "participant", "participants"},
	"offices":       {"직책", "건", "office", "offices"},
	"statements":    {"발언", "건", "statement", "statements"},
	"sources":       {"출처", "건", "source", "sources"},
	"series":        {"회의체", "개", "series", "series"},
	"organizations": {"기관", "곳", "organization", "organizations"},
	"topics":        {"주제", "개", "topic", "topics"},
	"pages":         {"글", "개", "page", "pages"},
	"settings":      {"사이트 설정", "건", "setting of the site", "settings of the site"},
	"claims":        {"주장", "건", "claim", "claims"},
	"addresses":     {"주소", "개", "address", "addresses"},
	"anchors":       {"항목 주소", "개", "address of an item", "addresses of items"},
}

// labels is the table of what keys of records are called.
var labels = map[string]phrase{
	"accessed": {"확인한 날", "accessed"}, "address": {"주소", "address"}, "affiliations": {"직책", "offices"},
	"agenda": {"순서", "programme"}, "also_known_as": {"다른 이름", "other names"}, "alt": {"대체 텍스트", "alternative text"},
	"archive_url": {"보존본", "archived copy"}, "as_of": {"기록 기준일", "record as of"}, "at": {"위치", "place"},
	"attendance": {"참석 인원", "attendance"}, "attribution": {"말한 이", "attributed to"}, "authors": {"쓴 사람", "authors"},
	"base_url": {"사이트 주소", "address of the site"}, "body": {"본문", "body"}, "by": {"한 쪽", "by"},
	"cadence": {"약속한 주기", "promised cadence"}, "changes": {"고친 내용", "corrections"}, "city": {"도시", "city"},
	"commitments": {"약속", "commitments"}, "country": {"나라", "country"}, "credit": {"저작자 표시", "credit"},
	"date": {"날짜", "date"}, "day": {"날", "day"}, "description": {"설명", "description"}, "dissolved": {"해산", "dissolved"},
	"draft": {"초안", "draft"}, "due": {"기한", "due"}, "ended": {"끝", "ended"}, "ends": {"끝나는 시각", "ends"},
	"feed": {"피드", "feed"}, "file": {"파일", "file"}, "former_ids": {"옛 아이디", "former ids"}, "former_names": {"옛 이름", "former names"},
	"founded": {"설립", "founded"}, "from": {"시작", "from"}, "geo": {"좌표", "coordinates"}, "hosts": {"주최", "hosts"},
	"id": {"아이디", "id"}, "image": {"그림", "picture"}, "kind": {"종류", "kind"}, "label": {"이름", "label"},
	"language": {"언어", "language"}, "languages": {"언어", "languages"}, "license": {"이용 조건", "license"},
	"limit": {"개수", "limit"}, "links": {"관련 링크", "links"}, "members": {"회원", "members"}, "menu": {"메뉴", "menu"},
	"name": {"이름", "name"}, "note": {"참고", "note"}, "number": {"회차", "number"}, "online": {"온라인", "online"},
	"organization": {"기관", "organization"}, "parent": {"상위", "parent"}, "part": {"역할", "part"}, "part_of": {"상위 회의", "part of"},
	"participants": {"참석자", "participants"}, "per": {"단위", "per"}, "publisher": {"펴낸 곳", "publisher"},
	"quote": {"인용", "quote"}, "region": {"지역", "region"}, "repository": {"저장소", "repository"}, "role": {"직책", "role"},
	"room": {"방", "room"}, "series": {"회의체", "series"}, "short_name": {"줄인 이름", "short name"}, "source": {"출처", "source"},
	"sources": {"출처", "sources"}, "speaker": {"말한 사람", "speaker"}, "speakers": {"발표자", "speakers"}, "started": {"시작", "started"},
	"starts": {"시작하는 시각", "starts"}, "statements": {"발언", "statements"}, "status": {"상태", "status"},
	"successor": {"후신", "successor"}, "summary": {"요약", "summary"}, "summit": {"보고된 회의", "reported at"}, "text": {"내용", "text"},
	"theme": {"의제", "theme"}, "times": {"횟수", "times"}, "timezone": {"시간대", "time zone"}, "title": {"제목", "title"},
	"to": {"상대", "to"}, "topics": {"주제", "topics"}, "type": {"종류", "type"}, "until": {"까지", "until"},
	"updated": {"마지막 수정", "updated"}, "updates": {"경과", "updates"}, "url": {"주소", "address"}, "venue": {"장소", "venue"},
}

// labelsOf are keys that are called otherwise in some places: the `to` of an
// affiliation is when an office ended.
var labelsOf = map[string]phrase{
	"affiliations.to": {"끝", "until"}, "members.to": {"끝", "until"}, "venue.url": {"누리집", "web site"},
	"participants.organization": {"소속", "organization"},
	"commitments.by":            {"주체", "made by"}, "commitments.to": {"상대", "made to"}, "updates.by": {"주체", "for"},
}

// korean reports whether a report in a language is in Korean; it is English
// in any other.
func korean(lang string) bool {
	base, _ := language.Make(lang).Base()
	return base.String() == "ko"
}

// wordsIn returns the language of the words of a report in a language.
func wordsIn(lang string) string {
	if korean(lang) {
		return "ko"
	}
	return "en"
}

// in returns the phrase in a language.
func (p phrase) in(lang string) string {
	if korean(lang) {
		return p.ko
	}
	return p.en
}

// say returns the report's own words for a key, filled in with the arguments.
func say(lang, key string, args ...any) string {
	p, ok := phrases[key]
	if !ok {
		panic("compare: no phrase " + key)
	}
	if len(args) == 0 {
		return p.in(lang)
	}
	return fmt.Sprintf(p.in(lang), args...)
}

// divider stands between what a key is called and a key inside of it.
const divider = " › "

// label returns what a key is called, with the key of the map that it is in. The
// path is the key under which both stand, with a dot, if any.
func label(lang, path, key string) string {
	outer, inner, nested := strings.Cut(key, ".")
	if !nested {
		if p, ok := labelsOf[path+key]; ok {
			return p.in(lang)
		}
		return labels[key].in(lang)
	}
	return labels[outer].in(lang) + divider + label(lang, outer+".", inner)
}

// wordOf returns what one of the few words that a key allows is called.
func wordOf(lang, words, word string) string {
	if p, ok := phrases[words+word]; ok {
		return p.in(lang)
	}
	if text := render.Word(lang, words+word); korean(lang) && text != "" {
		return text
	}
	return strings.ReplaceAll(word, "-", " ")
}
