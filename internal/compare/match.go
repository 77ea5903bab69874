package compare

import (
	"cmp"
	"slices"
)

// matcher says which things of one side are which of the other.
type matcher[T any] struct {
	// names are what things can be known by, the surest first; things that both
	// have a name are the same. An empty name is none.
	names []func(r *reader, thing T) string
	// like says how much two things without a common name resemble each other,
	// from 0 to 1; nil: without one they are different. Those that do to the
	// degree of enough are taken for the same, the most alike first.
	like   func(before, after T) float64
	enough float64
}

// match pairs the things of both sides: first all of after in its order, with
// what they were, then what is gone.
func match[T any](c *comparison, before, after []*T, m matcher[*T]) []Change[T] {
	was := make([]int, len(after)) // for each of after, which of before; -1: none
	for i := range was {
		was[i] = -1
	}
	gone := make([]bool, len(before))
	for i := range gone {
		gone[i] = true
	}
	for _, name := range m.names {
		free := map[string][]int{}
		for i, thing := range before {
			if n := name(&c.before, thing); gone[i] && n != "" {
				free[n] = append(free[n], i)
			}
		}
		for j, thing := range after {
			n := name(&c.after, thing)
			if was[j] >= 0 || n == "" || len(free[n]) == 0 {
				continue
			}
			was[j], free[n] = free[n][0], free[n][1:]
			gone[was[j]] = false
		}
	}
	if m.like != nil {
		matchAlike(before, after, was, gone, m)
	}
	var list []Change[T]
	for j, thing := range after {
		change := Change[T]{After: thing}
		if was[j] >= 0 {
			change.Before = before[was[j]]
		}
		list = append(list, change)
	}
	for i, thing := range before {
		if gone[i] {
			list = append(list, Change[T]{Before: thing})
		}
	}
	return list
}

// matchAlike pairs those that are left by how much they resemble each other.
// Of equal pairs those win that stand at like places, so that both directions
// of a comparison find the same.
func matchAlike[T any](before, after []*T, was []int, gone []bool, m matcher[*T]) {
	type pair struct {
		i, j  int
		alike float64
	}
	var pairs []pair
	for i := range before {
		for j := range after {
			if !gone[i] || was[j] >= 0 {
				continue
			}
			if alike := m.like(before[i], after[j]); alike >= m.enough {
				pairs = append(pairs, pair{i, j, alike})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int {
		return cmp.Or(-cmp.Compare(a.alike, b.alike), cmp.Compare(abs(a.i-a.j), abs(b.i-b.j)), cmp.Compare(a.i+a.j, b.i+b.j))
	})
	for _, p := range pairs {
		if gone[p.i] && was[p.j] < 0 {
			was[p.j], gone[p.i] = p.i, false
		}
	}
}

func abs(n int) int { return max(n, -n) }

// alike says how much two texts resemble each other, from 0 to 1: by the pairs
// of neighbouring letters that they share.
func alike(a, b string) float64 {
	if a == b && a != "" {
		return 1
	}
	count := map[[2]rune]int{}
	total := 0
	each := func(s string, do func([2]rune)) {
		letters := []rune(s)
		for i := range max(0, len(letters)-1) {
			do([2]rune{letters[i], letters[i+1]})
			total++
		}
	}
	shared := 0
	each(a, func(p [2]rune) { count[p]++ })
	each(b, func(p [2]rune) {
		if count[p]--; count[p] >= 0 {
			shared++
		}
	})
	if total == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(total)
}
