package browsertest

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// keyNames are the keys that are not called by the letter on them, under the
// names that a page knows them by.
var keyNames = map[string]string{
	"ArrowDown":  kb.ArrowDown,
	"ArrowLeft":  kb.ArrowLeft,
	"ArrowRight": kb.ArrowRight,
	"ArrowUp":    kb.ArrowUp,
	"Backspace":  kb.Backspace,
	"Delete":     kb.Delete,
	"End":        kb.End,
	"Enter":      kb.Enter,
	"Escape":     kb.Escape,
	"Home":       kb.Home,
	"PageDown":   kb.PageDown,
	"PageUp":     kb.PageUp,
	"Space":      " ",
	"Tab":        kb.Tab,
}

var modifiers = map[string]chromedp.Modifier{
	"Alt":     chromedp.ModifierAlt,
	"Control": chromedp.ModifierCtrl,
	"Meta":    chromedp.ModifierMeta,
	"Shift":   chromedp.ModifierShift,
}

// Press presses keys one after the other: "a", "/", "Enter", "Shift+Tab".
func (p *Page) Press(keys ...string) {
	p.t.Helper()
	for _, key := range keys {
		var held []chromedp.Modifier
		name := key
		for {
			before, after, more := strings.Cut(name, "+")
			modifier, is := modifiers[before]
			if !more || !is {
				break
			}
			held, name = append(held, modifier), after
		}
		text, named := keyNames[name]
		if !named {
			text = name
		}
		if utf8.RuneCountInString(text) != 1 {
			p.t.Fatalf("there is no key %q", key)
		}
		p.do(chromedp.KeyEvent(text, chromedp.KeyModifiers(held...)))
	}
}

// Type types a text key by key, as with a Latin keyboard.
func (p *Page) Type(text string) {
	p.t.Helper()
	p.do(chromedp.KeyEvent(text))
}

// Compose shows in the focused field what an input method makes of the keys
// pressed so far, a stage at a time: "ㄴ", "네", "넹", "네이". The last one
// stays unfinished until Commit.
func (p *Page) Compose(stages ...string) {
	p.t.Helper()
	for _, text := range stages {
		end := int64(len(utf16.Encode([]rune(text))))
		p.do(command(input.ImeSetComposition, input.ImeSetCompositionParams{Text: text, SelectionStart: end, SelectionEnd: end}))
	}
}

// Commit ends a composition with the text that it has come to.
func (p *Page) Commit(text string) {
	p.t.Helper()
	p.do(command(input.InsertText, input.InsertTextParams{Text: text}))
}
