package compare

import (
	"fmt"

	"golang.org/x/text/language"
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
	"renamed": {"id 변경", "id changed"},
	"merged":  {"합침", "merged"},

	"moved":     {"상태 변경", "with a new status"},
	"newid":     {"id 변경", "with a new id"},
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

	"lost.why":      {"밖에서 이 주소로 건 링크가 끊어집니다. 뒤를 잇는 기록의 former_ids에 옛 id를 적으면 그 기록으로 이어집니다.", "Links to them from elsewhere break. An old id among the former_ids of the record that takes its place leads on to that."},
	"lost.record":   {"%s에 former_ids: %s 한 줄을 적으면 이어집니다", "former_ids: %[2]s in %[1]s would lead on"},
	"lost.former":   {"%s의 옛 주소", "a former address of %s"},
	"lost.draft":    {"초안이 됨", "a draft now"},
	"lost.language": {"이 언어의 모든 페이지", "all pages in this language"},
	"lost.lists":    {"사이트가 스스로 만드는 페이지여서 오류로 보지 않습니다.", "The site makes these pages itself, so this is no error."},
	"lost.anchors":  {"링크에 쓰일 수 있는 id였습니다. 페이지는 남아 있으므로 오류로 보지 않습니다.", "These ids may stand in links. The pages are still there, so this is no error."},
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
	"id":        {"id", "id"},

	"yes": {"예", "yes"},
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
