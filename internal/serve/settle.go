package serve

import (
	"context"
	"time"
)

// One save is several events, and a change of branch is thousands: a batch is
// ready once nothing has happened for a pause, or, where something happens all
// the time, when patience ends.
const (
	pause    = 10 * time.Millisecond
	patience = 500 * time.Millisecond
)

// settle gathers names into batches, each name once, until the context is
// done. A batch that nobody takes yet goes on growing.
func settle(ctx context.Context, names <-chan string, batches chan<- []string) {
	var (
		batch   []string
		seen    = map[string]bool{}
		quiet   <-chan time.Time // nil unless something has just happened
		late    <-chan time.Time // nil unless a batch waits for quiet
		overdue bool             // it has waited long enough
		ready   chan<- []string  // nil unless the batch may be taken
	)
	for {
		select {
		case name := <-names:
			if !seen[name] {
				seen[name] = true
				batch = append(batch, name)
			}
			quiet = time.After(pause)
			if !overdue {
				ready = nil
			}
			if !overdue && late == nil {
				late = time.After(patience)
			}
		case <-quiet:
			ready, late, overdue = batches, nil, false
		case <-late:
			ready, late, overdue = batches, nil, true
		case ready <- batch:
			batch, quiet, late, ready, overdue = nil, nil, nil, nil, false
			clear(seen)
		case <-ctx.Done():
			return
		}
	}
}
