package record_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
)

// asWritten names every record by its id as it is written.
func asWritten(ref string, _ []record.Kind) (string, bool) { return ref, true }

// TestEncodedIsReadAsTheSame checks that a record in its JSON form, which has
// every key, is read as the same record, whatever kind of file it stands in.
func TestEncodedIsReadAsTheSame(t *testing.T) {
	archive := readEverything(t)
	want, _ := record.Load(folder(archive, same), "content", nil)
	got, diags := record.Load(encoded(t, want, folder(archive, same).(fstest.MapFS)), "content", nil)
	for _, set := range []*record.Set{want, got} {
		for _, r := range set.Records {
			for i := range r.Common().Mentions {
				key := &r.Common().Mentions[i].Key // says whether a map was written, or an id alone
				*key = strings.Replace(strings.TrimSuffix(*key, ".source"), "members.organization", "members", 1)
			}
		}
	}
	compare(t, want, got)
	if t.Failed() {
		var b strings.Builder
		diags.Print(&b, "en")
		t.Log(b.String())
	}
}

// encoded returns the files of a content folder with each record in JSON.
func encoded(t *testing.T, set *record.Set, files fstest.MapFS) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	for path, file := range files {
		out[path] = file
	}
	for _, r := range append([]record.Record{set.Site}, set.Records...) {
		data, err := json.Marshal(record.Encode(r, asWritten))
		if err != nil {
			t.Fatal(err)
		}
		var direct bytes.Buffer
		json.HTMLEscape(&direct, record.AppendJSON(nil, r, asWritten))
		if !bytes.Equal(direct.Bytes(), data) {
			t.Errorf("directly it is %s, else %s", direct.Bytes(), data)
		}
		path := r.Common().Path
		if strings.HasSuffix(path, ".md") {
			data = []byte("---\n" + string(data) + "\n---\n")
		}
		out[path] = &fstest.MapFile{Data: data}
	}
	return out
}

// TestEncodedHasOneFormOfEachValue checks the form that a value has, however it
// is written.
func TestEncodedHasOneFormOfEachValue(t *testing.T) {
	set, diags := record.Load(fstest.MapFS{
		"site.yaml": {Data: []byte("title: 보기\nlanguages: [ko, en]\nlicense: CC0\n")},
		"sources/a.md": {Data: []byte("---\ntitle: 글\npublisher: Someone\nauthors: 홍길동\nformer_ids: old\n" +
			"links: {b: https://example.org/2, 가: https://example.org/1}\nbody: {en: '*text*'}\n---\n첫 줄\n\n    코드\n")},
		"organizations/o.yaml": {Data: []byte("name: {en: O}\nmembers: OLD\ndraft: false\nsources: a\n")},
		"summits/s.yaml": {Data: []byte("title: \"a\\x7F\\u2028\\t\\\"\\\\\"\ndate: 2024?\nattendance: 0\n" +
			"venue: {online: true, geo: [37.50, -1e-7]}\nsources: [{source: a, at: 3쪽}]\n")},
	}, "content", nil)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	name := func(ref string, _ []record.Kind) (string, bool) { return strings.ToLower(ref), ref != "Someone" }
	want := []string{
		`{"title":{"ko":"보기"},"languages":["ko","en"],"license":{"name":{"ko":"CC0"}}}`,
		`{"draft":false,"name":{"en":"O"},"members":[{"organization":"old"}],"sources":[{"source":"a"}]}`,
		`{"title":{"ko":"글"},"publisher":{"ko":"Someone"},"authors":[{"ko":"홍길동"}],"links":{"b":"https://example.org/2","가":"https://example.org/1"},"former_ids":["old"],"body":{"ko":"첫 줄\n\n    코드\n","en":"*text*"}}`,
		`{"title":{"ko":"a\u007f\u2028\t\"\\"},"date":"2024?","venue":[{"online":true,"geo":[37.5,-0.0000001]}],"sources":[{"source":"a","at":{"ko":"3쪽"}}],"attendance":0}`,
	}
	var got []string
	for _, r := range append([]record.Record{set.Site}, set.Records...) {
		data, err := record.Encode(r, name).MarshalJSON()
		if err != nil || !json.Valid(data) {
			t.Fatalf("%s: %v", data, err)
		}
		got = append(got, string(bytes.TrimSpace(data)))
		if direct := record.AppendJSON(nil, r, name); !bytes.Equal(direct, data) {
			t.Errorf("directly it is %s", direct)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestCharactersAreEscapedEverywhere checks that a text of any one character is
// written as a text of which that is a part.
func TestCharactersAreEscapedEverywhere(t *testing.T) {
	for r := range rune(0x10000) {
		alone, _ := record.Object{{Key: "", Value: string(r)}}.MarshalJSON()
		among, _ := record.Object{{Key: "", Value: string(r) + "\""}}.MarshalJSON()
		if want := strings.TrimSuffix(string(among), `\""}`) + `"}`; string(alone) != want {
			t.Errorf("%q becomes %s, and %s", r, alone, want)
		}
	}
}
