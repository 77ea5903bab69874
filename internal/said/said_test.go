package said

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// speaker is a module that says things in all the ways that the program does.
const speaker = `
-- internal/diag/diag.go --
package diag

type Text struct {
	Format string
	Args   []any
}

type Diagnostic struct {
	Code    string
	Message Text
}

type List []Diagnostic

func Say(format string, args ...any) Text { return Text{format, args} }

func (l *List) Errorf(code, format string, args ...any) {
	*l = append(*l, Diagnostic{Code: code, Message: Say(format, args...)})
}
-- internal/record/record.go --
package record

import (
	"fmt"
	"strings"

	"summitline/internal/diag"
)

const shared = "a constant " + "in two pieces"

type row struct {
	code    string
	message diag.Text
	hint    string
}

var table = []row{
	{"from-a-row", diag.Say("in a table"), "by its place"},
	{code: "from-a-key", hint: "by its name"},
}

func check(diags *diag.List, name string) error {
	diags.Errorf("direct", shared, name)
	for _, r := range table {
		diags.Errorf(r.code, r.hint)
	}
	fail(diags, "passed on")
	func() { diags.Errorf("in-a-literal", strings.ToUpper("not known")) }()
	text := "kept"
	if name != "" {
		text = "and replaced"
	}
	diags.Errorf("direct", text)
	diags.Errorf("made-"+name, "%d "+name+"s")
	return fmt.Errorf("for nobody: %s", name)
}

func fail(diags *diag.List, why string) { diags.Errorf("wrapped", why) }

func generic[T any](diags *diag.List, t T, format string) { diags.Errorf("generic", format, t) }

func use(diags *diag.List) { generic(diags, 1, "of any type") }
-- internal/record/record_test.go --
package record

var _ = diag.Say("in a test")
-- testdata/other.go --
package other

var _ = diag.Say("in testdata")
`

func TestRead(t *testing.T) {
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(speaker)).Files {
		name := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what      string
		got, want []string
	}{
		{"formats", slices.Sorted(maps.Keys(p.Formats)), []string{
			"a constant in two pieces", "and replaced", "by its name", "by its place", "in a table", "kept", "of any type", "passed on",
		}},
		{"codes", slices.Sorted(maps.Keys(p.Codes)), []string{
			"direct", "from-a-key", "from-a-row", "generic", "in-a-literal", "wrapped",
		}},
		{"unknown", p.Unknown, []string{
			`internal/record/record.go:29: strings.ToUpper("not known")`,
			`internal/record/record.go:35: "%d " + name + "s"`,
			`internal/record/record.go:35: "made-" + name`,
		}},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.what, diff)
		}
	}
	if got := p.Formats["in a table"]; got != "internal/record/record.go:19" {
		t.Errorf("the place of a format is %s", got)
	}
	for text, want := range map[string]bool{"for nobody: %s": true, "in a test": false, "in testdata": false} {
		if p.Strings[text] != want {
			t.Errorf("%q is a string of the module: %v", text, !want)
		}
	}
}

func TestReadWhatIsNoSuchModule(t *testing.T) {
	if _, err := Read(t.TempDir()); err == nil {
		t.Error("an empty folder says nothing, and that is no error")
	}
}
