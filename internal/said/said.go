// Package said finds in the source of a module what it says to people.
//
// In goes the folder of the module; out come the formats of all texts that are
// said through its package diag, the codes of all diagnostics, and the places
// where one of them cannot be known without running the program. Tests hold
// the catalogue of translations and the pages on codes to it. It never runs
// what it reads, and of the standard library it knows nothing.
package said

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
)

// Program is what a module says.
type Program struct {
	Formats map[string]string // of texts, each with the first place where it is
	Codes   map[string]string // of diagnostics, each with the first place where it is
	Strings map[string]bool   // every constant string of the module
	Unknown []string          // places of a format or a code that is not known before the program runs
}

// Read reads the module in a folder, whose package diag has the types Text,
// with its Format, and Diagnostic, with its Code.
func Read(root string) (*Program, error) {
	m, err := load(root)
	if err != nil {
		return nil, err
	}
	p := &Program{Strings: m.strings()}
	flows := m.flows()
	for _, want := range []struct {
		typ, field string
		into       *map[string]string
	}{
		{"Text", "Format", &p.Formats},
		{"Diagnostic", "Code", &p.Codes},
	} {
		holder, err := m.field("internal/diag", want.typ, want.field)
		if err != nil {
			return nil, err
		}
		holders, found := p.follow(m, flows, holder)
		p.Unknown = append(p.Unknown, m.unresolved(holders)...)
		*want.into = found
	}
	slices.Sort(p.Unknown)
	p.Unknown = slices.Compact(p.Unknown)
	return p, nil
}

// flow is a value that is put into a variable: a parameter, a field of a
// struct, or any other.
type flow struct {
	from ast.Expr
	info *types.Info
}

// follow returns the constants that end up in a variable, and the other
// variables through which they come. What comes from elsewhere is added to
// Unknown.
func (p *Program) follow(m *module, flows map[*types.Var][]flow, into *types.Var) (seen map[*types.Var]bool, found map[string]string) {
	found = map[string]string{}
	seen = map[*types.Var]bool{into: true}
	for open := []*types.Var{into}; len(open) > 0; open = open[1:] {
		for _, f := range flows[open[0]] {
			place := m.place(f.from.Pos())
			if text, ok := constantOf(f); ok {
				if found[text] = cmp.Or(found[text], place); place < found[text] {
					found[text] = place
				}
				continue
			}
			from := variable(f)
			if from == nil || flows[from] == nil {
				p.Unknown = append(p.Unknown, fmt.Sprintf("%s: %s", place, types.ExprString(f.from)))
				continue
			}
			if !seen[from] {
				seen[from] = true
				open = append(open, from)
			}
		}
	}
	delete(found, "") // says nothing
	return seen, found
}

// unresolved returns the places of calls that may be of a function with one of
// the parameters given, where what is called is not known: its type comes from
// the standard library.
func (m *module) unresolved(parameters map[*types.Var]bool) []string {
	names := map[string]int{} // and how many arguments they need
	for _, pkg := range m.packages {
		for _, object := range pkg.info.Defs {
			if f, ok := object.(*types.Func); ok {
				for i := range f.Signature().Params().Len() {
					if parameters[f.Signature().Params().At(i)] {
						names[f.Name()] = i + 1
					}
				}
			}
		}
	}
	var places []string
	for _, pkg := range m.packages {
		for _, file := range pkg.files {
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				f, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
				if !ok || names[f.Sel.Name] == 0 || len(call.Args) < names[f.Sel.Name] || pkg.info.Uses[f.Sel] != nil {
					return true
				}
				if x, ok := f.X.(*ast.Ident); ok {
					if _, imported := pkg.info.Uses[x].(*types.PkgName); imported {
						return true
					}
				}
				places = append(places, fmt.Sprintf("%s: %s", m.place(call.Pos()), types.ExprString(call.Fun)))
				return true
			})
		}
	}
	return places
}

// variable returns the variable that an expression reads, or nil.
func variable(f flow) *types.Var {
	switch e := ast.Unparen(f.from).(type) {
	case *ast.Ident:
		v, _ := f.info.Uses[e].(*types.Var)
		return v
	case *ast.SelectorExpr:
		v, _ := f.info.Uses[e.Sel].(*types.Var)
		return v
	}
	return nil
}

// flows returns what is put into each variable of the module.
func (m *module) flows() map[*types.Var][]flow {
	all := map[*types.Var][]flow{}
	for _, path := range slices.Sorted(maps.Keys(m.packages)) {
		pkg := m.packages[path]
		put := func(into *types.Var, from ast.Expr) {
			all[into] = append(all[into], flow{from, pkg.info})
		}
		for _, file := range pkg.files {
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					arguments(pkg.info, n, put)
				case *ast.CompositeLit:
					elements(pkg.info, n, put)
				case *ast.AssignStmt:
					assigned(pkg.info, n, put)
				case *ast.ValueSpec:
					for i, name := range n.Names {
						if v, ok := pkg.info.Defs[name].(*types.Var); ok && i < len(n.Values) {
							put(v, n.Values[i])
						}
					}
				}
				return true
			})
		}
	}
	return all
}

// arguments puts the arguments of a call into the parameters.
func arguments(info *types.Info, call *ast.CallExpr, put func(*types.Var, ast.Expr)) {
	signature, ok := info.TypeOf(call.Fun).(*types.Signature)
	if !ok {
		return
	}
	// The type of a call has parameters of its own where the function is
	// generic; those of its declaration are the ones that its body reads.
	if f := callee(info, call); f != nil {
		signature = f.Origin().Signature()
	}
	for i, arg := range call.Args {
		if i < signature.Params().Len() {
			put(signature.Params().At(i), arg)
		}
	}
}

// callee returns the function that a call names, or nil.
func callee(info *types.Info, call *ast.CallExpr) *types.Func {
	var name *ast.Ident
	switch f := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		name = f
	case *ast.SelectorExpr:
		name = f.Sel
	default:
		return nil
	}
	f, _ := info.Uses[name].(*types.Func)
	return f
}

// elements puts the elements of a literal into the fields of its struct.
func elements(info *types.Info, literal *ast.CompositeLit, put func(*types.Var, ast.Expr)) {
	t := info.TypeOf(literal)
	if t == nil {
		return
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i, element := range literal.Elts {
		if pair, keyed := element.(*ast.KeyValueExpr); keyed {
			if name, ok := pair.Key.(*ast.Ident); ok {
				if v, ok := info.Uses[name].(*types.Var); ok {
					put(v, pair.Value)
				}
			}
		} else if i < s.NumFields() {
			put(s.Field(i), element)
		}
	}
}

// assigned puts the right side of an assignment into the variables on its left.
func assigned(info *types.Info, n *ast.AssignStmt, put func(*types.Var, ast.Expr)) {
	for i, left := range n.Lhs {
		if len(n.Rhs) != len(n.Lhs) || n.Tok != token.ASSIGN && n.Tok != token.DEFINE {
			continue
		}
		var v *types.Var
		switch left := ast.Unparen(left).(type) {
		case *ast.Ident:
			if v, _ = info.Defs[left].(*types.Var); v == nil {
				v, _ = info.Uses[left].(*types.Var)
			}
		case *ast.SelectorExpr:
			v, _ = info.Uses[left.Sel].(*types.Var)
		}
		if v != nil {
			put(v, n.Rhs[i])
		}
	}
}
