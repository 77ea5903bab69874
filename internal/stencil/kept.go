package stencil

import (
	"hash/maphash"
	"reflect"
	"sync"
)

// Kept is what pieces of pages have said of things, so that it need not be said
// again where other pages say it too. A piece is a template that is called with
// a pointer or a list: what it writes follows from that, so that the same one
// makes it write the same, as long as nothing changes what it leads to.
type Kept struct {
	most    int // bytes of each shelf
	seed    maphash.Seed
	shelves [16]shelf // so that pages made at once seldom wait for each other
}

// shelf is some of what is kept.
type shelf struct {
	lock sync.RWMutex
	said map[saying]string
	size int
}

// saying is a piece and what it is called with.
type saying struct {
	piece string
	of    any // a pointer: the thing itself, or the first of a list
	count int // of the list
}

// NewKept returns a place for about as many bytes as are given. When it is
// full, part of it is emptied.
func NewKept(most int) *Kept {
	k := &Kept{seed: maphash.MakeSeed()}
	k.most = most / len(k.shelves)
	return k
}

// sayingOf returns what a piece says when it is called with a value, unless
// another value could be the same pointer.
func sayingOf(piece string, v reflect.Value) (saying, bool) {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Pointer:
		return saying{piece, v.Interface(), 0}, !v.IsNil()
	case reflect.Slice:
		if n := v.Len(); n > 0 {
			return saying{piece, v.Index(0).Addr().Interface(), n}, true
		}
	}
	return saying{}, false
}

func (k *Kept) shelf(s saying) *shelf {
	return &k.shelves[maphash.Comparable(k.seed, s)%uint64(len(k.shelves))]
}

// find returns what is kept of a saying.
func (s *shelf) find(of saying) (string, bool) {
	s.lock.RLock()
	defer s.lock.RUnlock()
	text, ok := s.said[of]
	return text, ok
}

// roughly is what an entry takes besides its text.
const roughly = 100

func (s *shelf) keep(of saying, text string, most int) {
	s.lock.Lock()
	defer s.lock.Unlock()
	if s.said == nil || s.size+len(text)+roughly > most {
		s.said, s.size = map[saying]string{}, 0
	}
	s.said[of] = text
	s.size += len(text) + roughly
}

// piece compiles the call of a template that says the same of the same thing,
// wherever that is.
func (c *compiler) piece(name string, value expr, set func(*run, reflect.Value), called *program) step {
	return func(r *run, dot reflect.Value) signal {
		v := value.value(r, dot)
		set(r, v)
		of, ok := saying{}, false
		if r.kept != nil {
			of, ok = sayingOf(name, v)
		}
		if !ok {
			called.do(r, v)
			return next
		}
		s := r.kept.shelf(of)
		text, known := s.find(of)
		if known {
			r.out = append(r.out, text...)
			return next
		}
		begun := len(r.out)
		called.do(r, v)
		s.keep(of, string(r.out[begun:]), r.kept.most)
		return next
	}
}
