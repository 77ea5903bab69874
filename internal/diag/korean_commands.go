package diag

// koreanCommands is what the commands say besides what is wrong with a site.
var koreanCommands = map[string]string{
	"note: %s": "참고: %s",
	"the ids in feeds and data begin with %s, which may change: write `feed: {tag: …}` in site.yaml before others rely on them":  "피드와 자료의 고유 번호가 %s(으)로 시작하는데, 나중에 바뀔 수 있습니다. 남들이 쓰기 전에 site.yaml에 `feed: {tag: …}`를 쓰세요",
	"links to pages go without a picture: site.yaml names no font to draw it with (share: {fonts: …})":                           "링크에 붙는 그림을 만들지 않았습니다: 그림을 그릴 글꼴이 site.yaml에 없습니다 (share: {fonts: …})",
	"it is not known where the site will be served, so these are left out: %s (write base_url in site.yaml, or give --base-url)": "사이트의 주소를 알 수 없어 만들지 않았습니다: %s (site.yaml에 base_url을 쓰거나 --base-url을 주세요)",
	// the command line

	"usage: %s":                                      "사용법: %s",
	"summitline: there is no command %q":             "summitline: %q 명령은 없습니다",
	"`summitline help` lists the commands":           "`summitline help`가 명령을 모두 보여 줍니다",
	"`summitline %s -h` explains it":                 "`summitline %s -h`가 쓰는 법을 알려 줍니다",
	"needs %d or %d arguments, not %d":               "인자 %d개나 %d개가 필요한데 %d개가 있습니다",
	"there is no flag --%s":                          "--%s 옵션은 없습니다",
	"a value is missing after --%s":                  "--%s 뒤에 값이 없습니다",
	"%q is neither true nor false, as --%s takes it": "--%[2]s에는 true나 false가 와야 하는데 %[1]q이(가) 있습니다",
	"%q is not what --%s takes":                      "%q은(는) --%s에 쓸 수 없습니다",
	"%s is not written as a flag":                    "%s은(는) 옵션을 쓰는 법에 맞지 않습니다",
	"takes no arguments, only flags":                 "인자는 받지 않고 옵션만 받습니다",
	"needs %s, not %d":                               "%s이(가) 필요한데 %d개가 있습니다",
	"summitline %s: --lang: %q is neither ko nor en": "summitline %s: --lang: %q은(는) ko도 en도 아닙니다",
	"summitline: --format: %q is none of %s":         "summitline: --format: %q은(는) 쓸 수 없습니다. 쓸 수 있는 값: %s",
	"--%s: there is no folder %s":                    "--%s: 폴더 %s이(가) 없습니다",
	"the name of a folder is missing":                "폴더 이름이 없습니다",
	"the name of a file is missing":                  "파일 이름이 없습니다",
	"--out and --zip exclude each other":             "--out과 --zip은 함께 쓸 수 없습니다",
	"%s and %s overlap":                              "%s과(와) %s이(가) 겹칩니다",

	// building and checking

	"reading %s":                          "%s 읽는 중",
	"looking for what has changed":        "바뀐 것을 찾는 중",
	"reading the records":                 "기록을 읽는 중",
	"linking the records":                 "기록을 잇는 중",
	"planning the files":                  "파일을 정하는 중",
	"making the files":                    "파일을 만드는 중",
	"putting the files in place":          "파일을 제자리에 놓는 중",
	"remembering what was made from what": "무엇으로 무엇을 만들었는지 적어 두는 중",
	"milliseconds":                        "밀리초",
	"MB allocated":                        "할당한 MB",
	"in all":                              "모두",
	"done":                                "한 것",
	"reused":                              "다시 쓴 것",
	"%s; it cannot be remembered what was made from what: %v": "%s; 무엇으로 무엇을 만들었는지 적어 둘 수 없습니다: %v",
	"%s: %d of %d":            "%[1]s: %[3]d개 가운데 %[2]d개",
	"nothing is wrong":        "잘못된 것이 없습니다",
	"%s; nothing was written": "%s; 아무것도 쓰지 않았습니다",
	"read %s; wrote %s to %s (%d new, %d changed, %d the same, %d removed) in %s":                                     "%s을(를) 읽고, %s을(를) %s에 썼습니다(새 파일 %d, 바뀐 파일 %d, 그대로 %d, 지운 파일 %d); 걸린 시간 %s",
	"read %s; wrote %s into %s (%d KB) in %s":                                                                         "%s을(를) 읽고, %s을(를) %s(%d KB)에 담았습니다; 걸린 시간 %s",
	"%s is there, and is no zip file: choose another name with --zip":                                                 "%s은(는) 이미 있는 파일이고 zip 파일이 아닙니다. --zip으로 다른 이름을 고르세요",
	"read %s; %s would be in the site; %s; took %s":                                                                   "%s을(를) 읽었습니다; 사이트는 %s이(가) 됩니다; %s; 걸린 시간 %s",
	"%s is a link to %s, which is not there":                                                                          "%s은(는) %s(으)로 가는 링크인데, 거기에 아무것도 없습니다",
	"%s holds files that summitline did not write, and would lose them: empty it or choose another folder with --out": "%s에는 summitline이 쓰지 않은 파일이 있어서 덮어쓰면 사라집니다. 폴더를 비우거나 --out으로 다른 폴더를 고르세요",
	"%s holds a git repository, and would lose it: choose another folder with --out":                                  "%s에는 git 저장소가 있어서 덮어쓰면 사라집니다. --out으로 다른 폴더를 고르세요",
	"%s cannot be replaced: %v":                                                                                       "%s을(를) 바꿀 수 없습니다: %v",

	// serving

	"serving the site at %s (Ctrl-C ends it)":          "%s 에서 사이트를 볼 수 있습니다(끝내려면 Ctrl-C)",
	"read %s; made %s in %s":                           "%s을(를) 읽고, %s을(를) 만들었습니다; 걸린 시간 %s",
	"%s changed; ":                                     "%s 바뀜; ",
	"%s and %d more changed; ":                         "%s 외 %d개 바뀜; ",
	"%s%s; took %s":                                    "%s%s; 걸린 시간 %s",
	"%s%s of the site changed, %d in all; took %s":     "%s사이트의 %s이(가) 바뀌었습니다(모두 %d개); 걸린 시간 %s",
	"the site appears here as soon as this is mended":  "이것을 고치면 여기에 사이트가 나타납니다",
	"%q is no address: %s":                             "%q은(는) 주소가 아닙니다. %s",
	"%q is no port, which is a number up to 65535: %s": "%q은(는) 포트 번호가 아닙니다. 포트 번호는 65535까지입니다. %s",
	"write HOST:PORT, such as 127.0.0.1:8080":          "127.0.0.1:8080처럼 HOST:PORT로 쓰세요",
	"summitline: another program serves at %s already: end it, or choose another port with --addr": "summitline: 다른 프로그램이 이미 %s에서 돌고 있습니다. 그것을 끝내거나 --addr로 다른 포트를 고르세요",
	"summitline: cannot serve at %s: %v":       "summitline: %s에서 사이트를 보여 줄 수 없습니다: %v",
	"changes will go unnoticed: %v":            "고친 것을 알아차리지 못합니다: %v",
	"changes may go unnoticed: %v":             "고친 것을 알아차리지 못할 수 있습니다: %v",
	"changes in %s will go unnoticed: %v":      "%s에서 고친 것을 알아차리지 못합니다: %v",
	"some changes in %s will go unnoticed: %v": "%s에서 고친 것 가운데 일부를 알아차리지 못합니다: %v",
	"the system allows no more watches; raise fs.inotify.max_user_watches with sysctl, and start again":         "더 지켜볼 수 없습니다. sysctl로 fs.inotify.max_user_watches를 늘리고 다시 시작하세요",
	"%v; raise the limit (ulimit -n, on Linux also fs.inotify.max_user_instances with sysctl), and start again": "%v; 한도를 늘리고 다시 시작하세요(ulimit -n, 리눅스에서는 sysctl로 fs.inotify.max_user_instances도)",

	// explaining

	"summitline explain: there is no code %q": "summitline explain: %q 코드는 없습니다",
	"`summitline explain` lists all codes":    "`summitline explain`이 모든 코드를 보여 줍니다",
	"Wrong:":                                  "잘못된 예:",
	"Right:":                                  "바른 예:",

	// new records and sites

	"made a new site in %s. To see it:":              "%s에 새 사이트를 만들었습니다. 보려면:",
	"summitline new: no kind of record is called %q": "summitline new: 기록의 종류에 %q은(는) 없습니다",
	"summitline new: %q cannot be an id: %s":         "summitline new: %q은(는) 아이디가 될 수 없습니다: %s",
}
