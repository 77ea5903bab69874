package schema

import (
	"path"
	"strings"

	"summitline/internal/record"
)

// sveltiaConfig is the config.yml of Sveltia CMS, which Decap CMS reads, too.
type sveltiaConfig struct {
	Backend     map[string]any      `yaml:"backend"`
	PublishMode string              `yaml:"publish_mode"`
	Media       string              `yaml:"media_folder"`
	Public      string              `yaml:"public_folder"`
	Slug        sveltiaSlug         `yaml:"slug"`
	Output      sveltiaOutput       `yaml:"output"`
	Editor      sveltiaEditor       `yaml:"editor"`
	Collections []sveltiaCollection `yaml:"collections"`
}

type sveltiaSlug struct {
	Encoding string `yaml:"encoding"`
	Accents  bool   `yaml:"clean_accents"`
	Instead  string `yaml:"sanitize_replacement"`
}

type sveltiaOutput struct {
	OmitEmpty bool `yaml:"omit_empty_optional_fields"`
}

type sveltiaEditor struct {
	Preview bool `yaml:"preview"`
}

// sveltiaCollection is the records of one kind, or site.yaml.
type sveltiaCollection struct {
	Name       string         `yaml:"name"`
	Label      string         `yaml:"label"`
	One        string         `yaml:"label_singular,omitempty"`
	Folder     string         `yaml:"folder,omitempty"`
	Create     bool           `yaml:"create,omitempty"`
	Format     string         `yaml:"format,omitempty"`
	Extension  string         `yaml:"extension,omitempty"`
	Identifier string         `yaml:"identifier_field,omitempty"`
	Slug       string         `yaml:"slug,omitempty"`
	Summary    string         `yaml:"summary,omitempty"`
	Sortable   []string       `yaml:"sortable_fields,flow,omitempty"`
	Media      *string        `yaml:"media_folder,omitempty"`
	Public     *string        `yaml:"public_folder,omitempty"`
	Fields     []sveltiaField `yaml:"fields,omitempty"`
	Files      []sveltiaFile  `yaml:"files,omitempty"`
}

type sveltiaFile struct {
	Name   string         `yaml:"name"`
	Label  string         `yaml:"label"`
	File   string         `yaml:"file"`
	Fields []sveltiaField `yaml:"fields"`
}

// sveltiaField is a key. It is required if nothing is said, so that something
// always is.
type sveltiaField struct {
	Name       string          `yaml:"name"`
	Label      string          `yaml:"label"`
	One        string          `yaml:"label_singular,omitempty"`
	Widget     string          `yaml:"widget"`
	Required   bool            `yaml:"required"`
	Hint       string          `yaml:"hint,omitempty"`
	Pattern    []string        `yaml:"pattern,omitempty"`
	Options    []sveltiaOption `yaml:"options,omitempty"`
	ValueType  string          `yaml:"value_type,omitempty"`
	Min        *int            `yaml:"min,omitempty"`
	Max        *int            `yaml:"max,omitempty"`
	Collection string          `yaml:"collection,omitempty"`
	Value      string          `yaml:"value_field,omitempty"`
	Search     []string        `yaml:"search_fields,flow,omitempty"`
	Display    []string        `yaml:"display_fields,flow,omitempty"`
	Multiple   bool            `yaml:"multiple,omitempty"`
	Collapsed  bool            `yaml:"collapsed,omitempty"`
	Summary    string          `yaml:"summary,omitempty"`
	Field      *sveltiaField   `yaml:"field,omitempty"`
	Fields     []sveltiaField  `yaml:"fields,omitempty"`
}

type sveltiaOption struct {
	Label string `yaml:"label"`
	Value string `yaml:"value"`
}

// sveltia returns the settings of Sveltia CMS. Each change becomes a pull
// request, which a person looks at and the checker judges.
func (f *forms) sveltia(backend map[string]any) sveltiaConfig {
	config := sveltiaConfig{
		Backend: backend, PublishMode: "editorial_workflow",
		Media: f.content, Public: "/",
		Slug:   sveltiaSlug{Encoding: "unicode", Instead: "-"},
		Output: sveltiaOutput{OmitEmpty: true},
	}
	beside := "" // a picture lies beside its record
	for _, kind := range record.Kinds() {
		texts := kindTexts[string(kind)]
		m := kind.Describe()
		c := sveltiaCollection{
			Name: string(kind), Label: texts.all.In(f.lang), One: texts.one.In(f.lang),
			Folder: path.Join(f.content, string(kind)), Create: true, Format: "yaml", Extension: "yaml",
			Identifier: f.title(kind), Slug: "{{slug}}", Summary: "{{" + f.title(kind) + "}}",
			Media: &beside, Public: &beside,
			Fields: f.sveltiaFields(string(kind), m),
		}
		for _, k := range m.Keys {
			if k.Name == "date" {
				c.Sortable = append(c.Sortable, k.Name)
			}
		}
		config.Collections = append(config.Collections, c)
	}
	site := kindTexts["site"].all.In(f.lang)
	config.Collections = append(config.Collections, sveltiaCollection{
		Name: "site", Label: site,
		Files: []sveltiaFile{{Name: "site", Label: site, File: path.Join(f.content, "site.yaml"), Fields: f.sveltiaFields("site", record.DescribeSite())}},
	})
	return config
}

