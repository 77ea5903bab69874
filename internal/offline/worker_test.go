package offline

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what is made into the golden")

// worker returns the script of a worker without what all of them have in
// common.
func worker(t *testing.T, files map[string]string) string {
	t.Helper()
	w := NewWorker(resolved(t, "title: 보기\nlanguages: [ko, en]\n"))
	for name, content := range files {
		w.Add(name, []byte(content))
	}
	told, ok := bytes.CutSuffix(w.Content(), workerJS)
	if !ok {
		t.Fatal("the worker has no script")
	}
	return string(told)
}

func kept() map[string]string {
	return map[string]string{
		"index.html": "home", "summits/a/index.html": "page", "summits/a/photo.png": "photo", "summits/a/record.json": "{}",
		"assets/style.css": "style", "assets/글꼴.woff2": "font", "assets/big.pdf": "pdf", "feed/atom.xml": "feed",
		"search/index.html": "search", "search/index.json": `{"mark":"0a0b0c0d"}`, "search/part-0.json": `{"mark":"0a0b0c0d","places":[]}`,
		"en/search/index.json": `{"mark":"01020304"}`,
	}
}

func TestWhatAWorkerIsTold(t *testing.T) {
	got := worker(t, kept())
	if *update {
		if err := os.WriteFile("testdata/worker.js", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/worker.js")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A build whose kept files differ from another's has another worker; what is
// never kept makes no difference.
func TestEachBuildHasItsWorker(t *testing.T) {
	first := worker(t, kept())
	for name := range kept() {
		files := kept()
		files[name] += " "
		other := worker(t, files)
		never := strings.HasSuffix(name, ".pdf") || strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, "record.json")
		if same := other == first; same != never {
			t.Errorf("with another %s the worker is the same: %t", name, same)
		}
	}
}

// An index that is too large is kept as it is read.
func TestALargeIndexIsNotInTheFrame(t *testing.T) {
	files := kept()
	for i := range 3 {
		files[fmt.Sprintf("search/part-%d.json", i)] = strings.Repeat(" ", 1<<20)
	}
	if strings.Contains(worker(t, files), "part-0.json") {
		t.Error("the worker fetches an index of three megabytes")
	}
}
