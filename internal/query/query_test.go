package query_test

import (
	"bufio"
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"summitline/internal/query"
	"summitline/internal/record"
	"summitline/internal/site"
	"summitline/internal/table"
)

// theSite is a small one, in which dates and statuses differ.
func theSite(t testing.TB) *site.Site {
	t.Helper()
	data, err := os.ReadFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	content := fstest.MapFS{}
	for _, file := range txtar.Parse(data).Files {
		content[file.Name] = &fstest.MapFile{Data: file.Data}
	}
	set, diags := record.Load(content, "content", nil)
	s, found := site.Resolve(set, site.Options{BaseURL: "https://example.org"})
	if diags = append(diags, found...); diags.HasErrors() {
		t.Fatal(diags)
	}
	return s
}

// ids returns the ids of the rows of an answer, or what their first column says.
func ids(answer *table.Table) string {
	at := 0
	for i, c := range answer.Columns {
		if c.Name == "id" {
			at = i
		}
	}
	var all []string
	for _, row := range answer.Rows {
		all = append(all, row[at].String())
	}
	return strings.Join(all, " ")
}

func TestAnswers(t *testing.T) {
	s := theSite(t)
	for _, c := range []struct{ query, want string }{
		{"summits", "first third second fourth"},
		{"SUMMITS WHERE id = SECOND", "second"},

		// dates: what is sure, and with ~ what may be
		{"summits where date = 2022", "second"},
		{"summits where date ~ 2022", "third second"},
		{"summits where date = 2021-09-07", "first"},
		{"summits where date != 2022", "first third fourth"},
		{"summits where date < 2022", "first"},
		{"summits where date <= 2022", "first second"},
		{"summits where date > 2022", "fourth"},
		{"summits where date >= 2022", "third second fourth"},
		{"summits where date < 2024-01-20 and not date < 2022", "third second fourth"},
		{"summits where date = '2022/2024'", "third second fourth"},
		{"summits where updated", ""},

		// numbers, words, true and false
		{"summits where number >= 2", "second fourth"},
		{"summits where number", "first second fourth"},
		{"summits where not number", "third"},
		{"summits where year = 2022 or year = 2024", "third second fourth"},
		{"summits where status = cancelled", "third"},
		{"summits where venue.online", "second"},
		{"summits where venue.online = false", "fourth"},
		{"summits where starts < 10:00", "first"},

		// texts, in every language or in one
		{"summits where title ~ FORUM", "first second"},
		{"summits where title.ko ~ forum", ""},
		{"summits where title.EN = '1st  forum'", "first"},
		{"summits where title != '1st forum'", "third second fourth"},
		{"summits where venue.city = 서울", "first second"},
		{"summits where venue.city ~ 부산", "second"},
		{"summits where any ~ busan", "second"},
		{"summits where title = '따옴표 ''안'''", "fourth"},
		{"summits where title = “따옴표 '안'”", "fourth"},

		// refs: by id, former id, any name, a part of one
		{"summits where hosts = ministry", "first second"},
		{"summits where hosts = old-ministry", "first second"},
		{"summits where hosts = moe", "first second"},
		{"summits where hosts = 홍길동", "second"},
		{"summits where hosts ~ 보기", "first second"},
		{"summits where hosts ~ zzz", ""},
		{"summits where hosts != hong", "first third fourth"},

		// how conditions are put together
		{"summits where id=first or id=second and number=1", "first"},
		{"summits where (id=first or id=second) and number=2", "second"},
		{"summits where not (id=first or id=second)", "third fourth"},
		{"summits where not not id=first", "first"},

		// the ledger: a row for each status, with those for whom it stands so
		{"commitments", "plan plan gift"},
		{"commitments where status = open", "plan gift"},
		{"commitments where status = kept and by = ministry", "plan"},
		{"commitments where status = kept and by = hong", ""},
		{"commitments where status = 'in progress'", ""},
		{"commitments where overdue", "plan plan"},
		{"commitments where not by", "gift"},
		{"commitments where to = hong", "gift"},
		{"commitments where kind = pledge and year = 2021", "plan plan gift"},
		{"commitments where due < 2023", "plan plan"},

		// order and limit
		{"summits order by date desc", "fourth second third first"},
		{"summits order by number desc, id", "fourth second first third"},
		{"summits order by venue.city, id", "second first fourth third"},
		{"summits order by status desc, id", "third first fourth second"},
		{"summits limit 2", "first third"},
		{"summits limit 3 order by id desc where number", "second fourth first"},
	} {
		q, diags := query.Parse(c.query, s)
		if len(diags) > 0 {
			t.Errorf("%s: %s", c.query, diags[0].Message)
			continue
		}
		if got := ids(q.Run("en", true)); got != c.want {
			t.Errorf("%s: %q, not %q", c.query, got, c.want)
		}
	}
}

func TestColumns(t *testing.T) {
	s := theSite(t)
	for _, c := range []struct {
		query string
		brief bool
		want  string
	}{
		{"series select title.en, id", true, "title.en id"},
		{"series", true, "id title started status"},
		{"topics select *", true, strings.Join(names(table.Of(s, "topics")), " ")},
		{"topics", false, strings.Join(names(table.Of(s, "topics")), " ")},
	} {
		q, diags := query.Parse(c.query, s)
		if len(diags) > 0 {
			t.Fatal(diags[0].Message)
		}
		if got := strings.Join(names(q.Run("ko", c.brief)), " "); got != c.want {
			t.Errorf("%s: %s, not %s", c.query, got, c.want)
		}
	}
}

func names(t *table.Table) []string {
	var all []string
	for _, c := range t.Columns {
		all = append(all, c.Name)
	}
	return all
}

