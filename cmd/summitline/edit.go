package main

import (
	"flag"
	"fmt"
	"path"

	"summitline/internal/diag"
	"summitline/internal/edit"
)

// The flags of the commands that change records.

func contentFlag(flags *flag.FlagSet) *string {
	return flags.String("content", "content", "the `DIR` of the records")
}

func dryRunFlag(flags *flag.FlagSet) *bool {
	return flags.Bool("dry-run", false, "show what would change, and change nothing")
}

// noKind says that a word on the command line is no kind of record.
func (c console) noKind(command, word string) int {
	c.say(c.err, "summitline %s: no kind of record is called %q", command, word)
	c.say(c.err, "%s", kindHint(word))
	return misuse
}

// change makes changes to a content folder, or shows them, unless something is
// wrong with them.
func (c console) change(content string, changes []edit.Change, diags diag.List, dryRun bool) int {
	diags.Sorted().Print(c.err, c.lang)
	if diags.HasErrors() {
		c.say(c.err, "nothing was changed")
		return failed
	}
	lines := 0
	for _, change := range changes {
		lines += c.show(slashed(content), change, dryRun)
	}
	if dryRun {
		c.say(c.out, "%s in %s would change", count(lines, "%d line", "%d lines"), count(len(changes), oneFile, manyFiles))
		return ok
	}
	if err := edit.Apply(content, changes); err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	c.say(c.out, "changed %s in %s", count(lines, "%d line", "%d lines"), count(len(changes), oneFile, manyFiles))
	return ok
}

// show prints where a file goes and, if asked to, what changes in it. It
// returns how many lines do.
func (c console) show(content string, change edit.Change, lines bool) int {
	name := path.Join(content, change.Path)
	if change.To == "" {
		fmt.Fprintf(c.out, "- %s\n", name)
		return 0
	}
	if change.Moves() {
		fmt.Fprintf(c.out, "%s → %s\n", name, path.Join(content, change.To))
		name = path.Join(content, change.To)
	}
	differences := edit.Differences(change.Old, change.New)
	for _, d := range differences {
		if lines {
			c.difference(name, d)
		}
	}
	return len(differences)
}

// difference prints a line of a file that changes, comes or goes.
func (c console) difference(name string, d edit.Difference) {
	switch {
	case d.Comes:
		fmt.Fprintf(c.out, "%s:%d: + %s\n", name, d.Line, d.New)
	case d.Goes:
		fmt.Fprintf(c.out, "%s:%d: - %s\n", name, d.Line, d.Old)
	default:
		from, to := d.Words()
		fmt.Fprintf(c.out, "%s:%d: %s → %s\n", name, d.Line, from, to)
	}
}
