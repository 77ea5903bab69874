package search_test

import (
	"compress/gzip"
	"io/fs"
	"maps"
	"mime"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"summitline/internal/build"
	"summitline/internal/render"
	"summitline/internal/samplesite"
	"summitline/static"
	"summitline/templates"
)

// more are records that a made-up site has besides, so that there is something
// to find by every kind of name.
var more = fstest.MapFS{
	"organizations/naver.yaml":  {Data: []byte("name: {ko: 네이버, en: Naver}\nformer_names: [{name: 엔에이치엔}]\nalso_known_as: [NHN]\nsummary: 검색 회사다.\n")},
	"organizations/nvidia.yaml": {Data: []byte("name: {ko: 엔비디아, en: Nvidia}\n")},
	"speakers/lee-jong-ho.yaml": {Data: []byte("name: {ko: 이종호, en: Lee Jong-ho}\nalso_known_as: [李鍾昊]\n")},
	"series/han-talks.yaml":     {Data: []byte("title: {ko: 인공지능 최고위 전략대화, en: AI Strategy Dialogue}\n")},
	"summits/han-talks-5.yaml": {Data: []byte(`
title: {ko: 제5차 인공지능 최고위 전략대화, en: 5th AI Strategy Dialogue}
date: 2024-01-19
series: han-talks
number: 5
hosts: naver
summary: {ko: 한중 정상회담을 앞둔 자리였다., en: It came before a meeting of presidents.}
statements: [{id: said, speaker: lee-jong-ho, organization: naver, text: {ko: 반도체를 먼저 지원해야 한다고 했다., en: He wanted support for semiconductors first.}}]
commitments: [{id: promised, title: {ko: 실질적 지원, en: Practical support}, by: naver, text: 곧 돕겠다고 했다., updates: [{date: 2025-02-03, text: 첫 지원금이 나왔다.}]}]
`)},
}

// large returns the records of a site that has a dictionary.
func large(t *testing.T) fs.FS {
	t.Helper()
	content := samplesite.Content(200).(fstest.MapFS)
	maps.Copy(content, more)
	return content
}

// host serves a built site, compressed, until the test ends. What it serves
// can be exchanged for another.
type host struct {
	*httptest.Server
	files atomic.Pointer[map[string][]byte]
}

func newHost(t *testing.T, content fs.FS) *host {
	t.Helper()
	h := &host{}
	h.publish(t, content)
	h.Server = httptest.NewServer(h)
	t.Cleanup(h.Close)
	return h
}

func (h *host) publish(t *testing.T, content fs.FS) {
	t.Helper()
	out, diags := build.Plan(build.Options{
		Content:   build.Folder{FS: content, Name: "content"},
		Templates: build.Folder{FS: templates.FS, Name: "templates"},
		Static:    build.Folder{FS: static.FS, Name: "static"},
	}, nil)
	// Only what a search needs: all pages would take their time.
	out.Files = slices.DeleteFunc(out.Files, func(file render.File) bool {
		dir := strings.TrimPrefix(path.Dir(file.Path), "en/")
		return dir != "search" && dir != "assets" && !strings.Contains(file.Path, "han-talks-5") && !strings.Contains(file.Path, "ai-strategy-dialogue-5")
	})
	files, found := out.Contents(nil)
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatalf("the site has faults: %v", diags)
	}
	h.files.Store(&files)
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		name += "index.html"
	}
	content, there := (*h.files.Load())[name]
	if !there {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w)
	defer z.Close()
	z.Write(content)
}
