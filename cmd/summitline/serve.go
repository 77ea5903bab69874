package main

import (
	"context"
	"errors"
	"flag"
	"net"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"summitline/internal/build"
	"summitline/internal/diag"
	"summitline/internal/explain"
	"summitline/internal/record"
	"summitline/internal/serve"
)

var serveCommand = command{
	name:    "serve",
	summary: "show the site in a browser while writing it",
	help: `
Builds the site in memory and serves it on this machine. When a record, a template or a static file is saved, the site
is built again and the pages open in browsers show it at once. If a record is wrong, the last good site stays up with
the problem over it until that is mended. Warnings wait behind a badge in the corner, and what a save has changed is
marked on the page for some seconds. Nothing is written. Ctrl-C ends it.

A click on the place of a problem opens the file there, in the editor that --editor names: vscode, vscodium, cursor,
zed, idea, sublime or textmate; none makes no links. For any other, write the address that opens it, such as
vscode://file/{path}:{line}:{column}.

The site takes the address of the server for its own unless --base-url gives another. If that has a path, such as
https://example.org/summits/, the site lies below the same path here.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		in := inputFlags(flags)
		addr := flags.String("addr", "127.0.0.1:8080", "the `HOST:PORT` to serve at; port 0 is any free one")
		editor := flags.String("editor", "vscode", "the `EDITOR` that opens the file of a problem")
		return func(c console, _ []string) int { return runServe(c, in, *addr, *editor) }
	},
}

func runServe(c console, in *input, addr, editorName string) int {
	in.local = true
	site, problem := in.options()
	if !problem.IsZero() {
		c.say(c.err, "summitline: %v", problem)
		return misuse
	}
	if problem := checkAddr(addr); !problem.IsZero() {
		c.say(c.err, "summitline: --addr: %s", problem)
		return misuse
	}
	editor, problem := serve.ParseEditor(editorName)
	if !problem.IsZero() {
		c.say(c.err, "summitline: --editor: %s", problem)
		return misuse
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C need not wait for a build to end

	err := serve.Run(ctx, serve.Options{
		Site: site,
		Folders: []serve.Folder{
			{Name: in.content, PassedOver: record.PassedOver},
			{Name: in.templates, PassedOver: build.PassedOver},
			{Name: in.static, PassedOver: build.PassedOver},
		},
		Addr:    addr,
		Lang:    c.lang,
		Editor:  editor,
		Explain: func(code string) string { return explanation(code, c.lang) },
		Ready:   func(url string) { c.say(c.out, "serving the site at %s (Ctrl-C ends it)", url) },
		Built:   func(r serve.Result) { reportBuilt(c, r) },
		Trouble: func(err error) { c.say(c.err, "summitline: %v", err) },
		Progress: func() func() {
			m := newMeter(c.lang)
			m.show(diag.Say("reading %s", in.content))
			return m.stop
		},
	})
	switch {
	case isInUse(err):
		c.say(c.err, "summitline: another program serves at %s already: end it, or choose another port with --addr", addr)
		return failed
	case err != nil:
		c.say(c.err, "summitline: cannot serve at %s: %v", addr, err)
		return failed
	}
	return ok
}

// explanation returns what `summitline explain` says about a code, or "".
func explanation(code, lang string) string {
	var b strings.Builder
	if page, found := explain.Find(code); found {
		page.Write(&b, lang) // to a Builder, which takes everything
	}
	return b.String()
}

// reportBuilt says in one line how a build went, below what it found wrong. The
// warnings are counted at the first build; after that, those are shown that are
// about what has just been saved, for that is what the editor has in mind.
func reportBuilt(c console, r serve.Result) {
	r.Diags.Of(diag.Error).Print(c.err, c.lang)
	warnings := r.Diags.Of(diag.Warning)
	if len(r.Changed) > 0 {
		about(warnings, r.Changed).Print(c.err, c.lang)
	} else {
		hintAt(c, len(warnings))
	}
	cause := diag.Say("") // of the first build
	switch n := len(r.Changed); {
	case n == 1:
		cause = diag.Say("%s changed; ", r.Changed[0])
	case n > 1: // editors that save by way of other names end with the file itself
		cause = diag.Say("%s and %d more changed; ", r.Changed[n-1], n-1)
	}
	took := r.Took.Round(time.Millisecond)
	switch {
	case r.Diags.HasErrors():
		c.say(c.err, "%s%s; took %s", cause, verdict(r.Diags), took)
	case len(r.Changed) == 0:
		c.say(c.out, "read %s; made %s in %s", count(r.Records, oneRecord, manyRecords), count(r.Files, oneFile, manyFiles), took)
	default:
		c.say(c.out, "%s%s of the site changed, %d in all; took %s", cause, count(r.Different, oneFile, manyFiles), r.Files, took)
	}
}

// about returns the diagnostics that have a place in one of some files.
func about(diags diag.List, files []string) diag.List {
	return slices.DeleteFunc(slices.Clone(diags), func(d diag.Diagnostic) bool { return !d.Touches(files) })
}

// checkAddr says what is wrong with an address to listen at, if anything.
func checkAddr(addr string) diag.Text {
	example := diag.Say("write HOST:PORT, such as 127.0.0.1:8080")
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		return diag.Say("%q is no address: %s", addr, example)
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return diag.Say("%q is no port, which is a number up to 65535: %s", port, example)
	}
	return diag.Text{}
}

// isInUse reports whether an address to listen at is taken.
func isInUse(err error) bool {
	const windows = syscall.Errno(10048) // WSAEADDRINUSE, which package syscall lacks
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, windows)
}
