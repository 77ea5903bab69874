package export

import (
	"bytes"
	"fmt"

	"summitline/internal/tell"
)

// redirects returns the list of former addresses that some hosts read, so that
// they answer with status 301: a line each of where from, where to and the
// status. Other hosts serve the pages at those addresses.
func redirects(x *Export) []File {
	if len(x.Site.Redirects) == 0 {
		return nil
	}
	return []File{{Path: "_redirects", Content: func() []byte {
		var b bytes.Buffer
		for _, lang := range x.Site.Langs {
			v := tell.New(x.Site, lang)
			for _, r := range x.Site.Redirects {
				fmt.Fprintf(&b, "%s %s 301\n", v.Href(r.From), v.Href(r.To.Address()))
			}
		}
		return b.Bytes()
	}}}
}
