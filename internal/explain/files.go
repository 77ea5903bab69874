package explain

// filePages are on files, their names and the ids that these give.
var filePages = []Page{
	{
		Code:  "bad-file-name",
		Title: Words{"a file name that can be no id", "아이디가 될 수 없는 파일 이름"},
		Text: Words{
			`A record's file name without its ending is its id and becomes its address: letters and digits of any script,
			with single hyphens between them, at most 100 characters. Spaces, dots, underscores and names that some systems
			keep for themselves do not work everywhere. A page cannot be called like a part of the site, such as search.`,
			`기록의 파일 이름에서 끝을 뺀 것이 아이디이고, 주소가 됩니다. 어느 나라 글자든 글자와 숫자, 그 사이의 하이픈(-) 하나씩으로 100자까지
			쓸 수 있습니다. 빈칸, 점, 밑줄, 일부 컴퓨터가 따로 쓰는 이름은 어디서나 통하지는 않습니다. 페이지의 이름은 search처럼 사이트의
			한 부분과 같을 수 없습니다.`,
		},
		Wrong: at("content/topics/AI chips.yaml", "name: 인공지능 반도체\n"),
		Right: at("content/topics/ai-chips.yaml", "name: 인공지능 반도체\n"),
	},
	{
		Code:  "bad-id",
		Title: Words{"a value that can be no id", "아이디가 될 수 없는 값"},
		Text: Words{
			`The id of a statement or commitment, and a former id, are part of an address: letters and digits of any script,
			with single hyphens between them, and no spaces.`,
			`발언과 약속의 아이디, 예전 아이디는 주소의 일부입니다. 어느 나라 글자든 글자와 숫자, 그 사이의 하이픈(-) 하나씩으로 쓰고 빈칸은
			쓰지 않습니다.`,
		},
		Wrong: piece("commitments:\n  - {id: 인력 계획, by: msit, text: 계획을 내기로 했다., sources: daily-1}\n"),
		Right: piece("commitments:\n  - {id: 인력-계획, by: msit, text: 계획을 내기로 했다., sources: daily-1}\n"),
	},
	{
		Code:  "duplicate-id",
		Title: Words{"an id that two records share", "두 기록이 함께 쓰는 아이디"},
		Text: Words{
			`Two files of one kind, perhaps in different folders or with different endings, have the same name, and so would
			have one address. Speakers and organizations count as one kind here. Rename one; if both are about the same,
			make one record of them.`,
			`한 종류의 두 파일이 폴더나 끝만 다르고 이름이 같아서 주소도 같아집니다. 여기서 인물과 기관은 한 종류로 봅니다. 하나의 이름을
			바꾸세요. 둘이 같은 것에 관한 기록이라면 하나로 합치세요.`,
		},
		Wrong: files(
			File{"content/topics/ai.yaml", "name: 인공지능\n"},
			File{"content/topics/2024/ai.yaml", "name: 인공지능\n"},
		),
		Right: files(
			File{"content/topics/ai.yaml", "name: 인공지능\n"},
			File{"content/topics/2024/hyperscale-ai.yaml", "name: 초거대 인공지능\n"},
		),
	},
	{
		Code:  "duplicate-item-id",
		Title: Words{"an id that two items of a summit share", "한 회의에서 두 번 쓴 아이디"},
		Text: Words{
			`Statements and commitments of one summit stand on one page, so their ids must differ. Give one of them another.`,
			`한 회의의 발언과 약속은 한 페이지에 있으므로 아이디가 서로 달라야 합니다. 하나를 바꾸세요.`,
		},
		Wrong: piece(`
commitments:
  - {id: plan, by: msit, text: 계획을 내기로 했다., sources: daily-1}
  - {id: plan, by: kt, text: 함께하기로 했다., sources: daily-1}
`),
		Right: piece(`
commitments:
  - {id: plan, by: msit, text: 계획을 내기로 했다., sources: daily-1}
  - {id: help, by: kt, text: 함께하기로 했다., sources: daily-1}
`),
	},
	{
		Code:  "stray-file",
		Title: Words{"a file that belongs to no kind", "어느 종류에도 속하지 않는 파일"},
		Text: Words{
			`Directly in content lies site.yaml alone; every other record lies in the folder of its kind. This file is not
			read. Move it, or begin its name with _ to have it passed over without a word.`,
			`content 바로 아래에는 site.yaml만 두고, 다른 기록은 종류의 폴더에 둡니다. 이 파일은 읽히지 않습니다. 옮기거나, 일부러 둔
			것이라면 이름을 _로 시작하세요.`,
		},
		Wrong: at("content/forum-2.yaml", "title: 제2회 보기 포럼\ndate: 2024-03-01\n"),
		Right: at("content/summits/forum-2.yaml", "title: 제2회 보기 포럼\ndate: 2024-03-01\n"),
	},
	{
		Code:  "unused-file",
		Title: Words{"a file that no record names", "어느 기록도 쓰지 않는 파일"},
		Text: Words{
			`Among the records lies a file that is none and that no record names under image, so it will not be published.
			Name it, delete it, or begin its name with _ to have it passed over without a word.`,
			`기록들 사이에 기록이 아니고 어느 기록의 image에도 적히지 않은 파일이 있습니다. 이 파일은 사이트에 나오지 않습니다. 기록에
			적거나, 지우거나, 일부러 둔 것이라면 이름을 _로 시작하세요.`,
		},
		Wrong: at("content/speakers/hong.jpg", ""),
		Right: at("content/speakers/_hong.jpg", ""),
	},
	{
		Code:  "missing-picture",
		Title: Words{"a picture that is not there", "없는 그림"},
		Text: Words{
			`A picture lies beside the record's file or in a folder below it. There is none of this name; capital and small
			letters, and the ending, count. Pictures on other sites cannot be used, since they may vanish.`,
			`그림은 기록의 파일 옆이나 그 아래 폴더에 둡니다. 이 이름의 그림이 없습니다. 대문자와 소문자, 이름의 끝까지 같아야 합니다. 다른
			사이트의 그림은 사라질 수 있어서 쓸 수 없습니다.`,
		},
		Wrong: files(
			File{"content/speakers/kim.yaml", "name: 김철수\nimage: {file: kim.jpg, alt: 김철수}\n"},
		),
		Right: files(
			File{"content/speakers/kim.yaml", "name: 김철수\nimage: {file: kim.jpg, alt: 김철수}\n"},
			File{"content/speakers/kim.jpg", ""},
		),
	},
	{
		Code:  "not-a-picture",
		Title: Words{"a file that is no picture", "그림이 아닌 파일"},
		Text: Words{
			`Under image stands a png, jpg, jpeg, gif, webp or avif, which every browser can show. Other documents are
			linked to under links.`,
			`image에는 모든 브라우저가 보여 줄 수 있는 png, jpg, jpeg, gif, webp, avif만 씁니다. 다른 문서는 links에 주소로 쓰세요.`,
		},
		Wrong: at("content/speakers/kim.yaml", "name: 김철수\nimage: {file: kim.pdf, alt: 김철수}\n"),
		Right: at("content/speakers/kim.yaml", "name: 김철수\nlinks: {약력: https://example.org/kim.pdf}\n"),
	},
	{
		Code:  "duplicate-picture",
		Title: Words{"two pictures of one name", "이름이 같은 두 그림"},
		Text: Words{
			`The pictures of a record are published beside its page under their own names, without their folders, so these
			must differ. Rename one of the files.`,
			`기록의 그림은 폴더 없이 파일 이름 그대로 페이지 옆에 놓이므로 이름이 서로 달라야 합니다. 파일 하나의 이름을 바꾸세요.`,
		},
		Wrong: files(
			File{"content/speakers/kim.yaml", "name: 김철수\nimage:\n  - {file: kim.jpg, alt: 김철수}\n  - {file: young/kim.jpg, alt: 젊은 김철수}\n"},
			File{"content/speakers/kim.jpg", ""},
			File{"content/speakers/young/kim.jpg", ""},
		),
		Right: files(
			File{"content/speakers/kim.yaml", "name: 김철수\nimage:\n  - {file: kim.jpg, alt: 김철수}\n  - {file: young/kim-1990.jpg, alt: 젊은 김철수}\n"},
			File{"content/speakers/kim.jpg", ""},
			File{"content/speakers/young/kim-1990.jpg", ""},
		),
	},
	{
		Code:  "symbolic-link",
		Title: Words{"a symbolic link", "심볼릭 링크"},
		Text: Words{
			`A link to a file elsewhere works on one machine and not on the next, and may show what was never meant to be
			published. Put the file itself in its place.`,
			`다른 곳의 파일을 가리키는 링크는 컴퓨터마다 다르게 작동하고, 내보내려 하지 않은 것을 내보낼 수도 있습니다. 그 자리에 파일
			자체를 두세요.`,
		},
	},
	{
		Code:  "not-a-file",
		Title: Words{"something that is no plain file", "보통 파일이 아닌 것"},
		Text: Words{
			`In the place of a file is something else that has a name, such as a pipe or a device, which cannot be read like
			one. Put a file there, or take it away.`,
			`파일이 있을 자리에 파이프나 장치처럼 파일로 읽을 수 없는 것이 있습니다. 파일을 두거나 치우세요.`,
		},
	},
	{
		Code:  "cannot-read",
		Title: Words{"a file or folder that cannot be read", "읽을 수 없는 파일이나 폴더"},
		Text: Words{
			`The system does not let summitline read this; it says why behind the colon. Often the permissions are missing,
			another program keeps the file to itself, or it was moved away in this moment.`,
			`컴퓨터가 summitline에게 읽기를 허락하지 않습니다. 까닭은 콜론 뒤에 있습니다. 권한이 없거나, 다른 프로그램이 파일을 붙잡고
			있거나, 바로 그때 옮겨진 경우가 많습니다.`,
		},
	},
}
