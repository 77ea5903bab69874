package diag

// koreanLinkcheck is what the link check says, and how it is explained.
var koreanLinkcheck = map[string]string{
	// what has become of an address

	"it answers":                            "응답합니다",
	"it keeps programs out, with status %d": "프로그램의 접근을 막습니다(상태 코드 %d)",
	"the address has moved for good":        "주소가 아주 옮겨졌습니다",
	"the address leads to the front page of %q: what was there may be gone":      "주소가 %q의 첫 화면으로 넘어갑니다. 있던 글이 없어졌을 수 있습니다",
	"the certificate of %q is signed by nobody known here, or incomplete":        "%q의 인증서를 확인할 수 없습니다. 알려진 기관이 서명하지 않았거나 빠진 것이 있습니다",
	"the address is dead: there is nothing at it any more (status %d)":           "죽은 주소입니다. 이제 아무것도 없습니다(상태 코드 %d)",
	"the address is dead: %q answers with status %d":                             "죽은 주소입니다. %q이(가) 상태 코드 %d(으)로 응답합니다",
	"the address is dead: there is no host %q":                                   "죽은 주소입니다. 호스트 %q이(가) 없습니다",
	"the address is dead: %q accepts no connection":                              "죽은 주소입니다. %q이(가) 연결을 받지 않습니다",
	"the address is dead: the connection to %q breaks off":                       "죽은 주소입니다. %q과(와)의 연결이 끊깁니다",
	"the address is dead: %q has not answered within %s":                         "죽은 주소입니다. %q이(가) %s 안에 응답하지 않았습니다",
	"the address is dead: the certificate of %q has expired or is not valid yet": "죽은 주소입니다. %q의 인증서가 만료되었거나 아직 유효하지 않습니다",
	"the address is dead: the certificate of %q is for another host":             "죽은 주소입니다. %q의 인증서가 다른 호스트의 것입니다",
	"the address is dead: no secure connection to %q can be made":                "죽은 주소입니다. %q에 안전하게 연결할 수 없습니다",
	"the address is dead: it is redirected in a circle":                          "죽은 주소입니다. 넘겨받은 주소가 제자리로 돌아옵니다",
	"the address is dead: it is redirected more than %d times":                   "죽은 주소입니다. 다른 주소로 %d번 넘게 넘어갑니다",
	"the address is dead: it is redirected to %q, which is no web address":       "죽은 주소입니다. %q(으)로 넘어가는데, 웹 주소가 아닙니다",
	"not asked: the robots.txt of %q keeps programs away from it":                "묻지 않았습니다. %q의 robots.txt가 프로그램의 접근을 막습니다",
	"not asked: the robots.txt of %q cannot be read (status %d)":                 "묻지 않았습니다. %q의 robots.txt를 읽을 수 없습니다(상태 코드 %d)",
	"not asked: %q wants to be left alone for %s":                                "묻지 않았습니다. %q이(가) %s 동안 기다려 달라고 합니다",
	"there is a copy: %s": "보존된 사본이 있습니다: %s",
	"there is no copy: name another source for what rests on this one": "보존된 사본이 없습니다. 이 출처에 기댄 내용에는 다른 출처를 적으세요",
	"it leads to %s":                                                                     "%s(으)로 넘어갑니다",
	"no copy yet; this page makes one: %s":                                               "아직 사본이 없습니다. 이 페이지에서 만들 수 있습니다: %s",
	"line %d, %s: write %s instead of %s":                                                "%d번째 줄, %s: %[4]s 대신 %[3]s 쓰기",
	"copies could not be looked up: %q does not answer (%s)":                             "사본을 찾아보지 못했습니다. %q이(가) 응답하지 않습니다(%s)",
	"copies could not be looked up: %q answers with status %d":                           "사본을 찾아보지 못했습니다. %q이(가) 상태 코드 %d(으)로 응답합니다",
	"copies could not be looked up: what %q answers is no JSON":                          "사본을 찾아보지 못했습니다. %q의 응답이 JSON이 아닙니다",
	"%s; no address was asked for":                                                       "%s; 주소를 하나도 묻지 않았습니다",
	"%d of %d addresses":                                                                 "주소 %[2]d개 가운데 %[1]d개",
	"summitline: the check was cut short":                                                "summitline: 검사를 도중에 그만두었습니다",
	"summitline: no host at all has answered: is this machine connected to the network?": "summitline: 응답한 호스트가 하나도 없습니다. 이 컴퓨터가 네트워크에 연결되어 있습니까?",
	"1 address":           "주소 1개",
	"%d addresses":        "주소 %d개",
	"%d alive":            "살아 있음 %d",
	"%d moved":            "옮겨짐 %d",
	"%d doubtful":         "미심쩍음 %d",
	"%d dead with a copy": "죽었지만 사본이 있음 %d",
	"%d dead":             "죽음 %d",
	"%d not asked":        "묻지 않음 %d",

	// the command

	"--timeout: the time must be longer than nothing":                                  "--timeout: 0보다 긴 시간이어야 합니다",
	"--pause: the time cannot be shorter than nothing":                                 "--pause: 0보다 짧을 수 없습니다",
	"--hosts: at least one host must be asked":                                         "--hosts: 호스트를 하나는 물어야 합니다",
	"ask whether the addresses in the records still lead somewhere":                    "기록에 적힌 주소가 아직 살아 있는지 묻습니다",
	"ask for the addresses of drafts too":                                              "초안에 적힌 주소도 묻습니다",
	"the `URL` of the site, which hosts are told, instead of that of site.yaml":        "site.yaml에 적힌 것 대신 호스트에 알릴 사이트의 주소(`URL`)",
	"the `FORM` of the report: text or json":                                           "보고의 형식(`FORM`): text 또는 json",
	"the `TIME` that a host has for an answer":                                         "호스트의 응답을 기다리는 시간(`TIME`)",
	"the `TIME` between two requests to a host, if its robots.txt wants no longer one": "한 호스트에 거듭 물을 때 쉬는 시간(`TIME`). robots.txt가 더 긴 시간을 바라면 그만큼 쉽니다",
	"the `NUMBER` of hosts that are asked side by side":                                "나란히 물을 호스트의 수(`NUMBER`)",
	"look for archived copies":                                                         "보존된 사본을 찾습니다",
	"the `URL` of the archive's availability API":                                      "사본이 있는지 알려 주는 API의 주소(`URL`)",
	`
Asks for every http and https address in the records: those of sources, their copies, links, venues, and those in
texts. It needs the network and takes its time, so it is for a schedule, not for every change. A host is asked one
thing at a time, with a pause, as its robots.txt wants it; no page is read. Status 401, 403, 429 and 451 count as
alive: the page is there, and keeps programs out.

What is dead is an error, but for a source whose archive_url answers. What has moved for good is shown with its new
address. With --archives the Wayback Machine is asked for copies of the sources that name none, and of what is dead.`: `
기록에 적힌 http와 https 주소를 모두 묻습니다. 출처와 그 사본, 링크, 장소의 주소와 글 속의 주소입니다. 네트워크가 있어야 하고
시간이 걸리므로, 고칠 때마다가 아니라 때를 정해 두고 돌리는 명령입니다. 한 호스트에는 한 번에 하나씩, robots.txt가 바라는 대로
쉬어 가며 묻습니다. 페이지의 내용은 읽지 않습니다. 상태 코드 401, 403, 429, 451은 살아 있는 것으로 봅니다. 페이지는 있는데
프로그램의 접근을 막는 것입니다.

죽은 주소는 오류입니다. 다만 출처의 archive_url이 살아 있으면 오류가 아닙니다. 아주 옮겨진 주소는 새 주소와 함께 보여 줍니다.
--archives를 붙이면 사본이 적혀 있지 않은 출처와 죽은 주소의 사본을 Wayback Machine에서 찾습니다.`,
}

