package explain

// addressPages are on what the link check finds. It asks hosts, so there are no
// examples.
var addressPages = []Page{
	{
		Code:  "dead-address",
		Title: Words{"an address at which there is nothing any more", "아무것도 없는 주소"},
		Text: Words{
			`The host says that the page is gone, or does not answer at all. What rests on it can no longer be looked up. If
			there is a copy in an archive, write its address under archive_url: then the source is kept. Else look for the
			page at a new address, or for another source.`,
			`호스트가 페이지가 없다고 하거나 아예 응답하지 않습니다. 거기에 근거한 내용을 더는 확인할 수 없습니다. 웹 보관소에 사본이 있으면 그
			주소를 archive_url에 쓰세요. 그러면 출처가 보존된 것으로 봅니다. 없다면 새 주소나 다른 출처를 찾으세요.`,
		},
	},
	{
		Code:  "moved-address",
		Title: Words{"an address that has moved for good", "아주 옮겨진 주소"},
		Text: Words{
			`The host answers that the page has another address from now on, and sends everybody there. That may end some
			day: write the new address, once you have seen that it leads to the same text.`,
			`호스트가 페이지의 주소가 바뀌었다며 새 주소로 보냅니다. 언젠가는 보내 주지 않을 수 있습니다. 같은 글이 나오는지 확인하고 새
			주소로 고치세요.`,
		},
	},
	{
		Code:  "doubtful-address",
		Title: Words{"an address that may lead to something else", "미심쩍은 주소"},
		Text: Words{
			`The host answers, but a program cannot tell whether with the page that was meant: the address leads to the front
			page, or the certificate of the host cannot be checked. Open it in a browser and see.`,
			`호스트가 응답하지만 원래의 페이지인지 프로그램으로는 알 수 없습니다. 첫 화면으로 넘어가거나 호스트의 인증서를 확인할 수
			없습니다. 브라우저로 열어 확인하세요.`,
		},
	},
	{
		Code:  "unchecked-address",
		Title: Words{"an address that was not asked for", "확인하지 않은 주소"},
		Text: Words{
			`The host does not want to be asked by programs, by its robots.txt or because it has been asked enough for now.
			The link check respects that. Open the address in a browser, or try again later.`,
			`호스트가 robots.txt로, 또는 이미 많이 물어서, 프로그램이 묻지 않기를 바랍니다. 주소 검사는 그것을 지킵니다. 브라우저로 열어
			보거나 나중에 다시 하세요.`,
		},
	},
	{
		Code:  "archive-silent",
		Title: Words{"an archive that could not be asked", "응답하지 않는 웹 보관소"},
		Text: Words{
			`The web archive did not answer, or not as it should, so some copies could not be looked for. Nothing is wrong with
			the records: try again later.`,
			`웹 보관소가 응답하지 않거나 제대로 응답하지 않아서 사본 일부를 찾아보지 못했습니다. 기록에는 잘못이 없습니다. 나중에 다시
			하세요.`,
		},
	},
}
