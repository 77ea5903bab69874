package main

import (
	"cmp"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"summitline/internal/build"
	"summitline/internal/cache"
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
itself are those built in.

What was made from what is remembered, and only what has changed since is made again: the site is the same as if all
of it were. The folder of --cache holds nothing else, and may be deleted at any time.

With --zip the site becomes one file instead. It holds a folder, whose index.html opens in a browser once the file is
unpacked, with every link and the search working, and without a network.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		in := inputFlags(flags)
		out := flags.String("out", "public", "the `DIR` to write the site to")
		strict := flags.Bool("strict", false, "write nothing if there is a warning either")
		remember := flags.String("cache", cache.Folder, "the `DIR` in which is remembered what was made from what; empty: none")
		profiles := flags.String("profile", "", "a `DIR` to write CPU and heap profiles to, and a table of what each stage took")
		zip := flags.String("zip", "", "a `FILE` to write the site to, to be opened from a disk, instead of the folder")
		return func(c console, _ []string) int {
			to := target{dir: *out, zip: *zip, cache: *remember}
			flags.Visit(func(f *flag.Flag) { to.asked = append(to.asked, f.Name) })
			return runBuild(c, in, to, *strict, *profiles)
		}
	},
}

// input is where a site comes from.
type input struct {
	content, templates, static string
	baseURL                    string
	drafts                     bool
	local                      bool         // the site is for this machine, not for a host
	trace                      *build.Trace // of what the stages take; may be nil
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
		Local:     in.local,
		Today:     today(),
		Trace:     in.trace,
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
// errors and, where these matter too, the warnings, which it counts.
func plan(c console, in *input, m *meter, strict bool) (out *build.Output, warnings, status int) {
	opts, problem := in.options()
	if !problem.IsZero() {
		c.say(c.err, "summitline: %v", problem)
		return nil, 0, misuse
	}
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
		return nil, 0, failed
	case strict && len(diags) > 0:
		c.say(c.err, "%s, and --strict takes none; nothing was written", verdict(diags))
		return nil, 0, failed
	}
	return out, len(diags), ok
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
func hintAt(c console, warnings int) {
	if warnings > 0 {
		c.say(c.err, "%s: see `summitline check`", count(warnings, oneWarning, manyWarnings))
	}
}

// count says how many of something there are.
func count(n int, one, many string) diag.Text {
	if n == 1 {
		return diag.Say(one, n)
	}
	return diag.Say(many, n)
}

// target is where a site is written to.
type target struct {
	dir, zip string
	cache    string   // the folder of what is remembered; empty: nothing is
	asked    []string // the flags that were given
}

// problem says what is wrong with a target, if anything.
func (to target) problem(inputs []string) diag.Text {
	flag, path := "out", to.dir
	if slices.Contains(to.asked, "zip") {
		flag, path = "zip", to.zip
		switch {
		case slices.Contains(to.asked, "out"):
			return diag.Say("--out and --zip exclude each other")
		case path == "":
			return diag.Say("--zip: %s", diag.Say("the name of a file is missing"))
		}
	}
	if problem := checkOut(path, inputs); !problem.IsZero() {
		return diag.Say("--%s: %s", flag, problem)
	}
	if flag == "out" && to.cache != "" {
		if problem := checkOut(to.cache, []string{to.dir}); !problem.IsZero() {
			return diag.Say("--%s: %s", "cache", problem)
		}
	}
	return diag.Text{}
}

func runBuild(c console, in *input, to target, strict bool, profiles string) (status int) {
	debug.SetGCPercent(-1) // nearly all is kept that is made before the files: there is nothing to collect
	start := time.Now()
	if problem := to.problem(in.folders()); !problem.IsZero() {
		c.say(c.err, "summitline: %s", problem)
		return misuse
	}
	in.local = to.zip != ""
	m := newMeter(c.lang)
	defer m.stop()
	p, trouble := newProfile(profiles)
	if trouble != nil {
		c.say(c.err, "summitline: %v", trouble)
		return failed
	}
	defer func() {
		if trouble := p.stop(c.lang); trouble != nil {
			c.say(c.err, "summitline: %v", trouble)
			status = failed
		}
	}()
	in.trace = p.trace
	in.trace.Watch = m.show
	past, status := to.recall(c, in)
	if status != ok {
		return status
	}
	if past != nil {
		if last, same := past.Unchanged(); same && !(strict && last.Warnings > 0) {
			c.say(c.out, "%s", written(last.Records, build.Report{Same: last.Files}, to.dir, start))
			hintAt(c, last.Warnings)
			c.notes(last.Notes)
			return ok
		}
	}
	out, warnings, status := plan(c, in, m, strict)
	if status != ok {
		return status
	}
	debug.SetGCPercent(400) // memory for time: a build is short, and most sites are small
	if large() {
		debug.SetGCPercent(60) // nothing of what is left to do is kept
	}
	done, diags, err := to.write(out, past, m.count, start)
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
	c.say(c.out, "%s", done)
	c.notes(out.Notes())
	return ok
}

// large reports whether the records of a site take much memory.
func large() bool {
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	return now.HeapAlloc > 256<<20
}

// notes says what is not in a site.
func (c console) notes(notes build.Notes) {
	for _, note := range notes.Texts() {
		c.say(c.out, "note: %s", note)
	}
}

// recall returns what is known of the last time that the site was made; nothing
// for one that becomes a zip file.
func (to target) recall(c console, in *input) (*build.Past, int) {
	if to.zip != "" {
		return nil, ok
	}
	opts, problem := in.options()
	if !problem.IsZero() {
		c.say(c.err, "summitline: %v", problem)
		return nil, misuse
	}
	return build.Recall(opts, build.Disk{Content: in.content, Others: []string{in.templates, in.static}, Out: to.dir, Cache: to.cache}), ok
}

// write writes a site, and says what was done since the start.
func (to target) write(out *build.Output, past *build.Past, progress build.Progress, start time.Time) (diag.Text, diag.List, error) {
	if to.zip != "" {
		files, size, diags, err := out.Zip(to.zip, progress)
		records := count(out.Records(), oneRecord, manyRecords)
		return diag.Say("read %s; wrote %s into %s (%d KB) in %s", records, count(files, oneFile, manyFiles), to.zip, (size+1023)/1024, since(start)), diags, err
	}
	report, diags, err := out.Write(to.dir, past, progress)
	done := written(out.Records(), report, to.dir, start)
	if report.Forgotten != nil {
		done = diag.Say("%s; it cannot be remembered what was made from what: %v", done, report.Forgotten)
	}
	return done, diags, err
}

// written says what was done to a folder since the start.
func written(records int, did build.Report, dir string, start time.Time) diag.Text {
	return diag.Say("read %s; wrote %s to %s (%d new, %d changed, %d the same, %d removed) in %s",
		count(records, oneRecord, manyRecords), count(did.Written(), oneFile, manyFiles), dir, did.New, did.Changed, did.Same, did.Removed, since(start))
}

func since(start time.Time) time.Duration { return time.Since(start).Round(time.Millisecond) }

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
