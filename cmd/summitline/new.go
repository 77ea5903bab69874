package main

import (
	"flag"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/record"
	"summitline/internal/scaffold"
)

var newCommand = command{
	name:    "new",
	args:    "KIND [ID]",
	summary: "begin a record, with its keys ready to fill in",
	help: `
Writes a file for a new record, content/<kind>/ID.yaml, and prints its path. The file shows every key that the record
can have and what it takes. It is marked as a draft, which keeps it out of the site until you take that line out.
Nothing that is there is overwritten.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as summit.
ID names the record and becomes its address: letters of any script, digits, and single hyphens between them. It can be
left out where the series or the title gives one.

What flags give is filled in; records are named by their ids or by what they are called. With --series, a summit gets the
next number and the id, title, hosts and place that the last meetings of the series have led to expect, where no flag says
otherwise. What is named and not there is an error, or with --with-missing becomes a record too. For a record that is
there already, --with-missing alone makes those that it names and that are not.

  summitline new summit example-forum-2
  summitline new speaker 홍길동
  summitline new summit --series example-forum --date 2025-03 --speaker hong-gil-dong --with-missing`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		var o newOptions
		flags.StringVar(&o.content, "content", "content", "the `DIR` of the records")
		flags.BoolVar(&o.withMissing, "with-missing", false, "make the records that are named and not there, too")
		for _, f := range newFlags {
			flags.Func(f.name, f.usage, func(text string) error {
				from := &draft.Origin{Label: "--" + f.name, Text: text, At: diag.OnDisk("--" + f.name)}
				o.cells = append(o.cells, draft.Cell{Path: f.path, Kind: f.kind, Text: text, From: from})
				return nil
			})
		}
		return func(c console, args []string) int {
			return runNew(c, o, args[0], slices.Concat(args[1:], []string{""})[0])
		}
	},
}

// newFlags are the flags of new that give the value of a key.
var newFlags = []struct {
	name, usage, path string
	kind              record.Kind
}{
	{"title", "its `TEXT` in the site's first language", "title", ""},
	{"name", "its `TEXT` in the site's first language", "name", ""},
	{"date", "the `DATE`, as precise as is known", "date", ""},
	{"series", "the `ID` of the series that it belongs to", "series", ""},
	{"number", "its `NUMBER` in the series", "number", ""},
	{"venue", "the `NAME` of the place; where another summit met, it brings the address", "venue.name", ""},
	{"city", "the `CITY` of the place", "venue.city", ""},
	{"country", "the `COUNTRY` of the place, such as KR", "venue.country", ""},
	{"host", "the `ID` of a host; may be given several times", "hosts", ""},
	{"topic", "the `ID` of a topic; may be given several times", "topics", ""},
	{"speaker", "the `ID` of a person who took part; may be given several times", "participants", record.KindSpeakers},
	{"organization", "the `ID` of an organization that took part; may be given several times", "participants", record.KindOrganizations},
	{"source", "the `ID` or URL of a source; may be given several times", "sources", ""},
}

// newOptions are what the flags of new give.
type newOptions struct {
	content     string
	withMissing bool
	cells       []draft.Cell
}

func runNew(c console, o newOptions, kindName, id string) int {
	kind, found := findKind(kindName)
	if !found {
		c.say(c.err, "summitline new: no kind of record is called %q", kindName)
		c.say(c.err, "%s", kindHint(kindName))
		return misuse
	}
	if problem := kind.CheckID(id); id != "" && !problem.IsZero() {
		c.say(c.err, "summitline new: %q cannot be an id: %s", id, problem)
		if better := record.SuggestID(id); better != "" && better != id {
			c.say(c.err, "write %s", better)
		}
		return misuse
	}
	for _, cell := range o.cells {
		if key, _, _ := strings.Cut(cell.Path, "."); !slices.Contains(kind.Keys(), key) {
			c.say(c.err, "summitline new: %s is not for %s", cell.From.Label, kind)
			return misuse
		}
	}
	batch, diags := draft.Open(os.DirFS(o.content), slashed(o.content))
	if diags.HasErrors() {
		diags.Print(c.err, c.lang)
		return failed
	}
	batch.Whole, batch.WithMissing = true, o.withMissing
	if there := batch.Find(kind, id); there != nil && o.withMissing && len(o.cells) == 0 {
		return writeDrafts(c, o.content, batch, batch.Missing(there), diag.Error)
	}
	begun, diags := batch.New(kind, id, o.cells)
	if begun == nil && len(diags) == 0 && len(batch.Unplaced) == 0 {
		c.say(c.err, "summitline new: an id is missing, and nothing to make one of is given")
		return misuse
	}
	return writeDrafts(c, o.content, batch, diags, diag.Error)
}

// writeDrafts writes the records of a batch, unless something is wrong, and
// prints their paths. What found no place in them is of the severity given.
func writeDrafts(c console, content string, batch *draft.Batch, diags diag.List, unplaced diag.Severity) int {
	var files []scaffold.File
	if !diags.HasErrors() {
		var found diag.List
		files, found = batch.Files()
		diags = append(diags, found...)
	}
	diags = append(diags, batch.Report(unplaced)...)
	var paths []string
	var err error
	if !diags.HasErrors() {
		var found diag.List
		paths, found, err = scaffold.Write(content, files)
		diags = append(diags, found...)
	}
	diags.Sorted().Print(c.err, c.lang)
	if err != nil {
		c.say(c.err, "summitline: %v", err)
	}
	if err != nil || diags.HasErrors() {
		return failed
	}
	for _, path := range paths {
		fmt.Fprintln(c.out, path)
	}
	return ok
}

// findKind returns the kind that a name means: its folder, or one of them.
func findKind(name string) (kind record.Kind, found bool) {
	for _, k := range record.Kinds() {
		if name == string(k) || name == k.Singular() {
			return k, true
		}
	}
	return "", false
}

// kindHint says what to write instead of a name that is no kind.
func kindHint(name string) diag.Text {
	if name == "site" {
		return diag.Say("`summitline init DIR` makes a new site")
	}
	if near := diag.Nearest(name, kindNames()); near != "" {
		return diag.Say("did you mean %q?", near)
	}
	return diag.Say("the kinds are %s", kindList())
}

// kindNames yields all that a kind can be called.
func kindNames() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, k := range record.Kinds() {
			if !yield(k.Singular()) || !yield(string(k)) {
				return
			}
		}
	}
}

func kindList() string { return strings.Join(record.KindNames(), ", ") }
