//go:build !linux

package cache

import "io/fs"

// changed returns nothing where the system does not say.
func changed(fs.FileInfo) int64 { return 0 }
