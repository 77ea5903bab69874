package lint

import "summitline/internal/diag"

// findExpired warns of a security.txt that cannot be relied on any longer.
func findExpired(s *subject, diags *diag.List) {
	expires := s.Record.Security.Expires
	if day, ok := expires.Day(); ok && day < max(s.today, s.AsOf) {
		diags.Warnf(expires.At, "security-expired", "security.txt expired on %s", expires.String()).
			Helpf("see that the contact is still right, and write a day that is yet to come")
	}
}
