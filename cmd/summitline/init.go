package main

import (
	"flag"
	"fmt"
	"path/filepath"

	"summitline/internal/scaffold"
)

var initCommand = command{
	name:    "init",
	args:    "DIR",
	summary: "make a new site that builds at once",
	help: `
Fills DIR, which must be empty or not there yet, with a small site of made-up records in Korean and English: one of
each kind, to look at and to replace with your own. Templates and styles are built in; files of your own in the
folders templates and static replace them.`,
	define: func(*flag.FlagSet) func(console, []string) int {
		return func(c console, args []string) int { return runInit(c, args[0]) }
	},
}

func runInit(c console, dir string) int {
	diags, err := scaffold.NewSite(dir)
	diags.Print(c.err, c.lang)
	if err != nil {
		c.say(c.err, "summitline: %v", err)
	}
	if err != nil || diags.HasErrors() {
		return failed
	}
	c.say(c.out, "made a new site in %s. To see it:", dir)
	fmt.Fprintln(c.out)
	if filepath.Clean(dir) != "." {
		fmt.Fprintf(c.out, "  cd %s\n", dir)
	}
	fmt.Fprint(c.out, "  summitline serve\n")
	return ok
}
