// Package cache remembers what a site was made from, so that what has not
// changed is not made again.
//
// In go the folders of a site; out comes which of their files are other than
// before. What is remembered is a file in a folder of the cache's own: of each
// input its content's sum, and of each output what it was made from. It holds
// no content, so it is small, and it names nothing by the clock alone: a file
// with a new time is known again by its content. The cache decides nothing
// about what is made of what; and where it is missing, damaged or of another
// program, there is simply nothing known.
package cache

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Folder is where the caches of the sites of a working directory are kept.
const Folder = ".summitline"

// Sum stands for a content: two are the same only if their sums are.
type Sum [16]byte

// SumOf returns the sum of a content: half of its SHA-256.
func SumOf(content []byte) Sum {
	whole := sha256.Sum256(content)
	return Sum(whole[:16])
}

// Stamp is what tells of a file, without reading it, that nobody has written it
// since.
type Stamp struct {
	Size     int64
	Modified int64 // in nanoseconds since 1970
	Changed  int64 // when it was last written, renamed or given another time, where the system says; it differs between machines
}

// Input is a file of which a site was made.
type Input struct {
	Name string // that of its folder as the user called it, with its path in that
	Stamp
	Sum Sum
}

// Output is a file of a site, or a folder of it.
type Output struct {
	Path  string // slash-separated, below the site's folder; of a folder it ends in a slash
	Stamp        // without Changed, if it is a folder
	Made
}

// Made is what is known of an output since it was made.
type Made struct {
	From  Sum   // what it was made from
	Check int64 // follows from its content, which it tells from one that was changed by accident
}

// CheckOf returns the check of a content: its CRC-32 by two polynomials, both
// of which most processors know.
func CheckOf(content []byte) int64 { return AddCheck(0, content) }

// AddCheck returns the check of a content with another piece at its end.
func AddCheck(check int64, piece []byte) int64 {
	return int64(crc32.Update(uint32(check>>32), castagnoli, piece))<<32 | int64(crc32.Update(uint32(check), crc32.IEEETable, piece))
}

// Memory is what is known of how a site was last made.
type Memory struct {
	Program Input  // the program that made it
	Asked   Sum    // what else was asked for and may change any file
	Notes   []byte // whatever the builder wants to say again
	Inputs  []Input
	Outputs []Output
}

// File returns where in a cache folder the memory of a site is, by words that
// tell it from others.
func File(folder string, words ...string) string {
	sum := SumOf([]byte(strings.Join(words, "\x00")))
	return filepath.Join(folder, hex.EncodeToString(sum[:8]))
}

// Open reads a memory. One that is not there or not whole is an empty one.
func Open(file string) *Memory {
	m := new(Memory)
	text, err := os.ReadFile(file)
	if err == nil && m.decode(text) {
		return m
	}
	return new(Memory)
}

// Save writes a memory in one step, and the folder for it where there is none,
// which git is told to ignore.
func (m *Memory) Save(file string) error {
	folder := filepath.Dir(file)
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, ".gitignore"), []byte("*\n"), 0o666); err != nil {
			return err
		}
	}
	temp, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(m.encode())
	err = errors.Join(err, temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), file)
	}
	if err != nil {
		os.Remove(temp.Name())
	}
	return err
}
