package lazyregexp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"summitline/internal/lazyregexp"
)

func TestCompiledOnce(t *testing.T) {
	year := lazyregexp.New(`^\d{4}$`)
	if !year().MatchString("2024") || year().MatchString("24") {
		t.Error("it is another expression")
	}
	if first, again := year(), year(); first != again {
		t.Error("it is compiled each time")
	}
}

// TestAllCanBeCompiled tells of an expression that is none, which else would
// not be noticed before somebody needs it.
func TestAllCanBeCompiled(t *testing.T) {
	found := 0
	project := os.DirFS("../..")
	err := fs.WalkDir(project, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := fs.ReadFile(project, name)
		if err != nil || !strings.Contains(string(text), "lazyregexp.New(") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, text, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, is := n.(*ast.CallExpr)
			if !is || len(call.Args) != 1 {
				return true
			}
			of, is := call.Fun.(*ast.SelectorExpr)
			if !is || of.Sel.Name != "New" {
				return true
			}
			if in, is := of.X.(*ast.Ident); !is || in.Name != "lazyregexp" {
				return true
			}
			if literal, is := call.Args[0].(*ast.BasicLit); is {
				expression, _ := strconv.Unquote(literal.Value)
				if _, err := regexp.Compile(expression); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				found++
			}
			return true
		})
		return nil
	})
	if err != nil || found < 50 {
		t.Errorf("%d expressions were found, and %v", found, err)
	}
}
