package schema

import (
	"cmp"
	"slices"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"summitline/internal/cldr"
	"summitline/internal/record"
)

// snippet is a value that an editor offers. Its label holds what the value is
// called, too, so that typing a name finds an id.
type snippet struct {
	Label       string `json:"label"`
	Description string `json:"description,omitempty"`
	Body        any    `json:"body"`
	SortText    string `json:"sortText,omitempty"`
}

// offers returns what to offer as a key's value, in schemas that refuse
// nothing.
func (b *builder) offers(k record.Key) []*jsonschema.Schema {
	var all []*jsonschema.Schema
	for _, kind := range k.Kinds {
		all = append(all, &jsonschema.Schema{Ref: "ids.json#/definitions/" + string(kind)})
	}
	switch k.Form {
	case record.FormWord:
		all = append(all, &jsonschema.Schema{Extra: word(k, true).Extra})
	case record.FormCountry:
		all = append(all, &jsonschema.Schema{Ref: "ids.json#/definitions/countries"})
	case record.FormLanguage:
		all = append(all, &jsonschema.Schema{Ref: "ids.json#/definitions/languages"})
	case record.FormZone:
		all = append(all, &jsonschema.Schema{Ref: "ids.json#/definitions/timezones"})
	}
	return all
}

// ids returns the schema that holds the ids of all records, by kind, and what
// else is offered in many places.
func ids(set *record.Set) *jsonschema.Schema {
	s := &jsonschema.Schema{Schema: draft, Comment: written, Definitions: map[string]*jsonschema.Schema{}}
	offer := func(name string, snippets []snippet) {
		slices.SortFunc(snippets, func(a, b snippet) int { return cmp.Compare(a.Label, b.Label) })
		s.Definitions[name] = &jsonschema.Schema{Extra: map[string]any{"defaultSnippets": snippets}}
	}
	all := map[record.Kind][]snippet{}
	for _, r := range set.Records {
		m := r.Common()
		all[m.Kind] = append(all[m.Kind], snippet{Label: labelOf(r), Description: namesOf(r), Body: m.ID})
	}
	for _, kind := range record.Kinds() {
		offer(string(kind), append([]snippet{}, all[kind]...))
	}
	offer("countries", countrySnippets())
	offer("languages", languageSnippets(set.Site.Langs()))
	offer("timezones", zoneSnippets(set.Site.Timezone.V))
	return s
}

// labelOf returns the id of a record and its first name.
func labelOf(r record.Record) string {
	if name := r.Label(); name.IsSet() {
		return r.Common().ID + " · " + name.In("").Value
	}
	return r.Common().ID
}

// namesOf returns what a record is called, in each language.
func namesOf(r record.Record) string {
	var names []string
	for _, v := range r.Label().Variants {
		if !slices.Contains(names, v.Value) {
			names = append(names, v.Value)
		}
	}
	return strings.Join(names, "\n")
}

func countrySnippets() []snippet {
	var all []snippet
	for _, code := range record.Countries() {
		all = append(all, snippet{Label: code + " · " + cldr.Country("ko", code), Description: cldr.Country("en", code), Body: code})
	}
	return all
}

func languageSnippets(langs []string) []snippet {
	var all []snippet
	for _, lang := range slices.Compact(slices.Sorted(slices.Values(append(slices.Clone(langs), "en", "ja", "ko", "zh")))) {
		all = append(all, snippet{Label: lang + " · " + cldr.Tag("ko", lang), Description: cldr.Tag("en", lang), Body: lang})
	}
	return all
}

func zoneSnippets(own string) []snippet {
	var all []snippet
	for _, zone := range slices.Compact(slices.Sorted(slices.Values([]string{cmp.Or(own, "UTC"), "Asia/Seoul", "UTC"}))) {
		all = append(all, snippet{Label: zone, Body: zone})
	}
	return all
}
