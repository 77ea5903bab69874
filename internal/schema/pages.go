package schema

import (
	"path"
	"slices"

	"summitline/internal/record"
)

// pagesConfig is the .pages.yml of Pages CMS.
type pagesConfig struct {
	Settings pagesSettings  `yaml:"settings"`
	Content  []pagesContent `yaml:"content"`
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

// pagesField is a key.
type pagesField struct {
	Name        string        `yaml:"name"`
	Label       string        `yaml:"label"`
	Type        string        `yaml:"type"`
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
	var config pagesConfig
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
			View:     view, Fields: f.pagesFields(m),
		})
	}
	config.Content = append(config.Content, pagesContent{
		Name: "site", Label: kindTexts["site"].all.In(f.lang), Type: "file",
		Path: path.Join(f.content, "site.yaml"), Format: "yaml", Fields: f.pagesFields(record.DescribeSite()),
	})
	return config
}

// pagesFields returns the fields of a map, but for those that Pages CMS has no
// field for: a map whose keys anybody makes up.
func (f *forms) pagesFields(m *record.Map) []pagesField {
	var all []pagesField
	for _, k := range ordered(m) {
		if k.Form != record.FormLinks {
			all = append(all, f.pagesField(k))
		}
	}
	return all
}

func (f *forms) pagesField(k record.Key) pagesField {
	p := f.pagesValue(k)
	p.Name, p.Label, p.Required, p.Description = k.Name, f.label(k), k.Required, f.hint(k)
	switch {
	case !k.List:
	case p.Type == "select":
		p.Options.Multiple = true
	default:
		p.List = true
	}
	return p
}

// pagesValue returns the field of one value of a key.
func (f *forms) pagesValue(k record.Key) pagesField {
	switch k.Form {
	case record.FormText, record.FormMarkdown:
		return f.pagesText(k)
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
	case record.FormRef, record.FormRefOrText:
		// Its own references would store file names, not ids.
		return pagesField{Type: "select", Options: &pagesOptions{Creatable: true, Values: pagesValues(f.ids(k))}}
	case record.FormMap, record.FormRefOrMap, record.FormTextOrMap:
		return pagesField{Type: "object", Fields: f.pagesFields(k.Map)}
	}
	p := pagesField{Type: "string"}
	if pattern := f.pattern(k); pattern != nil {
		p.Pattern = &pagesPattern{pattern[0], pattern[1]}
	}
	return p
}

func pagesValues(choices []choice) []pagesValue {
	var all []pagesValue
	for _, c := range choices {
		all = append(all, pagesValue{c.value, c.value, c.label})
	}
	return all
}

// pagesText returns the field of a text: an object with a field for each
// language, if there are several.
func (f *forms) pagesText(k record.Key) pagesField {
	kind := "string"
	if k.Form == record.FormMarkdown {
		kind = "text"
	}
	if len(f.langs) == 1 {
		return pagesField{Type: kind}
	}
	p := pagesField{Type: "object"}
	for i, lang := range f.langs {
		p.Fields = append(p.Fields, pagesField{Name: lang, Label: f.language(lang), Type: kind, Required: i == 0 && k.Required})
	}
	return p
}
