package stencil

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"text/template/parse"
)

// Repeats are what some templates have made of things that come up again and
// again, for the stencils of one site in one language. The zero Repeats are
// empty.
type Repeats struct {
	made sync.Map // by what a template holds: the *made of it
}

// of returns what is made by a template that holds something.
func (s *Repeats) of(text string) *made {
	m, _ := s.made.LoadOrStore(text, &made{})
	return m.(*made)
}

// Forget empties them: the things say something else now. Nothing may be made
// meanwhile of which what they say is asked.
func (s *Repeats) Forget() {
	s.made.Range(func(_, m any) bool {
		m.(*made).places.Store(nil)
		m.(*made).crowded.Store(0)
		return true
	})
}

// made is what a template has made of things, which may be forgotten.
type made struct {
	places  atomic.Pointer[[]atomic.Pointer[repeat]] // a power of two, of which each thing has one that others may take
	crowded atomic.Int32                             // how often one has taken another's place
}

// repeat is what was made of the thing to which a pointer leads.
type repeat struct {
	of   reflect.Type
	to   place
	text string
}

// leastPlaces is how many things find a place before there is need of more.
const leastPlaces = 64

// find returns what was made of a thing.
func (m *made) find(of reflect.Type, to place) (text string, ok bool) {
	places := m.places.Load()
	if places == nil {
		return "", false
	}
	known := placeFor(to, *places).Load()
	if known == nil || known.to != to || known.of != of {
		return "", false
	}
	return known.text, true
}

// add remembers what was made of a thing.
func (m *made) add(added *repeat) {
	places := m.places.Load()
	if places == nil || int(m.crowded.Load()) > len(*places)/2 {
		places = m.grow(places)
	}
	if placeFor(added.to, *places).Swap(added) != nil {
		m.crowded.Add(1)
	}
}

// grow makes more places. What somebody else adds meanwhile may be lost.
func (m *made) grow(from *[]atomic.Pointer[repeat]) *[]atomic.Pointer[repeat] {
	if from == nil {
		from = &[]atomic.Pointer[repeat]{}
	}
	places := make([]atomic.Pointer[repeat], max(leastPlaces, 4*len(*from)))
	for i := range *from {
		if known := (*from)[i].Load(); known != nil {
			placeFor(known.to, places).Store(known)
		}
	}
	m.crowded.Store(0)
	m.places.Store(&places)
	return &places
}

func placeFor(to place, places []atomic.Pointer[repeat]) *atomic.Pointer[repeat] {
	return &places[spread(to)&uint64(len(places)-1)]
}

// repeat gives a template that is to remember what it made a number.
func (c *compiler) repeat(list *parse.ListNode) {
	if _, known := c.repeats[list]; !known {
		c.repeats[list] = len(c.needs.repeated)
		c.needs.repeated = append(c.needs.repeated, c.whole(list))
	}
}

// again returns what is done instead of the steps of a template that is given a
// pointer to a type, and remembers what it made.
func (c *compiler) again(number int, to reflect.Type, all steps) steps {
	return steps{func(r *run, dot place) signal {
		made, it := r.repeated[number], load[place](dot)
		if text, ok := made.find(to, it); ok {
			r.out = append(r.out, text...)
			return next
		}
		from := len(r.out)
		all.do(r, dot)
		made.add(&repeat{to, it, string(r.out[from:])})
		return next
	}}
}

// whole returns the text of a template and of all that it calls: where that is
// the same, they make the same.
func (c *compiler) whole(list *parse.ListNode) string {
	var text strings.Builder
	seen := map[*parse.ListNode]bool{}
	var add func(list *parse.ListNode)
	add = func(list *parse.ListNode) {
		seen[list] = true
		text.WriteString(list.String())
		for node := range nodes(list) {
			switch n := node.(type) {
			case *parse.ListNode:
				fmt.Fprintf(&text, "\x00%p", n) // put in the place of a call, of which nothing else is left
			case *parse.TemplateNode:
				if called := c.template(n.Name); !seen[called] {
					text.WriteString("\x00" + n.Name + "\x00")
					add(called)
				}
			}
		}
	}
	add(list)
	return text.String()
}
