package schema

// otherTexts are the texts of the kinds besides summits.
var otherTexts = map[string]row{
	"series.title": {
		"제목", "회의체의 이름입니다.",
		"Title", "What the series is called."},
	"series.also_known_as": {
		"다른 이름", "함께 쓰이는 다른 이름입니다. 검색에서 찾을 수 있습니다.",
		"Also known as", "Other names in use, found by search."},
	"series.summary": {
		"요약", "두세 문장의 요약입니다(마크다운).",
		"Summary", "Two or three sentences, in Markdown."},
	"series.hosts": {
		"주최", "주최하는 기관이나 사람의 아이디입니다.",
		"Hosts", "The ids of the organizations or people who host it."},
	"series.topics": {
		"주제", "다루는 주제의 아이디입니다.",
		"Topics", "The ids of its topics."},
	"series.cadence": {
		"주기", "얼마나 자주 열기로 했는지 적습니다. 예: {times: 2, per: year}",
		"Cadence", "How often it promised to meet, such as {times: 2, per: year}."},
	"series.started": {
		"시작", "회의체가 시작된 때입니다(EDTF).",
		"Started", "When the series began (EDTF)."},
	"series.ended": {
		"끝", "회의체가 끝난 때입니다(EDTF).",
		"Ended", "When the series ended (EDTF)."},
	"series.status": {
		"상태", "회의체가 지금 어떤 상태인지 고릅니다.",
		"Status", "How the series stands."},
	"series.successor": {
		"후신", "뒤를 이은 회의체의 아이디입니다.",
		"Successor", "The id of the series that came after it."},
	"cadence.times": {
		"횟수", "한 기간에 몇 번인지 적습니다.",
		"Times", "How many times in each period."},
	"cadence.per": {
		"기간", "한 해인지 한 달인지 고릅니다.",
		"Per", "Each year or each month."},

	"speaker.name": {
		"이름", "사람의 이름입니다.",
		"Name", "The person's name."},
	"speaker.also_known_as": {
		"다른 이름", "함께 쓰이는 다른 이름이나 표기입니다. 검색에서 찾을 수 있습니다.",
		"Also known as", "Other names and spellings in use, found by search."},
	"speaker.affiliations": {
		"소속", "지금까지의 소속과 직함입니다. 회의 날의 직함은 회의의 참석자에 적습니다.",
		"Affiliations", "Offices held. Who somebody was at a summit comes from its participants, never from here."},
	"speaker.summary": {
		"소개", "두세 문장의 소개입니다(마크다운).",
		"Summary", "Two or three sentences, in Markdown."},
	"affiliation.organization": {
		"기관", "소속 기관의 아이디입니다.",
		"Organization", "The id of the organization."},
	"affiliation.role": {
		"직함", "기관에서 맡은 직함입니다.",
		"Office", "The office held there."},
	"affiliation.from": {
		"부터", "언제부터인지 적습니다(EDTF).",
		"From", "Since when (EDTF)."},
	"affiliation.to": {
		"까지", "언제까지인지 적습니다(EDTF).",
		"To", "Until when (EDTF)."},
	"affiliation.sources": {
		"출처", "이 소속의 근거입니다.",
		"Sources", "What shows that the office was held."},

	"organization.name": {
		"이름", "기관의 이름입니다.",
		"Name", "What the organization is called."},
	"organization.short_name": {
		"줄인 이름", "줄여 부르는 이름입니다. 예: 과기정통부",
		"Short name", "What it is called in short."},
	"organization.also_known_as": {
		"다른 이름", "함께 쓰이는 다른 이름이나 표기입니다. 검색에서 찾을 수 있습니다.",
		"Also known as", "Other names and spellings in use, found by search."},
	"organization.former_names": {
		"옛 이름", "전에 쓰던 이름과 언제까지 썼는지 적습니다.",
		"Former names", "Names that it had, and until when."},
	"organization.type": {
		"유형", "어떤 기관인지 고릅니다.",
		"Type", "What sort of organization it is."},
	"organization.parent": {
		"상위 기관", "상위 기관의 아이디입니다.",
		"Parent", "The id of the organization that it is part of."},
	"organization.members": {
		"회원 기관", "연합체에 속한 기관의 아이디입니다. 기간을 알면 {organization, from, to}로 적습니다.",
		"Members", "The ids of the organizations that belong to it; {organization, from, to} where the time is known."},
	"organization.country": {
		"나라", "나라의 두 글자 부호입니다(ISO 3166-1). 예: KR",
		"Country", "The ISO 3166-1 alpha-2 code, such as KR."},
	"organization.founded": {
		"설립", "세워진 때입니다(EDTF).",
		"Founded", "When it was founded (EDTF)."},
	"organization.dissolved": {
		"해산", "없어진 때입니다(EDTF).",
		"Dissolved", "When it was dissolved (EDTF)."},
	"organization.successor": {
		"후신", "뒤를 이은 기관의 아이디입니다.",
		"Successor", "The id of the organization that came after it."},
	"organization.summary": {
		"소개", "두세 문장의 소개입니다(마크다운).",
		"Summary", "Two or three sentences, in Markdown."},
	"former-name.name": {
		"이름", "전에 쓰던 이름입니다.",
		"Name", "The name that it had."},
	"former-name.until": {
		"까지", "언제까지 썼는지 적습니다(EDTF).",
		"Until", "Until when (EDTF)."},
	"member.organization": {
		"기관", "회원 기관의 아이디입니다.",
		"Organization", "The id of the member."},
	"member.from": {
		"부터", "언제부터인지 적습니다(EDTF).",
		"From", "Since when (EDTF)."},
	"member.to": {
		"까지", "언제까지인지 적습니다(EDTF).",
		"To", "Until when (EDTF)."},

	"topic.name": {
		"이름", "주제의 이름입니다.",
		"Name", "What the topic is called."},
	"topic.parent": {
		"상위 주제", "더 큰 주제의 아이디입니다.",
		"Parent", "The id of the wider topic."},
	"topic.also_known_as": {
		"다른 이름", "함께 쓰이는 다른 이름입니다. 검색에서 찾을 수 있습니다.",
		"Also known as", "Other names in use, found by search."},
	"topic.summary": {
		"설명", "두세 문장의 설명입니다(마크다운).",
		"Summary", "Two or three sentences, in Markdown."},

	"source.title": {
		"제목", "문서의 제목입니다.",
		"Title", "The title of the document."},
	"source.publisher": {
		"발행처", "펴낸 기관의 아이디입니다. 기관 기록이 없으면 이름을 적습니다.",
		"Publisher", "The id of the organization that published it, or its name where there is no record of one."},
	"source.authors": {
		"글쓴이", "글쓴이의 이름입니다.",
		"Authors", "The names of those who wrote it."},
	"source.date": {
		"날짜", "발행된 날입니다(EDTF).",
		"Date", "When it was published (EDTF)."},
	"source.url": {
		"주소", "문서의 주소입니다.",
		"Address", "The address of the document."},
	"source.archive_url": {
		"보존본 주소", "보존해 둔 사본의 주소입니다. 예: https://web.archive.org/web/…",
		"Archived copy", "The address of a copy that is kept, such as https://web.archive.org/web/…"},
	"source.accessed": {
		"확인한 날", "문서를 마지막으로 확인한 날입니다.",
		"Accessed", "When the document was last looked at."},
	"source.language": {
		"언어", "문서가 쓰인 언어의 부호입니다(BCP 47). 예: ko",
		"Language", "The language it is in (BCP 47), such as en."},
	"source.type": {
		"유형", "어떤 문서인지 고릅니다.",
		"Type", "What sort of document it is."},
	"source.note": {
		"덧붙임", "출처가 틀렸거나 서로 어긋나면 적습니다.",
		"Note", "Where the source errs, or two disagree."},

	"page.title": {
		"제목", "글의 제목입니다.",
		"Title", "The title of the page."},
	"page.menu": {
		"메뉴 차례", "사이트 메뉴에서의 차례입니다. 적지 않으면 메뉴에 나오지 않습니다.",
		"Place in the menu", "Its place in the site's menu; without one, it is not in the menu."},
}

