package edit

import (
	"strings"
	"unicode"
)

// Difference is a line that changes, comes or goes.
type Difference struct {
	Line     int    // in the old text or, for a line that comes, in the new one
	Old, New string // the line before and after; "" where there is none
	Comes    bool   // a line that is new
	Goes     bool   // a line that is gone
}

// Differences returns what differs between two texts, by line.
func Differences(before, after []byte) []Difference {
	old, now := linesOf(before), linesOf(after)
	start := 0
	for start < len(old) && start < len(now) && old[start] == now[start] {
		start++
	}
	end := 0
	for end < len(old)-start && end < len(now)-start && old[len(old)-1-end] == now[len(now)-1-end] {
		end++
	}
	var all []Difference
	i, j := start, start
	for _, m := range append(common(old[start:len(old)-end], now[start:len(now)-end]), match{len(old) - end - start, len(now) - end - start}) {
		all = append(all, hunk(old, now, i, m.i+start, j, m.j+start)...)
		i, j = m.i+start+1, m.j+start+1
	}
	return all
}

func linesOf(text []byte) []string {
	lines := strings.SplitAfter(string(text), "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// match is a line that two texts have in common.
type match struct{ i, j int }

// mostLines is how many pairs of lines are compared at most.
const mostLines = 4_000_000

// common returns the lines that two texts have in common, as many as there can
// be in one order.
func common(a, b []string) []match {
	if len(a)*len(b) > mostLines {
		return nil
	}
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var all []match
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			all = append(all, match{i, j})
			i++
			j++
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return all
}

// hunk returns the differences between lines of which none are the same. As
// many as there are on both sides are changed lines, the others come or go.
func hunk(old, now []string, i, iEnd, j, jEnd int) []Difference {
	var all []Difference
	for ; iEnd-i == jEnd-j && i < iEnd; i, j = i+1, j+1 {
		all = append(all, Difference{Line: i + 1, Old: shown(old[i]), New: shown(now[j])})
	}
	for ; i < iEnd; i++ {
		all = append(all, Difference{Line: i + 1, Old: shown(old[i]), Goes: true})
	}
	for ; j < jEnd; j++ {
		all = append(all, Difference{Line: j + 1, New: shown(now[j]), Comes: true})
	}
	return all
}

func shown(line string) string { return strings.TrimRight(line, "\r\n") }

// Words returns the words in which the two lines differ.
func (d Difference) Words() (string, string) {
	a, b := []rune(d.Old), []rune(d.New)
	start := 0
	for start < len(a) && start < len(b) && a[start] == b[start] {
		start++
	}
	end := 0
	for end < len(a)-start && end < len(b)-start && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	for start > 0 && inWord(a[start-1]) {
		start--
	}
	for end > 0 && inWord(a[len(a)-end]) {
		end--
	}
	return string(a[start : len(a)-end]), string(b[start : len(b)-end])
}

// inWord reports whether a letter can be part of an id or a ref.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune("-/#", r)
}
