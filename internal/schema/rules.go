package schema

import (
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"summitline/internal/record"
)

// together and apart are pairs of keys of a map of which the first needs the
// second, or is not to stand beside it.
var (
	together = map[string][2]string{"summit": {"number", "series"}}
	apart    = map[string][2]string{"statement": {"attribution", "speaker"}}
)

// rules returns what a map has to keep to besides what each key takes.
func rules(m *record.Map) []*jsonschema.Schema {
	var all []*jsonschema.Schema
	rule := func(expected Both, broken *jsonschema.Schema) {
		broken.Type = "object"
		s := &jsonschema.Schema{}
		refuse(s, expected, "null")
		s.If = broken
		all = append(all, s)
	}
	for _, names := range m.Needs {
		var some []*jsonschema.Schema
		for _, name := range names {
			some = append(some, given(m, name))
		}
		rule(Both{strings.Join(names, ", ") + " 가운데 하나가 있어야 합니다", "needs " + strings.Join(names, " or ")},
			&jsonschema.Schema{Not: &jsonschema.Schema{AnyOf: some}})
	}
	if pair, ok := together[m.Name]; ok {
		broken := given(m, pair[0])
		broken.Not = given(m, pair[1])
		rule(Both{pair[1] + "가 있어야 " + pair[0] + "를 쓸 수 있습니다", pair[0] + " needs " + pair[1]}, broken)
	}
	if pair, ok := apart[m.Name]; ok {
		rule(Both{pair[0] + "과 " + pair[1] + "는 함께 쓸 수 없습니다", pair[0] + " or " + pair[1] + ", not both"},
			&jsonschema.Schema{AllOf: []*jsonschema.Schema{given(m, pair[0]), given(m, pair[1])}})
	}
	return all
}

// given returns the schema of maps in which a key has a value.
func given(m *record.Map, name string) *jsonschema.Schema {
	nothing := is("null")
	for _, k := range m.Keys {
		if k.Name == name && (k.Form == record.FormText || k.Form == record.FormMarkdown) {
			nothing = &jsonschema.Schema{AnyOf: []*jsonschema.Schema{blank(), {Type: "object", AdditionalProperties: blank()}}}
		}
	}
	return &jsonschema.Schema{
		Required:   []string{name},
		Properties: map[string]*jsonschema.Schema{name: {Not: nothing}},
	}
}

// blank returns the schema of a text that says nothing.
func blank() *jsonschema.Schema {
	return &jsonschema.Schema{Types: []string{"null", "string"}, Pattern: `^\s*$`}
}