func TestFaults(t *testing.T) {
	s := theSite(t)
	for _, c := range []struct{ query, at, message, help string }{
		{"", "", "expected the name of a table, found the end of the query", "the tables are " + strings.Join(table.Names(), ", ")},
		{"sumits", "sumits", `there is no table "sumits"`, `did you mean "summits"?`},
		{"= 3", "=", `expected the name of a table, found "="`, "the tables are " + strings.Join(table.Names(), ", ")},
		{"summits wher id=first", "wher", `expected where, select, order or limit, found "wher"`, `did you mean "where"?`},
		{"summits where id=first adn number=1", "adn", `expected where, select, order or limit, found "adn"`, `did you mean "and"?`},
		{"summits where title = 1st forum", "forum", `expected where, select, order or limit, found "forum"`, "a value of several words needs quotes"},
		{"summits where date = 2021-09~", "~", `expected where, select, order or limit, found "~"`, "a value with ~ in it needs quotes"},
		{"summits where titel ~ a", "titel", `summits has no column "titel"`, `did you mean "title"?`},
		{"topics where zzzzzz = a", "zzzzzz", `topics has no column "zzzzzz"`, "the columns are " + strings.Join(names(table.Of(s, "topics")), ", ")},
		{"summits where", "", "expected the name of a column, found the end of the query", "the columns are " + strings.Join(names(table.Of(s, "summits")), ", ")},
		{"summits where id =", "", "expected a value after =, found the end of the query", ""},
		{"summits where (id = first", "", `expected ")", found the end of the query`, ""},
		{"summits where status = hold", "hold", `"hold" is none of announced, held, postponed, cancelled`, "did you mean held?"},
		{"summits where status < held", "<", `the column "status" cannot be compared by <`, "write = or !="},
		{"summits where title < a", "<", `the column "title" cannot be compared by <`, "write =, != or ~"},
		{"summits where number = two", "two", `expected a whole number, found "two"`, "write a number such as 3"},
		{"summits where number ~ 1", "~", `the column "number" cannot be compared by ~`, "write =, !=, <, <=, > or >="},
		{"summits where date = 2021-13", "2021-13", `months are 01–12 and seasons 21–24, not "13"`, "write 2021"},
		{"summits where venue.online = yes", "yes", `expected true or false, found "yes"`, "write true or false"},
		{"summits where hosts = minstry", "minstry", `there is no record "minstry"`, `did you mean "ministry"?`},
		{"summits where series = zzzzzz", "zzzzzz", `there is no series "zzzzzz"`, "a record is named by its id or one of its names; ~ finds a part of them"},
		{"summits where title = 'a", "'a", "the quote is not closed", "end it with '"},
		{"summits where title = “a", "“a", "the quote is not closed", "end it with ”"},
		{"summits where any = a", "=", `expected "~", found "="`, ""},
		{"summits limit 0", "0", `expected a whole number, found "0"`, "write a number such as 10"},
		{"summits order date", "date", `expected "by", found "date"`, ""},
		{"summits limit 1 limit 2", "limit", `"limit" is given twice`, "keep one of the two"},
		{"summits where 한글=1", "한글", `summits has no column "한글"`, "the columns are " + strings.Join(names(table.Of(s, "summits")), ", ")},
		{"summits where " + strings.Repeat("(", 200), "(", "more than 100 conditions stand in one another", "take brackets out"},
	} {
		q, diags := query.Parse(c.query, s)
		if q != nil || len(diags) != 1 {
			t.Errorf("%s: %d faults", c.query, len(diags))
			continue
		}
		d := diags[0]
		if got := []string{d.Span.Text(), d.Message.String(), d.Help.String()}; cmp.Diff([]string{c.at, c.message, c.help}, got) != "" {
			t.Errorf("%s:\n%s", c.query, cmp.Diff([]string{c.at, c.message, c.help}, got))
		}
	}
}

// TestTheWholeTableIsItsCSV checks that a query that asks for everything gives
// what stands below data/.
func TestTheWholeTableIsItsCSV(t *testing.T) {
	s := theSite(t)
	for _, name := range table.Names() {
		q, diags := query.Parse(name, s)
		if len(diags) > 0 {
			t.Fatal(diags[0].Message)
		}
		var want bytes.Buffer
		w := bufio.NewWriter(&want)
		table.WriteCSV(w, s, name, s.Langs)
		w.Flush()
		if got := string(q.Run("ko", false).CSV(s.Langs)); got != want.String() {
			t.Errorf("%s:\n%s", name, cmp.Diff(want.String(), got))
		}
	}
}

// FuzzParse checks that any text is read without a panic: that it is answered,
// or has a fault with a place in it that can be printed.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"commitments where status = open and by = ministry order by due desc, id limit 3",
		"summits where (date >= 2022 or not title.en ~ 'a''b') and any ~ “x” select *",
		"statements where text ~ 인력 select date, speaker.name", "summits where date ~ '2021-09~'", "x = (", "summits where !", "summits where 'a",
	} {
		f.Add(text)
	}
	s := theSite(f)
	f.Fuzz(func(t *testing.T, text string) {
		q, diags := query.Parse(text, s)
		if (q == nil) == (len(diags) == 0) {
			t.Fatalf("%q: an answer and a fault, or neither", text)
		}
		if q != nil {
			answer := q.Run("ko", true)
			answer.Text("ko")
			answer.JSON()
			answer.CSV(s.Langs)
			return
		}
		for _, lang := range []string{"ko", "en"} {
			var b strings.Builder
			if err := diags.Print(&b, lang); err != nil || len(diags) != 1 || strings.Contains(b.String(), "%!") {
				t.Fatalf("%q: %s", text, b.String())
			}
		}
	})
}
