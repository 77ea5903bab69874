package main

import (
	"flag"
	"io"
	"runtime/debug"

	"summitline/internal/compare"
)

var diffCommand = command{
	name:    "diff",
	args:    "OLD NEW",
	summary: "say what a change of the records means",
	help: `
Compares two sites and says what changed for their readers: meetings, people, promises and how they stand, statements,
sources and the claims that lost one, addresses that disappear. How the records are written makes no difference, and
neither do templates and static files.

OLD and NEW are folders or revisions of the git repository here. What is a folder is taken for one: of a site, or its
folder of records. The site here as it is now is the folder "." therefore. Anything else is a revision, such as main,
HEAD~1 or v1.2; where a branch has the name of a folder, write heads/NAME.

  summitline diff main .                            what is new here
  summitline diff --format markdown HEAD^1 HEAD     what a merge brings, for the comment of a pull request

The exit status is 1 if NEW has errors, which are listed as by check, or if addresses of records disappear: those of
records that are gone, or have another id, and that no record has among its former_ids.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		var d diff
		flags.StringVar(&d.content, "content", "content", "the `DIR` of the records, inside a revision and a folder")
		flags.StringVar(&d.baseURL, "base-url", "", "the `URL` at which the pages of NEW can be seen, to link to them")
		flags.BoolVar(&d.drafts, "drafts", false, "compare records marked as drafts, too")
		flags.StringVar(&d.format, "format", "text", "the `FORM` of the report: text, markdown or json")
		return func(c console, args []string) int { return d.run(c, args[0], args[1]) }
	},
}

// diff is what is asked of a comparison.
type diff struct {
	content, baseURL, format string
	drafts                   bool
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
		c.say(c.err, "summitline: --format: %q is none of %s", d.format, "text, markdown, json")
		return misuse
	}
	if wrong := checkBaseURL(d.baseURL); !wrong.IsZero() {
		c.say(c.err, "summitline: --base-url: %s", wrong)
		return misuse
	}
	debug.SetGCPercent(400) // memory for time: a comparison is short
	after, problem := d.side(now, nil)
	if problem != nil {
		return problem.tell(c)
	}
	before, problem := d.side(old, after.records)
	if problem != nil && problem.noFolder {
		before, problem = d.nothing(old), nil // the records are all new
	}
	if problem != nil {
		return problem.tell(c)
	}
	report := compare.Sites(before.Side, after.Side)
	if err := write(report, c.out, compare.Telling{Lang: c.lang, BaseURL: d.baseURL}); err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	switch {
	case report.Broken():
		after.found.Print(c.err, c.lang)
		c.say(c.err, "%s", verdict(after.found))
		return failed
	case report.Errors() > 0:
		c.say(c.err, "summitline diff: addresses of records disappear, and nothing leads on from them")
		return failed
	}
	return ok
}
