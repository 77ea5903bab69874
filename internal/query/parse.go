package query

import (
	"slices"
	"strconv"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/table"
)

// parser reads one query. It stops at the first fault: what comes after it
// could mean anything.
type parser struct {
	site  *site.Site
	file  *diag.File
	now   token
	table *table.Table
	depth int
	diags diag.List
}

// code is that of all that is wrong with a query.
const code = "bad-query"

// failf says what is wrong at a token, and ends the reading.
func (p *parser) failf(at token, format string, args ...any) *diag.Diagnostic {
	return p.fail(at, diag.Say(format, args...))
}

// fail is failf with a text that is there already.
func (p *parser) fail(at token, message diag.Text) *diag.Diagnostic {
	if p.failed() {
		return &diag.Diagnostic{} // it follows from what was said
	}
	return p.diags.Error(p.file.Span(at.start, at.end), code, message)
}

func (p *parser) failed() bool { return len(p.diags) > 0 }

// advance goes to the next token and returns the one that was read.
func (p *parser) advance() token {
	read := p.now
	t, ok := next(p.file.Text, read.end)
	if !ok {
		p.failf(t, "the quote is not closed").Helpf("end it with %s", string(closing[[]rune(p.file.Text[t.start:])[0]]))
	}
	p.now = t
	return read
}

// take goes on if the next token is a word of the language or a sign.
func (p *parser) take(text string) bool {
	if p.failed() || !p.now.is(text) {
		return false
	}
	p.advance()
	return true
}

// want is take for what has to stand there.
func (p *parser) want(text string) {
	if !p.take(text) {
		p.failf(p.now, "expected %s, found %s", diag.Say("%q", text), p.now.describe())
	}
}

// clauses are the parts of a query after its table, by the word that begins
// each.
var clauses = []string{"where", "select", "order", "limit"}

func (p *parser) query() *Query {
	p.advance()
	name := p.advance()
	p.table = table.Of(p.site, strings.ToLower(name.text))
	if p.table == nil || name.kind != word {
		message := diag.Say("there is no table %q", name.text)
		if name.kind != word {
			message = diag.Say("expected %s, found %s", diag.Say("the name of a table"), name.describe())
		}
		p.fail(name, message).Helpf("the tables are %s", strings.Join(table.Names(), ", ")).
			HelpIf("did you mean %q?", diag.Nearest(name.text, slices.Values(table.Names())))
		return nil
	}
	q := &Query{table: p.table, has: map[string]bool{}}
	for !p.failed() && p.now.kind != end {
		at := p.advance()
		clause := strings.ToLower(at.text)
		switch {
		case at.kind != word || !slices.Contains(clauses, clause):
			p.unexpected(at, q)
		case q.has[clause]:
			p.failf(at, "%q is given twice", clause).Helpf("keep one of the two")
		}
		q.has[clause] = true
		p.clause(clause, q)
	}
	if p.failed() {
		return nil
	}
	return q
}

// unexpected says that something stands where a clause should, or more of the
// condition.
func (p *parser) unexpected(at token, q *Query) {
	expected := diag.Either(clauses...)
	found := p.failf(at, "expected %s, found %s", expected, at.describe())
	if at.is("~") {
		found.Helpf("a value with %s in it needs quotes", "~")
		return
	}
	words := slices.Clone(clauses)
	if q.has["where"] {
		words = append(words, "and", "or")
	}
	found.HelpIf("did you mean %q?", diag.Nearest(at.text, slices.Values(words)))
	if found.Help.IsZero() {
		found.Helpf("a value of several words needs quotes")
	}
}