func (f *forms) sveltiaFields(way string, m *record.Map) []sveltiaField {
	var all []sveltiaField
	for _, k := range ordered(m) {
		if k.Form == record.FormLinks && !isOfRecord(way+"."+k.Name) {
			continue // Sveltia CMS would put a key "*" in their place
		}
		all = append(all, f.sveltiaField(way+"."+k.Name, k))
	}
	return all
}

// ordered returns the keys of a map in the order in which a form shows them:
// what all records have comes last.
func ordered(m *record.Map) []record.Key {
	var first, last []record.Key
	for _, k := range m.Keys {
		if k.Of == "record" {
			last = append(last, k)
		} else {
			first = append(first, k)
		}
	}
	return append(first, last...)
}

// sveltiaField returns the field of a key.
func (f *forms) sveltiaField(way string, k record.Key) sveltiaField {
	s := f.sveltiaValue(way, k)
	if k.List && s.Widget != "relation" && !f.isAlone(way, k) {
		switch {
		case s.Fields != nil && k.Map != nil:
			s = sveltiaField{Widget: "list", Fields: s.Fields, One: f.one(k.Map), Collapsed: true, Summary: summary(f.summaryKeys(way, k.Map))}
		case s.Fields != nil:
			s = sveltiaField{Widget: "list", Fields: s.Fields, Summary: summary(f.langs[:1])}
		default:
			value := s
			value.Name, value.Label, value.Required = "value", f.label(k), true
			s = sveltiaField{Widget: "list", Field: &value}
		}
	}
	s.Name, s.Label, s.Required, s.Hint = k.Name, f.label(k), k.Required, f.hint(k)
	s.Multiple = k.List && s.Widget == "relation"
	return s
}

// summary returns the template of what a closed entry of a list shows.
func summary(names []string) string {
	var parts []string
	for _, name := range names {
		parts = append(parts, "{{fields."+name+"}}")
	}
	return strings.Join(parts, " ")
}

// sveltiaValue returns the field of one value of a key.
func (f *forms) sveltiaValue(way string, k record.Key) sveltiaField {
	switch k.Form {
	case record.FormText, record.FormMarkdown:
		return f.sveltiaText(way, k)
	case record.FormWord:
		s := sveltiaField{Widget: "select"}
		for _, c := range f.words(k) {
			s.Options = append(s.Options, sveltiaOption{c.label, c.value})
		}
		return s
	case record.FormInt:
		s := sveltiaField{Widget: "number", ValueType: "int"}
		if k.HasMin {
			s.Min = &k.Min
		}
		return s
	case record.FormBool:
		return sveltiaField{Widget: "boolean"}
	case record.FormGeo:
		two := 2
		return sveltiaField{Widget: "list", Min: &two, Max: &two, Field: &sveltiaField{Name: "degrees", Label: f.label(k), Widget: "number", ValueType: "float", Required: true}}
	case record.FormLinks:
		return sveltiaField{Widget: "keyvalue"}
	case record.FormRefOrMap, record.FormTextOrMap:
		if !f.isPlain(way, k) {
			return sveltiaField{Widget: "object", Collapsed: true, Fields: f.sveltiaFields(way, k.Map)}
		}
		return f.sveltiaValue(way, asPlain(k))
	case record.FormRef, record.FormRefOrText:
		// A form can offer the records of one kind: the one that is meant most often.
		target := f.title(k.Kinds[0])
		return sveltiaField{Widget: "relation", Collection: string(k.Kinds[0]), Value: "{{slug}}", Search: []string{target}, Display: []string{target}}
	case record.FormMap:
		return sveltiaField{Widget: "object", Collapsed: true, Fields: f.sveltiaFields(way, k.Map)}
	}
	if k.Of == "image" && k.Name == "file" {
		return sveltiaField{Widget: "image"}
	}
	return sveltiaField{Widget: "string", Pattern: f.pattern(k)}
}

// sveltiaText returns the field of a text: an object with a field for each
// language, where it is not plain.
func (f *forms) sveltiaText(way string, k record.Key) sveltiaField {
	widget := "string"
	if k.Form == record.FormMarkdown {
		widget = "text" // an editor of Markdown would spoil [[links]]
	}
	if f.isPlain(way, k) {
		return sveltiaField{Widget: widget}
	}
	s := sveltiaField{Widget: "object"}
	for i, lang := range f.langs {
		s.Fields = append(s.Fields, sveltiaField{Name: lang, Label: f.language(lang), Widget: widget, Required: i == 0 && k.Required})
	}
	return s
}
