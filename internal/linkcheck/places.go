package linkcheck

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// place is one place of a record that has an address.
type place struct {
	at     diag.Span
	key    string
	url    string
	source *record.Source // whose url or archive_url it is; nil: it is another address
}

// asked returns the address as a host is asked for it.
func (p place) asked() string { return unplaced(p.url) }

// unplaced returns an address without the place in its page.
func unplaced(address string) string {
	address, _, _ = strings.Cut(address, "#")
	return address
}

// fragment returns what unplaced leaves out.
func fragment(address string) string { return address[len(unplaced(address)):] }

// placesOf returns all addresses of a site's records.
func placesOf(set *record.Set, drafts bool) []place {
	places := addressesOf(&set.Site.Meta, nil)
	for _, r := range set.Records {
		m := r.Common()
		if m.Draft.V && !drafts {
			continue
		}
		source, _ := r.(*record.Source)
		places = append(places, addressesOf(m, source)...)
	}
	return places
}

func addressesOf(m *record.Meta, source *record.Source) []place {
	var places []place
	for _, a := range m.Addresses {
		p := place{at: a.URL.At, key: a.Key, url: a.URL.V}
		if a.Key == "url" || a.Key == "archive_url" {
			p.source = source
		}
		places = append(places, p)
	}
	return places
}
