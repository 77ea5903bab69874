package samplesite

// word is a part of made-up names, and of ids.
type word struct{ name, id string }

var archiveFields = []word{
	{"인공지능", "ai"}, {"반도체", "chip"}, {"공공 데이터", "data"}, {"양자 기술", "quantum"}, {"사이버 보안", "cyber"}, {"바이오", "bio"}, {"기후 기술", "climate"},
	{"우주 산업", "space"}, {"미래 교통", "mobility"}, {"로봇", "robot"}, {"클라우드", "cloud"}, {"배터리", "battery"}, {"통신망", "network"}, {"조선", "ships"},
	{"스마트 농업", "farming"}, {"디지털 교육", "learning"}, {"원격 의료", "telehealth"}, {"문화 기술", "culture"}, {"재난 안전", "safety"}, {"해양 자원", "ocean"},
}

var archiveSides = []word{
	{"인재", "people"}, {"규범", "rules"}, {"표준", "standards"}, {"투자", "funding"}, {"윤리", "ethics"}, {"수출", "trade"}, {"기반 시설", "infrastructure"},
	{"국제 협력", "cooperation"}, {"공공 구매", "purchasing"}, {"신뢰", "trust"},
}

// archiveSorts are the forms of organizations.
var archiveSorts = []struct{ id, name, kind string }{
	{"ministry", "부", "government"}, {"electronics", "전자", "company"}, {"labs", "랩스", "startup"}, {"university", "대학교", "university"}, {"institute", "연구원", "institute"},
	{"association", "협회", "association"}, {"motors", "자동차", "company"}, {"alliance", "동맹", "alliance"}, {"daily", "신문", "media"}, {"citizens", "시민연대", "ngo"},
}

var (
	archiveRoles     = []string{"장관", "차관", "대표", "연구소장", "교수", "정책국장", "사무국장", "본부장", "책임 연구원", "부회장"}
	archiveHalls     = []string{"가람회관", "바다컨벤션센터", "한빛과학관", "아라호텔", "시민회관 대강당", "나래빌딩 회의실"}
	archiveCities    = []string{"서울", "부산", "대전", "광주", "세종", "제주", "인천"}
	archiveDocuments = []string{"article", "press-release", "report", "video", "law", "post"}
	archiveStatuses  = []string{"open", "in-progress", "kept", "partly-kept", "broken"}
	archiveNews      = []string{"첫 결과가 나왔다.", "예산이 줄었다.", "담당 부서가 생겼다.", "기한이 늦춰졌다.", "법이 통과됐다.", "시험 운영을 마쳤다."}

	archiveWho  = []string{"정부는", "업계는", "학계는", "참석자들은", "두 기관은", "지방 정부는", "시민 단체는", "주최 측은", "젊은 연구자들은", "중소기업은"}
	archiveWhen = []string{"내년 안에", "여름이 가기 전에", "현장의 말을 듣고", "다른 나라의 예를 살펴", "예산이 허락하는 대로", "세 단계에 걸쳐", "시범 사업을 마치고", "국회와 뜻을 모아",
		"지난번에 정한 대로", "여러 부처와 함께"}
	archiveThings = []string{"교육 과정", "전력 공급 계획", "자료 공개 범위", "공동 연산 시설", "안전 검사 기준", "규제 완화 조치", "실증 일정", "공동 연구", "장학 제도", "도입 지원금",
		"국제 표준안", "구매 절차", "저작권 지침", "지역 거점"}
	archiveDid = []string{"마련하기로 했다.", "놓고 의견을 나눴다.", "다시 살피겠다고 했다.", "서둘러 달라고 했다.", "가장 급한 일로 꼽았다.", "맡겠다고 나섰다.", "반기면서도 걱정했다.",
		"함께 챙기기로 했다."}
)
