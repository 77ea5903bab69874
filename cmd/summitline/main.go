// Command summitline makes a cross-linked timeline site of the records of a
// series of summits.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"summitline/internal/diag"
)

// The exit statuses.
const (
	ok     = 0
	failed = 1 // something is wrong with the site, or with the machine
	misuse = 2 // something is wrong with the command line
)

// command is one of summitline's commands.
type command struct {
	name    string
	args    string // as its usage line shows them
	summary string // for the list of commands
	help    string // what -h says besides the flags
	// define adds the command's flags and returns what runs it.
	define func(*flag.FlagSet) func(console, []string) int
}

// console is where a command speaks.
type console struct {
	out, err io.Writer
	lang     string // "ko" or "en"
}

// say writes a line in the language of the console.
func (c console) say(w io.Writer, format string, args ...any) {
	fmt.Fprintln(w, diag.Say(format, args...).In(c.lang))
}

func commands() []command {
	return []command{
		buildCommand, checkCommand, diffCommand, serveCommand, linkcheckCommand, queryCommand,
		newCommand, importCommand, renameCommand, mergeCommand, fmtCommand,
		initCommand, schemaCommand, explainCommand, versionCommand,
	}
}

func main() {
	os.Exit(run(os.Args[1:], console{os.Stdout, os.Stderr, langOf(os.Getenv)}))
}

// run runs the command that the arguments name.
func run(args []string, c console) int {
	c.lang = cmp.Or(langIn(args), c.lang)
	if len(args) == 0 {
		usage(c, c.err)
		return misuse
	}
	name := args[0]
	switch name {
	case "-h", "-help", "--help":
		usage(c, c.out)
		return ok
	case "help":
		if len(args) == 1 || strings.HasPrefix(args[1], "-") {
			usage(c, c.out)
			return ok
		}
		name, args = args[1], []string{args[1], "-h"}
	}
	for _, cmd := range commands() {
		if cmd.name == name {
			return cmd.run(args[1:], c)
		}
	}
	c.say(c.err, "summitline: there is no command %q", name)
	if near := nearestCommand(name); near != "" {
		c.say(c.err, "did you mean %q?", near)
	}
	c.say(c.err, "`summitline help` lists the commands")
	return misuse
}

// run parses the flags of a command and runs it. Flags may stand before,
// between and after the arguments.
func (cmd command) run(args []string, c console) int {
	flags := cmd.flags()
	do := cmd.define(flags)
	var rest []string
	for {
		err := flags.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			cmd.usage(c, flags)
			return ok
		}
		if err != nil {
			c.say(c.err, "summitline %s: %s", cmd.name, flagProblem(err))
			c.say(c.err, "`summitline %s -h` explains it", cmd.name)
			return misuse
		}
		if flags.NArg() == 0 {
			break
		}
		rest = append(rest, flags.Arg(0))
		args = flags.Args()[1:]
	}
	if problem := cmd.checkArgs(len(rest)); !problem.IsZero() {
		c.say(c.err, "summitline %s: %s", cmd.name, problem)
		c.say(c.err, "usage: %s", cmd.line(flags))
		return misuse
	}
	if lang := flags.Lookup(langFlag).Value.String(); lang != "" && !isLang(lang) {
		c.say(c.err, "summitline %s: --lang: %q is neither ko nor en", cmd.name, lang)
		return misuse
	}
	return do(c, rest)
}

// flags returns a set with the one flag that every command has.
func (cmd command) flags() *flag.FlagSet {
	flags := flag.NewFlagSet(cmd.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.String(langFlag, "", "the `LANGUAGE` of messages, ko or en (default: that of LANG)")
	return flags
}

// checkArgs says what is wrong with the number of arguments, if anything. Those
// in brackets may be left out, and any number may stand for one with dots.
func (cmd command) checkArgs(got int) diag.Text {
	names := strings.Fields(cmd.args)
	most := len(names)
	least := most - strings.Count(cmd.args, "[")
	switch {
	case least <= got && got <= most, strings.Contains(cmd.args, "..."):
		return diag.Text{}
	case most == 0:
		return diag.Say("takes no arguments, only flags")
	case least == most:
		return diag.Say("needs %s, not %d", countArgs(most), got)
	}
	return diag.Say("needs %d or %d arguments, not %d", least, most, got)
}

func countArgs(n int) diag.Text { return count(n, "%d argument", "%d arguments") }

// nearestCommand returns the command that was likely meant.
func nearestCommand(name string) string {
	return diag.Nearest(name, func(yield func(string) bool) {
		for _, cmd := range commands() {
			if !yield(cmd.name) {
				return
			}
		}
	})
}
