package main

import (
	"flag"
	"fmt"

	"summitline/internal/scaffold"
)

var schemaCommand = command{
	name:    "schema",
	summary: "write what editors need to help with records",
	help: `
Writes a JSON Schema for each kind of record and for site.yaml, for an editor with a YAML language server: it
completes keys, words and the ids that there are, says what each key is for, in Korean and in English, and underlines
what cannot be. The commands new and init write them, too; write them anew when records have come or gone.
A Markdown record cannot be helped in this way.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		content := flags.String("content", "content", "the `DIR` of the records")
		out := flags.String("out", "", "the `DIR` to write to; if none is given, .schema beside the records")
		return func(c console, _ []string) int { return runSchema(c, *content, *out) }
	},
}

func runSchema(c console, content, out string) int {
	files, diags, err := scaffold.WriteSchemas(content, out)
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
