package export

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"summitline/internal/edtf"
	"summitline/internal/record"
)

// ical is an iCalendar object while it is being written: lines that end in CRLF
// and are folded (RFC 5545, 3.1).
type ical struct{ strings.Builder }

// longest is how many octets a line may have without its end.
const longest = 75

// line writes a line, folded so that no character is cut.
func (c *ical) line(text string) {
	room := longest
	for len(text) > room {
		cut := room
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		c.WriteString(text[:cut] + "\r\n ")
		text, room = text[cut:], longest-1 // the space at the beginning counts
	}
	c.WriteString(text + "\r\n")
}

// text writes a property with a text of the record, and its language.
func (c *ical) text(name string, said record.Variant[string]) { c.say(name, said.Lang, said.Value) }

// say writes a property with a text in a language, unless that is empty.
func (c *ical) say(name, lang, text string) {
	if text == "" {
		return
	}
	if lang != "" && !strings.HasPrefix(name, "X-") {
		name += ";LANGUAGE=" + lang
	}
	c.line(name + ":" + escapeText(text))
}

// escapeText returns a text as the value of a property (RFC 5545, 3.3.11).
// Control characters have no place there.
func escapeText(text string) string {
	return textEscaper.Replace(strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return -1
		}
		return r
	}, text))
}

var textEscaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// localTime is the form of a time by a clock.
const localTime = "20060102T150405"

// utc returns a time as DTSTAMP has it.
func utc(t time.Time) string { return t.UTC().Format(localTime) + "Z" }

// basicDate returns a day without hyphens.
func basicDate(d edtf.Day) string {
	year, month, day := d.Civil()
	return fmt.Sprintf("%04d%02d%02d", year, month, day)
}
