package main

import (
	"flag"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"slices"

	"summitline/internal/diag"
	"summitline/internal/scaffold"
)

var initCommand = command{
	name:    "init",
	args:    "[DIR]",
	summary: "make a new site that builds at once, or the workflows of one",
	help: `
Fills DIR, which must be empty or not there yet, with a small site of made-up records in Korean and English: one of
each kind, to look at and to replace with your own. Templates and styles are built in; files of your own in the
folders templates and static replace them.

With --ci, it adds workflows with which GitHub or GitLab checks each change, shows what it means, and publishes the site.
If DIR (or, without DIR, the folder here) holds a site already, the workflows are all that it writes; it must be the
top of a repository. They get summitline from where --tool says, at a commit: else that which this summitline was built
from, if it knows. Nothing that is there is overwritten.

  summitline init summits
  summitline init --ci github --tool https://example.org/tools/summitline@v1.0.0`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		var first start
		flags.StringVar(&first.ci, "ci", "", "write workflows for a `SERVICE`: github or gitlab")
		flags.StringVar(&first.tool, "tool", "", "the `SOURCE` of summitline, as REPOSITORY@COMMIT")
		return func(c console, args []string) int { return first.run(c, args) }
	},
}

// start is what a site is to begin with.
type start struct{ ci, tool string }

func (s start) run(c console, args []string) int {
	dir := "."
	switch {
	case len(args) == 1:
		dir = args[0]
	case s.ci == "":
		c.say(c.err, "summitline init: name the folder of the new site: `summitline init DIR`")
		return misuse
	}
	service, tool, problem := s.workflows()
	if !problem.IsZero() {
		c.say(c.err, "summitline: %s", problem)
		return misuse
	}
	var files scaffold.Files
	if service != "" {
		var err error
		if files, err = scaffold.Workflows(dir, service, tool); err != nil {
			c.say(c.err, "summitline: %v", err)
			return failed
		}
	}
	var diags diag.List
	var err error
	added := service != "" && scaffold.IsSite(dir)
	if added {
		diags, err = scaffold.AddFiles(dir, files)
	} else {
		diags, err = scaffold.NewSite(dir, files)
	}
	diags.Print(c.err, c.lang)
	if err != nil {
		c.say(c.err, "summitline: %v", err)
	}
	if err != nil || diags.HasErrors() {
		return failed
	}
	if !added {
		c.say(c.out, "made a new site in %s. To see it:", dir)
		fmt.Fprintln(c.out)
		if filepath.Clean(dir) != "." {
			fmt.Fprintf(c.out, "  cd %s\n", dir)
		}
		fmt.Fprint(c.out, "  summitline serve\n")
	}
	tellWorkflows(c, dir, service, files)
	return ok
}

// workflows returns the service that workflows are wanted for, or "", and what
// they are to build a site with; or it says what is wrong with the flags.
func (s start) workflows() (scaffold.CI, scaffold.Tool, diag.Text) {
	service := scaffold.CI(s.ci)
	switch {
	case s.ci != "" && !slices.Contains(scaffold.CIs(), service):
		return "", scaffold.Tool{}, diag.Say("--ci: %q is none of %s", s.ci, "github, gitlab")
	case s.tool == "":
		return service, scaffold.Tool{}, diag.Text{}
	case s.ci == "":
		return "", scaffold.Tool{}, diag.Say("--tool: only workflows need it: say for which service with --ci")
	}
	tool, is := scaffold.ParseTool(s.tool, builtFrom())
	if !is {
		return "", scaffold.Tool{}, diag.Say("--tool: %q is not a repository and a commit of it, such as %s", s.tool, "https://example.org/tools/summitline@v1.0.0")
	}
	return service, tool, diag.Text{}
}

// tellWorkflows says which workflows were written, and what is left to do.
func tellWorkflows(c console, dir string, service scaffold.CI, files scaffold.Files) {
	if len(files) > 0 {
		fmt.Fprintln(c.out)
	}
	for _, name := range files.Names() {
		c.say(c.out, "wrote %s", filepath.Join(dir, filepath.FromSlash(name)))
	}
	if blank := files.Blank(); blank != "" {
		c.say(c.out, "fill in SUMMITLINE_REPOSITORY and SUMMITLINE_REF in %s: where summitline is, and which commit of it", blank)
	}
	switch service {
	case scaffold.GitHub:
		c.say(c.out, "in the settings of the repository, under Pages, choose GitHub Actions as the source")
	case scaffold.GitLab:
		c.say(c.out, "in GitLab, make a pipeline schedule that runs once a week, for the link check")
	}
}

// builtFrom returns the commit that the program was built from, or "" if nobody
// knows or there were changes besides.
func builtFrom() string {
	info, found := debug.ReadBuildInfo()
	if !found {
		return ""
	}
	commit := ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			return ""
		}
	}
	return commit
}
