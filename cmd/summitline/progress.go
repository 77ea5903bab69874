package main

import (
	"fmt"
	"os"
	"sync"
	"time"

	"summitline/internal/build"
)

// patience is how long a command may take before it shows how far it is.
const patience = time.Second

// progress returns a function that shows on the terminal how many files are
// done, once the command has taken a while, and one that wipes it out again.
// Where standard error is no terminal, nothing is shown.
func progress(start time.Time) (show build.Progress, done func()) {
	if info, err := os.Stderr.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil, func() {}
	}
	var lock sync.Mutex
	var last time.Time
	shown := false
	show = func(n, total int) {
		lock.Lock()
		defer lock.Unlock()
		now := time.Now()
		if now.Sub(start) < patience || now.Sub(last) < patience/10 {
			return
		}
		last, shown = now, true
		fmt.Fprintf(os.Stderr, "\r%d of %d files", n, total)
	}
	return show, func() {
		if shown {
			fmt.Fprint(os.Stderr, "\r\x1b[K")
		}
	}
}
