package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/table"
)

// operators are how a column can be compared; of two that begin alike, the
// longer stands first.
var operators = []string{"!=", "<=", ">=", "=", "<", ">", "~"}

// compare returns the condition that a column is to a value as an operator
// says. Of several values in a cell, one that is so is enough; != is what = is
// not, so a cell without a value is.
func (p *parser) compare(c column, op string, at, value token) condition {
	if op == "!=" {
		same := p.compare(c, "=", at, value)
		return func(row table.Row) bool { return !same(row) }
	}
	match := p.matcher(c, op, at, value)
	return func(row table.Row) bool {
		return slices.ContainsFunc(c.of(row), func(v any) bool { return v != nil && match(v) })
	}
}

// matcher returns what reports whether one value of a cell is to another as an
// operator says.
func (p *parser) matcher(c column, op string, at, value token) func(any) bool {
	switch c.Form {
	case record.FormDate:
		return p.date(op, value)
	case record.FormInt:
		n, err := strconv.Atoi(value.text)
		if err != nil {
			p.failf(value, "expected a whole number, found %s", value.describe()).Helpf("write a number such as %s", "3")
		}
		return p.ordered(c, op, at, func(v any) int { return cmp.Compare(v.(int), n) })
	case record.FormBool:
		want, known := map[string]bool{"true": true, "false": false}[fold(value.text)]
		if !known {
			p.failf(value, "expected true or false, found %s", value.describe()).Helpf("write true or false")
		}
		p.only(c, op, at, "=", "!=")
		return func(v any) bool { return v == want }
	case record.FormWord:
		text := strings.ReplaceAll(fold(value.text), " ", "-")
		if !slices.Contains(c.Words, text) {
			p.failf(value, "%s is none of %s", value.describe(), strings.Join(c.Words, ", ")).
				Helpf("write one of them").HelpIf("did you mean %s?", diag.Nearest(text, slices.Values(c.Words)))
		}
		p.only(c, op, at, "=", "!=")
		return func(v any) bool { return v == text }
	case record.FormTime:
		clock := value.text
		if len(clock) == len("9:00") {
			clock = "0" + clock
		}
		if _, err := time.Parse("15:04", clock); err != nil {
			p.failf(value, "%q is not a time of day", value.text).Helpf("write %s", `"09:00"`)
		}
		return p.ordered(c, op, at, func(v any) int { return strings.Compare(v.(string), clock) })
	case record.FormRef:
		return p.ref(c, op, at, value)
	}
	text := fold(value.text)
	if op == "~" {
		return func(v any) bool { return contains(table.Cell{v}, text) }
	}
	if c.Form == record.FormText {
		p.only(c, op, at, "=", "!=", "~")
		return func(v any) bool { return same(v, text) }
	}
	return p.ordered(c, op, at, func(v any) int { return strings.Compare(fold(v.(string)), text) })
}

// only says so if a column cannot be compared by an operator.
func (p *parser) only(c column, op string, at token, can ...string) {
	if !slices.Contains(can, op) {
		p.failf(at, "the column %q cannot be compared by %s", c.Name, op).Helpf("write %s", diag.Either(can...))
	}
}

// ordered returns what reports whether a value stands in an order as an
// operator says.
func (p *parser) ordered(c column, op string, at token, compare func(any) int) func(any) bool {
	p.only(c, op, at, "=", "!=", "<", "<=", ">", ">=")
	return func(v any) bool {
		switch n := compare(v); op {
		case "<":
			return n < 0
		case "<=":
			return n <= 0
		case ">":
			return n > 0
		case ">=":
			return n >= 0
		default:
			return n == 0
		}
	}
}

