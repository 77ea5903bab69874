package yamldoc

import (
	"slices"

	"gopkg.in/yaml.v3"

	"summitline/internal/diag"
)

// change puts a text in the place of text[start:end].
type change struct {
	start, end int
	with       string
}

// repair is a way to mend a fault. It is tried before it is proposed.
type repair struct {
	changes []change
	sure    bool        // with it, the rest of the record can be read as it was meant
	value   bool        // what it mends is the text of a value
	signs   bool        // what it mends is the structure of lines, whatever their values are
	why     explanation // in place of what yaml.v3 said, unless it is empty
	at      extent      // where, if why is not empty
	parts   []repair    // what it consists of, if that is several faults
}

// maxRepairs bounds how many faults of one file are mended to find the next.
const maxRepairs = 50

// maxTries bounds how many repairs of one fault are tried.
const maxTries = 100

// mended is a YAML text on its way to be readable: what is wrong with it is
// mended as far as that can be done safely, so that one fault of YAML does not
// hide all others.
type mended struct {
	text   []byte
	origin []int // for each byte of text, and its end, the offset that it had in the file
	values []int // where in the file values were mended
}

func newMended(text []byte, start int) *mended {
	m := &mended{text: text, origin: make([]int, len(text)+1)}
	for i := range m.origin {
		m.origin[i] = start + i
	}
	return m
}

// apply makes changes, which stand in the order of the text and apart.
func (m *mended) apply(changes []change) {
	var text []byte
	var origin []int
	done := 0
	for _, c := range changes {
		text = append(append(text, m.text[done:c.start]...), c.with...)
		origin = append(origin, m.origin[done:c.start]...)
		for range len(c.with) {
			origin = append(origin, m.origin[c.start])
		}
		done = c.end
	}
	m.text = append(text, m.text[done:]...)
	m.origin = append(origin, m.origin[done:]...)
}

// with returns the text after some changes.
func with(text []byte, changes []change) []byte {
	m := &mended{text: text, origin: make([]int, len(text)+1)}
	m.apply(changes)
	return m.text
}

// parseMended reads the YAML in text[start:end] of a file, which is faulty. It
// reports each fault. If all of them could be mended safely, it returns what
// is read then, each value with its place in the file as it is; else nil.
func parseMended(file *diag.File, start, end int, diags *diag.List) *Node {
	m := newMended([]byte(file.Text[start:end]), start)
	for range maxRepairs {
		docs, err := documents(m.text)
		if err == nil {
			return m.build(file, start, end, docs, diags)
		}
		if !m.mend(file, err, diags) {
			return nil
		}
	}
	return nil
}

// build makes the node of documents that were read from the mended text.
func (m *mended) build(file *diag.File, start, end int, docs []*yaml.Node, diags *diag.List) *Node {
	var found diag.List
	text := file.Text[:start] + string(m.text) + file.Text[end:]
	root := build(&diag.File{Path: file.Path, Text: text}, start, start+len(m.text), docs, &found)
	if root != nil {
		m.toOrigin(file, start, root)
	}
	for _, d := range found {
		d.Span = m.span(file, start, d.Span)
		for i, n := range d.Notes {
			d.Notes[i].Span = m.span(file, start, n.Span)
		}
		*diags = append(*diags, d)
	}
	return root
}

// mend reports what yaml.v3 found wrong, and mends it if that is safe.
func (m *mended) mend(file *diag.File, err error, diags *diag.List) bool {
	span := func(at extent) diag.Span {
		return file.Span(m.origin[at.start], max(m.origin[at.start], m.origin[at.end]))
	}
	f := newFault(m.text, err)
	r, mendable := f.repair()
	parts := r.parts
	if len(parts) == 0 {
		parts = []repair{r}
	}
	for _, part := range parts {
		why, at := f.why, f.at
		if part.why.code != "" {
			why, at = part.why, part.at
		}
		found := diags.Error(span(at), why.code, why.message)
		found.Help = why.help
		if f.late && part.why.code == "" {
			found.Helpf("close the quotes that begin above, or put the whole value in quotes").
				Note(span(f.quote), "the quotes begin here")
		}
		for _, c := range part.changes {
			found.Fix = append(found.Fix, diag.Edit{Span: span(extent{c.start, c.end}), New: c.with})
		}
	}
	if !mendable || !r.sure {
		return false
	}
	if r.value {
		for _, c := range r.changes {
			m.values = append(m.values, m.origin[c.start])
		}
	}
	m.apply(r.changes)
	return true
}

// repair returns the first of the repairs that come into question after which
// the text can be read further.
func (f *fault) repair() (repair, bool) {
	tries := 0
	for _, propose := range repairs {
		for _, r := range propose(f) {
			if tries++; tries > maxTries {
				return repair{}, false
			}
			if f.isMendedBy(r) {
				return r, true
			}
		}
	}
	return repair{}, false
}

// isMendedBy reports whether a repair lets the text be read further: to a later
// line than that of the fault, or past the signs that it makes plain.
func (f *fault) isMendedBy(r repair) bool {
	text := with(f.text, r.changes)
	_, err := documents(text)
	if err == nil {
		return true
	}
	grown := len(text) - len(f.text)
	least := lineEnd(f.text, f.at.start) - 1 + max(0, grown)
	if r.signs {
		least = r.changes[len(r.changes)-1].end + grown
	}
	return locate(text, err).start > least
}

// toOrigin moves a tree that was read from a mended text to where its values
// stand in the file itself. A value that was mended has had its error.
func (m *mended) toOrigin(file *diag.File, start int, n *Node) {
	n.At, n.End = m.span(file, start, n.At), m.offset(start, n.End)
	if n.Kind == Scalar {
		n.Faulty = n.Faulty || slices.ContainsFunc(m.values, func(at int) bool { return n.At.Start() <= at && at <= n.At.End() })
	}
	for _, item := range n.Items {
		m.toOrigin(file, start, item)
	}
	for _, p := range n.Pairs {
		m.toOrigin(file, start, p.Key)
		m.toOrigin(file, start, p.Value)
	}
}

// span returns where in the file a span of the mended file stands.
func (m *mended) span(file *diag.File, start int, at diag.Span) diag.Span {
	from := m.offset(start, at.Start())
	return file.Span(from, max(from, m.offset(start, at.End())))
}

func (m *mended) offset(start, offset int) int {
	return m.origin[min(max(0, offset-start), len(m.origin)-1)]
}
