package linkcheck

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// How a host is asked.
const (
	robotsName         = "summitline" // in a robots.txt
	maxRedirects       = 10
	maxRobotsRedirects = 5               // by RFC 9309
	maxRobots          = 500 << 10       // bytes of a robots.txt that are read, by RFC 9309
	longestWait        = 2 * time.Minute // that a host may ask for
)

// waits are how many pauses there are before a request that failed for a
// reason that may pass is made again.
var waits = []time.Duration{5, 20}

// request is what fetch asks for besides the address.
type request struct {
	get     bool   // rather than HEAD
	body    bool   // read it
	accept  string // the Accept header; empty: any page
	cookies []*http.Cookie
}

// reply is what a host says to a request.
type reply struct {
	host     string
	status   int
	location string // of a redirect
	body     []byte
	cookies  []*http.Cookie // that it sets
	after    time.Duration  // that it wants to be left alone
	why      Why            // instead of a status: why there is none
	wait     time.Duration  // for Timeout and AskedToWait
}

// redirects reports whether a reply sends the asker elsewhere.
func (r reply) redirects() bool {
	switch r.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

func (r reply) answer() Answer {
	why := r.why
	if why == "" {
		why = whyOf(r.status)
	}
	return Answer{State: stateOf(why), Why: why, Status: r.status, host: r.host, wait: r.wait}
}

// fetch takes its turn at a host and asks it for an address, again where the
// host fails in a way that may pass. A host that answers HEAD with anything
// but a page or a redirect is asked by GET: many know no HEAD, or get it wrong.
func (c *checker) fetch(ctx context.Context, h *host, at *url.URL, ask request) (reply, error) {
	h.turn.Lock()
	defer h.turn.Unlock()
	head, fellBack := !ask.get && !h.noHead, false
	for try := 0; ; {
		if h.refuse > 0 {
			return reply{host: h.name, why: AskedToWait, wait: h.refuse}, nil
		}
		if err := c.await(ctx, h); err != nil {
			return reply{}, err
		}
		ask.get = !head
		got, err := c.send(ctx, at, ask)
		if err != nil {
			return reply{}, err
		}
		got.host = h.name
		c.rest(h, got.after)
		if got.after > longestWait {
			h.refuse = got.after
			if got.status != http.StatusTooManyRequests {
				got = reply{host: h.name, status: got.status, why: AskedToWait, wait: got.after}
			}
			return got, nil
		}
		switch {
		case head && got.refusesHead():
			head, fellBack = false, true
			continue
		case got.mayPass() && try < len(waits):
			c.rest(h, max(got.after, waits[try]*c.opts.Pause))
			try++
			continue
		}
		h.noHead = h.noHead || fellBack && got.why == "" && !got.refusesHead()
		return got, nil
	}
}

// refusesHead reports whether a reply to HEAD says nothing about the page.
func (r reply) refusesHead() bool {
	switch r.why {
	case "":
		return r.status >= 400 && r.status != http.StatusTooManyRequests
	case Broken, Timeout:
		return true
	}
	return false
}

// mayPass reports whether the same request may go well a little later.
func (r reply) mayPass() bool {
	switch r.why {
	case "":
		return r.status >= 500 && r.status < 600 || r.status == http.StatusTooManyRequests && r.after > 0
	case Broken, Timeout, NoConnection:
		return true
	}
	return false
}

// send makes one request and follows no redirect. Its error is that of a
// context that is done.
func (c *checker) send(ctx context.Context, at *url.URL, ask request) (reply, error) {
	timed, cancel := context.WithTimeout(ctx, c.opts.Timeout)
	defer cancel()
	method := http.MethodHead
	if ask.get {
		method = http.MethodGet
	}
	target := *at
	target.Fragment, target.RawFragment = "", ""
	req, err := http.NewRequestWithContext(timed, method, target.String(), nil)
	if err != nil {
		return reply{why: NoHost}, nil
	}
	req.Header.Set("User-Agent", c.opts.agent())
	req.Header.Set("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
	if ask.accept != "" {
		req.Header.Set("Accept", ask.accept)
	}
	for _, cookie := range ask.cookies {
		req.AddCookie(cookie)
	}
	res, err := c.opts.Transport.RoundTrip(req)
	if err == nil {
		defer res.Body.Close()
		got := reply{status: res.StatusCode, cookies: res.Cookies(), after: c.retryAfter(res)}
		got.location = res.Header.Get("Location")
		if ask.body {
			got.body, err = io.ReadAll(io.LimitReader(res.Body, maxRobots))
		}
		if err == nil {
			return got, nil
		}
	}
	if ctx.Err() != nil {
		return reply{}, ctx.Err()
	}
	return reply{why: faultOf(err), wait: c.opts.Timeout}, nil
}

// faultOf returns the reason that there is no answer.
func faultOf(err error) Why {
	var (
		dns       *net.DNSError
		expired   x509.CertificateInvalidError
		otherHost x509.HostnameError
		stranger  x509.UnknownAuthorityError
		unproven  *tls.CertificateVerificationError
		timeout   net.Error
	)
	const windowsRefused = syscall.Errno(10061) // WSAECONNREFUSED
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return NoHost
	case errors.As(err, &expired) && expired.Reason == x509.Expired:
		return CertificateExpired
	case errors.As(err, &otherHost):
		return CertificateHost
	case errors.As(err, &stranger):
		return UnknownAuthority
	case errors.As(err, &unproven), strings.Contains(err.Error(), "tls: "), strings.Contains(err.Error(), "HTTP response to HTTPS client"):
		return NoSecurity
	case errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, windowsRefused):
		return NoConnection
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return Timeout
	}
	return Broken
}

// retryAfter returns for how long a host wants to be left alone, in seconds or
// until a date.
func (c *checker) retryAfter(res *http.Response) time.Duration {
	if res.StatusCode != http.StatusTooManyRequests && res.StatusCode != http.StatusServiceUnavailable {
		return 0
	}
	text := strings.TrimSpace(res.Header.Get("Retry-After"))
	if seconds, err := strconv.ParseUint(text, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if until, err := http.ParseTime(text); err == nil {
		return max(0, until.Sub(c.opts.Clock.Now()))
	}
	return 0
}

// isWeb reports whether an address can be asked for here.
func isWeb(at *url.URL) bool {
	return (at.Scheme == "http" || at.Scheme == "https") && at.Hostname() != ""
}
