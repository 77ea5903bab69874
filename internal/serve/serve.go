// Package serve shows a site in a browser while it is being written.
//
// In go the folders of a site and an address; out come, over HTTP, the site's
// files, each made when it is first asked for, and made again when what it shows changes, and word
// of that to the pages that are open. While something is wrong with the
// records, the last good site stays up and the problems are shown over it.
//
// It writes no file, and a request never reaches the disk: what is served is a
// snapshot of the site, one at a time, replaced as a whole.
package serve

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/build"
	"summitline/internal/diag"
)

// Options say what to serve, where, and whom to tell about it. The functions
// are called one at a time, but for Progress, which others may be called beside.
type Options struct {
	Site    build.Options // without a BaseURL, the address of the server is taken
	Folders []Folder      // to be watched: that of the records, and then the others
	Addr    string        // HOST:PORT to listen at
	Lang    string        // of what is said over the pages: "ko" or "en"
	Editor  Editor        // opens the places of problems; may be empty

	// Explain returns a page of plain text on the code of a problem, or "". It
	// may be nil.
	Explain func(code string) string

	Ready    func(url string) // the site can be opened
	Built    func(Result)     // the site has been built, or could not be
	Trouble  func(error)      // changes may go unnoticed from now on
	Progress Progress         // may be nil
}

// Folder is a folder of a site on disk.
type Folder struct {
	Name       string                 // as the user calls it
	PassedOver func(name string) bool // what files and folders in it are no part of the site
}

// Progress is called when a build starts. It returns what the build calls at
// its end.
type Progress func() (done func())

// Result is how one build went.
type Result struct {
	Changed   []string // what led to it, in order, as the user calls it; empty for the first
	Diags     diag.List
	Records   int // read
	Files     int // of the site
	Different int // pages that are new, other than before, or gone; at the first build, all files
	Took      time.Duration
}

// grace is how long requests may take to end once the server is told to. It is
// short because browsers open connections ahead of any request, and nothing
// but time tells one of these from a request that is about to come.
const grace = 200 * time.Millisecond

// Run serves the site until the context is done. An error is one of the
// network; all that is wrong with the site is told to opts.Built.
func Run(ctx context.Context, opts Options) error {
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", opts.Addr)
	if err != nil {
		return err
	}
	home := address(listener.Addr())
	if opts.Site.BaseURL == "" {
		opts.Site.BaseURL = home.String()
	}
	home.Path = basePath(opts.Site.BaseURL)

	// The folders are watched before they are first read: what changes between
	// the two is then read twice, and not missed.
	w := newWatcher(opts.Folders)
	b := newBuilder(opts, home.Path)
	s := newServer(home.Path, b.panel.page)
	compare := func(before, now *snapshot) {
		next, result := b.compare(before)
		if next != now {
			s.publish(next)
		}
		opts.Built(result)
	}
	first, _ := b.build(nil)
	s.publish(first)
	if ctx.Err() == nil {
		opts.Ready(home.String())
	}

	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		w.run(ctx)
		return nil
	})
	group.Go(func() error { return answer(ctx, listener, s) })
	group.Go(func() error {
		compare(nil, first)
		for {
			select {
			case changed := <-w.batches:
				before := b.shown
				now, built := b.build(changed)
				s.publish(now)
				if built {
					compare(before, now)
				}
			case read := <-b.behind:
				now := b.shown
				if before, done := b.follow(read); done {
					compare(before, now)
				}
			case err := <-w.errors:
				opts.Trouble(err)
			case <-ctx.Done():
				return nil
			}
		}
	})
	return group.Wait()
}

// answer answers requests until the context is done.
func answer(ctx context.Context, listener net.Listener, handler http.Handler) error {
	web := &http.Server{
		Handler: handler,
		// With this context ends that of every request, and with that every
		// stream of events.
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ReadHeaderTimeout: 10 * time.Second,
	}
	ended := make(chan error, 1)
	go func() { ended <- web.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	soon, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if web.Shutdown(soon) != nil {
		web.Close()
	}
	<-ended
	return nil
}

// address returns where browsers on this machine reach what listens at addr.
func address(addr net.Addr) *url.URL {
	host := addr.String()
	if ip, port, err := net.SplitHostPort(host); err == nil && net.ParseIP(ip).IsUnspecified() {
		host = net.JoinHostPort("localhost", port)
	}
	return &url.URL{Scheme: "http", Host: host, Path: "/"}
}

// basePath returns the path below which a site with a base address is served.
// It begins and ends with a slash.
func basePath(baseURL string) string {
	u, err := url.Parse(baseURL)
	if err != nil {
		return "/"
	}
	return norm.NFC.String("/" + strings.TrimLeft(strings.TrimSuffix(u.Path, "/")+"/", "/"))
}
