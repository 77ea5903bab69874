//go:build !linux && !darwin

package build

import "errors"

// exchange cannot be done here: two renames must do.
func exchange(a, b string) error { return errors.ErrUnsupported }
