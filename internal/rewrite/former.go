package rewrite

import (
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/yamldoc"
)

const formerIDs = "former_ids"

// withFormer returns what makes a record's former ids those given, in whatever
// form it has them. Ids that it has already are in the list, at their places.
func withFormer(kind record.Kind, doc *yamldoc.Document, ids []string, diags *diag.List) []replacement {
	f := &former{doc: doc, kind: kind, ids: ids, list: doc.Root.Get(formerIDs)}
	for _, try := range f.ways() {
		if f.works(try) {
			return try
		}
	}
	diags.Errorf(doc.File.Whole(), "too-odd-to-change", "there is no place here at which a program can put `%s: [%s]`", formerIDs, strings.Join(ids, ", ")).
		Helpf("write the file in a simpler way")
	return nil
}

// former finds a place for the former ids of a record.
type former struct {
	doc  *yamldoc.Document
	kind record.Kind
	ids  []string
	list *yamldoc.Part // what is there, or nil
}

// works reports whether the record has the former ids with some replacements,
// and says all else that it said.
func (f *former) works(all []replacement) bool {
	var ignored diag.List
	doc := yamldoc.Open(f.doc.File.Path, string(apply(f.doc.File.Text, all)), &ignored)
	if doc == nil || doc.Root == nil || bodyOf(doc) != bodyOf(f.doc) {
		return false
	}
	list := doc.Root.Get(formerIDs)
	if list == nil {
		return false
	}
	items := list.Items
	if list.Form.IsText() {
		items = []*yamldoc.Part{list}
	}
	var has []string
	for _, item := range items {
		has = append(has, strings.TrimSpace(item.Value))
	}
	return slices.Equal(has, f.ids) && yamldoc.SameParts(without(doc.Root, formerIDs), without(f.doc.Root, formerIDs))
}

func bodyOf(doc *yamldoc.Document) string {
	if doc.Body == nil {
		return ""
	}
	return doc.File.Text[doc.Body.Start:doc.Body.End]
}

// without returns a map without a key.
func without(p *yamldoc.Part, key string) *yamldoc.Part {
	rest := *p
	rest.Pairs = slices.DeleteFunc(slices.Clone(p.Pairs), func(q yamldoc.PartPair) bool { return q.Key.Value == key })
	return &rest
}

// ways returns the ways to write the ids, the most natural first.
func (f *former) ways() [][]replacement {
	if f.list == nil {
		return f.newKey()
	}
	var ways [][]replacement
	has := len(f.list.Items)
	switch {
	case f.list.Form == yamldoc.FlowList && has > 0:
		ways = append(ways, f.inPlace(func(last *yamldoc.Part, rest []string) replacement {
			return replacement{last.End, last.End, ", " + strings.Join(rest, ", ")}
		}))
	case f.list.Form == yamldoc.BlockList && has > 0:
		dash := f.lineStart(f.list.Start)
		indent := f.doc.File.Text[dash:f.list.Start]
		ways = append(ways, f.inPlace(func(last *yamldoc.Part, rest []string) replacement {
			at, lines := f.lineEnd(last.End), ""
			for _, id := range rest {
				lines += f.newline() + indent + "- " + id
			}
			return replacement{at, at, lines}
		}))
	case f.list.Form.IsText() && !f.list.IsNull() && len(f.ids) == 1:
		ways = append(ways, f.replaced(f.list, 0))
	case f.list.Form.IsText() && !f.list.IsNull() && !isBlock(f.list):
		ways = append(ways, append(f.replaced(f.list, 0),
			replacement{f.list.Before, f.list.Before, "["},
			replacement{f.list.End, f.list.End, ", " + strings.Join(f.written(1), ", ") + "]"}))
	}
	whole := "[" + strings.Join(f.written(0), ", ") + "]"
	return append(ways,
		[]replacement{{f.list.Before, f.list.End, whole}},
		[]replacement{{f.list.Before, f.list.End, " " + whole}})
}

func isBlock(p *yamldoc.Part) bool { return p.Form == yamldoc.Literal || p.Form == yamldoc.Folded }

// inPlace returns what changes in a list that has entries: those that are
// replaced by another, and those that add makes come after the last.
func (f *former) inPlace(add func(last *yamldoc.Part, rest []string) replacement) []replacement {
	var way []replacement
	for i, item := range f.list.Items {
		if i < len(f.ids) && item.Form.IsText() {
			way = append(way, f.replaced(item, i)...)
		}
	}
	if has := len(f.list.Items); has < len(f.ids) {
		way = append(way, add(f.list.Items[has-1], f.written(has)))
	}
	return way
}

// replaced returns what makes an entry the id at an index.
func (f *former) replaced(item *yamldoc.Part, i int) []replacement {
	if strings.TrimSpace(item.Value) == f.ids[i] {
		return nil
	}
	return []replacement{{item.Start, item.End, yamldoc.Plainest(f.ids[i], true)}}
}

// written returns the ids from an index on as YAML.
func (f *former) written(from int) []string {
	var all []string
	for _, id := range f.ids[from:] {
		all = append(all, yamldoc.Plainest(id, true))
	}
	return all
}

// newKey returns the ways to add the key to a record that lacks it: before the
// first key that comes after it in the house style, or at the end, or wherever
// it can be.
func (f *former) newKey() [][]replacement {
	key := formerIDs + ": [" + strings.Join(f.written(0), ", ") + "]"
	root := f.doc.Root
	if root.Form == yamldoc.FlowMap {
		return [][]replacement{{{root.Start + 1, root.Start + 1, key + ", "}}}
	}
	var natural, atEnd, rest [][]replacement
	order := f.kind.Keys()
	for i, pair := range root.Pairs {
		start := f.lineStart(pair.Key.Before)
		indent := f.doc.File.Text[start:pair.Key.Before]
		if strings.Trim(indent, " ") != "" {
			continue // another mark stands before the key
		}
		way := []replacement{{f.aboveComments(start), f.aboveComments(start), indent + key + f.newline()}}
		if slices.Index(order, pair.Key.Value) > slices.Index(order, formerIDs) {
			natural = append(natural, way)
			continue
		}
		if i == len(root.Pairs)-1 {
			at := f.lineEnd(pair.Value.End)
			atEnd = append(atEnd, []replacement{{at, at, f.newline() + indent + key}})
		}
		rest = slices.Insert(rest, 0, way)
	}
	return slices.Concat(natural, atEnd, rest)
}

// aboveComments returns where the lines of comments begin that stand right
// above a line.
func (f *former) aboveComments(start int) int {
	text := f.doc.File.Text
	for start > f.doc.Start {
		above := f.lineStart(start - 1)
		if !slices.ContainsFunc(f.doc.Comments, func(c diag.Span) bool {
			return c.Start() >= above && c.Start() < start && strings.TrimSpace(text[above:c.Start()]) == ""
		}) {
			return start
		}
		start = above
	}
	return start
}

// lineStart returns where the line around a place begins.
func (f *former) lineStart(at int) int {
	return max(f.doc.Start, strings.LastIndexByte(f.doc.File.Text[:at], '\n')+1)
}

// lineEnd returns where the line around a place ends, before its line break.
func (f *former) lineEnd(at int) int {
	line, _, _ := strings.Cut(f.doc.File.Text[at:f.doc.End], "\n")
	return at + len(strings.TrimSuffix(line, "\r"))
}

// newline returns the line break that the file has.
func (f *former) newline() string { return newlineOf(f.doc.File.Text) }

func newlineOf(text string) string {
	if i := strings.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}
