package schema

// summitTexts are the texts of a summit and of what is in it.
var summitTexts = map[string]row{
	"summit.title": {
		"제목", "회의의 이름입니다.",
		"Title", "What the summit is called."},
	"summit.date": {
		"날짜", "열린 날을 출처가 밝힌 만큼만 적습니다(EDTF). 예: 2024-01-19, 2022-10, 2021-XX-07, 2023-11-01/2023-11-02",
		"Date", "When it met, no more precise than the source (EDTF): 2024-01-19, 2022-10, 2021-XX-07, 2023-11-01/2023-11-02."},
	"summit.starts": {
		"시작 시각", "시작한 시각입니다. 여러 날이면 첫날의 것입니다. 예: \"09:30\"",
		"Starts", "When it began, such as \"09:30\"; of several days, on the first."},
	"summit.ends": {
		"끝난 시각", "끝난 시각입니다. 여러 날이면 마지막 날의 것입니다. 예: \"18:00\"",
		"Ends", "When it ended, such as \"18:00\"; of several days, on the last."},
	"summit.timezone": {
		"시간대", "시각의 시간대입니다(IANA). 없으면 사이트의 것을 씁니다. 예: Asia/Seoul",
		"Time zone", "The IANA time zone of its hours, such as Asia/Seoul; without one, the site's."},
	"summit.also_known_as": {
		"다른 이름", "함께 쓰이는 다른 이름입니다. 검색에서 찾을 수 있습니다.",
		"Also known as", "Other names in use, found by search."},
	"summit.series": {
		"회의체", "이 회의가 속한 회의체의 아이디입니다.",
		"Series", "The id of the series that it belongs to."},
	"summit.number": {
		"회차", "회의체 안의 차례입니다. 같은 번호가 둘일 수 없고, 건너뛴 번호는 빈자리로 보입니다.",
		"Number", "Its place in the series. No number stands twice; one that is skipped shows as a gap."},
	"summit.part_of": {
		"상위 회의", "부대 행사라면 본 회의의 아이디입니다.",
		"Part of", "The id of the summit that this is a side event of."},
	"summit.theme": {
		"의제", "회의가 내건 주제입니다.",
		"Theme", "What the meeting was about, in its own words."},
	"summit.summary": {
		"요약", "두세 문장의 요약입니다(마크다운). [[id]]로 다른 기록에 링크합니다.",
		"Summary", "Two or three sentences, in Markdown; [[id]] links to another record."},
	"summit.venue": {
		"장소", "열린 곳입니다. 여러 곳이면 목록으로 적습니다.",
		"Venue", "Where it met: one place, or a list of them."},
	"summit.status": {
		"상태", "적지 않으면 날짜와 사이트의 as_of로 정해집니다.",
		"Status", "Without one, the date and the site's as_of decide."},
	"summit.hosts": {
		"주최", "주최한 기관이나 사람의 아이디입니다.",
		"Hosts", "The ids of the organizations or people who hosted it."},
	"summit.topics": {
		"주제", "다룬 주제의 아이디입니다.",
		"Topics", "The ids of the topics it took up."},
	"summit.participants": {
		"참석자", "참석한 사람과 기관입니다. 소속과 직함은 그날의 것을 적습니다.",
		"Participants", "Who took part, with the organization and office of that day."},
	"summit.statements": {
		"발언", "누가 무엇을 말했는지 우리 말로 옮겨 적습니다.",
		"Statements", "Who said what, in our own words."},
	"summit.commitments": {
		"약속", "회의에서 나온 약속과 결정, 요청입니다.",
		"Commitments", "Pledges, decisions and requests made there."},
	"summit.agenda": {
		"순서", "회의의 순서입니다.",
		"Agenda", "The programme of the meeting."},
	"summit.attendance": {
		"참석 인원", "알려진 참석 인원입니다.",
		"Attendance", "How many attended, as reported."},

	"venue.name": {
		"이름", "장소의 이름입니다.",
		"Name", "The name of the place."},
	"venue.address": {
		"주소", "도시보다 작은 주소입니다. 예: 영등포구 여의도",
		"Address", "The address within the city."},
	"venue.city": {
		"도시", "도시의 이름입니다.",
		"City", "The city."},
	"venue.region": {
		"지역", "도나 주 같은 지역입니다.",
		"Region", "A province, state or the like."},
	"venue.country": {
		"나라", "나라의 두 글자 부호입니다(ISO 3166-1). 예: KR",
		"Country", "The ISO 3166-1 alpha-2 code, such as KR."},
	"venue.online": {
		"온라인", "온라인으로도 열렸으면 true입니다.",
		"Online", "true if it was held online, too."},
	"venue.geo": {
		"좌표", "위도와 경도입니다. 예: [37.5665, 126.9780]",
		"Coordinates", "Latitude and longitude, such as [37.5665, 126.9780]."},
	"venue.url": {
		"누리집", "장소의 누리집 주소입니다.",
		"Website", "The address of the place's website."},

	"participant.speaker": {
		"사람", "참석한 사람의 아이디입니다. 없으면 기관으로서 참석한 것입니다.",
		"Person", "The id of the person; without one, the organization took part as such."},
	"participant.organization": {
		"소속", "그날 소속된 기관의 아이디입니다.",
		"Organization", "The id of the person's organization on that day."},
	"participant.role": {
		"직함", "그날의 직함입니다.",
		"Office", "The person's office on that day."},
	"participant.part": {
		"역할", "회의에서 맡은 역할입니다. 적지 않으면 attendee입니다.",
		"Part", "What they did there; attendee if nothing is said."},
	"participant.note": {
		"덧붙임", "참석에 관해 덧붙일 말입니다. 예: 화상으로 참석했다",
		"Note", "Something to add, such as how they took part."},
	"participant.sources": {
		"출처", "참석했다는 근거입니다.",
		"Sources", "What shows that they took part."},

	"statement.id": {
		"아이디", "이 발언의 주소가 되는 이름입니다. 회의 안에서 하나뿐이어야 합니다. 다른 곳에서 링크하는 발언에 붙입니다.",
		"Id", "Names the statement in addresses, and is unique in the summit. For one that others link to."},
	"statement.speaker": {
		"사람", "말한 사람의 아이디입니다.",
		"Person", "The id of the person who said it."},
	"statement.organization": {
		"기관", "말한 기관, 또는 그날 소속된 기관의 아이디입니다. 적지 않으면 참석자에 적힌 소속입니다.",
		"Organization", "The id of who said it, or of the person's organization on that day; else that of the participant."},
	"statement.role": {
		"직함", "그날의 직함입니다. 적지 않으면 참석자에 적힌 직함입니다.",
		"Office", "The person's office on that day; else that of the participant."},
	"statement.attribution": {
		"말한 이", "이름이 나오지 않은 사람을 출처가 부른 대로 적습니다. 예: 과기정통부 관계자",
		"Attribution", "One who is not named, as the source has it: an official of the ministry."},
	"statement.text": {
		"내용", "말한 내용을 우리 말로 옮겨 적습니다(마크다운).",
		"Text", "What was said, in our own words, in Markdown."},
	"statement.quote": {
		"직접 인용", "짧은 직접 인용에만 씁니다.",
		"Quote", "Only for a short verbatim."},
	"statement.language": {
		"말한 언어", "말한 언어의 부호입니다(BCP 47). 예: ko",
		"Language", "The language it was said in (BCP 47), such as en."},
	"statement.topics": {
		"주제", "발언이 다룬 주제의 아이디입니다.",
		"Topics", "The ids of the topics it is about."},
	"statement.sources": {
		"출처", "이 발언의 근거입니다. 적지 않으면 회의의 출처를 따릅니다.",
		"Sources", "What the statement rests on; else the sources of the summit."},

	"commitment.id": {
		"아이디", "이 약속의 주소가 되는 이름입니다. 회의 안에서 하나뿐이어야 합니다.",
		"Id", "Names the commitment in addresses, and is unique in the summit."},
	"commitment.title": {
		"제목", "약속을 짧게 부르는 이름입니다.",
		"Title", "What the commitment is called, in short."},
	"commitment.kind": {
		"종류", "적지 않으면 pledge입니다.",
		"Kind", "pledge if nothing is said."},
	"commitment.by": {
		"약속한 쪽", "약속하거나 결정하거나 요청한 기관이나 사람의 아이디입니다.",
		"By", "The ids of who pledged, decided or asked."},
	"commitment.to": {
		"약속받은 쪽", "약속이나 요청을 받은 기관이나 사람의 아이디입니다.",
		"To", "The ids of those it was made to."},
	"commitment.text": {
		"내용", "무엇을 하기로 했는지 적습니다(마크다운).",
		"Text", "What was promised, in Markdown."},
	"commitment.due": {
		"기한", "언제까지 하기로 했는지 적습니다(EDTF). 예: 2024-12",
		"Due", "By when (EDTF), such as 2024-12."},
	"commitment.topics": {
		"주제", "약속이 다룬 주제의 아이디입니다.",
		"Topics", "The ids of the topics it is about."},
	"commitment.sources": {
		"출처", "이 약속의 근거입니다. 적지 않으면 회의의 출처를 따릅니다.",
		"Sources", "What the commitment rests on; else the sources of the summit."},
	"commitment.updates": {
		"경과", "그 뒤에 어떻게 되었는지 적습니다. 가장 새로운 것이 지금의 상태입니다.",
		"Updates", "What became of it. The newest counts."},

	"update.date": {
		"날짜", "소식이 나온 날입니다.",
		"Date", "When this was known."},
	"update.status": {
		"상태", "약속이 어떻게 되었는지 고릅니다.",
		"Status", "How the commitment stood then."},
	"update.by": {
		"해당하는 쪽", "약속한 쪽 가운데 일부의 이야기라면 그들의 아이디입니다.",
		"By", "The ids of those makers it is about, if not all."},
	"update.text": {
		"내용", "무슨 일이 있었는지 적습니다(마크다운).",
		"Text", "What happened, in Markdown."},
	"update.summit": {
		"나온 회의", "이 소식이 나온 회의의 아이디입니다.",
		"Summit", "The id of the summit where it was reported."},
	"update.sources": {
		"출처", "이 소식의 근거입니다. 적지 않으면 회의의 출처를 따릅니다.",
		"Sources", "What the update rests on; else the sources of the summit."},

	"agenda-item.day": {
		"날", "여러 날 열린 회의라면 어느 날인지 적습니다.",
		"Day", "The day, of a meeting of several."},
	"agenda-item.starts": {
		"시작 시각", "시작한 시각입니다. 예: \"10:00\"",
		"Starts", "When it began, such as \"10:00\"."},
	"agenda-item.ends": {
		"끝난 시각", "끝난 시각입니다. 예: \"10:30\"",
		"Ends", "When it ended, such as \"10:30\"."},
	"agenda-item.title": {
		"제목", "이 순서의 제목입니다.",
		"Title", "What it was called."},
	"agenda-item.kind": {
		"형식", "발표, 토론 같은 말입니다.",
		"Kind", "A word such as talk or panel."},
	"agenda-item.room": {
		"방", "열린 방입니다.",
		"Room", "The room."},
	"agenda-item.language": {
		"언어", "쓰인 언어의 부호입니다(BCP 47). 예: ko",
		"Language", "The language it was held in (BCP 47), such as en."},
	"agenda-item.speakers": {
		"발표자", "말한 사람이나 기관의 아이디입니다.",
		"Speakers", "The ids of the people or organizations who spoke."},
	"agenda-item.text": {
		"내용", "다룬 내용입니다(마크다운).",
		"Text", "What it was about, in Markdown."},
	"agenda-item.links": {
		"관련 링크", "발표 자료 같은 것의 이름표와 주소입니다.",
		"Links", "A map from label to address, such as of slides."},
	"agenda-item.sources": {
		"출처", "이 순서의 근거입니다. 적지 않으면 회의의 출처를 따릅니다.",
		"Sources", "What this rests on; else the sources of the summit."},
}
