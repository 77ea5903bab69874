package diag

// koreanDiff is what is said where two sites are compared and cannot be, or
// must not differ so.
var koreanDiff = map[string]string{
	"summitline diff: addresses of records disappear, and nothing leads on from them":                           "summitline diff: 기록의 주소가 사라지는데, 그 주소에서 이어지는 곳이 없습니다",
	"the folder %s holds no site: neither %s nor site.yaml is in it":                                            "%s 폴더에는 사이트가 없습니다. %s 폴더도 site.yaml도 들어 있지 않습니다",
	"there is no folder %q, and no git, which knows revisions":                                                  "이름이 %q인 폴더가 없고, 리비전을 아는 git도 설치되어 있지 않습니다",
	"there is no folder %q, and git has no revisions here: %s":                                                  "이름이 %q인 폴더가 없고, 이곳에는 git 리비전도 없습니다: %s",
	"there is neither a folder nor a revision %q":                                                               "이름이 %q인 폴더도 리비전도 없습니다",
	"the revision %q has no folder %s":                                                                          "리비전 %q에는 %s 폴더가 없습니다",
	"`--content DIR` says where the records are":                                                                "기록이 어디 있는지는 `--content DIR`로 알립니다",
	"this clone has only the newest revisions; `git fetch --unshallow` gets the others, in CI `fetch-depth: 0`": "이 복제본에는 최근 리비전만 있습니다. `git fetch --unshallow`로 나머지를 가져오고, CI에서는 `fetch-depth: 0`으로 받으세요",

	"the `URL` at which the pages of NEW can be seen, to link to them": "NEW의 페이지를 볼 수 있는 주소(`URL`). 그리로 링크합니다",
	"the `DIR` of the records, inside a revision and a folder":         "리비전이나 폴더 안에서 기록이 있는 폴더(`DIR`)",
	"compare records marked as drafts, too":                            "초안으로 표시한 기록도 견줍니다",
	"the `FORM` of the report: text, markdown or json":                 "보고의 형식(`FORM`): text, markdown, json",

	"say what a change of the records means": "기록을 고친 것이 무슨 뜻인지 알려 줍니다",
	`
Compares two sites and says what changed for their readers: meetings, people, promises and how they stand, statements,
sources and the claims that lost one, addresses that disappear. How the records are written makes no difference, and
neither do templates and static files.

OLD and NEW are folders or revisions of the git repository here. What is a folder is taken for one: of a site, or its
folder of records. The site here as it is now is the folder "." therefore. Anything else is a revision, such as main,
HEAD~1 or v1.2; where a branch has the name of a folder, write heads/NAME.

  summitline diff main .                            what is new here
  summitline diff --format markdown HEAD^1 HEAD     what a merge brings, for the comment of a pull request

The exit status is 1 if NEW has errors, which are listed as by check, or if addresses of records disappear: those of
records that are gone, or have another id, and that no record has among its former_ids.`: `
두 사이트를 견주어 독자에게 무엇이 바뀌었는지 알려 줍니다. 회의, 인물, 약속과 그 상태, 발언, 출처와 출처를 잃은 내용, 사라지는
주소를 봅니다. 기록을 어떻게 썼는지는 따지지 않고, 템플릿과 정적 파일도 보지 않습니다.

OLD와 NEW는 폴더나 이곳 git 저장소의 리비전입니다. 폴더가 있으면 폴더로 봅니다. 사이트의 폴더나 기록의 폴더이고, 지금 이곳의
사이트는 "." 폴더입니다. 그 밖에는 main, HEAD~1, v1.2 같은 리비전입니다. 가지의 이름이 폴더와 같으면 heads/NAME으로 쓰세요.

  summitline diff main .                            이곳에서 새로 바뀐 것
  summitline diff --format markdown HEAD^1 HEAD     병합으로 바뀌는 것(풀 리퀘스트의 댓글로 쓸 때)

NEW에 오류가 있거나(check처럼 모두 보여 줍니다) 기록의 주소가 사라지면 끝날 때의 상태가 1입니다. 기록이 없어졌거나 아이디가
바뀌었는데 어느 기록의 former_ids에도 적히지 않은 경우입니다.`,
}
