package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"summitline/internal/record"
)

// The README is the only manual: these tests hold it to what the program does.

const root = "../.."

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestReadmeNamesEveryKey(t *testing.T) {
	text := readme(t)
	keys := record.SiteKeys()
	for _, kind := range record.Kinds() {
		keys = append(keys, kind.Keys()...)
		if !strings.Contains(text, "### `"+string(kind)+"`") {
			t.Errorf("the README has no section on %s", kind)
		}
	}
	for _, items := range record.ItemKeys() {
		keys = append(keys, items...)
	}
	for _, key := range keys {
		if !strings.Contains(text, "`"+key+"`") {
			t.Errorf("the README does not name the key %q", key)
		}
	}
}

func TestReadmeNamesEveryCommandAndFlag(t *testing.T) {
	text := readme(t)
	for _, cmd := range commands() {
		if !strings.Contains(text, "| `"+strings.TrimSpace(cmd.name+" "+cmd.args)+"` |") {
			t.Errorf("the README does not list the command %q", cmd.name)
		}
		flags := flag.NewFlagSet(cmd.name, flag.ContinueOnError)
		cmd.define(flags)
		flags.VisitAll(func(f *flag.Flag) {
			if !strings.Contains(text, "`--"+f.Name) {
				t.Errorf("the README does not name the flag --%s of %s", f.Name, cmd.name)
			}
		})
	}
}

var (
	readmeFile   = regexp.MustCompile("(?s)<!-- file: (\\S+?)( broken)? -->\n```yaml\n(.*?)```")
	readmeOutput = regexp.MustCompile("(?s)<!-- output: check -->\n```\n(.*?)```")
)

// TestReadmeExamples adds the README's records to the real content: the good
// one is a summit more, with the two warnings that the README tells of, and the
// broken one gets the very errors shown.
func TestReadmeExamples(t *testing.T) {
	text := readme(t)
	examples := readmeFile.FindAllStringSubmatch(text, -1)
	output := readmeOutput.FindStringSubmatch(text)
	if len(examples) != 2 || output == nil {
		t.Fatalf("found %d examples in the README, and their output: %v", len(examples), output != nil)
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "content"), os.DirFS(filepath.Join(root, "content"))); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
	for _, example := range examples {
		name, broken, record := example[1], example[2] != "", example[3]
		if err := os.WriteFile(name, []byte(record), 0o666); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		status := run([]string{"check"}, console{&stdout, &stderr, "en"})
		if broken {
			if status != failed || stderr.String() != output[1] {
				t.Errorf("%s gives status %d and\n%s", name, status, &stderr)
			}
			continue
		}
		var doubts []string
		for _, line := range regexp.MustCompile(`(?m)^`+regexp.QuoteMeta(name)+`:.*\[(.*)\]$`).FindAllStringSubmatch(stderr.String(), -1) {
			doubts = append(doubts, line[1])
			if !strings.Contains(text, "(`"+line[1]+"`)") {
				t.Errorf("%s gives %s, which the README does not say", name, line[1])
			}
		}
		if status != ok || len(doubts) != 2 {
			t.Errorf("%s gives status %d and\n%s", name, status, &stderr)
		}
	}
}

// TestReadmeQueries asks the real content what the README asks.
func TestReadmeQueries(t *testing.T) {
	asked := regexp.MustCompile(`summitline query '([^']+)'`).FindAllStringSubmatch(readme(t)+queryCommand.help, -1)
	if len(asked) < 8 {
		t.Errorf("only %d queries", len(asked))
	}
	for _, q := range asked {
		var out, said bytes.Buffer
		if status := run([]string{"query", "--content", filepath.Join(root, "content"), q[1]}, console{&out, &said, "en"}); status != ok || out.Len() == 0 {
			t.Errorf("%s: %d rows, status %d\n%s", q[1], strings.Count(out.String(), "\n"), status, &said)
		}
	}
}
