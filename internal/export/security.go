package export

import (
	"fmt"
	"strings"
)

// securityText returns the file that says whom to tell of a weakness: RFC 9116.
// It serves until the end of the day that it gives.
func (x *Export) securityText() File {
	return File{Path: ".well-known/security.txt", Content: func() []byte {
		rec := x.Site.Record.Security
		var b strings.Builder
		for _, contact := range rec.Contact {
			fmt.Fprintf(&b, "Contact: %s\n", contact.V)
		}
		fmt.Fprintf(&b, "Expires: %sT23:59:59Z\n", rec.Expires)
		if rec.Policy.IsSet() {
			fmt.Fprintf(&b, "Policy: %s\n", rec.Policy.V)
		}
		fmt.Fprintf(&b, "Preferred-Languages: %s\n", strings.Join(x.Site.Langs, ", "))
		if x.Site.Hosted() {
			fmt.Fprintf(&b, "Canonical: %s\n", x.Site.Absolute("/.well-known/security.txt"))
		}
		return []byte(b.String())
	}}
}
