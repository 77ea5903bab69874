package schema_test

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"summitline/internal/record"
	"summitline/internal/site"
)

// snippets are things that somebody may write as a value.
var snippets = []string{
	``, `~`, `x`, `"x"`, `""`, `" "`, `가-나`, `a b`, `a--b`, `a#b`, `a/b`, `[[a]]`, `a.png`, `a.pdf`,
	`0`, `3`, `-3`, `010`, `"3"`, `"03"`, `1.5`, `1e3`, `0x10`, `1234567890`, `true`, `false`, `True`, `"true"`, `no`,
	`[]`, `{}`, `[x]`, `[~]`, `[x, ~]`, `[[x]]`, `[{}]`, `[x, y]`, `{x: y}`, `{x: [y]}`,
	`{ko: x}`, `{ko: x, en: y}`, `{KO: x}`, `{fr: x}`, `{ko: [x]}`, `{ko: }`, `{ko: "", en: ~}`, `{ko: 3, en: true}`,
	`2021`, `"2021"`, `-0044`, `12345`, `Y-170000`, `202X`, `2021-XX`, `2021-21`, `2021-25`, `2021-13`, `2024-01-19`, `"2024-01-19?"`, `" 2024-01-19 "`,
	`2024-01-32`, `2024-1-9`, `2024.01.19`, `2024-01/2024-02`, `2024-01/..`, `/2024`, `2021-XX-07`,
	`09:00`, `"09:00"`, `9:00`, `"25:00"`, `KR`, `kr`, `KO`, `NO`, `ko`, `KO-kr`, `korean`, `english`, `Asia/Seoul`, `seoul`,
	`https://example.org/a`, `HTTPS://example.org`, `https://`, `https://example.org/a b`, `https://example.org/?a#b`, `https://example.org/{path}`,
	`example.org`, `mailto:a@example.org`, `mailto:a`, `/about/`, `/`, `//example.org`,
	`[37.5, 126.9]`, `["37.5", 126.9]`, `[91, 0]`, `[37.5]`, `[37.5, 126.9, 1]`, `[a, b]`,
	`{a: https://example.org}`, `{a: b}`, `{a: }`, `{a: [b]}`,
	`{source: a}`, `{source: a, at: 3쪽}`, `{source: }`, `{at: a}`, `{organization: a}`, `{organization: a, from: 2021}`, `[{organization: a}, b]`,
	`{name: a}`, `{name: a, url: https://example.org}`, `{url: https://example.org}`, `[{name: a}]`, `{file: a.png}`, `{speaker: a}`, `{id: a, text: b}`,
}

// sample returns something right for a key.
func sample(k record.Key) string {
	switch k.Form {
	case record.FormDate:
		return "2024"
	case record.FormInt:
		return "1"
	case record.FormWord:
		return k.Words[0]
	case record.FormURL:
		return "https://example.org/a"
	}
	return "a"
}

// inMap writes a map with a snippet under a key, which may be keys within keys,
// and what else it needs.
func inMap(m *record.Map, keys []string, snippet string) string {
	var pairs, given []string
	for _, k := range m.Keys {
		value := snippet
		switch {
		case len(keys) > 1 && k.Name == keys[0]:
			value = inMap(k.Map, keys[1:], snippet)
		case len(keys) == 1 && k.Name == keys[0]:
		case k.Required:
			value = sample(k)
		default:
			continue
		}
		given = append(given, k.Name)
		pairs = append(pairs, k.Name+": "+value)
	}
	for _, names := range m.Needs {
		if !slices.ContainsFunc(names, func(name string) bool { return slices.Contains(given, name) }) {
			pairs = append(pairs, names[len(names)-1]+": a")
		}
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}

// paths yields each key of a map and of the maps in it, with the way to it.
func paths(m *record.Map, before []string) iter.Seq2[[]string, record.Key] {
	return func(yield func([]string, record.Key) bool) {
		for _, k := range m.Keys {
			keys := append(slices.Clone(before), k.Name)
			if !yield(keys, k) {
				return
			}
			if k.Map == nil {
				continue
			}
			for keys, k := range paths(k.Map, keys) {
				if !yield(keys, k) {
					return
				}
			}
		}
	}
}

// Each key takes the same values from the checker and from the schemas.
func TestEveryKeyTakesTheSame(t *testing.T) {
	others := fstest.MapFS{"site.yaml": {Data: []byte("title: a\nlanguages: [ko, en]\n")}}
	for _, kind := range record.Kinds() { // records for what is tried to name
		if kind != record.KindSpeakers {
			others[string(kind)+"/a.yaml"] = &fstest.MapFile{Data: []byte(inMap(kind.Describe(), nil, ""))}
		}
	}
	set, _ := record.Load(others, "content", nil)
	schemas := schemasOf(t, set)
	tried, refused, missed := 0, 0, map[string]int{}
	try := func(file string, m *record.Map, keys []string, snippet string) {
		text := inMap(m, keys, snippet) + "\n"
		if file == "site.yaml" {
			text = strings.Replace(text, "{", "{languages: [ko, en], ", 1)
		}
		content := maps.Clone(others)
		content[file] = &fstest.MapFile{Data: []byte(text)}
		set, diags := record.Load(content, "content", nil)
		_, linked := site.Resolve(set, site.Options{Drafts: true})
		found := errorsIn(diags, file)
		fault := schemas.judge(file, []byte(text))
		tried++
		switch {
		case fault == nil && len(found) > 0:
			missed[found[0].Code+": "+snippet]++
		case fault != nil && len(found)+len(errorsIn(linked, file)) == 0:
			t.Errorf("%s is refused, and nothing is wrong with it: %s%v", file, text, fault)
		case fault != nil:
			refused++
		}
	}
	seen := map[string]bool{} // the same map in two places takes the same keys
	for _, kind := range record.Kinds() {
		m := kind.Describe()
		for keys, k := range paths(m, nil) {
			if name := k.Of + "." + k.Name; seen[name] {
				continue
			} else {
				seen[name] = true
			}
			for _, snippet := range append(slices.Clone(snippets), k.Words...) {
				try(string(kind)+"/b.yaml", m, keys, snippet)
			}
		}
	}
	for keys, k := range paths(record.DescribeSite(), nil) {
		if keys[0] == "languages" { // they decide what else is right
			continue
		}
		for _, snippet := range append(slices.Clone(snippets), k.Words...) {
			try("site.yaml", record.DescribeSite(), keys, snippet)
		}
	}
	t.Logf("%d values, %d refused", tried, refused)
	for what, n := range missed {
		code, snippet, _ := strings.Cut(what, ": ")
		if !beyondSchemas[code] && !slices.Contains(sameInYAML[code], snippet) {
			t.Errorf("accepted %d times, though %s", n, what)
		}
	}
}

// sameInYAML are values that a language server cannot tell from others that are
// right, since YAML takes them for the same, by the fault that the checker finds.
var sameInYAML = map[string][]string{
	"bad-number": {"010", "1e3", "0x10", "-0044"},
	"bad-date":   {"0", "3", "-3", "010", "1e3", "0x10"},
}
