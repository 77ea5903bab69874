package schema

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"summitline/internal/record"
)

// Dataset is what the schema of the record as data is made of.
type Dataset struct {
	Address string   // of the schema itself
	Langs   []string // of the site
	Site    reflect.Type
	Record  reflect.Type
	Derived map[record.Kind]reflect.Type
}

// Data returns the JSON Schema (draft 2020-12) of the record as data: of the
// file with everything, in the form of the type Site, and of that of one
// record, in the form of the type Record.
//
// What an editor wrote, under the keys "site" and "record", is as
// [record.Encode] has it; all else is as the types have it, with the names that
// their fields have in JSON and what their tags `about` say, in Korean and
// English. What a record of a kind has under "derived" is of the type Derived.
func Data(d Dataset) ([]byte, error) {
	b := &dataBuilder{defs: map[string]*jsonschema.Schema{}}
	b.values(d.Langs)
	one := b.typed(d.Record)
	one.Title = Both{"기록 하나", "One record"}.join(" · ")
	names, kinds := &jsonschema.Schema{}, map[string]*jsonschema.Schema{}
	for _, kind := range record.Kinds() {
		name := string(kind)
		names.Enum = append(names.Enum, name)
		is := &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{"kind": constant(name)}}
		b.defs["derived-"+name] = b.typed(d.Derived[kind])
		one.AllOf = append(one.AllOf, &jsonschema.Schema{If: is, Then: &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{
			"record": b.mapOf(kind.Describe()), "derived": refTo("derived-" + name),
		}}})
		kinds[name] = &jsonschema.Schema{
			Title: kindTexts[name].all.join(" · "), Type: "array",
			Items: &jsonschema.Schema{AllOf: []*jsonschema.Schema{refTo("one"), is}},
		}
	}
	names.Description = one.Properties["kind"].Description
	one.Properties["kind"] = names
	all := b.typed(d.Site)
	all.Title = Both{"사이트 전체", "The whole site"}.join(" · ")
	all.Properties["site"] = describe(b.mapOf(record.DescribeSite()), all.Properties["site"].Description)
	all.Properties["records"] = &jsonschema.Schema{
		Description: all.Properties["records"].Description,
		Type:        "object", Properties: kinds, PropertyOrder: record.KindNames(), Required: record.KindNames(), AdditionalProperties: never(),
	}
	b.defs["everything"], b.defs["one"] = all, one
	return indented(&jsonschema.Schema{
		Schema: "https://json-schema.org/draft/2020-12/schema", ID: d.Address, Type: "object",
		If: &jsonschema.Schema{Required: []string{"records"}}, Then: refTo("everything"), Else: refTo("one"),
		Defs: b.defs,
	})
}

// dataBuilder collects the definitions that the schema of data has.
type dataBuilder struct{ defs map[string]*jsonschema.Schema }

// values defines the forms that many values have.
func (b *dataBuilder) values(langs []string) {
	text := &jsonschema.Schema{
		Title: Both{"언어마다 하나인 글", "A text by language"}.join(" · "),
		Type:  "object", Properties: map[string]*jsonschema.Schema{}, PropertyOrder: langs,
		MinProperties: jsonschema.Ptr(1), AdditionalProperties: never(),
	}
	for _, lang := range langs {
		text.Properties[lang] = &jsonschema.Schema{Type: "string", MinLength: jsonschema.Ptr(1)}
	}
	b.defs["text"] = text
	for _, v := range []struct {
		name    string
		pattern string
		what    Both
		format  string
	}{
		{"id", patternID, Both{"기록의 아이디", "The id of a record"}, ""},
		{"date", patternDate, Both{"날짜(EDTF)", "A date (EDTF)"}, ""},
		{"address", "", Both{"주소", "An address"}, "uri-reference"},
	} {
		b.defs[v.name] = &jsonschema.Schema{Title: v.what.join(" · "), Type: "string", Pattern: v.pattern, Format: v.format}
	}
}

// mapOf defines a map of the content model, and returns what names it.
func (b *dataBuilder) mapOf(m *record.Map) *jsonschema.Schema {
	name := "model-" + m.Name
	if b.defs[name] != nil {
		return refTo(name)
	}
	s := &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{}, AdditionalProperties: never()}
	b.defs[name] = s
	for _, k := range m.Keys {
		s.Properties[k.Name] = b.property(k)
		s.PropertyOrder = append(s.PropertyOrder, k.Name)
		if k.Required {
			s.Required = append(s.Required, k.Name)
		}
	}
	for _, keys := range m.Needs {
		some := &jsonschema.Schema{}
		for _, key := range keys {
			some.AnyOf = append(some.AnyOf, &jsonschema.Schema{Required: []string{key}})
		}
		s.AllOf = append(s.AllOf, some)
	}
	if pair, ok := together[m.Name]; ok {
		s.DependentRequired = map[string][]string{pair[0]: {pair[1]}}
	}
	if pair, ok := apart[m.Name]; ok {
		s.Not = &jsonschema.Schema{Required: pair[:]}
	}
	return refTo(name)
}

