package diag

import (
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

// Span is a piece of a file: the bytes from Start up to End. The zero Span is
// nowhere.
type Span struct {
	File       *File
	Start, End int
}

// Position is a place that a person can find: line and column from 1, the
// column in characters.
type Position struct{ Line, Column int }

// Span returns the span of a file from one byte offset to another.
func (f *File) Span(start, end int) Span { return Span{f, start, end} }

// Whole returns the span that stands for a file as such: its beginning.
func (f *File) Whole() Span { return Span{File: f} }

// OnDisk returns the span that stands for a file or folder of which no text is
// shown.
func OnDisk(path string) Span { return (&File{Path: path, NoLines: true}).Whole() }

// IsZero reports whether a span is nowhere.
func (s Span) IsZero() bool { return s.File == nil }

// Text returns the bytes of the file that the span covers.
func (s Span) Text() string {
	if s.File == nil {
		return ""
	}
	return s.File.Text[s.Start:s.End]
}

// byteOrderMark may begin a file. It has no column.
const byteOrderMark = "\ufeff"

// Position returns line and column of the span's start.
func (s Span) Position() Position {
	before := strings.TrimPrefix(s.File.Text[:s.Start], byteOrderMark)
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
	from := strings.LastIndexByte(text[:s.Start], '\n') + 1
	to := len(text)
	if i := strings.IndexByte(text[s.Start:], '\n'); i >= 0 {
		to = s.Start + i
	}
	line = strings.TrimSuffix(text[from:to], "\r")
	start = min(s.Start-from, len(line))
	end = max(start, min(s.End-from, len(line)))
	return line, start, end
}

// samePlace reports whether two spans are the same piece of the same file, of
// which there may be two Files.
func (s Span) samePlace(t Span) bool {
	return s.path() == t.path() && s.Start == t.Start && s.End == t.End
}

func (s Span) path() string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}
