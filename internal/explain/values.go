package explain

// valuePages are on numbers, codes, addresses and chosen words.
var valuePages = []Page{
	{
		Code:  "bad-number",
		Title: Words{"a value that is no number that fits", "맞지 않는 숫자"},
		Text: Words{
			`This key takes a whole number in plain digits: no comma, no unit, no zero in front (which some programs read as
			another kind of number), and not less than what makes sense. What a source says in words goes into a text.`,
			`이 키에는 정수를 숫자만으로 씁니다. 쉼표, 단위, 앞에 붙는 0(어떤 프로그램은 다른 수로 읽습니다)은 쓰지 않고, 뜻에 맞지 않게
			작은 수도 쓸 수 없습니다. 출처에서 말로 적은 것은 글에 쓰세요.`,
		},
		Wrong: piece("attendance: 1,200명\n"),
		Right: piece("attendance: 1200\n"),
	},
	{
		Code:  "bad-boolean",
		Title: Words{"a value that is neither true nor false", "true도 false도 아닌 값"},
		Text: Words{
			`This key says yes or no, and is written true or false in small letters. Other words, such as yes or on, mean
			different things to different programs.`,
			`이 키는 그렇다, 아니다를 나타내고, 소문자 true나 false로 씁니다. yes나 on 같은 말은 프로그램마다 다르게 읽습니다.`,
		},
		Wrong: piece("venue: {name: 코엑스, online: yes}\n"),
		Right: piece("venue: {name: 코엑스, online: true}\n"),
	},
	{
		Code:  "unknown-word",
		Title: Words{"a word that the key does not take", "이 키에 쓸 수 없는 말"},
		Text: Words{
			`This key takes one of a few words, which the message lists. They are the same in every language, since pages
			show them in the reader's.`,
			`이 키에는 정해진 말 가운데 하나만 쓸 수 있고, 메시지에 그 말들이 있습니다. 페이지에서는 독자의 언어로 바뀌어 나오므로 기록에는
			어느 언어에서나 같은 말을 씁니다.`,
		},
		Wrong: piece("status: canceled\n"),
		Right: piece("status: cancelled\n"),
	},
	{
		Code:  "bad-country",
		Title: Words{"a value that is no country code", "나라 코드가 아닌 값"},
		Text: Words{
			`A country is written as its code of two letters in ISO 3166-1: KR, US, GB. Pages show its name in the reader's
			language.`,
			`나라는 KR, US, GB처럼 ISO 3166-1의 두 글자 코드로 씁니다. 페이지에는 독자의 언어로 된 나라 이름이 나옵니다.`,
		},
		Wrong: piece("venue: {city: 서울, country: 대한민국}\n"),
		Right: piece("venue: {city: 서울, country: KR}\n"),
	},
	{
		Code:  "bad-language",
		Title: Words{"a value that is no language code", "언어 코드가 아닌 값"},
		Text: Words{
			`A language is written as its code in BCP 47, mostly two small letters: ko, en, ja. Pages show its name in the
			reader's language.`,
			`언어는 ko, en, ja처럼 BCP 47 코드로 쓰고, 대개 소문자 두 글자입니다. 페이지에는 독자의 언어로 된 이름이 나옵니다.`,
		},
		Wrong: at("content/sources/daily-2.yaml", "title: 포럼이 끝나다\nlanguage: 한국어\n"),
		Right: at("content/sources/daily-2.yaml", "title: 포럼이 끝나다\nlanguage: ko\n"),
	},
	{
		Code:  "bad-time-zone",
		Title: Words{"a value that is no time zone", "시간대가 아닌 값"},
		Text: Words{
			`A time zone is written as its name in the IANA database, a continent and a city: Asia/Seoul. Abbreviations such
			as KST mean several zones, and an offset such as +09:00 does not know about summer time.`,
			`시간대는 Asia/Seoul처럼 IANA 데이터베이스의 이름(대륙/도시)으로 씁니다. KST 같은 약자는 여러 시간대를 뜻할 수 있고, +09:00
			같은 차이는 서머타임을 알지 못합니다.`,
		},
		Wrong: piece("timezone: KST\n"),
		Right: piece("timezone: Asia/Seoul\n"),
	},
	{
		Code:  "bad-geo",
		Title: Words{"a value that is no place on earth", "위도와 경도가 아닌 값"},
		Text: Words{
			`A place is written as a list of two numbers in degrees, the latitude (-90 to 90) before the longitude (-180 to
			180). For Korea that is some 37 before some 127; maps often give them the other way round.`,
			`위치는 도 단위의 숫자 두 개를 위도(-90~90), 경도(-180~180) 순서의 목록으로 씁니다. 우리나라라면 37쯤이 앞에, 127쯤이 뒤에
			옵니다. 지도에서 복사하면 순서가 거꾸로인 경우가 많습니다.`,
		},
		Wrong: piece("venue: {name: 코엑스, geo: [127.0591, 37.5115]}\n"),
		Right: piece("venue: {name: 코엑스, geo: [37.5115, 127.0591]}\n"),
	},
	{
		Code:  "bad-url",
		Title: Words{"a value that is no web address", "웹 주소가 아닌 값"},
		Text: Words{
			`An address is written in full, as the browser shows it when it is copied: https:// or http:// at its beginning,
			and no space inside. Under links it can also be mailto:, in a menu a path of the site such as /about/. The
			base_url of a site has no ? and no #, since paths are put behind it.`,
			`주소는 브라우저에서 복사한 그대로 모두 씁니다. https:// 또는 http://로 시작하고, 안에 빈칸이 없어야 합니다. links에는 mailto:
			주소도, 메뉴에는 /about/ 같은 이 사이트의 경로도 쓸 수 있습니다. 사이트의 base_url에는 그 뒤에 경로가 붙으므로 ?와 #을 쓸 수
			없습니다.`,
		},
		Wrong: piece("venue: {name: 코엑스, url: www.example.org/hall}\n"),
		Right: piece("venue: {name: 코엑스, url: https://www.example.org/hall}\n"),
	},
	{
		Code:  "bad-links",
		Title: Words{"links without labels", "이름이 없는 링크"},
		Text: Words{
			`Under links each address has a label before it, which is what readers see: a word, a colon, and the address.`,
			`links에는 독자에게 보일 이름, 콜론(:), 주소를 차례로 씁니다.`,
		},
		Wrong: piece("links: https://example.org/\n"),
		Right: piece("links:\n  공식 누리집: https://example.org/\n"),
	},
}

