package compare_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"summitline/internal/compare"
	"summitline/internal/samplesite"
	"summitline/internal/site"
)

// everything returns the content of the site that uses every key.
func everything(t *testing.T) fstest.MapFS {
	t.Helper()
	return samplesite.Everything(t, "../build/testdata/sites/everything.txtar")
}

func TestASiteIsLikeItself(t *testing.T) {
	for name, content := range map[string]fs.FS{
		"the real one": os.DirFS("../../content"),
		"a sample":     samplesite.Content(60),
		"every key":    everything(t),
	} {
		report := compare.Sites(load("a", content, true), load("a", content, true))
		if !report.Empty() || report.Files != 0 {
			var b bytes.Buffer
			report.Text(&b, compare.Telling{Lang: "en"})
			t.Errorf("%s is not like itself:\n%s", name, &b)
		}
	}
}

// change is a site in which one key or one item of a list is missing.
type change struct {
	what string
	path string
	data []byte
}

// withoutEach returns the content without each of its keys and items in turn.
func withoutEach(t *testing.T, content fstest.MapFS) []change {
	t.Helper()
	var all []change
	for _, path := range slices.Sorted(maps.Keys(content)) {
		text, body := string(content[path].Data), ""
		if strings.HasSuffix(path, ".md") {
			parts := strings.SplitN(text, "---\n", 3)
			text, body = parts[1], parts[2]
		} else if !strings.HasSuffix(path, ".yaml") {
			continue
		}
		for n := 0; ; n++ {
			var root yaml.Node
			if err := yaml.Unmarshal([]byte(text), &root); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			left := n
			what := dropped(&root, "", &left)
			if what == "" {
				break
			}
			data, err := yaml.Marshal(&root)
			if err != nil {
				t.Fatal(err)
			}
			if body != "" {
				data = slices.Concat([]byte("---\n"), data, []byte("---\n"), []byte(body))
			}
			all = append(all, change{path + " " + what, path, data})
		}
	}
	return all
}

// dropped takes the key or item away that comes after so many others, and says
// what it was.
func dropped(node *yaml.Node, path string, left *int) string {
	step := 1
	if node.Kind == yaml.MappingNode {
		step = 2
	}
	for i := 0; i < len(node.Content); i += step {
		name := path
		if node.Kind != yaml.DocumentNode {
			if *left == 0 {
				value := node.Content[i+step-1]
				if step == 2 {
					name += "." + node.Content[i].Value
				}
				node.Content = slices.Delete(node.Content, i, i+step)
				return strings.TrimPrefix(fmt.Sprintf("%s = %s", name, value.Value), ".")
			}
			*left--
		}
		if step == 2 {
			name += "." + node.Content[i].Value
		}
		if what := dropped(node.Content[i+step-1], name, left); what != "" {
			return what
		}
	}
	return ""
}

// meaningless are keys without which the site of everything means the same.
var meaningless = []string{
	"summits/2022/forum-1.md status = held", // it was before the day up to which the record is kept
	"site.yaml offline = false",             // as without it
}

// TestNothingGoesUnnoticed takes each key and each item of a list away: unless
// that is an error, it is reported, and told the other way round it is the same
// report.
func TestNothingGoesUnnoticed(t *testing.T) {
	content := everything(t)
	before := load("content", content, true)
	changes := withoutEach(t, content)
	compared := 0
	for _, c := range changes {
		files := maps.Clone(content)
		files[c.path] = &fstest.MapFile{Data: c.data}
		after := load("content", files, true)
		if len(after.Faults) > 0 {
			continue
		}
		compared++
		report := compare.Sites(before, after)
		if report.Empty() != slices.Contains(meaningless, c.what) {
			t.Errorf("without %s the report is empty: %v", c.what, report.Empty())
		}
		there, back := facts(report, false), facts(compare.Sites(after, before), true)
		if diff := cmp.Diff(there, back); diff != "" {
			t.Errorf("without %s, and back (-there +back):\n%s", c.what, diff)
		}
	}
	t.Logf("%d of %d changes compared", compared, len(changes))
	if compared < 300 {
		t.Errorf("only %d of %d changes could be compared", compared, len(changes))
	}
}

// facts tells what a report says, each fact in a line, in a fixed order; turned
// round, it tells what the report of the opposite change says. What is gone
// counts in one direction alone, and a record that became part of another is
// gone.
func facts(r *compare.Report, turned bool) []string {
	var all []string
	add := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	fields := func(list []compare.Field) string {
		var lines []string
		for _, f := range list {
			old, now := f.Old, f.New
			if turned {
				old, now = now, old
			}
			lines = append(lines, fmt.Sprintf("%s/%s: %s|%s → %s|%s", f.Key, f.Lang, tell(old), old.Markup, tell(now), now.Markup))
		}
		slices.Sort(lines)
		return strings.Join(lines, "; ")
	}
	pair := func(before, after any) string {
		if turned {
			before, after = after, before
		}
		return fmt.Sprintf("%v → %v", before, after)
	}
	for kind, list := range map[string][]compare.Record{
		"meeting": r.Meetings, "person": r.People, "source": r.Sources, "series": r.Series,
		"organization": r.Organizations, "topic": r.Topics, "page": r.Pages,
	} {
		for _, c := range list {
			add("%s %s {%s}", kind, pair(entryID(c.Before), entryID(c.After)), fields(c.Fields))
		}
	}
	add("site {%s}", fields(r.Site))
	for _, c := range r.Participants {
		add("participant %s {%s}", pair(c.Before != nil, c.After != nil), fields(c.Fields))
	}
	for _, c := range r.Offices {
		add("office %s {%s}", pair(c.Before != nil, c.After != nil), fields(c.Fields))
	}
	for _, c := range r.Statements {
		add("statement %s {%s}", pair(c.Before != nil, c.After != nil), fields(c.Fields))
	}
	for _, p := range r.Promises {
		moves := ""
		for _, m := range p.Moves {
			moves += pair(m.From, m.To) + " "
		}
		add("promise %s {%s} %d updates, %s", pair(p.Before != nil, p.After != nil), fields(p.Fields), len(p.Updates), moves)
	}
	for _, c := range r.Claims {
		lost, gained := len(c.Lost), len(c.Gained)
		if turned {
			lost, gained = gained, lost
		}
		add("claim %s -%d +%d ~%d", c.Of.Key, lost, gained, len(c.Moved))
	}
	slices.Sort(all)
	return all
}

func entryID(e *site.Entry) string {
	if e == nil {
		return "-"
	}
	return e.ID
}

// tell returns all that is in a value.
func tell(v compare.Value) string {
	text := v.Plain
	for _, said := range v.Text.Variants {
		text += said.Lang + "=" + said.Value + ","
	}
	for _, item := range v.Items {
		text += "[" + tell(item) + "]"
	}
	for _, part := range v.Parts {
		text += "{" + part.Key + ": " + tell(part.Value) + "}"
	}
	return text
}

// TestBothWays turns the pairs of testdata round.
func TestBothWays(t *testing.T) {
	for name, pair := range map[string][2]fs.FS{
		"a smaller sample": {samplesite.Content(40), samplesite.Content(25)},
		"real and sample":  {os.DirFS("../../content"), samplesite.Content(12)},
	} {
		a, b := load("a", pair[0], false), load("b", pair[1], false)
		if diff := cmp.Diff(facts(compare.Sites(a, b), false), facts(compare.Sites(b, a), true)); diff != "" {
			t.Errorf("%s (-there +back):\n%s", name, diff)
		}
	}
}
