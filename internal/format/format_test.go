package format_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/format"
	"summitline/internal/record"
)

// styles are records and what becomes of them.
var styles = map[string]struct{ text, want string }{
	"keys have the order of their table": {
		"body: x\nsources:\n- {at: 3, source: a}\nname: {en: A, ko: 가}\ndraft: true\n",
		"draft: true\nname: {en: A, ko: 가}\nsources:\n  - {source: a, at: 3}\nbody: x\n",
	},
	"an unknown key stays behind the one above it": {
		"body: x\nnmae: y\nname: z\n",
		"name: z\nbody: x\nnmae: y\n",
	},
	"links keep their order": {
		"name: x\nlinks: {b: https://b.example/, a: https://a.example/}\n",
		"name: x\nlinks: {b: https://b.example/, a: https://a.example/}\n",
	},
	"quotes where YAML needs them": {
		"name: \"가나\"\nalso_known_as: ['a: b', \"c, d\", 'e', \"2024\", 'no', \"f\\tg\"]\nsummary: 'it''s'\nbody: \"- x\"\n",
		"name: 가나\nalso_known_as: ['a: b', \"c, d\", e, \"2024\", 'no', \"f\\tg\"]\nsummary: it's\nbody: \"- x\"\n",
	},
	"brackets and lines as the author has them": {
		"{name: x,\n also_known_as: [a,\n  b]}\n",
		"name: x\nalso_known_as: [a, b]\n",
	},
	"brackets that are too long": {
		"name: x\nsources: [{source: a-source-with-a-long-id-20240119, at: 3문단}, {source: another-source-with-a-long-id-20240119, at: 4문단}, c]\n",
		"name: x\nsources:\n  - {source: a-source-with-a-long-id-20240119, at: 3문단}\n  - {source: another-source-with-a-long-id-20240119, at: 4문단}\n  - c\n",
	},
	"a long text": {
		"name: x\nsummary: 'Many meetings come back to it: what it is, who makes it, and who pays for it, all of which is more than fits on a line.'\n",
		"name: x\nsummary: >-\n  Many meetings come back to it: what it is, who makes it, and who pays for it, all of which is more than fits on a\n  line.\n",
	},
	"a text on several lines keeps those that fit": {
		"name: x\nsummary: 첫 문장이다.\n  둘째 문장이다.\nbody: Many meetings come back to it.\n  What it is, who makes it, and who pays for it, all of which is more than fits on one line.\n\n  And another paragraph of it.\n",
		"name: x\nsummary: 첫 문장이다. 둘째 문장이다.\nbody: >-\n  Many meetings come back to it.\n  What it is, who makes it, and who pays for it, all of which is more than fits on one line.\n\n  And another paragraph of it.\n",
	},
	"block texts": {
		"name: >\n      x\nsummary: |2+ # c\n    a\n   b  \n\nbody: |-\n        ## c\n\n\n          d\n",
		"name: >\n  x\nsummary: |2+ # c\n    a\n   b  \n\nbody: |-\n  ## c\n\n\n    d\n",
	},
	"a block text at the end, without an end of line": {
		"name: x\nbody: |\n    y",
		"name: x\nbody: |-\n  y\n",
	},
	"comments stay with what they are about": {
		"# yaml-language-server: $schema=x\n# of the body\nbody: x   # aside\n# of the name\nname: # of the map\n  # of ko\n  ko: 가\n  # end of the map\n\n# of the list\nalso_known_as: [ # in it\n  # of a\n  a, # behind a\n  b\n  # end of the list\n] # behind it\n# end\n",
		"# yaml-language-server: $schema=x\n# of the name\nname: # of the map\n  # of ko\n  ko: 가\n  # end of the map\n\n# of the list\nalso_known_as: # behind it\n  # in it\n  # of a\n  - a # behind a\n  - b\n  # end of the list\n# end\n# of the body\nbody: x # aside\n",
	},
	"comments at the head of the file": {
		"# 기록\n\n# 둘째\n\n# of the body\nbody: x\nname: y\n",
		"# 기록\n\n# 둘째\n\nname: y\n# of the body\nbody: x\n",
	},
	"blank lines, one at most": {
		"\n\nname: x\n\n\n\nalso_known_as:\n\n  - a\n\n\n  - b\n\nbody: y\n\n\n",
		"name: x\n\nalso_known_as:\n  - a\n\n  - b\n\nbody: y\n",
	},
	"items with comments": {
		"name: x\nchanges:\n- # first\n  date: 2024\n  text: a\n-\n  # second\n  text: b\n  date: 2024 # in it\n# commented out\n- {date: 2024, text: c}\n",
		"name: x\nchanges:\n  - # first\n    date: 2024\n    text: a\n  - date: 2024 # in it\n    # second\n    text: b\n  # commented out\n  - {date: 2024, text: c}\n",
	},
	"anchors keep the order of keys": {
		"body: &b x\nname: *b\n",
		"body: &b x\nname: *b\n",
	},
	"line ends of Windows, and a byte order mark": {
		"\ufeff---\r\nbody: |\r\n    x\r\n    y\r\nname:   z\r\n...\r\n",
		"\ufeffname: z\r\nbody: |\r\n  x\r\n  y\r\n",
	},
}

func TestStyle(t *testing.T) {
	for name, c := range styles {
		t.Run(name, func(t *testing.T) {
			got, diags := format.Record("topics/x.yaml", record.KindTopics, []byte(c.text))
			if diags != nil {
				t.Fatal(printed(diags))
			}
			if diff := cmp.Diff(c.want, string(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	const text = "---  \r\nbody: {en: x}\r\nname:  'z'\r\n---\r\n\r\n*  z  \r\n"
	const want = "---  \r\nname: z\r\nbody: {en: x}\r\n---\r\n\r\n*  z  \r\n"
	got, diags := format.Record("topics/x.md", record.KindTopics, []byte(text))
	if diags != nil {
		t.Fatal(printed(diags))
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRefused(t *testing.T) {
	for text, want := range map[string]string{
		"name: [x\n":               "[unclosed-bracket]",
		"name: x\n---\nname: y\n":  "[too-odd-to-change]",
		"- x\n":                    "[not-a-map]",
		"x\n":                      "[not-a-map]",
		"name: x\rbody: y\r":       "[odd-line-ends]",
		"name: &a x\nbody: &a y\n": "[too-odd-to-change]",
	} {
		next, diags := format.Record("topics/x.yaml", record.KindTopics, []byte(text))
		if next != nil || len(diags) != 1 || !diags.HasErrors() || "["+diags[0].Code+"]" != want {
			t.Errorf("%q becomes %q, and what is said is\n%s", text, next, printed(diags))
		}
	}
}
