package linkcheck

import (
	"context"
	"time"
)

// Clock is the time by which a check waits.
type Clock struct {
	Now   func() time.Time
	Sleep func(context.Context, time.Duration) error // until the time is over or the context done
}

// realClock is the time of the world.
func realClock() Clock {
	return Clock{
		Now: time.Now,
		Sleep: func(ctx context.Context, d time.Duration) error {
			timer := time.NewTimer(d)
			defer timer.Stop()
			select {
			case <-timer.C:
				return nil
			case <-ctx.Done():
				return ctx.Err()
			}
		},
	}
}