// datePages are on dates and times.
var datePages = []Page{
	{
		Code:  "bad-date",
		Title: Words{"a value that is no date", "날짜가 아닌 값"},
		Text: Words{
			`A date is written as year, month and day with hyphens, as far as the source knows them: 2024-01-19, 2024-01,
			2024. A digit that is not known is X (2024-XX, 202X), a stretch of time has a slash (2023-11-01/2023-11-02, on
			an open side ..), and a mark at the end says how sure it is: ? uncertain, ~ approximate, % both. The format
			is EDTF.`,
			`날짜는 연, 월, 일을 하이픈(-)으로 이어 출처에서 아는 만큼만 씁니다: 2024-01-19, 2024-01, 2024. 모르는 숫자는
			X(2024-XX, 202X), 기간은 빗금(2023-11-01/2023-11-02, 열린 쪽은 ..)으로 쓰고, 끝에 붙이는 표시는 얼마나 확실한지 말합니다:
			? 불확실, ~ 어림, % 둘 다. 이 형식의 이름은 EDTF입니다.`,
		},
		Wrong: piece("title: 제2회 보기 포럼\ndate: 2024년 3월\n"),
		Right: piece("title: 제2회 보기 포럼\ndate: 2024-03\n"),
	},
	{
		Code:  "bad-time",
		Title: Words{"a value that is no time of day", "시각이 아닌 값"},
		Text: Words{
			`A time is written with two digits for the hour (00 to 23), a colon and two for the minute, in quotes, since YAML
			would read some of them as numbers. It is that of the clock at the place.`,
			`시각은 시(00~23) 두 자리, 콜론(:), 분 두 자리로 쓰고 따옴표로 묶습니다. 묶지 않으면 YAML이 숫자로 읽는 것이 있습니다. 회의가
			열린 곳의 시각으로 씁니다.`,
		},
		Wrong: piece("starts: 오후 2시\n"),
		Right: piece("starts: \"14:00\"\n"),
	},
	{
		Code:  "not-a-day",
		Title: Words{"a date that is no full day", "연월일을 다 갖추지 않은 날짜"},
		Text: Words{
			`The key as_of of site.yaml says up to which day the record is kept. What is overdue is counted from it, so it
			needs year, month and day. So does the day on which security.txt expires.`,
			`site.yaml의 as_of는 기록을 어느 날까지 정리했는지 말합니다. 기한이 지났는지를 이 날부터 세기 때문에 연, 월, 일이 모두 있어야
			합니다. security의 expires도 그렇습니다.`,
		},
		Wrong: at("content/site.yaml", "as_of: 2024-01\n"),
		Right: at("content/site.yaml", "as_of: 2024-01-31\n"),
	},
	{
		Code:  "bad-tag",
		Title: Words{"a value that permanent ids cannot begin with", "고유 번호의 머리가 될 수 없는 값"},
		Text: Words{
			`Feeds and calendars know their entries by ids that stay as they are when the site moves to another address. They
			begin with a domain or an e-mail address and a year in which it was yours, as RFC 4151 has it. The comma needs quotes
			where the value stands in braces.`,
			`피드와 달력은 사이트 주소가 바뀌어도 그대로인 고유 번호로 항목을 알아봅니다. 고유 번호는 RFC 4151을 따라, 갖고 있는 도메인이나
			메일 주소와 그것을 갖고 있던 연도로 시작합니다. 중괄호 안에서는 쉼표 때문에 따옴표로 묶어야 합니다.`,
		},
		Wrong: at("content/site.yaml", "feed: {limit: 20, tag: example.org}\n"),
		Right: at("content/site.yaml", "feed: {limit: 20, tag: \"example.org,2024\"}\n"),
	},
	{
		Code:  "end-before-beginning",
		Title: Words{"an end that comes before its beginning", "시작보다 앞선 끝"},
		Text: Words{
			`Something ends before it begins: a meeting by its hours, an office or a membership by its dates. The two may
			have been swapped, or one is misspelt.`,
			`끝이 시작보다 앞섭니다. 회의의 시각이나, 직책·소속의 날짜입니다. 둘이 서로 바뀌었거나 하나를 잘못 썼을 수 있습니다.`,
		},
		Wrong: piece("starts: \"18:00\"\nends: \"09:00\"\n"),
		Right: piece("starts: \"09:00\"\nends: \"18:00\"\n"),
	},
}
