package schema

import (
	"fmt"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"summitline/internal/record"
)

// value returns the schema of one value of a key: of an entry, if the key takes
// a list. A nullable one may be left empty.
func (b *builder) value(k record.Key, nullable bool) *jsonschema.Schema {
	switch k.Form {
	case record.FormText, record.FormMarkdown:
		return b.text(k.Required, nullable)
	case record.FormWord:
		return word(k, nullable)
	case record.FormInt:
		return integer(k, nullable)
	case record.FormBool:
		return boolean(nullable)
	case record.FormGeo:
		return geo(nullable)
	case record.FormLinks:
		return links(nullable)
	case record.FormMap:
		return b.mapOf(k.Map, nullable)
	case record.FormRefOrMap:
		s := b.keys(k.Map)
		s.AllOf = append(append(s.AllOf, b.offers(k)...), anID.whole()...)
		s.Pattern = anID.pattern
		refuse(s, Both{"기록의 아이디나 키와 값의 묶음을 씁니다", "the id of a record, or a map of keys"}, "string", nulls(nullable, "array")...)
		return s
	case record.FormTextOrMap:
		return b.textOrMap(k, nullable)
	case record.FormRefOrText:
		s := b.text(k.Required, nullable)
		s.AllOf = append(s.AllOf, b.offers(k)...)
		return s
	}
	s := scalar(k, nullable)
	s.AllOf = append(s.AllOf, b.offers(k)...)
	return s
}

// scalar returns the schema of a plain value.
func scalar(k record.Key, nullable bool) *jsonschema.Schema {
	p := patternOf(k)
	s := &jsonschema.Schema{Pattern: p.pattern}
	if p.pattern != "" {
		s.Extra = map[string]any{"patternErrorMessage": p.expected.join(" · ")}
	}
	s.AllOf = p.whole()
	refuse(s, p.expected, "string", nulls(nullable, append([]string{"array", "object"}, p.refused...)...)...)
	return s
}

// text returns the schema of a text: plain, or a map from the site's languages.
func (b *builder) text(required, nullable bool) *jsonschema.Schema {
	s := b.languages()
	if len(b.langs) < 2 {
		// Where there is one language, a text is proposed as plain.
		s = &jsonschema.Schema{AllOf: []*jsonschema.Schema{s}}
	}
	if required {
		s.Pattern = `\S`
		s.Extra = map[string]any{"patternErrorMessage": needed.join(" · ")}
		all := &jsonschema.Schema{}
		refuse(all, needed, "string")
		all.If = &jsonschema.Schema{Type: "object", AdditionalProperties: blank()}
		s.AllOf = append(s.AllOf, all)
	}
	refuse(s, Both{"글을 그냥 쓰거나 언어마다 씁니다: {ko: …, en: …}", "a text, or a map from language to text"}, "string", nulls(nullable, "array")...)
	return s
}

// needed is what to say where a value is needed.
var needed = Both{"비워 둘 수 없습니다", "needed here"}

// languages returns the schema of a map from the site's languages to text.
func (b *builder) languages() *jsonschema.Schema {
	if b.anyLang {
		return &jsonschema.Schema{PatternProperties: map[string]*jsonschema.Schema{patternLanguage: plain(true)}, AdditionalProperties: never()}
	}
	s := &jsonschema.Schema{
		Properties: map[string]*jsonschema.Schema{}, PropertyOrder: b.langs,
		PatternProperties: map[string]*jsonschema.Schema{}, AdditionalProperties: never(),
	}
	for _, lang := range b.langs {
		s.Properties[lang] = plain(true)
		s.PatternProperties[anyCase(lang)] = plain(true)
	}
	return s
}

// plain returns the schema of any plain value.
func plain(nullable bool) *jsonschema.Schema {
	s := &jsonschema.Schema{}
	refuse(s, Both{"글을 씁니다", "a text"}, "string", nulls(nullable, "array", "object")...)
	return s
}

// anyCase returns the pattern of a language's tag in capitals or not.
func anyCase(lang string) string {
	var b strings.Builder
	for _, r := range lang {
		lower, upper := strings.ToLower(string(r)), strings.ToUpper(string(r))
		switch {
		case r == '-':
			b.WriteString("[-_]")
		case lower == upper:
			b.WriteRune(r)
		default:
			b.WriteString("[" + upper + lower + "]")
		}
	}
	return "^" + b.String() + "$"
}

