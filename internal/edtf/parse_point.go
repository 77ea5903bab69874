package edtf

import (
	"strings"

	"summitline/internal/diag"
)

// maxYearDigits bounds a year after Y so that the count of its days stays well
// inside an int64.
const maxYearDigits = 15

// parsePoint reads the single date in text[start:end].
func parsePoint(text string, start, end int) (Date, *SyntaxError) {
	r := reader{text: text, at: start, end: end}
	p := r.point()
	if r.fault != nil {
		return Date{}, r.fault
	}
	first, last, ok := p.bounds()
	if !ok {
		r.unreal(p)
		return Date{}, r.fault
	}
	return Date{text[start:end], first, last}, nil
}

// reader consumes a date from the left. From the first fault on it stands
// still, so that nothing before the end need ask whether there was one.
type reader struct {
	text    string
	at, end int
	fault   *SyntaxError
}

func (r *reader) point() (p point) {
	if strings.ContainsAny(r.text[max(r.at, r.end-1):r.end], "?~%") {
		r.end--
		p.mark = r.text[r.end]
	}
	if r.skip("Y") {
		p.negative = r.skip("-")
		p.year = r.longYear()
		r.finish(diag.Say("year"))
		return p
	}
	p.negative = r.skip("-")
	p.year = r.part(diag.Say("year"), diag.Say("four"), 4)
	if p.negative && p.year == "0000" {
		r.fail(r.at-len("-0000"), r.at, "the year 0 has no sign")
	}
	if !r.more(diag.Say("year")) {
		return p
	}
	p.month = r.part(diag.Say("month"), diag.Say("two"), 2)
	if code := season(p.month.low()); spring <= code && code <= winter && !p.month.partial() {
		p.season, p.month = code, ""
		r.finish(diag.Say("season"))
		return p
	}
	if !r.more(diag.Say("month")) {
		return p
	}
	p.day = r.part(diag.Say("day"), diag.Say("two"), 2)
	r.finish(diag.Say("day"))
	return p
}

// part reads the digits of a year, a month or a day.
func (r *reader) part(name, count diag.Text, width int) digits {
	start := r.at
	run := r.run("0123456789X")
	switch {
	case run == "" && r.at == r.end:
		r.fail(start, r.end, "expected the %s digits of a %s", count, name)
	case run == "":
		r.fail(start, r.end, "expected the %s digits of a %s, not %q", count, name, r.rest())
	case len(run) != width:
		r.fail(start, r.at, "a %s has %s digits, not %q", name, count, run)
	}
	return digits(run)
}

// longYear reads the digits after a Y.
func (r *reader) longYear() digits {
	start := r.at
	run := r.run("0123456789")
	switch {
	case len(run) <= 4:
		r.fail(start, r.end, "a year after Y has more than four digits")
	case run[0] == '0':
		r.fail(start, r.at, "a year after Y does not begin with 0")
	case len(run) > maxYearDigits:
		r.fail(start, r.at, "a year after Y has at most %d digits", maxYearDigits)
	}
	return digits(run)
}

// more tells whether another part follows, and skips the hyphen before it.
func (r *reader) more(after diag.Text) bool {
	if r.fault != nil || r.at == r.end {
		return false
	}
	if !r.skip("-") {
		r.fail(r.at, r.end, "expected %q or nothing after the %s, not %q", "-", after, r.rest())
	}
	return r.fault == nil
}

func (r *reader) finish(after diag.Text) {
	if r.at < r.end {
		r.fail(r.at, r.end, "expected nothing after the %s, not %q", after, r.rest())
	}
}

func (r *reader) rest() string { return r.text[r.at:r.end] }

func (r *reader) skip(prefix string) bool {
	if r.fault != nil || !strings.HasPrefix(r.rest(), prefix) {
		return false
	}
	r.at += len(prefix)
	return true
}

// run consumes the longest run of the given ASCII characters.
func (r *reader) run(set string) string {
	start := r.at
	for r.fault == nil && r.at < r.end && strings.IndexByte(set, r.text[r.at]) >= 0 {
		r.at++
	}
	return r.text[start:r.at]
}

// fail records a fault, unless there is one already.
func (r *reader) fail(start, end int, format string, args ...any) {
	if r.fault == nil {
		r.fault = faultAt(start, end, format, args...)
	}
}
