package site_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCorrections(t *testing.T) {
	s := resolve(t, `
-- topics/chips.yaml --
name: 반도체
changes:
  - {date: 2024-03, text: 셋째}
  - {date: 2024-01-02, text: 첫째}
-- topics/people.yaml --
name: 인력
changes: [{date: 2024-01-05, text: 둘째}, {date: 2024-01-05, text: 둘째 둘}]
`)
	var got []string
	for _, c := range s.Corrections {
		got = append(got, c.Entry.ID+" "+c.Anchor+" "+c.Record.Text.In("ko").Value.Source())
	}
	want := []string{
		"chips _change-2024-03 셋째",
		"people _change-2024-01-05 둘째",
		"people _change-2024-01-05.2 둘째 둘",
		"chips _change-2024-01-02 첫째",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
