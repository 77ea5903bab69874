// Package stencil makes of templates what html/template makes of them, several
// times quicker.
//
// In goes a template of html/template with the functions that it calls; out
// comes a [Stencil], which writes the same bytes. html/template stays what
// decides the meaning: it parses, and says how each value is to be escaped;
// only its escaped trees are read here and compiled. What the compiler does not
// know, and whatever goes wrong while a page is made, is left to html/template
// itself, so that its errors are its own. The package knows no pages and no
// records, and never escapes anything otherwise than html/template does.
//
// Templates are held to be pure: to call a function or method twice is to call
// it once.
package stencil

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"sync"
)

// Stencil is a template that is compiled when it is first used.
type Stencil struct {
	template *template.Template
	lib      *library
	compiled func() (*program, error)
	runs     sync.Pool
}

// library is what templates can call.
type library struct {
	funcs   Funcs
	methods map[string][]Method
}

// New returns a template as a stencil, with the functions that it was parsed
// with, and the methods that are to be called without reflection.
func New(t *template.Template, funcs Funcs, methods []Method) *Stencil {
	lib := &library{funcs, map[string][]Method{}}
	for _, m := range methods {
		lib.methods[m.name] = append(lib.methods[m.name], m)
	}
	s := &Stencil{template: t, lib: lib}
	s.compiled = sync.OnceValues(func() (*program, error) { return compile(t, lib) })
	s.runs.New = func() any { return &run{} }
	return s
}

// Execute returns what html/template's Execute writes.
func (s *Stencil) Execute(data any) ([]byte, error) {
	if p, err := s.compiled(); err == nil {
		if page, ok := s.write(p, data); ok {
			return page, nil
		}
	}
	var b bytes.Buffer
	if err := s.template.Execute(&b, data); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// write runs the program. It reports false where something went wrong.
func (s *Stencil) write(p *program, data any) (page []byte, ok bool) {
	r := s.runs.Get().(*run)
	defer func() {
		if recover() != nil {
			page, ok = nil, false // html/template says what is wrong
			return
		}
		clear(r.vars[:cap(r.vars)])
		s.runs.Put(r)
	}()
	r.out, r.vars, r.base, r.depth = r.out[:0], r.vars[:0], 0, 0
	p.do(r, reflect.ValueOf(data))
	return bytes.Clone(r.out), true
}

// run is one execution.
type run struct {
	out   []byte
	vars  []reflect.Value // of the templates being executed, the innermost last
	base  int             // where those of the innermost begin
	depth int
}

// deepest is how far templates may call each other. html/template allows more,
// and says so where that is not enough.
const deepest = 1000

// leave gives up: html/template is to make the page.
func leave(format string, args ...any) {
	panic(fmt.Errorf(format, args...))
}

// step is a part of a program. It says how to go on.
type step func(r *run, dot reflect.Value) signal

type signal int

const (
	next signal = iota
	breaks
	continues
)

// steps are done one after another.
type steps []step

func (s steps) do(r *run, dot reflect.Value) signal {
	for _, do := range s {
		if sig := do(r, dot); sig != next {
			return sig
		}
	}
	return next
}

// program is a compiled template, by itself or called by another.
type program struct {
	steps steps
	slots int // variables
}

// do executes the program with variables of its own, of which the first is $.
func (p *program) do(r *run, dot reflect.Value) {
	if r.depth++; r.depth > deepest {
		leave("templates call each other too deep")
	}
	outer := r.base
	r.base = len(r.vars)
	for range p.slots {
		r.vars = append(r.vars, reflect.Value{})
	}
	r.vars[r.base] = dot
	p.steps.do(r, dot)
	r.vars = r.vars[:r.base]
	r.base = outer
	r.depth--
}
