package main

import (
	"cmp"
	"flag"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/static"
	"summitline/templates"
)

var buildCommand = command{
	name:    "build",
	summary: "write the site",
	help: `
Reads the records, checks them, and writes the site to a folder, which it replaces as a whole. If anything is wrong,
nothing is written. Warnings are counted; check lists them. Files of templates and static that the site does not have
itself are those built in.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		in := inputFlags(flags)
		out := flags.String("out", "public", "the `DIR` to write the site to")
		strict := flags.Bool("strict", false, "write nothing if there is a warning either")
		return func(c console, _ []string) int { return runBuild(c, in, *out, *strict) }
	},
}

// input is where a site comes from.
type input struct {
	content, templates, static string
	baseURL                    string
	drafts                     bool
}

// inputFlags defines the flags that all commands share that read a site.
func inputFlags(flags *flag.FlagSet) *input {
	in := new(input)
	flags.StringVar(&in.content, "content", "content", "the `DIR` of the records")
	flags.StringVar(&in.templates, "templates", "templates", "the `DIR` of templates that replace those built in")
	flags.StringVar(&in.static, "static", "static", "the `DIR` of static files, which replace those built in")
	flags.StringVar(&in.baseURL, "base-url", "", "the `URL` at which the site will be served, instead of that of site.yaml")
	flags.BoolVar(&in.drafts, "drafts", false, "keep records marked as drafts")
	return in
}

// options returns the input as the stages take it, or says what is wrong with
// the flags.
func (in *input) options() (build.Options, diag.Text) {
	if problem := checkBaseURL(in.baseURL); !problem.IsZero() {
		return build.Options{}, diag.Say("--base-url: %s", problem)
	}
	for _, dir := range []struct{ flag, name, preset string }{{"templates", in.templates, "templates"}, {"static", in.static, "static"}} {
		if _, err := os.Stat(dir.name); err != nil && dir.name != dir.preset {
			return build.Options{}, diag.Say("--%s: there is no folder %s", dir.flag, dir.name)
		}
	}
	return build.Options{
		Content:   build.Folder{FS: os.DirFS(in.content), Name: slashed(in.content)},
		Templates: build.Folder{FS: build.Overlay(templates.FS, os.DirFS(in.templates)), Name: slashed(in.templates)},
		Static:    build.Folder{FS: build.Overlay(static.FS, os.DirFS(in.static)), Name: slashed(in.static)},
		Drafts:    in.drafts,
		BaseURL:   in.baseURL,
		Lint:      true,
		Today:     today(),
	}, diag.Text{}
}

// today returns the day on the clock of the machine.
func today() edtf.Day {
	year, month, day := time.Now().Date()
	return edtf.DayOf(int64(year), int(month), day)
}

// folders returns the folders that the input is read from.
func (in *input) folders() []string { return []string{in.content, in.templates, in.static} }

func slashed(dir string) string { return filepath.ToSlash(filepath.Clean(dir)) }

// plan runs the stages up to writing and prints what they found wrong: the
// errors and, where these matter too, the warnings.
func plan(c console, in *input, m *meter, strict bool) (*build.Output, diag.List, int) {
	opts, problem := in.options()
	if !problem.IsZero() {
		c.say(c.err, "summitline: %v", problem)
		return nil, nil, misuse
	}
	m.show(diag.Say("reading %s", in.content))
	out, diags := build.Plan(opts, nil)
	m.hide()
	shown := diags
	if !strict {
		shown = diags.Of(diag.Error)
	}
	shown.Print(c.err, c.lang)
	switch {
	case diags.HasErrors():
		c.say(c.err, "%s", verdict(diags))
		return nil, diags, failed
	case strict && len(diags) > 0:
		c.say(c.err, "%s, and --strict takes none; nothing was written", verdict(diags))
		return nil, diags, failed
	}
	return out, diags, ok
}

// verdict counts what is wrong.
func verdict(diags diag.List) diag.Text {
	errors, warnings := diags.Count(diag.Error), diags.Count(diag.Warning)
	switch {
	case errors == 0 && warnings == 0:
		return diag.Say("nothing is wrong")
	case warnings == 0:
		return count(errors, oneError, manyErrors)
	case errors == 0:
		return count(warnings, oneWarning, manyWarnings)
	}
	return diag.Say("%s, %s", count(errors, oneError, manyErrors), count(warnings, oneWarning, manyWarnings))
}

// What is counted, as one and as many.
const (
	oneError, manyErrors     = "%d error", "%d errors"
	oneWarning, manyWarnings = "%d warning", "%d warnings"
	oneRecord, manyRecords   = "%d record", "%d records"
	oneFile, manyFiles       = "%d file", "%d files"
)

// hintAt counts warnings that are not shown.
func hintAt(c console, warnings diag.List) {
	if len(warnings) > 0 {
		c.say(c.err, "%s: see `summitline check`", verdict(warnings))
	}
}

// count says how many of something there are.
func count(n int, one, many string) diag.Text {
	if n == 1 {
		return diag.Say(one, n)
	}
	return diag.Say(many, n)
}

func runBuild(c console, in *input, dir string, strict bool) int {
	debug.SetGCPercent(400) // memory for time: a build is short
	start := time.Now()
	if problem := checkOut(dir, in.folders()); !problem.IsZero() {
		c.say(c.err, "summitline: --out: %s", problem)
		return misuse
	}
	m := newMeter(c.lang)
	defer m.stop()
	out, warnings, status := plan(c, in, m, strict)
	if status != ok {
		return status
	}
	report, diags, err := out.Write(dir, m.count)
	m.hide()
	diags.Print(c.err, c.lang)
	if diags.HasErrors() {
		c.say(c.err, "%s; nothing was written", verdict(diags))
		return failed
	}
	if err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	hintAt(c, warnings)
	c.say(c.out, "read %s; wrote %s to %s (%d new, %d changed, %d the same, %d removed) in %s",
		count(out.Records(), oneRecord, manyRecords), count(report.Written(), oneFile, manyFiles), dir,
		report.New, report.Changed, report.Same, report.Removed, time.Since(start).Round(time.Millisecond))
	for _, note := range out.Notes() {
		c.say(c.out, "note: %s", note)
	}
	return ok
}

// checkOut says what is wrong with an output folder, if anything: it must not lie in an
// input folder nor hold one.
func checkOut(out string, inputs []string) diag.Text {
	if out == "" {
		return diag.Say("the name of a folder is missing")
	}
	for _, in := range inputs {
		a, err1 := filepath.Abs(out)
		b, err2 := filepath.Abs(in)
		if err1 != nil || err2 != nil {
			continue
		}
		for _, pair := range [][2]string{{a, b}, {b, a}} {
			if rel, err := filepath.Rel(pair[0], pair[1]); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
				return diag.Say("%s and %s overlap", out, cmp.Or(in, "."))
			}
		}
	}
	return diag.Text{}
}

// checkBaseURL says what is wrong with a base address, if anything.
func checkBaseURL(url string) diag.Text {
	if url == "" {
		return diag.Text{}
	}
	return record.CheckBaseURL(url)
}
