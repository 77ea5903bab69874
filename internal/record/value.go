package record

import (
	"net/url"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/edtf"
)

// Value is something read from a record and where it stands; the zero Value
// was not given.
type Value[T any] struct {
	V  T
	At diag.Span
}

// IsSet reports whether the value was given.
func (v Value[T]) IsSet() bool { return !v.At.IsZero() }

// The values of one word or number each.
type (
	String = Value[string]
	Int    = Value[int]
	Bool   = Value[bool]
)

// Word is one of the few words that its key allows.
type Word struct{ Value[string] }

// Country is an ISO 3166-1 alpha-2 code in capitals.
type Country struct{ Value[string] }

// Language is a BCP 47 tag in its canonical form.
type Language struct{ Value[string] }

// Zone is an IANA time zone name.
type Zone struct{ Value[string] }

// URL is an absolute address, or a path of the site where its key allows one.
type URL struct{ Value[string] }

// lasting are the hosts whose addresses are meant to lead to the same document
// for good: archives, and what names documents whatever their address.
var lasting = []string{"web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "archive.li", "archive.md", "archive.vn", "archive.fo", "perma.cc", "webcitation.org", "doi.org", "dx.doi.org", "hdl.handle.net"}

// IsLasting reports whether an address needs no copy in an archive.
func (u URL) IsLasting() bool {
	at, err := url.Parse(u.V)
	return err == nil && slices.Contains(lasting, strings.TrimPrefix(strings.ToLower(at.Hostname()), "www."))
}

// Time is a time of day on the clock of the place, as "15:04".
type Time struct{ Value[string] }

// Geo is a place on earth in degrees.
type Geo struct{ Value[[2]float64] }

// Date is an EDTF date.
type Date struct {
	edtf.Date
	At diag.Span
}

// IsSet reports whether a valid date was given.
func (d Date) IsSet() bool { return !d.Date.IsZero() }

// Ref names another record by its id.
type Ref struct {
	ID string // as written
	At diag.Span
}

// IsSet reports whether the ref was given.
func (r Ref) IsSet() bool { return !r.At.IsZero() }

// Link is an address with a label.
type Link struct {
	Label string
	URL   URL
}

// Links are the entries of a map from label to address, in its order.
type Links []Link
