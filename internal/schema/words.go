package schema

import "summitline/internal/record"

// wordTexts say what the words mean that a key takes, by its map and name as in
// Texts.
var wordTexts = map[string]map[string]Both{
	"summit.status": {
		"announced": {"예정", "announced"},
		"held":      {"열림", "held"},
		"postponed": {"연기", "postponed"},
		"cancelled": {"취소", "cancelled"},
	},
	"participant.part": {
		"host":      {"주최", "host"},
		"organizer": {"주관", "organizer"},
		"chair":     {"의장", "chair"},
		"moderator": {"사회", "moderator"},
		"keynote":   {"기조연설", "keynote"},
		"presenter": {"발표", "presenter"},
		"panelist":  {"토론", "panelist"},
		"signatory": {"서명", "signatory"},
		"sponsor":   {"후원", "sponsor"},
		"attendee":  {"참석", "attendee"},
	},
	"commitment.kind": {
		"pledge":   {"약속", "pledge"},
		"decision": {"결정", "decision"},
		"request":  {"요청", "request"},
	},
	"update.status": {
		"open":        {"미결", "open"},
		"in-progress": {"진행 중", "in progress"},
		"kept":        {"이행", "kept"},
		"partly-kept": {"일부 이행", "partly kept"},
		"broken":      {"불이행", "broken"},
		"superseded":  {"대체됨", "superseded"},
	},
	"series.status": {
		"active":  {"이어지는 중", "active"},
		"dormant": {"쉬는 중", "dormant"},
		"ended":   {"끝남", "ended"},
	},
	"cadence.per": {
		"year":  {"해마다", "each year"},
		"month": {"달마다", "each month"},
	},
	"organization.type": {
		"government":    {"정부", "government"},
		"state":         {"국가", "state"},
		"international": {"국제기구", "international body"},
		"company":       {"기업", "company"},
		"startup":       {"스타트업", "start-up"},
		"university":    {"대학", "university"},
		"institute":     {"연구·공공기관", "institute"},
		"association":   {"협회", "association"},
		"alliance":      {"연합체", "alliance"},
		"ngo":           {"시민단체", "NGO"},
		"media":         {"언론", "news outlet"},
		"other":         {"그 밖", "other"},
	},
	"source.type": {
		"article":       {"기사", "article"},
		"press-release": {"보도자료", "press release"},
		"report":        {"보고서", "report"},
		"speech":        {"연설문", "speech"},
		"declaration":   {"선언문", "declaration"},
		"transcript":    {"회의록", "transcript"},
		"dataset":       {"데이터", "dataset"},
		"website":       {"웹사이트", "website"},
		"video":         {"영상", "video"},
		"law":           {"법령", "law"},
		"post":          {"게시글", "post"},
		"other":         {"그 밖", "other"},
	},
}

// WordOf returns what to say of a word that a key takes.
func WordOf(k record.Key, word string) Both { return wordTexts[k.Of+"."+k.Name][word] }