// clause reads what comes after the word that begins a clause.
func (p *parser) clause(clause string, q *Query) {
	switch clause {
	case "where":
		q.where = p.or()
	case "select":
		if p.take("*") {
			return
		}
		for {
			q.chosen = append(q.chosen, p.column())
			if !p.take(",") {
				return
			}
		}
	case "order":
		p.want("by")
		for {
			by := order{column: p.column()}
			by.descending = p.take("desc")
			if !by.descending {
				p.take("asc")
			}
			q.order = append(q.order, by)
			if !p.take(",") {
				return
			}
		}
	case "limit":
		at := p.advance()
		n, err := strconv.Atoi(at.text)
		if err != nil || n < 1 || at.kind != word {
			p.failf(at, "expected a whole number, found %s", at.describe()).Helpf("write a number such as %s", "10")
		}
		q.limit = n
	}
}

// condition reports whether a row is wanted.
type condition func(table.Row) bool

func (p *parser) or() condition {
	any := []condition{p.and()}
	for p.take("or") {
		any = append(any, p.and())
	}
	return func(row table.Row) bool {
		return slices.ContainsFunc(any, func(c condition) bool { return c(row) })
	}
}

func (p *parser) and() condition {
	all := []condition{p.not()}
	for p.take("and") {
		all = append(all, p.not())
	}
	return func(row table.Row) bool {
		return !slices.ContainsFunc(all, func(c condition) bool { return !c(row) })
	}
}

// deepest is how deep conditions may stand in others.
const deepest = 100

func (p *parser) not() condition {
	if p.depth++; p.depth > deepest {
		p.failf(p.now, "more than %d conditions stand in one another", deepest).Helpf("take brackets out")
		return nil
	}
	defer func() { p.depth-- }()
	switch {
	case p.take("not"):
		inner := p.not()
		return func(row table.Row) bool { return !inner(row) }
	case p.take("("):
		inner := p.or()
		p.want(")")
		return inner
	}
	return p.comparison()
}

// anyColumn stands for all columns.
const anyColumn = "any"

// comparison reads a column, and what it is compared with.
func (p *parser) comparison() condition {
	if p.now.is(anyColumn) {
		p.advance()
		p.want("~")
		text := fold(p.value("~").text)
		return func(row table.Row) bool {
			return slices.ContainsFunc(row, func(c table.Cell) bool { return contains(c, text) })
		}
	}
	c := p.column()
	for _, op := range operators {
		at := p.now
		if !p.take(op) {
			continue
		}
		value := p.value(op)
		if p.failed() {
			return nil
		}
		return p.compare(c, op, at, value)
	}
	if p.failed() {
		return nil
	}
	return func(row table.Row) bool {
		cell := c.of(row)
		return len(cell) > 0 && (c.Form != record.FormBool || cell[0] == true)
	}
}

// value reads what stands after an operator.
func (p *parser) value(after string) token {
	if p.failed() {
		return p.now
	}
	at := p.advance()
	if at.kind != word && at.kind != quoted {
		p.failf(at, "expected %s, found %s", diag.Say("a value after %s", after), at.describe())
	}
	return at
}

// column reads the name of a column, of texts perhaps with a language after it.
func (p *parser) column() column {
	if p.failed() {
		return column{}
	}
	at := p.advance()
	if at.kind != word {
		p.failf(at, "expected %s, found %s", diag.Say("the name of a column"), at.describe()).HelpIf("the columns are %s", p.columnNames())
		return column{}
	}
	name := strings.ToLower(at.text)
	for i, c := range p.table.Columns {
		if c.Name == name {
			return column{c, i, ""}
		}
		lang, found := strings.CutPrefix(name, c.Name+".")
		for _, of := range p.site.Langs {
			if found && c.Form == record.FormText && strings.EqualFold(of, lang) {
				c.Name, c.Form = name, record.FormString
				return column{c, i, of}
			}
		}
	}
	p.failf(at, "%s has no column %q", p.table.Name, at.text).
		Helpf("the columns are %s", p.columnNames()).
		HelpIf("did you mean %q?", diag.Nearest(name, slices.Values(names(p.table))))
	return column{}
}

func (p *parser) columnNames() string { return strings.Join(names(p.table), ", ") }

// names returns the names of the columns of a table.
func names(t *table.Table) []string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, c.Name)
	}
	return all
}
