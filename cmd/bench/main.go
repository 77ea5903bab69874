// Command bench measures how fast summitline is, beside what the machine allows
// and beside Hugo, where `hugo` is on the PATH.
//
// In go sizes of sites; out comes a table in Markdown: each goal, what was measured, and
// whether that meets it. The content is made up by package samplesite, for
// summitline and for Hugo from the same records. Everything runs as a process of its own, in turns,
// several rounds, since the speed of a machine drifts: ratios are taken within a
// round, and shown is the median. It is not part of summitline, and
// writes to a scratch folder alone.
//
//	go run ./cmd/bench                              # 1,000 summits
//	go run ./cmd/bench -sizes 1000,10000 -rounds 5
//	go run ./cmd/bench -sizes 1000 -content DIR     # makes the content, and measures nothing
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(log.Ltime)
	if len(os.Args) > 2 && os.Args[1] == limitCommand {
		if err := runLimit(os.Args[2], os.Args[3:]); err != nil {
			log.Fatal(err)
		}
		return
	}
	sizes := flag.String("sizes", "1000", "how many summits the sites have, with commas, the smallest first")
	rounds := flag.Int("rounds", 3, "how often each is measured")
	edits := flag.Int("edits", 9, "how many edits are timed in serve, each round")
	work := flag.String("work", "", "a `DIR` for sites, where it is removed what was made (default: a temporary one)")
	program := flag.String("summitline", "", "the `PROGRAM` to measure (default: built of this module)")
	hugo := flag.String("hugo", "hugo", "the Hugo to compare with; without one of that name there is no comparison")
	content := flag.String("content", "", "a `DIR` in which to make the sites instead of measuring anything")
	flag.Parse()
	b := &bench{rounds: max(1, *rounds), edits: max(1, *edits), program: *program, hugo: *hugo}
	if err := run(b, *sizes, *work, *content); err != nil {
		log.Fatal(err)
	}
}

func run(b *bench, sizes, work, content string) error {
	var all []int
	for size := range strings.SplitSeq(sizes, ",") {
		n, err := strconv.Atoi(size)
		if err != nil || n < 1 {
			return fmt.Errorf("-sizes: %q is no number of summits", size)
		}
		all = append(all, n)
	}
	if content != "" {
		for _, n := range all {
			if err := makeContent(&site{n: n, dir: filepath.Join(content, strconv.Itoa(n))}, true); err != nil {
				return err
			}
		}
		return nil
	}
	work, err := os.MkdirTemp(work, "bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	if err := b.findPrograms(work); err != nil {
		return err
	}
	if b.start, err = b.timeStart(); err != nil {
		return err
	}
	for _, n := range all {
		s := &site{n: n, dir: filepath.Join(work, strconv.Itoa(n))}
		if err := b.measure(s); err != nil {
			return err
		}
		b.sites = append(b.sites, s)
	}
	return b.report(os.Stdout)
}

// findPrograms builds summitline if none was given, and looks for Hugo.
func (b *bench) findPrograms(work string) (err error) {
	if b.program == "" {
		b.program = filepath.Join(work, "summitline")
		build := exec.Command("go", "build", "-trimpath", "-tags", "nethttpomithttp2", "-ldflags=-s -w", "-o", b.program, "./cmd/summitline")
		build.Env = append(os.Environ(), "CGO_ENABLED=0") // as workflows build it
		if out, err := build.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
	} else if b.program, err = filepath.Abs(b.program); err != nil {
		return err
	}
	if b.hugo, err = exec.LookPath(b.hugo); err != nil {
		log.Print("there is no Hugo: nothing is compared with it")
		b.hugo = ""
	}
	b.self, err = os.Executable()
	return err
}
