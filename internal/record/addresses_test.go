package record_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/record"
)

// TestAddresses checks that a record knows all places that lead out of the
// site, and no others.
func TestAddresses(t *testing.T) {
	set, diags := record.Load(content(map[string]string{
		"topics/chips.yaml": `name: 반도체
links: {쪽: HTTPS://example.org/가, 편지: mailto:a@example.org}
summary: 글 <https://example.org/auto>과 [여기](https://example.org/b "제목"), [저기](/about/), [편지](mailto:b@example.org), [[other]].
body: {ko: "[ko](http://example.org/ko#1)", en: "[en](http://example.org/en)"}
`,
		"topics/other.yaml": "name: 다른\nbody: 없다\n",
		"sources/s.yaml":    "title: a\nurl: ftp://example.org/\narchive_url: https://example.org/copy\n",
	}), "content", nil)
	if len(diags) != 1 {
		t.Errorf("said %s", print(t, diags))
	}
	type place struct{ Key, URL, Text string }
	got := map[string][]place{}
	for _, r := range set.Records {
		for _, a := range r.Common().Addresses {
			got[r.Common().ID] = append(got[r.Common().ID], place{a.Key, a.URL.V, a.URL.At.Text()})
		}
	}
	want := map[string][]place{
		"chips": {
			{"summary", "https://example.org/auto", "https://example.org/auto"},
			{"summary", "https://example.org/b", "https://example.org/b"},
			{"links", "HTTPS://example.org/가", "HTTPS://example.org/가"},
			{"body", "http://example.org/ko#1", "http://example.org/ko#1"},
			{"body", "http://example.org/en", "http://example.org/en"},
		},
		"s": {{"archive_url", "https://example.org/copy", "https://example.org/copy"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("addresses (-want +got):\n%s", diff)
	}
}
