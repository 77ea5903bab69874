package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/intake"
	"summitline/internal/record"
)

var importCommand = command{
	name:    "import",
	args:    "FORMAT KIND FILE",
	summary: "make records of a spreadsheet or a calendar",
	help: `
Reads FILE and writes a record for each of its rows or events, as a draft to be finished, and prints the paths. It reports
each value that found no place, with its line and column, and why; such a value stays in the record as a comment. Nothing
that is there is overwritten, and what is there already is passed over.

FORMAT is csv, a table as spreadsheets save it, or ics, a calendar. KIND is what its rows are: summits, speakers and so
on; a calendar has summits.

A column of a table is named after a key, such as title, venue.city or title.en, or as people call it: 제목, 날짜, 장소,
참석자. People, organizations and all else that has a record are known by any of their names.

  summitline import csv summits meetings.csv --dry-run
  summitline import ics summits calendar.ics`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		var o importOptions
		flags.StringVar(&o.content, "content", "content", "the `DIR` of the records")
		flags.BoolVar(&o.withMissing, "with-missing", false, "make the records that are named and not there, too")
		flags.BoolVar(&o.dryRun, "dry-run", false, "print what would be written, and write nothing")
		return func(c console, args []string) int { return runImport(c, o, args[0], args[1], args[2]) }
	},
}

// importOptions are what the flags of import give.
type importOptions struct {
	content             string
	withMissing, dryRun bool
}

func runImport(c console, o importOptions, format, kindName, file string) int {
	if format != "csv" && format != "ics" {
		c.say(c.err, "summitline import: %q is neither csv nor ics", format)
		return misuse
	}
	kind, found := findKind(kindName)
	if !found {
		c.say(c.err, "summitline import: no kind of record is called %q", kindName)
		c.say(c.err, "%s", kindHint(kindName))
		return misuse
	}
	if format == "ics" && kind != record.KindSummits {
		c.say(c.err, "summitline import: a calendar has summits, not %s", kind)
		return misuse
	}
	data, err := os.ReadFile(file)
	if err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	batch, diags := draft.Open(os.DirFS(o.content), slashed(o.content))
	if diags.HasErrors() {
		diags.Print(c.err, c.lang)
		return failed
	}
	batch.WithMissing = o.withMissing
	rows, diags := readRows(format, file, data, kind, batch)
	stem := strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	batch.Import(kind, rows, stem)
	status := failed
	switch {
	case diags.HasErrors():
		diags.Print(c.err, c.lang)
	case o.dryRun:
		status = showDrafts(c, o.content, batch, diags)
	default:
		status = writeDrafts(c, o.content, batch, diags, diag.Warning)
	}
	if len(rows) == 0 && status == ok {
		c.say(c.err, "nothing in %s is a record", file)
	}
	if n := len(batch.Unplaced); n > 0 && status == ok {
		c.say(c.err, "%s found no place: they stand in the records as comments", count(n, "%d value", "%d values"))
	}
	return status
}

// readRows reads the rows of a file in one of the formats.
func readRows(format, file string, data []byte, kind record.Kind, batch *draft.Batch) ([]draft.Row, diag.List) {
	if format == "ics" {
		return intake.Calendar(filepath.ToSlash(file), data, batch.Site())
	}
	return intake.CSV(filepath.ToSlash(file), data, kind, batch.Site().Langs())
}

// showDrafts prints what would be written.
func showDrafts(c console, content string, batch *draft.Batch, diags diag.List) int {
	files, found := batch.Files()
	diags = append(append(diags, found...), batch.Report(diag.Warning)...)
	diags.Sorted().Print(c.err, c.lang)
	if diags.HasErrors() {
		return failed
	}
	for _, f := range files {
		fmt.Fprintf(c.out, "== %s\n%s", filepath.Join(content, filepath.FromSlash(f.Path)), f.Text)
	}
	return ok
}
