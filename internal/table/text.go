package table

import (
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
)

// Said returns the values of a cell as a person reads them: texts in a
// language, else in the first that there is.
func Said(c Cell, lang string) string {
	var all []string
	for _, v := range c {
		said := plain(v)
		if o, ok := v.(record.Object); ok && len(o) > 0 {
			said, _ = o.Get(lang).(string)
			if said == "" {
				said, _ = o[0].Value.(string)
			}
		}
		if said != "" {
			all = append(all, said)
		}
	}
	return strings.Join(all, ", ")
}

// widest is how many columns of a terminal a cell takes at most.
const widest = 44

// Text returns the table for people, with texts in a language: a line for each
// row, in columns that are as wide as what stands in them. Long texts are cut.
func (t *Table) Text(lang string) string {
	lines := [][]string{make([]string, len(t.Columns))}
	for i, c := range t.Columns {
		lines[0][i] = c.Name
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = cut(Said(cell, lang))
		}
		lines = append(lines, cells)
	}
	widths := make([]int, len(t.Columns))
	for _, cells := range lines {
		for i, cell := range cells {
			widths[i] = max(widths[i], diag.Columns(cell))
		}
	}
	var b strings.Builder
	for _, cells := range lines {
		var line strings.Builder
		for i, cell := range cells {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-diag.Columns(cell)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// cut returns a text on one line, cut where it is too long, without what would
// do something to a terminal.
func cut(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = diag.Visible(s)
	if diag.Columns(s) <= widest {
		return s
	}
	used := 0
	for i, r := range s {
		if used += diag.Columns(string(r)); used >= widest {
			return s[:i] + "…"
		}
	}
	return s
}

// JSON returns the rows as JSON, each on a line of its own: the columns that say
// something, lists as lists, texts as maps from language to text.
func (t *Table) JSON() []byte {
	b := []byte("[")
	for i, row := range t.Rows {
		var o record.Object
		for j, c := range t.Columns {
			switch cell := row[j]; {
			case len(cell) == 0:
			case c.List:
				o = append(o, record.Entry{Key: c.Name, Value: []any(cell)})
			default:
				o = append(o, record.Entry{Key: c.Name, Value: cell[0]})
			}
		}
		line, _ := o.MarshalJSON() // which has no error
		b = append(b, []string{"\n", ",\n"}[min(i, 1)]...)
		b = append(b, line...)
	}
	return append(b, "\n]\n"...)
}
