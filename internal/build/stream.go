package build

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"summitline/internal/cache"
	"summitline/internal/render"
)

// pieceSize is how many bytes of a file are held that is written piece by piece.
const pieceSize = 64 << 10

// stream writes a file piece by piece, and takes it back where the old one is
// the same. It returns the check of its content.
func (w *writer) stream(file render.File) (check int64, same, existed bool, err error) {
	name := filepath.FromSlash(file.Path)
	full := filepath.Join(w.next, name)
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		return 0, false, false, err
	}
	next, err := os.Create(full)
	if err != nil {
		return 0, false, false, err
	}
	pieces := &comparer{to: next}
	if old, err := os.Open(filepath.Join(w.old, name)); err == nil {
		defer old.Close()
		existed, pieces.with, pieces.same = true, old, true
	}
	buffer := bufio.NewWriterSize(pieces, pieceSize)
	file.Write(buffer)
	err = errors.Join(buffer.Flush(), next.Close())
	if err == nil && pieces.isSame() {
		return pieces.check, true, true, os.Remove(full)
	}
	return pieces.check, false, existed, err
}

// comparer passes on what is written, and compares it with what there was.
type comparer struct {
	to    io.Writer
	with  io.Reader
	same  bool  // so far
	check int64 // of what was written
	read  []byte
}

// Write writes a piece.
func (c *comparer) Write(piece []byte) (int, error) {
	c.check = cache.AddCheck(c.check, piece)
	if c.same {
		c.read = append(c.read[:0], piece...)
		_, err := io.ReadFull(c.with, c.read)
		c.same = err == nil && bytes.Equal(c.read, piece)
	}
	return c.to.Write(piece)
}

// isSame reports whether all that was written is all that there was.
func (c *comparer) isSame() bool {
	if !c.same {
		return false
	}
	n, err := c.with.Read(make([]byte, 1))
	return n == 0 && err == io.EOF
}
