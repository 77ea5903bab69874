package judges

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"summitline/internal/scaffold"
)

// editor makes a site as `summitline init` does, with the records of the real
// one in it, and has a language server look at it as an editor does.
func editor(t *testing.T) (s *languageServer, site string) {
	t.Helper()
	folder(t)
	site = filepath.Join(t.TempDir(), "site")
	if diags, err := scaffold.NewSite(site, nil); err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	content := filepath.Join(site, "content")
	real := os.DirFS("../../content")
	fs.WalkDir(real, ".", func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && file != "site.yaml" && file != "pages/about.md" {
			text, _ := fs.ReadFile(real, file)
			put(t, filepath.Join(content, filepath.FromSlash(file)), text)
		}
		return err
	})
	if _, diags, err := scaffold.WriteSchemas(content, ""); err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	text, err := os.ReadFile(filepath.Join(site, ".vscode", "settings.json"))
	if err != nil {
		t.Fatal(err)
	}
	var settings struct {
		Schemas map[string][]string `json:"yaml.schemas"`
	}
	if err := json.Unmarshal(text, &settings); err != nil {
		t.Fatal(err)
	}
	s = startLanguageServer(t, site, map[string]any{"yaml": map[string]any{
		"validate": true, "hover": true, "completion": true, "schemas": settings.Schemas,
		"schemaStore": map[string]any{"enable": false},
	}})
	s.problems(s.show(filepath.Join(content, "topics", "first.yaml"), "name: a\n")) // by then it has read the settings
	return s, site
}

func TestJudgeEditorFindsNothingWrongWithGoodRecords(t *testing.T) {
	s, site := editor(t)
	shown := map[string]string{} // files by address
	err := filepath.WalkDir(filepath.Join(site, "content"), func(file string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(file) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		shown[s.show(file, string(text))] = file
		return nil
	})
	for uri, file := range shown {
		for _, p := range s.problems(uri) {
			t.Errorf("%s:%s", file, p)
		}
	}
	if err != nil || len(shown) < 150 {
		t.Errorf("%d records, error %v", len(shown), err)
	}
}

func TestJudgeEditorShowsWhatIsWrong(t *testing.T) {
	s, site := editor(t)
	for _, test := range []struct{ file, text, want string }{
		{"summits/x.yaml", "title: a\ndate: 2024\nhots: msit\n", "3:1 Property hots is not allowed."},
		{"summits/x.yaml", "title: a\n", `1:1 Missing property "date".`},
		{"summits/x.yaml", "title: a\ndate: 2021-13\n", "2:7 날짜를 2024-01-19, 2022-10, 2021-XX-07처럼 씁니다 · a date such as"},
		{"summits/x.yaml", "title: {ko: a, kr: b}\ndate: 2021\n", "1:16 Property kr is not allowed."},
		{"summits/x.yaml", "title: [a]\ndate: 2021\n", "1:8 글을 그냥 쓰거나 언어마다 씁니다"},
		{"summits/x.yaml", "title: a\ndate: 2021\nvenue: {country: KO}\n", "3:18 나라의 두 글자 부호를 KR처럼 씁니다"},
		{"summits/x.yaml", "title: a\ndate: 2021\nstarts: 9:00\n", `3:9 시각을 "09:00"처럼 씁니다`},
		{"summits/x.yaml", "title: a\ndate: 2021\nstatus: hold\n", `3:9 Value is not accepted. Valid values: "announced", "held"`},
		{"summits/x.yaml", "title: a\ndate: 2021\nnumber: 3\n", "1:1 series가 있어야 number를 쓸 수 있습니다"},
		{"summits/x.yaml", "title: a\ndate: 2021\nparticipants:\n  - part: chair\n", "4:5 speaker, organization 가운데 하나가 있어야 합니다"},
		{"summits/x.yaml", "title: a\ndate: 2021\nhosts: [[msit]]\n", "3:9 기록의 아이디를 씁니다"},
		{"summits/x.yaml", "title: a\ndate: 2021\ncommitments: [{text: a}]\n", `3:15 Missing property "id".`},
		{"sources/x.yaml", "title: a\nurl: example.org\n", "2:6 https://로 시작하는 주소를 씁니다"},
		{"organizations/x.yaml", "name: a\ntype: firm\n", "2:7 Value is not accepted."},
		{"site.yaml", "title: a\nmenu: [{label: a}]\n", `2:8 Missing property "url".`},
	} {
		var said []string
		for _, p := range s.problems(s.show(filepath.Join(site, "content", filepath.FromSlash(test.file)), test.text)) {
			said = append(said, p.String())
		}
		if len(said) != 1 || !strings.HasPrefix(said[0], test.want) {
			t.Errorf("%s\n%sgot  %q\nwant %q", test.file, test.text, said, test.want)
		}
	}
}