// koreanInit is what is said of a new site and its workflows.
var koreanInit = map[string]string{
	"move it away, or change it by hand": "그것을 다른 곳으로 옮기거나 손으로 고치세요",
	"wrote %s":                           "%s 파일을 썼습니다",
	"summitline init: name the folder of the new site: `summitline init DIR`": "summitline init: 새 사이트의 폴더를 적으세요: `summitline init DIR`",
	"--format: %q is none of %s": "--format: %q은(는) 쓸 수 없습니다. 쓸 수 있는 값: %s",
	"--ci: %q is none of %s":     "--ci: %q은(는) 쓸 수 없습니다. 쓸 수 있는 값: %s",
	"--tool: only workflows need it: say for which service with --ci":                                     "--tool: 워크플로에만 쓰입니다. 어느 서비스인지 --ci로 적으세요",
	"--tool: %q is not a repository and a commit of it, such as %s":                                       "--tool: %q은(는) 저장소와 그 커밋이 아닙니다. 이렇게 적으세요: %s",
	"fill in SUMMITLINE_REPOSITORY and SUMMITLINE_REF in %s: where summitline is, and which commit of it": "%s 파일의 SUMMITLINE_REPOSITORY와 SUMMITLINE_REF를 채우세요. summitline이 있는 저장소와 그 커밋입니다",
	"in the settings of the repository, under Pages, choose GitHub Actions as the source":                 "저장소 설정의 Pages에서 원본(Source)으로 GitHub Actions를 고르세요",
	"in GitLab, make a pipeline schedule that runs once a week, for the link check":                       "GitLab에서 한 주에 한 번 도는 파이프라인 스케줄을 만드세요. 주소를 검사합니다",
	"write workflows for a `SERVICE`: github or gitlab":                                                   "워크플로를 쓸 서비스(`SERVICE`): github 또는 gitlab",
	"the `SOURCE` of summitline, as REPOSITORY@COMMIT":                                                    "summitline을 가져올 곳(`SOURCE`). REPOSITORY@COMMIT처럼 적습니다",
	"make a new site that builds at once, or the workflows of one":                                        "바로 쓸 수 있는 새 사이트나, 사이트의 워크플로를 만듭니다",
	`
Fills DIR, which must be empty or not there yet, with a small site of made-up records in Korean and English: one of
each kind, to look at and to replace with your own. Templates and styles are built in; files of your own in the
folders templates and static replace them.

With --ci, it adds workflows with which GitHub or GitLab checks each change, shows what it means, and publishes the site.
If DIR (or, without DIR, the folder here) holds a site already, the workflows are all that it writes; it must be the
top of a repository. They get summitline from where --tool says, at a commit: else that which this summitline was built
from, if it knows. Nothing that is there is overwritten.

  summitline init summits
  summitline init --ci github --tool https://example.org/tools/summitline@v1.0.0`: `
비어 있거나 아직 없는 폴더 DIR에 작은 사이트를 만듭니다. 한국어와 영어로 꾸며 낸 기록이 종류마다 하나씩 들어 있으니, 살펴보고
자신의 기록으로 바꾸세요. 템플릿과 스타일은 내장되어 있고, templates와 static 폴더에 둔 파일이 그것을 대신합니다.

--ci를 붙이면 GitHub이나 GitLab이 고친 것을 검사하고, 그 뜻을 보여 주고, 사이트를 올리는 워크플로를 더합니다.
DIR(없으면 지금 폴더)에 이미 사이트가 있으면 워크플로만 씁니다. 그곳은 저장소의 맨 위여야 합니다. 워크플로는 --tool에 적힌
저장소의 커밋에서 summitline을 가져옵니다. 커밋을 적지 않으면, 알 수 있는 한 이 summitline을 만든 커밋입니다.
이미 있는 파일은 덮어쓰지 않습니다.

  summitline init summits
  summitline init --ci github --tool https://example.org/tools/summitline@v1.0.0`,
}
