package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"path"
	"reflect"

	"summitline/internal/record"
	"summitline/internal/schema"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// version is that of the form of JSON files; it stays as long as no key goes or
// changes its meaning.
const version = 1

// recordData is a record in JSON.
type recordData struct {
	Schema  string      `json:"$schema,omitempty" is:"address" about:"이 스키마 · This schema"`
	Version int         `json:"version,omitempty" about:"형식의 판 · The version of the form"`
	Kind    record.Kind `json:"kind" about:"종류 · The kind"`
	ID      string      `json:"id" is:"id" about:"아이디 · The id"`
	Path    string      `json:"path" about:"기록이 적힌 파일 · The file that the record was written in"`
	URL     string      `json:"url" is:"address" about:"페이지의 주소 · The address of its page"`
	JSON    string      `json:"json,omitempty" is:"address" about:"이 기록의 JSON · This record in JSON"`
	Tag     string      `json:"tag" about:"변하지 않는 식별자(RFC 4151) · Its permanent id (RFC 4151)"`
	Images  []string    `json:"images,omitempty" is:"address" about:"record.image의 그림 주소, 그 순서대로 · The addresses of the pictures in record.image, in its order"`
	Record  any         `json:"record" about:"기록한 그대로. YAML로도 읽힙니다 · What was written down; read as YAML, it is the record"`
	Derived any         `json:"derived" about:"사이트가 여러 기록에서 이끌어 낸 것 · What the site derives from all records"`
}

// siteData is everything in JSON.
type siteData struct {
	Schema    string   `json:"$schema" is:"address" about:"이 스키마 · This schema"`
	Version   int      `json:"version" about:"형식의 판 · The version of the form"`
	URL       string   `json:"url" is:"address" about:"사이트의 주소 · The address of the site"`
	Languages []string `json:"languages" about:"언어, 첫째가 기본 · The languages, the default first; pages in others are below /LANGUAGE/"`
	AsOf      string   `json:"as_of,omitempty" is:"date" about:"기록의 기준일 · Up to when the record is kept"`
	Site      any      `json:"site" about:"site.yaml에 적힌 그대로 · What site.yaml says"`
	Records   any      `json:"records" about:"종류별 기록 · The records by kind"`
}

// schemaPath is where the JSON Schema of all this is.
const schemaPath = "/data/schema.json"

// recordFile is the name of the file with a record, beside its page.
const recordFile = "record.json"

// siteJSON returns the files with everything, and with what there is to know of
// the form.
func siteJSON(x *Export) []File {
	return []File{streamed("data/site.json", x.everything), {Path: schemaPath[1:], Content: x.schema}}
}

// recordJSON returns what adds the file with the record that a page shows.
func recordJSON(x *Export, _ tell.Voice, p Page) func(to []byte) []byte {
	if p.Entry == nil {
		return nil
	}
	return func(to []byte) []byte { return x.appendOne(to, p.Entry) }
}

// recordData returns a record as data.
func (x *Export) recordData(entry *site.Entry) recordData {
	d := recordData{
		Kind: entry.Kind, ID: entry.ID, Path: entry.Meta.Path,
		URL: x.Voices[0].EntryURL(entry, ""), Tag: x.EntryTag(entry, ""),
		Record: recorded{entry.Record(), x.Site.IDOf}, Derived: x.derived(entry),
	}
	if x.Has("json") && !entry.Meta.Draft.V { // of which no list has the page
		d.JSON = x.Site.Absolute(entry.Address() + recordFile)
	}
	for _, image := range entry.Meta.Images {
		d.Images = append(d.Images, x.Site.Absolute(entry.Address()+path.Base(image.File.V)))
	}
	return d
}

// appendOne adds the file with one record.
func (x *Export) appendOne(to []byte, entry *site.Entry) []byte {
	d := x.recordData(entry)
	d.Schema, d.Version = x.Site.Absolute(schemaPath), version
	line := appendJSON(to, &d)
	b := append(appendIndented(line, line[len(to):]), '\n')
	size := copy(b[len(to):], b[len(line):]) // over the line
	return b[:len(to)+size]
}

// everything writes the file with everything, each record on a line.
func (x *Export) everything(w *bufio.Writer) {
	s := x.Site
	all := siteData{
		Schema: s.Absolute(schemaPath), Version: version, URL: s.Absolute("/"), Languages: s.Langs,
		Site: record.Encode(s.Record, s.IDOf), Records: json.RawMessage("{}"),
	}
	if s.Dated() {
		all.AsOf = s.AsOf.String()
	}
	w.Write(bytes.TrimSuffix(encodeJSON(all), []byte("{}}\n")))
	for i, kind := range record.Kinds() {
		w.WriteString([]string{"{\n", ",\n"}[min(i, 1)])
		w.WriteString(`"` + string(kind) + `":[`)
		for j, line := range x.lines(kind) {
			w.WriteString([]string{"\n", ",\n"}[min(j, 1)])
			w.Write(line)
		}
		w.WriteString("]")
	}
	w.WriteString("\n}}\n")
}

// schema returns the JSON Schema of the files with one record and with all.
func (x *Export) schema() []byte {
	text, err := schema.Data(schema.Dataset{
		Address: x.Site.Absolute(schemaPath), Langs: x.Site.Langs,
		Site: reflect.TypeFor[siteData](), Record: reflect.TypeFor[recordData](),
		Derived: map[record.Kind]reflect.Type{
			record.KindSummits:       reflect.TypeFor[summitDerived](),
			record.KindSeries:        reflect.TypeFor[seriesDerived](),
			record.KindSpeakers:      reflect.TypeFor[speakerDerived](),
			record.KindOrganizations: reflect.TypeFor[organizationDerived](),
			record.KindTopics:        reflect.TypeFor[topicDerived](),
			record.KindSources:       reflect.TypeFor[sourceDerived](),
			record.KindPages:         reflect.TypeFor[pageDerived](),
		},
	})
	if err != nil {
		panic(err) // it follows from the types alone
	}
	return text
}

// encodeJSON returns a value as JSON, with the line end that belongs to it.
func encodeJSON(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err) // the types are all of this package
	}
	return b.Bytes()
}
