package intake

import "summitline/internal/record"

// heading is the words by which people call what a column holds.
type heading struct {
	column
	words string // in small letters and without spaces
}

// words are the headings of each kind, and under "" those of any.
var words = map[record.Kind][]heading{
	record.KindSummits: {
		{column{path: "title"}, "제목 명칭 회의명 행사명 회의제목 행사제목 회의 행사 subject event eventname meeting summit"},
		{column{path: "date"}, "날짜 일자 일시 개최일 개최일자 개최일시 개최기간 회의일 회의일자 회의일시 행사일 행사일시 기간 day dates when datetime"},
		{column{path: "date.first"}, "시작일 시작일자 시작날짜 startdate firstday"},
		{column{path: "date.last"}, "종료일 종료일자 종료날짜 enddate lastday"},
		{column{path: "starts"}, "시작시간 시작시각 starttime"},
		{column{path: "ends"}, "종료시간 종료시각 endtime"},
		{column{path: "hours"}, "시간 시각 회의시간 행사시간 time times hours"},
		{column{path: "timezone"}, "시간대 tz"},
		{column{path: "series"}, "회의체 시리즈"},
		{column{path: "number"}, "회차 차수 회 차 edition round"},
		{column{path: "part_of"}, "본회의 본행사"},
		{column{path: "theme"}, "의제 안건 대주제 슬로건"},
		{column{path: "topics"}, "주제 토픽 키워드 분야 topic category categories tags keywords"},
		{column{path: "venue.name"}, "장소 장소명 회의장소 개최장소 행사장소 venue location place where"},
		{column{path: "venue.address"}, "주소 address"},
		{column{path: "venue.city"}, "도시 city"},
		{column{path: "venue.region"}, "지역 시도 region"},
		{column{path: "venue.country"}, "국가 나라 country"},
		{column{path: "venue.online"}, "온라인 온라인여부 비대면 online"},
		{column{path: "venue.geo"}, "좌표 위경도 위도경도 geo coordinates"},
		{column{path: "status"}, "상태 진행상태 개최여부"},
		{column{path: "hosts"}, "주최 주최자 주최기관 host"},
		{column{path: "participants"}, "참석자 참가자 참여자 참석 참가 participant attendees attendee people speaker speakers"},
		{column{path: "participants", kind: record.KindOrganizations}, "참석기관 참가기관 참여기관 기관 organization organizations"},
		{column{path: "participants", part: "organizer", kind: record.KindOrganizations}, "주관 주관기관 주관자 organizer organizers"},
		{column{path: "participants", part: "sponsor", kind: record.KindOrganizations}, "후원 후원기관 협찬 sponsor sponsors"},
		{column{path: "participants", part: "chair"}, "의장 위원장 좌장 chair chairs"},
		{column{path: "participants", part: "moderator"}, "사회 사회자 진행 진행자 moderator moderators"},
		{column{path: "participants", part: "keynote"}, "기조연설 기조연설자 기조강연 keynote keynotes"},
		{column{path: "participants", part: "presenter"}, "발표 발표자 발제 발제자 연사 강연자 presenter presenters"},
		{column{path: "participants", part: "panelist"}, "토론 토론자 패널 panelist panelists"},
		{column{path: "participants", part: "signatory"}, "서명 서명자 signatory signatories"},
		{column{path: "attendance"}, "참석인원 참가인원 참석자수 참가자수 인원 인원수 headcount"},
	},
	record.KindSeries: {
		{column{path: "title"}, "제목 이름 명칭 명 회의체 회의체명 시리즈 시리즈명 name series"},
		{column{path: "hosts"}, "주최 주최자 주최기관 host"},
		{column{path: "topics"}, "주제 토픽 키워드 분야 topic"},
		{column{path: "started"}, "시작 시작일 출범 출범일 start"},
		{column{path: "ended"}, "종료 종료일 end"},
		{column{path: "status"}, "상태"},
		{column{path: "successor"}, "후속 후신"},
	},
	record.KindSpeakers: {
		{column{path: "name"}, "이름 성명 성함 명 인물 인물명 fullname person speaker"},
		{column{path: "affiliations.organization"}, "소속 소속기관 기관 기관명 회사 회사명 단체 단체명 affiliation organization company employer"},
		{column{path: "affiliations.role"}, "직함 직책 직위 role position jobtitle title"},
		{column{path: "affiliations.from"}, "취임 취임일 시작일 from"},
		{column{path: "affiliations.to"}, "퇴임 퇴임일 종료일 to"},
		{column{path: "summary"}, "요약 소개 약력 bio"},
	},
	record.KindOrganizations: {
		{column{path: "name"}, "이름 명 명칭 기관 기관명 단체 단체명 회사 회사명 조직 조직명 organization company"},
		{column{path: "short_name"}, "약칭 약어 줄임말 abbreviation acronym"},
		{column{path: "former_names.name"}, "옛이름 예전이름 구명칭 이전명칭"},
		{column{path: "type"}, "유형 종류 구분 분류 갈래"},
		{column{path: "parent"}, "상위기관 모기관 소속"},
		{column{path: "members"}, "회원 회원사 회원기관 구성원"},
		{column{path: "country"}, "국가 나라"},
		{column{path: "founded"}, "설립 설립일 설립연도 창립 창립일"},
		{column{path: "dissolved"}, "해산 해산일 폐지 폐지일"},
		{column{path: "successor"}, "후신"},
		{column{path: "summary"}, "요약 소개"},
	},
	record.KindTopics: {
		{column{path: "name"}, "이름 명 명칭 주제 주제명 토픽 topic"},
		{column{path: "parent"}, "상위 상위주제"},
	},
	record.KindSources: {
		{column{path: "title"}, "제목 기사제목 자료명 문서명 명 headline"},
		{column{path: "publisher"}, "매체 매체명 언론사 발행처 발행기관 출판사 media outlet"},
		{column{path: "authors"}, "저자 기자 글쓴이 작성자 author"},
		{column{path: "date"}, "날짜 일자 보도일 보도일자 발행일 게재일 작성일 published"},
		{column{path: "url"}, "주소 링크 link 기사url 기사링크"},
		{column{path: "archive_url"}, "보관 보관주소 보관링크 archive"},
		{column{path: "accessed"}, "열람일 확인일 접속일"},
		{column{path: "language"}, "언어"},
		{column{path: "type"}, "유형 종류 구분 분류 갈래"},
		{column{path: "note"}, "비고 메모 참고"},
	},
	record.KindPages: {
		{column{path: "title"}, "제목"},
		{column{path: "menu"}, "메뉴 메뉴순서"},
	},
	"": {
		{column{path: "id"}, "id 아이디 식별자"},
		{column{path: "summary"}, "요약 개요"},
		{column{path: "body"}, "내용 본문 설명 주요내용 description"},
		{column{path: "sources"}, "출처 근거 기사 출처url 기사url source"},
		{column{path: "links"}, "링크 관련링크 누리집 홈페이지 url link website"},
		{column{path: "also_known_as"}, "별칭 다른이름 이칭 aka alias"},
		{column{path: "updated"}, "수정일 갱신일"},
	},
}
