package build

import "golang.org/x/sys/unix"

// exchange makes two directories trade places in one step.
func exchange(a, b string) error {
	return unix.RenamexNp(a, b, unix.RENAME_SWAP)
}
