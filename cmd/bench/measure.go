package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"time"
)

// bench is what is measured, and where.
type bench struct {
	program, hugo, self string // to be run; hugo may be empty
	rounds, edits       int

	start []time.Duration // of `summitline version`
	sites []*site
}

// site is a site of one size, and what was measured with it.
type site struct {
	n      int
	dir    string
	edited string // the file of a record that is edited, inside of content

	files int   // that summitline writes
	bytes int64 // in all of them
	runs  map[string][]usage

	first, page, speaker []time.Duration // in serve: the first page, and edits
	servePeak            int64
}

// What is run in each round.
const (
	runHugo    = "Hugo"
	runWrite   = "read and write"
	runLook    = "look"
	runHash    = "hash"
	runClean   = "clean"
	runSame    = "same"
	runTouched = "touched"
	runEdited  = "edited"
	runForms   = "all forms"
)

// step is something that is run in each round, after what is to be done before.
type step struct {
	name    string
	prepare func() error
	dir     string
	program string
	args    []string
}

// measure measures everything with a site of one size, in turns.
func (b *bench) measure(s *site) error {
	log.Printf("%d summits: making the content", s.n)
	if err := makeContent(s, b.hugo != ""); err != nil {
		return err
	}
	if err := b.measureManifest(s); err != nil {
		return err
	}
	s.runs = map[string][]usage{}
	for round := range b.rounds {
		for _, step := range b.steps(s, round) {
			if step.prepare != nil {
				if err := step.prepare(); err != nil {
					return err
				}
			}
			took, err := process(step.dir, step.program, step.args...)
			if err != nil {
				return err
			}
			s.runs[step.name] = append(s.runs[step.name], took)
			log.Printf("%d summits, round %d: %s: %.2f s, CPU %.2f s, %d MiB", s.n, round+1, step.name, took.wall.Seconds(), took.cpu.Seconds(), took.peak>>20)
		}
		if err := b.measureServe(s); err != nil {
			return err
		}
	}
	return os.RemoveAll(s.dir)
}

// measureManifest lists the files that summitline makes of a site, of which the limit
// is to write as many.
func (b *bench) measureManifest(s *site) error {
	dir := filepath.Join(s.dir, pagesDir)
	if _, err := process(dir, b.program, "build", "--out", "listed"); err != nil {
		return err
	}
	var err error
	if s.files, s.bytes, err = manifest(filepath.Join(dir, "listed"), filepath.Join(s.dir, "manifest")); err != nil {
		return err
	}
	return forget(dir)
}

// forget removes what a summitline keeps from one build to the next.
func forget(dir string) error { return os.RemoveAll(filepath.Join(dir, ".summitline")) }

// steps returns what is run in a round. Each writes to a folder of its own,
// which is not removed before the end: a disk is slow for minutes after
// thousands of files were.
func (b *bench) steps(s *site, round int) []step {
	pages, forms := filepath.Join(s.dir, pagesDir), filepath.Join(s.dir, formsDir)
	content, out := filepath.Join(pages, "content"), fmt.Sprint("public-", round)
	edited := filepath.Join(content, s.edited)
	build := []string{"build", "--out", out}
	steps := []step{
		{name: runWrite, program: b.self, args: []string{limitCommand, "write", content, filepath.Join(s.dir, "manifest"), filepath.Join(s.dir, fmt.Sprint("limit-", round))}},
		{name: runLook, program: b.self, args: []string{limitCommand, "look", content}},
		{name: runHash, program: b.self, args: []string{limitCommand, "hash", content}},
		{name: runClean, prepare: func() error { return forget(pages) }, dir: pages, program: b.program, args: build},
		{name: runSame, dir: pages, program: b.program, args: build},
		{name: runTouched, prepare: func() error { return touch(content) }, dir: pages, program: b.program, args: build},
		{name: runEdited, prepare: func() error { return inBody(edited, fmt.Sprintf("%d번째로 고쳤다.", round)) }, dir: pages, program: b.program, args: build},
		{name: runForms, prepare: func() error { return forget(forms) }, dir: forms, program: b.program, args: build},
	}
	if b.hugo != "" {
		hugo := step{name: runHugo, dir: filepath.Join(s.dir, hugoDir), program: b.hugo, args: []string{"--quiet", "--destination", out}}
		steps = append([]step{hugo}, steps...)
	}
	return steps
}

// touch gives every file of a folder a new time.
func touch(dir string) error {
	now := time.Now()
	return each(dir, func(name string) error { return os.Chtimes(name, now, now) })
}

// inBody adds a word to the end of a record.
func inBody(file, word string) error {
	return edit(file, func(text []byte) []byte { return append(bytes.TrimRight(text, "\n"), " "+word+"\n"...) })
}

// inStatement adds a word to the beginning of the first statement of a record.
func inStatement(file, word string) error {
	return edit(file, func(text []byte) []byte {
		return bytes.Replace(text, []byte("\n    text: "), []byte("\n    text: "+word+" "), 1)
	})
}

func edit(file string, change func([]byte) []byte) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return os.WriteFile(file, change(text), 0o666)
}

// timeStart times a command that does nothing.
func (b *bench) timeStart() ([]time.Duration, error) {
	var all []time.Duration
	for range 30 {
		took, err := process("", b.program, "version")
		if err != nil {
			return nil, err
		}
		all = append(all, took.wall)
	}
	return all, nil
}
