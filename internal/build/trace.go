package build

import (
	"fmt"
	"io"
	"runtime"
	"sync"
	"text/tabwriter"
	"time"

	"summitline/internal/diag"
)

// Trace notes what the stages of a build take, and tells whoever watches at
// which it is. A nil Trace does nothing.
type Trace struct {
	Watch func(stage diag.Text) // told of each stage as it begins; may be nil

	lock   sync.Mutex
	stages []stageTrace
}

// stageTrace is what one stage took.
type stageTrace struct {
	name      diag.Text
	took      time.Duration
	allocated uint64 // bytes
	all, done int    // what the stage was about, and of that what was not as before
}

// begin notes that a stage begins. It returns what is to be called at its end,
// with how many things it was about and how many of them had to be done.
func (t *Trace) begin(name diag.Text) (end func(all, done int)) {
	if t == nil {
		return func(int, int) {}
	}
	if t.Watch != nil {
		t.Watch(name)
	}
	start, before := time.Now(), allocated()
	return func(all, done int) {
		t.lock.Lock()
		defer t.lock.Unlock()
		t.stages = append(t.stages, stageTrace{name, time.Since(start), allocated() - before, all, done})
	}
}

// allocated returns how many bytes the program has asked for so far.
func allocated() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.TotalAlloc
}

// Write writes a table of the stages in a language: "ko" or "en".
func (t *Trace) Write(w io.Writer, lang string) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	say := func(text diag.Text) string { return text.In(lang) }
	fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t\n", say(diag.Say("milliseconds")), say(diag.Say("MB allocated")), say(diag.Say("in all")), say(diag.Say("done")), say(diag.Say("reused")))
	for _, s := range t.stages {
		fmt.Fprintf(table, "%.1f\t%.1f\t%d\t%d\t%d\t  %s\n", s.took.Seconds()*1000, float64(s.allocated)/1e6, s.all, s.done, s.all-s.done, say(s.name))
	}
	return table.Flush()
}
