package main

import (
	"flag"
	"slices"
	"time"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/explain"
)

var checkCommand = command{
	name:    "check",
	summary: "find all that is wrong, and write nothing",
	help: `
Does all that build does except writing: it lists everything that is wrong with the records and the templates and, once
nothing is, what is doubtful about them: claims without a source, people in an office that they did not hold, promises
that nobody followed up, and the like. These are warnings, which are no failure unless --strict says so.

--format text is for people. The other forms go to standard output: json is one object; github puts each line into the
pull request that it is about, when a GitHub workflow prints it; gitlab is a code quality report for a merge request;
sarif is SARIF 2.1.0, for code scanning.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		in := inputFlags(flags)
		form := flags.String("format", "text", "the `FORM` of what is said: text, json, github, gitlab or sarif")
		strict := flags.Bool("strict", false, "fail if there is a warning, too")
		return func(c console, _ []string) int { return runCheck(c, in, diag.Form(*form), *strict) }
	},
}

func runCheck(c console, in *input, form diag.Form, strict bool) int {
	start := time.Now()
	if !slices.Contains(diag.Forms(), form) {
		c.say(c.err, "summitline: --format: %q is none of %s", form, "text, json, github, gitlab, sarif")
		return misuse
	}
	opts, problem := in.options()
	if !problem.IsZero() {
		c.say(c.err, "summitline: %v", problem)
		return misuse
	}
	m := newMeter(c.lang)
	defer m.stop()
	m.show(diag.Say("reading %s", in.content))
	out, diags := build.Plan(opts, nil)
	files := 0
	if !diags.HasErrors() {
		contents, found := out.Contents(m.count)
		files, diags = len(contents), append(diags, found...)
	}
	m.hide()
	to := c.out
	if form == diag.FormText {
		to = c.err
	}
	if err := diags.Write(to, form, c.lang, diag.Tool{Version: version(), Title: explain.Title}); err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	switch {
	case diags.HasErrors():
		c.say(c.err, "%s", verdict(diags))
		return failed
	case strict && len(diags) > 0:
		c.say(c.err, "%s, and --strict takes none", verdict(diags))
		return failed
	case form == diag.FormText:
		c.say(c.out, "read %s; %s would be in the site; %s; took %s",
			count(out.Records(), oneRecord, manyRecords), count(files, oneFile, manyFiles), verdict(diags), time.Since(start).Round(time.Millisecond))
	}
	return ok
}
