package linkcheck

import (
	"context"
	"net/url"
	"strings"
	"sync"
	"time"
)

// host is a machine that is asked one thing at a time.
type host struct {
	name string

	turn   sync.Mutex    // whoever holds it may ask
	next   time.Time     // when the host may be asked again
	pause  time.Duration // between two requests
	refuse time.Duration // more than longestWait: how long it wants to be left alone
	noHead bool          // it answers HEAD wrongly

	// robots are the rules of each scheme and port of the host.
	lock   sync.Mutex
	robots map[string]*ruling
}

// ruling is what a robots.txt says, once it is known.
type ruling struct {
	once   sync.Once
	rules  robots
	denied *Answer // instead of rules: why nothing there can be asked
	err    error
}

// hostOf returns the host of an address. The schemes and ports of a name are
// one host.
func (c *checker) hostOf(at *url.URL) *host {
	name := strings.ToLower(at.Hostname())
	c.lock.Lock()
	defer c.lock.Unlock()
	h := c.hosts[name]
	if h == nil {
		h = &host{name: name, pause: c.opts.Pause, robots: map[string]*ruling{}}
		c.hosts[name] = h
	}
	return h
}

// await waits until the host may be asked again. The caller has the turn.
func (c *checker) await(ctx context.Context, h *host) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if wait := h.next.Sub(c.opts.Clock.Now()); wait > 0 {
		return c.opts.Clock.Sleep(ctx, wait)
	}
	return nil
}

// rest leaves the host alone for a while from now on: for its pause, or for
// longer. The caller has the turn.
func (c *checker) rest(h *host, longer time.Duration) {
	h.next = c.opts.Clock.Now().Add(max(h.pause, longer))
}

// ruling returns what the robots.txt says that is for an address.
func (c *checker) ruling(ctx context.Context, h *host, at *url.URL) (*ruling, error) {
	origin := strings.ToLower(at.Scheme + "://" + at.Host)
	h.lock.Lock()
	r := h.robots[origin]
	if r == nil {
		r = new(ruling)
		h.robots[origin] = r
	}
	h.lock.Unlock()
	r.once.Do(func() { r.err = c.readRobots(ctx, h, at, r) })
	return r, r.err
}

// readRobots asks for the robots.txt of an address's host. It holds no turn
// between two requests, since a redirect may lead to another host.
func (c *checker) readRobots(ctx context.Context, h *host, at *url.URL, r *ruling) error {
	place := &url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"}
	for range maxRobotsRedirects + 1 {
		reply, err := c.fetch(ctx, c.hostOf(place), place, request{get: true, body: true})
		if err != nil {
			return err
		}
		switch {
		case reply.why != "":
			answer := reply.answer()
			r.denied = &answer
			return nil
		case reply.status >= 500:
			r.denied = &Answer{State: Unchecked, Why: RobotsUnreadable, Status: reply.status, host: h.name}
			return nil
		case reply.redirects():
			next, err := place.Parse(reply.location)
			if err != nil || !isWeb(next) {
				return nil // as if there were none
			}
			place = next
			continue
		case reply.status >= 200 && reply.status < 300:
			r.rules = parseRobots(reply.body, robotsName)
			h.turn.Lock()
			if delay := r.rules.delay; delay > h.pause {
				h.next = h.next.Add(delay - h.pause)
				h.pause = delay
			}
			if r.rules.delay > longestWait {
				h.refuse = r.rules.delay
			}
			h.turn.Unlock()
		}
		return nil
	}
	return nil
}
