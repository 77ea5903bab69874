package lint

import (
	"slices"
	"strconv"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// findUntranslated warns of texts that lack one of the site's languages: what a
// record is called, in any case; any other text only where the record shows
// that it is meant to be there in all, since it is written as a map from
// language to text, or another under the same key is. A record gets one warning
// for each language.
//
// What stands as it was said or printed is left alone, and so are other names,
// which need not have a counterpart in each language.
func findUntranslated(s *subject, diags *diag.List) {
	if len(s.Langs) < 2 {
		return
	}
	for _, rec := range s.records {
		meant := translatable(rec)
		for _, lang := range s.Langs {
			reportUntranslated(meant, lang, diags)
		}
	}
}

// asTheyAre are the keys of texts that need no translation.
var asTheyAre = []string{"statements.quote", "also_known_as", "authors"}

// translatable returns the texts of a record that are meant to be there in every language
// of the site, in their order in the file.
func translatable(rec record.Record) []record.Written {
	source, isSource := rec.(*record.Source)
	var texts []record.Written
	meant := map[string]bool{} // by key
	for _, text := range record.Texts(rec) {
		isLabel := text.At == rec.Label().At
		if slices.Contains(asTheyAre, text.Key) || isSource && isLabel && (!source.Language.IsSet() || text.Has(source.Language.V)) {
			continue // the title of a source is a headline as it was printed
		}
		texts = append(texts, text)
		isMap := text.At != text.Variants[0].At
		meant[text.Key] = meant[text.Key] || isMap || len(text.Variants) > 1 || isLabel && !isSource
	}
	texts = slices.DeleteFunc(texts, func(text record.Written) bool { return !meant[text.Key] })
	slices.SortFunc(texts, func(a, b record.Written) int { return a.Variants[0].At.Start() - b.Variants[0].At.Start() })
	return texts
}

// reportUntranslated warns of those texts of a record that are not there in a
// language.
func reportUntranslated(texts []record.Written, lang string, diags *diag.List) {
	var missing []record.Written
	var keys, lines []string
	for _, text := range texts {
		if !text.Has(lang) {
			missing = append(missing, text)
			keys = append(keys, text.Key)
			lines = append(lines, strconv.Itoa(text.Variants[0].At.Position().Line))
		}
	}
	if len(missing) == 0 {
		return
	}
	slices.Sort(keys)
	said := missing[0].Variants[0]
	found := diags.Warnf(said.At, "missing-translation", "%q is missing in %q", missing[0].Key, lang)
	found.Helpf("write it as a map: {%s: …, %s: …}", said.Lang, lang)
	if len(missing) > 1 {
		found.Message = diag.Say("%d texts of this record are missing in %q: %s", len(missing), lang, strings.Join(slices.Compact(keys), ", "))
		found.Helpf("write each as a map: {%s: …, %s: …}; they are on the lines %s", said.Lang, lang, strings.Join(slices.Compact(lines), ", "))
	}
}