func TestJudgeEditorCompletes(t *testing.T) {
	s, site := editor(t)
	const summit = "title: a\ndate: 2021\n"
	for _, test := range []struct{ about, file, text, label, inserts, says string }{
		{"keys", "summits/x.yaml", "¦", "commitments", "commitments:\n  - ", "회의에서 나온 약속과 결정, 요청입니다."},
		{"keys with a plain value", "summits/x.yaml", "title: a\nda¦", "date", "date: ", "When it met"},
		{"keys of what is in a list", "summits/x.yaml", summit + "participants:\n  - speaker: lee-jong-ho\n    ¦", "part", "part: ", "회의에서 맡은 역할입니다."},
		{"keys of what is in a list in a list", "summits/x.yaml", summit + "commitments:\n  - id: a\n    updates:\n      - ¦", "status", "status: ", "약속이 어떻게 되었는지 고릅니다."},
		{"keys of a map", "summits/x.yaml", summit + "venue:\n  ¦", "country", "country: ", "ISO 3166-1"},
		{"languages", "summits/x.yaml", summit + "theme:\n  ¦", "en", "en", ""},
		{"words", "summits/x.yaml", summit + "participants: [{part: ¦}]", "keynote · 기조연설", "keynote", "기조연설"},
		{"words that have begun", "summits/x.yaml", summit + "participants:\n  - part: k¦", "keynote · 기조연설", "keynote", "keynote"},
		{"true", "summits/x.yaml", summit + "draft: ¦", "true", "true", ""},
		{"countries", "organizations/x.yaml", "name: a\ncountry: ¦", "KR · 대한민국", "KR", "South Korea"},
		{"ids", "summits/x.yaml", summit + "series: ¦", "ai-strategy-dialogue · 인공지능 최고위 전략대화", "ai-strategy-dialogue", "AI Strategy Dialogue"},
		{"ids alone where a list may be", "summits/x.yaml", summit + "hosts: ¦", "msit · 과학기술정보통신부", "msit", "Ministry of Science and ICT"},
		{"ids of one kind", "summits/x.yaml", summit + "hosts: ¦", "lee-jong-ho · 이종호", "lee-jong-ho", ""},
		{"ids of another kind", "summits/x.yaml", summit + "hosts: ¦", "kt · KT", "kt", ""},
		{"ids in brackets", "summits/x.yaml", summit + "topics: [cloud, ¦]", "robotics · 로봇", "robotics", ""},
		{"ids below each other", "summits/x.yaml", summit + "topics:\n  - ¦", "robotics · 로봇", "robotics", ""},
		{"ids in maps in lists", "summits/x.yaml", summit + "statements:\n  - {speaker: ¦}", "lee-jong-ho · 이종호", "lee-jong-ho", ""},
		{"sources", "summits/x.yaml", summit + "sources:\n  - ¦", "source", "source: ", "출처의 아이디입니다."},
		{"sources by id", "summits/x.yaml", summit + "statements:\n  - sources: [¦]", "example-daily-20240315 · 보기 포럼, 첫 회의를 열다", "example-daily-20240315", ""},
		{"time zones", "site.yaml", "title: a\ntimezone: ¦", "Asia/Seoul", "Asia/Seoul", ""},
	} {
		found := s.complete(filepath.Join(site, "content", filepath.FromSlash(test.file)), test.text)
		i := slices.IndexFunc(found, func(p proposal) bool { return p.Label == test.label })
		if i < 0 {
			t.Errorf("%s: %q is not among %d proposals: %.900s", test.about, test.label, len(found), labels(found))
			continue
		}
		if p := found[i]; p.InsertText != test.inserts || !strings.Contains(p.says(), test.says) {
			t.Errorf("%s: %q inserts %q and says %q", test.about, p.Label, p.InsertText, p.says())
		}
	}
	for _, text := range []string{"hosts: ¦", "hosts: [¦]", "hosts:\n  - ¦", "title: ¦", "date: ¦", "number: ¦"} {
		if found := labels(s.complete(filepath.Join(site, "content", "summits", "x.yaml"), text)); strings.Contains(found, "true") || strings.Contains(found, "null") {
			t.Errorf("%q: proposed are %s", text, found)
		}
	}
}

func TestJudgeEditorSaysWhatKeysAreFor(t *testing.T) {
	s, site := editor(t)
	const summit = "title: a\ndate: 2021\n"
	for text, want := range map[string][]string{
		"tit¦le: a\ndate: 2021\n":                                  {"제목 · Title", "회의의 이름입니다.", "What the summit is called."},
		summit + "ho¦sts: [msit]\n":                                {"주최 · Hosts", "주최한 기관이나 사람의 아이디입니다.", "The ids of the organizations or people who hosted it."},
		summit + "participants:\n  - {speaker: kim, pa¦rt: chair}": {"역할 · Part", "`keynote`: 기조연설 · keynote"},
		summit + "participants:\n  - {speaker: kim, part: cha¦ir}": {"회의에서 맡은 역할입니다.", "`chair`: 의장 · chair"},
		summit + "ven¦ue: {city: a}\n":                             {"장소 · Venue", "열린 곳입니다."},
	} {
		said := s.hover(filepath.Join(site, "content", "summits", "x.yaml"), text)
		for _, part := range want {
			if !strings.Contains(said, part) {
				t.Errorf("of %q is said, without %q:\n%s", text, part, said)
			}
		}
	}
}

func labels(all []proposal) string {
	var b strings.Builder
	for _, p := range all {
		fmt.Fprintf(&b, "%q ", p.Label)
	}
	return b.String()
}
