package diag

// koreanDiff is what is said where two sites are compared and cannot be, or
// must not differ so.
var koreanDiff = map[string]string{
	"summitline diff: %s": "summitline diff: %s",
	"summitline diff: addresses of records disappear, and nothing leads on from them":                           "summitline diff: 기록의 주소가 사라지는데, 그 주소에서 이어지는 곳이 없습니다",
	"the folder %s holds no site: neither %s nor site.yaml is in it":                                            "%s 폴더에는 사이트가 없습니다. %s 폴더도 site.yaml도 들어 있지 않습니다",
	"there is no folder %q, and no git, which knows revisions":                                                  "이름이 %q인 폴더가 없고, 리비전을 아는 git도 설치되어 있지 않습니다",
	"there is no folder %q, and git has no revisions here: %s":                                                  "이름이 %q인 폴더가 없고, 이곳에는 git 리비전도 없습니다: %s",
	"there is neither a folder nor a revision %q":                                                               "이름이 %q인 폴더도 리비전도 없습니다",
	"the revision %q has no folder %s":                                                                          "리비전 %q에는 %s 폴더가 없습니다",
	"`--content DIR` says where the records are":                                                                "기록이 어디 있는지는 `--content DIR`로 알립니다",
	"this clone has only the newest revisions; `git fetch --unshallow` gets the others, in CI `fetch-depth: 0`": "이 복제본에는 최근 리비전만 있습니다. `git fetch --unshallow`로 나머지를 가져오고, CI에서는 `fetch-depth: 0`으로 받으세요",
}
