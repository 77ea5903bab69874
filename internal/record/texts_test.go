package record_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"summitline/internal/markdown"
	"summitline/internal/record"
)

// Every text of every record is among its Texts.
func TestTexts(t *testing.T) {
	set, _ := record.Load(folder(readEverything(t), same), "content", nil)
	for path, r := range all(set) {
		var want, got []string
		for _, v := range values(r) {
			if _, prose := v.v.(*markdown.Doc); strings.HasSuffix(v.path, "}") && !strings.Contains(v.keys, "links") {
				want = append(want, fmt.Sprint(v.keys, " ", prose, " ", v.at.Place(), " ", plain(v.v)))
			}
		}
		for _, text := range record.Texts(r.(record.Record)) {
			for _, v := range text.Variants {
				got = append(got, fmt.Sprint(text.Key, " ", text.Prose, " ", v.At.Place(), " ", v.Value))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" || len(want) == 0 {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}
