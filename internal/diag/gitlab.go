package diag

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
)

// codeQuality is one entry of a GitLab code quality report.
type codeQuality struct {
	Description string              `json:"description"`
	CheckName   string              `json:"check_name"`
	Fingerprint string              `json:"fingerprint"` // by which GitLab knows it in another pipeline
	Severity    string              `json:"severity"`
	Location    codeQualityLocation `json:"location"`
}

type codeQualityLocation struct {
	Path  string           `json:"path"`
	Lines codeQualityLines `json:"lines"`
}

type codeQualityLines struct {
	Begin int `json:"begin"`
}

// writeGitLab writes a code quality report, which GitLab shows in a merge
// request. What has no file stands at that of the site.
func (l List) writeGitLab(w io.Writer, lang string) error {
	entries := []codeQuality{}
	seen := map[string]int{}
	for _, d := range l {
		p := d.Span.report()
		e := codeQuality{Description: d.Message.In(lang), CheckName: d.Code, Severity: "major"}
		if d.Severity == Warning {
			e.Severity = "minor"
		}
		if !d.Help.IsZero() {
			e.Description += " — " + d.Help.In(lang)
		}
		e.Location.Path = cmp.Or(p.Path, "content/site.yaml")
		e.Location.Lines.Begin = max(1, p.Line)
		// The line is left out, so that the fault stays the same one when lines
		// are put in before it.
		same := fmt.Sprintf("%q %q %q", p.Path, d.Code, d.Message)
		e.Fingerprint = fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%s %d", same, seen[same])))[:32]
		seen[same]++
		entries = append(entries, e)
	}
	return writeJSON(w, entries)
}
