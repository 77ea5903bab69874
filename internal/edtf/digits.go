package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// digits is a run of decimal digits, with X for each that is not specified. It
// is empty for a part that the date does not have.
type digits string

// partial tells whether some digit is unspecified.
func (d digits) partial() bool { return strings.Contains(string(d), "X") }

// said tells whether some digit is specified.
func (d digits) said() bool { return strings.Trim(string(d), "X") != "" }

// blank tells whether the part is there, but with no digit specified.
func (d digits) blank() bool { return d != "" && !d.said() }

func (d digits) low() int64 { return d.with("0") }

func (d digits) high() int64 { return d.with("9") }

func (d digits) with(digit string) int64 {
	// There is no error to see: the parser limits what the digits are and how
	// many, and no digits at all are as good as 0.
	n, _ := strconv.ParseInt(strings.ReplaceAll(string(d), "X", digit), 10, 64)
	return n
}

// fit tells whether n can be meant; an absent part allows any number.
func (d digits) fit(n int64) bool {
	for i := len(d) - 1; i >= 0; i-- {
		if d[i] != 'X' && int64(d[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return n == 0 || d == ""
}

// choices returns those numbers from 1 to last that can be meant and are real.
func (d digits) choices(last int, real func(digits) bool) []int {
	var numbers []int
	for n := 1; n <= last; n++ {
		if d.fit(int64(n)) && real(twoDigits(n)) {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// twoDigits spells a month or a day.
func twoDigits(n int) digits { return digits(fmt.Sprintf("%02d", n)) }
