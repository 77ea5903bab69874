package linkcheck

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"summitline/internal/record"
)

// Options is how politely to ask.
type Options struct {
	Version string        // of the program, for its name in a request
	BaseURL string        // of the site, for the same; may be empty
	Drafts  bool          // ask for the addresses of drafts too
	Timeout time.Duration // for one answer
	Pause   time.Duration // between two requests to a host, if its robots.txt wants no longer one
	Hosts   int           // that are asked side by side

	// Archive is the address of the availability API of a Wayback Machine,
	// which is asked for copies; empty: none is asked.
	Archive string

	Progress  func(done, total int) // called as addresses are done; may be nil
	Transport http.RoundTripper     // nil: the network
	Clock     Clock                 // the zero Clock: the time of the world
}

// agent returns what the program calls itself in a request.
func (o *Options) agent() string {
	name := robotsName
	if isToken(o.Version) {
		name += "/" + o.Version
	}
	if o.BaseURL == "" {
		return name + " (link check)"
	}
	return name + " (link check; +" + o.BaseURL + ")"
}

// isToken reports whether a text may stand in a header as it is.
func isToken(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || r >= 0x7f || strings.ContainsRune(`"(),/:;<=>?@[\]{}`, r)
	})
}

// Check asks for the http and https addresses of all records. Its error is
// that of a context that is done.
func Check(ctx context.Context, set *record.Set, opts Options) (*Report, error) {
	if opts.Clock.Now == nil {
		opts.Clock = realClock()
	}
	if opts.Transport == nil {
		transport := http.DefaultTransport.(*http.Transport).Clone()
		transport.Protocols = new(http.Protocols)
		transport.Protocols.SetHTTP1(true) // all that a few requests of each host need, and all there is in a program without HTTP/2
		transport.MaxResponseHeaderBytes = 64 << 10
		defer transport.CloseIdleConnections()
		opts.Transport = transport
	}
	c := &checker{opts: opts, hosts: map[string]*host{}}
	places := placesOf(set, opts.Drafts)
	answers, err := c.askAll(ctx, places)
	if err != nil {
		return nil, err
	}
	report := newReport(places, answers)
	if opts.Archive != "" {
		err = c.findCopies(ctx, report)
	}
	report.sort()
	return report, err
}

type checker struct {
	opts  Options
	lock  sync.Mutex
	hosts map[string]*host
	done  int
}

// askAll returns the answer for each address, without its fragment. The
// addresses of a host are asked for one after the other, several hosts at a
// time.
func (c *checker) askAll(ctx context.Context, places []place) (map[string]Answer, error) {
	queues := map[*host][]string{}
	answers := map[string]Answer{}
	for _, p := range places {
		at, err := url.Parse(p.asked())
		if _, known := answers[p.asked()]; known || err != nil {
			continue
		}
		answers[p.asked()] = Answer{}
		h := c.hostOf(at)
		queues[h] = append(queues[h], p.asked())
	}
	total := len(answers)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(max(1, c.opts.Hosts))
	for _, h := range slices.SortedFunc(maps.Keys(queues), func(a, b *host) int { return strings.Compare(a.name, b.name) }) {
		slices.Sort(queues[h])
		group.Go(func() error {
			for _, address := range queues[h] {
				answer, err := c.follow(ctx, address)
				if err != nil {
					return err
				}
				c.lock.Lock()
				answers[address] = answer
				c.done++
				if c.opts.Progress != nil {
					c.opts.Progress(c.done, total)
				}
				c.lock.Unlock()
			}
			return nil
		})
	}
	return answers, group.Wait()
}

// follow asks for an address, and for those that it is redirected to.
func (c *checker) follow(ctx context.Context, address string) (Answer, error) {
	start, err := url.Parse(address)
	if err != nil {
		return Answer{}, err
	}
	jar, err := cookiejar.New(nil) // some hosts send a reader round once to set a cookie
	if err != nil {
		return Answer{}, err
	}
	at, forGood, moved := start, true, ""
	seen := map[string]bool{}
	for hops := 0; ; hops++ {
		asked := fmt.Sprint(at, jar.Cookies(at))
		if hops > maxRedirects || seen[asked] {
			why := TooManyRedirects
			if seen[asked] {
				why = RedirectLoop
			}
			return Answer{State: Dead, Why: why, LeadsTo: written(at)}, nil
		}
		seen[asked] = true
		got, answer, err := c.ask(ctx, at, jar.Cookies(at))
		if err != nil {
			return Answer{}, err
		}
		jar.SetCookies(at, got.cookies)
		if hops > 0 {
			answer.LeadsTo = written(at)
		}
		if !got.redirects() {
			return conclude(answer, start, at, moved), nil
		}
		next, err := at.Parse(got.location)
		if err != nil || got.location == "" || !isWeb(next) {
			return Answer{State: Dead, Why: BadRedirect, Status: got.status, LeadsTo: answer.LeadsTo, detail: got.location}, nil
		}
		next.Fragment, next.RawFragment = "", ""
		at = next
		forGood = forGood && (got.status == http.StatusMovedPermanently || got.status == http.StatusPermanentRedirect)
		if forGood {
			moved = written(at)
		}
	}
}

// written returns an address as a person writes it, with letters in the name
// of its host that String would encode.
func written(at *url.URL) string {
	const stand = "host.invalid"
	other := *at
	other.Host = stand
	return strings.Replace(other.String(), stand, at.Host, 1)
}

// ask asks for one address, if its host's robots.txt allows it.
func (c *checker) ask(ctx context.Context, at *url.URL, cookies []*http.Cookie) (reply, Answer, error) {
	h := c.hostOf(at)
	ruling, err := c.ruling(ctx, h, at)
	switch {
	case err != nil:
		return reply{}, Answer{}, err
	case ruling.denied != nil:
		return reply{}, *ruling.denied, nil
	case !ruling.rules.allows(pathOf(at)):
		return reply{}, Answer{State: Unchecked, Why: Robots, host: h.name}, nil
	}
	got, err := c.fetch(ctx, h, at, request{cookies: cookies})
	return got, got.answer(), err
}

// pathOf returns the part of an address that a robots.txt speaks of.
func pathOf(at *url.URL) string {
	path := at.EscapedPath()
	if path == "" {
		path = "/"
	}
	if at.RawQuery != "" {
		path += "?" + at.RawQuery
	}
	return path
}

// conclude looks at where redirects have led from an address that answers.
func conclude(answer Answer, start, end *url.URL, moved string) Answer {
	switch {
	case answer.Why != Answers || start == end:
	case isFrontPage(end) && !isFrontPage(start):
		answer.State, answer.Why = Doubtful, FrontPage
	case moved != "":
		answer.State, answer.Why, answer.NewURL = Moved, MovedForGood, moved
	}
	return answer
}

// isFrontPage reports whether an address is that of a whole host.
func isFrontPage(at *url.URL) bool {
	return at.RawQuery == "" && (at.Path == "" || at.Path == "/" || strings.HasPrefix(at.Path, "/index.") && strings.Count(at.Path, "/") == 1)
}
