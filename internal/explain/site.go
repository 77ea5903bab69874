package explain

// sitePages are on the site as a whole: site.yaml, addresses and templates.
var sitePages = []Page{
	{
		Code:  "bad-font",
		Title: Words{"a font that cannot be used", "쓸 수 없는 글꼴"},
		Text: Words{
			`The fonts under share draw the pictures that go with links. A font is a TrueType or OpenType file with Hangul, below
			the content folder (in a folder whose name begins with _, or it would be taken for records) or anywhere on the
			machine, by its absolute path. The first that is there serves; this one is there and cannot be used.`,
			`share의 글꼴은 링크에 붙는 그림을 그리는 데 씁니다. 한글이 있는 트루타입이나 오픈타입 파일이어야 하고, content 폴더 안(기록으로
			읽히지 않도록 이름이 _로 시작하는 폴더)에 두거나 컴퓨터 어디에 있든 절대 경로로 씁니다. 처음 찾은 글꼴을 쓰는데, 이 글꼴은 쓸 수
			없습니다.`,
		},
		Wrong: files(
			File{"content/site.yaml", "title: 보기\nlanguages: [ko, en]\nshare: {fonts: [_fonts/hangul.otf]}\n"},
			File{"content/_fonts/hangul.otf", "이것은 글꼴이 아닙니다\n"},
		),
		Right: files(
			File{"content/site.yaml", "title: 보기\nlanguages: [ko, en]\n"},
		),
	},
	{
		Code:  "no-font",
		Title: Words{"fonts of which none is there", "하나도 없는 글꼴"},
		Text: Words{
			`Without a font no pictures are drawn, and links to pages go without one. The site can be used all the same: this may be
			another machine than the one that publishes it. Several fonts can be named, of which the first that is there serves.`,
			`글꼴이 없으면 그림을 그릴 수 없어, 링크에 그림이 붙지 않습니다. 사이트는 그대로 쓸 수 있습니다. 사이트를 올리는 컴퓨터와 이
			컴퓨터가 다를 수 있습니다. 글꼴을 여럿 적으면 처음 찾은 것을 씁니다.`,
		},
		Wrong: at("content/site.yaml", "title: 보기\nlanguages: [ko, en]\nshare: {fonts: [_fonts/hangul.otf]}\n"),
		Right: at("content/site.yaml", "title: 보기\nlanguages: [ko, en]\nformats: {share: false}\nshare: {fonts: [_fonts/hangul.otf]}\n"),
	},
	{
		Code:  "security-expired",
		Title: Words{"a security contact that has expired", "기한이 지난 보안 연락처"},
		Text: Words{
			`security.txt says until when it can be relied on. After that day those who found a weakness need not believe it any
			longer. See that the contact is still right, and write a new day, best within a year.`,
			`security.txt는 언제까지 믿어도 되는지 적습니다. 그 날이 지나면, 약점을 찾은 사람은 그 내용을 믿지 않아도 됩니다. 연락처가 아직
			맞는지 살펴보고, 한 해 안쪽의 새 날을 쓰세요.`,
		},
		Wrong: at("content/site.yaml", "title: 보기\nlanguages: [ko, en]\nsecurity: {contact: \"mailto:a@example.org\", expires: 2023-12-31}\n"),
		Right: at("content/site.yaml", "title: 보기\nlanguages: [ko, en]\nsecurity: {contact: \"mailto:a@example.org\", expires: 2090-12-31}\n"),
	},
	{
		Code:  "no-site-file",
		Title: Words{"a site without site.yaml", "site.yaml이 없는 사이트"},
		Text: Words{
			`The file site.yaml, directly in content, says what the site is called and which languages it has. A title is
			enough.`,
			`content 바로 아래의 site.yaml 파일은 사이트의 이름과 언어를 말합니다. 제목만 있어도 됩니다.`,
		},
		Wrong: typed("summitline check --content records", File{"records/pages/about.yaml", "title: 소개\n"}),
		Right: typed("summitline check --content records",
			File{"records/site.yaml", "title: 보기 기록\n"},
			File{"records/pages/about.yaml", "title: 소개\n"},
		),
	},
	{
		Code:  "no-such-folder",
		Title: Words{"a folder of records that is not there", "없는 기록 폴더"},
		Text: Words{
			`The records lie in the folder content of the folder from which summitline is started, or where --content says.
			Go to the site's folder first, or name the right one; summitline init makes a new site.`,
			`기록은 summitline을 실행한 폴더의 content 폴더나 --content로 알려 준 폴더에 있어야 합니다. 먼저 사이트의 폴더로 가거나 맞는
			폴더를 쓰세요. 새 사이트는 summitline init으로 만듭니다.`,
		},
		Wrong: typed("summitline check --content contents"),
		Right: typed("summitline check --content content"),
	},
	{
		Code:  "duplicate-language",
		Title: Words{"a language that is given twice", "두 번 적힌 언어"},
		Text: Words{
			`Each language of a site has a tree of pages of its own, and can have only one. Take the second out.`,
			`사이트의 언어마다 페이지 한 벌이 따로 있고, 언어 하나에는 한 벌만 있을 수 있습니다. 둘째 것을 지우세요.`,
		},
		Wrong: at("content/site.yaml", "title: 보기 기록\nlanguages: [ko, en, ko]\n"),
		Right: at("content/site.yaml", "title: 보기 기록\nlanguages: [ko, en]\n"),
	},
	{
		Code:  "bad-repository",
		Title: Words{"a pattern for editing that cannot work", "쓸 수 없는 고치기 주소"},
		Text: Words{
			`The key repository makes the link "edit this page": an http or https address with {path} where the path of the
			record's file belongs.`,
			`repository 키로 "이 페이지 고치기" 링크를 만듭니다. http나 https 주소에서 기록의 파일 경로가 들어갈 자리에 {path}를 쓰세요.`,
		},
		Wrong: at("content/site.yaml", "repository: https://example.org/edit/\n"),
		Right: at("content/site.yaml", "repository: https://example.org/edit/content/{path}\n"),
	},
	{
		Code:  "no-such-page",
		Title: Words{"a page that the site does not have", "사이트에 없는 페이지"},
		Text: Words{
			`A menu or a text leads to a path of this site at which there is nothing. Pages lie at /<kind>/<id>/, free texts
			at /<id>/, with a slash at the end; a second language begins with its code, /en/. To another record,
			[[id]] is the safer link.`,
			`메뉴나 글이 이 사이트의 경로를 가리키지만 거기에 아무것도 없습니다. 페이지의 경로는 /<종류>/<아이디>/이고, 글 페이지는
			/<아이디>/이며, 끝에 빗금(/)이 있습니다. 둘째 언어는 /en/처럼 코드로 시작합니다. 다른 기록으로는 [[아이디]]가 더 안전합니다.`,
		},
		Wrong: at("content/site.yaml", "menu:\n  - {label: 회의, url: /summit/}\n"),
		Right: at("content/site.yaml", "menu:\n  - {label: 회의, url: /summits/}\n"),
	},
	{
		Code:  "no-such-anchor",
		Title: Words{"a place that a page does not have", "페이지에 없는 자리"},
		Text: Words{
			`The address after # names a place on a page: a heading, a statement, a commitment. The page is there, that place is
			not, so readers would land at its top. To a statement or commitment, [[summit#id]] is the safer link.`,
			`주소에서 # 뒤는 페이지 안의 자리, 곧 소제목이나 발언, 약속을 가리킵니다. 페이지는 있지만 그 자리가 없어서 독자는 맨 위에 서게
			됩니다. 발언이나 약속으로는 [[회의#아이디]]가 더 안전합니다.`,
		},
		Wrong: piece("summary: \"[계획](/summits/forum-1/#plans)을 살폈다.\"\n"),
		Right: piece("summary: \"[계획](/summits/forum-1/#plan)을 살폈다.\"\n"),
	},
	{
		Code:  "duplicate-address",
		Title: Words{"an address that is used twice", "두 번 쓰인 주소"},
		Text: Words{
			`Two files of the site would lie at the same address: a page, a picture or a static file. Rename the one that is
			yours. Capital and small letters count as the same, since they are on some disks.`,
			`페이지, 그림, 정적 파일 가운데 둘이 사이트에서 같은 주소에 놓이게 됩니다. 그 가운데 직접 만든 것의 이름을 바꾸세요. 어떤
			디스크는 대문자와 소문자를 구별하지 않으므로 둘을 같다고 봅니다.`,
		},
		Wrong: at("static/search/index.html", "<p>검색\n"),
		Right: at("static/find/index.html", "<p>검색\n"),
	},
	{
		Code:  "no-interface-words",
		Title: Words{"a language for which the interface has no words", "화면의 말이 준비되지 않은 언어"},
		Text: Words{
			`Headings and buttons of the site itself are there in Korean and English. In another language your texts appear
			as you write them, and these words in English.`,
			`제목이나 단추처럼 사이트 자체의 말은 한국어와 영어로 준비되어 있습니다. 다른 언어에서는 쓰신 글은 그대로 나오고, 이런 말은
			영어로 나옵니다.`,
		},
		Wrong: at("content/site.yaml", "title: 보기 기록\nlanguages: [ko, en, ja]\n"),
		Right: at("content/site.yaml", "title: 보기 기록\nlanguages: [ko, en]\n"),
	},
	{
		Code:  "bad-template",
		Title: Words{"a template that does not work", "작동하지 않는 템플릿"},
		Text: Words{
			`One of the site's own templates is not written as Go's html/template wants it, or asks a page for something that
			it does not have. What is said behind the colon is that package's. Compare it with the template built in.`,
			`사이트가 따로 둔 템플릿이 Go의 html/template 문법에 맞지 않거나, 페이지에 없는 것을 찾습니다. 콜론 뒤의 말은 그 패키지의
			것입니다. 내장된 템플릿과 견주어 보세요.`,
		},
		Wrong: at("templates/404.html", "{{define \"main\"}}<h1>{{t \"notfound\"}}</h1>\n"),
		Right: at("templates/404.html", "{{define \"main\"}}<h1>{{t \"notfound\"}}</h1>{{end}}\n"),
	},
	{
		Code:  "duplicate-template",
		Title: Words{"two templates of one name", "이름이 같은 두 템플릿"},
		Text: Words{
			`Two of the shared templates define a piece of the same name, and one of them would be used for the other without
			a word. Give yours another name; to replace a piece that is built in, replace the whole file.`,
			`함께 쓰는 두 템플릿이 같은 이름의 조각을 정의해서, 하나가 다른 하나를 말없이 대신하게 됩니다. 다른 이름을 쓰세요. 내장된 조각을
			바꾸려면 그 파일 전체를 바꾸세요.`,
		},
		Wrong: files(
			File{"templates/one.html", "{{define \"note\"}}<p>하나{{end}}\n"},
			File{"templates/two.html", "{{define \"note\"}}<p>둘{{end}}\n"},
		),
		Right: files(
			File{"templates/one.html", "{{define \"note-one\"}}<p>하나{{end}}\n"},
			File{"templates/two.html", "{{define \"note-two\"}}<p>둘{{end}}\n"},
		),
	},
	{
		Code:  "missing-template",
		Title: Words{"a template that is not there", "없는 템플릿"},
		Text: Words{
			`A kind of page has no template. Those built in stand in for all that a site does not have itself, so this is a
			fault of a summitline that was built without them.`,
			`어떤 종류의 페이지에 쓸 템플릿이 없습니다. 사이트에 없는 템플릿은 내장된 것을 쓰므로, 이것은 템플릿 없이 만든 summitline의
			잘못입니다.`,
		},
	},
	{
		Code:  "no-templates",
		Title: Words{"no templates at all", "템플릿이 하나도 없음"},
		Text: Words{
			`There is not one template. Those built in stand in for all that a site does not have itself, so this is a fault
			of a summitline that was built without them.`,
			`템플릿이 하나도 없습니다. 사이트에 없는 템플릿은 내장된 것을 쓰므로, 이것은 템플릿 없이 만든 summitline의 잘못입니다.`,
		},
	},
}

