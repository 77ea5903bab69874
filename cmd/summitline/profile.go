package main

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"

	"summitline/internal/build"
)

// profile is what a build writes of itself.
type profile struct {
	dir   string
	cpu   *os.File
	trace *build.Trace
}

// newProfile starts a profile that goes to a folder; with none, it does nothing.
func newProfile(dir string) (*profile, error) {
	p := &profile{dir: dir, trace: new(build.Trace)}
	if dir == "" {
		return p, nil
	}
	err := os.MkdirAll(dir, 0o777)
	if err == nil {
		p.cpu, err = os.Create(filepath.Join(dir, "cpu.pprof"))
	}
	if err == nil {
		err = pprof.StartCPUProfile(p.cpu)
	}
	return p, err
}

// stop writes the profiles and the table of stages, in a language.
func (p *profile) stop(lang string) error {
	if p.dir == "" {
		return nil
	}
	pprof.StopCPUProfile()
	heap, err1 := os.Create(filepath.Join(p.dir, "heap.pprof"))
	table, err2 := os.Create(filepath.Join(p.dir, "stages.txt"))
	if err := errors.Join(p.cpu.Close(), err1, err2); err != nil {
		return err
	}
	runtime.GC() // the profile is of what is in use at the last collection
	return errors.Join(pprof.WriteHeapProfile(heap), heap.Close(), p.trace.Write(table, lang), table.Close())
}