// siteTexts are the texts of site.yaml.
var siteTexts = map[string]row{
	"site.title": {
		"제목", "사이트의 이름입니다.",
		"Title", "What the site is called."},
	"site.description": {
		"설명", "사이트를 한두 문장으로 설명합니다.",
		"Description", "The site in a sentence or two."},
	"site.base_url": {
		"사이트 주소", "사이트가 놓일 주소입니다. 예: https://example.org/record",
		"Address", "Where the site is served, with or without a path."},
	"site.languages": {
		"언어", "사이트의 언어입니다(BCP 47). 첫째가 기본 언어입니다. 예: [ko, en]",
		"Languages", "The languages of the site (BCP 47); the first is the default. Such as [ko, en]."},
	"site.timezone": {
		"시간대", "따로 적지 않은 회의의 시간대입니다(IANA). 예: Asia/Seoul",
		"Time zone", "The IANA time zone of summits that name none, such as Asia/Seoul."},
	"site.as_of": {
		"기록 기준일", "기록이 다루는 마지막 날입니다. 적지 않으면 출처와 경과의 날짜 가운데 가장 늦은 날입니다.",
		"As of", "The day up to when the record is kept; else the newest full date of a source or an update."},
	"site.license": {
		"이용 조건", "글의 이용 조건입니다. 이름만 적거나 {name, url}로 적습니다.",
		"Licence", "Under what terms the texts can be used: a name, or {name, url}."},
	"site.repository": {
		"저장소", "기록을 고칠 수 있는 주소의 틀입니다. {path}가 파일의 자리로 바뀝니다.",
		"Repository", "The pattern of the address at which a record can be edited; {path} becomes its file."},
	"site.menu": {
		"메뉴", "사이트 메뉴에 더할 항목입니다.",
		"Menu", "Entries of the site's menu."},
	"site.feed": {
		"피드", "피드에 관한 설정입니다.",
		"Feed", "How feeds are made."},
	"license.name": {
		"이름", "이용 조건의 이름입니다. 예: CC BY 4.0",
		"Name", "What the licence is called, such as CC BY 4.0."},
	"license.url": {
		"주소", "이용 조건 전문의 주소입니다.",
		"Address", "The address of its text."},
	"menu-item.label": {
		"이름표", "메뉴에 보일 글입니다.",
		"Label", "What the menu shows."},
	"menu-item.url": {
		"주소", "가리킬 주소입니다. 사이트 안의 자리는 /로 시작합니다. 예: /about/",
		"Address", "An address, or a path of the site such as /about/."},
	"site.formats": {
		"형식", "기록을 페이지 말고 어떤 형식으로 더 낼지 정합니다. 모두 기본으로 켜져 있고, false로 끕니다. 예: {popolo: false}",
		"Formats", "In which forms the record is given besides its pages. All are on; false turns one off, such as {popolo: false}."},
	"formats.atom": {
		"Atom 피드", "새 소식을 Atom 피드로 냅니다.",
		"Atom", "What is new, as Atom feeds."},
	"formats.json_feed": {
		"JSON 피드", "새 소식을 JSON Feed로 냅니다.",
		"JSON Feed", "What is new, as JSON Feeds."},
	"formats.calendar": {
		"달력", "회의를 iCalendar 파일로 냅니다.",
		"Calendars", "The meetings, as iCalendar files."},
	"formats.json_ld": {
		"JSON-LD", "검색 엔진이 읽는 자료를 페이지마다 넣습니다.",
		"JSON-LD", "What search engines read, in each page."},
	"formats.json": {
		"JSON", "기록마다 JSON 파일을 두고, 모두를 담은 data/site.json을 냅니다.",
		"JSON", "A JSON file beside each record's page, and data/site.json with all of them."},
	"formats.json_lines": {
		"JSON Lines", "종류마다 한 줄에 기록 하나씩 담은 파일을 냅니다.",
		"JSON Lines", "A file for each kind, one record a line."},
	"formats.csv": {
		"CSV", "종류마다 표를 CSV 파일로 냅니다.",
		"CSV", "A table for each kind, as CSV files."},
	"formats.popolo": {
		"Popolo 자료", "사람, 기관, 직책, 회의, 발언을 Popolo 형식으로 냅니다.",
		"Popolo", "Persons, organizations, memberships, events and speeches, in Popolo."},
	"formats.timelinejs": {
		"TimelineJS", "TimelineJS가 바로 여는 파일을 냅니다.",
		"TimelineJS", "A file that TimelineJS opens as it is."},
	"formats.sitemap": {
		"사이트맵", "검색 엔진을 위한 sitemap.xml을 냅니다.",
		"Sitemap", "A sitemap.xml for search engines."},
	"formats.robots": {
		"robots.txt", "사이트맵의 주소를 알리는 robots.txt를 냅니다.",
		"robots.txt", "A robots.txt that names the sitemap."},
	"formats.redirects": {
		"_redirects", "옛 주소의 이동을 호스트에 알리는 _redirects 파일을 냅니다. 옛 주소의 페이지는 언제나 있습니다.",
		"_redirects", "A _redirects file for hosts that read one. The pages at former addresses are always there."},
	"formats.share": {
		"공유 그림", "링크와 함께 보이는 그림을 만듭니다. share에 글꼴을 적어야 합니다.",
		"Share pictures", "A picture to go with a link to a page. It needs a font under share."},
	"formats.embeds": {
		"퍼가기", "다른 사이트에 넣을 수 있는 작은 페이지를 만듭니다.",
		"Embeds", "Small pages to put on other sites."},
	"formats.citations": {
		"인용", "페이지마다 인용하는 법을 보입니다.",
		"Citations", "How to cite each page."},
	"formats.changes": {
		"고친 내용", "고친 내용을 모은 /changes/ 페이지를 만듭니다.",
		"Corrections", "The page /changes/ with all corrections."},
	"site.share": {
		"공유 그림", "링크와 함께 보이는 그림을 어떻게 만들지 정합니다.",
		"Share pictures", "How the pictures are made that go with links to pages."},
	"share.fonts": {
		"글꼴", "한글이 있는 글꼴 파일입니다(.ttf, .otf, .ttc). 여럿을 적으면 처음 찾은 것을 씁니다. content 폴더 안의 파일이나 컴퓨터의 절대 경로를 적습니다.",
		"Fonts", "Font files with Hangul (.ttf, .otf, .ttc), of which the first that is there serves: a file below the content folder, or an absolute path."},
	"site.security": {
		"보안 연락처", "보안 약점을 알릴 곳입니다. .well-known/security.txt가 됩니다.",
		"Security contact", "Whom to tell of a weakness, as .well-known/security.txt."},
	"security.contact": {
		"연락처", "메일 주소(mailto:…)나 https 주소입니다.",
		"Contact", "An e-mail address (mailto:…) or an https address."},
	"security.expires": {
		"유효 기한", "이 내용을 언제까지 믿어도 되는지 적습니다. 한 해 안쪽의 날이 좋습니다.",
		"Expires", "Until when this can be relied on: a day, best within a year."},
	"security.policy": {
		"방침", "약점을 어떻게 다루는지 적은 페이지의 주소입니다.",
		"Policy", "The address of a page that tells how reports are handled."},
	"site.offline": {
		"오프라인", "true로 적으면 한 번 읽은 페이지를 인터넷 없이도 볼 수 있습니다.",
		"Offline", "true keeps pages that were read, so that they can be read without a network."},
	"feed.tag": {
		"고유 번호의 머리", "피드 항목의 바뀌지 않는 고유 번호에 쓰는 도메인이나 메일 주소와 연도입니다. 예: \"example.org,2024\". 사이트 주소를 옮겨도 그대로 둡니다.",
		"Tag", "The domain or e-mail address and a year that permanent ids begin with, such as \"example.org,2024\". It stays when the site moves."},
	"feed.limit": {
		"항목 수", "피드에 담을 항목의 수입니다.",
		"Limit", "How many entries a feed is to have."},
}
