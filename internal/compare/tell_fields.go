package compare

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// short is how many characters two values have at most if they are shown whole,
// the old one and the new one.
const short = 40

// fields tells changes of keys, those of one list in one line, and long texts
// last. They are keys of the map of that name.
func (t *teller) fields(of string, list []Field) []line {
	var lines, texts []line
	for _, same := range t.byKey(list) {
		f := same[0]
		name := label(t.Lang, of, f.Key)
		if f.Lang != "" && f.Lang != t.own {
			name += " (" + f.Lang + ")"
		}
		if f.Of.Form != None {
			outer, inner, _ := strings.Cut(name, divider)
			name = outer + " " + quoted(t.valueText(f.Of)) + divider + inner
		}
		spans := []span{words(name + ": ")}
		switch {
		case f.Item:
			lines = append(lines, line{spans: append(spans, t.items(same)...)})
		case isLong(f):
			spans = append(spans, t.change(f)...)
			if others := langsOf(same[1:]); others != "" {
				spans = append(spans, words(" ("+t.say("also", others)+")"))
			}
			texts = append(texts, line{spans: spans})
		default:
			lines = append(lines, line{spans: append(spans, t.change(f)...)})
		}
	}
	return append(lines, texts...)
}

// items tells what came to a list and went from it.
func (t *teller) items(list []Field) []span {
	var all [][]span
	for _, f := range list {
		if f.New.Form == None {
			all = append(all, styled(gone, t.value(f.Old)))
			continue
		}
		all = append(all, styled(fresh, t.value(f.New)))
	}
	return joined(", ", all...)
}

// byKey returns changes by what is told in one line: the items of a list, and a
// long text in several languages, of which that of the report comes first.
func (t *teller) byKey(list []Field) [][]Field {
	var all [][]Field
	for _, f := range list {
		n := len(all) - 1
		together := n >= 0 && all[n][0].Key == f.Key && all[n][0].Of.same == f.Of.same &&
			(f.Item && all[n][0].Item || f.Lang != "" && isLong(f) && isLong(all[n][0]))
		switch {
		case !together:
			all = append(all, []Field{f})
		case f.Lang == t.own && f.Lang != "":
			all[n] = slices.Insert(all[n], 0, f)
		default:
			all[n] = append(all[n], f)
		}
	}
	return all
}

// isLong reports whether a change is one of a text that is not shown whole.
func isLong(f Field) bool {
	isText := func(v Value) bool { return v.Form == Plain || v.Form == Prose }
	long := func(v Value) bool { return utf8.RuneCountInString(v.Plain) > short }
	return f.Note == "" && (isText(f.Old) || isText(f.New)) && (long(f.Old) || long(f.New)) || f.Note == Remarked
}

// langsOf returns the languages of changes to a text, with commas.
func langsOf(list []Field) string {
	var langs []string
	for _, f := range list {
		langs = append(langs, f.Lang)
	}
	return strings.Join(langs, ", ")
}

// valueText returns a value in words as one text, in one language.
func (t *teller) valueText(v Value) string {
	if v.Form == Text {
		return t.plain(v.Text)
	}
	return joinedText(t.value(v))
}

func quoted(text string) string { return "“" + excerpt(text) + "”" }

// change tells how the value of a key changed.
func (t *teller) change(f Field) []span {
	switch f.Note {
	case Reordered:
		return append(t.value(f.New), words(" ("+t.say("reordered")+")"))
	case Replaced:
		return append(t.value(f.New), words(" ("+t.say("replaced")+")"))
	case Remarked:
		return append(wordDiff(folded(f.Old.Markup), folded(f.New.Markup)), words(" ("+t.say("markup")+")"))
	}
	switch {
	case f.Old.Form == None:
		return styled(fresh, t.value(f.New))
	case f.New.Form == None:
		return styled(gone, t.value(f.Old))
	}
	switch {
	case isLong(f) && alike(folded(f.Old.Plain), folded(f.New.Plain)) >= reworded:
		return wordDiff(f.Old.Plain, f.New.Plain)
	case isLong(f):
		return joined(" → ", styled(gone, t.value(f.Old)), styled(fresh, t.value(f.New)))
	}
	return arrow(t.value(f.Old), t.value(f.New))
}

// arrow tells what was and what is now.
func arrow(old, now []span) []span {
	return joined(" → ", old, styled(strong, now))
}

// styled returns pieces as one that has a style, and leads where it did if
// there is only one.
func styled(as style, spans []span) []span {
	if len(spans) == 0 {
		return nil
	}
	one := span{style: as, text: joinedText(spans)}
	if len(spans) == 1 {
		one.href = spans[0].href
	}
	return []span{one}
}

// value returns a value in words.
func (t *teller) value(v Value) []span {
	switch v.Form {
	case Plain, Prose:
		return text(clip(v.Plain))
	case Yes:
		return text(t.say("yes"))
	case Word:
		return text(wordOf(t.Lang, v.Words, v.Plain))
	case Date:
		return text(v.Date.Format(wordsIn(t.Lang)))
	case Ref:
		if v.Entry == nil {
			return []span{{style: code, text: v.Plain}}
		}
		return []span{t.name(v.Entry)}
	case Text:
		// In all languages: any of them may be the one that changed.
		var all []string
		for _, said := range v.Text.Variants {
			if words := clip(folded(said.Value)); !slices.Contains(all, words) {
				all = append(all, words)
			}
		}
		return text(strings.Join(all, " / "))
	case List:
		var all [][]span
		for _, item := range v.Items {
			all = append(all, t.value(item))
		}
		return joined(", ", all...)
	case Map:
		var all [][]span
		for _, part := range v.Parts {
			said := t.value(part.Value)
			if of, key, _ := strings.Cut(part.Value.Words, "."); part.Value.Form == Yes {
				said = text(label(t.Lang, of, key))
			}
			all = append(all, said)
		}
		return joined(", ", all...)
	}
	return nil
}
