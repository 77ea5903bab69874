package table

import (
	"strconv"
	"strings"

	"summitline/internal/record"
)

// byteOrderMark begins a CSV file: without it, Excel takes the file for one in
// the system's old encoding, and shows no Hangul.
const byteOrderMark = "\ufeff"

// CSV returns a table as CSV (RFC 4180) in UTF-8, with a column for each
// language of a text. Values of a list are put together with semicolons, or a
// line each where one of them has a semicolon itself. A text that a spreadsheet
// would take for a formula has an apostrophe before it.
func (t *Table) CSV(langs []string) []byte {
	var b strings.Builder
	b.WriteString(byteOrderMark)
	var head []string
	for _, c := range t.Columns {
		if c.Form != record.FormText {
			head = append(head, c.Name)
			continue
		}
		for _, lang := range langs {
			head = append(head, c.Name+"."+lang)
		}
	}
	line(&b, head)
	fields := make([]string, 0, len(head))
	for _, row := range t.Rows {
		fields = fields[:0]
		for i, c := range t.Columns {
			switch c.Form {
			case record.FormText:
				for _, lang := range langs {
					fields = append(fields, harmless(row[i].In(lang)))
				}
			case record.FormString:
				fields = append(fields, harmless(row[i].String()))
			default:
				fields = append(fields, harmless(row[i].String()))
			}
		}
		line(&b, fields)
	}
	return []byte(b.String())
}

// line writes a line of CSV.
func line(b *strings.Builder, fields []string) {
	for i, f := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		if strings.ContainsAny(f, "\",\r\n") || strings.TrimSpace(f) != f {
			f = `"` + strings.ReplaceAll(f, `"`, `""`) + `"`
		}
		b.WriteString(f)
	}
	b.WriteString("\r\n")
}

// harmless returns a text that no spreadsheet takes for a formula. A number is
// none.
func harmless(s string) string {
	if _, err := strconv.ParseFloat(s, 64); err != nil && s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// String returns the values of a cell that has no texts in languages.
func (c Cell) String() string { return c.join(plain) }

// In returns the texts of a cell in a language; none where there is no text in
// it.
func (c Cell) In(lang string) string {
	return c.join(func(v any) string {
		o, _ := v.(record.Object)
		s, _ := o.Get(lang).(string)
		return s
	})
}

// join puts the values of a cell together.
func (c Cell) join(say func(any) string) string {
	if len(c) == 1 {
		return say(c[0])
	}
	all, between, said := make([]string, len(c)), "; ", false
	for i, v := range c {
		all[i] = say(v)
		said = said || all[i] != ""
		if strings.Contains(all[i], ";") {
			between = "\n"
		}
	}
	if !said {
		return ""
	}
	return strings.Join(all, between)
}

// plain returns a value as text.
func plain(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}
