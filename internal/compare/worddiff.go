package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordDiff returns a text with the words that went and came marked, and without
// what lies between changes that are far from each other.
func wordDiff(old, now string) []span {
	a, b := tokens(old), tokens(now)
	var spans []span
	add := func(as style, text string) {
		if n := len(spans); n > 0 && spans[n-1].style == as {
			spans[n-1].text += text
		} else if text != "" {
			spans = append(spans, span{style: as, text: text})
		}
	}
	for _, s := range steps(a, b) {
		add(gone, strings.Join(s.gone, ""))
		add(fresh, strings.Join(s.come, ""))
		add(normal, strings.Join(s.kept, ""))
	}
	for i, s := range spans {
		if s.style == normal {
			spans[i].text = shorten(s.text, i == 0, i == len(spans)-1)
		}
	}
	return spans
}

// step is what went and came, and what stayed after that.
type step struct{ gone, come, kept []string }

// tokens cuts a text into words, spaces, and signs one by one.
func tokens(text string) []string {
	var list []string
	class := func(r rune) int {
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r):
			return 1
		case unicode.IsSpace(r):
			return 2
		}
		return 0
	}
	last := 0
	for _, r := range text {
		c := class(r)
		if n := len(list); n > 0 && c == last && c != 0 {
			list[n-1] += string(r)
		} else {
			list = append(list, string(r))
		}
		last = c
	}
	return list
}

// most is how many pairs of words are compared with each other; of longer texts
// only what they begin and end with is known to be the same.
const most = 4_000_000

// steps returns how to get from one list of words to another. Spaces and signs
// between two changes are part of them.
func steps(a, b []string) []step {
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	list := []step{{kept: a[:head]}}
	x, y := a[head:len(a)-tail], b[head:len(b)-tail]
	if len(x)*len(y) > most {
		list = append(list, step{gone: x, come: y})
	} else {
		list = append(list, common(x, y)...)
	}
	return joinSteps(append(list, step{kept: a[len(a)-tail:]}))
}

// common finds the longest run of words that both lists have in this order.
func common(a, b []string) []step {
	width := len(b) + 1
	length := make([]int32, (len(a)+1)*width)
	for i := range slices.Backward(a) {
		for j := range slices.Backward(b) {
			if a[i] == b[j] {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	var list []step
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		var s step
		for i < len(a) || j < len(b) {
			switch {
			case i < len(a) && j < len(b) && a[i] == b[j]:
			case j == len(b) || i < len(a) && length[(i+1)*width+j] >= length[i*width+j+1]:
				s.gone = append(s.gone, a[i])
				i++
				continue
			default:
				s.come = append(s.come, b[j])
				j++
				continue
			}
			break
		}
		for i < len(a) && j < len(b) && a[i] == b[j] {
			s.kept = append(s.kept, a[i])
			i, j = i+1, j+1
		}
		list = append(list, s)
	}
	return list
}

// joinSteps makes one change of two that only spaces or signs lie between.
func joinSteps(list []step) []step {
	var all []step
	for _, s := range list {
		n := len(all) - 1
		changes := len(s.gone)+len(s.come) > 0
		if n >= 0 && len(all[n].gone)+len(all[n].come) > 0 && changes && !slices.ContainsFunc(all[n].kept, isWord) {
			all[n] = step{
				slices.Concat(all[n].gone, all[n].kept, s.gone),
				slices.Concat(all[n].come, all[n].kept, s.come),
				s.kept,
			}
			continue
		}
		if n >= 0 && !changes {
			all[n].kept = slices.Concat(all[n].kept, s.kept)
			continue
		}
		all = append(all, s)
	}
	return all
}

func isWord(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// around is how many characters are shown before and after a change.
const around = 24

// shorten cuts what stayed the same to what stands near a change, between words
// where it can.
func shorten(text string, first, last bool) string {
	letters := []rune(text)
	if first && last || len(letters) <= 3*around {
		return text
	}
	head, tail := string(letters[:around]), string(letters[len(letters)-around:])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	if i := strings.IndexByte(tail, ' '); i >= 0 && i < len(tail)-1 {
		tail = tail[i+1:]
	}
	switch {
	case first:
		return "… " + tail
	case last:
		return head + " …"
	}
	return head + " … " + tail
}
