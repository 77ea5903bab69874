package judges

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// dataJudge tells what Ajv holds against JSON files, of which the first is the
// schema of the others, and how many things it has looked at. A file that
// begins in "not" is meant to be refused.
const dataJudge = `
const fs = require("fs"), path = require("path"), Ajv = require("ajv/dist/2020").default;
const dir = process.argv[1], said = [];
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true, validateFormats: false });
const valid = ajv.compile(JSON.parse(fs.readFileSync(path.join(dir, "schema"))));
let count = 0;
for (const name of fs.readdirSync(dir).filter((name) => name != "schema")) {
  const text = fs.readFileSync(path.join(dir, name), "utf8");
  for (const one of name.endsWith(".jsonl") ? text.split("\n").filter(Boolean) : [text]) {
    count++;
    if (valid(JSON.parse(one)) == name.startsWith("not")) said.push([name, valid.errors]);
  }
}
console.log(JSON.stringify({ count, said: said.slice(0, 5) }));
`

// tableJudge writes what Papa Parse makes of CSV files.
const tableJudge = `
const fs = require("fs"), path = require("path"), Papa = require("papaparse");
const dir = process.argv[1], tables = {};
for (const name of fs.readdirSync(dir)) {
  const { data, errors } = Papa.parse(fs.readFileSync(path.join(dir, name), "utf8"), { skipEmptyLines: true });
  tables[name] = { data, errors };
}
console.log(JSON.stringify(tables));
`

// ask runs a script of node with a folder that has some files.
func ask(t *testing.T, modules, script string, files map[string][]byte) []byte {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		put(t, filepath.Join(dir, name), content)
	}
	cmd := exec.Command("node", "-e", script, dir)
	cmd.Env = append(os.Environ(), "NODE_PATH="+modules)
	cmd.Stderr = os.Stderr
	said, err := cmd.Output()
	if err != nil {
		t.Fatalf("the judge does not run: %v", err)
	}
	return said
}

// TestJudgeData holds all JSON of sites to its own JSON Schema, by Ajv, which
// has to refuse what is wrong.
func TestJudgeData(t *testing.T) {
	modules := folder(t)
	for _, s := range sites() {
		files := map[string][]byte{"schema": s.files["data/schema.json"]}
		records := 0
		for name, content := range s.files {
			switch {
			case path.Base(name) == "record.json":
				files[strings.ReplaceAll(name, "/", "_")] = content
				records++
			case path.Ext(name) == ".jsonl":
				files[path.Base(name)] = content
				records += bytes.Count(content, []byte("\n"))
			}
		}
		all := s.files["data/site.json"]
		files["site.json"] = all
		for i, broken := range [][2]string{
			{`"version":1,`, ``},
			{`"title":{`, `"titel":{`},
			{`"url":"`, `"url":1,"was":"`},
			{`"date":"`, `"date":"on `},
			{`"status":"held"`, `"status":7`},
			{`"sources":[`, `"sources":["",`},
			{`"record":{`, `"record":{"extra":1,`},
			{`"speakers":[`, `"people":[`},
		} {
			files["not"+string(rune('a'+i))] = bytes.Replace(all, []byte(broken[0]), []byte(broken[1]), 1)
		}
		var judged struct {
			Count int
			Said  json.RawMessage
		}
		if err := json.Unmarshal(ask(t, modules, dataJudge, files), &judged); err != nil {
			t.Fatal(err)
		}
		if string(judged.Said) != "[]" {
			t.Errorf("%s: %.2000s", s.name, judged.Said)
		}
		if judged.Count != records+9 || records < 300 {
			t.Errorf("%s: looked at %d things, of which %d are records", s.name, judged.Count, records)
		}
	}
}

// TestJudgeTables compares what Papa Parse reads in all CSV files with what
// package encoding/csv does.
func TestJudgeTables(t *testing.T) {
	modules := folder(t)
	for _, s := range sites() {
		files := map[string][]byte{}
		for name, content := range s.files {
			if path.Ext(name) == ".csv" {
				files[path.Base(name)] = content
			}
		}
		var tables map[string]struct {
			Data   [][]string
			Errors []any
		}
		if err := json.Unmarshal(ask(t, modules, tableJudge, files), &tables); err != nil {
			t.Fatal(err)
		}
		for _, name := range slices.Sorted(maps.Keys(files)) {
			rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(files[name], []byte("\ufeff")))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			got := tables[name]
			if len(got.Errors) > 0 && len(rows[0]) > 1 || !slices.EqualFunc(rows, got.Data, slices.Equal) {
				t.Errorf("%s: %s: %v, %d rows, not %d", s.name, name, got.Errors, len(got.Data), len(rows))
			}
		}
		if len(files) < 10 {
			t.Errorf("%s: only %d tables", s.name, len(files))
		}
	}
}
