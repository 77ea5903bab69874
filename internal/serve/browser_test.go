package serve

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browser is one open page of a real browser.
type browser struct {
	t   *testing.T
	ctx context.Context

	lock  sync.Mutex
	hosts map[string]bool // that the page has sent requests to
	wrong []string        // errors in the console
}

// openBrowser opens a browser, and at the end of the test closes it and checks
// what it has noted. Without a browser on the machine the test is skipped,
// except where CI is set: there one has to be.
func openBrowser(t *testing.T) *browser {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			program = found
			break
		}
	}
	if program == "" && os.Getenv("CI") != "" {
		t.Fatal("there is no browser: install chromium")
	}
	if program == "" {
		t.Skip("there is no browser: chromium is not installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program),
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
	)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, _ := chromedp.NewContext(allocator)
	t.Cleanup(func() { chromedp.Cancel(ctx) }) // a browser that is killed leaves files behind
	b := &browser{t: t, ctx: ctx, hosts: map[string]bool{}}
	if err := chromedp.Listen(ctx, b.note); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	return b
}

// note notes an event of the browser.
func (b *browser) note(event any) {
	b.lock.Lock()
	defer b.lock.Unlock()
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		b.wrong = append(b.wrong, event.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		if event.Type == runtime.ConsoleAPICalledTypeError {
			b.wrong = append(b.wrong, fmt.Sprint(event.Args))
		}
	case *log.EventEntryAdded:
		if event.Entry.Level == log.EntryLevelError {
			b.wrong = append(b.wrong, event.Entry.Text+" "+event.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(event.Request.URL); err == nil && u.Host != "" {
			b.hosts[u.Host] = true
		}
	}
}

// check fails the test if the page has met errors, or has sent requests to a
// host other than that of its own address.
func (b *browser) check(address string) {
	b.t.Helper()
	b.lock.Lock()
	defer b.lock.Unlock()
	for _, text := range b.wrong {
		b.t.Errorf("an error in the console: %s", text)
	}
	for host := range b.hosts {
		if !strings.HasPrefix(address, "http://"+host+"/") {
			b.t.Errorf("a request to %s", host)
		}
	}
	if len(b.hosts) == 0 {
		b.t.Error("no request at all")
	}
}

// open goes to an address.
func (b *browser) open(address string) {
	b.t.Helper()
	b.do(chromedp.Navigate(address))
}

func (b *browser) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, deadline)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// run runs a script in the page.
func (b *browser) run(script string) { b.t.Helper(); b.do(chromedp.Evaluate[chromedp.Void](script)) }

// until waits until an expression is true in the page, across reloads.
func (b *browser) until(expression string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, deadline)
	defer cancel()
	for {
		// An error may be that of a page about to be replaced.
		if is, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("!!("+expression+")")); err == nil && is {
			return
		} else if ctx.Err() != nil {
			b.t.Fatalf("never true: %s (%v)", expression, err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(10 * time.Millisecond):
		}
	}
}
