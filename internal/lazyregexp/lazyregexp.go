// Package lazyregexp is regular expressions that are compiled when they are
// first used.
//
// In go expressions, as variables of packages; out come functions that return
// them. A program has a hundred of them and each of its commands uses few:
// compiling all at the start would cost milliseconds each time. It never
// compiles one twice.
package lazyregexp

import (
	"regexp"
	"sync"
)

// Regexp returns a regular expression.
type Regexp func() *regexp.Regexp

// New returns what returns a regular expression. One that is none panics when
// it is used.
func New(expression string) Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
