// Package offline makes a site that can be read without a network: one that
// stays in the browsers of its readers, and one that is opened from a disk.
//
// In go the files of a site; out come, for the first, a [Manifest] and the
// script of a service worker (see [Worker]), and for the second the same files
// as they must be on a disk (see [Disk]). Nothing is read or written here.
//
// # What a browser keeps, and what it shows
//
// Readers with a network see what the host sends; what is kept is for those
// without. An update never shows a mix of two builds, by these rules:
//
//   - A build has a mark, which follows from the contents of its files, and a
//     worker of its own. A worker has one store, of the name of that mark, and
//     answers from no other.
//   - A worker knows a print of each file of its build, and keeps nothing else:
//     whatever a host, a cache on the way or an upload that is half done sends,
//     what is kept is of one build.
//   - A page names its styles, scripts, pictures and its index of the search by
//     addresses with a mark of their content (`?v=`). Under such an address only
//     that content is kept, and it is the kept one that is shown. Nothing else but
//     pages is answered by the worker.
//   - The worker of the next build fetches all pages that the one before has kept
//     into its own store. Only when all is there does it take the place of the
//     other, whose store is thrown away as a whole. If the network fails in
//     between, all stays as it was.
//
// So a kept page leads to kept pages of its own build alone, and a page that is
// open while the site is updated is given nothing from the store but what it
// names itself.
package offline

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
)

// Mark returns the short word that follows from a content, by which pages name
// it: the v in the address of a file.
func Mark(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:markBytes])
}

// markBytes is how many bytes of a SHA-256 sum tell a content from others.
const markBytes = 4

// escaped returns a path as it is in an address.
func escaped(path string) string { return (&url.URL{Path: path}).EscapedPath() }
