package site_test

import (
	"fmt"
	"strings"
	"testing"

	"summitline/internal/edtf"
	"summitline/internal/site"
)

// cadence tells years as "year met+possible of promised", with a mark where
// less than the whole year was promised.
func cadence(years []site.CadenceYear) string {
	var all []string
	for _, y := range years {
		part := "~"
		if y.Whole {
			part = ""
		}
		all = append(all, fmt.Sprintf("%d %d+%d/%d%s", y.Year, len(y.Met), y.Possible, y.Promised, part))
	}
	return strings.Join(all, ", ")
}

func TestCadence(t *testing.T) {
	asOf := edtf.DayOf(2024, 1, 19)
	for _, c := range []struct {
		name     string
		keys     string
		meetings []string
		want     string
	}{
		{"nothing promised", "", []string{"1:2021"}, ""},
		{"nothing recorded", "cadence: {times: 2, per: year}", nil, ""},
		{"up to the day of the record", "cadence: {times: 2, per: year}", []string{"1:2022-03-01", "2:2022-09-01"}, "2022 2+0/2~, 2023 0+0/2, 2024 0+0/2~"},
		{"by month", "cadence: {times: 1, per: month}", []string{"1:2023-03-01"}, "2023 1+0/12~, 2024 0+0/12~"},
		{"from when it started", "cadence: {times: 1, per: year}\nstarted: 2022-01-01", []string{"1:2023-03-01"}, "2022 0+0/1, 2023 1+0/1, 2024 0+0/1~"},
		{"to when it ended", "cadence: {times: 1, per: year}\nended: 2022", []string{"1:2022-01-01"}, "2022 1+0/1"},
		{"to the last meeting of one that ended some day", "cadence: {times: 1, per: year}\nstatus: ended", []string{"1:2021-02-01", "2:2022-02-01"}, "2021 1+0/1~, 2022 1+0/1~"},
		{"to where the successor began", "cadence: {times: 1, per: year}\nsuccessor: next", []string{"1:2021-02-01"}, "2021 1+0/1~, 2022 0+0/1~"},
		{"a gap may be in any year between its neighbours", "cadence: {times: 1, per: year}\nended: 2023", []string{"1:2021-02-01", "4:2023-02-01"}, "2021 1+2/1~, 2022 0+2/1, 2023 1+2/1"},
		{"an uncertain date may be in several years", "cadence: {times: 1, per: year}\nended: 2023", []string{":2022-01-01", ":2022-12-15/2023", ":202X"}, "2020 0+1/1, 2021 0+1/1, 2022 2+1/1, 2023 0+1/1"},
		{"no further back than anybody reads", "cadence: {times: 1, per: year}\nended: 2023", []string{"1:1850"}, "1964"},
		{"a meeting after the end counts too", "cadence: {times: 1, per: year}\nended: 2021", []string{"1:2021-01-01", "2:2022-06-01"}, "2021 1+0/1, 2022 1+0/1~"},
	} {
		archive := strings.Replace(forum(c.meetings...), "title: 포럼\n", "title: 포럼\n"+c.keys+"\n", 1) +
			"-- series/next.yaml --\ntitle: 다음\nstarted: 2022-07-01\n"
		archive = "-- site.yaml --\ntitle: 보기\nas_of: 2024-01-19\n" + archive
		s := resolve(t, archive)
		for _, series := range s.Series {
			if series.ID != "forum" {
				continue
			}
			got := cadence(series.Cadence(asOf))
			if c.want == "1964" {
				got, _, _ = strings.Cut(got, " ")
			}
			equal(t, c.name, got, c.want)
		}
	}
}
