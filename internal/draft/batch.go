package draft

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/format"
	"summitline/internal/record"
	"summitline/internal/scaffold"
	"summitline/internal/site"
)

// Batch is new records on their way into a content folder.
type Batch struct {
	WithMissing bool // make a record of each that is named and not there
	Whole       bool // show all keys in each record, not only those that have a value

	Unplaced []Unplaced // what found no place so far
	Doubts   diag.List  // what was made of a name that is near to another

	content fs.FS
	name    string
	set     *record.Set
	langs   []string
	names   *names
	records []*Record
	keys    map[record.Kind]*Keys
}

// Open reads the records of a content folder, to which others are to be added.
// Paths in diagnostics begin with name. What is wrong with the records that are
// there is not for here: a broken file still has its id.
func Open(content fs.FS, name string) (*Batch, diag.List) {
	if _, err := fs.Stat(content, "."); err != nil {
		var diags diag.List
		diags.Errorf(diag.OnDisk(name), "no-such-folder", "there is no such folder").Helpf("`summitline init DIR` makes a new site")
		return nil, diags
	}
	set, _ := record.Load(content, name, nil)
	return &Batch{content: content, name: name, set: set, langs: set.Site.Langs(), names: newNames(set), keys: map[record.Kind]*Keys{}}, nil
}

// Site returns the record of the site itself.
func (b *Batch) Site() *record.Site { return b.set.Site }

// Find returns the record of a kind that has an id, by which it may be called
// in any case, or nil.
func (b *Batch) Find(kind record.Kind, id string) record.Record {
	for _, r := range b.set.Records {
		if m := r.Common(); m.Kind == kind && record.FoldID(m.ID) == record.FoldID(id) {
			return r
		}
	}
	return nil
}

// Add begins a new record with an id, which others can name from now on by what
// the cells call it.
func (b *Batch) Add(kind record.Kind, id string, cells []Cell) *Record {
	r := b.blank(kind, id)
	b.records = append(b.records, r)
	var called []string
	for _, c := range cells {
		if c.Path == b.labelKey(kind) || c.Path == "also_known_as" || c.Path == "short_name" {
			called = append(called, c.Text)
		}
	}
	b.names.add(kind, r.ID, called...)
	for _, c := range cells {
		if kind == record.KindSources && c.Path == "url" {
			b.names.addURL(r.ID, c.Text)
		}
	}
	return r
}

func (b *Batch) blank(kind record.Kind, id string) *Record {
	return &Record{Kind: kind, ID: norm.NFC.String(id), takes: b.keysOf(kind), root: node{form: mapping}}
}

// taken reports why a new record of a kind cannot have an id.
func (b *Batch) taken(kind record.Kind, id string) diag.List {
	var diags diag.List
	if problem := kind.CheckID(id, b.langs...); !problem.IsZero() {
		diags.Error(diag.OnDisk(b.pathOf(kind, id)), "bad-id", problem)
	}
	same := func(other string) bool { return record.FoldID(other) == record.FoldID(id) }
	for _, r := range b.set.Records {
		m := r.Common()
		if m.Kind.Space() != kind.Space() {
			continue
		}
		if same(m.ID) {
			diags.Errorf(diag.OnDisk(m.File.Path), "id-taken", "the id %q is taken by this record", id).Help = sharing(m.Kind, kind)
		}
		for _, former := range m.FormerIDs {
			if same(former.V) {
				diags.Errorf(former.At, "id-taken", "the id %q is taken: this record had it", id).
					Helpf("its address leads to this record; choose another id")
			}
		}
	}
	return diags
}

func (b *Batch) pathOf(kind record.Kind, id string) string {
	return strings.TrimPrefix(b.name+"/"+fileOf(kind, id), "./")
}

func fileOf(kind record.Kind, id string) string {
	return string(kind) + "/" + norm.NFC.String(id) + ".yaml"
}

// sharing advises whoever asked for an id that a record of a kind has.
func sharing(taken, wanted record.Kind) diag.Text {
	if taken == wanted {
		return diag.Say("edit that file, or choose another id")
	}
	return diag.Say("%s and %s share their ids: choose another", min(taken, wanted), max(taken, wanted))
}

// FreeID returns the id nearest to one of some words that a record of a kind
// can have and none has.
func (b *Batch) FreeID(kind record.Kind, words ...string) string {
	for _, said := range append(words, kind.Singular()) {
		id := shortID(said)
		if id == "" {
			continue
		}
		for n := 1; ; n++ {
			numbered := id
			if n > 1 {
				numbered = fmt.Sprintf("%s-%d", id, n)
			}
			if !b.names.taken(numbered) && kind.CheckID(numbered, b.langs...).IsZero() {
				return numbered
			}
		}
	}
	panic("draft: the name of a kind is no id")
}

// maxProposal is how many bytes an id has at most that nobody chose: it becomes
// an address.
const maxProposal = 90

