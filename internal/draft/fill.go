package draft

import (
	"bytes"
	"strings"

	"summitline/internal/lazyregexp"
	"summitline/internal/scaffold"
)

// The lines of a skeleton: a key, switched off or not, and a line that belongs
// to the key above it.
var (
	keyLine  = lazyregexp.New(`^(#?)([a-z_]+):(.*)$`)
	partLine = lazyregexp.New(`^#(  +([a-z_]+):.*|  .*|)$`)
)

// modeline is how the first line of a record begins, which names its schema to
// editors.
const modeline = "# yaml-language-server:"

// What stands above what found no place, and above what a program has guessed.
const (
	misfitNote = "자리를 찾지 못한 것. 옮겨 적고 나서 지운다 — what found no place: take it out when it has"
	guessNote  = "지난 회의들을 따랐다. 맞는지 확인한다 — as at the last meetings: check it"
)

// print writes a record: its kind's whole skeleton, or only the keys that have
// a value or need one.
func (r *Record) print(whole bool) *printer {
	p := &printer{roomy: whole}
	lines := strings.Split(strings.TrimSuffix(string(scaffold.Skeleton(r.Kind)), "\n"), "\n")
	for i := 0; i < len(lines); {
		end := i + 1
		key := keyLine().FindStringSubmatch(lines[i])
		if key != nil {
			for end < len(lines) && partLine().MatchString(lines[end]) {
				end++
			}
		}
		switch {
		case key == nil && (whole || strings.HasPrefix(lines[i], modeline)):
			p.line(lines[i])
		case key == nil:
		case key[2] == "draft" && r.live && whole:
			p.text = p.text[:bytes.LastIndex(p.text, []byte("\n# "))+1] // with what is said of it
		case key[2] == "draft" && r.live:
		default:
			p.fill(r, key, lines[i:end], whole)
		}
		i = end
	}
	p.misfits(r.misfit)
	return p
}

// fill writes the part of a skeleton that belongs to one key, with the value
// that the record has for it.
func (p *printer) fill(r *Record, key, lines []string, whole bool) {
	k, found := r.root.get(key[2])
	if v := k.value; found && v.form == list && len(v.left()) == 1 && v.left()[0].form == mapping && !listExample(lines) {
		k.value = v.left()[0]
	}
	switch {
	case !found && whole:
		p.line(strings.Join(lines, "\n"))
	case !found && key[1] == "": // the record needs it
		p.line(lines[0])
	case !found:
	case len(lines) == 1 || !k.value.isMany() || blockText().MatchString(lines[0]):
		p.key(0, k, true) // the example has done its part
	case k.value.form == list || !whole:
		p.key(0, k, false)
		if whole {
			for _, part := range lines[1:] {
				p.line(inside(part))
			}
		}
	default:
		p.fillParts(k, lines[1:])
	}
}

// listExample reports whether a key's example is a list, and not one value or
// map alone, which is as good where there is but one.
func listExample(lines []string) bool {
	return strings.Contains(lines[0], ": [") || len(lines) > 1 && strings.HasPrefix(lines[1], "#  - ")
}

// blockText finds a key whose example is a text of several lines.
var blockText = lazyregexp.New(`[|>]-?$`)

// fillParts writes a map, each of its keys in the place of its example.
func (p *printer) fillParts(k pair, parts []string) {
	defer p.mark(k.value, len(p.text))
	p.note(0, k.note)
	p.line(k.name + ":")
	shown := map[string]bool{}
	for _, part := range parts {
		shown[partLine().FindStringSubmatch(part)[2]] = true
	}
	for _, inner := range k.value.leftKeys() {
		if !shown[inner.name] {
			p.key(2, inner, true)
		}
	}
	for _, part := range parts {
		name := partLine().FindStringSubmatch(part)[2]
		if inner, found := k.value.get(name); found {
			p.key(2, inner, true)
		} else {
			p.line(inside(part))
		}
	}
}

// inside returns a line that belongs to a key and is switched off as one that
// stands below what is switched on.
func inside(part string) string { return "  #" + strings.TrimPrefix(part, "#  ") }

// misfits writes what found no place as comments.
func (p *printer) misfits(list []*Origin) {
	if len(list) == 0 {
		return
	}
	p.line("")
	p.note(0, misfitNote)
	for _, o := range list {
		first, more, _ := strings.Cut(o.Label+": "+o.Text, "\n")
		p.line("#   " + comment(first))
		if more != "" {
			for line := range strings.SplitSeq(more, "\n") {
				p.line("#     " + comment(line))
			}
		}
	}
}

// comment returns a line as a comment can hold it.
func comment(line string) string {
	if strings.ContainsFunc(line, needsEscape) {
		return escaped(line)
	}
	return line
}
