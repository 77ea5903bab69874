package diag

// koreanLint is what is said of a site with which nothing is wrong, and of
// places of its pages.
var koreanLint = map[string]string{
	"security.txt expired on %s": "security.txt의 기한이 %s에 지났습니다",
	"see that the contact is still right, and write a day that is yet to come":                        "연락처가 아직 맞는지 살펴보고, 앞으로 올 날을 쓰세요",
	"nothing in this record has a source":                                                             "이 기록에는 출처가 하나도 없습니다",
	"write `sources: <id>` with the id of a record in sources/: all that the record says rests on it": "`sources: <아이디>`로 sources/ 폴더에 있는 출처를 적으세요. 기록 전체가 그 출처에 따른 것이 됩니다",
	"%s without a source": "출처가 없는 %s입니다",
	"write `sources: <id>` beside it, or in the record itself for all that has none of its own": "여기에 `sources: <아이디>`를 적거나, 따로 출처가 없는 것 모두를 위해 기록 자체에 적으세요",
	"a source without an archived copy": "보존된 사본이 없는 출처입니다",
	"have a web archive such as https://web.archive.org/save/ keep it, and write the address of the copy under `archive_url`": "https://web.archive.org/save/ 같은 웹 보관소에 저장하고, 그 사본의 주소를 `archive_url`에 쓰세요",

	// people and names

	"by their affiliations, %q did not hold this office on that day":   "소속의 기간에 따르면 %q은(는) 그날 이 직책에 있지 않았습니다",
	"write the role of that day, or mend the dates of the affiliation": "그날의 직책을 쓰거나, 소속의 기간을 고치세요",
	"they held this office then":                                       "그때는 이 직책에 있었습니다",
	"this office begins only later":                                    "이 직책은 그 뒤에야 시작합니다",
	"this office had ended":                                            "이 직책은 그 전에 끝났습니다",
	"%q is a name of %q too":                                           "%q은(는) %q의 이름이기도 합니다",
	"if the two are one, keep one file, with the id of the other under its `former_ids`; if not, let this one mention the other in a text: [[%s]]": "둘이 하나라면 파일 하나만 남기고 다른 쪽의 아이디를 `former_ids`에 쓰세요. 서로 다르다면 이 기록의 글에서 다른 쪽을 언급하세요: [[%s]]",

	// promises

	"%q was due by %s, and no update says what came of it":        "%q의 기한은 %s까지였는데, 어떻게 되었는지 적은 경과가 없습니다",
	"%q was due by %s, and no update says what came of it for %s": "%q의 기한은 %s까지였는데, %s에 대해 어떻게 되었는지 적은 경과가 없습니다",
	"write an update with a `status`: kept, partly-kept, broken or superseded; or one from after that day that says that it is still in-progress or open": "`status`가 kept, partly-kept, broken, superseded 가운데 하나인 경과를 쓰세요. 아직 끝나지 않았다면 기한 뒤의 날짜로 in-progress나 open이라고 쓰세요",

	// texts and pictures

	"%q is not in Unicode's composed form, NFC":                                        "%q은(는) 유니코드의 완성형(NFC)이 아닙니다",
	"%d words of this file are not in Unicode's composed form, NFC; the first is %q":   "이 파일의 낱말 %d개가 유니코드의 완성형(NFC)이 아닙니다. 첫 낱말: %q",
	"type it anew, or have your editor save the file in NFC: the two forms look alike": "다시 입력하거나, 편집기에서 NFC로 저장하세요. 두 꼴은 눈으로 구별되지 않습니다",
	"%q is missing in %q":                                                       "%q 키의 글이 %q 언어로는 없습니다",
	"%d texts of this record are missing in %q: %s":                             "이 기록의 글 %d개가 %q 언어로는 없습니다: %s",
	"write it as a map: {%s: …, %s: …}":                                         "언어마다 쓰세요: {%s: …, %s: …}",
	"write each as a map: {%s: …, %s: …}; they are on the lines %s":             "하나하나 언어마다 쓰세요: {%s: …, %s: …}. 줄 번호: %s",
	"a picture without a description":                                           "설명이 없는 그림입니다",
	"write `alt: …` with what is to be seen on it, for those who cannot see it": "그림을 볼 수 없는 사람을 위해, 무엇이 보이는지 `alt: …`에 쓰세요",
	"%q is no link here: this text is shown as it is":                           "%q은(는) 여기에서 링크가 되지 않습니다. 이 글은 쓴 그대로 보입니다",
	"write the words alone; links work in `summary`, `text` and `body`":         "말만 쓰세요. 링크는 `summary`, `text`, `body`에 쓸 수 있습니다",
	"these quotation marks are a part of the text":                              "이 따옴표는 글의 일부가 됩니다",
	"YAML's own are \" and ': write %s; if the marks are meant, write %s":       "YAML의 따옴표는 \"와 '입니다. 이렇게 쓰세요: %s. 따옴표도 글의 일부라면 이렇게 쓰세요: %s",

	// links

	"no other record links to this one":                                                            "이 기록으로 이어지는 다른 기록이 없습니다",
	"%s, or take the file out":                                                                     "%s. 필요 없는 기록이라면 파일을 지우세요",
	"name them among the `participants` or `statements` of a summit":                               "회의의 `participants`나 `statements`에 쓰세요",
	"name it as a host, as the organization of a participant, in an affiliation or as a publisher": "주최, 참석자의 기관, 소속, 펴낸 곳 가운데 맞는 곳에 쓰세요",
	"name it under the `topics` of a summit, a statement or a commitment":                          "회의, 발언, 약속의 `topics`에 쓰세요",
	"name it under the `sources` of what rests on it":                                              "이 출처에 따른 기록의 `sources`에 쓰세요",
	"the page %q has no place #%s":                                                                 "%q 페이지에 #%s이(가) 가리키는 곳이 없습니다",

	// how many

	"%s: see `summitline check`":                       "%s: `summitline check`로 볼 수 있습니다",
	"%s, and --strict takes none":                      "%s: --strict는 경고도 받아들이지 않습니다",
	"%s, and --strict takes none; nothing was written": "%s: --strict는 경고도 받아들이지 않습니다. 아무것도 쓰지 않았습니다",
}
