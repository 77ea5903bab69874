package lint

import (
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/site"
)

// findUnassessed warns of commitments that are overdue, and of which no update
// from after the due date says so.
func findUnassessed(s *subject, diags *diag.List) {
	for _, c := range s.Commitments {
		if !c.Overdue {
			continue
		}
		var makers []string
		open := false
		for _, standing := range c.Standing {
			if isAssessed(c, standing) {
				continue
			}
			open = true
			for _, maker := range standing.By {
				makers = append(makers, maker.ID)
			}
		}
		if !open {
			continue
		}
		due := c.Record.Due
		found := diags.Warnf(due.At, "never-assessed", "%q was due by %s, and no update says what came of it", c.Record.ID.V, due.String())
		if len(makers) > 0 {
			found.Message = diag.Say("%q was due by %s, and no update says what came of it for %s", c.Record.ID.V, due.String(), strings.Join(makers, ", "))
		}
		found.Helpf("write an update with a `status`: kept, partly-kept, broken or superseded; or one from after that day that says that it is still in-progress or open")
	}
}

// isAssessed reports whether a standing is settled, or may have been looked at
// after the commitment was due.
func isAssessed(c *site.Commitment, standing site.Standing) bool {
	settled := !slices.Contains([]string{"open", "in-progress"}, standing.Status)
	return settled || standing.Since != nil && standing.Since.Record.Date.Latest() > c.Record.Due.Latest()
}
