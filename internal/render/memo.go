package render

import "sync"

// memo keeps what follows from a key alone, so that it is made once although
// many pages say it. It holds no more than there are keys.
type memo[K comparable, V any] struct{ known sync.Map }

// of returns what follows from a key.
func (m *memo[K, V]) of(key K, make func(K) V) V {
	if v, ok := m.known.Load(key); ok {
		return v.(V)
	}
	v := make(key)
	m.known.Store(key, v)
	return v
}
