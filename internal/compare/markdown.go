package compare

import (
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	// unfolded is how many lines of a section are shown at once, of about as
	// many characters as wide each; the rest unfolds. A section that is little
	// longer is shown as a whole.
	unfolded = 12
	little   = 4
	wide     = 120

	// largest is how many characters a comment can have, with room for what
	// else a comment says: 65,536 are the most that GitHub takes.
	largest = 60_000
)

// Markdown writes the report for the comment of a pull request. It never is
// longer than a comment can be: what does not fit is left out, and counted.
func (r *Report) Markdown(w io.Writer, how Telling) error {
	t := newTeller(r, how)
	o := t.outline()
	most := 1000
	text := t.markdown(o, most)
	for most > 1 && utf8.RuneCountInString(text) > largest {
		most = most * 3 / 4
		text = t.markdown(o, most)
	}
	_, err := io.WriteString(w, text)
	return err
}

// markdown returns the report with so many lines of each section at most.
func (t *teller) markdown(o outline, most int) string {
	var b strings.Builder
	b.WriteString("<b>" + escape(o.summary) + "</b>\n")
	for _, warning := range o.warnings {
		b.WriteString("\n⚠️ " + escape(warning) + "\n")
	}
	for _, s := range o.sections {
		title := escape(s.title)
		if s.alarm {
			title = "❌ " + title
		}
		b.WriteString("\n#### " + title + "\n\n")
		if s.intro != "" {
			b.WriteString(escape(s.intro) + "\n\n")
		}
		shown, rest := split(s.entries, unfolded, line.height)
		if height(rest) <= little {
			shown, rest = s.entries, nil
		}
		t.list(&b, shown)
		if len(rest) == 0 {
			continue
		}
		n := count(rest)
		rest, left := split(rest, most, line.one)
		b.WriteString("\n<details><summary>" + t.say("more", n) + "</summary>\n\n")
		t.list(&b, rest)
		if n := count(left); n > 0 {
			b.WriteString("\n" + escape(t.say("cut", n)) + "\n")
		}
		b.WriteString("\n</details>\n")
	}
	b.WriteString("\n<sub>" + escape(o.footer) + "</sub>\n")
	return b.String()
}

// height is how many lines a line takes when it is shown.
func (l line) height() int { return 1 + utf8.RuneCountInString(joinedText(l.spans))/wide }

// one is the height of a line as it is counted.
func (l line) one() int { return 1 }

// total adds up the lines of entries.
func total(entries []entry, measure func(line) int) int {
	n := 0
	for _, e := range entries {
		n += measure(e.head)
		for _, l := range e.lines {
			n += measure(l)
		}
	}
	return n
}

func height(entries []entry) int { return total(entries, line.height) }
func count(entries []entry) int  { return total(entries, line.one) }

// split returns the entries that have room in so many lines, one at least, and
// the rest. If the first is itself too long, it goes on in the rest under its
// head.
func split(entries []entry, most int, measure func(line) int) (first, rest []entry) {
	room := most
	for i, e := range entries {
		if room -= total(entries[i:i+1], measure); room < 0 && i > 0 {
			return entries[:i], entries[i:]
		}
		if room < 0 {
			return splitEntry(e, entries[1:], most-measure(e.head), measure)
		}
	}
	return entries, nil
}

// splitEntry is split for an entry that is too long: it keeps one line at least.
func splitEntry(e entry, others []entry, room int, measure func(line) int) (first, rest []entry) {
	n := 0
	for n < len(e.lines) && (n == 0 || room >= measure(e.lines[n])) {
		room -= measure(e.lines[n])
		n++
	}
	first = []entry{{e.head, e.lines[:n]}}
	if n == len(e.lines) {
		return first, others
	}
	return first, slices.Concat([]entry{{e.head, e.lines[n:]}}, others)
}

func (t *teller) list(b *strings.Builder, entries []entry) {
	for _, e := range entries {
		b.WriteString("- " + t.line(e.head) + "\n")
		for _, l := range e.lines {
			b.WriteString("  - " + t.line(l) + "\n")
		}
	}
}

// line returns a line as Markdown. What has a style is marked with HTML: the
// marks of Markdown do nothing next to Hangul.
func (t *teller) line(l line) string {
	var b strings.Builder
	if l.op != "" {
		b.WriteString("<code>" + t.say(string(l.op)) + "</code> ")
	}
	for _, s := range l.spans {
		if s.text == "" {
			continue
		}
		text := escape(s.text)
		if s.style == code {
			text = "<code>" + text + "</code>"
		}
		if s.href != "" {
			text = "[" + text + "](" + target(s.href) + ")"
		}
		switch s.style {
		case strong:
			text = "<b>" + text + "</b>"
		case gone:
			text = "<del>" + text + "</del>"
		case fresh:
			text = "<ins>" + text + "</ins>"
		}
		b.WriteString(text)
	}
	return plainStart(b.String())
}

// target returns an address as it can stand in a link of Markdown.
var target = strings.NewReplacer("(", "%28", ")", "%29", "<", "%3C", ">", "%3E", `\`, "%5C", " ", "%20",
	"|", "%7C", "`", "%60", "*", "%2A", "_", "%5F", "[", "%5B", "]", "%5D", "~", "%7E", "&", "&amp;").Replace

// summons is what sites make links to people and other issues of, who would be
// told of it.
var summons = regexp.MustCompile(`@|[#!]\d|(?i:\bGH-\d)`)

// unseen stands where a word must not be taken for more than its letters.
const unseen = "&#8203;"

// escaped is how signs are written that are markup wherever they stand; dollars
// enclose formulas, and the others begin links where none is meant.
var escaped = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;",
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "~", `\~`,
	"$", "<span>$</span>", "://", `\://`, "www.", `www\.`, "WWW.", `WWW\.`)

// escape returns a text as Markdown that reads like it: no sign in it is
// markup, and nobody is called by it.
func escape(text string) string {
	text = visible(text)
	var b strings.Builder
	last := 0
	for _, at := range summons.FindAllStringIndex(text, -1) {
		end := at[1]
		if text[at[0]] != '@' {
			end-- // before the digit
		}
		b.WriteString(escaped.Replace(text[last:end]) + unseen)
		last = end
	}
	b.WriteString(escaped.Replace(text[last:]))
	return b.String()
}

// leading is what begins a list, a heading or the like at the beginning of a
// line.
var leading = regexp.MustCompile(`^(\s*\d*)([-+#=.):])`)

// plainStart returns a line that begins with words.
func plainStart(line string) string { return leading.ReplaceAllString(line, `$1\$2`) }
