package intake

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/record"
)

// CSV reads a table of records of a kind for a site with some languages. The
// first row that names keys is its head.
func CSV(name string, data []byte, kind record.Kind, langs []string) ([]draft.Row, diag.List) {
	file, diags := decode(name, data)
	if diags.HasErrors() {
		return nil, diags
	}
	t := table{file: file, kind: kind, keys: draft.KeysOf(kind), langs: langs}
	if err := t.read(); err != nil {
		return nil, t.fault(err)
	}
	head := t.findHead()
	if head < 0 {
		diags.Errorf(file.Whole(), "no-head", "no row says what the columns are").
			Helpf("name a column %q, and others after the keys of %s", t.keys.Label, kind)
		return nil, diags
	}
	for _, row := range t.rows[:head] {
		diags.Warnf(row.at(), "passed-over", "a row above the one that names the columns: passed over")
	}
	columns := t.columns(t.rows[head])
	diags = append(diags, t.unknown(t.rows[head], columns, t.rows[head+1:])...)
	var rows []draft.Row
	for _, row := range t.rows[head+1:] {
		rows = append(rows, t.row(row, columns, t.rows[head]))
	}
	return rows, diags
}

// table is a CSV file that is being read.
type table struct {
	file  *diag.File
	kind  record.Kind
	keys  *draft.Keys
	langs []string
	rows  []line
}

// line is one row of a table.
type line []field

// field is what stands in one column of a row.
type field struct {
	text string
	span diag.Span
}

func (l line) at() diag.Span {
	for _, f := range l {
		if f.text != "" {
			return f.span
		}
	}
	return l[0].span
}

// headRows is how many rows may stand above the head and with it.
const headRows = 10

// read reads the rows that have something in them, with the separator that
// makes the most of the head.
func (t *table) read() error {
	var failure error
	best := -1
	var rows []line
	for _, comma := range []rune{',', ';', '\t'} {
		found, err := t.readWith(comma)
		known := 0
		for _, row := range found[:min(headRows, len(found))] {
			known = max(known, t.known(row))
		}
		if known > best {
			best, rows, failure = known, found, err
		}
	}
	t.rows = rows
	return failure
}

func (t *table) readWith(comma rune) ([]line, error) {
	r := csv.NewReader(strings.NewReader(t.file.Text))
	r.Comma = comma
	r.FieldsPerRecord = -1 // rows may be shorter than the head, and longer by a mistake
	starts := lineStarts(t.file.Text)
	var rows []line
	for {
		texts, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, err
		}
		row, empty := make(line, len(texts)), true
		for i, text := range texts {
			row[i].text = strings.TrimSpace(text)
			empty = empty && row[i].text == ""
			end := int(r.InputOffset())
			if i+1 < len(texts) {
				end = place(starts, r, i+1) - 1
			}
			row[i].span = trim(t.file.Span(place(starts, r, i), end))
		}
		if !empty {
			rows = append(rows, row)
		}
	}
}

// place returns the offset at which a field of the row just read begins.
func place(starts []int, r *csv.Reader, field int) int {
	line, column := r.FieldPos(field)
	return starts[line-1] + column - 1
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// fault reports what cannot be read as CSV.
func (t *table) fault(err error) diag.List {
	var diags diag.List
	found, ok := errors.AsType[*csv.ParseError](err)
	if !ok {
		diags.Errorf(t.file.Whole(), "bad-csv", "cannot be read: %v", err)
		return diags
	}
	starts := lineStarts(t.file.Text)
	offset := func(line, column int) diag.Span {
		at := min(starts[min(line, len(starts))-1]+max(0, column-1), len(t.file.Text))
		return t.file.Span(at, at)
	}
	switch {
	case errors.Is(found.Err, csv.ErrBareQuote):
		diags.Errorf(offset(found.Line, found.Column), "bad-csv", "a quote inside of a cell without quotes").
			Helpf(`put the whole cell in quotes, and write "" for each quote in it`)
	default:
		at := offset(found.StartLine, 1)
		diags.Errorf(at, "bad-csv", "a quote that is not closed").
			Helpf(`write "" for a quote inside of a cell in quotes`)
	}
	return diags
}

// findHead returns the first of the uppermost rows that says which column has
// what records are called, or when they were, or -1.
func (t *table) findHead() int {
	return slices.IndexFunc(t.rows[:min(headRows, len(t.rows))], func(row line) bool {
		return slices.ContainsFunc(t.columns(row), func(c column) bool {
			return c.path == t.keys.Label || c.path == "date" && t.kind == record.KindSummits || c.path == draft.PathFirst
		})
	})
}

func (t *table) columns(head line) []column {
	columns := make([]column, len(head))
	for i, f := range head {
		columns[i] = t.columnOf(f.text)
	}
	return columns
}

// known returns how many columns of a row name keys.
func (t *table) known(row line) int {
	n := 0
	for _, c := range t.columns(row) {
		if c.path != "" {
			n++
		}
	}
	return n
}

// unknown reports the columns that have something in them and fit no key.
func (t *table) unknown(head line, columns []column, rows []line) diag.List {
	var diags diag.List
	for i, c := range columns {
		used := slices.ContainsFunc(rows, func(row line) bool { return i < len(row) && row[i].text != "" })
		if c.path != "" || !used {
			continue
		}
		if head[i].text == "" {
			diags.Warnf(t.at(rows, i), "unknown-key", "a column without a name").Helpf("what stands in it is kept in comments")
			continue
		}
		d := diags.Warnf(head[i].span, "unknown-key", "no key of %s is called %q", t.kind, head[i].text).Helpf("what stands in the column is kept in comments")
		if near := t.nearestPath(head[i].text); near != "" {
			d.Helpf("did you mean %q? What stands in the column is kept in comments", near)
		}
	}
	return diags
}

// at returns where the first cell of a column stands that is not empty.
func (t *table) at(rows []line, i int) diag.Span {
	for _, row := range rows {
		if i < len(row) && row[i].text != "" {
			return row[i].span
		}
	}
	return t.file.Whole()
}

// row makes cells of a row.
func (t *table) row(row line, columns []column, head line) draft.Row {
	made := draft.Row{At: row.at()}
	for i, f := range row {
		if f.text == "" {
			continue
		}
		from := &draft.Origin{Text: f.text, At: f.span}
		c := draft.Cell{Text: f.text, From: from}
		if i < len(columns) {
			from.Label = head[i].text
			c.Path, c.Lang, c.Part, c.Kind = columns[i].path, columns[i].lang, columns[i].part, columns[i].kind
		} else {
			c.Why = diag.Say("a cell beyond the last column that has a name")
		}
		made.Cells = append(made.Cells, c)
	}
	return made
}
