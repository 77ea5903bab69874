package main

import (
	"flag"
	"fmt"

	"summitline/internal/diag"
	"summitline/internal/scaffold"
)

var schemaCommand = command{
	name:    "schema",
	summary: "write what editors need to help with records",
	help: `
Writes a JSON Schema for each kind of record and for site.yaml, for an editor with a YAML language server: it
completes keys, words and the ids that there are, says what each key is for, in Korean and in English, and underlines
what cannot be. The commands new and init write them, too; write them anew when records have come or gone.
A Markdown record cannot be helped in this way.

With --cms, writes forms in the browser instead, for those who do not write YAML: static/admin/config.yml for Sveltia
CMS or Decap CMS, and .pages.yml for Pages CMS. A form shows a key in the way in which the records that there are
write it; what it would lose of them is listed.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		content := flags.String("content", "content", "the `DIR` of the records")
		out := flags.String("out", "", "the `DIR` to write to; if none is given, .schema beside the records, and for forms the folder that the records are in")
		cms := flags.Bool("cms", false, "write forms in the browser")
		return func(c console, _ []string) int {
			if *cms {
				return report(c, scaffold.WriteForms, *content, *out)
			}
			return report(c, scaffold.WriteSchemas, *content, *out)
		}
	},
}

// report runs what writes files, and says which.
func report(c console, write func(content, out string) ([]string, diag.List, error), content, out string) int {
	files, diags, err := write(content, out)
	diags.Print(c.err, c.lang)
	if err != nil {
		c.say(c.err, "summitline: %v", err)
	}
	if err != nil || diags.HasErrors() {
		return failed
	}
	for _, file := range files {
		fmt.Fprintln(c.out, file)
	}
	return ok
}