// property returns the schema of what stands under a key of a map.
func (b *dataBuilder) property(k record.Key) *jsonschema.Schema {
	s := b.value(k)
	if k.List {
		s = &jsonschema.Schema{Type: "array", Items: s, MinItems: jsonschema.Ptr(1)}
	}
	text := TextOf(k)
	s.Title, s.Description = text.Label.join(" · "), text.About.join("\n\n")
	return s
}

// value returns the schema of one value of a key.
func (b *dataBuilder) value(k record.Key) *jsonschema.Schema {
	switch k.Form {
	case record.FormText, record.FormMarkdown:
		return refTo("text")
	case record.FormMap, record.FormRefOrMap, record.FormTextOrMap:
		return b.mapOf(k.Map)
	case record.FormRefOrText:
		return &jsonschema.Schema{OneOf: []*jsonschema.Schema{refTo("id"), refTo("text")}}
	case record.FormRef:
		return refTo("id")
	case record.FormDate:
		return refTo("date")
	case record.FormWord:
		s := &jsonschema.Schema{}
		for _, w := range k.Words {
			one := constant(w)
			one.Title = WordOf(k, w).join(" · ")
			s.OneOf = append(s.OneOf, one)
		}
		return s
	case record.FormInt:
		s := &jsonschema.Schema{Type: "integer"}
		if k.HasMin {
			s.Minimum = jsonschema.Ptr(float64(k.Min))
		}
		return s
	case record.FormBool:
		return &jsonschema.Schema{Type: "boolean"}
	case record.FormGeo:
		degrees := func(most float64) *jsonschema.Schema {
			return &jsonschema.Schema{Type: "number", Minimum: jsonschema.Ptr(-most), Maximum: jsonschema.Ptr(most)}
		}
		return &jsonschema.Schema{Type: "array", PrefixItems: []*jsonschema.Schema{degrees(90), degrees(180)}, Items: never(), MinItems: jsonschema.Ptr(2)}
	case record.FormLinks:
		return &jsonschema.Schema{Type: "object", AdditionalProperties: b.value(record.Key{Form: record.FormURL, Allow: "mailto"})}
	}
	return &jsonschema.Schema{Type: "string", Pattern: patternOf(k).pattern}
}

// typed returns the schema of what a type is in JSON.
func (b *dataBuilder) typed(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[record.Text](), reflect.TypeFor[record.Object]():
		return refTo("text")
	}
	switch t.Kind() {
	case reflect.String:
		return &jsonschema.Schema{Type: "string"}
	case reflect.Bool:
		return &jsonschema.Schema{Type: "boolean"}
	case reflect.Int, reflect.Int64:
		return &jsonschema.Schema{Type: "integer"}
	case reflect.Slice:
		return &jsonschema.Schema{Type: "array", Items: b.typed(t.Elem())}
	case reflect.Struct:
		return b.fields(t)
	case reflect.Interface, reflect.Map:
		return &jsonschema.Schema{}
	}
	panic(fmt.Sprintf("schema: no schema for %s", t))
}

// fields returns the schema of a struct.
func (b *dataBuilder) fields(t reflect.Type) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "object", Properties: map[string]*jsonschema.Schema{}, AdditionalProperties: never()}
	for _, f := range reflect.VisibleFields(t) {
		name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "" {
			continue // it is embedded: its own fields are among those visible
		}
		inner := b.typed(f.Type)
		if is := f.Tag.Get("is"); is != "" {
			inner = isA(inner, is)
		}
		inner.Description = f.Tag.Get("about")
		s.Properties[name] = inner
		s.PropertyOrder = append(s.PropertyOrder, name)
		if option == "" {
			s.Required = append(s.Required, name)
		}
	}
	return s
}

// isA says of a string, or of those in a list, which form of values it has.
func isA(s *jsonschema.Schema, def string) *jsonschema.Schema {
	if s.Items != nil {
		s.Items = isA(s.Items, def)
		return s
	}
	return refTo(def)
}

func refTo(def string) *jsonschema.Schema { return &jsonschema.Schema{Ref: "#/$defs/" + def} }

func constant(value any) *jsonschema.Schema { return &jsonschema.Schema{Const: &value} }

func describe(s *jsonschema.Schema, about string) *jsonschema.Schema {
	s.Description = about
	return s
}
