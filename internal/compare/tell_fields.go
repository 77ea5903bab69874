package compare

import "unicode/utf8"

// short is how many characters two values have at most if they are shown whole,
// the old one and the new one.
const short = 40

// fields tells changes of keys, those of one list in one line. The path is the
// key under which they stand, where that changes what keys are called.
func (t *teller) fields(path string, list []Field) []line {
	var lines []line
	for i := 0; i < len(list); i++ {
		f := list[i]
		name := label(t.Lang, path+f.Key)
		if _, ok := labelsOf[path+f.Key]; !ok {
			name = label(t.Lang, f.Key)
		}
		if f.Lang != "" && f.Lang != t.Lang {
			name += " (" + f.Lang + ")"
		}
		spans := []span{words(name + ": ")}
		if !f.Item {
			lines = append(lines, line{spans: append(spans, t.change(f)...)})
			continue
		}
		var items [][]span
		for ; i < len(list) && list[i].Item && list[i].Key == f.Key; i++ {
			if list[i].New.Form == None {
				items = append(items, styled(gone, t.value(list[i].Old)))
				continue
			}
			items = append(items, styled(fresh, t.value(list[i].New)))
		}
		i--
		lines = append(lines, line{spans: append(spans, joined(", ", items...)...)})
	}
	return lines
}

// change tells how the value of a key changed.
func (t *teller) change(f Field) []span {
	switch f.Note {
	case Reordered:
		return append(t.value(f.New), words(" ("+t.say("reordered")+")"))
	case Replaced:
		return append(t.value(f.New), words(" ("+t.say("replaced")+")"))
	case Remarked:
		return append(wordDiff(f.Old.Markup, f.New.Markup), words(" ("+t.say("markup")+")"))
	}
	switch {
	case f.Old.Form == None:
		return styled(fresh, t.value(f.New))
	case f.New.Form == None:
		return styled(gone, t.value(f.Old))
	}
	old, now := f.Old.Plain, f.New.Plain
	long := utf8.RuneCountInString(old) > short || utf8.RuneCountInString(now) > short
	isText := f.New.Form == Plain || f.New.Form == Prose
	switch {
	case isText && long && alike(folded(old), folded(now)) >= reworded:
		return wordDiff(old, now)
	case isText && long:
		return joined(" → ", styled(gone, t.value(f.Old)), styled(fresh, t.value(f.New)))
	}
	return arrow(t.value(f.Old), t.value(f.New))
}

// arrow tells what was and what is now.
func arrow(old, now []span) []span {
	return joined(" → ", old, styled(strong, now))
}

// styled gives all pieces a style.
func styled(as style, spans []span) []span {
	for i := range spans {
		spans[i].style = as
	}
	return spans
}

// value returns a value in words.
func (t *teller) value(v Value) []span {
	switch v.Form {
	case Plain, Prose:
		return text(clip(v.Plain))
	case Word:
		return text(wordOf(t.Lang, v.Words, v.Plain))
	case Date:
		if korean(t.Lang) {
			return text(v.Date.Format("ko"))
		}
		return text(v.Date.Format("en"))
	case Ref:
		if v.Entry == nil {
			return []span{{style: code, text: v.Plain}}
		}
		return []span{t.name(v.Entry)}
	case Text:
		// In all languages: any of them may be the one that changed.
		var all [][]span
		for _, said := range v.Text.Variants {
			all = append(all, text(clip(folded(said.Value))))
		}
		return joined(" / ", all...)
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
			if part.Value.Form == Word && part.Value.Words == "is." {
				said = text(label(t.Lang, part.Key))
			}
			all = append(all, said)
		}
		return joined(", ", all...)
	}
	return nil
}
