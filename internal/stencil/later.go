package stencil

import "sync/atomic"

// later is a part of a program that is compiled for each kind of value that it
// meets.
type later[T any] struct {
	c       *compiler
	compile func(kind) T
	known   atomic.Pointer[[]met[T]]
}

// met is what has been compiled for a kind.
type met[T any] struct {
	kind kind
	part T
}

// newLater returns what is compiled later, as if it were here.
func newLater[T any](c *compiler, compile func(kind) T) *later[T] {
	here := c.surroundings
	here.scope = here.scope[:len(here.scope):len(here.scope)]
	l := &later[T]{c: c, compile: func(k kind) (part T) {
		c.within(here, func() { part = compile(k) })
		return part
	}}
	if c.first {
		l.meet(kind{})
	}
	return l
}

// of returns what is compiled for a kind.
func (l *later[T]) of(k kind) T {
	if part, ok := l.find(k); ok {
		return part
	}
	l.c.lock.Lock()
	defer l.c.lock.Unlock()
	if part, ok := l.find(k); ok {
		return part
	}
	if l.c.failed {
		leave("not compiled")
	}
	l.c.failed = true // unless it returns
	part := l.meet(k)
	l.c.failed = false
	return part
}

func (l *later[T]) find(k kind) (part T, ok bool) {
	if known := l.known.Load(); known != nil {
		for i := range *known {
			if m := &(*known)[i]; m.kind == k {
				return m.part, true
			}
		}
	}
	return part, false
}

func (l *later[T]) meet(k kind) T {
	part := l.compile(k)
	all := []met[T]{{k, part}}
	if known := l.known.Load(); known != nil {
		all = append(all, *known...)
	}
	l.known.Store(&all)
	return part
}
