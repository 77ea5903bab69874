package cache

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
)

// heading is how the file of a memory begins, with the number of its form.
const heading = "summitline cache 1\n"

// castagnoli is the polynomial of the check at the end of the file, which most
// processors know.
var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// encode returns a memory as bytes: its fields in order, numbers as varints,
// texts and lists behind their lengths, and a check of all that at the end.
func (m *Memory) encode() []byte {
	w := writer(append(make([]byte, 0, 100*(len(m.Inputs)+len(m.Outputs))), heading...))
	w.input(m.Program)
	w.sum(m.Asked)
	w.text(string(m.Notes))
	w.number(int64(len(m.Inputs)))
	for _, in := range m.Inputs {
		w.input(in)
	}
	w.number(int64(len(m.Outputs)))
	for _, out := range m.Outputs {
		w.text(out.Path)
		w.stamp(out.Stamp)
		w.sum(out.From)
		w.number(out.Check)
	}
	return checked(w)
}

// checked returns a text with its check at the end.
func checked(text []byte) []byte {
	return binary.LittleEndian.AppendUint32(text, crc32.Checksum(text, castagnoli))
}

// writer is the bytes of a memory so far.
type writer []byte

func (w *writer) number(n int64) { *w = binary.AppendVarint(*w, n) }
func (w *writer) sum(s Sum)      { *w = append(*w, s[:]...) }

func (w *writer) text(s string) {
	w.number(int64(len(s)))
	*w = append(*w, s...)
}

func (w *writer) stamp(s Stamp) {
	w.number(s.Size)
	w.number(s.Modified)
	w.number(s.Changed)
}

func (w *writer) input(in Input) {
	w.text(in.Name)
	w.stamp(in.Stamp)
	w.sum(in.Sum)
}

// decode reads a memory, and reports whether it is whole.
func (m *Memory) decode(text []byte) bool {
	body := len(text) - 4
	if body < len(heading) || string(text[:len(heading)]) != heading ||
		binary.LittleEndian.Uint32(text[body:]) != crc32.Checksum(text[:body], castagnoli) {
		return false
	}
	r := &reader{text: string(text[len(heading):body])}
	m.Program = r.input()
	m.Asked = r.sum()
	m.Notes = []byte(r.string())
	m.Inputs = slices.Grow(m.Inputs, r.length())
	for range r.left {
		m.Inputs = append(m.Inputs, r.input())
	}
	m.Outputs = slices.Grow(m.Outputs, r.length())
	for range r.left {
		m.Outputs = append(m.Outputs, Output{r.string(), r.stamp(), Made{r.sum(), r.number()}})
	}
	return !r.failed && r.text == ""
}

// reader is what of a memory is not yet read. Its texts are parts of one
// string.
type reader struct {
	text   string
	left   int // the length last read
	failed bool
}

func (r *reader) number() int64 {
	var n uint64
	for shift := 0; shift < 64 && len(r.text) > 0; shift += 7 {
		b := r.text[0]
		r.text = r.text[1:]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return int64(n>>1) ^ -int64(n&1)
		}
	}
	r.failed = true
	return 0
}

// length reads the length of a list or a text, which is never more than what is
// left.
func (r *reader) length() int {
	n := r.number()
	if n < 0 || n > int64(len(r.text)) {
		r.failed, n = true, 0
	}
	r.left = int(n)
	return r.left
}

func (r *reader) string() string {
	n := r.length()
	s := r.text[:n]
	r.text = r.text[n:]
	return s
}

func (r *reader) sum() (s Sum) {
	if len(r.text) < len(s) {
		r.failed = true
		return s
	}
	copy(s[:], r.text)
	r.text = r.text[len(s):]
	return s
}

func (r *reader) stamp() Stamp { return Stamp{r.number(), r.number(), r.number()} }

func (r *reader) input() Input { return Input{r.string(), r.stamp(), r.sum()} }
