package schema

import (
	"path"
	"slices"
	"strings"

	"summitline/internal/record"
)

// pagesConfig is the .pages.yml of Pages CMS.
type pagesConfig struct {
	Settings   pagesSettings         `yaml:"settings"`
	Components map[string]pagesField `yaml:"components,omitempty"` // the fields of refs, which hold all ids
	Content    []pagesContent        `yaml:"content"`
}

// pagesSettings has Pages CMS leave what it has no field for.
type pagesSettings struct {
	Content struct {
		Merge bool `yaml:"merge"`
	} `yaml:"content"`
}

// pagesContent is the records of one kind, or site.yaml.
type pagesContent struct {
	Name     string         `yaml:"name"`
	Label    string         `yaml:"label"`
	Type     string         `yaml:"type"`
	Path     string         `yaml:"path"`
	Format   string         `yaml:"format"`
	Filename *pagesFilename `yaml:"filename,omitempty"`
	View     *pagesView     `yaml:"view,omitempty"`
	Fields   []pagesField   `yaml:"fields"`
}

type pagesFilename struct {
	Template string `yaml:"template"`
	Field    string `yaml:"field"`
}

type pagesView struct {
	Fields  []string `yaml:"fields,flow"`
	Primary string   `yaml:"primary"`
	Search  []string `yaml:"search,flow"`
}

// pagesField is a key, or a component that keys share.
type pagesField struct {
	Name        string        `yaml:"name,omitempty"`
	Label       string        `yaml:"label,omitempty"`
	Type        string        `yaml:"type,omitempty"`
	Component   string        `yaml:"component,omitempty"`
	List        bool          `yaml:"list,omitempty"`
	Required    bool          `yaml:"required,omitempty"`
	Description string        `yaml:"description,omitempty"`
	Pattern     *pagesPattern `yaml:"pattern,omitempty"`
	Options     *pagesOptions `yaml:"options,omitempty"`
	Fields      []pagesField  `yaml:"fields,omitempty"`
}

type pagesPattern struct {
	Regex   string `yaml:"regex"`
	Message string `yaml:"message"`
}

type pagesOptions struct {
	Multiple  bool         `yaml:"multiple,omitempty"`
	Creatable bool         `yaml:"creatable,omitempty"`
	Min       *int         `yaml:"min,omitempty"`
	Values    []pagesValue `yaml:"values,omitempty"`
}

// pagesValue is named twice, since Pages CMS has called it both.
type pagesValue struct {
	Name  string `yaml:"name"`
	Value string `yaml:"value"`
	Label string `yaml:"label"`
}

// pages returns the settings of Pages CMS.
func (f *forms) pages() pagesConfig {
	config := pagesConfig{Components: map[string]pagesField{}}
	config.Settings.Content.Merge = true
	for _, kind := range record.Kinds() {
		m := kind.Describe()
		title := f.title(kind)
		view := &pagesView{Fields: []string{title}, Primary: title, Search: []string{title}}
		if slices.ContainsFunc(m.Keys, func(k record.Key) bool { return k.Name == "date" }) {
			view.Fields = append(view.Fields, "date")
		}
		config.Content = append(config.Content, pagesContent{
			Name: string(kind), Label: kindTexts[string(kind)].all.In(f.lang), Type: "collection",
			Path: path.Join(f.content, string(kind)), Format: "yaml",
			// The name is the id. One made of a title in Hangul would be empty.
			Filename: &pagesFilename{Template: "{year}{month}{day}-{hour}{minute}{second}.yaml", Field: "create"},
			View:     view, Fields: f.pagesFields(string(kind), m, config.Components),
		})
	}
	config.Content = append(config.Content, pagesContent{
		Name: "site", Label: kindTexts["site"].all.In(f.lang), Type: "file",
		Path: path.Join(f.content, "site.yaml"), Format: "yaml", Fields: f.pagesFields("site", record.DescribeSite(), config.Components),
	})
	return config
}

// pagesFields returns the fields of a map, but for those that Pages CMS has no
// field for: a map whose keys anybody makes up.
func (f *forms) pagesFields(way string, m *record.Map, components map[string]pagesField) []pagesField {
	var all []pagesField
	for _, k := range ordered(m) {
		if k.Form != record.FormLinks {
			all = append(all, f.pagesField(way+"."+k.Name, k, components))
		}
	}
	return all
}

func (f *forms) pagesField(way string, k record.Key, components map[string]pagesField) pagesField {
	p := f.pagesValue(way, k, components)
	p.Name, p.Label, p.Required, p.Description = k.Name, f.label(k), k.Required, f.hint(k)
	switch {
	case !k.List || f.isAlone(way, k):
	case p.Component != "":
		p.Component += "-list"
	default:
		p.List = true
	}
	return p
}

// pagesValue returns the field of one value of a key.
func (f *forms) pagesValue(way string, k record.Key, components map[string]pagesField) pagesField {
	switch k.Form {
	case record.FormText, record.FormMarkdown:
		return f.pagesText(way, k)
	case record.FormWord:
		return pagesField{Type: "select", Options: &pagesOptions{Values: pagesValues(f.words(k))}}
	case record.FormInt:
		p := pagesField{Type: "number"}
		if k.HasMin {
			p.Options = &pagesOptions{Min: &k.Min}
		}
		return p
	case record.FormBool:
		return pagesField{Type: "boolean"}
	case record.FormGeo:
		return pagesField{Type: "number", List: true}
	case record.FormRefOrMap, record.FormTextOrMap:
		if !f.isPlain(way, k) {
			return pagesField{Type: "object", Fields: f.pagesFields(way, k.Map, components)}
		}
		return f.pagesValue(way, asPlain(k), components)
	case record.FormRef, record.FormRefOrText:
		return pagesField{Component: f.pagesRef(k, components)}
	case record.FormMap:
		return pagesField{Type: "object", Fields: f.pagesFields(way, k.Map, components)}
	}
	p := pagesField{Type: "string"}
	if pattern := f.pattern(k); pattern != nil {
		p.Pattern = &pagesPattern{pattern[0], pattern[1]}
	}
	return p
}

// pagesRef returns the name of the component that chooses one of the records that
// a key can name; with "-list" it chooses several. The references of Pages CMS
// itself would store names of files, not ids.
func (f *forms) pagesRef(k record.Key, components map[string]pagesField) string {
	var kinds []string
	for _, kind := range k.Kinds {
		kinds = append(kinds, string(kind))
	}
	slices.Sort(kinds)
	name := strings.Join(kinds, "-")
	if _, known := components[name]; !known {
		options := pagesOptions{Creatable: true, Values: pagesValues(f.ids(k))}
		components[name] = pagesField{Type: "select", Options: &options}
		several := options
		several.Multiple = true
		components[name+"-list"] = pagesField{Type: "select", Options: &several}
	}
	return name
}

func pagesValues(choices []choice) []pagesValue {
	var all []pagesValue
	for _, c := range choices {
		all = append(all, pagesValue{c.value, c.value, c.label})
	}
	return all
}

// pagesText returns the field of a text: an object with a field for each
// language, where it is not plain.
func (f *forms) pagesText(way string, k record.Key) pagesField {
	kind := "string"
	if k.Form == record.FormMarkdown {
		kind = "text"
	}
	if f.isPlain(way, k) {
		return pagesField{Type: kind}
	}
	p := pagesField{Type: "object"}
	for i, lang := range f.langs {
		p.Fields = append(p.Fields, pagesField{Name: lang, Label: f.language(lang), Type: kind, Required: i == 0 && k.Required})
	}
	return p
}
