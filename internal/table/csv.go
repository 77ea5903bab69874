package table

import (
	"bufio"
	"bytes"
	"iter"
	"slices"
	"strconv"
	"strings"

	"summitline/internal/record"
	"summitline/internal/site"
)

// byteOrderMark begins a CSV file: without it, Excel takes the file for one in
// the system's old encoding, and shows no Hangul.
const byteOrderMark = "\ufeff"

// CSV returns a table as CSV (RFC 4180) in UTF-8, with a column for each
// language of a text. Values of a list are put together with semicolons, or a
// line each where one of them has a semicolon itself. A text that a spreadsheet
// would take for a formula has an apostrophe before it.
func (t *Table) CSV(langs []string) []byte {
	var b bytes.Buffer
	w := bufio.NewWriter(&b)
	writeCSV(w, t.Columns, slices.Values(t.Rows), langs)
	w.Flush() // to memory, which takes everything
	return b.Bytes()
}

// WriteCSV writes the CSV of the table of a site with a name, of which it holds
// no more than a row.
func WriteCSV(w *bufio.Writer, s *site.Site, name string, langs []string) {
	if spec, there := specOf(name); there {
		columns := spec.columns()
		writeCSV(w, columns, newMaker(s).rows(spec, columns), langs)
	}
}

func writeCSV(w *bufio.Writer, columns []Column, rows iter.Seq[Row], langs []string) {
	w.WriteString(byteOrderMark)
	var head []string
	for _, c := range columns {
		if c.Form != record.FormText {
			head = append(head, c.Name)
			continue
		}
		for _, lang := range langs {
			head = append(head, c.Name+"."+lang)
		}
	}
	line(w, head)
	fields := make([]string, 0, len(head))
	for row := range rows {
		fields = fields[:0]
		for i, c := range columns {
			if c.Form != record.FormText {
				fields = append(fields, harmless(row[i].String()))
				continue
			}
			for _, lang := range langs {
				fields = append(fields, harmless(row[i].In(lang)))
			}
		}
		line(w, fields)
	}
}

// line writes a line of CSV.
func line(w *bufio.Writer, fields []string) {
	for i, f := range fields {
		if i > 0 {
			w.WriteByte(',')
		}
		if strings.ContainsAny(f, "\",\r\n") || strings.TrimSpace(f) != f {
			f = `"` + strings.ReplaceAll(f, `"`, `""`) + `"`
		}
		w.WriteString(f)
	}
	w.WriteString("\r\n")
}

// harmless returns a text that no spreadsheet takes for a formula. A number is
// none.
func harmless(s string) string {
	if s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
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
	switch len(c) {
	case 0:
		return ""
	case 1:
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
