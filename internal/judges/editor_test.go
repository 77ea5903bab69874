package judges

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"summitline/internal/record"
	"summitline/internal/schema"
)

func TestJudgeTry(t *testing.T) {
	dir := t.TempDir()
	set, _ := record.Load(os.DirFS("../../content"), "content", nil)
	files, err := schema.Files(set)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		put(t, filepath.Join(dir, ".schema", f.Path), f.Text)
	}
	put(t, filepath.Join(dir, "content", "summits", "x.yaml"), nil)
	s := startLanguageServer(t, dir, map[string]any{"yaml": map[string]any{"validate": true, "hover": true, "completion": true, "schemaStore": map[string]any{"enable": false},
	"schemas": map[string]any{"./.schema/summits.json": "content/summits/**/*.yaml"}}})
	x := filepath.Join(dir, "content", "summits")
	const head = "# yaml-language-server: $schema=../../.schema/summits.json\n"
	try := os.Getenv("TRY")
	for _, doc := range []string{"¦", "title: a\ndate: 2021\n¦", "title: ¦", "title:\n  ¦", "hosts: ¦", "hosts: [¦]", "hosts: [m¦]", "hosts:\n  - ¦", "hosts:\n  - ms¦", "participants:\n  - ¦", "participants:\n  - speaker: a\n    ¦", "participants:\n  - {part: ¦}","participants:\n  - part: k¦", "draft: ¦", "venue:\n  country: ¦", "sources: [¦]", "sources:\n  - ¦","venue:\n  ¦", "status: ¦"} {
		if try != "" { doc = try }
		fmt.Printf("=== %q\n", doc)
		for i, p := range s.complete(x, head+doc) {
			if i < 4 {
				fmt.Printf("%q %q %v\n", p.Label, p.InsertText, p.Documentation)
			} else if i == 4 { fmt.Println("...") }
		}
		if try != "" { break }
	}
	for _, doc := range []string{"ti¦tle: a\ndate: 2021", "title: a\nda¦te: 2021-13\nhots: a", "title: a\ndate: 2021\nho¦sts: [msit]", "title: a\ndate: 2021\nhosts: [ms¦it]", "title: a\ndate: 2021\nparticipants: [{part: key¦note}]", "title: a\ndate: 2021\nven¦ue: {name: {ko: a, fr: b}, country: KO, geo: [1], online: maybe}\nnumber: 0x\nhosts:\nparticipants: [{}, {speaker: [a]}, x]\nstatus: hold"} {
		fmt.Printf("--- %q\n%s\n", doc, s.hover(x, head+doc))
		plain := ""
		for _, r := range doc { if string(r) != cursor { plain += string(r) } }
		_, ps := s.open(x, head+plain); for _, p := range ps { fmt.Printf("%d:%d %s (%s)\n", p.Range.Start.Line, p.Range.Start.Character, p.Message, p.Source) }
	}
}
