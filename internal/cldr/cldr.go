// Package cldr knows what countries and languages are called in the languages of
// the world, as the Unicode Common Locale Data Repository has it.
//
// In go a language and a code; out comes a name, the very one that package
// display of x/text has, at a third of its size: the names are packed, those
// of each language by themselves, and unpacked when one is asked for. A
// language without names of its own has those of English. Nothing is written here.
package cldr

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// Country returns the name of a country, by its code in ISO 3166, in a language.
func Country(lang, code string) string {
	region, err := language.ParseRegion(code)
	if err != nil {
		return ""
	}
	t, _ := language.DeprecatedRegion.Compose(region)
	_, _, region = t.Raw()
	return in(lang).name(region.String())
}

// Language returns the name of a language in another, or of the nearest one
// that has a name.
func Language(lang, tag string) string {
	d := in(lang)
	t, _ := language.All.Compose(language.Make(tag))
	for {
		if name := d.name(packed().key(t).code); name != "" {
			return name
		}
		if t = t.Parent(); t == language.Und {
			return ""
		}
	}
}

// Tag returns the name of a language in another, with its script and region
// where the name does not say them: "Korean (North Korea)".
func Tag(lang, tag string) string {
	t := language.Make(tag)
	if canonical, err := (language.All &^ language.SuppressScript).Canonicalize(t); err == nil {
		t = canonical
	}
	d := in(lang)
	_, script, region := t.Raw()
	k := packed().key(t)
	for k.code != "" {
		if name := d.name(k.code); name != "" {
			return name + d.aside(k)
		}
		if t = t.Parent(); t == language.Und {
			break
		}
		k = key{packed().key(t).code, script, region}
	}
	return ""
}

// aside returns what a name leaves unsaid, in parentheses.
func (d *dictionary) aside(k key) string {
	var more []string
	for _, code := range []string{stringOf(k.script), stringOf(k.region)} {
		if name := d.name(code); name != "" {
			more = append(more, name)
		}
	}
	if more == nil {
		return ""
	}
	return " (" + strings.Join(more, ", ") + ")"
}

// Self returns what a language calls itself.
func Self(tag string) string {
	p := packed()
	t, _ := language.All.Compose(language.Make(tag))
	base, script, region := t.Raw()
	usual := scriptOf(base)
	if script == (language.Script{}) && region != (language.Region{}) {
		if written, _ := t.Script(); written != usual {
			script = written
		}
	}
	k := find(p.self, base, script, region)
	if k.code == "" || k.script != (language.Script{}) && k.script != usual {
		return ""
	}
	return p.self[k.code]
}

// Languages returns the tags of the languages in which there are names.
func Languages() []string { return slices.Clone(packed().tags) }

// in returns the names in a language, or in one like it.
func in(lang string) *dictionary {
	p := packed()
	if d, found := p.chosen.Load(lang); found {
		return d.(*dictionary)
	}
	_, i, sure := p.matcher.Match(language.Make(lang))
	if sure == language.No {
		i = slices.Index(p.tags, "en")
	}
	d := p.dictionaries[i]()
	p.chosen.Store(lang, d)
	return d
}

// dictionary is names in one language, by code.
type dictionary struct {
	names  map[string]string
	parent *dictionary // has what is not said; may be nil
}

func (d *dictionary) name(code string) string {
	for ; d != nil; d = d.parent {
		if name, found := d.names[code]; found {
			return name
		}
	}
	return ""
}

// archive is the names, packed: a file of each language that has a line for
// each line of "codes", empty where its parent has the same.
//
//go:embed names.zip
var archive []byte

// Files of the archive that are no languages.
const (
	codesFile = "codes"
	selfFile  = "self"
)

// data is the archive, opened.
type data struct {
	codes        map[string]string // that have names, each by itself
	self         map[string]string // what languages call themselves
	tags         []string          // of dictionaries
	dictionaries []func() *dictionary
	matcher      language.Matcher
	chosen       sync.Map // *dictionary by the language that was asked for
}

var packed = sync.OnceValue(func() *data {
	r, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		panic(err) // the archive is part of the program
	}
	p := &data{codes: map[string]string{}, self: map[string]string{}}
	codes := lines(r.File[0])
	for _, code := range codes {
		p.codes[code] = code
	}
	for _, line := range lines(r.File[1]) {
		tag, name, _ := strings.Cut(line, "\t")
		p.self[tag] = name
	}
	var tags []language.Tag
	for _, file := range r.File[2:] {
		tag := language.Raw.Make(file.Name)
		tags, p.tags = append(tags, tag), append(p.tags, file.Name)
		p.dictionaries = append(p.dictionaries, sync.OnceValue(func() *dictionary {
			d := &dictionary{names: map[string]string{}}
			for i, name := range lines(file) {
				if name != "" {
					d.names[codes[i]] = name
				}
			}
			if i := slices.Index(p.tags, tag.Parent().String()); i >= 0 && tag.Parent() != tag {
				d.parent = p.dictionaries[i]()
			}
			return d
		}))
	}
	p.matcher = language.NewMatcher(tags)
	return p
})

// lines returns the lines of a file of the archive.
func lines(file *zip.File) []string {
	r, err := file.Open()
	if err == nil {
		var text []byte
		if text, err = io.ReadAll(r); err == nil {
			return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
		}
	}
	panic(err) // the archive is part of the program
}

// key is the code under which there is a name for a language, and what of its
// tag that code does not say.
type key struct {
	code   string
	script language.Script
	region language.Region
}

func (p *data) key(t language.Tag) key {
	base, script, region := t.Raw()
	return find(p.codes, base, script, region)
}

// find returns the most telling code of a language that names has: with its
// script, or its region, or by itself.
func find(names map[string]string, base language.Base, script language.Script, region language.Region) key {
	k := key{"", script, region}
	if stringOf(script) == "Zzzz" {
		k.script = language.Script{}
	}
	if stringOf(region) == "ZZ" {
		k.region = language.Region{}
	}
	withScript, withRegion := base.String()+"-"+k.script.String(), base.String()+"-"+k.region.String()
	_, byScript := names[withScript]
	_, byRegion := names[withRegion]
	switch {
	case byScript && (!byRegion || withScript < withRegion):
		k.code, k.script = withScript, language.Script{}
	case byRegion:
		k.code, k.region = withRegion, language.Region{}
	default:
		if _, found := names[base.String()]; found {
			k.code = base.String()
		}
	}
	return k
}

// stringOf returns the code of a script or region, or "" if it is none.
func stringOf[T interface {
	comparable
	fmt.Stringer
}](part T) string {
	var none T
	if part == none {
		return ""
	}
	return part.String()
}

// scriptOf returns the script in which a language is usually written.
func scriptOf(base language.Base) language.Script {
	tag, _ := language.Raw.Compose(base)
	script, _ := tag.Script()
	return script
}
