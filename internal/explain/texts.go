package explain

// textPages are on texts, their languages and what they hold.
var textPages = []Page{
	{
		Code:  "not-a-text",
		Title: Words{"a list or keys where a text should be", "글이 올 자리의 목록이나 키 묶음"},
		Text: Words{
			`This key takes one text, or one for each language of the site. Often a text begins with a bracket, or has a
			colon in it, and so looks like a list or a group of keys: put it in quotes.`,
			`이 키에는 글 하나를 쓰거나 사이트의 언어마다 하나씩 씁니다. 글이 괄호로 시작하거나 안에 콜론이 있어서 목록이나 키 묶음으로
			보이는 경우가 많습니다. 따옴표로 묶으세요.`,
		},
		Wrong: piece("theme: [인공지능]\n"),
		Right: piece("theme: \"[인공지능]\"\n"),
	},
	{
		Code:  "unknown-language",
		Title: Words{"a language that the site does not have", "사이트에 없는 언어"},
		Text: Words{
			`A text with keys has the codes of languages for these, and only those of the site, which site.yaml lists under
			languages. The code of Korean is ko (kr is the country). It may also be that a colon in the text makes its
			beginning look like a key: then put the text in quotes.`,
			`글을 키로 나누어 쓸 때 키는 언어 코드이고, site.yaml의 languages에 있는 것만 쓸 수 있습니다. 한국어의 코드는 ko입니다(kr는
			나라입니다). 글 안의 콜론 때문에 글의 앞부분이 키로 보인 것일 수도 있습니다. 그렇다면 글을 따옴표로 묶으세요.`,
		},
		Wrong: piece("theme: {kr: 미래, en: Future}\n"),
		Right: piece("theme: {ko: 미래, en: Future}\n"),
	},
	{
		Code:  "bad-link",
		Title: Words{"a link that leads nowhere", "갈 곳이 없는 링크"},
		Text: Words{
			`A link in a text leads to another record, written [[id]]; to a page elsewhere, with its full address; or to a
			path of this site that begins with /. Others would break as soon as the page has another address.`,
			`글 안의 링크는 [[아이디]]로 다른 기록에, 전체 주소로 바깥 페이지에, /로 시작하는 경로로 이 사이트의 페이지에 이어집니다. 그
			밖의 것은 페이지의 주소가 바뀌면 끊어집니다.`,
		},
		Wrong: piece("summary: \"[자료](slides.pdf)를 보라.\"\n"),
		Right: piece("summary: \"[자료](https://example.org/slides.pdf)를 보라.\"\n"),
	},
	{
		Code:  "link-without-address",
		Title: Words{"a link without an address", "주소가 없는 링크"},
		Text: Words{
			`The parentheses of a link are empty. Write the address between them, or take the brackets away.`,
			`링크의 괄호 안이 비어 있습니다. 주소를 쓰거나, 괄호를 지우고 글만 남기세요.`,
		},
		Wrong: piece("summary: \"[자료]()를 보라.\"\n"),
		Right: piece("summary: \"[자료](https://example.org/slides)를 보라.\"\n"),
	},
	{
		Code:  "picture-in-text",
		Title: Words{"a picture inside of a text", "글 안에 넣은 그림"},
		Text: Words{
			`Pictures stand beside the text of a page, not in it, and lie in the site's own folders, so that they cannot
			vanish. Put the file beside the record, and name it under image with a description for those who do not see it.`,
			`그림은 글 안이 아니라 페이지의 글 옆에 놓이고, 사라지지 않도록 사이트의 폴더에 둡니다. 파일을 기록 옆에 두고, image 키에 파일
			이름과, 그림을 보지 못하는 사람을 위한 설명(alt)을 쓰세요.`,
		},
		Wrong: piece("body: \"![회의장](hall.jpg)\"\n"),
		Right: files(
			File{"content/summits/forum-2.yaml", "image: {file: hall.jpg, alt: 회의장의 앞자리}\n"},
			File{"content/summits/hall.jpg", ""},
		),
	},
}
