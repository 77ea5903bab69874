package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var readmeDiff = regexp.MustCompile("(?s)<!-- output: diff -->\n```\n(.*?)```")

// TestReadmeDiff adds the README's good record to the real content and compares
// that with what was there: the report is the one shown, and the README names
// every key of its JSON.
func TestReadmeDiff(t *testing.T) {
	text := readme(t)
	example := readmeFile.FindStringSubmatch(text)
	output := readmeDiff.FindStringSubmatch(text)
	if example == nil || output == nil {
		t.Fatal("the README has no example of a diff")
	}
	dir := t.TempDir()
	for _, side := range []string{"before", "after"} {
		if err := os.CopyFS(filepath.Join(dir, side, "content"), os.DirFS(filepath.Join(root, "content"))); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	if err := os.WriteFile(filepath.Join("after", example[1]), []byte(example[3]), 0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if status := run([]string{"diff", "before", "after"}, console{&stdout, &stderr, "en"}); status != ok || stdout.String() != output[1] {
		t.Errorf("status %d and\n%s%s", status, &stdout, &stderr)
	}
	stdout.Reset()
	if status := run([]string{"diff", "--format", "json", "before", "after"}, console{&stdout, &stderr, "en"}); status != ok {
		t.Errorf("status %d and\n%s", status, &stderr)
	}
	var report map[string]any
	if err := json.Unmarshal(stdout.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	for key := range report {
		if !strings.Contains(text, "`"+key+"`") && !strings.Contains(text, `"`+key+`"`) {
			t.Errorf("the README does not name the key %q of the report", key)
		}
	}
}
