package rewrite_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/record"
	"summitline/internal/rewrite"
)

// site is a small content folder in which the speaker hong is mentioned in
// every way there is.
func site(more map[string]string) fstest.MapFS {
	files := fstest.MapFS{}
	add := func(all map[string]string) {
		for path, text := range all {
			if text == "" {
				delete(files, path)
				continue
			}
			files[path] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	add(map[string]string{
		"site.yaml":                "title: 가\nlanguages: [ko, en]\n",
		"speakers/hong.yaml":       "name: 홍길동\n",
		"speakers/seong.yaml":      "name: 성춘향\n",
		"organizations/daily.yaml": "name: 일보\n",
		"organizations/co.yaml":    "name: 회사\n",
		"topics/chips.yaml":        "name: 반도체\n",
		"sources/daily-1.yaml":     "title: 기사\npublisher: daily\n",
	})
	add(more)
	return files
}

func printed(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

// after returns the files that changes touch, as they are then.
func after(changes []edit.Change) map[string]string {
	files := map[string]string{}
	for _, c := range changes {
		if c.To != "" {
			files[c.To] = string(c.New)
		}
	}
	return files
}

func TestRename(t *testing.T) {
	for name, c := range map[string]struct {
		kind     record.Kind
		old, new string
		files    map[string]string
		want     map[string]string
	}{
		"refs under any key, however they are written": {
			record.KindSpeakers, "hong", "gil-dong",
			map[string]string{"summits/a.yaml": `title: 가
date: 2024
hosts: [co, hong ]   # hong stays here
participants:
  - {speaker: hong, organization: co, role: hong}
  - speaker: "hong" # hong
  - {"speaker":'hong'}
  - speaker: HONG
  - speaker: >-
      hong
  - speaker: "\u0068ong"
statements:
  - speaker: !!str hong
    text: hong
commitments:
  - {id: hong, by: hong, to: [seong,hong], title: hong}
agenda:
  - title: hong
    speakers:
    - seong
    - hong
`},
			map[string]string{
				"speakers/gil-dong.yaml": "name: 홍길동\nformer_ids: [hong]\n",
				"summits/a.yaml": `title: 가
date: 2024
hosts: [co, gil-dong ]   # hong stays here
participants:
  - {speaker: gil-dong, organization: co, role: hong}
  - speaker: "gil-dong" # hong
  - {"speaker":'gil-dong'}
  - speaker: gil-dong
  - speaker: >-
      gil-dong
  - speaker: "gil-dong"
statements:
  - speaker: !!str gil-dong
    text: hong
commitments:
  - {id: hong, by: gil-dong, to: [seong,gil-dong], title: hong}
agenda:
  - title: hong
    speakers:
    - seong
    - gil-dong
`},
		},
		"links in texts": {
			record.KindSpeakers, "hong", "gil-dong",
			map[string]string{
				"topics/chips.yaml": "name: hong\nsummary: {ko: '[[hong]], it''s [[ hong | hong ]]', en: \"x\\t[[speakers/hong]] [[h\\x6fng]]\"}\nbody: >\n  [[hong|여기서\n  줄이 바뀐다]] `[[hong]]` \\[[hong]]\n\n  | [[hong\\|x]] |\n  | --- |\n",
				"topics/b.md":       "---\r\nname: 나\r\ndraft: true\r\n---\r\n[[hong]]\r\n[[hong|홍\u1112\u1169\u11bc]]",
			},
			map[string]string{
				"speakers/gil-dong.yaml": "name: 홍길동\nformer_ids: [hong]\n",
				"topics/chips.yaml":      "name: hong\nsummary: {ko: '[[gil-dong]], it''s [[ gil-dong | hong ]]', en: \"x\\t[[speakers/gil-dong]] [[gil-dong]]\"}\nbody: >\n  [[gil-dong|여기서\n  줄이 바뀐다]] `[[hong]]` \\[[hong]]\n\n  | [[gil-dong\\|x]] |\n  | --- |\n",
				"topics/b.md":            "---\r\nname: 나\r\ndraft: true\r\n---\r\n[[gil-dong]]\r\n[[gil-dong|홍\u1112\u1169\u11bc]]",
			},
		},
		"aliases": {
			record.KindSpeakers, "hong", "gil-dong",
			map[string]string{"summits/a.yaml": "title: &t hong\ndate: 2024\nhosts: &h [hong, co]\nagenda:\n  - {title: x, speakers: *h}\n  - {title: *t, speakers: [*t ]}\nparticipants:\n  - {speaker: &s hong, note: *s}\n  - {speaker: *s}\n"},
			map[string]string{
				"speakers/gil-dong.yaml": "name: 홍길동\nformer_ids: [hong]\n",
				"summits/a.yaml":         "title: &t hong\ndate: 2024\nhosts: &h [gil-dong, co]\nagenda:\n  - {title: x, speakers: *h}\n  - {title: *t, speakers: [gil-dong ]}\nparticipants:\n  - {speaker: &s gil-dong, note: hong}\n  - {speaker: *s}\n",
			},
		},
		"a summit and its items": {
			record.KindSummits, "a", "b",
			map[string]string{
				"summits/a.yaml":     "title: 가\ndate: 2024\ncommitments:\n  - {id: a, by: co, text: '[[a#a]] [[summits/a#a|x]]', updates: {status: kept, summit: a}}\nbody: |\n  [[a]]\n",
				"speakers/hong.md":   "---\nname: 홍길동\n---\n[[a#a|a]]",
				"speakers/hong.yaml": "",
				"summits/c.yaml":     "title: 다\ndate: 2024\npart_of: a\n",
			},
			map[string]string{
				"summits/b.yaml":   "title: 가\ndate: 2024\nformer_ids: [a]\ncommitments:\n  - {id: a, by: co, text: '[[b#a]] [[summits/b#a|x]]', updates: {status: kept, summit: b}}\nbody: |\n  [[b]]\n",
				"speakers/hong.md": "---\nname: 홍길동\n---\n[[b#a|a]]",
				"summits/c.yaml":   "title: 다\ndate: 2024\npart_of: b\n",
			},
		},
		"an id that YAML would read as something else": {
			record.KindSpeakers, "hong", "2024",
			map[string]string{"summits/a.yaml": "title: 가\ndate: 2024\nhosts: [hong]\nagenda: {title: '[[hong]]', speakers: \"hong\"}\n"},
			map[string]string{
				"speakers/2024.yaml": "name: 홍길동\nformer_ids: [hong]\n",
				"summits/a.yaml":     "title: 가\ndate: 2024\nhosts: ['2024']\nagenda: {title: '[[hong]]', speakers: \"2024\"}\n",
			},
		},
		"an id that makes links ambiguous, its own and others": {
			record.KindSpeakers, "hong", "chips",
			map[string]string{"topics/b.yaml": "name: 나\nsummary: '[[hong]] [[chips]] [[topics/chips]] [[CHIPS|칩]]'\nparent: chips\n"},
			map[string]string{
				"speakers/chips.yaml": "name: 홍길동\nformer_ids: [hong]\n",
				"topics/b.yaml":       "name: 나\nsummary: '[[speakers/chips]] [[topics/chips]] [[topics/chips]] [[topics/chips|칩]]'\nparent: chips\n",
			},
		},
		"a link by a former id that a record of another kind takes over": {
			record.KindSpeakers, "hong", "silicon",
			map[string]string{
				"topics/chips.yaml": "name: 반도체\nformer_ids: silicon\n",
				"topics/b.yaml":     "name: 나\nsummary: '[[silicon]] [[hong]]'\n",
			},
			map[string]string{
				"speakers/silicon.yaml": "name: 홍길동\nformer_ids: [hong]\n",
				"topics/b.yaml":         "name: 나\nsummary: '[[chips]] [[silicon]]'\n",
			},
		},
		"refs by former ids": {
			record.KindOrganizations, "co", "inc",
			map[string]string{
				"organizations/co.yaml": "name: 회사\nformer_ids: old-co\nmembers: [daily, {organization: co}]\n",
				"sources/b.yaml":        "title: 나\npublisher: old-co\n",
				"topics/chips.yaml":     "name: 나\nsummary: '[[old-co]]'\n",
			},
			map[string]string{
				"organizations/inc.yaml": "name: 회사\nformer_ids: [old-co, co]\nmembers: [daily, {organization: inc}]\n",
				"sources/b.yaml":         "title: 나\npublisher: inc\n",
				"topics/chips.yaml":      "name: 나\nsummary: '[[inc]]'\n",
			},
		},
		"sources in both forms": {
			record.KindSources, "daily-1", "daily-2024",
			map[string]string{"speakers/hong.yaml": "name: 홍길동\nsources:\n- daily-1\n- {at: daily-1, source: daily-1}\naffiliations: {organization: co, sources: daily-1}\n"},
			map[string]string{
				"sources/daily-2024.yaml": "title: 기사\npublisher: daily\nformer_ids: [daily-1]\n",
				"speakers/hong.yaml":      "name: 홍길동\nsources:\n- daily-2024\n- {at: daily-1, source: daily-2024}\naffiliations: {organization: co, sources: daily-2024}\n",
			},
		},
		"case alone, which leaves no former id": {
			record.KindSpeakers, "hong", "Hong",
			map[string]string{"topics/chips.yaml": "name: 나\nsummary: '[[hong]] [[HONG]]'\n"},
			map[string]string{
				"speakers/Hong.yaml": "name: 홍길동\n",
				"topics/chips.yaml":  "name: 나\nsummary: '[[Hong]] [[Hong]]'\n",
			},
		},
		"Hangul, decomposed on the disk": {
			record.KindSpeakers, "홍", "길동",
			map[string]string{
				"speakers/\u1112\u1169\u11bc.yaml": "\ufeffname: 홍\u1112\u1169\u11bc\r\n",
				"topics/chips.yaml":                "name: 나\nsummary: '[[\u1112\u1169\u11bc]] \u1112\u1169\u11bc'\n",
			},
			map[string]string{
				"speakers/길동.yaml":  "\ufeffname: 홍\u1112\u1169\u11bc\r\nformer_ids: [홍]\r\n",
				"topics/chips.yaml": "name: 나\nsummary: '[[길동]] \u1112\u1169\u11bc'\n",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			changes, diags := rewrite.Rename(site(c.files), "content", c.kind, c.old, c.new)
			if diags.HasErrors() {
				t.Fatalf("what is said:\n%s", printed(diags))
			}
			if diff := cmp.Diff(c.want, after(changes)); diff != "" {
				t.Errorf("the files (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFormerIDs renames a record from a to b, whatever the form of its former
// ids.
func TestFormerIDs(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"none":                           {"name: 가\n", "name: 가\nformer_ids: [a]\n"},
		"none, and no end of line":       {"name: 가", "name: 가\nformer_ids: [a]"},
		"none, indented":                 {"  name: 가\n  parent: chips", "  name: 가\n  parent: chips\n  former_ids: [a]"},
		"none, and line ends of Windows": {"name: 가\r\nbody: 나\r\n", "name: 가\r\nformer_ids: [a]\r\nbody: 나\r\n"},
		"none, before the body and its comments": {
			"name: 가 # 이름\n\n# 본문\n# 이다\nbody: |\n  나",
			"name: 가 # 이름\n\nformer_ids: [a]\n# 본문\n# 이다\nbody: |\n  나",
		},
		"none, after a text":                     {"name: 가\nsummary: |+\n  나\n\n", "name: 가\nsummary: |+\n  나\n\nformer_ids: [a]\n"},
		"none, after a text with no end of line": {"name: 가\nsummary: |\n  나", "name: 가\nformer_ids: [a]\nsummary: |\n  나"},
		"none, after a comment at the end":       {"name: 가\n# 끝", "name: 가\nformer_ids: [a]\n# 끝"},
		"none, in braces":                        {"{name: 가, parent: chips}\n", "{former_ids: [a], name: 가, parent: chips}\n"},
		"none, behind the mark of a document":    {"--- # 시작\nname: 가\n...\n", "--- # 시작\nname: 가\nformer_ids: [a]\n...\n"},
		"the key without a value":                {"name: 가\nformer_ids:\nbody: 나\n", "name: 가\nformer_ids: [a]\nbody: 나\n"},
		"the key with a comment alone":           {"name: 가\nformer_ids: # 없다\n", "name: 가\nformer_ids: [a] # 없다\n"},
		"null":                                   {"former_ids: null # 없다\nname: 가\n", "former_ids: [a] # 없다\nname: 가\n"},
		"one alone":                              {"former_ids: x # 옛것\nname: 가\n", "former_ids: [x, a] # 옛것\nname: 가\n"},
		"one alone, in quotes":                   {"former_ids: 'x'\nname: 가\n", "former_ids: ['x', a]\nname: 가\n"},
		"one alone, as a block":                  {"former_ids: >-\n  x\nname: 가\n", "former_ids: [x, a]\nname: 가\n"},
		"a list in brackets":                     {"former_ids: [x,\n  \"y\",]\nname: 가\n", "former_ids: [x,\n  \"y\", a,]\nname: 가\n"},
		"an empty list":                          {"former_ids: [ ]\nname: 가\n", "former_ids: [a]\nname: 가\n"},
		"a list of lines":                        {"former_ids:\n- x # 옛것\n# 끝\nname: 가\n", "former_ids:\n- x # 옛것\n- a\n# 끝\nname: 가\n"},
		"a list of lines at the end":             {"name: 가\nformer_ids:\n  - x\n  - y", "name: 가\nformer_ids:\n  - x\n  - y\n  - a"},
		"an alias":                               {"name: &n x\nformer_ids: *n\n", "name: &n x\nformer_ids: [x, a]\n"},
		"the new id alone":                       {"former_ids: b\nname: 가\n", "former_ids: a\nname: 가\n"},
		"the new id among others":                {"former_ids: [x, 'B', y]\nname: 가\n", "former_ids: [x, a, y]\nname: 가\n"},
		"the new id among lines":                 {"former_ids:\n- b # 옛것\n- x\nname: 가\n", "former_ids:\n- a # 옛것\n- x\nname: 가\n"},
	} {
		t.Run(name, func(t *testing.T) {
			changes, diags := rewrite.Rename(site(map[string]string{"topics/a.yaml": c.text}), "content", record.KindTopics, "a", "b")
			if diags.HasErrors() {
				t.Fatalf("what is said:\n%s", printed(diags))
			}
			if diff := cmp.Diff(map[string]string{"topics/b.yaml": c.want}, after(changes)); diff != "" {
				t.Errorf("the file (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRenameRefused(t *testing.T) {
	for name, c := range map[string]struct {
		kind     record.Kind
		old, new string
		files    map[string]string
		want     string
	}{
		"an id that another record has": {
			kind: record.KindSpeakers, old: "hong", new: "Seong",
			want: `content/speakers/seong.yaml:1:1: error: the id "Seong" is taken by this record [id-taken]
    1 | name: 성춘향
      | ^
      = ` + "`summitline merge speaker hong seong`" + ` makes one record of the two
`},
		"an id that an organization has": {
			kind: record.KindSpeakers, old: "hong", new: "co",
			want: `content/organizations/co.yaml:1:1: error: the id "co" is taken by this record [id-taken]
    1 | name: 회사
      | ^
      = choose another id
`},
		"an id that another record had": {
			kind: record.KindSpeakers, old: "hong", new: "gil",
			files: map[string]string{"speakers/seong.yaml": "name: 성춘향\nformer_ids: [Gil]\n"},
			want: `content/speakers/seong.yaml:2:14: error: the id "gil" is taken: this record had it [id-taken]
    2 | former_ids: [Gil]
      |              ^^^
      = its address leads to this record; choose another id
`},
		"what is no id": {
			kind: record.KindSpeakers, old: "hong", new: "Hong Gil_dong",
			want: `content/speakers/hong.yaml:1:1: error: an id is letters, digits and hyphens: ' ' is none of them [bad-id]
    1 | name: 홍길동
      | ^
      = write hong-gil-dong
`},
		"the id that it has": {
			kind: record.KindSpeakers, old: "HONG", new: "hong",
			want: `content/speakers/hong.yaml:1:1: error: this is called "hong" already [id-taken]
    1 | name: 홍길동
      | ^
`},
		"a former id": {
			kind: record.KindSpeakers, old: "gil", new: "gil-dong",
			files: map[string]string{"speakers/hong.yaml": "name: 홍길동\nformer_ids: [gil]\n"},
			want: `content/speakers: error: there is no speaker "gil" [no-such-record]
      = "gil" is a former id of "hong"
`},
		"a publisher without a record that the new id would name": {
			kind: record.KindOrganizations, old: "co", new: "openai",
			files: map[string]string{"sources/a.yaml": "title: 나\npublisher: OpenAI\n"},
			want: `content/sources/a.yaml:2:12: error: this would no longer say what it says: "OpenAI" would be "organizations/openai.yaml" [would-change]
    2 | publisher: OpenAI
      |            ^^^^^^
      = a publisher without a record is written as {ko: OpenAI}
`},
		"an alias in a text that parts from what it repeats": {
			kind: record.KindSpeakers, old: "hong", new: "gil-dong",
			files: map[string]string{"topics/chips.yaml": "name: &n |\n  칩\n  [[hong]]\nsummary: *n\n"},
			want: `content/topics/chips.yaml:4:10: error: this alias would no longer say what it stands for [alias-parts]
    4 | summary: *n
      |          ^^
      = write the text out in its place
`},
		"a record that cannot be read": {
			kind: record.KindSpeakers, old: "hong", new: "gil-dong",
			files: map[string]string{"topics/chips.yaml": "name: [칩\n"},
			want: `content/topics/chips.yaml:1:7: error: a list in [ ] that is not closed, or lacks a comma [unclosed-bracket]
    1 | name: [칩
      |       ^^^
      = close it with ]; put a text with a bracket, brace, comma or colon in quotes
`},
	} {
		t.Run(name, func(t *testing.T) {
			changes, diags := rewrite.Rename(site(c.files), "content", c.kind, c.old, c.new)
			if changes != nil {
				t.Errorf("there are %d changes", len(changes))
			}
			if diff := cmp.Diff(c.want, printed(diags.Sorted())); diff != "" {
				t.Errorf("what is said (-want +got):\n%s", diff)
			}
		})
	}
}

// TestRenameWithFaults renames a record while refs elsewhere lead nowhere,
// among them one to the new id: they stay as they are.
func TestRenameWithFaults(t *testing.T) {
	changes, diags := rewrite.Rename(site(map[string]string{
		"topics/b.yaml": "name: 나\nparent: none\nsummary: '[[gil-dong]] [[chips#x]] [[hong#x]]'\n",
	}), "content", record.KindSpeakers, "hong", "gil-dong")
	if diags.HasErrors() {
		t.Fatalf("what is said:\n%s", printed(diags))
	}
	want := map[string]string{
		"speakers/gil-dong.yaml": "name: 홍길동\nformer_ids: [hong]\n",
		"topics/b.yaml":          "name: 나\nparent: none\nsummary: '[[gil-dong]] [[chips#x]] [[gil-dong#x]]'\n",
	}
	if diff := cmp.Diff(want, after(changes)); diff != "" {
		t.Errorf("the files (-want +got):\n%s", diff)
	}
}
