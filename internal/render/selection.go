package render

import (
	"fmt"
	"strings"

	"summitline/internal/site"
)

// Selection tells what a page shows of lists: it calls add for each record of
// which there is anything to see, in an order that follows from them, and returns
// what else changes the page. While all that is the same, so is the page.
type Selection func(add func(*site.Entry)) (besides string)

// Nothing is the selection of what shows no record.
func Nothing(func(*site.Entry)) string { return "" }

// excerptSelection returns what a part shows of the lists of a record or a year.
// It is nil where that cannot be told: a part of a record's page that begins amid
// the rows of a day may begin amid those of another record, and from which of
// them on follows from all that come before.
func (v *voice) excerptSelection(cut *excerpts, i int, excerpt func() any, isYear bool) Selection {
	if !isYear && i > 0 && cut.parts[i-1].last == cut.parts[i].first {
		return nil
	}
	return func(add func(*site.Entry)) string {
		switch o := excerpt().(type) {
		case *site.Year:
			v.Site.ShowsYear(o, add)
			return keysOf(o.Updates)
		case linked:
			v.Site.ShowsOf(o, add)
		}
		return ""
	}
}

// commitmentSelection returns what a part of the ledger shows.
func (v *voice) commitmentSelection(rows func() []site.LedgerRow) Selection {
	return func(add func(*site.Entry)) string {
		var list []*site.Commitment
		for _, row := range rows() {
			list = append(list, row.Commitment)
		}
		v.Site.ShowsCommitments(list, add)
		return keysOf(list)
	}
}

// correctionSelection returns what a part of the changes shows.
func (v *voice) correctionSelection(rows func() []site.Correction) Selection {
	return func(add func(*site.Entry)) string {
		list := rows()
		v.Site.ShowsCorrections(list, add)
		var anchors strings.Builder
		for _, c := range list {
			anchors.WriteString(c.Anchor)
		}
		return anchors.String()
	}
}

// indexSelection returns what a part of an index shows. Parts that are named by
// the titles in them name those beside them.
func (v *voice) indexSelection(cut *excerpts, i int, on func(excerpt) []*site.Entry, titled bool) Selection {
	return func(add func(*site.Entry)) string {
		v.Site.ShowsIndex(on(cut.parts[i]), add)
		for _, n := range []int{i - 1, i + 1} {
			if titled && 0 <= n && n < len(cut.parts) {
				beside := on(cut.parts[n])
				add(beside[0])
				add(beside[len(beside)-1])
			}
		}
		return ""
	}
}

// keysOf returns the names of items, which tell how many of a record there are
// and which.
func keysOf[T interface{ Key() string }](items []T) string {
	var keys strings.Builder
	for _, item := range items {
		keys.WriteString(item.Key())
		keys.WriteByte(' ')
	}
	return keys.String()
}

// among adds to a selection what a part says of itself and of the parts beside
// it: those before and after it, and all that go by one name with it.
func (some Selection) among(cut *excerpts, i int) Selection {
	if some == nil {
		return nil
	}
	return func(add func(*site.Entry)) string {
		besides := []byte(some(add))
		number := cut.parts[i].number
		from, to := i+1-number, i+1-number+cut.parts[i].of
		for n := max(0, min(from, i-1)); n < min(len(cut.parts), max(to, i+2)); n++ {
			x := cut.parts[n]
			besides = fmt.Appendf(besides, "%d %v %d %d %d;", n-i, x.place, x.first, x.last, x.count)
		}
		return string(besides)
	}
}
