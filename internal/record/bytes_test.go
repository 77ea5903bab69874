package record_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
)

// TestFaultsInOddBytes checks what is said about texts that are hard to see in
// an editor, and in the archives of other tests.
func TestFaultsInOddBytes(t *testing.T) {
	const path = "topics/a.yaml"
	for name, c := range map[string]struct{ path, text, want string }{
		"a byte order mark has no column": {path, "\ufeffnam: 가\n", `
content/topics/a.yaml:1:1: error: a topic has no key "nam" [unknown-key]
    1 | nam: 가
      | ^^^
      = did you mean "name"?
`},
		"a byte order mark before front matter": {"topics/a.md", "\ufeff---\nname: 가: 나\n---\n", `
content/topics/a.md:2:7: error: a colon where no key can stand [colon-in-value]
    2 | name: 가: 나
      |       ^^^
      = put a text that holds ` + "`: `" + ` in quotes
`},
		"line ends of Windows": {path, "name: 가\r\nsummary: '나\r\n", `
content/topics/a.yaml:2:10: error: a quote that is not closed [unclosed-quote]
    2 | summary: '나
      |          ^^^
      = close the quote; inside of a text, use the other kind of quotes
`},
		"line ends of Windows around front matter": {"topics/a.md", "---\r\nnam: 가\r\n---\r\n[[b\r\n]] [x](y)\r\n", `
content/topics/a.md:2:1: error: a topic has no key "nam" [unknown-key]
    2 | nam: 가
      | ^^^
      = did you mean "name"?
content/topics/a.md:5:8: error: "y" is not an http, https or mailto address [bad-link]
    5 | ]] [x](y)
      |        ^
      = write [[id]] for another record, a full address that begins with https://, or a path of the site that begins with /
`},
		"line ends of old Macs": {path, "name: 가\rnam: 나\rparent: [b\r", `
content/topics/a.yaml:1:24: error: a list in [ ] that is not closed, or lacks a comma [unclosed-bracket]
    1 | name: 가�nam: 나�parent: [b
      |                          ^^
      = close it with ]; put a text with a bracket, brace, comma or colon in quotes
`},
		"not UTF-8": {path, "name: \xb9\xab\nsummary: 가\n", `
content/topics/a.yaml:1:7: error: this is not UTF-8 [not-utf8]
    1 | name: �
      |       ^
      = save the file as UTF-8
`},
		"not UTF-8, and Markdown": {"topics/a.md", "---\nname: 가\n---\n나\xff\n", `
content/topics/a.md:4:2: error: this is not UTF-8 [not-utf8]
    4 | 나�
      |   ^
      = save the file as UTF-8
`},
		"UTF-16": {path, "\xff\xfen\x00a\x00m\x00e\x00", `
content/topics/a.yaml:1:1: error: this is not UTF-8 [not-utf8]
    1 | �n�a�m�e�
      | ^
      = save the file as UTF-8
`},
		"a control character": {path, "name: 가\nsummary: 나\x1b[31m다\n", `
content/topics/a.yaml:2:10: error: a control character [control-character]
    2 | summary: 나�[31m다
      |          ^^^^^^^^^
      = take it out
`},
		"a byte of zero": {path, "name: 가\x00\n", `
content/topics/a.yaml:1:7: error: a control character [control-character]
    1 | name: 가�
      |       ^^^
      = take it out
`},
		"other line ends of YAML": {path, "name: 가\u2028summary: 나\u2028nam: 다\n", `
content/topics/a.yaml:1:20: error: a topic has no key "nam" [unknown-key]
    1 | name: 가�summary: 나�nam: 다
      |                      ^^^
      = did you mean "name"?
`},
		"values in values in values": {path, "name: " + strings.Repeat("[", 10_001), `
content/topics/a.yaml:1:7: error: values nested too deep [too-deep]
    1 | name: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = write the record flatter
`},
	} {
		t.Run(name, func(t *testing.T) {
			_, diags := record.Load(content(map[string]string{c.path: c.text}), "content", nil)
			if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), print(t, diags)); diff != "" {
				t.Errorf("what is said (-want +got):\n%s", diff)
			}
		})
	}
}
