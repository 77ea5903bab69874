package main

import (
	"flag"
	"fmt"
	"iter"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/scaffold"
)

var newCommand = command{
	name:    "new",
	args:    "KIND ID",
	summary: "begin a record, with its keys ready to fill in",
	help: `
Writes a file for a new record, content/<kind>/ID.yaml, and prints its path. The file shows every key that the record
can have and what it takes. It is marked as a draft, which keeps it out of the site until you take that line out.
Nothing that is there is overwritten.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as summit.
ID names the record and becomes its address: letters of any script, digits, and single hyphens between them.

  summitline new summit example-forum-2
  summitline new speaker 홍길동`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		content := flags.String("content", "content", "the `DIR` of the records")
		return func(c console, args []string) int { return runNew(c, *content, args[0], args[1]) }
	},
}

func runNew(c console, content, kindName, id string) int {
	kind, found := findKind(kindName)
	if !found {
		c.say(c.err, "summitline new: no kind of record is called %q", kindName)
		c.say(c.err, "%s", kindHint(kindName))
		return misuse
	}
	if problem := kind.CheckID(id); !problem.IsZero() {
		c.say(c.err, "summitline new: %q cannot be an id: %s", id, problem)
		if better := record.SuggestID(id); better != "" && better != id {
			c.say(c.err, "write %s", better)
		}
		return misuse
	}
	file, diags, err := scaffold.NewRecord(content, kind, id)
	diags.Print(c.err, c.lang)
	if err != nil {
		c.say(c.err, "summitline: %v", err)
	}
	if err != nil || diags.HasErrors() {
		return failed
	}
	fmt.Fprintln(c.out, file)
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
