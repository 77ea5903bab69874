package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// langFlag is the flag that every command has.
const langFlag = "lang"

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

// langIn returns the language that arguments ask for, wherever in them, so that
// also what is wrong with them can be said in it; or "".
func langIn(args []string) string {
	for i, arg := range args {
		value, found := strings.CutPrefix(strings.TrimLeft(arg, "-"), langFlag)
		switch {
		case !found || !strings.HasPrefix(arg, "-"):
		case value == "" && i+1 < len(args) && isLang(args[i+1]):
			return args[i+1]
		case strings.HasPrefix(value, "=") && isLang(value[1:]):
			return value[1:]
		}
	}
	return ""
}

func isLang(s string) bool { return s == "ko" || s == "en" }

// flagProblems are the errors of package flag, as it words them.
var flagProblems = []struct {
	pattern lazyregexp.Regexp
	format  string // of the groups of the pattern
}{
	{lazyregexp.New(`^flag provided but not defined: -(.*)$`), "there is no flag --%s"},
	{lazyregexp.New(`^flag needs an argument: -(.*)$`), "a value is missing after --%s"},
	{lazyregexp.New(`^invalid boolean value "(.*)" for -(.*?): .*$`), "%q is neither true nor false, as --%s takes it"},
	{lazyregexp.New(`^invalid value "(.*)" for flag -(.*?): .*$`), "%q is not what --%s takes"},
	{lazyregexp.New(`^bad flag syntax: (.*)$`), "%s is not written as a flag"},
}

// flagProblem says what package flag found wrong with the arguments.
func flagProblem(err error) diag.Text {
	for _, p := range flagProblems {
		if m := p.pattern().FindStringSubmatch(err.Error()); m != nil {
			args := make([]any, len(m)-1)
			for i := range args {
				args[i] = m[i+1]
			}
			return diag.Say(p.format, args...)
		}
	}
	return diag.Say("%v", err)
}

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

// usage explains a command.
func (cmd command) usage(c console, flags *flag.FlagSet) {
	c.say(c.out, "usage: %s", cmd.line(flags))
	fmt.Fprintf(c.out, "\n%s\n\n", strings.TrimSpace(diag.Say(cmd.help).In(c.lang)))
	c.say(c.out, "flags:")
	flags.VisitAll(func(f *flag.Flag) {
		said := *f
		said.Usage = diag.Translated(f.Usage, c.lang)
		_, text := flag.UnquoteUsage(&said)
		if f.DefValue != "" && f.DefValue != "false" {
			text += diag.Say(" (default: %s)", f.DefValue).In(c.lang)
		}
		fmt.Fprintf(c.out, "  %-18s %s\n", shown(f), text)
	})
}

// usage explains the program.
func usage(c console, w io.Writer) {
	c.say(w, "summitline makes a cross-linked timeline site of the records of a series of summits.")
	fmt.Fprintln(w)
	c.say(w, "usage: %s", "summitline COMMAND")
	fmt.Fprintln(w)
	c.say(w, "commands:")
	width := 0
	for _, cmd := range commands() {
		width = max(width, len(cmd.name+" "+cmd.args))
	}
	for _, cmd := range commands() {
		fmt.Fprintf(w, "  %-*s  %s\n", width, strings.TrimSpace(cmd.name+" "+cmd.args), diag.Say(cmd.summary).In(c.lang))
	}
	fmt.Fprintln(w)
	c.say(w, "`summitline COMMAND -h` explains a command. The exit status is 0 if all went well, 1 if something is wrong\nwith the site, 2 if something is wrong with the command line.")
}
