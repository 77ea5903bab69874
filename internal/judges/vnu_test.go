package judges

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// message is what the Nu HTML checker holds against a file.
type message struct {
	Type, SubType, Message, Extract, URL string
	LastLine                             int
}

func TestJudgeNuHTMLChecker(t *testing.T) {
	jar := filepath.Join(folder(t), "vnu-jar", "build", "dist", "vnu.jar")
	dir := t.TempDir()
	for i, s := range sites() {
		for name, content := range s.files {
			if filepath.Ext(name) == ".html" {
				put(t, filepath.Join(dir, fmt.Sprint(i), filepath.FromSlash(name)), content)
			}
		}
	}
	for _, m := range check(t, jar, dir) {
		place := strings.TrimPrefix(m.URL, "file:"+dir)
		t.Errorf("%s:%d: %s%s: %s\n    %s", place, m.LastLine, m.Type, m.SubType, m.Message, strings.Join(strings.Fields(m.Extract), " "))
	}

	broken := t.TempDir()
	put(t, filepath.Join(broken, "index.html"), []byte("<!doctype html><html lang=ko><title>a</title><p><div></p>"))
	if len(check(t, jar, broken)) == 0 {
		t.Error("nothing is held against a <div> within a <p>")
	}
}

// check returns all that the checker says of the pages in a folder.
func check(t *testing.T, jar, dir string) []message {
	t.Helper()
	said, err := exec.Command("java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", dir).Output()
	if err != nil {
		t.Fatalf("the checker does not run: %v", err)
	}
	var report struct{ Messages []message }
	if err := json.Unmarshal(said, &report); err != nil {
		t.Fatalf("the checker said %.200q: %v", said, err)
	}
	return report.Messages
}

func put(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o666); err != nil {
		t.Fatal(err)
	}
}
