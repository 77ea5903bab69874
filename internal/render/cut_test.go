package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"summitline/internal/record"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// sampleOf returns a made-up site of so many summits.
func sampleOf(t *testing.T, n int) *site.Site {
	t.Helper()
	set, diags := record.Load(samplesite.Content(n), "content", nil)
	s, found := site.Resolve(set, site.Options{})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatal(diags)
	}
	return s
}

func TestListsAreCutInParts(t *testing.T) {
	years := func(counts ...int) []group[int] {
		var groups []group[int]
		for i, n := range counts {
			groups = append(groups, group[int]{Key: fmt.Sprint(2000 + i), Entries: make([]int, n)})
		}
		return groups
	}
	for _, c := range []struct {
		name   string
		groups []group[int]
		whole  bool
		want   string
	}{
		{"none", nil, true, ""},
		{"one", years(3), true, "/2000/ 2000:3"},
		{"as many as fit", years(3, 4, 3), true, "/2000/ 2000:3 2001:4 2002:3"},
		{"years stay whole", years(3, 4, 4, 7), true, "/2000/ 2000:3 2001:4; /2002/ 2002:4; /2003/ 2003:7"},
		{"but for one that is too long", years(3, 24, 1, 2), true, "/2000/ 2000:3; /2001/ 2001:10; /2001/2/ 2001:10; /2001/3/ 2001:4; /2002/ 2002:1 2003:2"},
		{"or else all is filled", years(3, 4, 4, 7), false, "/2000/ 2000:3 2001:4 2002:3; /2002/ 2002:1 2003:7"},
		{"by number", []group[int]{{Entries: make([]int, 13)}}, true, "/1/ :10; /2/ :3"},
	} {
		parts := inParts(c.groups, 10, c.whole, func(int) int { return 1 })
		var got []string
		for i, at := range placesOf("/", parts) {
			line := at.address
			for _, g := range parts[i] {
				line += fmt.Sprintf(" %s:%d", g.Key, len(g.Entries))
			}
			got = append(got, line)
		}
		if got := strings.Join(got, "; "); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// A row that is heavier than a page has one of its own.
func TestHeavyRows(t *testing.T) {
	parts := inParts([]group[int]{{Key: "a", Entries: []int{1, 50, 2, 3}}}, 10, true, func(w int) int { return w })
	if got := fmt.Sprint(parts); got != "[[{a  [1]}] [{a  [50]}] [{a  [2 3]}]]" {
		t.Error(got)
	}
}

// What was cut once stays as it is when something newer comes.
func TestOlderPartsStay(t *testing.T) {
	of := func(years ...int) (parts []string) {
		var groups []group[int]
		for i, n := range years {
			groups = append(groups, group[int]{Key: fmt.Sprint(2000 + i), Entries: make([]int, n)})
		}
		for _, p := range inParts(groups, 10, true, func(int) int { return 1 }) {
			parts = append(parts, fmt.Sprint(p))
		}
		return parts
	}
	before, after := of(3, 4, 12, 5), of(3, 4, 12, 5, 9, 1)
	if !slices.Equal(before, after[:len(before)]) {
		t.Errorf("%v became %v", before, after)
	}
}

// Nothing is lost or doubled: each row of a list that its page does not show
// whole is in one part.
func TestEveryRowIsInOnePart(t *testing.T) {
	s := sampleOf(t, 700)
	lists := map[string][]rows{}
	for _, e := range s.Entries() {
		_, lists[e.Address()] = excerptOf(e.Owner(), derive(e.Owner()))
	}
	for _, y := range s.Years {
		_, lists[yearAddress(y.Year)] = excerptOf(y, derived{})
	}
	addresses := map[string]bool{}
	kinds := map[string]bool{}
	for address, cut := range newCuts(s) {
		kinds[strings.SplitN(address, "/", 3)[1]] = true
		seen := map[[2]int]int{}
		for _, part := range cut.parts {
			if addresses[part.address] {
				t.Errorf("%s is twice", part.address)
			}
			addresses[part.address] = true
			count := 0
			for list, some := range part.picks {
				for _, i := range some {
					seen[[2]int{list, i}]++
					count++
				}
			}
			if count != part.count || count == 0 {
				t.Errorf("%s counts %d, and has %d rows", part.address, part.count, count)
			}
		}
		for place, times := range seen {
			if times != 1 {
				t.Errorf("%s: the row %d is in %d parts", address, place, times)
			}
		}
		for n, l := range lists[address] {
			parts := 0
			for place := range seen {
				if place[0] == n {
					parts++
				}
			}
			shown := len(cut.newest[n])
			if whole := shown == l.count && parts == 0; !whole && (parts != l.count || shown != newestRows) {
				t.Errorf("%s: of list %d with %d rows, %d are shown and %d in parts", address, n, l.count, shown, parts)
			}
		}
	}
	for _, kind := range []string{"summits", "speakers", "organizations", "topics", "sources", "commitments"} {
		if !kinds[kind] {
			t.Errorf("nothing of %s is cut", kind)
		}
	}
}

func TestSmallSitesAreNotCut(t *testing.T) {
	for address := range newCuts(sampleOf(t, 25)) {
		t.Errorf("%s is cut", address)
	}
}

func TestInitials(t *testing.T) {
	v := &voice{}
	v.Words = "ko"
	for title, want := range map[string]string{
		"가람": "ㄱ", "깨비": "ㄱ", "힣": "ㅎ", "쌍용": "ㅅ", "“나래”": "ㄴ", "각": "ㄱ",
		"alpha": "A", "Émile": "E", "Ωmega": "Ω", "Яков": "Я",
		"3D 포럼": "숫자", "漢字": "그 밖", "—": "그 밖", "": "그 밖",
	} {
		if got := v.initial(title); got != want {
			t.Errorf("%q is below %q, want %q", title, got, want)
		}
	}
}

// What a page weighs is known without its lists.
func TestTheWeightOfAPageIsThatOfItsLists(t *testing.T) {
	s := sampleOf(t, 80)
	pages := map[string]any{}
	for _, e := range s.Entries() {
		pages[e.Address()] = e.Owner()
	}
	for _, y := range s.Years {
		pages[yearAddress(y.Year)] = y
	}
	weighed := map[string]bool{}
	for address, data := range pages {
		_, lists := excerptOf(data, derive(data))
		weight := 0
		for _, l := range lists {
			for i := range l.count {
				weight += l.weight(i)
			}
		}
		if got := weightOf(data); got != weight {
			t.Errorf("%s weighs %d, want %d", address, got, weight)
		}
		if weight > 0 {
			weighed[fmt.Sprintf("%T", data)] = true
		}
	}
	if len(weighed) < 7 {
		t.Errorf("of the kinds of pages only %v have lists", weighed)
	}
}
