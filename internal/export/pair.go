package export

import "sync"

// pairs keeps what two files have in common from when the first of them is made
// until the second is, so that it is made once and not kept any longer.
type pairs[T any] struct {
	lock sync.Mutex
	all  map[string]*pair[T]
}

type pair[T any] struct {
	lock  sync.Mutex
	made  bool
	value T
}

// take returns what goes by a name: what the call before has made, or what make
// makes. Who comes while that is under way waits for it.
func (p *pairs[T]) take(name string, make func() T) T {
	one := p.named(name)
	one.lock.Lock()
	defer one.lock.Unlock()
	if one.made {
		value := one.value
		one.value, one.made = *new(T), false
		return value
	}
	one.value, one.made = make(), true
	return one.value
}

func (p *pairs[T]) named(name string) *pair[T] {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.all == nil {
		p.all = map[string]*pair[T]{}
	}
	if p.all[name] == nil {
		p.all[name] = new(pair[T])
	}
	return p.all[name]
}
