package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"testing/fstest"

	"summitline/internal/compare"
	"summitline/internal/revision"
)

var diffCommand = command{
	name:    "diff",
	args:    "OLD NEW",
	summary: "say what a change of the records means",
	help: `
Compares two sites and says what changed for their readers: meetings, people, promises and how they stand, statements,
sources and the claims that lost one, addresses that disappear. How the records are written makes no difference.

OLD and NEW are folders or revisions of the git repository here. A folder that is there is a folder, with content or
site.yaml in it; anything else is a revision, such as main, HEAD~1 or v1.2. The files as they are now are those of
the folder "." here. Where a folder has the name of a branch, write heads/NAME for the branch.

  summitline diff main .                          what is new here
  summitline diff --format markdown HEAD^1 HEAD   what a merge brings, for the comment of a pull request

The exit status is 1 if NEW has errors, which are listed as by check, or if addresses of records disappear: the pages
of records that are gone and that no other has among its former_ids.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		var d diff
		flags.StringVar(&d.content, "content", "content", "the `DIR` of the records, inside a revision and a folder")
		flags.StringVar(&d.baseURL, "base-url", "", "the `URL` at which the pages of NEW can be seen, to link to them")
		flags.BoolVar(&d.drafts, "drafts", false, "compare records marked as drafts, too")
		flags.StringVar(&d.format, "format", "text", "how to write it: `text`, markdown or json")
		flags.StringVar(&d.lang, "lang", "", "the `LANGUAGE` of the report, ko or en, instead of that of LANG")
		return func(c console, args []string) int { return d.run(c, args[0], args[1]) }
	},
}

// diff is what is asked of a comparison.
type diff struct {
	content, baseURL, format, lang string
	drafts                         bool
}

// forms are how a report can be written.
var forms = map[string]func(*compare.Report, io.Writer, compare.Telling) error{
	"text":     (*compare.Report).Text,
	"markdown": (*compare.Report).Markdown,
	"json":     (*compare.Report).JSON,
}

func (d *diff) run(c console, old, now string) int {
	write, known := forms[d.format]
	if !known {
		fmt.Fprintf(c.err, "summitline diff: --format: %q is none of text, markdown, json\n", d.format)
		return misuse
	}
	if problem := checkBaseURL(d.baseURL); problem != "" {
		fmt.Fprintf(c.err, "summitline diff: --base-url: %s\n", problem)
		return misuse
	}
	after, err := d.side(now)
	if err != nil {
		return d.complain(c, err)
	}
	before, err := d.side(old)
	if fault, ok := errors.AsType[*revision.Error](err); ok && fault.Fault == revision.NoFolder {
		before, err = d.load(old, old, fstest.MapFS{"site.yaml": {}}), nil // all records are new
		before.Faults = nil
	}
	if err != nil {
		return d.complain(c, err)
	}
	report := compare.Sites(before.Side, after.Side)
	if err := write(report, c.out, compare.Telling{Lang: d.language(), BaseURL: d.baseURL}); err != nil {
		fmt.Fprintf(c.err, "summitline: %v\n", err)
		return failed
	}
	switch {
	case report.Broken():
		after.found.Print(c.err)
		fmt.Fprintln(c.err, verdict(after.found))
		return failed
	case report.Errors() > 0:
		fmt.Fprintln(c.err, "summitline diff: addresses of records disappear, and nothing leads on from them")
		return failed
	}
	return ok
}
