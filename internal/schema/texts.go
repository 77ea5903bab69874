package schema

import (
	"sync"

	"summitline/internal/record"
)

// Text is what an editor is told of a key: its name, and what it is for.
type Text struct {
	Label, About Both
}

// Both is something said in Korean and in English.
type Both struct{ KO, EN string }

// In returns what is said in a language: Korean for "ko", English for others.
func (b Both) In(lang string) string {
	if lang == "ko" {
		return b.KO
	}
	return b.EN
}

// join says both, with what is to stand between them.
func (b Both) join(between string) string { return b.KO + between + b.EN }

// texts are the texts of the keys, by the map that a key belongs to and its
// name: "summit.title", "record.draft".
var texts = sync.OnceValue(func() map[string]Text {
	all := map[string]Text{}
	for _, part := range []map[string]row{recordTexts, summitTexts, otherTexts, siteTexts} {
		for key, r := range part {
			all[key] = Text{Both{r.label, r.labelEN}, Both{r.about, r.aboutEN}}
		}
	}
	return all
})

// TextOf returns what to say of a key.
func TextOf(k record.Key) Text { return texts()[k.Of+"."+k.Name] }

// row is a line of the tables of texts: name and purpose in Korean, then in
// English.
type row struct{ label, about, labelEN, aboutEN string }

// kindTexts are the names of the kinds and of site.yaml: of all their records,
// and of one.
var kindTexts = map[string]struct{ all, one Both }{
	"summits":       {Both{"회의", "Summits"}, Both{"회의", "Summit"}},
	"series":        {Both{"회의체", "Series"}, Both{"회의체", "Series"}},
	"speakers":      {Both{"인물", "People"}, Both{"인물", "Person"}},
	"organizations": {Both{"기관", "Organizations"}, Both{"기관", "Organization"}},
	"topics":        {Both{"주제", "Topics"}, Both{"주제", "Topic"}},
	"sources":       {Both{"출처", "Sources"}, Both{"출처", "Source"}},
	"pages":         {Both{"글", "Pages"}, Both{"글", "Page"}},
	"site":          {Both{"사이트", "Site"}, Both{"사이트", "Site"}},
}

// itemTexts are the names of one entry of the keys that hold lists of maps, by
// the name of the map.
var itemTexts = map[string]Both{
	"venue":       {"장소", "Venue"},
	"participant": {"참석자", "Participant"},
	"statement":   {"발언", "Statement"},
	"commitment":  {"약속", "Commitment"},
	"update":      {"경과", "Update"},
	"agenda-item": {"순서", "Agenda item"},
	"affiliation": {"소속", "Affiliation"},
	"former-name": {"옛 이름", "Former name"},
	"member":      {"회원 기관", "Member"},
	"image":       {"그림", "Picture"},
	"change":      {"정정", "Correction"},
	"source-ref":  {"출처", "Source"},
	"menu-item":   {"메뉴 항목", "Menu item"},
}

// recordTexts are the texts of what any record can have.
var recordTexts = map[string]row{
	"record.former_ids": {
		"옛 아이디", "이 기록이 전에 쓰던 아이디입니다. 옛 주소가 이 기록으로 이어집니다.",
		"Former ids", "Ids that this record had. Their addresses lead here."},
	"record.draft": {
		"초안", "true이면 사이트에 나오지 않습니다. 다 쓰면 이 줄을 지웁니다.",
		"Draft", "While it is true, the record is left out of the site. Take the line out when the record is ready."},
	"record.links": {
		"관련 링크", "이름표와 주소를 짝지어 적습니다. 예: {공식 누리집: https://example.org/}",
		"Links", "A map from label to address, such as {Official site: https://example.org/}."},
	"record.image": {
		"그림", "기록 파일 옆이나 그 아래 폴더에 둔 그림 파일입니다.",
		"Picture", "A picture beside the record's file or in a folder below it."},
	"record.sources": {
		"출처", "이 기록의 근거가 되는 문서의 아이디입니다. 제 출처가 없는 발언이나 약속은 이것을 따릅니다.",
		"Sources", "The documents that the record rests on, by id. A claim without sources of its own has these."},
	"record.updated": {
		"마지막 수정", "기록을 마지막으로 고친 날입니다.",
		"Updated", "When the record was last changed."},
	"record.changes": {
		"정정 내역", "독자에게 알려야 할 정정입니다. 언제 무엇을 바로잡았는지 적습니다.",
		"Corrections", "Corrections that readers should see: when, and what."},
	"record.body": {
		"본문", "페이지의 본문입니다(마크다운). [[id]]나 [[id|글]]로 다른 기록에 링크합니다.",
		"Body", "The text of the page, in Markdown. [[id]] and [[id|label]] link to other records."},

	"image.file": {
		"파일", "그림 파일의 이름입니다. png, jpg, jpeg, gif, webp, avif를 쓸 수 있습니다.",
		"File", "The name of the picture's file: png, jpg, jpeg, gif, webp or avif."},
	"image.alt": {
		"대체 텍스트", "그림을 볼 수 없는 사람에게 그림의 내용을 알려 주는 글입니다.",
		"Alternative text", "What the picture shows, for those who cannot see it."},
	"image.credit": {
		"저작자 표시", "누가 찍거나 그렸는지, 어떤 조건으로 쓰는지 적습니다.",
		"Credit", "Who made the picture, and under what terms it is used."},

	"change.date": {
		"날짜", "고친 날입니다.",
		"Date", "When it was corrected."},
	"change.text": {
		"내용", "무엇을 바로잡았는지 적습니다.",
		"Text", "What was corrected."},

	"source-ref.source": {
		"출처", "출처의 아이디입니다.",
		"Source", "The id of a source."},
	"source-ref.at": {
		"위치", "출처 안의 자리입니다. 예: 3문단, 12쪽",
		"Place", "Where in the source, such as paragraph 3 or p. 12."},
}
