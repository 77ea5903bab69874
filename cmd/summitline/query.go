package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/query"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/table"
)

var queryCommand = command{
	name:    "query",
	args:    "[QUERY...]",
	summary: "answer a question about the records",
	help: `
Prints the rows of a table for which something is true. The tables are those of the CSV files below data/; without QUERY
they are listed, with their columns.

  summitline query 'commitments where status = open and by = msit'
  summitline query 'commitments where overdue order by due limit 10' --format csv
  summitline query 'statements where text ~ 인재 select date, speaker.name, text'
  summitline query 'summits where date >= 2023 and not venue.city = 서울'

A column is compared by =, !=, <, <=, >, >= or ~, which finds a part of a text. A column alone asks whether it says
something, or is true. Conditions are put together with and, or, not and brackets; "any ~ WORD" looks into all columns. A
value with spaces or signs in it needs quotes. Records are named by their ids or any of their names.

A date is compared by what it surely is: "date = 2023" finds those that lie in 2023, "date < 2023" those that ended
before it. "date ~ 2023" finds those that may lie in 2023.

"select" names columns, * is all; "order by" puts rows in order, with desc the other way round; "limit" says how many.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		var q question
		flags.StringVar(&q.content, "content", "content", "the `DIR` of the records")
		flags.StringVar(&q.baseURL, "base-url", "", "the `URL` at which the site will be served, instead of that of site.yaml")
		flags.BoolVar(&q.drafts, "drafts", false, "keep records marked as drafts")
		flags.StringVar(&q.format, "format", "table", "the `FORM` of the answer: table, json or csv")
		return func(c console, args []string) int { return q.run(c, strings.Join(args, " ")) }
	},
}

// question is what is asked of the records, and how.
type question struct {
	content, baseURL, format string
	drafts                   bool
}

// answerForms are how an answer can be written.
var answerForms = []string{"table", "json", "csv"}

func (q *question) run(c console, text string) int {
	if !slices.Contains(answerForms, q.format) {
		c.say(c.err, "summitline: --format: %q is none of %s", q.format, strings.Join(answerForms, ", "))
		return misuse
	}
	if wrong := checkBaseURL(q.baseURL); !wrong.IsZero() {
		c.say(c.err, "summitline: --base-url: %s", wrong)
		return misuse
	}
	set, found := record.Load(os.DirFS(q.content), slashed(q.content), nil)
	s, more := site.Resolve(set, site.Options{Drafts: q.drafts, BaseURL: q.baseURL})
	if found = append(found, more...).Of(diag.Error).Sorted(); found.HasErrors() {
		found.Print(c.err, c.lang)
		c.say(c.err, "%s", verdict(found))
		return failed
	}
	if text == "" {
		return listTables(c, s)
	}
	asked, faults := query.Parse(text, s)
	if faults.HasErrors() {
		faults.Print(c.err, c.lang)
		return misuse
	}
	return q.write(c, s, asked.Run(langOfTexts(c, s), q.format == "table"))
}

// langOfTexts returns the language of messages if the site has it, else the
// site's default.
func langOfTexts(c console, s *site.Site) string {
	if slices.Contains(s.Langs, c.lang) {
		return c.lang
	}
	return s.Langs[0]
}

// write prints an answer in the form that is wanted.
func (q *question) write(c console, s *site.Site, answer *table.Table) int {
	var text []byte
	switch q.format {
	case "json":
		text = answer.JSON()
	case "csv":
		text = answer.CSV(s.Langs)
	default:
		if len(answer.Rows) > 0 {
			text = []byte(answer.Text(langOfTexts(c, s)))
		}
	}
	if _, err := c.out.Write(text); err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	if q.format == "table" {
		c.say(c.err, "%s", count(len(answer.Rows), "%d row", "%d rows"))
	}
	return ok
}

// listTables prints the names of all tables, and of their columns.
func listTables(c console, s *site.Site) int {
	for _, name := range table.Names() {
		fmt.Fprintln(c.out, name)
		line := "   "
		for _, column := range table.Of(s, name).Columns {
			if len(line)+len(column.Name) > lineWidth {
				fmt.Fprintln(c.out, line)
				line = "   "
			}
			line += " " + column.Name
		}
		fmt.Fprintln(c.out, line)
	}
	return ok
}

// lineWidth is how long the lines of a list are.
const lineWidth = 100
