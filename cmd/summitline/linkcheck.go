package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"os"
	"os/signal"
	"syscall"
	"time"

	"summitline/internal/diag"
	"summitline/internal/linkcheck"
	"summitline/internal/record"
)

var linkcheckCommand = command{
	name:    "linkcheck",
	summary: "ask whether the addresses in the records still lead somewhere",
	help: `
Asks for every http and https address in the records: those of sources, their copies, links, venues, and those in
texts. It needs the network and takes its time, so it is for a schedule, not for every change. A host is asked one
thing at a time, with a pause, as its robots.txt wants it; no page is read. Status 401, 403, 429 and 451 count as
alive: the page is there, and keeps programs out.

What is dead is an error, but for a source whose archive_url answers. What has moved for good is shown with its new
address. With --archives the Wayback Machine is asked for copies of the sources that name none, and of what is dead.`,
	define: func(flags *flag.FlagSet) func(console, []string) int {
		ask := new(asking)
		flags.StringVar(&ask.content, "content", "content", "the `DIR` of the records")
		flags.BoolVar(&ask.opts.Drafts, "drafts", false, "ask for the addresses of drafts too")
		flags.StringVar(&ask.opts.BaseURL, "base-url", "", "the `URL` of the site, which hosts are told, instead of that of site.yaml")
		flags.StringVar(&ask.format, "format", "text", "the `FORM` of the report: text or json")
		flags.DurationVar(&ask.opts.Timeout, "timeout", 20*time.Second, "the `TIME` that a host has for an answer")
		flags.DurationVar(&ask.opts.Pause, "pause", time.Second, "the `TIME` between two requests to a host, if its robots.txt wants no longer one")
		flags.IntVar(&ask.opts.Hosts, "hosts", 8, "the `NUMBER` of hosts that are asked side by side")
		flags.BoolVar(&ask.archives, "archives", false, "look for archived copies")
		flags.StringVar(&ask.api, "archive-api", "https://archive.org/wayback/available", "the `URL` of the archive's availability API")
		return func(c console, _ []string) int { return runLinkcheck(c, ask) }
	},
}

// asking is what a link check is to do.
type asking struct {
	content, format, api string
	archives             bool
	opts                 linkcheck.Options
}

// problem says what is wrong with the flags, if anything.
func (a *asking) problem() diag.Text {
	switch {
	case a.format != "text" && a.format != "json":
		return diag.Say("--format: %q is none of %s", a.format, "text, json")
	case a.opts.Timeout <= 0:
		return diag.Say("--timeout: the time must be longer than nothing")
	case a.opts.Pause < 0:
		return diag.Say("--pause: the time cannot be shorter than nothing")
	case a.opts.Hosts < 1:
		return diag.Say("--hosts: at least one host must be asked")
	}
	if problem := checkBaseURL(a.opts.BaseURL); !problem.IsZero() {
		return diag.Say("--base-url: %s", problem)
	}
	if problem := record.CheckBaseURL(a.api); !problem.IsZero() {
		return diag.Say("--archive-api: %s", problem)
	}
	return diag.Text{}
}

func runLinkcheck(c console, ask *asking) int {
	if problem := ask.problem(); !problem.IsZero() {
		c.say(c.err, "summitline: %s", problem)
		return misuse
	}
	set, diags := record.Load(os.DirFS(ask.content), slashed(ask.content), nil)
	if diags.HasErrors() {
		diags.Print(c.err, c.lang)
		c.say(c.err, "%s; no address was asked for", verdict(diags))
		return failed
	}
	m := newMeter(c.lang)
	defer m.stop()
	opts := ask.opts
	opts.Version, opts.BaseURL = version(), cmp.Or(opts.BaseURL, set.Site.BaseURL.V)
	opts.Progress = func(done, total int) { m.show(diag.Say("%d of %d addresses", done, total)) }
	if ask.archives {
		opts.Archive = ask.api
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	report, err := linkcheck.Check(ctx, set, opts)
	m.hide()
	if err != nil {
		c.say(c.err, "summitline: the check was cut short")
		return failed
	}
	return c.tell(report, ask.format)
}

// tell writes a report down and returns the exit status. A report as JSON has
// standard output for itself; then people read the rest on standard error.
func (c console) tell(report *linkcheck.Report, format string) int {
	found := report.Diagnostics()
	found.Print(c.err, c.lang)
	if !report.Answered() {
		c.say(c.err, "summitline: no host at all has answered: is this machine connected to the network?")
	}
	rest := c.out
	var err error
	if format == "json" {
		rest = c.err
		err = report.WriteJSON(c.out, c.lang)
	}
	err = errors.Join(err, report.WriteProposals(rest, c.lang))
	c.say(rest, "%s", tally(report))
	if err != nil {
		c.say(c.err, "summitline: %v", err)
	}
	if err != nil || found.HasErrors() {
		return failed
	}
	return ok
}

// tally counts the addresses by what has become of them.
func tally(report *linkcheck.Report) diag.Text {
	text := diag.Say("%d addresses", len(report.Results))
	if len(report.Results) == 1 {
		text = diag.Say("1 address")
	}
	for _, state := range linkcheck.States() {
		if n := report.Count(state); n > 0 {
			text = diag.Say("%s; %s", text, inState(n, state))
		}
	}
	return text
}

func inState(n int, state linkcheck.State) diag.Text {
	switch state {
	case linkcheck.Alive:
		return diag.Say("%d alive", n)
	case linkcheck.Moved:
		return diag.Say("%d moved", n)
	case linkcheck.Doubtful:
		return diag.Say("%d doubtful", n)
	case linkcheck.Kept:
		return diag.Say("%d dead with a copy", n)
	case linkcheck.Dead:
		return diag.Say("%d dead", n)
	}
	return diag.Say("%d not asked", n)
}
