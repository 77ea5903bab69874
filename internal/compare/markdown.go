package compare

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"summitline/internal/lazyregexp"
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
	blocks := make([][]block, len(o.sections))
	for i, s := range o.sections {
		blocks[i] = t.blocks(s.entries)
	}
	most := 1000
	text := t.markdown(o, blocks, most)
	for most > 1 && utf8.RuneCountInString(text) > largest {
		most = most * 3 / 4
		text = t.markdown(o, blocks, most)
	}
	_, err := io.WriteString(w, text)
	return err
}

// row is a line of Markdown, and how many lines it takes when it is shown.
type row struct {
	text   string
	height int
}

// block is an entry as rows.
type block struct {
	head row
	rows []row
}

func (t *teller) blocks(entries []entry) []block {
	blocks := make([]block, len(entries))
	for i, e := range entries {
		blocks[i].head = t.row(e.head)
		for _, l := range e.lines {
			blocks[i].rows = append(blocks[i].rows, t.row(l))
		}
	}
	return blocks
}

func (t *teller) row(l line) row {
	return row{t.line(l), 1 + utf8.RuneCountInString(joinedText(l.spans))/wide}
}

// markdown returns the report with so many folded lines of each section at
// most.
func (t *teller) markdown(o outline, blocks [][]block, most int) string {
	var b strings.Builder
	b.WriteString("<b>" + escape(o.summary) + "</b>\n")
	for _, warning := range o.warnings {
		b.WriteString("\n⚠️ " + escape(warning) + "\n")
	}
	for i, s := range o.sections {
		title := escape(s.title)
		if s.alarm {
			title = "❌ " + title
		}
		b.WriteString("\n#### " + title + "\n\n")
		if s.intro != "" {
			b.WriteString(escape(s.intro) + "\n\n")
		}
		shown, rest := split(blocks[i], unfolded, tall)
		if total(rest, tall) <= little {
			shown, rest = blocks[i], nil
		}
		list(&b, shown)
		if len(rest) == 0 {
			continue
		}
		b.WriteString("\n<details><summary>" + t.say("more", total(rest, one)) + "</summary>\n\n")
		folded, left := split(rest, most, one)
		list(&b, folded)
		if n := total(left, one); n > 0 {
			b.WriteString("\n" + escape(t.say("cut", n)) + "\n")
		}
		b.WriteString("\n</details>\n")
	}
	b.WriteString("\n<sub>" + escape(o.footer) + "</sub>\n")
	return b.String()
}

func list(b *strings.Builder, blocks []block) {
	for _, block := range blocks {
		b.WriteString("- " + block.head.text + "\n")
		for _, row := range block.rows {
			b.WriteString("  - " + row.text + "\n")
		}
	}
}

// tall and one measure rows: as they are shown, and as they are counted.
func tall(r row) int { return r.height }
func one(row) int    { return 1 }

// total adds up the rows of blocks.
func total(blocks []block, measure func(row) int) int {
	n := 0
	for _, block := range blocks {
		n += measure(block.head)
		for _, r := range block.rows {
			n += measure(r)
		}
	}
	return n
}

// split returns the blocks that have room in so many lines, one at least, and
// the rest. If the first is itself too long, it goes on in the rest under its
// head.
func split(blocks []block, most int, measure func(row) int) (first, rest []block) {
	room := most
	for i, b := range blocks {
		if room -= total(blocks[i:i+1], measure); room < 0 && i > 0 {
			return blocks[:i], blocks[i:]
		}
		if room < 0 {
			return splitBlock(b, blocks[1:], most-measure(b.head), measure)
		}
	}
	return blocks, nil
}

// splitBlock is split for a block that is too long: it keeps one row at least.
func splitBlock(b block, others []block, room int, measure func(row) int) (first, rest []block) {
	n := 0
	for n < len(b.rows) && (n == 0 || room >= measure(b.rows[n])) {
		room -= measure(b.rows[n])
		n++
	}
	first = []block{{b.head, b.rows[:n]}}
	if n == len(b.rows) {
		return first, others
	}
	return first, slices.Concat([]block{{b.head, b.rows[n:]}}, others)
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
var summons = lazyregexp.New(`@|[#!]\d|(?i:\bGH-\d)`)

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
	for _, at := range summons().FindAllStringIndex(text, -1) {
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
var leading = lazyregexp.New(`^(\s*\d*)([-+#=.):])`)

// plainStart returns a line that begins with words.
func plainStart(line string) string { return leading().ReplaceAllString(line, `$1\$2`) }
