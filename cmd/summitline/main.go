// Command summitline makes a cross-linked timeline site of the records of a
// series of summits.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
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
		buildCommand, checkCommand, diffCommand, serveCommand, linkcheckCommand,
		newCommand, importCommand, renameCommand, mergeCommand, fmtCommand,
		initCommand, schemaCommand, versionCommand,
	}
}

func main() {
	os.Exit(run(os.Args[1:], console{os.Stdout, os.Stderr, langOf(os.Getenv)}))
}

// run runs the command that the arguments name.
func run(args []string, c console) int {
	if len(args) == 0 {
		usage(c.err)
		return misuse
	}
	name := args[0]
	switch name {
	case "-h", "-help", "--help":
		usage(c.out)
		return ok
	case "help":
		if len(args) == 1 || strings.HasPrefix(args[1], "-") {
			usage(c.out)
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
	flags := flag.NewFlagSet(cmd.name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	do := cmd.define(flags)
	lang := flags.String(langFlag, "", "the `LANGUAGE` of messages, ko or en (default: that of LANG)")
	var rest []string
	for {
		err := flags.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			cmd.usage(c.out, flags)
			return ok
		}
		if err != nil {
			c.say(c.err, "summitline %s: %s", cmd.name, strings.Replace(err.Error(), " -", " --", 1))
			c.say(c.err, "`summitline %s -h` explains it", cmd.name)
			return misuse
		}
		if flags.NArg() == 0 {
			break
		}
		rest = append(rest, flags.Arg(0))
		args = flags.Args()[1:]
	}
	if least, most := cmd.arity(); len(rest) < least || len(rest) > most {
		c.say(c.err, "summitline %s: %s", cmd.name, countArgs(least, most, len(rest)))
		c.say(c.err, "usage: %s", cmd.line(flags))
		return misuse
	}
	switch *lang {
	case "":
	case "ko", "en":
		c.lang = *lang
	default:
		c.say(c.err, "summitline %s: --lang: %q is neither ko nor en", cmd.name, *lang)
		return misuse
	}
	return do(c, rest)
}

// arity returns how many arguments the command takes; one in brackets may be
// left out, and any number may stand for one with dots.
func (cmd command) arity() (least, most int) {
	args := strings.Fields(cmd.args)
	if strings.Contains(cmd.args, "...") {
		return 0, math.MaxInt
	}
	for _, arg := range args {
		if !strings.HasPrefix(arg, "[") {
			least++
		}
	}
	return least, len(args)
}

func countArgs(least, most, got int) diag.Text {
	switch {
	case most == 0:
		return diag.Say("takes no arguments, only flags")
	case least < most:
		return diag.Say("needs %d or %d arguments, not %d", least, most, got)
	}
	return diag.Say("needs %s, not %d", count(least, "argument"), got)
}

// langFlag is the flag that every command has.
const langFlag = "lang"

// line returns the usage line.
func (cmd command) line(flags *flag.FlagSet) string {
	line := "summitline " + cmd.name
	flags.VisitAll(func(f *flag.Flag) {
		if f.Name != langFlag { // every command has it
			line += " [" + shown(f) + "]"
		}
	})
	if cmd.args != "" {
		line += " " + cmd.args
	}
	return line
}

// shown returns a flag as it is written, with the name of its value.
func shown(f *flag.Flag) string {
	value, _ := flag.UnquoteUsage(f)
	return strings.TrimSpace("--" + f.Name + " " + value)
}

func (cmd command) usage(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprintf(w, "usage: %s\n\n%s\n", cmd.line(flags), strings.TrimSpace(cmd.help))
	first := true
	flags.VisitAll(func(f *flag.Flag) {
		if first {
			fmt.Fprint(w, "\nflags:\n")
			first = false
		}
		_, text := flag.UnquoteUsage(f)
		fmt.Fprintf(w, "  %-18s %s", shown(f), text)
		if f.DefValue != "" && f.DefValue != "false" {
			fmt.Fprintf(w, " (default: %s)", f.DefValue)
		}
		fmt.Fprintln(w)
	})
}

func usage(w io.Writer) {
	fmt.Fprint(w, "summitline makes a cross-linked timeline site of the records of a series of summits.\n\nusage: summitline COMMAND\n\ncommands:\n")
	width := 0
	for _, cmd := range commands() {
		width = max(width, len(cmd.name+" "+cmd.args))
	}
	for _, cmd := range commands() {
		fmt.Fprintf(w, "  %-*s  %s\n", width, strings.TrimSpace(cmd.name+" "+cmd.args), cmd.summary)
	}
	fmt.Fprint(w, "\n`summitline COMMAND -h` explains a command. The exit status is 0 if all went well, 1 if something is wrong\nwith the site, 2 if something is wrong with the command line.\n")
}

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

// langOf returns the language of messages that an environment asks for, in the
// order that POSIX gives its variables.
func langOf(env func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := env(name); locale != "" {
			if strings.HasPrefix(locale, "ko") {
				return "ko"
			}
			return "en"
		}
	}
	return "en"
}
