package judges

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestJudgeAtom has xmllint hold all Atom feeds to the grammar of RFC 4287,
// which stands in testdata: no package ships its schema.
func TestJudgeAtom(t *testing.T) {
	folder(t)
	grammar, err := filepath.Abs(filepath.Join("testdata", "atom.rng"))
	if err != nil {
		t.Fatal(err)
	}
	judge := func(files ...string) (string, error) {
		args := append([]string{"--nonet", "--noout", "--relaxng", grammar}, files...)
		said, err := exec.Command("xmllint", args...).CombinedOutput()
		return string(said), err
	}
	for _, s := range sites() {
		dir := t.TempDir()
		var files []string
		for i, name := range s.named("atom.xml") {
			file := filepath.Join(dir, fmt.Sprintf("%d.xml", i))
			put(t, file, s.files[name])
			files = append(files, file)
		}
		if len(files) < 2*len(s.langs) {
			t.Fatalf("%s: %d feeds", s.name, len(files))
		}
		if said, err := judge(files...); err != nil {
			t.Errorf("%s: %v\n%.2000s", s.name, err, said)
		}
		feed := string(s.files["atom.xml"])
		broken := filepath.Join(dir, "broken.xml")
		for _, edit := range [][2]string{{"<updated>2", "<updated>x2"}, {"<author>", "<authors>"}, {` rel="self"`, ` relation="self"`}, {`type="html"`, `type="htm"`}} {
			put(t, broken, []byte(strings.Replace(feed, edit[0], edit[1], 1)))
			if _, err := judge(broken); err == nil {
				t.Errorf("the grammar takes %s", edit[1])
			}
		}
	}
}

// schemaJudge tells what Ajv holds against each of some files by a schema: it
// reads a list of them, each with its name and its text.
const schemaJudge = `
const fs = require("fs");
const Ajv = require("ajv").default;
const ajv = new Ajv({ strict: false, allErrors: true });
require("ajv-formats").default(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(process.argv[1])));
const wrong = [];
for (const [name, text] of JSON.parse(fs.readFileSync(0)))
  if (!valid(JSON.parse(text))) wrong.push(name + ": " + ajv.errorsText(valid.errors.slice(0, 5)));
console.log(JSON.stringify(wrong));
`

// hold tells what is wrong with the files of a name of a site by a schema.
func (s *builtSite) hold(t *testing.T, schema string, paths []string, edit func(string) string) []string {
	t.Helper()
	var files [][2]string
	for _, path := range paths {
		files = append(files, [2]string{path, edit(string(s.files[path]))})
	}
	input, err := json.Marshal(files)
	if err != nil {
		t.Fatal(err)
	}
	var wrong []string
	if err := json.Unmarshal(asked(t, schemaJudge, input, schema), &wrong); err != nil {
		t.Fatal(err)
	}
	return wrong
}

func same(text string) string { return text }

// TestJudgeJSONFeed holds all JSON Feeds to a JSON Schema of the format.
func TestJudgeJSONFeed(t *testing.T) {
	schema := filepath.Join(folder(t), "jsonfeed-schema", "schema-v1.1.json")
	for _, s := range sites() {
		feeds := s.named("feed.json")
		if atom := s.named("atom.xml"); len(feeds) == 0 || len(feeds) != len(atom) {
			t.Errorf("%s: %d JSON Feeds and %d Atom feeds", s.name, len(feeds), len(atom))
		}
		for _, wrong := range s.hold(t, schema, feeds, same) {
			t.Errorf("%s: %s", s.name, wrong)
		}
		dateless := func(text string) string {
			return strings.Replace(text, `"date_modified":"2`, `"date_modified":"x2`, 1)
		}
		if len(s.hold(t, schema, feeds[:1], dateless)) == 0 {
			t.Error("the schema takes anything")
		}
	}
}

// TestJudgePopolo holds the record in Popolo to the names and forms of its
// fields, which stand in testdata, and looks whether every id leads somewhere.
func TestJudgePopolo(t *testing.T) {
	folder(t)
	schema, err := filepath.Abs(filepath.Join("testdata", "popolo.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	const file = "data/popolo.json"
	for _, s := range sites() {
		for _, wrong := range s.hold(t, schema, []string{file}, same) {
			t.Errorf("%s: %s", s.name, wrong)
		}
		renamed := func(text string) string { return strings.Replace(text, `"name":`, `"title":`, 1) }
		if len(s.hold(t, schema, []string{file}, renamed)) == 0 {
			t.Error("the schema takes anything")
		}
		var lists map[string][]map[string]any
		if err := json.Unmarshal(s.files[file], &lists); err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		for name, list := range lists {
			if len(list) == 0 {
				t.Errorf("%s: no %s", s.name, name)
			}
			for _, object := range list {
				id := object["id"].(string)
				if ids[id] {
					t.Errorf("%s: %s twice", s.name, id)
				}
				ids[id] = true
			}
		}
		for name, list := range lists {
			for _, object := range list {
				for key, value := range object {
					if id, is := value.(string); is && strings.HasSuffix(key, "_id") && !ids[id] {
						t.Errorf("%s: %s of %s leads nowhere: %s", s.name, key, name, id)
					}
				}
			}
		}
	}
}

// edtfJudge reads a list of dates and tells those that are none. edtf.js takes
// no interval that begins and ends alike: of such a one it reads the one date.
const edtfJudge = `
const edtf = require("edtf").default ?? require("edtf");
const wrong = [];
for (const date of JSON.parse(require("fs").readFileSync(0)))
  try { edtf(date.replace(/^(.+)\/\1$/, "$1")); } catch (e) { wrong.push(date + ": " + e.message.split("\n")[0]); }
console.log(JSON.stringify(wrong));
`

// dateKeys are the keys under which files of data have EDTF.
var dateKeys = map[string]bool{
	"x_date": true, "due": true, "date": true, "updated": true, "accessed": true, "started": true, "ended": true,
	"from": true, "to": true, "until": true, "day": true, "founded": true, "dissolved": true,
}

// TestJudgeDates has edtf.js read every date that the data files give as EDTF.
func TestJudgeDates(t *testing.T) {
	folder(t)
	for _, s := range sites() {
		dates := map[string]bool{}
		for path, content := range s.files {
			if strings.HasPrefix(path, "data/") && strings.HasSuffix(path, ".json") && !strings.Contains(path, "schema") {
				var value any
				if err := json.NewDecoder(bytes.NewReader(content)).Decode(&value); err != nil {
					t.Fatalf("%s: %v", path, err)
				}
				findDates(value, dates)
			}
		}
		if len(dates) == 0 {
			t.Fatalf("%s: no dates", s.name)
		}
		list := []string{}
		for date := range dates {
			list = append(list, date)
		}
		var wrong []string
		if err := json.Unmarshal(asked(t, edtfJudge, asJSON(t, list)), &wrong); err != nil {
			t.Fatal(err)
		}
		for _, date := range wrong {
			t.Errorf("%s: %s", s.name, date)
		}
		if err := json.Unmarshal(asked(t, edtfJudge, asJSON(t, []string{"2024-13"})), &wrong); err != nil || len(wrong) != 1 {
			t.Errorf("of the month 13 the judge says %q", wrong)
		}
	}
}

func findDates(value any, dates map[string]bool) {
	switch value := value.(type) {
	case []any:
		for _, item := range value {
			findDates(item, dates)
		}
	case map[string]any:
		for key, item := range value {
			if text, is := item.(string); is && dateKeys[key] {
				dates[text] = true
			}
			findDates(item, dates)
		}
	}
}

func asJSON(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
