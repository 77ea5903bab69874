package browsertest

import (
	"context"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Page is a tab that shares nothing with others: no cache, no storage.
type Page struct {
	t   testing.TB
	ctx context.Context

	lock     sync.Mutex
	own      map[string]bool // hosts of the addresses opened
	wrong    []string        // errors in the console
	requests []*Request
	byID     map[string]*Request
}

// Page opens an empty page, which is closed when the test ends.
func (b *Browser) Page(t testing.TB) *Page {
	t.Helper()
	ctx, cancel := chromedp.NewContext(b.ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	p := &Page{t: t, ctx: ctx, own: map[string]bool{}, byID: map[string]*Request{}}
	if err := chromedp.Listen(ctx, p.note); err != nil {
		t.Fatalf("no page can be opened: %v", err)
	}
	return p
}

// Open goes to an address and waits until it is loaded.
func (p *Page) Open(address string) {
	p.t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		p.t.Fatal(err)
	}
	p.lock.Lock()
	p.own[u.Host] = true
	p.lock.Unlock()
	p.do(chromedp.Navigate(address))
}

// Run runs a script in the page, and waits if its value is a promise.
func (p *Page) Run(script string) {
	p.t.Helper()
	p.do(chromedp.Evaluate[chromedp.Void](script, chromedp.EvalAwaitPromise))
}

// Until waits until an expression is true in the page, across reloads.
func (p *Page) Until(expression string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, deadline)
	defer cancel()
	for {
		// An error may be that of a page about to be replaced.
		if is, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("!!("+expression+")")); err == nil && is {
			return
		} else if ctx.Err() != nil {
			p.t.Fatalf("never true: %s (%v)", expression, err)
		}
		select {
		case <-ctx.Done():
		case <-time.After(10 * time.Millisecond):
		}
	}
}

// Eval returns the value of an expression in the page, or that of its promise.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, deadline)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

func (p *Page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, deadline)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatal(err)
	}
}

// Installability returns why the browser would not install the site of the
// page as an application, by its names for the reasons.
func (p *Page) Installability() []string {
	p.t.Helper()
	var reasons []string
	p.do(chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		result, err := cdp.Call(ctx, target, page.GetInstallabilityErrors, cdp.Empty{})
		if err == nil {
			for _, e := range result.InstallabilityErrors {
				reasons = append(reasons, e.ErrorID)
			}
		}
		return err
	}))
	return reasons
}
