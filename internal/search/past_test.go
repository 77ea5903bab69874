package search

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/samplesite"
)

// An index that is made from what it was before is what it would be without: a
// row of random edits, additions and deletions is made both ways.
func TestIndexOfThePast(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	content := samplesite.ArchiveInMemory(60).(fstest.MapFS)
	paths := slices.DeleteFunc(slices.Sorted(maps.Keys(content)), func(path string) bool { return !strings.HasPrefix(path, "summits/") })
	before := made(New(resolved(t, content), "ko", "ko").Files())
	revised := 0
	for i := range 24 {
		content = edited(random, content, paths, i)
		s := resolved(t, content)
		want := made(New(s, "ko", "ko").Files())
		x := New(s, "ko", "ko")
		x.Recall(Past{
			Same: func(name string) bool {
				return random.IntN(20) > 0 && bytes.Equal(unmarked(want[name]), unmarked(before[name]))
			},
			Read: func(name string) []byte { return before[name] },
		})
		for _, file := range x.Files() {
			if same := bytes.Equal(before[file.Name], want[file.Name]); file.Same() && !same {
				t.Fatalf("edit %d: %s is said to be as it was", i, file.Name)
			} else if same && x.read().before != nil && !file.Same() {
				t.Errorf("edit %d: %s is as it was, and is not said to be", i, file.Name)
			}
			if got := file.Content(); !bytes.Equal(got, want[file.Name]) {
				t.Fatalf("edit %d: %s is made\n%.2000s\nand not\n%.2000s", i, file.Name, got, want[file.Name])
			}
		}
		if x.read().before != nil {
			revised++
		}
		before = want
	}
	if revised < 12 {
		t.Errorf("only %d edits were made from the past", revised)
	}
}

// edited returns a content folder in which something is another.
func edited(random *rand.Rand, content fstest.MapFS, paths []string, i int) fstest.MapFS {
	content = maps.Clone(content)
	path := paths[random.IntN(len(paths))]
	text := string(content[path].Data)
	switch i % 6 {
	case 0: // new words and letters
		text += fmt.Sprintf("\n새낱말%d이 Ｘ %c 있다. NEW 각각\n", i, 'a'+rune(i%26))
	case 1: // words that go
		head, body, _ := strings.Cut(text[3:], "\n---\n")
		text = "---" + head + "\n---\n" + body[:strings.LastIndexByte(body[:len(body)/2], ' ')+1] + "\n"
	case 2: // another name, in many parts
		content["speakers/zz-one.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, "name: 박 Q%d\n", i)}
	case 3:
		head, rest, _ := strings.Cut(text, "\ntitle:")
		text = head + "\ntitle: 옛 이름" + fmt.Sprint(i) + rest
	case 4:
		content[fmt.Sprintf("summits/zz-%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\ntitle: 나중 회의\ndate: 20%d\n---\n새낱말.\n", 10+i)}
	case 5:
		delete(content, fmt.Sprintf("summits/zz-%d.md", i-1))
	}
	content[path] = &fstest.MapFile{Data: []byte(text)}
	return content
}

// Where a file of the past is damaged or gone, the index is as if there were none.
func TestDamagedPast(t *testing.T) {
	content := samplesite.ArchiveInMemory(60).(fstest.MapFS)
	before := made(New(resolved(t, content), "ko", "ko").Files())
	s := resolved(t, content)
	path := s.Summits[0].Meta.Path
	content[path] = &fstest.MapFile{Data: append(bytes.Clone(content[path].Data), "\n새낱말이 있다.\n"...)}
	s = resolved(t, content)
	want := made(New(s, "ko", "ko").Files())
	for _, damaged := range []func([]byte) []byte{
		func([]byte) []byte { return nil },
		func(file []byte) []byte { return file[:len(file)/2] },
		func(file []byte) []byte { return bytes.ReplaceAll(file, []byte(`"words":{`), []byte(`"none":{`)) },
	} {
		for name := range before {
			x := New(s, "ko", "ko")
			x.Recall(Past{
				Same: func(name string) bool { return bytes.Equal(unmarked(want[name]), unmarked(before[name])) },
				Read: func(other string) []byte {
					if other == name && !bytes.Equal(before[name], want[name]) {
						return damaged(before[other])
					}
					return before[other]
				},
			})
			if name == RootName || !bytes.Equal(before[name], want[name]) {
				for _, file := range x.Files() {
					if got := file.Content(); !bytes.Equal(got, want[file.Name]) {
						t.Fatalf("with a damaged %s, %s is made\n%.200s\nand not\n%.200s", name, file.Name, got, want[file.Name])
					}
				}
			}
		}
	}
}
