package intake

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// property is one line of a calendar, unfolded.
type property struct {
	name   string            // in capitals
	params map[string]string // by name in capitals; of several values the first
	value  string            // with its escapes
	at     diag.Span         // of the value, as far as it stands on the first line
	line   diag.Span         // the first line
}

// component is what stands between BEGIN and END: a calendar, an event, an
// alarm.
type component struct {
	name       string
	at         diag.Span // of its BEGIN
	properties []property
	inner      []*component
}

// get returns the first property of a name.
func (c *component) get(name string) (property, bool) {
	for _, p := range c.properties {
		if p.name == name {
			return p, true
		}
	}
	return property{}, false
}

// parseICS reads the calendars of an iCalendar file, RFC 5545.
func parseICS(file *diag.File) ([]*component, diag.List) {
	var diags diag.List
	var all, open []*component
	for _, line := range unfold(file) {
		p, ok := parseProperty(file, line)
		switch {
		case !ok && len(open) == 0:
			diags.Errorf(line.at, "bad-calendar", "this is not a calendar: it does not begin with BEGIN:VCALENDAR")
			return nil, diags
		case !ok:
			diags.Warnf(line.at, "passed-over", "this is no line of a calendar: passed over")
		case p.name == "BEGIN":
			c := &component{name: strings.ToUpper(strings.TrimSpace(p.value)), at: p.at}
			if len(open) > 0 {
				outer := open[len(open)-1]
				outer.inner = append(outer.inner, c)
			} else if c.name != "VCALENDAR" {
				diags.Errorf(p.at, "bad-calendar", "this is not a calendar: it does not begin with BEGIN:VCALENDAR")
				return nil, diags
			} else {
				all = append(all, c)
			}
			open = append(open, c)
		case len(open) == 0:
			diags.Errorf(line.at, "bad-calendar", "this is not a calendar: it does not begin with BEGIN:VCALENDAR")
			return nil, diags
		case p.name == "END":
			last := open[len(open)-1]
			if !strings.EqualFold(strings.TrimSpace(p.value), last.name) {
				diags.Errorf(p.at, "bad-calendar", "%q ends what has not begun", p.value).Note(last.at, "this is still open")
				return nil, diags
			}
			open = open[:len(open)-1]
		default:
			last := open[len(open)-1]
			last.properties = append(last.properties, p)
		}
	}
	if len(open) > 0 {
		last := open[len(open)-1]
		diags.Errorf(last.at, "bad-calendar", "this %s does not end: the file is cut off", last.name)
	}
	if len(all) == 0 && !diags.HasErrors() {
		diags.Errorf(file.Whole(), "bad-calendar", "this is not a calendar: it does not begin with BEGIN:VCALENDAR")
	}
	return all, diags
}

// folded is a line of a calendar with those that continue it.
type folded struct {
	text string
	at   diag.Span // of the first
}

// unfold joins lines: one that begins with a space or a tab continues the one
// before it.
func unfold(file *diag.File) []folded {
	var all []folded
	start := 0
	for start < len(file.Text) {
		end, next := len(file.Text), len(file.Text)
		if i := strings.IndexByte(file.Text[start:], '\n'); i >= 0 {
			end, next = start+i, start+i+1
		}
		line := strings.TrimSuffix(file.Text[start:end], "\r")
		switch {
		case len(all) > 0 && (strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")):
			all[len(all)-1].text += line[1:]
		case strings.TrimSpace(line) != "":
			all = append(all, folded{line, file.Span(start, start+len(line))})
		}
		start = next
	}
	return all
}

var (
	propertyName = lazyregexp.New(`^[A-Za-z0-9-]+`)
	parameter    = lazyregexp.New(`^;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)`)
)

func parseProperty(file *diag.File, line folded) (property, bool) {
	p := property{params: map[string]string{}}
	name := propertyName().FindString(line.text)
	rest := line.text[len(name):]
	p.name = strings.ToUpper(name)
	for {
		m := parameter().FindStringSubmatch(rest)
		if m == nil {
			break
		}
		p.params[strings.ToUpper(m[1])] = unquote(m[2])
		rest = rest[len(m[0]):]
	}
	value, found := strings.CutPrefix(rest, ":")
	if name == "" || !found {
		return property{}, false
	}
	p.value = value
	p.at, p.line = line.at, line.at
	if before := len(line.text) - len(value); line.at.Start()+before <= line.at.End() {
		p.at = file.Span(line.at.Start()+before, line.at.End())
	}
	return p, true
}

// unquote returns the first value of a parameter, without its quotes and with
// the signs that cannot stand in it, as RFC 6868 writes them.
func unquote(value string) string {
	if quoted, found := strings.CutPrefix(value, `"`); found {
		value, _, _ = strings.Cut(quoted, `"`)
	} else {
		value, _, _ = strings.Cut(value, ",")
	}
	return strings.NewReplacer("^n", "\n", "^'", `"`, "^^", "^").Replace(value)
}

// unescape returns the text of a value.
func unescape(value string) string {
	return strings.NewReplacer(`\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";", `\\`, `\`).Replace(value)
}

// listed returns the texts of a value that is a list.
func listed(value string) []string {
	var all []string
	start := 0
	for i := 0; i <= len(value); i++ {
		switch {
		case i == len(value) || value[i] == ',':
			if text := strings.TrimSpace(unescape(value[start:i])); text != "" {
				all = append(all, text)
			}
			start = i + 1
		case value[i] == '\\':
			i++
		}
	}
	return all
}
