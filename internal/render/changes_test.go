package render_test

import (
	"strings"
	"testing"
)

func TestCorrections(t *testing.T) {
	corrected := small + `
-- series/forum.yaml --
title: {ko: 포럼, en: Forum}
changes: [{date: 2024-02-01, text: "처음 고쳤다. [[about]]"}]
-- speakers/kim.yaml --
name: 김
changes: {date: 2024-03-01, text: 다시 고쳤다.}
`
	contents, diags := made(input(t, corrected, nil))
	if len(diags) > 0 {
		t.Fatal(text(diags))
	}
	page := contents["changes/index.html"]
	second, first := strings.Index(page, `href="/speakers/kim/#_change-2024-03-01"`), strings.Index(page, `href="/series/forum/#_change-2024-02-01"`)
	if second < 0 || first < second || !strings.Contains(page, "다시 고쳤다.") || !strings.Contains(page, `<a href="/about/">`) {
		t.Errorf("the corrections are not there, newest first:\n%s", page)
	}
	if !strings.Contains(contents["speakers/kim/index.html"], `<li id="_change-2024-03-01">`) {
		t.Error("the correction has no address")
	}
	const link = `<a href="/changes/">고친 내용</a>`
	if !strings.Contains(contents["index.html"], link) || !strings.Contains(contents["en/index.html"], `<a href="/en/changes/">Corrections</a>`) {
		t.Error("no page leads to the corrections")
	}
	contents, _ = made(input(t, small, nil))
	if strings.Contains(contents["index.html"], link) || !strings.Contains(contents["changes/index.html"], "아직 기록이 없습니다.") {
		t.Error("without corrections, pages lead to them, or none says so")
	}
	contents, _ = made(input(t, strings.Replace(corrected, "languages: [ko, en]\n", "languages: [ko, en]\nformats: {changes: false}\n", 1), nil))
	if contents["changes/index.html"] != "" || strings.Contains(contents["index.html"], link) {
		t.Error("the corrections are there though they are turned off")
	}
}
