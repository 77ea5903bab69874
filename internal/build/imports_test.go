package build_test

import (
	gobuild "go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "summitline"

// order is the way that data goes through the packages: each may import only
// what stands before it.
var order = []string{"internal/lazyregexp", "internal/cldr", "internal/diag", "internal/edtf", "internal/markdown", "internal/yamldoc", "internal/record", "internal/schema", "internal/format", "internal/site", "internal/edit", "internal/rewrite", "internal/lint", "internal/picture", "internal/tell", "internal/card", "internal/search", "internal/table", "internal/export", "internal/query", "internal/offline", "internal/stencil", "internal/render", "internal/compare", "internal/cache", "internal/build", "internal/serve", "cmd/summitline"}

// aside are the packages beside that way, and what of it they may import: all
// up to the package given, which is the last.
var aside = map[string]string{
	"static":               "",
	"templates":            "",
	"internal/scaffold":    "internal/schema",
	"internal/draft":       "internal/site",
	"internal/intake":      "internal/site",
	"internal/linkcheck":   "internal/record",
	"internal/revision":    "internal/diag",
	"internal/browsertest": "",
	"internal/judges":      "",
	"internal/samplesite":  "",
	"internal/restyle":     "internal/yamldoc",
	"internal/said":        "",
	"internal/explain":     "internal/diag",
	"cmd/bench":            "internal/record",
}

// upon are the packages aside that others of them build upon.
var upon = map[string][]string{
	"internal/draft":  {"internal/scaffold"},
	"internal/intake": {"internal/draft"},
	"cmd/bench":       {"internal/samplesite"},
}

// forTests are the packages that no program may import, only tests.
var forTests = []string{"cmd/bench", "internal/browsertest", "internal/judges", "internal/restyle", "internal/said", "internal/samplesite"}

// importers are the packages that alone may import what costs or can do much.
var importers = map[string][]string{
	"golang.org/x/image":              {"internal/card"},
	"github.com/yuin/goldmark":        {"internal/markdown"},
	"gopkg.in/yaml.v3":                {"internal/yamldoc"},
	"golang.org/x/text/encoding":      {"internal/intake"},
	"html/template":                   {"internal/stencil", "internal/render"},
	"text/template/parse":             {"internal/stencil"},
	"github.com/fsnotify/fsnotify":    {"internal/serve"},
	"github.com/google/jsonschema-go": {"internal/schema"},
	"net/http":                        {"internal/serve", "internal/linkcheck", "cmd/bench"},
	"os":                              {"internal/build", "internal/cache", "internal/edit", "internal/serve", "internal/scaffold", "internal/revision", "cmd/summitline", "cmd/bench", "internal/browsertest", "internal/samplesite"},
	"os/exec":                         {"internal/revision", "internal/browsertest", "cmd/bench"},
	"io/ioutil":                       {},
	"unsafe":                          {"internal/stencil"},
}

// importersInTests are the packages that alone may import what only tests use.
var importersInTests = map[string][]string{
	"github.com/chromedp": {"internal/browsertest"},
}

// program and all are the parts of a package whose imports count.
func program(pkg *gobuild.Package) []string { return pkg.Imports }
func all(pkg *gobuild.Package) []string {
	return slices.Concat(pkg.Imports, pkg.TestImports, pkg.XTestImports)
}

// imports returns what a part of each package of the module imports on any
// system, by its path inside the module.
func imports(t *testing.T, part func(*gobuild.Package) []string) map[string][]string {
	t.Helper()
	const root = "../.."
	context := gobuild.Default
	context.UseAllFiles = true
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if base := entry.Name(); base == "testdata" || strings.HasPrefix(base, ".") && name != root {
			return fs.SkipDir
		}
		pkg, err := context.ImportDir(name, 0)
		if _, none := err.(*gobuild.NoGoError); none {
			return nil
		}
		if err != nil {
			return err
		}
		path, err := filepath.Rel(root, name)
		if len(pkg.GoFiles) > 0 {
			found[filepath.ToSlash(path)] = part(pkg)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestImportsGoOneWay(t *testing.T) {
	found := imports(t, program)
	for _, pkg := range order[:len(order)-2] {
		if found[pkg] == nil {
			t.Errorf("there is no package %s", pkg)
		}
	}
	for pkg, list := range found {
		place := slices.Index(order, pkg)
		last, beside := aside[pkg]
		if place < 0 && !beside {
			t.Errorf("%s has no place in the order of packages", pkg)
			continue
		}
		if beside {
			place = slices.Index(order, last) + 1
		}
		for _, path := range list {
			path, own := strings.CutPrefix(path, module+"/")
			if !own {
				continue
			}
			if slices.Contains(forTests, path) && !slices.Contains(forTests, pkg) {
				t.Errorf("%s imports %s, which is for tests", pkg, path)
			}
			_, besides := aside[path]
			switch at := slices.Index(order, path); {
			case at >= 0 && at < place:
			case slices.Contains(upon[pkg], path):
			case besides && pkg == order[len(order)-1]: // the command brings all together
			default:
				t.Errorf("%s imports %s, which does not stand before it", pkg, path)
			}
		}
	}
}

func TestSoleImporters(t *testing.T) {
	checkImporters(t, imports(t, program), importers)
	checkImporters(t, imports(t, all), importersInTests)
}

// checkImporters fails the test for each import by one that may not, and for
// each name in the table that nothing imports although somebody may.
func checkImporters(t *testing.T, found, importers map[string][]string) {
	t.Helper()
	used := map[string]bool{}
	for pkg, list := range found {
		for _, path := range list {
			for sole, allowed := range importers {
				if path != sole && !(strings.Contains(sole, ".") && strings.HasPrefix(path, sole+"/")) {
					continue
				}
				used[sole] = true
				if !slices.Contains(allowed, pkg) {
					t.Errorf("%s imports %s, which only these may: %s", pkg, path, strings.Join(allowed, ", "))
				}
			}
		}
	}
	for sole, allowed := range importers {
		if len(allowed) > 0 && !used[sole] {
			t.Errorf("nothing imports %s: is the name right?", sole)
		}
	}
}
