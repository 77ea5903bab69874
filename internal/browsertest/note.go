package browsertest

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
)

// Request is what a page has asked of the network.
type Request struct {
	URL   *url.URL
	Bytes int // that came over the network for it, compressed and with the headers, once all of it is there
}

// note notes an event of the browser.
func (p *Page) note(event any) {
	p.lock.Lock()
	defer p.lock.Unlock()
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		text := event.ExceptionDetails.Text
		if thrown := event.ExceptionDetails.Exception; thrown != nil {
			text += " " + thrown.Description
		}
		p.wrong = append(p.wrong, text)
	case *runtime.EventConsoleAPICalled:
		if event.Type == runtime.ConsoleAPICalledTypeError {
			p.wrong = append(p.wrong, words(event.Args))
		}
	case *log.EventEntryAdded:
		if event.Entry.Level == log.EntryLevelError {
			p.wrong = append(p.wrong, event.Entry.Text+" "+event.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		if u, err := url.Parse(event.Request.URL); err == nil && (u.Host != "" || u.Scheme == "file") {
			r := &Request{URL: u}
			p.requests = append(p.requests, r)
			p.byID[string(event.RequestID)] = r
		}
	case *network.EventLoadingFinished:
		if r := p.byID[string(event.RequestID)]; r != nil {
			r.Bytes = int(event.EncodedDataLength)
		}
	}
}

// words returns what was written to the console.
func words(args []*runtime.RemoteObject) string {
	var all []string
	for _, arg := range args {
		text := arg.Description // of an object or a number; a string has none
		if text == "" {
			text = strings.Trim(string(arg.Value), `"`)
		}
		all = append(all, text)
	}
	return strings.Join(all, " ")
}

// Requests returns what the page has asked of the network, in order.
func (p *Page) Requests() []Request {
	p.lock.Lock()
	defer p.lock.Unlock()
	all := make([]Request, len(p.requests))
	for i, r := range p.requests {
		all[i] = *r
	}
	return all
}

// Faults returns the errors in the console, and the requests to hosts other
// than those of the addresses opened.
func (p *Page) Faults() []string {
	p.lock.Lock()
	defer p.lock.Unlock()
	var all []string
	for _, text := range p.wrong {
		all = append(all, "an error in the console: "+text)
	}
	for _, r := range p.requests {
		if fault := fmt.Sprintf("a request to %s", r.URL.Host); !p.own[r.URL.Host] && !slices.Contains(all, fault) {
			all = append(all, fault)
		}
	}
	if len(p.requests) == 0 {
		all = append(all, "no request at all")
	}
	return all
}

// Check fails the test for each of the faults.
func (p *Page) Check() {
	p.t.Helper()
	for _, fault := range p.Faults() {
		p.t.Error(fault)
	}
}
