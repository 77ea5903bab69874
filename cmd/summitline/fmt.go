package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"

	"summitline/internal/diag"
	"summitline/internal/edit"
	"summitline/internal/format"
	"summitline/internal/record"
)

var fmtCommand = command{
	name:    "fmt",
	args:    "[FILE...]",
	summary: "put records into the house style",
	help: `
Writes the records of the content folder, or those in the files named, in one style: keys in the order of the README's
tables, two spaces for each step inwards, quotes only where YAML needs them, lines of at most 120 characters, which texts
are broken into between words. Comments stay with what they are about, and the records say what they said: the site is the
same to the byte. Texts below |, and below front matter, are not touched, nor are line ends.

A file that is not valid YAML is reported and left as it is.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		content := contentFlag(flags)
		check := flags.Bool("check", false, "list the files that are not in the house style, and change nothing")
		return func(c console, files []string) int { return runFmt(c, *content, *check, files) }
	},
}

func runFmt(c console, content string, check bool, files []string) int {
	metas, problem := formattable(content, files)
	if !problem.IsZero() {
		c.say(c.err, "summitline fmt: %s", problem)
		return misuse
	}
	var changes []edit.Change
	var diags diag.List
	for _, m := range metas {
		text, err := os.ReadFile(filepath.Join(content, filepath.FromSlash(m.Path)))
		if err != nil {
			c.say(c.err, "summitline: %v", err)
			return failed
		}
		next, found := format.Record(m.File.Path, m.Kind, text)
		diags = append(diags, found...)
		if next != nil && !bytes.Equal(next, text) {
			changes = append(changes, edit.Change{Path: m.Path, To: m.Path, Old: text, New: next})
		}
	}
	diags.Sorted().Print(c.err, c.lang)
	if !check {
		if err := edit.Apply(content, changes); err != nil {
			c.say(c.err, "summitline: %v", err)
			return failed
		}
	}
	for _, change := range changes {
		c.formatted(path.Join(slashed(content), change.Path), change, check)
	}
	if diags.HasErrors() || check && len(changes) > 0 {
		return failed
	}
	return ok
}

// formatted prints the name of a file that is not in the house style or, if
// asked to, the first line that is not.
func (c console) formatted(name string, change edit.Change, first bool) {
	if !first {
		fmt.Fprintln(c.out, name)
		return
	}
	d := edit.Differences(change.Old, change.New)[0]
	if !d.Comes {
		fmt.Fprintf(c.out, "%s:%d: - %s\n", name, d.Line, d.Old)
	}
	if !d.Goes {
		fmt.Fprintf(c.out, "%s:%d: + %s\n", name, d.Line, d.New)
	}
}

// formattable returns the records in the files named, or all there are, and
// says what is wrong with the names.
func formattable(content string, files []string) ([]*record.Meta, diag.Text) {
	if info, err := os.Stat(content); err != nil || !info.IsDir() {
		return nil, diag.Say("there is no folder %s", content)
	}
	set, _ := record.Load(os.DirFS(content), slashed(content), nil)
	var all []*record.Meta
	if set.Site.File != nil {
		all = append(all, set.Site.Common())
	}
	for _, r := range set.Records {
		all = append(all, r.Common())
	}
	if len(files) == 0 {
		return all, diag.Text{}
	}
	var some []*record.Meta
	for _, file := range files {
		i := slices.IndexFunc(all, func(m *record.Meta) bool { return isFile(file, filepath.Join(content, filepath.FromSlash(m.Path))) })
		if i < 0 {
			return nil, diag.Say("%s is no record in %s", file, content)
		}
		some = append(some, all[i])
	}
	return some, diag.Text{}
}

// isFile reports whether two paths are one file's.
func isFile(a, b string) bool {
	full, err1 := filepath.Abs(a)
	other, err2 := filepath.Abs(b)
	return err1 == nil && err2 == nil && full == other
}