// date returns what reports whether a date is surely to another as an operator
// says, whatever the two leave open: = that it lies within it, < that it ends
// before the other begins. With ~ they may be the same.
func (p *parser) date(op string, value token) func(any) bool {
	want, err := edtf.Parse(strings.TrimSpace(value.text))
	if err != nil {
		fault := err.(*edtf.SyntaxError)
		p.fail(value, fault.Message).Helpf("write a date such as 2024-01-19, or as much of one as is known: 2024-01, 2024").HelpIf("write %s", fault.Suggestion)
		return nil
	}
	first, last := want.Earliest(), want.Latest()
	return func(v any) bool {
		date := dateOf(v.(string))
		switch op {
		case "<":
			return date.Latest() < first
		case "<=":
			return date.Latest() <= last
		case ">":
			return date.Earliest() > last
		case ">=":
			return date.Earliest() >= first
		case "~":
			return date.Earliest() <= last && date.Latest() >= first
		default:
			return date.Earliest() >= first && date.Latest() <= last
		}
	}
}

// ref returns what reports whether a ref leads to a record that has an id, a
// former id or a name, or with ~ one in which a text stands.
func (p *parser) ref(c column, op string, at, value token) func(any) bool {
	p.only(c, op, at, "=", "!=", "~")
	ids := map[any]bool{}
	if id, ok := p.site.IDOf(strings.TrimSpace(value.text), c.Kinds); ok && op == "=" {
		ids[id] = true
	} else {
		p.named(c, op, fold(value.text), ids)
	}
	if len(ids) == 0 && op == "=" {
		kind := diag.Say("record")
		if len(c.Kinds) == 1 {
			kind = c.Kinds[0].Name()
		}
		p.failf(value, "there is no %s %q", kind, value.text).
			Helpf("a record is named by its id or one of its names; %s finds a part of them", "~").
			HelpIf("did you mean %q?", p.nearest(c.Kinds, value.text))
	}
	return func(v any) bool { return ids[v] }
}

// named adds the ids of the records that have a name, or with ~ one in which a
// text stands.
func (p *parser) named(c column, op, text string, ids map[any]bool) {
	for _, kind := range c.Kinds {
		for _, e := range p.site.OfKind(kind) {
			if op == "~" && strings.Contains(fold(e.ID), text) {
				ids[e.ID] = true
			}
			for _, name := range namesOf(e) {
				if name = fold(name); name == text || op == "~" && strings.Contains(name, text) {
					ids[e.ID] = true
				}
			}
		}
	}
}

// namesOf returns what a record is called, in all languages.
func namesOf(e *site.Entry) []string {
	texts := append([]record.Text{e.Title}, e.AlsoKnownAs()...)
	if o, ok := e.Owner().(*site.Organization); ok {
		texts = append(texts, o.Record.ShortName)
	}
	var names []string
	for _, text := range texts {
		for _, v := range text.Variants {
			names = append(names, v.Value)
		}
	}
	return names
}

// nearest returns the id or name that was likely meant.
func (p *parser) nearest(kinds []record.Kind, text string) string {
	var all []string
	for _, kind := range kinds {
		for _, e := range p.site.OfKind(kind) {
			all = append(append(all, e.ID), namesOf(e)...)
		}
	}
	return diag.Nearest(text, slices.Values(all))
}

// contains reports whether a text stands in a cell, in whatever language.
func contains(c table.Cell, text string) bool {
	return slices.ContainsFunc(c, func(v any) bool {
		if o, ok := v.(record.Object); ok {
			return slices.ContainsFunc(o, func(e record.Entry) bool { return strings.Contains(fold(e.Value.(string)), text) })
		}
		return v != nil && strings.Contains(fold(table.Cell{v}.String()), text)
	})
}

// same reports whether a text is another, in whatever language.
func same(v any, text string) bool {
	o, _ := v.(record.Object)
	return slices.ContainsFunc(o, func(e record.Entry) bool { return fold(e.Value.(string)) == text })
}

// fold returns a text without what makes no difference: case, the way in which
// Hangul and other letters are composed, and how wide spaces are.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(norm.NFKC.String(s))), " ")
}
