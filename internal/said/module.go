package said

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// name is what the module calls itself in imports.
const name = "summitline"

// module is the source of a module, with types.
type module struct {
	root     string
	files    *token.FileSet
	packages map[string]*source // by the path inside the module
}

// source is one package.
type source struct {
	files []*ast.File
	types *types.Package
	info  *types.Info
}

// load reads all packages of a module but their tests.
func load(root string) (*module, error) {
	m := &module{root: root, files: token.NewFileSet(), packages: map[string]*source{}}
	err := filepath.WalkDir(root, func(dir string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if base := entry.Name(); base == "testdata" || strings.HasPrefix(base, ".") && dir != root {
			return fs.SkipDir
		}
		inside, err := filepath.Rel(root, dir)
		if err != nil {
			return err
		}
		_, err = m.load(filepath.ToSlash(inside))
		return err
	})
	return m, err
}

// load reads one package; it is nil if the folder has none.
func (m *module) load(inside string) (*source, error) {
	if known, ok := m.packages[inside]; ok {
		return known, nil
	}
	dir := filepath.Join(m.root, filepath.FromSlash(inside))
	listed, err := build.ImportDir(dir, 0)
	if _, none := err.(*build.NoGoError); none {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	s := &source{info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{},
		Uses:  map[*ast.Ident]types.Object{},
	}}
	for _, file := range listed.GoFiles {
		parsed, err := parser.ParseFile(m.files, filepath.Join(dir, file), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, parsed)
	}
	if len(s.files) == 0 {
		return nil, nil
	}
	// Whatever needs the standard library is an error here, and no matter: the
	// rest has its types all the same.
	config := types.Config{Importer: m, Error: func(error) {}}
	s.types, _ = config.Check(path.Join(name, inside), m.files, s.files, s.info)
	m.packages[inside] = s
	return s, nil
}

// Import returns a package of the module, or an empty one in place of any other.
func (m *module) Import(wanted string) (*types.Package, error) {
	if inside, own := strings.CutPrefix(wanted, name+"/"); own {
		s, err := m.load(inside)
		if err == nil && s == nil {
			err = fmt.Errorf("there is no package %s", inside)
		}
		if err != nil {
			return nil, err
		}
		return s.types, nil
	}
	empty := types.NewPackage(wanted, path.Base(wanted))
	empty.MarkComplete()
	return empty, nil
}

// field returns a field of a struct type.
func (m *module) field(inside, typ, field string) (*types.Var, error) {
	s := m.packages[inside]
	if s == nil {
		return nil, fmt.Errorf("there is no package %s", inside)
	}
	if t := s.types.Scope().Lookup(typ); t != nil {
		found, _, _ := types.LookupFieldOrMethod(t.Type(), true, s.types, field)
		if v, ok := found.(*types.Var); ok {
			return v, nil
		}
	}
	return nil, fmt.Errorf("%s has no type %s with a field %s", inside, typ, field)
}

// strings returns every constant string of the module.
func (m *module) strings() map[string]bool {
	all := map[string]bool{}
	for _, s := range m.packages {
		for _, t := range s.info.Types {
			if t.Value != nil && t.Value.Kind() == constant.String {
				all[constant.StringVal(t.Value)] = true
			}
		}
	}
	return all
}

// constantOf returns the string that an expression is, if that is known
// without running the program.
func constantOf(f flow) (string, bool) {
	t, ok := f.info.Types[f.from]
	if !ok || t.Value == nil || t.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(t.Value), true
}

// place returns a place in the source, inside the module.
func (m *module) place(at token.Pos) string {
	position := m.files.Position(at)
	inside, err := filepath.Rel(m.root, position.Filename)
	if err != nil {
		inside = position.Filename
	}
	return fmt.Sprintf("%s:%d", filepath.ToSlash(inside), position.Line)
}
