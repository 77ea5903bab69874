// Package query answers questions about a site in a small language.
//
// In goes a text such as
//
//	commitments where status = open and by = msit order by due limit 10
//
// and a resolved site; out comes a table of package table with the rows and
// columns that were asked for, or what is wrong with the text and where. A
// [Query] can be run in any language of the site; nothing is changed by it.
//
// The language:
//
//	query     = TABLE { "where" condition | "select" ( "*" | columns ) | "order" "by" COLUMN [ "desc" ] { "," … } | "limit" NUMBER }
//	condition = and { "or" and }
//	and       = not { "and" not }
//	not       = "not" not | "(" condition ")" | COLUMN [ operator value ]
//	operator  = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~"
//
// A value is a word or stands in quotes, single or double, in which two of them
// are one. A column alone is a condition: that it says something, or is true.
package query

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/table"
)

// Query is a question about a site.
type Query struct {
	table  *table.Table
	where  condition // nil: every row
	chosen []column  // nil: those that give an idea of a row, or all
	order  []order
	limit  int // of rows, if limited
	has    map[string]bool
}

// order is a column by which rows are put in order.
type order struct {
	column     column
	descending bool
}

// Parse reads a query about a site. What is wrong with it has a place in a file
// called "query".
func Parse(text string, s *site.Site) (*Query, diag.List) {
	p := &parser{site: s, file: &diag.File{Path: "query", Text: strings.ToValidUTF8(text, "\uFFFD")}}
	q := p.query()
	return q, p.diags
}

// Run returns the rows that the query asks for, with the columns that it names;
// else with all, or if they are to be brief with the few that give an idea of a
// row. Texts are ordered as in a language.
func (q *Query) Run(lang string, brief bool) *table.Table {
	var rows []table.Row
	for _, row := range q.table.Rows {
		if q.where == nil || q.where(row) {
			rows = append(rows, row)
		}
	}
	q.sort(rows, lang)
	if q.has["limit"] {
		rows = rows[:min(q.limit, len(rows))]
	}
	answer := &table.Table{Name: q.table.Name}
	columns := q.chosen
	if columns == nil {
		columns = allColumns(q.table, brief && !q.has["select"])
	}
	for _, c := range columns {
		answer.Columns = append(answer.Columns, c.Column)
	}
	for _, row := range rows {
		cells := make(table.Row, len(columns))
		for i, c := range columns {
			cells[i] = c.of(row)
		}
		answer.Rows = append(answer.Rows, cells)
	}
	return answer
}

// allColumns returns the columns of a table, or those that give an idea of a
// row.
func allColumns(t *table.Table, brief bool) []column {
	var columns []column
	for i, c := range t.Columns {
		if c.Brief || !brief {
			columns = append(columns, column{c, i, ""})
		}
	}
	return columns
}

// column is a column of the table, of texts perhaps in one language alone.
type column struct {
	table.Column
	index int
	lang  string // of texts; empty: all
}

// of returns the cell of a row.
func (c column) of(row table.Row) table.Cell {
	cell := row[c.index]
	if c.lang == "" {
		return cell
	}
	said := make(table.Cell, len(cell))
	some := false
	for i, v := range cell {
		if o, ok := v.(record.Object); ok && o.Get(c.lang) != nil {
			said[i], some = o.Get(c.lang), true
		}
	}
	if !some {
		return nil
	}
	return said
}

// sort puts rows into the order that the query asks for; those that do not say
// come last, and rows that are equal stay in their order.
func (q *Query) sort(rows []table.Row, lang string) {
	collator := collate.New(language.Make(lang), collate.Numeric)
	slices.SortStableFunc(rows, func(a, b table.Row) int {
		for _, by := range q.order {
			x, y := by.column.of(a), by.column.of(b)
			if n := cmp.Compare(min(len(y), 1), min(len(x), 1)); n != 0 {
				return n
			}
			n := compare(by.column.Column, x, y, lang, collator)
			if by.descending {
				n = -n
			}
			if n != 0 {
				return n
			}
		}
		return 0
	})
}

// compare orders two cells by their first values.
func compare(c table.Column, a, b table.Cell, lang string, collator *collate.Collator) int {
	if len(a) == 0 {
		return 0
	}
	x, y := table.Said(a[:1], lang), table.Said(b[:1], lang)
	switch c.Form {
	case record.FormInt:
		return cmp.Compare(number(x), number(y))
	case record.FormBool:
		return len(y) - len(x) // false, true
	case record.FormDate:
		return edtf.Compare(dateOf(x), dateOf(y))
	case record.FormWord:
		return cmp.Compare(slices.Index(c.Words, x), slices.Index(c.Words, y))
	}
	return collator.CompareString(x, y)
}

// number returns a whole number of a cell.
func number(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

// dateOf returns a date of a cell, which is a valid one.
func dateOf(text string) edtf.Date {
	date, _ := edtf.Parse(text)
	return date
}
