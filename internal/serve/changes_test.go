package serve

import (
	"net/http"
	"slices"
	"strings"
	"testing"
)

func TestWhatASaveHasChanged(t *testing.T) {
	before := map[string][]byte{
		"index.html":       []byte("1"),
		"about/index.html": []byte("same"), "summits/first/index.html": []byte("1"), "summits/gone/index.html": []byte("1"),
	}
	after := map[string][]byte{
		"index.html":       []byte("2"),
		"about/index.html": []byte("same"), "summits/first/index.html": []byte("2"), "summits/new/index.html": []byte("2"),
	}
	got := compare(before, after, []string{"content/summits/First.yaml", "content/topics/other.yaml"})
	want := []changedPage{
		{name: "summits/first/index.html"}, {name: "index.html"},
		{name: "summits/gone/index.html", gone: true}, {name: "summits/new/index.html", new: true},
	}
	if !slices.Equal(got.pages, want) {
		t.Errorf("the pages are %+v, want %+v", got.pages, want)
	}
}

func TestTheLastSaveIsRemembered(t *testing.T) {
	site := newTree(t)
	opts := site.options()
	opts.Site.BaseURL = "https://site.example/모임"
	r := start(t, opts)
	root := strings.TrimSuffix(r.url, "%EB%AA%A8%EC%9E%84/")
	before := func(path string) (int, string) {
		return (&running{t: t, url: root}).get(beforePath + "/모임/" + path)
	}
	page := r.listen()
	if m, _ := page.next(); m.Panel != "" {
		t.Errorf("before any save the panel is %s", m.Panel)
	}
	if status, _ := before("summits/first/"); status != http.StatusNoContent {
		t.Errorf("there was a page before any save: %d", status)
	}
	site.replace("content/summits/first.yaml", strings.Replace(firstSummit, "첫", "둘째", 1))
	m := page.until(func(m message) bool { return strings.Contains(m.Panel, "/summits/first/") })
	if !strings.Contains(m.Panel, `<a href="/%EB%AA%A8%EC%9E%84/summits/first/">/모임/summits/first/</a>`) {
		t.Errorf("the page is not linked: %s", m.Panel)
	}
	if status, body := before("summits/first/"); status != http.StatusOK || !strings.Contains(body, "첫 회의") || strings.Contains(body, "<script src="+scriptPath) {
		t.Errorf("before the save was %d %s", status, body)
	}
	for _, path := range []string{"about/", "assets/style.css", "../summits/first/", "nothing"} {
		if status, body := before(path); status != http.StatusNoContent || body != "" {
			t.Errorf("%s before the save: %d %s", path, status, body)
		}
	}
	// A save that changes nothing, or breaks all, leaves what the one before has changed.
	site.replace("content/topics/반도체.yaml", "name: [\n")
	page.until(func(m message) bool { return m.Errors != "" })
	site.replace("content/topics/반도체.yaml", "# the same\nname: 반도체\n")
	page.until(func(again message) bool { return again.Errors == "" && again.Panel == m.Panel })
	site.remove("content/summits/first.yaml")
	page.until(func(m message) bool { return strings.Contains(m.Panel, "<s>/모임/summits/first/</s>") })
	if status, _ := before("summits/first/"); status != http.StatusNoContent {
		t.Errorf("a page that is gone is compared: %d", status)
	}
}
