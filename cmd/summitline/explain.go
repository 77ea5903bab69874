package main

import (
	"flag"
	"strings"

	"summitline/internal/explain"
)

var explainCommand = command{
	name:    "explain",
	args:    "[CODE]",
	summary: "say what a code means, and what to do",
	help: `
Every message about what is wrong ends in a code, such as [unknown-key]. This says what CODE means, why it matters and
what to do, with an example that is wrong and one that is right. Without CODE it lists all codes.`,
	define: func(*flag.FlagSet) func(console, []string) int {
		return func(c console, args []string) int { return runExplain(c, args) }
	},
}

func runExplain(c console, args []string) int {
	err := error(nil)
	switch {
	case len(args) == 0:
		err = explain.WriteList(c.out, c.lang)
	default:
		code := strings.Trim(args[0], "[]")
		page, found := explain.Find(code)
		if !found {
			c.say(c.err, "summitline explain: there is no code %q", code)
			if near := explain.Nearest(code); near != "" {
				c.say(c.err, "did you mean %q?", near)
			}
			c.say(c.err, "`summitline explain` lists all codes")
			return misuse
		}
		err = page.Write(c.out, c.lang)
	}
	if err != nil {
		c.say(c.err, "summitline: %v", err)
		return failed
	}
	return ok
}