// textOrMap returns the schema of what is a map if it has a key of one, and a
// text otherwise.
func (b *builder) textOrMap(k record.Key, nullable bool) *jsonschema.Schema {
	var has []*jsonschema.Schema
	for _, inner := range k.Map.Keys {
		has = append(has, &jsonschema.Schema{Required: []string{inner.Name}})
	}
	s := &jsonschema.Schema{
		If:   &jsonschema.Schema{Type: "object", AnyOf: has},
		Then: b.keys(k.Map),
		Else: b.text(k.Required, nullable),
	}
	return s
}

// word returns the schema of one of a few words.
func word(k record.Key, nullable bool) *jsonschema.Schema {
	texts := wordTexts[k.Of+"."+k.Name]
	one := &jsonschema.Schema{Enum: []any{}}
	var about []string
	var snippets []snippet
	for _, w := range k.Words {
		one.Enum = append(one.Enum, w)
		about = append(about, texts[w].join(" · "))
		snippets = append(snippets, snippet{Label: w + " · " + texts[w].KO, Description: texts[w].join("\n"), Body: w, SortText: fmt.Sprintf("%02d", len(snippets))})
	}
	one.Extra = map[string]any{"markdownEnumDescriptions": about}
	s := &jsonschema.Schema{If: is("null"), Else: one, Extra: map[string]any{"defaultSnippets": snippets}}
	if !nullable {
		s.If, s.Then, s.Else = &jsonschema.Schema{}, one, nil
	}
	return s
}

// integer returns the schema of a whole number, with quotes or without.
func integer(k record.Key, nullable bool) *jsonschema.Schema {
	expected := Both{"정수를 씁니다", "a whole number"}
	pattern := `^-?(0|[1-9][0-9]{0,8})$`
	whole := &jsonschema.Schema{Type: "integer", Maximum: jsonschema.Ptr(999_999_999.0), Minimum: jsonschema.Ptr(-999_999_999.0)}
	if k.HasMin {
		expected = Both{fmt.Sprintf("%d 이상의 정수를 씁니다", k.Min), fmt.Sprintf("a whole number, %d or more", k.Min)}
		whole.Minimum = jsonschema.Ptr(float64(k.Min))
		pattern = map[int]string{0: `^(0|[1-9][0-9]{0,8})$`, 1: `^[1-9][0-9]{0,8}$`}[k.Min]
	}
	whole.Extra = map[string]any{"errorMessage": expected.join(" · ")}
	s := &jsonschema.Schema{Pattern: pattern, Extra: map[string]any{"patternErrorMessage": expected.join(" · ")}}
	s.If, s.Else = is("string"), whole
	if nullable {
		s.If = is("string", "null")
	}
	return s
}

// boolean returns the schema of true or false, with quotes or without.
func boolean(nullable bool) *jsonschema.Schema {
	one := &jsonschema.Schema{Enum: []any{true, false, "true", "false"}, Extra: map[string]any{
		"errorMessage": Both{"true나 false를 씁니다", "true or false"}.join(" · "),
	}}
	s := &jsonschema.Schema{If: is("null"), Else: one, Extra: map[string]any{
		"defaultSnippets": []snippet{{Label: "true", Body: true}, {Label: "false", Body: false}},
	}}
	if !nullable {
		s.If, s.Then, s.Else = &jsonschema.Schema{}, one, nil
	}
	return s
}

// geo returns the schema of latitude and longitude.
func geo(nullable bool) *jsonschema.Schema {
	degrees := func(limit float64) *jsonschema.Schema {
		s := &jsonschema.Schema{Minimum: jsonschema.Ptr(-limit), Maximum: jsonschema.Ptr(limit), Pattern: `^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$`}
		refuse(s, Both{"도 단위의 수를 씁니다", "a number of degrees"}, "number", "array", "object", "boolean", "null")
		return s
	}
	s := &jsonschema.Schema{
		ItemsArray: []*jsonschema.Schema{degrees(90), degrees(180)}, AdditionalItems: never(),
		MinItems: jsonschema.Ptr(2), MaxItems: jsonschema.Ptr(2),
	}
	refuse(s, Both{"위도와 경도를 [37.5665, 126.9780]처럼 씁니다", "latitude and longitude as [37.5665, 126.9780]"}, "array", nulls(nullable, "object", "string", "number", "boolean")...)
	return s
}

// links returns the schema of a map from label to address.
func links(nullable bool) *jsonschema.Schema {
	s := &jsonschema.Schema{AdditionalProperties: scalar(record.Key{Form: record.FormURL, Allow: "mailto"}, true)}
	refuse(s, Both{"이름표와 주소를 {이름표: https://example.org/a}처럼 씁니다", "a map from label to address"}, "object", nulls(nullable, "array", "string", "number", "boolean")...)
	return s
}
