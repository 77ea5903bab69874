package site

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// anchors makes anchors of what is said at them.
type anchors struct {
	taken []string // without numbers
	room  []byte
}

// numbered returns an anchor that begins with a prefix and follows from some
// texts, with a number from its second use on.
func (a *anchors) numbered(prefix string, said []string) string {
	a.room = a.room[:0]
	for i, text := range said {
		if i > 0 {
			a.room = append(a.room, 0)
		}
		a.room = append(a.room, text...)
	}
	sum := sha256.Sum256(a.room)
	a.room = hex.AppendEncode(append(a.room[:0], prefix...), sum[:4])
	anchor, n := string(a.room), 1
	for _, other := range a.taken {
		if other == anchor {
			n++
		}
	}
	a.taken = append(a.taken, anchor)
	if n > 1 {
		return anchor + "-" + strconv.Itoa(n)
	}
	return anchor
}
