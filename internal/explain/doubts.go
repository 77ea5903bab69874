package explain

// doubtPages are on what is doubtful in a site with which nothing is wrong.
var doubtPages = []Page{
	{
		Code:  "no-source",
		Title: Words{"a claim without a source", "출처가 없는 기록"},
		Text: Words{
			`Readers trust a record as far as they can look up what it says. Name the source under sources: beside the
			statement, commitment or person itself, or once for the whole record, on which all that has none of its own then
			rests. If there is no source, it may be better not to claim it.`,
			`독자는 확인해 볼 수 있는 만큼 기록을 믿습니다. 출처를 sources에 쓰세요. 발언, 약속, 참석자마다 쓸 수도 있고, 기록 전체에 한 번
			쓰면 따로 출처가 없는 것은 모두 그 출처에 따른 것이 됩니다. 출처가 없다면 쓰지 않는 편이 나을 수 있습니다.`,
		},
		Wrong: piece("statements:\n  - {speaker: hong-gil-dong, text: 인력이 먼저라고 말했다.}\n"),
		Right: piece("statements:\n  - {speaker: hong-gil-dong, text: 인력이 먼저라고 말했다.}\nsources: daily-1\n"),
	},
	{
		Code:  "no-archive",
		Title: Words{"a source without an archived copy", "보존된 사본이 없는 출처"},
		Text: Words{
			`Addresses of articles change and vanish, often within a few years, and with them the proof. Have a web archive
			keep the page (https://web.archive.org/save/), and write the address of the copy under archive_url.`,
			`기사의 주소는 몇 해 안에 바뀌거나 사라지는 일이 많고, 그러면 근거도 사라집니다. 웹 보관소(https://web.archive.org/save/)에
			페이지를 저장하고, 그 사본의 주소를 archive_url에 쓰세요.`,
		},
		Wrong: at("content/sources/daily-2.yaml", "title: 포럼이 끝나다\nurl: https://example.org/2\n"),
		Right: at("content/sources/daily-2.yaml", "title: 포럼이 끝나다\nurl: https://example.org/2\narchive_url: https://web.archive.org/web/20240302000000/https://example.org/2\n"),
	},
	{
		Code:  "office-contradicted",
		Title: Words{"an office that somebody did not hold that day", "그날 맡지 않은 직책"},
		Text: Words{
			`At this summit somebody is recorded in an office that, by the dates of their own affiliations, they surely did
			not hold on that day. One of the two is wrong. Who somebody was at a summit is their office of that day, not that
			of today.`,
			`이 회의에 적힌 직책이, 그 사람의 소속 기간에 따르면 그날 맡고 있지 않던 직책입니다. 둘 가운데 하나가 틀렸습니다. 회의에는
			지금이 아니라 그날의 직책을 씁니다.`,
		},
		Wrong: files(
			File{"content/speakers/kim.yaml", "name: 김철수\naffiliations:\n  - {organization: msit, role: 장관, from: 2024-07-01}\n"},
			File{"content/summits/forum-2.yaml", "participants:\n  - {speaker: kim, organization: msit, role: 장관}\n"},
		),
		Right: files(
			File{"content/speakers/kim.yaml", "name: 김철수\naffiliations:\n  - {organization: msit, role: 장관, from: 2024-07-01}\n"},
			File{"content/summits/forum-2.yaml", "participants:\n  - {speaker: kim, organization: msit, role: 차관}\n"},
		),
	},
	{
		Code:  "same-name",
		Title: Words{"two records with a name in common", "이름이 같은 두 기록"},
		Text: Words{
			`Two people, organizations or topics share a name, also a former or another one: they may be the same. If so, keep
			one file, with the id of the other under former_ids. If they are two, let one mention the other in a text, so
			that readers can tell them apart; then the warning goes away.`,
			`두 인물, 기관, 주제가 예전 이름이나 다른 이름까지 따져 같은 이름을 씁니다. 같은 것일 수 있습니다. 그렇다면 파일 하나만 남기고
			다른 쪽의 아이디를 former_ids에 쓰세요. 서로 다르다면 독자가 구별할 수 있도록 한쪽의 글에서 다른 쪽을 언급하세요. 그러면 이
			경고가 사라집니다.`,
		},
		Wrong: at("content/speakers/hong-2.yaml", "name: 홍길동\n"),
		Right: at("content/speakers/hong-2.yaml", "name: 홍길동\nsummary: \"[[hong-gil-dong]]과 이름만 같은 사람이다.\"\n"),
	},
	{
		Code:  "never-assessed",
		Title: Words{"a promise past its date that nobody followed up", "기한이 지났는데 경과가 없는 약속"},
		Text: Words{
			`A commitment was due by a day that has passed (as_of of the site counts), and no update says what came of it.
			Find out, and write an update with its status. If nothing can be found out, say that in an update from after
			that day: open is an answer too.`,
			`약속의 기한이 사이트의 기준일(as_of)보다 앞인데, 어떻게 되었는지 적은 경과가 없습니다. 알아보고 상태(status)를 담은 경과를
			쓰세요. 알 수 없다면 그렇다고 기한 뒤의 날짜로 경과를 쓰세요. 미결(open)도 답입니다.`,
		},
		Wrong: files(
			File{"content/site.yaml", "as_of: 2024-12-31\n"},
			File{"content/summits/forum-2.yaml", "commitments:\n  - id: report\n    text: 보고서를 내기로 했다.\n    due: 2024-06\n"},
		),
		Right: files(
			File{"content/site.yaml", "as_of: 2024-12-31\n"},
			File{"content/summits/forum-2.yaml", "commitments:\n  - id: report\n    text: 보고서를 내기로 했다.\n    due: 2024-06\n    updates:\n      - {date: 2024-06-20, status: kept, text: 보고서가 나왔다.}\n"},
		),
	},
	{
		Code:  "decomposed-text",
		Title: Words{"letters in pieces", "낱자로 풀린 글자"},
		Text: Words{
			`The same syllable can be stored whole (NFC) or as its consonants and vowels (NFD), as macOS does with the names of
			files. Both look alike, but to most programs they are different words, which a search does not find. Type the
			word anew, or let your editor save the file in NFC.`,
			`같은 글자를 통째로(NFC) 저장할 수도 있고, macOS가 파일 이름에 하듯 자음과 모음으로 풀어서(NFD) 저장할 수도 있습니다. 눈으로는
			같아 보이지만 대부분의 프로그램은 다른 낱말로 보아 찾지 못합니다. 다시 치거나, 편집기에서 NFC로 저장하세요.`,
		},
		Wrong: piece("theme: \u1106\u1175\u1105\u1162\n"),
		Right: piece("theme: 미래\n"),
	},
	{
		Code:  "missing-translation",
		Title: Words{"a text that lacks one of the site's languages", "한 언어가 빠진 글"},
		Text: Words{
			`The site has several languages, and a title or a text that is there in one of them lacks another. Readers of that
			language see the original, marked as such. Write the text as a map from language to text.`,
			`사이트의 언어가 여럿인데, 제목이나 다른 언어로는 있는 글이 한 언어로는 없습니다. 그 언어의 독자에게는 원문이 원문이라는 표시와
			함께 나옵니다. 언어마다 쓰세요.`,
		},
		Wrong: piece("title: 제2회 보기 포럼\ndate: 2024-03-01\n"),
		Right: piece("title: {ko: 제2회 보기 포럼, en: 2nd Example Forum}\ndate: 2024-03-01\n"),
	},
	{
		Code:  "no-alt",
		Title: Words{"a picture without a description", "설명이 없는 그림"},
		Text: Words{
			`Who cannot see a picture hears its alt read out, and who waits for it reads it. Say in a few words what is to be
			seen: not "picture", but who and what.`,
			`그림을 볼 수 없는 사람은 alt를 소리로 듣고, 그림이 늦게 뜨면 글로 읽습니다. "그림"이 아니라, 누구와 무엇이 보이는지 몇
			마디로 쓰세요.`,
		},
		Wrong: files(
			File{"content/speakers/kim.yaml", "name: 김철수\nimage: {file: kim.jpg}\n"},
			File{"content/speakers/kim.jpg", ""},
		),
		Right: files(
			File{"content/speakers/kim.yaml", "name: 김철수\nimage: {file: kim.jpg, alt: 마이크 앞에 선 김철수}\n"},
			File{"content/speakers/kim.jpg", ""},
		),
	},
	{
		Code:  "unlinked",
		Title: Words{"a record that no other names", "아무 데서도 이어지지 않는 기록"},
		Text: Words{
			`No summit and no other record names this person, organization, topic or source, so readers find it only in the
			list of its kind. Name it where it belongs, or take the file out. Sometimes the ref that should lead here is
			misspelt as a plain text.`,
			`어느 회의나 다른 기록도 이 인물, 기관, 주제, 출처를 가리키지 않아서, 독자는 종류별 목록에서만 찾을 수 있습니다. 맞는 곳에
			아이디를 쓰거나 파일을 지우세요. 이리로 이어져야 할 아이디를 그냥 글로 쓴 경우도 있습니다.`,
		},
		Wrong: at("content/topics/quantum.yaml", "name: 양자 기술\n"),
		Right: files(
			File{"content/topics/quantum.yaml", "name: 양자 기술\n"},
			File{"content/summits/forum-2.yaml", "topics: quantum\n"},
		),
	},
	{
		Code:  "link-in-plain-text",
		Title: Words{"a link in a text without markup", "링크가 되지 않는 자리의 링크"},
		Text: Words{
			`Titles, names, roles and other short texts are shown as they are written, with the brackets. Links work in
			summary, text and body.`,
			`제목, 이름, 직함 같은 짧은 글은 괄호까지 쓴 그대로 나옵니다. 링크는 summary, text, body에서 쓸 수 있습니다.`,
		},
		Wrong: piece("theme: \"[[chips]]의 앞날\"\n"),
		Right: piece("theme: 반도체의 앞날\ntopics: chips\n"),
	},
	{
		Code:  "quotes-in-text",
		Title: Words{"typographic quotes around a value", "값을 감싼 둥근따옴표"},
		Text: Words{
			`The value stands in quotes such as “ and ”, as word processors write them. To YAML they are letters, so readers see
			them. Write " or ' instead; if the marks are meant, put the whole in those.`,
			`값이 문서 편집기가 넣는 “ ” 같은 따옴표로 묶여 있습니다. YAML에게는 글자일 뿐이어서 독자에게 그대로 보입니다. " 나 ' 로 바꾸고,
			둥근따옴표도 글의 일부라면 그 전체를 " 나 ' 로 묶으세요.`,
		},
		Wrong: piece("theme: “미래”\n"),
		Right: piece("theme: \"미래\"\n"),
	},
}
