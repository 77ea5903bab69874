package record

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/language"
)

// Form is how a value is written.
type Form int

// The forms of values.
const (
	FormText      Form = iota // plain, or a map from language to text
	FormMarkdown              // the same, with markup
	FormString                // any plain value
	FormWord                  // one of a few words
	FormInt                   // a whole number
	FormBool                  // true or false
	FormDate                  // EDTF
	FormTime                  // a time of day
	FormCountry               // ISO 3166-1 alpha-2
	FormLanguage              // BCP 47
	FormZone                  // IANA
	FormURL                   // an address
	FormLinks                 // a map from label to address
	FormGeo                   // latitude and longitude
	FormRef                   // the id of a record
	FormMap                   // a map of keys
	FormRefOrMap              // the id of a record, or a map of keys
	FormTextOrMap             // a text, or a map of keys
	FormRefOrText             // the id of a record, or a text
)

// forms is the form of each type that a value of a record can have; a struct
// that is not here is a map of keys.
var forms = map[reflect.Type]Form{
	reflect.TypeFor[Text]():      FormText,
	reflect.TypeFor[Markdown]():  FormMarkdown,
	reflect.TypeFor[String]():    FormString,
	reflect.TypeFor[Word]():      FormWord,
	reflect.TypeFor[Int]():       FormInt,
	reflect.TypeFor[Bool]():      FormBool,
	reflect.TypeFor[Date]():      FormDate,
	reflect.TypeFor[Time]():      FormTime,
	reflect.TypeFor[Country]():   FormCountry,
	reflect.TypeFor[Language]():  FormLanguage,
	reflect.TypeFor[Zone]():      FormZone,
	reflect.TypeFor[URL]():       FormURL,
	reflect.TypeFor[Links]():     FormLinks,
	reflect.TypeFor[Geo]():       FormGeo,
	reflect.TypeFor[Ref]():       FormRef,
	reflect.TypeFor[SourceRef](): FormRefOrMap,
	reflect.TypeFor[Member]():    FormRefOrMap,
	reflect.TypeFor[License]():   FormTextOrMap,
	reflect.TypeFor[Publisher](): FormRefOrText,
}

// Key is a key that a map takes, as the decoder reads it.
type Key struct {
	Name     string
	Of       string // the map that it belongs to, such as "summit" or "participant"; "record" if all records have it
	Required bool
	List     bool // a list; a list of one may be written as the value alone
	Form     Form
	Kinds    []Kind   // what a ref may point to
	Words    []string // what a word may be
	Min      int      // the least that a whole number may be, if HasMin
	HasMin   bool
	Allow    string // what an address may be besides http and https: see the package comment
	Map      *Map   // the keys of a map
}

// Map is the keys of a map, in the order of the content model's tables.
type Map struct {
	Name  string // such as "summit" or "participant"
	Keys  []Key
	Needs [][]string // sets of keys of which each has to have one that is given
}

// Describe returns what a record of the kind takes.
func (k Kind) Describe() *Map { return describeMap(reflect.TypeOf(k.New()).Elem()) }

// DescribeSite returns what site.yaml takes.
func DescribeSite() *Map { return describeMap(reflect.TypeFor[Site]()) }

func describeMap(t reflect.Type) *Map {
	m := &Map{Name: mapName(t)}
	if n, ok := reflect.New(t).Interface().(needer); ok {
		m.Needs = n.needs()
	}
	for _, f := range shapeOf(t).fields {
		m.Keys = append(m.Keys, describeField(t, f))
	}
	return m
}

func describeField(t reflect.Type, f field) Key {
	owner := t
	if len(f.index) > 1 {
		owner = t.FieldByIndex(f.index[:len(f.index)-1]).Type
	}
	k := Key{Name: f.key, Of: mapName(owner), Required: f.required, Words: f.words, Kinds: f.kinds, Allow: f.allow}
	if least, err := strconv.Atoi(f.least); err == nil {
		k.Min, k.HasMin = least, true
	}
	value := t.FieldByIndex(f.index).Type
	form, known := forms[value]
	if !known && value.Kind() == reflect.Slice {
		k.List, value = true, value.Elem()
		form, known = forms[value]
	}
	k.Form = form
	switch {
	case !known && value.Kind() == reflect.Struct:
		k.Form, k.Map = FormMap, describeMap(value)
	case !known:
		panic(fmt.Sprintf("record: no form for %s", value))
	case form == FormRefOrMap:
		k.Map = describeMap(value)
		k.Kinds = k.Map.Keys[0].Kinds
	case form == FormTextOrMap:
		k.Map = describeMap(value)
	case form == FormRefOrText:
		k.Kinds = []Kind{KindOrganizations}
	}
	return k
}

// mapName names the map that a struct takes: "agenda-item" for AgendaItem.
func mapName(t reflect.Type) string {
	if t == reflect.TypeFor[Meta]() {
		return "record"
	}
	var b strings.Builder
	for i, r := range t.Name() {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Countries returns all country codes that a record may have, in capitals.
func Countries() []string {
	var all []string
	for first := 'A'; first <= 'Z'; first++ {
		for second := 'A'; second <= 'Z'; second++ {
			if code := string([]rune{first, second}); isCountry(code) {
				all = append(all, code)
			}
		}
	}
	return slices.Clip(all)
}

func isCountry(code string) bool {
	_, err := language.ParseRegion(code)
	if err != nil {
		return false
	}
	_, problem := countryCode(code)
	return problem.IsZero()
}
