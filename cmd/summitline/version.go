package main

import (
	"cmp"
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
)

var versionCommand = command{
	name:    "version",
	summary: "say which summitline this is",
	help: `
Prints the version of summitline, and the Go it was built with.`,
	define: func(*flag.FlagSet) func(console, []string) int {
		return func(c console, _ []string) int {
			fmt.Fprintf(c.out, "summitline %s (%s, %s/%s)\n", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return ok
		}
	},
}

// version returns the module's version, else the revision that it was built
// from, as the Go command has noted them in the program.
func version() string {
	info, found := debug.ReadBuildInfo()
	if !found {
		return "unknown"
	}
	revision := ""
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			revision = s.Value
		}
	}
	if info.Main.Version == "(devel)" {
		return cmp.Or(revision, "(devel)")
	}
	return cmp.Or(info.Main.Version, revision, "(devel)")
}
