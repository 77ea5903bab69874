package linkcheck

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// robots is what a robots.txt says to one program, by RFC 9309.
type robots struct {
	rules []rule
	delay time.Duration // that it wants between two requests
}

// rule allows or forbids the paths that a pattern matches.
type rule struct {
	pattern string // normalized
	allow   bool
}

// parseRobots reads the text of a robots.txt for the program of a name. Lines
// that it does not understand are passed over, as the RFC wants.
func parseRobots(text []byte, name string) robots {
	var own, general robots // of the groups for the program, and for all
	var named bool
	var ownGroup, generalGroup, begun bool // of the group being read
	for line := range strings.FieldsFuncSeq(strings.TrimPrefix(string(text), "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, found := strings.Cut(line, ":")
		if !found {
			continue
		}
		value = strings.TrimSpace(value)
		key = strings.ToLower(strings.TrimSpace(key))
		if key == "user-agent" {
			if begun {
				ownGroup, generalGroup, begun = false, false, false
			}
			ownGroup = ownGroup || strings.EqualFold(productToken(value), name)
			generalGroup = generalGroup || value == "*"
			named = named || ownGroup
			continue
		}
		for _, group := range []struct {
			in   bool
			into *robots
		}{{ownGroup, &own}, {generalGroup, &general}} {
			if group.in {
				group.into.add(key, value)
			}
		}
		begun = begun || key == "allow" || key == "disallow" || key == "crawl-delay"
	}
	if named {
		return own
	}
	return general
}

// productToken returns the name at the beginning of what a robots.txt calls a
// program.
func productToken(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r == '_')
	})
	if end < 0 {
		return s
	}
	return s[:end]
}

func (r *robots) add(key, value string) {
	switch key {
	case "allow", "disallow":
		if value != "" {
			r.rules = append(r.rules, rule{normalize(value), key == "allow"})
		}
	case "crawl-delay":
		if seconds, err := strconv.ParseFloat(value, 64); err == nil && seconds > 0 {
			const longest = float64(math.MaxInt64 / time.Second)
			r.delay = max(r.delay, time.Duration(min(seconds, longest-1)*float64(time.Second)))
		}
	}
}

// allows reports whether the program may ask for a path, which begins with a
// slash and has its query behind it.
func (r robots) allows(path string) bool {
	path = normalize(path)
	longest, allowed := -1, true
	for _, rule := range r.rules {
		if n := len(rule.pattern); (n > longest || n == longest && rule.allow) && matches(rule.pattern, path) {
			longest, allowed = n, rule.allow
		}
	}
	return allowed || path == "/robots.txt"
}

// matches reports whether a path begins as a pattern says, in which * is any
// text and a $ at the end is the path's end.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	rest, ok := strings.CutPrefix(path, parts[0])
	if !ok {
		return false
	}
	for i, part := range parts[1:] {
		if whole && i == len(parts)-2 {
			return strings.HasSuffix(rest, part)
		}
		at := strings.Index(rest, part)
		if at < 0 {
			return false
		}
		rest = rest[at+len(part):]
	}
	return !whole || rest == ""
}

// normalize writes a path so that equal ones are equal texts: characters
// beyond ASCII as %XX, and as themselves those that need no %XX.
func normalize(path string) string {
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if v, err := strconv.ParseUint(path[i+1:i+3], 16, 8); err == nil {
				if isUnreserved(byte(v)) {
					b.WriteByte(byte(v))
				} else {
					fmt.Fprintf(&b, "%%%02X", v)
				}
				i += 2
				continue
			}
		}
		if c <= ' ' || c >= utf8.RuneSelf || c == 0x7f {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// isUnreserved reports whether a character means the same with and without
// %XX, by RFC 3986.
func isUnreserved(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~", c) >= 0
}
