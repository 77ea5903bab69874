package serve

import (
	"path/filepath"
	"strings"
)

// passesOver reports whether a path below the folder is nobody's business: no
// part of the site, or what an editor keeps there for a moment.
func (f Folder) passesOver(path string) bool {
	for part := range strings.SplitSeq(filepath.ToSlash(path), "/") {
		if f.PassedOver(part) || isTemporary(part) {
			return true
		}
	}
	return false
}

// isTemporary reports whether editors call files so that they are about to
// rename or remove.
func isTemporary(name string) bool {
	if name == "4913" { // Vim's, to see whether it may write
		return true
	}
	if strings.HasPrefix(name, "#") && strings.HasSuffix(name, "#") { // Emacs'
		return true
	}
	for _, end := range []string{".tmp", ".swp", ".swx", "___jb_tmp___", "___jb_old___"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return false
}
