package export

import (
	"bytes"
	"fmt"

	"summitline/internal/tell"
)

// redirects returns the list of former addresses that some hosts read: a line
// each of where from, where to and the status. Those that put it before files
// answer with that status; those that put files first, and all others, serve the
// pages at those addresses, which lead on by themselves.
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
