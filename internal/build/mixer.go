package build

import (
	"encoding/binary"
	"hash/fnv"
	"math/bits"

	"summitline/internal/cache"
)

// mixer makes one sum of many, in their order. It is quick where a hash of all
// of them would take longer than what it saves; what goes in are sums already,
// or short words of the site's own, so that nobody can choose it.
type mixer struct{ a, b uint64 }

// The multipliers are odd and have bits everywhere: those of the hash wyhash.
const (
	firstFactor  = 0xa0761d6478bd642f
	secondFactor = 0xe7037ed1a0b428db
)

func newMixer() *mixer { return &mixer{firstFactor, secondFactor} }

func (m *mixer) sum(s cache.Sum) {
	m.add(binary.LittleEndian.Uint64(s[:8]))
	m.add(binary.LittleEndian.Uint64(s[8:]))
}

func (m *mixer) text(s string) {
	h := fnv.New128a()
	h.Write([]byte(s))
	m.sum(cache.Sum(h.Sum(nil)))
}

func (m *mixer) add(n uint64) {
	high, low := bits.Mul64(m.a^n, firstFactor)
	m.a = high ^ low
	m.b = bits.RotateLeft64(m.b^n, 23) * secondFactor
}

// Sum returns the sum of all that came so far.
func (m *mixer) Sum() cache.Sum {
	var s cache.Sum
	binary.LittleEndian.PutUint64(s[:8], m.a)
	binary.LittleEndian.PutUint64(s[8:], m.b)
	return s
}
