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
// A template is compiled anew for each type of data that it is given, so that
// fields are found by their offsets, and functions are called as they are;
// reflection is for what only shows while a page is made.
//
// Templates are held to be pure: to call a function or method twice is to call
// it once, and what a template made of something can be used again. What they
// are given never changes while a page is made of it.
package stencil

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"sync"
	"sync/atomic"
)

// Stencil is a template that is compiled when it is first used.
type Stencil struct {
	funcs    Funcs
	shape    *shape
	called   func() *bound
	template func() (*template.Template, error)
}

// bound is what the calls of a program come to with the functions of one
// stencil.
type bound struct {
	funcs    []Func                   // by their numbers
	fixed    []atomic.Pointer[string] // what calls with constants alone have returned, by their numbers
	repeated []*made                  // by the templates that remember, by their numbers
}

// shape is a template apart from what its functions do.
type shape struct {
	template *template.Template
	compiled func() (*later[*program], error)
	needs    needs
	runs     sync.Pool
}

// needs is what a program asks of the stencil that runs it.
type needs struct {
	names    []string // of the functions that it calls
	fixed    int      // how many calls of them have constants alone
	repeated []string // the texts of the templates that remember what they made
}

// New returns a template that has not been executed as a stencil, with the
// functions that it was parsed with, the methods that are to be called without
// reflection, and the names of templates that are to remember what they made of
// things that they are given pointers to.
func New(t *template.Template, funcs Funcs, methods []Method, repeated []string) *Stencil {
	s := &shape{template: t}
	s.compiled = sync.OnceValues(func() (*later[*program], error) {
		p, needs, err := compile(t, funcs, methods, repeated)
		s.needs = needs
		return p, err
	})
	s.runs.New = func() any { return &run{} }
	return s.with(funcs, &Repeats{})
}

// With returns the same template with other functions of the same names and
// types, which together with others remembers what is repeated. What was
// compiled for one serves the other.
func (s *Stencil) With(funcs Funcs, repeats *Repeats) *Stencil { return s.shape.with(funcs, repeats) }

func (s *shape) with(funcs Funcs, repeats *Repeats) *Stencil {
	return &Stencil{
		funcs: funcs,
		shape: s,
		called: sync.OnceValue(func() *bound {
			called := &bound{funcs: make([]Func, len(s.needs.names)), fixed: make([]atomic.Pointer[string], s.needs.fixed)}
			for _, text := range s.needs.repeated {
				called.repeated = append(called.repeated, repeats.of(text))
			}
			for i, name := range s.needs.names {
				called.funcs[i] = funcs[name]
			}
			return called
		}),
		template: sync.OnceValues(func() (*template.Template, error) {
			copied, err := s.template.Clone()
			if err != nil {
				return nil, err
			}
			return copied.Funcs(funcs.Map()), nil
		}),
	}
}

// Append appends what html/template's Execute writes.
func (s *Stencil) Append(to []byte, data any) ([]byte, error) {
	if p, err := s.shape.compiled(); err == nil {
		if page, ok := s.write(to, p, data); ok {
			return page, nil
		}
	}
	t, err := s.template()
	if err != nil {
		return nil, err
	}
	b := bytes.NewBuffer(to)
	if err := t.Execute(b, data); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// write runs the program. It reports false where something went wrong.
func (s *Stencil) write(to []byte, p *later[*program], data any) (page []byte, ok bool) {
	r := s.shape.runs.Get().(*run)
	defer func() {
		if recover() != nil {
			page, ok = nil, false // html/template says what is wrong
			return
		}
		clear(r.vars[:cap(r.vars)])
		clear(r.results)
		r.out = nil
		s.shape.runs.Put(r)
	}()
	r.bound, r.out, r.vars, r.base, r.depth = s.called(), to, r.vars[:0], 0, 0
	k, dot := placeOf(reflect.ValueOf(data))
	p.of(k).do(r, dot)
	return r.out, true
}

// run is one execution.
type run struct {
	*bound
	results map[request]reflect.Value // of methods called so far
	out     []byte
	vars    []place // of the templates being executed, the innermost last
	base    int     // where those of the innermost begin
	depth   int
}

// deepest is how far templates may call each other. html/template allows more,
// and says so where that is not enough.
const deepest = 1000

// leave gives up: html/template is to make the page.
func leave(format string, args ...any) {
	panic(fmt.Errorf(format, args...))
}

// step is a part of a program. It says how to go on.
type step func(r *run, dot place) signal

type signal int

const (
	next signal = iota
	breaks
	continues
)

// steps are done one after another.
type steps []step

func (s steps) do(r *run, dot place) signal {
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
	frame *frame
}

// do executes the program with variables of its own, of which the first is $.
func (p *program) do(r *run, dot place) {
	if r.depth++; r.depth > deepest {
		leave("templates call each other too deep")
	}
	outer := r.base
	r.base = len(r.vars)
	r.vars = append(r.vars, dot)
	for range p.frame.slots - 1 {
		r.vars = append(r.vars, nothing)
	}
	p.steps.do(r, dot)
	r.vars = r.vars[:r.base]
	r.base = outer
	r.depth--
}
