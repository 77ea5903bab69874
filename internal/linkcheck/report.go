package linkcheck

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// Report is what has become of all addresses, by file and place.
type Report struct {
	Results   []Result
	Proposals []Proposal

	// ArchiveFault says why not all copies could be looked up; nothing if they
	// were, or none was wanted.
	ArchiveFault diag.Text
}

// Result is what has become of an address at one place of a record.
type Result struct {
	At  diag.Span
	Key string // such as "url" or "statements.text"
	URL string // as written
	Answer
	Copy string // the address of a copy in an archive, if one was looked for and found

	source *record.Source
	sought bool // a copy was looked for
}

// Proposal is what an editor can write into a record.
type Proposal struct {
	At   diag.Span // of the address that it is about
	Key  string    // under which New belongs
	Old  string    // what it replaces; empty: the key is not there yet
	New  string    // empty: there is no copy yet
	Save string    // where a person can have a copy made, if there is none
}

// newReport puts an answer to each place.
func newReport(places []place, answers map[string]Answer) *Report {
	report := new(Report)
	for _, p := range places {
		answer := answers[p.asked()]
		if s := p.source; answer.State == Dead && s != nil && p.key == "url" && s.ArchiveURL.IsSet() &&
			answers[unplaced(s.ArchiveURL.V)].State != Dead {
			answer.State = Kept
		}
		if answer.State == Moved {
			answer.NewURL += fragment(p.url)
			report.Proposals = append(report.Proposals, Proposal{At: p.at, Key: p.key, Old: p.url, New: answer.NewURL})
		}
		report.Results = append(report.Results, Result{At: p.at, Key: p.key, URL: p.url, Answer: answer, source: p.source})
	}
	return report
}

func (r *Report) sort() {
	slices.SortStableFunc(r.Results, func(a, b Result) int { return compare(a.At, b.At) })
	slices.SortStableFunc(r.Proposals, func(a, b Proposal) int { return compare(a.At, b.At) })
}

func compare(a, b diag.Span) int {
	return cmp.Or(cmp.Compare(a.File.Path, b.File.Path), cmp.Compare(a.Start(), b.Start()))
}

// Count returns the number of addresses in a state, each as often as it is
// written.
func (r *Report) Count(state State) int {
	n := 0
	for _, result := range r.Results {
		if result.State == state {
			n++
		}
	}
	return n
}

// Answered reports whether any host at all has answered: if none has, it is
// rather this machine that is out of reach.
func (r *Report) Answered() bool {
	return len(r.Results) == 0 || slices.ContainsFunc(r.Results, func(result Result) bool {
		return result.Status != 0 || result.State != Dead
	})
}

// Diagnostics returns what an editor should look at: an error for what is
// dead, a warning for what has moved, is doubtful or was not asked.
func (r *Report) Diagnostics() diag.List {
	var diags diag.List
	for _, result := range r.Results {
		var found *diag.Diagnostic
		switch result.State {
		case Alive, Kept:
			continue
		case Dead:
			found = diags.Error(result.At, "dead-address", result.Message())
		case Moved:
			found = diags.Warnf(result.At, "moved-address", "%s", result.Message())
		case Doubtful:
			found = diags.Warnf(result.At, "doubtful-address", "%s", result.Message())
		case Unchecked:
			found = diags.Warnf(result.At, "unchecked-address", "%s", result.Message())
		}
		switch {
		case result.NewURL != "":
			found.Helpf("write %s", result.NewURL)
			if result.At.Text() == result.URL {
				found.Replace(result.At, result.NewURL)
			}
		case result.Copy != "":
			found.Helpf("there is a copy: %s", result.Copy)
		case result.sought && result.State == Dead:
			found.Helpf("there is no copy: name another source for what rests on this one")
		case result.LeadsTo != "":
			found.Helpf("it leads to %s", result.LeadsTo)
		}
	}
	if !r.ArchiveFault.IsZero() {
		diags.Warnf(diag.Span{}, "archive-silent", "%s", r.ArchiveFault)
	}
	return diags
}

// WriteProposals writes what an editor can put into the records as text: the
// path of a record and, below it, the lines, and what cannot be said by a line
// as a comment.
func (r *Report) WriteProposals(w io.Writer, lang string) error {
	var b strings.Builder
	path := ""
	for _, p := range r.Proposals {
		if p.At.File.Path != path {
			path = p.At.File.Path
			fmt.Fprintf(&b, "%s\n", path)
		}
		switch {
		case p.New == "":
			fmt.Fprintf(&b, "    # %s\n", diag.Say("no copy yet; this page makes one: %s", p.Save).In(lang))
		case p.Key == "url" || p.Key == "archive_url":
			fmt.Fprintf(&b, "    %s: %s\n", p.Key, p.New)
		default:
			fmt.Fprintf(&b, "    # %s\n", diag.Say("line %d, %s: write %s instead of %s", p.At.Position().Line, p.Key, p.New, p.Old).In(lang))
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