// shortID returns the id nearest to as many of the words of a name as make an
// address of good length, or "".
func shortID(name string) string {
	words := strings.FieldsFunc(norm.NFC.String(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	for ; len(words) > 0; words = words[:len(words)-1] {
		if id := record.SuggestID(strings.Join(words, " ")); id != "" && len(id) <= maxProposal {
			return id
		}
	}
	return ""
}

// refuse notes that something given has no place in a record.
func (b *Batch) refuse(r *Record, u *Unplaced) {
	b.Unplaced = append(b.Unplaced, *u)
	r.keep(u.From)
}

// Report returns what found no place so far, each with a severity, and what
// may be meant otherwise.
func (b *Batch) Report(severity diag.Severity) diag.List {
	var diags diag.List
	for _, u := range b.Unplaced {
		diags = append(diags, diag.Diagnostic{Severity: severity, Code: u.Code, Span: u.From.At, Message: u.Message, Help: u.Help})
	}
	return append(diags, b.Doubts...)
}

// Files returns the new records as files, when all that the checker refuses
// has been taken out of them. What is wrong all the same, by their mere being
// there, is returned instead.
func (b *Batch) Files() ([]scaffold.File, diag.List) {
	before := map[fault]bool{}
	_, found := b.check(b.content, b.set)
	for _, d := range found {
		before[faultOf(d)] = true
	}
	set := b.set
	for {
		files, texts := b.print()
		set, found = b.check(with(b.content, files), set)
		found = slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return before[faultOf(d)] })
		if len(found) == 0 {
			return b.inHouseStyle(files), nil
		}
		refused := false
		for _, d := range found {
			refused = b.takeOut(d, texts) || refused
		}
		if !refused {
			return nil, found
		}
	}
}

// inHouseStyle returns the files as the formatter writes them: the longest of
// texts go over several lines.
func (b *Batch) inHouseStyle(files []scaffold.File) []scaffold.File {
	for i, r := range b.records {
		if text, diags := format.Record(files[i].Path, r.Kind, files[i].Text); !diags.HasErrors() {
			files[i].Text = text
		}
	}
	return files
}

// fault is what makes two errors the same one.
type fault struct {
	path    string
	start   int
	message string
}

func faultOf(d diag.Diagnostic) fault {
	return fault{d.Span.File.Path, d.Span.Start(), d.Message.String()}
}

// check returns the records of a content folder, and what is an error in them
// with drafts and all.
func (b *Batch) check(content fs.FS, prev *record.Set) (*record.Set, diag.List) {
	set, diags := record.Load(content, b.name, prev)
	_, found := site.Resolve(set, site.Options{Drafts: true})
	diags = append(diags, found...)
	for _, r := range set.Records {
		for _, path := range r.Common().Paths { // what pages there are is known later than here
			diags.Errorf(path.At, "no-such-page", "the site has no page %q", path.V)
		}
	}
	return set, slices.DeleteFunc(diags.Sorted(), func(d diag.Diagnostic) bool { return d.Severity != diag.Error })
}

// printed is a new record and its text, by the path of its file.
type printed struct {
	record *Record
	*printer
}

func (b *Batch) print() ([]scaffold.File, map[string]printed) {
	var files []scaffold.File
	all := map[string]printed{}
	for _, r := range b.records {
		p := r.print(b.Whole)
		files = append(files, scaffold.File{Path: fileOf(r.Kind, r.ID), Text: p.text})
		all[b.pathOf(r.Kind, r.ID)] = printed{r, p}
	}
	return files, all
}

// takeOut takes the value that an error is about out of its record, and reports
// whether there is one.
func (b *Batch) takeOut(d diag.Diagnostic, all map[string]printed) bool {
	places := []diag.Span{d.Span}
	for _, n := range d.Notes {
		places = append(places, n.Span)
	}
	for _, at := range places {
		in, isNew := all[at.File.Path]
		if !isNew {
			continue
		}
		if v, from := in.at(at.Start()); v != nil {
			if !v.gone && from != nil {
				b.refuse(in.record, &Unplaced{from, d.Code, d.Message, d.Help})
			}
			v.gone = true
			return true
		}
	}
	return false
}

// at returns the innermost value around an offset that was given as such, and
// where; or else the innermost at all. If one around it is gone, it is that.
func (p *printer) at(offset int) (v *node, from *Origin) {
	around := slices.DeleteFunc(slices.Clone(p.placed), func(v placed) bool { return offset < v.start || offset >= v.end })
	slices.SortStableFunc(around, func(a, b placed) int { return cmp.Compare(a.end-a.start, b.end-b.start) })
	for _, outer := range around {
		switch {
		case outer.value.gone:
			return outer.value, nil
		case v == nil, from == nil && outer.value.from != nil:
			v, from = outer.value, outer.value.from
		}
	}
	return v, from
}
