package schema

import (
	"slices"

	"github.com/google/jsonschema-go/jsonschema"

	"summitline/internal/record"
)

// draft is the version of JSON Schema that YAML language servers know best.
const draft = "http://json-schema.org/draft-07/schema#"

// written is what a file that is generated says of itself.
const written = "written by `summitline schema`, and written anew by it: not for editing"

// Files returns the schemas of the records of a site: one for each kind and for
// site.yaml, and one with the ids that there are, which the others name.
func Files(set *record.Set) ([]File, error) {
	b := &builder{langs: set.Site.Langs(), anyLang: set.AnyLang}
	files := []File{}
	add := func(name string, s *jsonschema.Schema) error {
		text, err := indented(s)
		files = append(files, File{name + ".json", text})
		return err
	}
	for _, kind := range record.Kinds() {
		if err := add(string(kind), b.file(string(kind), kind.Describe())); err != nil {
			return nil, err
		}
	}
	if err := add("site", b.file("site", record.DescribeSite())); err != nil {
		return nil, err
	}
	return files, add("ids", ids(set))
}

// builder makes the schemas of one site.
type builder struct {
	langs   []string                      // the site's languages, the default first
	anyLang bool                          // they are not known: accept any
	items   map[string]*jsonschema.Schema // the entries of lists of maps, by the name of the map
}

// file returns the schema of the records of a kind, or of site.yaml.
func (b *builder) file(name string, m *record.Map) *jsonschema.Schema {
	b.items = map[string]*jsonschema.Schema{}
	s := b.mapOf(m, false)
	s.Schema, s.Comment = draft, written
	s.Title = kindTexts[name].one.join(" · ")
	s.Definitions = b.items
	return s
}

// mapOf returns the schema of a map with its keys.
func (b *builder) mapOf(m *record.Map, nullable bool) *jsonschema.Schema {
	s := b.keys(m)
	refuse(s, Both{"키와 값의 묶음을 씁니다", "a map of keys"}, "object", nulls(nullable, "array", "string", "number", "boolean")...)
	return s
}

// keys returns the schema of the keys of a map, for where something else may
// stand instead of the map.
func (b *builder) keys(m *record.Map) *jsonschema.Schema {
	s := &jsonschema.Schema{Properties: map[string]*jsonschema.Schema{}, AdditionalProperties: never()}
	for _, k := range m.Keys {
		s.Properties[k.Name] = b.property(k)
		s.PropertyOrder = append(s.PropertyOrder, k.Name)
		if k.Required {
			s.Required = append(s.Required, k.Name)
		}
	}
	s.AllOf = rules(m)
	return s
}

// property returns the schema of what stands under a key.
func (b *builder) property(k record.Key) *jsonschema.Schema {
	s := b.list(k)
	if !k.List {
		s = b.value(k, !k.Required)
	}
	text := TextOf(k)
	s.Title = text.Label.join(" · ")
	s.Description = text.About.join("\n\n")
	if s.Properties == nil && s.Items == nil {
		// Without this, a language server writes the key without its colon.
		s.AnyOf = []*jsonschema.Schema{{}}
	}
	return s
}

// list returns the schema of a list, or of one entry alone.
func (b *builder) list(k record.Key) *jsonschema.Schema {
	if !k.List {
		return nil
	}
	entry := func() *jsonschema.Schema { return b.value(k, false) }
	if k.Map != nil {
		name := k.Map.Name
		if b.items[name] == nil {
			b.items[name] = entry()
			b.items[name].Title = itemTexts[name].join(" · ")
		}
		entry = func() *jsonschema.Schema { return &jsonschema.Schema{Ref: "#/definitions/" + name} }
	}
	s := &jsonschema.Schema{AllOf: b.offers(k), Items: entry(), If: is("array", "null"), Else: entry()}
	if k.Required {
		s.If = is("array")
	}
	return s
}

// never is the schema that nothing fits.
func never() *jsonschema.Schema { return &jsonschema.Schema{Not: &jsonschema.Schema{}} }

// is returns the schema of values of some types.
func is(types ...string) *jsonschema.Schema {
	if len(types) == 1 {
		return &jsonschema.Schema{Type: types[0]}
	}
	return &jsonschema.Schema{Types: types}
}

// refuse makes a schema refuse some types, saying what is expected instead.
//
// That stands in a condition and not under `type`, since a language server
// proposes values of the types it finds there: true and false wherever a text
// might be one of the words.
func refuse(s *jsonschema.Schema, expected Both, want string, types ...string) {
	s.If = is(types...)
	s.Then = is(want)
	s.Then.Extra = map[string]any{"errorMessage": expected.join(" · ")}
}

// nulls returns the types to refuse where nothing may stand, and where it may.
func nulls(nullable bool, types ...string) []string {
	if nullable {
		return types
	}
	return append(slices.Clone(types), "null")
}
