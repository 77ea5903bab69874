package main

import (
	"flag"
	"os"

	"summitline/internal/rewrite"
)

var renameCommand = command{
	name:    "rename",
	args:    "KIND OLD NEW",
	summary: "give a record another id, and change every ref to it",
	help: `
Renames the file of a record, adds the old id to its former_ids, so that its address leads to the new one, and rewrites
every ref and every [[link]] to it in all records, drafts among them. Nothing else in the files changes. It is all done or,
when anything is in the way, nothing.

KIND is a folder of content (summits, series, speakers, organizations, topics, sources, pages)
or the word for one of its records, such as speaker.

  summitline rename speaker hong-gildong hong-gil-dong --dry-run
  summitline rename topic ai 인공지능`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		content := contentFlag(flags)
		dryRun := dryRunFlag(flags)
		return func(c console, args []string) int { return runRename(c, *content, *dryRun, args) }
	},
}

func runRename(c console, content string, dryRun bool, args []string) int {
	kind, found := findKind(args[0])
	if !found {
		return c.noKind("rename", args[0])
	}
	changes, diags := rewrite.Rename(os.DirFS(content), slashed(content), kind, args[1], args[2])
	return c.change(content, changes, diags, dryRun)
}