// commandPages are on what stands in the way of a command.
var commandPages = []Page{
	{
		Code:  "bad-query",
		Title: Words{"a query that cannot be read", "읽을 수 없는 질의"},
		Text: Words{
			`A query names a table, and then what is to be true: a column, a sign and a value. The mark shows where it stops
			making sense; values with spaces or signs in them need quotes. The command query without a query lists all tables
			and columns.`,
			`질의에는 표의 이름과, 무엇이 참이어야 하는지를 열, 기호, 값의 차례로 적습니다. 표시된 자리부터 읽을 수 없습니다. 빈칸이나 기호가
			든 값은 따옴표로 묶으세요. query 명령을 질의 없이 쓰면 표와 열의 이름이 모두 나옵니다.`,
		},
		Wrong: typed("summitline query commitments where stauts = open"),
		Right: typed("summitline query commitments where status = open"),
	},
	{
		Code:  "id-taken",
		Title: Words{"an id that another record has", "다른 기록이 쓰는 아이디"},
		Text: Words{
			`A record of this id is there already, or had it before, and its address leads there. Speakers and organizations
			share their ids. If the record is about the same, edit that; else choose another id, such as one with a year or
			a place in it.`,
			`이 아이디를 쓰거나 예전에 쓴 기록이 있어서 주소가 그리로 이어집니다. 인물과 기관은 아이디를 함께 씁니다. 같은 것에 관한
			기록이라면 그것을 고치고, 아니면 연도나 장소를 넣은 다른 아이디를 고르세요.`,
		},
		Wrong: typed("summitline new topic chips"),
		Right: typed("summitline new topic ai-chips"),
	},
	{
		Code:  "already-there",
		Title: Words{"a file that is there already", "이미 있는 파일"},
		Text: Words{
			`summitline never writes over what is there. Choose another name, or move the file away first.`,
			`summitline은 이미 있는 것을 덮어쓰지 않습니다. 다른 이름을 고르거나, 먼저 그 파일을 옮기세요.`,
		},
	},
	{
		Code:  "not-a-folder",
		Title: Words{"a file where a folder should be", "폴더가 올 자리의 파일"},
		Text: Words{
			`A new site needs a folder, and there is a file of that name. Choose another name.`,
			`새 사이트에는 폴더가 필요한데 그 이름의 파일이 있습니다. 다른 이름을 고르세요.`,
		},
		Wrong: typed("summitline init archive", File{"archive", ""}),
		Right: typed("summitline init new-archive", File{"archive", ""}),
	},
	{
		Code:  "not-empty",
		Title: Words{"a folder that is not empty", "비어 있지 않은 폴더"},
		Text: Words{
			`A new site is made in a folder that is empty or not there yet, so that nothing in it can be lost. Choose another
			folder.`,
			`아무것도 잃지 않도록, 새 사이트는 빈 폴더나 아직 없는 폴더에만 만듭니다. 다른 폴더를 고르세요.`,
		},
		Wrong: typed("summitline init content"),
		Right: typed("summitline init new-archive"),
	},
}
