package diag

import (
	"math"
	"strings"
	"unicode/utf8"
)

// File is a text that spans point into, or something on disk that has no
// lines: a folder, a picture, a missing file.
type File struct {
	Path    string // as the user would type it, with slashes
	Text    string // valid UTF-8
	NoLines bool
}

// Span is a piece of a file: the bytes from its start up to its end. The zero
// Span is nowhere. Every value of every record has one, so it is small.
type Span struct {
	File       *File
	start, end int32
}

// Position is a place that a person can find: line and column from 1, the
// column in characters.
type Position struct{ Line, Column int }

// Span returns the span of a file from one byte offset to another. No place is
// known beyond the first two gigabytes.
func (f *File) Span(start, end int) Span {
	return Span{f, int32(min(start, math.MaxInt32)), int32(min(end, math.MaxInt32))}
}

// Whole returns the span that stands for a file as such: its beginning.
func (f *File) Whole() Span { return Span{File: f} }

// OnDisk returns the span that stands for a file or folder of which no text is
// shown.
func OnDisk(path string) Span { return (&File{Path: path, NoLines: true}).Whole() }

// Start returns the byte offset at which the span begins.
func (s Span) Start() int { return int(s.start) }

// End returns the byte offset behind the last byte of the span.
func (s Span) End() int { return int(s.end) }

// IsZero reports whether a span is nowhere.
func (s Span) IsZero() bool { return s.File == nil }

// Text returns the bytes of the file that the span covers.
func (s Span) Text() string {
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.start:s.end]
}

// byteOrderMark may begin a file. It has no column.
const byteOrderMark = "\ufeff"

// Position returns line and column of the span's start.
func (s Span) Position() Position {
	before := strings.TrimPrefix(s.File.Text[:s.Start()], byteOrderMark)
	lineStart := strings.LastIndexByte(before, '\n') + 1
	return Position{
		Line:   strings.Count(before, "\n") + 1,
		Column: utf8.RuneCountInString(before[lineStart:]) + 1,
	}
}

// line returns the line on which the span starts, without its line end, and
// the part of the span that lies on it as offsets into that line.
func (s Span) line() (line string, start, end int) {
	text := s.File.Text
	from := strings.LastIndexByte(text[:s.Start()], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[s.Start():], '\n'); i >= 0 {
		to = s.Start() + i
	}
	line = strings.TrimSuffix(text[from:to], "\r")
	start = min(s.Start()-from, len(line))
	end = max(start, min(s.End()-from, len(line)))
	return line, start, end
}

// samePlace reports whether two spans are the same piece of the same file, of
// which there may be two Files.
func (s Span) samePlace(t Span) bool {
	return s.path() == t.path() && s.start == t.start && s.end == t.end
}

func (s Span) path() string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}
