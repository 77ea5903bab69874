package build

import (
	"errors"

	"golang.org/x/sys/unix"
)

// exchange makes two directories trade places in one step.
func exchange(a, b string) error {
	err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE)
	if errors.Is(err, unix.EINVAL) || errors.Is(err, unix.ENOSYS) {
		return errors.ErrUnsupported // by the file system, or by an old kernel
	}
	return err
}
