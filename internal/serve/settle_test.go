package serve

import (
	"context"
	"slices"
	"testing"
	"testing/synctest"
	"time"
)

// settling runs a test of settle on a clock of its own.
func settling(t *testing.T, test func(t *testing.T, names chan<- string, batches <-chan []string)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		names, batches := make(chan string), make(chan []string)
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			settle(ctx, names, batches)
			close(ended)
		}()
		test(t, names, batches)
		cancel()
		<-ended
	})
}

func take(t *testing.T, batches <-chan []string, want ...string) {
	t.Helper()
	if got := <-batches; !slices.Equal(got, want) {
		t.Errorf("the batch is %q, want %q", got, want)
	}
}

func TestOneSaveIsOneBatch(t *testing.T) {
	settling(t, func(t *testing.T, names chan<- string, batches <-chan []string) {
		for _, name := range []string{"a", "b", "a", "a"} {
			names <- name
			time.Sleep(pause - 1)
		}
		last := time.Now().Add(-(pause - 1))
		take(t, batches, "a", "b")
		if waited := time.Since(last); waited != pause {
			t.Errorf("the batch came %v after the last event, want %v", waited, pause)
		}
		select {
		case more := <-batches:
			t.Errorf("a second batch: %q", more)
		case <-time.After(time.Hour):
		}
	})
}

func TestTwoSavesAreTwoBatches(t *testing.T) {
	settling(t, func(t *testing.T, names chan<- string, batches <-chan []string) {
		for range 2 {
			names <- "a"
			take(t, batches, "a")
		}
	})
}

func TestConstantWritingDoesNotKeepABatchBack(t *testing.T) {
	settling(t, func(t *testing.T, names chan<- string, batches <-chan []string) {
		start := time.Now()
		writing, stop := context.WithCancel(t.Context())
		stopped := make(chan struct{})
		go func() {
			defer close(stopped)
			for writing.Err() == nil {
				names <- "log"
				time.Sleep(pause / 2)
			}
		}()
		for n := range 3 {
			take(t, batches, "log")
			if waited := time.Since(start); waited > time.Duration(n+1)*(patience+pause) {
				t.Errorf("batch %d came after %v", n, waited)
			}
		}
		stop()
		<-stopped
	})
}

func TestABatchGrowsWhileABuildRuns(t *testing.T) {
	settling(t, func(t *testing.T, names chan<- string, batches <-chan []string) {
		names <- "a"
		time.Sleep(10 * patience)
		names <- "b"
		start := time.Now()
		take(t, batches, "a", "b")
		if waited := time.Since(start); waited != pause {
			t.Errorf("the batch came %v after the last event, want %v: the save may not be over", waited, pause)
		}
	})
}
