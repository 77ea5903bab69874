package cache

import (
	"io/fs"
	"syscall"
)

// changed returns when the system last noted a change of a file.
func changed(info fs.FileInfo) int64 {
	if stat, ok := info.Sys().(*syscall.Stat_t); ok {
		return stat.Ctim.Nano()
	}
	return 0
}
