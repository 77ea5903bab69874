// Package table shows a site as tables.
//
// In goes a resolved site; out come tables: one for each kind of record, and
// one for each kind of what stands in a record and is counted on its own, such
// as statements. Columns are the keys of the content model, as package record
// decodes them, and what the site derives. The package says what is in a cell,
// and how it is written in CSV; it chooses no rows, and puts nothing into words.
package table

import (
	"iter"
	"slices"

	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/tell"
)

// Table is the rows of one kind.
type Table struct {
	Name    string
	Columns []Column
	Rows    []Row
}

// Column says what stands in one column of a table.
type Column struct {
	Name  string        // the key, with dots inside of a map: "venue.city"
	Form  record.Form   // FormText for texts of all sorts
	List  bool          // a cell can have several values
	Kinds []record.Kind // which a ref leads to
	Words []string      // which a word is one of
	Brief bool          // among the few that give an idea of the row

	value func(*maker, source) any
}

// Row is the cells of a row, in the order of the columns.
type Row []Cell

// Cell is the values of a cell, as [record.Object] has them: none if nothing is
// known. In a list whose entries are maps, nil stands for an entry that has no
// such value, so that the cells of a row stay side by side.
type Cell []any

// Names returns the names of all tables, in their order.
func Names() []string {
	var names []string
	for _, s := range specs() {
		names = append(names, s.name)
	}
	return names
}

// Of returns the table of a site with a name, or nil if there is no such table.
func Of(s *site.Site, name string) *Table {
	spec, there := specOf(name)
	if !there {
		return nil
	}
	t := &Table{Name: name, Columns: spec.columns()}
	for row := range newMaker(s).rows(spec, t.Columns) {
		t.Rows = append(t.Rows, slices.Clone(row))
	}
	return t
}

// maker makes the tables of one site.
type maker struct {
	site   *site.Site
	voice  tell.Voice
	titles map[string]any // by kinds and id
}

// source is what a row is made of.
type source struct {
	said record.Object // what is written down
	of   any           // the resolved form of it: a *site.Statement
}

func newMaker(s *site.Site) *maker {
	return &maker{site: s, voice: tell.New(s, s.Langs[0]), titles: map[string]any{}}
}

// rows yields the rows of a table, each of which is overwritten by the next.
func (m *maker) rows(spec spec, columns []Column) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		row := make(Row, len(columns))
		for src := range spec.rows(m) {
			for i, c := range columns {
				row[i] = cellOf(c.value(m, src))
			}
			if !yield(row) {
				return
			}
		}
	}
}

// cellOf returns the cell with a value, which may be a list.
func cellOf(value any) Cell {
	switch value := value.(type) {
	case nil:
		return nil
	case string:
		if value == "" {
			return nil
		}
	case record.Object:
		if len(value) == 0 {
			return nil
		}
	case []any:
		for _, v := range value {
			if v != nil {
				return value
			}
		}
		return nil
	}
	return Cell{value}
}

// encode returns what a record, or a map in one, says, but for some keys.
func (m *maker) encode(r any, without ...string) record.Object {
	return record.Encode(r, m.site.IDOf, without...)
}

// title returns what the record that a ref leads to is called, or nil.
func (m *maker) title(ref any, kinds []record.Kind) any {
	id, _ := ref.(string)
	if id == "" || len(kinds) == 0 {
		return nil
	}
	key := string(kinds[0].Space()) + "/" + id
	if title, known := m.titles[key]; known {
		return title
	}
	var title any
	for _, kind := range kinds {
		if to, ok := m.site.Lookup(string(kind) + "/" + id); ok && title == nil {
			title = record.EncodeText(to.Entry.Title)
		}
	}
	m.titles[key] = title
	return title
}
