package main

import (
	"flag"
	"os"

	"summitline/internal/rewrite"
)

var mergeCommand = command{
	name:    "merge",
	args:    "KIND FROM INTO",
	summary: "make one record of two, such as one person's two files",
	help: `
Takes the file of the record FROM away and has every ref and [[link]] to it lead to the record INTO, which gets its id and
former ids as former ids of its own, so that no address is lost. INTO also gets what FROM says and INTO does not: keys with
their comments, entries of lists, texts in other languages; a different name becomes one of also_known_as. Where the two say
different things under one key, both places are shown and nothing is changed. A list that names both is warned of: it names
INTO twice then.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as speaker.

  summitline merge speaker hong-kil-dong hong-gil-dong --dry-run`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		content := contentFlag(flags)
		dryRun := dryRunFlag(flags)
		return func(c console, args []string) int { return runMerge(c, *content, *dryRun, args) }
	},
}

func runMerge(c console, content string, dryRun bool, args []string) int {
	kind, found := findKind(args[0])
	if !found {
		return c.noKind("merge", args[0])
	}
	changes, diags := rewrite.Merge(os.DirFS(content), slashed(content), kind, args[1], args[2])
	return c.change(content, changes, diags, dryRun)
}
