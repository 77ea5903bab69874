package build_test

import (
	"mime"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"summitline/internal/browsertest"
	"summitline/internal/offline"
)

// keptHost is a host whose site can be exchanged for another, and which can be
// out of reach.
type keptHost struct {
	*httptest.Server
	files atomic.Pointer[map[string]string]
	gone  atomic.Bool
}

func newKeptHost(t *testing.T, files map[string]string) *keptHost {
	h := &keptHost{}
	h.files.Store(&files)
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *keptHost) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if h.gone.Load() {
		panic(http.ErrAbortHandler)
	}
	content, there := (*h.files.Load())[fileOf(r.URL.Path)]
	if !there {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(fileOf(r.URL.Path))))
	w.Write([]byte(content))
}

// keptSite returns the files of a site that browsers are to keep. Each text and
// the style name the build.
func keptSite(t *testing.T, name string) map[string]string {
	t.Helper()
	files := contents(t, plan(t, builtIn(records(strings.ReplaceAll(`
-- site.yaml --
title: {ko: 기록 BUILD, en: Record BUILD}
languages: [ko, en]
offline: true
-- summits/first.yaml --
title: {ko: 첫 회의 BUILD, en: First BUILD}
date: 2024-01-19
image: {file: photo.png, alt: 사진}
body: {ko: 본문 BUILD, en: Body BUILD}
-- summits/photo.png --
photo of BUILD
-- summits/second.yaml --
title: {ko: 둘째 회의 BUILD, en: Second BUILD}
date: 2024-02-19
-- summits/third.yaml --
title: {ko: 셋째 회의 BUILD, en: Third BUILD}
date: 2024-03-19
`, "BUILD", name)))))
	return files
}

func TestASiteIsKeptInABrowser(t *testing.T) {
	b := browsertest.Start(t)
	host := newKeptHost(t, keptSite(t, "가"))
	p := b.Page(t)
	open := func(path string) {
		t.Helper()
		p.Open(host.URL + path)
		p.Until(`document.readyState === "complete"`)
	}
	says := func(want string) {
		t.Helper()
		styled(t, p)
		if title := browsertest.Eval[string](p, `document.title + " " + document.querySelector("main").textContent`); !strings.Contains(title, want) {
			t.Errorf("%s says %.200q, want %q", browsertest.Eval[string](p, "location.pathname"), title, want)
		}
	}
	kept := func(path string) string {
		return `(async () => { for (const name of await caches.keys()) if (await (await caches.open(name)).match("` + host.URL + path + `")) return true })()`
	}
	stores := func() []string { return browsertest.Eval[[]string](p, `caches.keys()`) }

	// The first page is kept although it was there before the worker.
	open("/summits/first/")
	p.Run(`navigator.serviceWorker.ready`)
	p.Until(`navigator.serviceWorker.controller`)
	open("/en/summits/second/")
	for !browsertest.Eval[bool](p, kept("/en/summits/second/")+".then(Boolean)") {
	}
	before := stores()
	// A page of a test is in a window that keeps nothing, which alone is a reason.
	if reasons := slices.DeleteFunc(p.Installability(), func(r string) bool { return r == "in-incognito" }); len(reasons) > 0 {
		t.Errorf("the site cannot be installed: %q", reasons)
	}

	host.gone.Store(true)
	open("/summits/first/?from=elsewhere")
	says("첫 회의 가")
	if !browsertest.Eval[bool](p, `fetch(document.querySelector("main img").src).then(r => r.text()).then(text => text === "photo of 가\n")`) {
		t.Error("the picture is not kept")
	}
	open("/en/summits/second/")
	says("Second 가")
	open("/")
	says("기록 가")
	open("/summits/third/")
	says("이 페이지는 이 기기에 저장되어 있지 않습니다")
	open("/en/summits/first/")
	says("This page is not kept on this device")
	find := func(path, word, want string) {
		t.Helper()
		open(path + "?q=" + word)
		p.Until(`document.querySelector("#_results")?.ariaBusy === "false"`)
		says(want)
	}
	find("/search/", "회의", "셋째 회의 가")
	find("/en/search/", "third", "Third 가")

	// Another build: as long as it is not all there, nothing is of it.
	next := keptSite(t, "나")
	half := map[string]string{}
	for name, content := range next {
		half[name] = content
	}
	half["search/index.json"] = (*host.files.Load())["search/index.json"]
	host.files.Store(&half)
	host.gone.Store(false)
	open("/summits/third/") // read of the new build, and not kept by the old one
	says("셋째 회의 나")
	p.Run(`navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => {})`)
	p.Until(`navigator.serviceWorker.getRegistration().then(r => !r.installing && !r.waiting).then(is => window.settled = is), window.settled`)
	host.gone.Store(true)
	open("/summits/first/")
	says("첫 회의 가")
	open("/summits/third/")
	says("이 페이지는 이 기기에 저장되어 있지 않습니다")
	find("/search/", "회의", "셋째 회의 가")

	// Once it is, all that was read is of it.
	host.files.Store(&next)
	host.gone.Store(false)
	open("/en/")
	for {
		p.Run(`navigator.serviceWorker.getRegistration().then(r => r.update()).catch(() => {})`)
		if now := stores(); len(now) == 1 && now[0] != before[0] {
			break
		}
	}
	host.gone.Store(true)
	for path, want := range map[string]string{
		"/summits/first/": "첫 회의 나", "/en/summits/second/": "Second 나", "/": "기록 나",
		"/summits/second/": "이 페이지는 이 기기에 저장되어 있지 않습니다",
	} {
		open(path)
		says(want)
		if browsertest.Eval[bool](p, `document.documentElement.textContent.includes("가\n")`) {
			t.Errorf("%s is of both builds", path)
		}
	}
	open("/summits/first/")
	if !browsertest.Eval[bool](p, `fetch(document.querySelector("main img").src).then(r => r.text()).then(text => text === "photo of 나\n")`) {
		t.Error("the picture is not that of the page")
	}
	find("/search/", "회의", "셋째 회의 나")

	// And once the site is kept no longer, nothing is left.
	last := keptSite(t, "다")
	last[offline.WorkerPath] = string(offline.Farewell)
	host.files.Store(&last)
	host.gone.Store(false)
	open("/")
	for len(stores()) > 0 {
		p.Run(`navigator.serviceWorker.getRegistration().then(r => r?.update()).catch(() => {})`)
	}
}
