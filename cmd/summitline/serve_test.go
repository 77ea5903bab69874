package main

import (
	"bufio"
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"summitline/internal/diag"
	"summitline/internal/serve"
)

// runQuietly runs summitline and returns its exit status and what it said.
func runQuietly(args ...string) (status int, out, err string) {
	var o, e bytes.Buffer
	status = run(args, console{&o, &e, "en"})
	return status, o.String(), e.String()
}

// inSmallSite makes a site the current folder.
func inSmallSite(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "content"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "content", "site.yaml"), []byte("title: 시험\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	t.Chdir(dir)
}

func TestServeRefusesWhatIsNoAddress(t *testing.T) {
	inSmallSite(t)
	for _, addr := range []string{"", "8080", "localhost", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:-1", "::1:8080"} {
		status, _, err := runQuietly("serve", "--addr", addr)
		if status != misuse || !strings.Contains(err, "--addr: ") || !strings.Contains(err, "127.0.0.1:8080") {
			t.Errorf("%q: status %d, %s", addr, status, err)
		}
	}
}

func TestServeRefusesWhatIsNoEditor(t *testing.T) {
	inSmallSite(t)
	for editor, want := range map[string]string{"": "none", "vi": "vscode", "vi://{file}": "{file}", "vi://": "{path}"} {
		status, _, err := runQuietly("serve", "--editor", editor)
		if status != misuse || !strings.Contains(err, "--editor: ") || !strings.Contains(err, want) {
			t.Errorf("%q: status %d, %s", editor, status, err)
		}
	}
}

func TestServeNamesItsEditors(t *testing.T) {
	_, help, _ := runQuietly("serve", "-h")
	for _, name := range serve.EditorNames() {
		for what, text := range map[string]string{"help": help, "README": readme(t)} {
			if !regexp.MustCompile(`\b` + name + `\b`).MatchString(text) {
				t.Errorf("the %s does not name the editor %s", what, name)
			}
		}
	}
}

func TestServeExplainsAsExplainDoes(t *testing.T) {
	for _, lang := range []string{"ko", "en"} {
		_, want, _ := runQuietly("explain", "bad-date", "--lang", lang)
		if got := explanation("bad-date", lang); got != want || got == "" {
			t.Errorf("in %s, serve explains %q, explain %q", lang, got, want)
		}
	}
	if got := explanation("no-such-code", "en"); got != "" {
		t.Errorf("an unknown code is explained: %q", got)
	}
}

func TestServeSaysThatAPortIsTaken(t *testing.T) {
	inSmallSite(t)
	other, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	addr := other.Addr().String()
	status, out, complaint := runQuietly("serve", "--addr", addr)
	if status != failed || out != "" || !strings.Contains(complaint, "another program serves at "+addr+" already") {
		t.Errorf("status %d, %s%s", status, out, complaint)
	}
}

func TestServeEndsWithASignal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process cannot send itself a signal")
	}
	inSmallSite(t)
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		said, out := io.Pipe()
		ended := make(chan int, 1)
		go func() {
			ended <- run([]string{"serve", "--addr", "127.0.0.1:0"}, console{out, io.Discard, "en"})
			out.Close()
		}()
		link := ""
		for scan := bufio.NewScanner(said); link == "" && scan.Scan(); {
			_, rest, _ := strings.Cut(scan.Text(), "serving the site at ")
			link, _, _ = strings.Cut(rest, " ")
		}
		go io.Copy(io.Discard, said)
		response, err := http.Get(link)
		if err != nil {
			t.Fatalf("the link is %q: %v", link, err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", link, response.Status)
		}
		self, err := os.FindProcess(os.Getpid())
		if err != nil {
			t.Fatal(err)
		}
		if err := self.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if status := <-ended; status != ok {
			t.Errorf("%v: status %d", signal, status)
		}
	}
}

func TestServeReportsBuilds(t *testing.T) {
	var diags diag.List
	diags.Errorf(diag.OnDisk("content/a.yaml"), "code", "wrong")
	var doubts diag.List
	doubts.Warnf(diag.OnDisk("content/a.yaml"), "code", "doubtful")
	doubts.Warnf(diag.OnDisk("content/b.yaml"), "code", "the same").Note(diag.OnDisk("content/a.yaml"), "the other")
	doubts.Warnf(diag.OnDisk("content/c.yaml"), "code", "old")
	for _, test := range []struct {
		result   serve.Result
		out, err string
	}{
		{serve.Result{Records: 1, Files: 22, Different: 22, Took: 35 * time.Millisecond},
			"read 1 record; made 22 files in 35ms\n", ""},
		{serve.Result{Changed: []string{"content/a.yaml"}, Files: 22, Different: 1, Took: 1234567},
			"content/a.yaml changed; 1 file of the site changed, 22 in all; took 1ms\n", ""},
		{serve.Result{Changed: []string{"content/sedXYZ", "content/a.yaml"}, Files: 22, Different: 3},
			"content/a.yaml and 1 more changed; 3 files of the site changed, 22 in all; took 0s\n", ""},
		{serve.Result{Changed: []string{"content/a.yaml"}, Diags: diags},
			"", "content/a.yaml: error: wrong [code]\ncontent/a.yaml changed; 1 error; took 0s\n"},
		{serve.Result{Records: 1, Files: 22, Diags: doubts},
			"read 1 record; made 22 files in 0s\n", "3 warnings: see `summitline check`\n"},
		{serve.Result{Changed: []string{"content/a.yaml"}, Files: 22, Different: 1, Diags: doubts},
			"content/a.yaml changed; 1 file of the site changed, 22 in all; took 0s\n",
			"content/a.yaml: warning: doubtful [code]\ncontent/b.yaml: warning: the same [code]\ncontent/a.yaml: note: the other\n"},
		{serve.Result{Changed: []string{"content/d.yaml"}, Files: 22, Diags: doubts},
			"content/d.yaml changed; 0 files of the site changed, 22 in all; took 0s\n", ""},
		{serve.Result{Diags: diags},
			"", "content/a.yaml: error: wrong [code]\n1 error; took 0s\n"},
	} {
		var out, err bytes.Buffer
		reportBuilt(console{&out, &err, "en"}, test.result)
		if out.String() != test.out || err.String() != test.err {
			t.Errorf("%+v is reported as %q and %q, want %q and %q", test.result, out.String(), err.String(), test.out, test.err)
		}
	}
}
