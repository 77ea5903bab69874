package diag

// koreanEdit is what is said where records are changed by a command, and where
// forms may change them.
var koreanEdit = map[string]string{
	// renaming and merging

	"this is called %q already": "이미 %q인 기록입니다",
	"choose another id":         "다른 아이디를 고르세요",
	"`summitline merge %s %s %s` makes one record of the two":             "`summitline merge %s %s %s`로 둘을 한 기록으로 합칠 수 있습니다",
	"%q is a former id of %q":                                             "%q은(는) %q의 예전 아이디입니다",
	"this is one record already":                                          "둘이 아니라 한 기록입니다",
	"take out its `draft: true`, or mark the other record as a draft too": "그 기록의 `draft: true`를 지우거나, 다른 기록도 초안으로 표시하세요",
	"one of the two is a draft, and the other is not":                     "둘 가운데 하나는 초안이고 하나는 아닙니다",
	"the two records say different things under %q":                       "두 기록의 %q 키가 서로 다릅니다",
	"make them say the same, or take one of the two out":                  "둘을 같게 하거나, 하나를 지우세요",
	"what the other one says":                                             "다른 기록의 내용",
	"%q would be lost":                                                    "%q이(가) 사라지게 됩니다",
	"this record would be lost":                                           "이 기록이 사라지게 됩니다",
	"this would no longer say what it says: %q would be %q":               "뜻이 달라지게 됩니다. %q이(가) %q(으)로 바뀝니다",
	"%q is listed twice":                                                  "%q이(가) 목록에 두 번 있습니다",
	"%q names itself":                                                     "%q이(가) 자기 자신을 가리킵니다",
	"take the entry out":                                                  "그 항목을 지우세요",
	"first listed here":                                                   "목록에 처음 나온 곳",
	"this alias would no longer say what it stands for":                   "이 별칭(*)이 가리키는 것과 달라지게 됩니다",
	"write the text out in its place":                                     "그 자리에 글을 직접 쓰세요",
	"there is no place here at which a program can put `%s: [%s]`":        "프로그램이 `%s: [%s]` 줄을 넣을 자리가 없습니다",
	"write the file in a simpler way":                                     "파일을 더 단순하게 쓰세요",

	// the house style

	"line ends that few programs know":                    "아는 프로그램이 드문 줄바꿈 문자가 있습니다",
	"save the file with the line ends of Unix or Windows": "파일을 유닉스나 윈도의 줄바꿈으로 저장하세요",
	"expected a map of keys, found %s":                    "키 묶음이 와야 하는데 %s이(가) 있습니다",
	"YAML written in a way that only a person can change": "사람만 고칠 수 있게 쓴 YAML입니다",
	"write it in a simpler way":                           "더 단순하게 쓰세요",

	// forms

	"a form would lose values of %q as they are written: %d, of which this is the first": "양식으로 저장하면 %q의 값 %d개를 지금 쓴 대로는 잃습니다. 이것이 그 첫 값입니다",
	"write it as a list, or change such a record only as a file":                         "목록으로 쓰거나, 이런 기록은 파일로만 고치세요",
	"write the only entry without a list, or change such a record only as a file":        "항목 하나를 목록 없이 쓰거나, 이런 기록은 파일로만 고치세요",
	"change such a record only as a file":                                                "이런 기록은 파일로만 고치세요",
	"write the text alone, or change such a record only as a file":                       "글만 쓰거나, 이런 기록은 파일로만 고치세요",
	"write {%s: …}, or change such a record only as a file":                              "{%s: …}처럼 쓰거나, 이런 기록은 파일로만 고치세요",
	"write the id of an organization, or change such a record only as a file":            "기관의 아이디를 쓰거나, 이런 기록은 파일로만 고치세요",
	"where the repository is, site.yaml does not say":                                    "저장소가 어디인지 site.yaml에 적혀 있지 않습니다",
	"write it under `backend` here, where it stays, or under `repository` in site.yaml":  "여기의 `backend`에 쓰거나(다시 만들어도 남습니다), site.yaml의 `repository`에 쓰세요",

	// the commands

	"nothing was changed":   "아무것도 바꾸지 않았습니다",
	"%s in %s would change": "%[2]s에서 %[1]s이(가) 바뀌게 됩니다",
	"changed %s in %s":      "%[2]s에서 %[1]s을(를) 바꾸었습니다",
	"%d line":               "%d줄", "%d lines": "%d줄",
	"there is no folder %s":                               "폴더 %s이(가) 없습니다",
	"%s is no record in %s":                               "%s은(는) %s 폴더의 기록이 아닙니다",
	"summitline %s: no kind of record is called %q":       "summitline %s: 기록의 종류에 %q은(는) 없습니다",
	"%s has changed in the meantime; nothing was changed": "그사이에 %s이(가) 바뀌었습니다. 아무것도 바꾸지 않았습니다",
	"%s is there already; nothing was changed":            "%s이(가) 이미 있습니다. 아무것도 바꾸지 않았습니다",
	"%s is in the way: another change may be under way, or was interrupted; see what is in it, and remove it": "%s이(가) 걸립니다. 다른 작업이 진행 중이거나 도중에 끊겼을 수 있습니다. 내용을 살펴보고 지우세요",

	"show what would change, and change nothing":                         "바뀔 것을 보여 주기만 하고 바꾸지 않습니다",
	"list the files that are not in the house style, and change nothing": "정해진 모양이 아닌 파일을 보여 주기만 하고 바꾸지 않습니다",
	"write forms in the browser":                                         "브라우저에서 쓰는 양식을 만듭니다",
	"the `DIR` to write to; if none is given, .schema beside the records, and for forms the folder that the records are in": "파일을 쓸 폴더(`DIR`). 없으면 스키마는 기록 옆의 .schema에, 양식은 기록이 있는 폴더에 씁니다",

	"give a record another id, and change every ref to it": "기록의 아이디를 바꾸고, 그것을 가리키는 곳도 모두 고칩니다",
	`
Renames the file of a record, adds the old id to its former_ids, so that its address leads to the new one, and rewrites
every ref and every [[link]] to it in all records, drafts among them. Nothing else in the files changes. It is all done or,
when anything is in the way, nothing.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as speaker.

  summitline rename speaker hong-gildong hong-gil-dong --dry-run
  summitline rename topic ai 인공지능`: `
기록의 파일 이름을 바꾸고, 옛 아이디를 former_ids에 더해 옛 주소가 새 주소로 이어지게 하고, 초안까지 모든 기록에서 그것을
가리키는 아이디와 [[링크]]를 고칩니다. 파일의 다른 부분은 그대로입니다. 모두 하거나, 걸리는 것이 있으면 아무것도 하지 않습니다.

KIND는 content의 폴더(summits, series, speakers, organizations, topics, sources, pages)나
그 기록 하나를 가리키는 말(speaker 등)입니다.

  summitline rename speaker hong-gildong hong-gil-dong --dry-run
  summitline rename topic ai 인공지능`,

	"make one record of two, such as one person's two files": "한 사람의 두 파일처럼, 두 기록을 하나로 합칩니다",
	`
Takes the file of the record FROM away and has every ref and [[link]] to it lead to the record INTO, which gets its id and
former ids as former ids of its own, so that no address is lost. INTO also gets what FROM says and INTO does not: keys with
their comments, entries of lists, texts in other languages; a different name becomes one of also_known_as. Where the two say
different things under one key, both places are shown and nothing is changed. A list that names both is warned of: it names
INTO twice then.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as speaker.

  summitline merge speaker hong-kil-dong hong-gil-dong --dry-run`: `
기록 FROM의 파일을 없애고, 그것을 가리키던 아이디와 [[링크]]가 모두 기록 INTO로 이어지게 합니다. FROM의 아이디와 예전 아이디는
INTO의 예전 아이디가 되어, 주소가 하나도 사라지지 않습니다. FROM에만 있는 것은 INTO로 옮깁니다: 키와 그 주석, 목록의 항목,
다른 언어의 글. 이름이 다르면 also_known_as에 더합니다. 두 기록의 같은 키가 서로 다르면 두 곳을 보여 주고 아무것도 바꾸지
않습니다. 둘을 함께 쓴 목록에는 INTO가 두 번 들어가게 되므로 경고합니다.

KIND는 content의 폴더(summits, series, speakers, organizations, topics, sources, pages)나
그 기록 하나를 가리키는 말(speaker 등)입니다.

  summitline merge speaker hong-kil-dong hong-gil-dong --dry-run`,

	"put records into the house style": "기록을 정해진 모양으로 다듬습니다",
	`
Writes the records of the content folder, or those in the files named, in one style: keys in the order of the README's
tables, two spaces for each step inwards, quotes only where YAML needs them, lines of at most 120 characters, which texts
are broken into between words. Comments stay with what they are about, and the records say what they said: the site is the
same to the byte. Texts below |, and below front matter, are not touched, nor are line ends.

A file that is not valid YAML is reported and left as it is.`: `
content 폴더의 기록이나 이름을 준 파일을 한 가지 모양으로 다듬습니다. 키는 README의 표에 나온 순서로, 들여쓰기는 빈칸 두 개씩,
따옴표는 YAML에 꼭 필요한 곳에만, 줄은 120자까지로 하고 긴 글은 낱말 사이에서 줄을 바꿉니다. 주석은 제자리에 남고 기록의 뜻은
그대로여서, 사이트는 한 바이트도 달라지지 않습니다. | 아래의 글, 키 아래의 글, 줄바꿈 문자는 건드리지 않습니다.

YAML로 읽을 수 없는 파일은 알려 주기만 하고 그대로 둡니다.`,
}
