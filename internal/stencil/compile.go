package stencil

import (
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"text/template/parse"
)

// compiler turns the trees of a set of templates into programs.
type compiler struct {
	set      *template.Template
	funcs    Funcs
	methods  map[string][]Method
	needs    needs // so far
	programs map[string]*program
	chains   map[string]*chain
	inlined  map[*parse.ListNode]*parse.TemplateNode // the calls of which only what is called is left

	program *program   // that is being compiled
	scope   []variable // that can be seen, the innermost last
}

// variable is the place of a variable among those of its program.
type variable struct {
	name string
	slot int
}

// decline says why a template cannot be compiled.
func decline(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// compile has html/template escape a template, and compiles it and all that it
// calls. It gives each function that is called a number.
func compile(t *template.Template, funcs Funcs, methods []Method) (p *program, of needs, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%v", e)
		}
	}()
	set, inlined, err := escaped(t)
	if err != nil {
		return nil, needs{}, err
	}
	c := &compiler{set: set, funcs: funcs, methods: map[string][]Method{}, inlined: inlined, programs: map[string]*program{}, chains: map[string]*chain{}}
	for _, m := range methods {
		c.methods[m.name] = append(c.methods[m.name], m)
	}
	p = c.template(set.Name())
	return p, c.needs, nil
}

// template compiles a template that is called by its name.
func (c *compiler) template(name string) *program {
	if p, ok := c.programs[name]; ok {
		return p
	}
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || t.Tree.Root == nil {
		decline("there is no template %q", name)
	}
	p := &program{}
	c.programs[name] = p
	c.body(p, t.Tree.Root)
	return p
}

// body compiles what a program does.
func (c *compiler) body(p *program, list *parse.ListNode) {
	outer, scope := c.program, c.scope
	c.program, c.scope = p, []variable{{"$", 0}}
	p.slots = 1
	p.steps = c.list(list)
	c.program, c.scope = outer, scope
}

// declare makes a place for a new variable.
func (c *compiler) declare(name string) int {
	slot := c.program.slots
	c.program.slots++
	c.scope = append(c.scope, variable{name, slot})
	return slot
}

// slot returns the place of a variable.
func (c *compiler) slot(name string) int {
	for i := len(c.scope) - 1; i >= 0; i-- {
		if c.scope[i].name == name {
			return c.scope[i].slot
		}
	}
	decline("there is no variable %s", name)
	return 0
}

func (c *compiler) list(list *parse.ListNode) steps {
	var all steps
	if list == nil {
		return nil
	}
	for _, node := range list.Nodes {
		if s := c.node(node); s != nil {
			all = append(all, s)
		}
	}
	return all
}

func (c *compiler) node(node parse.Node) step {
	switch n := node.(type) {
	case *parse.TextNode:
		text := string(n.Text)
		return func(r *run, _ reflect.Value) signal {
			r.out = append(r.out, text...)
			return next
		}
	case *parse.ActionNode:
		return c.action(n)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, false)
	case *parse.WithNode:
		return c.branch(&n.BranchNode, true)
	case *parse.RangeNode:
		return c.loop(n)
	case *parse.TemplateNode:
		return c.call(c.template(n.Name), n)
	case *parse.ListNode:
		called := &program{}
		c.body(called, n)
		return c.call(called, c.inlined[n])
	case *parse.BreakNode:
		return func(*run, reflect.Value) signal { return breaks }
	case *parse.ContinueNode:
		return func(*run, reflect.Value) signal { return continues }
	case *parse.CommentNode:
		return nil
	}
	decline("unknown node %T", node)
	return nil
}

// escaperPrefix begins the names of the functions that html/template puts at
// the end of what is printed.
const escaperPrefix = "_html_template_"

// action compiles what prints a value, or sets variables.
func (c *compiler) action(n *parse.ActionNode) step {
	if len(n.Pipe.Decl) > 0 {
		value, set := c.pipe(n.Pipe), c.setting(n.Pipe)
		return func(r *run, dot reflect.Value) signal {
			set(r, value.value(r, dot))
			return next
		}
	}
	var names []string
	cmds := n.Pipe.Cmds
	for len(cmds) > 1 {
		ident, ok := cmds[len(cmds)-1].Args[0].(*parse.IdentifierNode)
		name, escaper := "", false
		if ok {
			name, escaper = strings.CutPrefix(ident.Ident, escaperPrefix)
		}
		if !escaper {
			break
		}
		names = append([]string{name}, names...)
		cmds = cmds[:len(cmds)-1]
	}
	value, chain := c.commands(cmds), c.chain(strings.Join(names, " "))
	if value.text != nil {
		return func(r *run, dot reflect.Value) signal {
			s, kind := value.text(r, dot)
			r.out = chain.appendText(r.out, s, kind)
			return next
		}
	}
	return func(r *run, dot reflect.Value) signal {
		r.out = chain.print(r.out, value.value(r, dot))
		return next
	}
}

// setting compiles the assignment to the variables of a pipeline.
func (c *compiler) setting(pipe *parse.PipeNode) func(*run, reflect.Value) {
	slots := c.slots(pipe)
	return func(r *run, v reflect.Value) {
		for _, slot := range slots {
			r.vars[r.base+slot] = v
		}
	}
}

// slots returns the places of the variables that a pipeline declares or
// assigns to.
func (c *compiler) slots(pipe *parse.PipeNode) []int {
	var slots []int
	for _, v := range pipe.Decl {
		if pipe.IsAssign {
			slots = append(slots, c.slot(v.Ident[0]))
		} else {
			slots = append(slots, c.declare(v.Ident[0]))
		}
	}
	return slots
}

// branch compiles if and with.
func (c *compiler) branch(n *parse.BranchNode, with bool) step {
	defer c.leaving(len(c.scope))
	value, set := c.pipe(n.Pipe), c.setting(n.Pipe)
	then, otherwise := c.list(n.List), c.list(n.ElseList)
	return func(r *run, dot reflect.Value) signal {
		v := value.value(r, dot)
		set(r, v)
		if !truth(v) {
			return otherwise.do(r, dot)
		}
		if with {
			dot = v
		}
		return then.do(r, dot)
	}
}

// leaving ends the scope of the variables declared since.
func (c *compiler) leaving(outer int) { c.scope = c.scope[:outer] }

// call compiles the call of another template.
func (c *compiler) call(called *program, n *parse.TemplateNode) step {
	if n.Pipe == nil {
		return func(r *run, _ reflect.Value) signal {
			called.do(r, reflect.Value{})
			return next
		}
	}
	value, set := c.pipe(n.Pipe), c.setting(n.Pipe)
	return func(r *run, dot reflect.Value) signal {
		v := value.value(r, dot)
		set(r, v)
		called.do(r, v)
		return next
	}
}
