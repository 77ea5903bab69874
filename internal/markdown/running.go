package markdown

import (
	"iter"
	"strings"
)

// Most texts have no markup but references: they are paragraphs, and need no
// parser to tell. They make the very document that the parser would; a text of
// which that is not plain is left to the parser.

// runs says which bytes mean nothing but themselves wherever they are in a
// line.
var runs = func() (all [256]bool) {
	for b := ' '; b < 0x7f; b++ {
		all[b] = !strings.ContainsRune("\\`*_[]<&|~!", b)
	}
	for b := 0x80; b <= 0xff; b++ {
		all[b] = true
	}
	return all
}()

// running returns the references of a text that has no other markup. It is not
// ok if the text may have any.
func running(source string) (refs []Ref, ok bool) {
	for at := 0; at < len(source); {
		if source[at] == '\n' {
			at++
			continue
		}
		if !beginsRunning(source[at:]) {
			return nil, false
		}
		for at < len(source) && source[at] != '\n' {
			switch b := source[at]; {
			case runs[b]:
				at++
			case b == '[':
				ref, ok := scanRef(source[at:])
				if !ok {
					return nil, false
				}
				ref.Start, ref.End = at, at+ref.End
				refs = append(refs, ref)
				at = ref.End
			case (b == '~' || b == '!') && at+1 < len(source) && (runs[source[at+1]] || source[at+1] == '\n'):
				at++ // one tilde is a tilde, and only a bracket follows the sign of a picture
			default:
				return nil, false
			}
		}
		if source[at-1] == ' ' {
			return nil, false
		}
	}
	return refs, true
}

// beginsRunning reports whether a line does not begin as anything but that of a
// paragraph does.
func beginsRunning(line string) bool {
	switch first := line[0]; {
	case first >= 0x80, 'a' <= first && first <= 'z', 'A' <= first && first <= 'Z', strings.IndexByte(`["'(`, first) >= 0:
		return true
	case '0' <= first && first <= '9':
		rest := strings.TrimLeft(line, "0123456789")
		return rest != "" && rest[0] != '.' && rest[0] != ')'
	}
	return false
}

// runningHTML writes a text without other markup than references.
func (d *Doc) runningHTML(b *strings.Builder, r *Renderer) {
	refs := d.refs
	for paragraph := range paragraphs(d.source) {
		at := paragraph.start
		b.WriteString("<p>")
		for ; len(refs) > 0 && refs[0].Start < paragraph.end; refs = refs[1:] {
			words(d.source[at:refs[0].Start]).html(b, r)
			reference{Ref: refs[0]}.html(b, r)
			at = refs[0].End
		}
		words(d.source[at:paragraph.end]).html(b, r)
		b.WriteString("</p>\n")
	}
}

// runningText returns such a text without markup.
func (d *Doc) runningText(ref func(Ref) string) string {
	if len(d.refs) == 0 {
		return clean(oneLine(d.source))
	}
	var b strings.Builder
	at := 0
	for _, r := range d.refs {
		b.WriteString(d.source[at:r.Start])
		b.WriteString(r.read(ref))
		at = r.End
	}
	b.WriteString(d.source[at:])
	return clean(oneLine(b.String()))
}

// stretch is a piece of a source.
type stretch struct{ start, end int }

// paragraphs yields what stands between blank lines.
func paragraphs(source string) iter.Seq[stretch] {
	return func(yield func(stretch) bool) {
		for at := 0; at < len(source); {
			if source[at] == '\n' {
				at++
				continue
			}
			end := len(source)
			if i := strings.Index(source[at:], "\n\n"); i >= 0 {
				end = at + i
			}
			if !yield(stretch{at, at + len(strings.TrimRight(source[at:end], "\n"))}) {
				return
			}
			at = end
		}
	}
}
