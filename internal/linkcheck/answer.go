package linkcheck

import (
	"net/http"
	"time"

	"summitline/internal/diag"
)

// State is what has become of an address.
type State string

// The states.
const (
	Alive     State = "alive"     // it answers, or keeps programs out but is there
	Moved     State = "moved"     // it leads to another address for good, and that answers
	Doubtful  State = "doubtful"  // it answers, but a reader may not find what was there
	Kept      State = "kept"      // it is dead, and the record names a copy that is not
	Dead      State = "dead"      // it does not answer, or says that there is nothing
	Unchecked State = "unchecked" // it was not asked, at the host's wish
)

// States returns all states, in the order in which they are counted.
func States() []State {
	return []State{Alive, Moved, Doubtful, Kept, Dead, Unchecked}
}

// Why is the reason for a state: a word that stays the same in every version
// and language.
type Why string

// The reasons.
const (
	Answers            Why = "answers"             // alive: a page, status 2xx
	KeepsOut           Why = "keeps-programs-out"  // alive: status 401, 403, 429, 451 or 999
	MovedForGood       Why = "moved-for-good"      // moved: status 301 or 308
	FrontPage          Why = "front-page"          // doubtful: leads to the front page of a host
	UnknownAuthority   Why = "unknown-authority"   // doubtful: a certificate that nobody known here has signed
	Gone               Why = "gone"                // dead: status 404 or 410
	Refuses            Why = "refuses"             // dead: another status of 4xx, or one that there is not
	ServerFault        Why = "server-fault"        // dead: status 5xx
	NoHost             Why = "no-such-host"        // dead
	NoConnection       Why = "no-connection"       // dead: the host refuses connections
	Broken             Why = "broken-connection"   // dead: the host or the network breaks it off
	Timeout            Why = "timeout"             // dead: no answer in time
	CertificateExpired Why = "certificate-expired" // dead: expired, or not valid yet
	CertificateHost    Why = "certificate-host"    // dead: the certificate is another host's
	NoSecurity         Why = "no-secure-connection"
	RedirectLoop       Why = "redirect-loop"
	TooManyRedirects   Why = "too-many-redirects"
	BadRedirect        Why = "bad-redirect" // dead: a redirect to nowhere, or to what is no web address
	Robots             Why = "robots"       // unchecked: robots.txt forbids it
	RobotsUnreadable   Why = "robots-unreadable"
	AskedToWait        Why = "asked-to-wait" // unchecked: longer than longestWait
)

// Answer is what came of asking for an address.
type Answer struct {
	State   State
	Why     Why
	Status  int    // the last HTTP status; 0: there was none
	LeadsTo string // where redirects lead to; empty: there are none
	NewURL  string // for Moved: what to write instead

	host   string        // the host that gave the answer
	detail string        // what Why is about, where it is about something
	wait   time.Duration // for Timeout and AskedToWait
}

// Message says in words what came of asking.
func (a Answer) Message() diag.Text {
	switch a.Why {
	case Answers:
		return diag.Say("it answers")
	case KeepsOut:
		return diag.Say("it keeps programs out, with status %d", a.Status)
	case MovedForGood:
		return diag.Say("the address has moved for good")
	case FrontPage:
		return diag.Say("the address leads to the front page of %q: what was there may be gone", a.host)
	case UnknownAuthority:
		return diag.Say("the certificate of %q is signed by nobody known here, or incomplete", a.host)
	case Gone:
		return diag.Say("the address is dead: there is nothing at it any more (status %d)", a.Status)
	case Refuses, ServerFault:
		return diag.Say("the address is dead: %q answers with status %d", a.host, a.Status)
	case NoHost:
		return diag.Say("the address is dead: there is no host %q", a.host)
	case NoConnection:
		return diag.Say("the address is dead: %q accepts no connection", a.host)
	case Broken:
		return diag.Say("the address is dead: the connection to %q breaks off", a.host)
	case Timeout:
		return diag.Say("the address is dead: %q has not answered within %s", a.host, a.wait)
	case CertificateExpired:
		return diag.Say("the address is dead: the certificate of %q has expired or is not valid yet", a.host)
	case CertificateHost:
		return diag.Say("the address is dead: the certificate of %q is for another host", a.host)
	case NoSecurity:
		return diag.Say("the address is dead: no secure connection to %q can be made", a.host)
	case RedirectLoop:
		return diag.Say("the address is dead: it is redirected in a circle")
	case TooManyRedirects:
		return diag.Say("the address is dead: it is redirected more than %d times", maxRedirects)
	case BadRedirect:
		return diag.Say("the address is dead: it is redirected to %q, which is no web address", a.detail)
	case Robots:
		return diag.Say("not asked: the robots.txt of %q keeps programs away from it", a.host)
	case RobotsUnreadable:
		return diag.Say("not asked: the robots.txt of %q cannot be read (status %d)", a.host, a.Status)
	case AskedToWait:
		return diag.Say("not asked: %q wants to be left alone for %s", a.host, a.wait)
	}
	panic("linkcheck: no words for " + string(a.Why))
}

// Reasons returns all reasons, in the order of their states.
func Reasons() []Why {
	return []Why{
		Answers, KeepsOut, MovedForGood, FrontPage, UnknownAuthority,
		Gone, Refuses, ServerFault, NoHost, NoConnection, Broken, Timeout, CertificateExpired, CertificateHost, NoSecurity,
		RedirectLoop, TooManyRedirects, BadRedirect,
		Robots, RobotsUnreadable, AskedToWait,
	}
}

// stateOf returns the state that a reason gives.
func stateOf(why Why) State {
	switch why {
	case Answers, KeepsOut:
		return Alive
	case MovedForGood:
		return Moved
	case FrontPage, UnknownAuthority:
		return Doubtful
	case Robots, RobotsUnreadable, AskedToWait:
		return Unchecked
	}
	return Dead
}

// whyOf returns the reason that a status gives which is no redirect.
func whyOf(status int) Why {
	switch {
	case status >= 200 && status < 300:
		return Answers
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status == http.StatusTooManyRequests,
		status == http.StatusUnavailableForLegalReasons, status == 999: // what LinkedIn says to programs
		return KeepsOut
	case status == http.StatusNotFound, status == http.StatusGone:
		return Gone
	case status >= 500 && status < 600:
		return ServerFault
	}
	return Refuses
}
