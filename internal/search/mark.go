package search

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"slices"
)

// A mark tells a content from another of the same file: a short word, as it can
// stand in an address.
const markLength = 4

// mostMarks is how many marks there are of a sort of files: index.json says all
// of them, and must not grow with the site. Where there are more files, several
// have one mark, which follows from all of them.
const mostMarks = 512

// marks are the marks of a sort of files, by their numbers.
type marks []uint32

// newMarks returns the marks of files with numbers below a bound, or with
// numbers that tell them apart by their remainders.
func newMarks(bound int) marks { return make(marks, min(bound, mostMarks)) }

// add takes the sum of a file, in the order of the numbers.
func (m marks) add(number int, sum uint32) {
	at := &m[number%len(m)]
	*at = crc32.Update(*at, table, binary.BigEndian.AppendUint32(nil, sum))
}

func (m marks) of(number int) string { return markOf(m[number%len(m)]) }

// MarshalText returns all marks, one after the other.
func (m marks) MarshalText() ([]byte, error) {
	all := make([]byte, 0, len(m)*markLength)
	for _, sum := range m {
		all = append(all, markOf(sum)...)
	}
	return all, nil
}

// UnmarshalText reads marks. They say less than the sums of which they were made:
// none can be added to.
func (m *marks) UnmarshalText(text []byte) error {
	*m = make(marks, 0, len(text)/markLength)
	for mark := range slices.Chunk(text, markLength) {
		sum := make([]byte, 1, markLength)
		sum, err := base64.RawURLEncoding.AppendDecode(sum, mark)
		if err != nil || len(sum) != markLength {
			return errors.New("not a mark")
		}
		*m = append(*m, binary.BigEndian.Uint32(sum))
	}
	return nil
}

var table = crc32.MakeTable(crc32.Castagnoli)

func sumOf(content []byte) uint32 { return crc32.Checksum(content, table) }

// markOf returns the mark that stands for a sum.
func markOf(sum uint32) string {
	return base64.RawURLEncoding.EncodeToString(binary.BigEndian.AppendUint32(nil, sum)[1:])
}

const markStart = `{"mark":"`

// appendMark begins the JSON of an object with a mark in it: what follows is the
// object without its first brace.
func appendMark(to []byte, mark string) []byte {
	return append(append(append(to, markStart...), mark...), `",`...)
}

// unmarked returns the JSON of an object without the mark in it; nil if it has
// none.
func unmarked(file []byte) []byte {
	if MarkOf(file) == "" {
		return nil
	}
	rest := file[len(markStart)+markLength+len(`"`):]
	return append([]byte("{"), rest[1:]...)
}

// MarkOf returns the mark that a file of an index carries, or "".
func MarkOf(file []byte) string {
	rest, isMarked := bytes.CutPrefix(file, []byte(markStart))
	mark, _, ends := bytes.Cut(rest, []byte(`"`))
	if !isMarked || !ends {
		return ""
	}
	return string(mark)
}
