package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

const (
	pollEvery = time.Millisecond
	patience  = 2 * time.Minute // for a page to come
	pause     = 500 * time.Millisecond
)

var firstStatement = regexp.MustCompile(`\n  - speaker: (\S+)\n    text: `)

// measureServe times the first page of `summitline serve`, and then edits of
// one summit until they are served: of its body, on its own page, and of what
// somebody said, on that person's page.
func (b *bench) measureServe(s *site) error {
	dir := filepath.Join(s.dir, pagesDir)
	file := filepath.Join(dir, "content", s.edited)
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	defer os.WriteFile(file, text, 0o666)
	said := firstStatement.FindSubmatch(text)
	if said == nil {
		return fmt.Errorf("%s has no statement", file)
	}
	addr, err := freeAddr()
	if err != nil {
		return err
	}
	if err := forget(dir); err != nil {
		return err
	}
	flush()
	cmd := exec.Command(b.program, "serve", "--addr", addr)
	cmd.Dir = dir
	var trouble bytes.Buffer
	cmd.Stderr = &trouble
	start := time.Now()
	if err := cmd.Start(); err != nil {
		return err
	}
	err = func() error {
		address := "/" + strings.TrimSuffix(filepath.ToSlash(s.edited), ".md") + "/"
		own := "http://" + addr + address
		if err := await(own, "</html>"); err != nil {
			return err
		}
		s.first = append(s.first, time.Since(start))
		speaker, err := pageOfSpeaker("http://"+addr, string(said[1]), address+"#s-")
		if err != nil {
			return err
		}
		for i := range b.edits {
			for _, e := range []struct {
				times *[]time.Duration
				url   string
				edit  func(file, word string) error
			}{
				{&s.page, own, inBody},
				{&s.speaker, speaker, inStatement},
			} {
				time.Sleep(pause)
				word := fmt.Sprintf("표식%d%d끝", start.UnixNano(), i)
				at := time.Now()
				if err := e.edit(file, word); err != nil {
					return err
				}
				if err := await(e.url, word); err != nil {
					return err
				}
				*e.times = append(*e.times, time.Since(at))
			}
		}
		return nil
	}()
	if stopped := cmd.Process.Signal(os.Interrupt); stopped != nil {
		stopped = cmd.Process.Kill() // where there is no such signal
		err = cmp.Or(err, stopped)
	}
	ended := cmd.Wait()
	if _, exited := errors.AsType[*exec.ExitError](ended); ended != nil && !exited {
		err = cmp.Or(err, ended)
	}
	if err != nil {
		return fmt.Errorf("%w\n%s", err, trouble.String())
	}
	s.servePeak = max(s.servePeak, peakOf(cmd.ProcessState))
	log.Printf("%d summits: served after %.2f s; edits: %s, %s", s.n, s.first[len(s.first)-1].Seconds(), times(s.page), times(s.speaker))
	return nil
}

// pageOfSpeaker returns the page of a speaker that leads to a statement, or the
// part of it that does.
func pageOfSpeaker(site, id, statement string) (url string, err error) {
	own := "/speakers/" + id + "/"
	paths := []string{own}
	for i := 0; i < len(paths); i++ {
		page, err := get(site + paths[i])
		if err != nil || bytes.Contains(page, []byte(statement)) {
			return site + paths[i], err
		}
		for _, link := range regexp.MustCompile(`"(`+regexp.QuoteMeta(own)+`[^"#]+)"`).FindAllSubmatch(page, -1) {
			if path := string(link[1]); !slices.Contains(paths, path) {
				paths = append(paths, path)
			}
		}
	}
	return "", fmt.Errorf("%s: no page leads to %s", own, statement)
}

func get(url string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	page, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", url, answer.Status)
	}
	return page, err
}

// await asks for a page until it has a word.
func await(url, word string) error {
	for start := time.Now(); time.Since(start) < patience; time.Sleep(pollEvery) {
		page, err := get(url) // nobody may listen yet
		if err == nil && bytes.Contains(page, []byte(word)) {
			return nil
		}
	}
	return fmt.Errorf("%s: no page with %q within %v", url, word, patience)
}

// freeAddr returns an address of this machine at which nobody listens.
func freeAddr() (string, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", err
	}
	defer listener.Close()
	return listener.Addr().String(), nil
}
