package rewrite

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/markdown"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

// refs finds out what each ref must be once records have other ids.
type refs struct {
	before *folder
	after  *folder           // records have their new ids, refs are as they were
	moved  map[string]string // the paths of files, before and after, where they differ
}

// now returns where a file is afterwards.
func (r *refs) now(file string) string {
	if to, moves := r.moved[file]; moves {
		return to
	}
	return file
}

// write returns what is to be written for a mention so that it leads where it
// led. A mention that leads nowhere stays.
func (r *refs) write(m record.Mention) string {
	name, item, hasItem := m.ID, "", false
	if m.Inline {
		name, item, hasItem = strings.Cut(m.ID, "#")
	}
	m = m.As(name)
	entry, ok := r.before.resolved.Follow(m)
	if !ok {
		return m.ID + suffix(item, hasItem)
	}
	now := r.now(entry.Meta.Path)
	moves := now != entry.Meta.Path
	for _, candidate := range r.candidates(m, now, moves) {
		if found, ok := r.after.resolved.Follow(m.As(candidate)); ok && found.Meta.Path == now {
			return candidate + suffix(item, hasItem)
		}
	}
	return name + suffix(item, hasItem)
}

func suffix(item string, has bool) string {
	if has {
		return "#" + item
	}
	return ""
}

// candidates returns the ways to write a mention of the record in a file, the
// best first: as it is, unless its record moves; the id; the kind and the id.
func (r *refs) candidates(m record.Mention, file string, moves bool) []string {
	var all []string
	meta := r.after.byPath[file]
	kind, _, hasKind := strings.Cut(m.ID, "/")
	full := string(meta.Kind) + "/" + meta.ID
	switch {
	case !moves:
		all = append(all, m.ID)
	case m.Inline && hasKind:
		return []string{kind + "/" + meta.ID}
	}
	if m.Inline {
		return append(all, meta.ID, full)
	}
	return append(all, meta.ID)
}

// piece is a part of a text that is to be something else.
type piece struct {
	start, end int // in what the text says
	says       string
}

// replacement is a piece of a file that is to be something else.
type replacement struct {
	start, end int
	text       string
}

// concern reports whether any mention of a record is to be written in another
// way.
func (r *refs) concern(rec record.Record) bool {
	return slices.ContainsFunc(mentions(rec), func(m record.Mention) bool { return r.write(m) != m.ID })
}

// inFile returns the replacements that all mentions of a record need in its
// file.
func (r *refs) inFile(rec record.Record, doc *yamldoc.Document, diags *diag.List) []replacement {
	w := &fileWriter{refs: r, doc: doc, pieces: map[*yamldoc.Part][]piece{}}
	w.gather(doc.Root)
	if doc.Body != nil {
		w.parts = append(w.parts, doc.Body)
	}
	for _, m := range mentions(rec) {
		w.mention(m)
	}
	return w.replacements(diags)
}

// mentions returns all mentions of a record, that of a publisher among them.
func mentions(rec record.Record) []record.Mention {
	all := slices.Clone(rec.Common().Mentions)
	if source, ok := rec.(*record.Source); ok && source.Publisher.Ref.IsSet() {
		ref := source.Publisher.Ref
		all = append(all, record.Mention{Ref: &ref, Slot: &record.Slot{Kinds: []record.Kind{record.KindOrganizations}, Key: "publisher"}})
	}
	return all
}

// fileWriter collects what changes in the texts of one file.
type fileWriter struct {
	*refs
	doc    *yamldoc.Document
	parts  []*yamldoc.Part // all texts and aliases, by place
	pieces map[*yamldoc.Part][]piece
}

func (w *fileWriter) gather(p *yamldoc.Part) {
	switch {
	case p == nil:
	case p.Form.IsText() || p.Form == yamldoc.Alias:
		w.parts = append(w.parts, p)
	}
	if p == nil {
		return
	}
	for _, item := range p.Items {
		w.gather(item)
	}
	for _, pair := range p.Pairs {
		w.gather(pair.Key)
		w.gather(pair.Value)
	}
}

// mention notes what changes where a mention stands.
func (w *fileWriter) mention(m record.Mention) {
	i, found := slices.BinarySearchFunc(w.parts, m.At.Start(), func(p *yamldoc.Part, at int) int { return cmp.Compare(p.Start, at) })
	if !found {
		i--
	}
	if i < 0 {
		return
	}
	part := w.parts[i]
	if _, done := w.pieces[part]; done {
		return
	}
	says := w.text(part).Value
	w.pieces[part] = []piece{}
	if !m.Inline {
		start := strings.Index(says, m.ID)
		if start < 0 {
			return
		}
		w.add(part, start, start+len(m.ID), w.write(m))
		return
	}
	for _, ref := range markdown.Parse(says).Refs() {
		start := ref.Start + strings.Index(says[ref.Start:ref.End], ref.Target)
		w.add(part, start, start+len(ref.Target), w.write(m.As(ref.Target)))
	}
}

func (w *fileWriter) add(part *yamldoc.Part, start, end int, says string) {
	if w.text(part).Value[start:end] != says {
		w.pieces[part] = append(w.pieces[part], piece{start, end, says})
	}
}

// text returns the text that an alias stands for, or else the part itself.
func (w *fileWriter) text(p *yamldoc.Part) *yamldoc.Part {
	if p.Form != yamldoc.Alias {
		return p
	}
	return w.doc.Anchors[p.Value]
}

// says returns what a text is to say.
func (w *fileWriter) says(p *yamldoc.Part) string {
	text := w.text(p).Value
	for _, piece := range slices.Backward(w.pieces[p]) {
		text = text[:piece.start] + piece.says + text[piece.end:]
	}
	return text
}

// replacements returns what changes in the file. An alias changes with what it
// stands for; where the two part ways, the alias is written out.
func (w *fileWriter) replacements(diags *diag.List) []replacement {
	var all []replacement
	for _, p := range w.parts {
		if p.Form == yamldoc.Alias {
			if text := w.text(p); text.Form.IsText() && w.says(p) != w.says(text) {
				if strings.Contains(w.says(p), "\n") {
					diags.Errorf(w.doc.File.Span(p.Start, p.End), "alias-parts", "this alias would no longer say what it stands for").
						Helpf("write the text out in its place")
				}
				all = append(all, replacement{p.Start, p.End, yamldoc.Plainest(w.says(p), true)})
			}
			continue
		}
		for _, piece := range w.pieces[p] {
			from, to := p.Written(piece.start, piece.end)
			says := piece.says
			if p.Form == yamldoc.Plain && piece.start == 0 && piece.end == len(p.Value) {
				says = yamldoc.Plainest(says, true)
			}
			all = append(all, replacement{from, to, says})
		}
	}
	return all
}

// apply returns a text with pieces of it replaced.
func apply(text string, all []replacement) []byte {
	slices.SortStableFunc(all, func(a, b replacement) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end)) })
	var b bytes.Buffer
	at := 0
	for _, r := range all {
		b.WriteString(text[at:r.start])
		b.WriteString(r.text)
		at = r.end
	}
	b.WriteString(text[at:])
	return b.Bytes()
}
