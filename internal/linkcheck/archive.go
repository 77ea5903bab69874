package linkcheck

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// saveAt is where a person can have the Wayback Machine make a copy.
const saveAt = "https://web.archive.org/save/"

// findCopies asks an archive for copies of the sources that name none, or one
// that is dead, and of all else that is dead. It gives up at the first request
// that the archive does not answer.
func (c *checker) findCopies(ctx context.Context, report *Report) error {
	dead := map[string]bool{}
	for _, r := range report.Results {
		dead[r.URL] = r.State == Dead
	}
	for i := range report.Results {
		r := &report.Results[i]
		s := r.source
		named := s != nil && r.Key == "url" // the record can name a copy of it
		wanted := s == nil && r.State == Dead
		if named {
			wanted = !s.URL.IsLasting() && (!s.ArchiveURL.IsSet() || dead[s.ArchiveURL.V])
		}
		if !wanted {
			continue
		}
		copied, fault, err := c.archived(ctx, unplaced(r.URL), captured(s))
		if err != nil {
			return err
		}
		if !fault.IsZero() {
			report.ArchiveFault = fault
			return nil
		}
		r.sought = true
		if copied != "" {
			r.Copy = copied + fragment(r.URL)
		}
		if named {
			report.propose(r)
		}
	}
	return nil
}

// propose proposes to name the copy of a source that was looked for, or to make
// one while there is still something to copy.
func (report *Report) propose(r *Result) {
	p := Proposal{At: r.At, Key: "archive_url", Old: r.source.ArchiveURL.V, New: r.Copy}
	switch {
	case r.Copy == "" && (r.State == Dead || r.State == Doubtful):
		return
	case r.Copy == "":
		p.Save = saveAt + r.URL
	}
	report.Proposals = append(report.Proposals, p)
}

// captured returns the day of which a copy of a source should be, as the API
// takes it: the day on which it was read, else its date. Of an address that is
// no source's, any copy will do.
func captured(s *record.Source) string {
	if s == nil {
		return ""
	}
	for _, date := range []record.Date{s.Accessed, s.Date} {
		if date.IsSet() {
			if day, ok := date.Day(); ok {
				return strings.ReplaceAll(day.String(), "-", "")
			}
		}
	}
	return ""
}

// archived returns the address of a copy, or "" if there is none, or why the
// archive does not say.
func (c *checker) archived(ctx context.Context, address, timestamp string) (copied string, fault diag.Text, err error) {
	at, err := url.Parse(c.opts.Archive)
	if err != nil {
		return "", diag.Text{}, err
	}
	query := url.Values{"url": {address}}
	if timestamp != "" {
		query.Set("timestamp", timestamp)
	}
	at.RawQuery = query.Encode()
	got, err := c.fetch(ctx, c.hostOf(at), at, request{get: true, body: true, accept: "application/json"})
	switch {
	case err != nil:
		return "", diag.Text{}, err
	case got.why != "":
		return "", diag.Say("copies could not be looked up: %q does not answer (%s)", got.host, got.why), nil
	case got.status != http.StatusOK:
		return "", diag.Say("copies could not be looked up: %q answers with status %d", got.host, got.status), nil
	}
	var found struct {
		Snapshots struct {
			Closest struct {
				Available bool   `json:"available"`
				URL       string `json:"url"`
				Status    string `json:"status"`
			} `json:"closest"`
		} `json:"archived_snapshots"`
	}
	if err := json.Unmarshal(got.body, &found); err != nil {
		return "", diag.Say("copies could not be looked up: what %q answers is no JSON", got.host), nil
	}
	closest := found.Snapshots.Closest
	if place, err := url.Parse(closest.URL); err != nil || !isWeb(place) || !closest.Available || closest.Status != "200" {
		return "", diag.Text{}, nil
	}
	if rest, ok := strings.CutPrefix(closest.URL, "http://web.archive.org/"); ok {
		return "https://web.archive.org/" + rest, diag.Text{}, nil
	}
	return closest.URL, diag.Text{}, nil
}
