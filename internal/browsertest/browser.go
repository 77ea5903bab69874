// Package browsertest lets a test look at a page with a real browser.
//
// In go an address and what a reader does there: opens it, presses keys, types
// Korean as an input method does; with a wide or a narrow window, in the dark,
// on paper, without scripts. Out comes what the page then says, what it has
// asked of the network and what it has complained of. It is for tests alone,
// and the only importer of chromedp.
package browsertest

import (
	"context"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// deadline is how long a test waits for what must come. It is never reached
// unless something is broken, however busy the machine.
const deadline = 2 * time.Minute

// Browser is a running browser. To start it takes as long as many a test:
// tests that belong together are best the parts of one, with one browser.
type Browser struct{ ctx context.Context }

// Start starts a browser that runs until the test ends. Without a browser on
// the machine the test is skipped, except where CI is set: there one has to be.
func Start(t testing.TB) *Browser {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(Program(t)),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
	)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, _ := chromedp.NewContext(allocator)
	t.Cleanup(func() { chromedp.Cancel(ctx) }) // a browser that is killed leaves files behind
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	return &Browser{ctx}
}

// Program returns the path of the machine's browser, and skips the test or
// ends it where there is none.
func Program(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	if os.Getenv("CI") != "" {
		t.Fatal("there is no browser: install chromium")
	}
	t.Skip("there is no browser: chromium is not installed")
	return ""
}
