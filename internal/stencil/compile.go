package stencil

import (
	"fmt"
	"html/template"
	"reflect"
	"sync"
	"text/template/parse"
)

// compiler turns the trees of a set of templates into programs.
type compiler struct {
	set          *template.Template
	funcs        Funcs
	methods      map[string][]Method
	needs        needs                         // so far
	fixed        map[*parse.IdentifierNode]int // the numbers of the calls with constants alone
	repeated     map[string]bool               // the names of the templates that remember what they made
	repeats      map[*parse.ListNode]int       // the numbers of those
	frames       map[*parse.ListNode]*frame    // of what each template has
	programs     map[programFor]*program
	chains       map[string]*chain
	inlined      map[*parse.ListNode]*parse.TemplateNode // the calls of which only what is called is left
	lock         sync.Mutex                              // while what is met later is compiled
	first        bool                                    // whether all is compiled for the first time, for whatever it may meet
	failed       bool                                    // whether something could not be compiled later
	surroundings                                         // of what is being compiled
}

// programFor is what a template has, and the kind of data that it is given.
type programFor struct {
	list *parse.ListNode
	dot  kind
}

// frame is the variables of a template, the same whatever it is given.
type frame struct {
	slots    int
	slot     map[*parse.VariableNode]int // of those declared
	assigned map[string]bool             // the names of those that later get another value, of any type
}

// surroundings are where in a template something stands.
type surroundings struct {
	frame *frame
	scope []variable // that can be seen, the innermost last
	dot   kind
}

// variable is the place of a variable among those of its program, and what is
// known of it.
type variable struct {
	name string
	slot int
	kind kind
}

// decline says why a template cannot be compiled.
func decline(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// compile has html/template escape a template, and compiles it and all that it
// calls: once for data of any kind, which numbers what is called and finds what
// cannot be compiled, and later for each type that it meets.
func compile(t *template.Template, funcs Funcs, methods []Method, repeated []string) (p *later[*program], of needs, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%v", e)
		}
	}()
	set, inlined, err := escaped(t)
	if err != nil {
		return nil, needs{}, err
	}
	c := &compiler{
		set: set, funcs: funcs, methods: map[string][]Method{}, repeated: map[string]bool{}, inlined: inlined, first: true,
		fixed: map[*parse.IdentifierNode]int{}, repeats: map[*parse.ListNode]int{}, frames: map[*parse.ListNode]*frame{}, programs: map[programFor]*program{}, chains: map[string]*chain{},
	}
	for _, m := range methods {
		c.methods[m.name] = append(c.methods[m.name], m)
	}
	for _, name := range repeated {
		c.repeated[name] = true
	}
	p = c.called(c.template(set.Name()))
	c.first = false
	return p, c.needs, nil
}

// template returns what the template of a name has.
func (c *compiler) template(name string) *parse.ListNode {
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil || t.Tree.Root == nil {
		decline("there is no template %q", name)
	}
	return t.Tree.Root
}

// called returns a template to be given data of any kind.
func (c *compiler) called(list *parse.ListNode) *later[*program] {
	return newLater(c, func(k kind) *program { return c.given(list, k) })
}

// given returns the program of a template that is given data of a kind.
func (c *compiler) given(list *parse.ListNode, dot kind) *program {
	if p, ok := c.programs[programFor{list, dot}]; ok {
		return p
	}
	f := c.frames[list]
	if f == nil {
		f = &frame{slots: 1, slot: map[*parse.VariableNode]int{}, assigned: map[string]bool{}}
		c.frames[list] = f
	}
	p := &program{frame: f}
	c.programs[programFor{list, dot}] = p
	c.within(surroundings{f, []variable{{"$", 0, dot}}, dot}, func() { p.steps = c.list(list) })
	if number, repeated := c.repeats[list]; repeated && dot.of != nil && dot.of.Kind() == reflect.Pointer {
		p.steps = c.again(number, dot.of, p.steps)
	}
	return p
}

// within compiles something in other surroundings.
func (c *compiler) within(s surroundings, compile func()) {
	outer := c.surroundings
	c.surroundings = s
	compile()
	c.surroundings = outer
}

// with compiles a list with another dot.
func (c *compiler) with(dot kind, list *parse.ListNode) (s steps) {
	outer := c.dot
	c.dot = dot
	s = c.list(list)
	c.dot = outer
	return s
}

// declare makes a place for a new variable. One that gets other values later
// may be of any kind.
func (c *compiler) declare(v *parse.VariableNode, k kind) variable {
	slot, known := c.frame.slot[v]
	if !known {
		slot = c.frame.slots
		c.frame.slots++
		c.frame.slot[v] = slot
	}
	if c.first || c.frame.assigned[v.Ident[0]] {
		k = kind{}
	}
	declared := variable{v.Ident[0], slot, k}
	c.scope = append(c.scope, declared)
	return declared
}

// assign returns a variable that gets another value, which may be of any kind.
func (c *compiler) assign(name string) variable {
	c.frame.assigned[name] = true
	v := c.lookup(name)
	if name == "$" || v.kind.of != nil {
		decline("another value for %s", name)
	}
	return v
}

// lookup returns the variable of a name.
func (c *compiler) lookup(name string) variable {
	for i := len(c.scope) - 1; i >= 0; i-- {
		if c.scope[i].name == name {
			return c.scope[i]
		}
	}
	decline("there is no variable %s", name)
	return variable{}
}

func (c *compiler) list(list *parse.ListNode) steps {
	var all steps
	if list == nil {
		return nil
	}
	defer c.leaving(len(c.scope))
	before := "" // text that goes with what comes after it
	for i, node := range list.Nodes {
		if text, ok := node.(*parse.TextNode); ok && i+1 < len(list.Nodes) && prints(list.Nodes[i+1]) {
			before = string(text.Text)
			continue
		}
		if s := c.node(node, before); s != nil {
			all = append(all, s)
		}
		before = ""
	}
	return all
}

// prints reports whether a node is one that prints a value.
func prints(node parse.Node) bool {
	action, ok := node.(*parse.ActionNode)
	return ok && len(action.Pipe.Decl) == 0
}

// node compiles a node, and the text before it if it prints a value.
func (c *compiler) node(node parse.Node, before string) step {
	switch n := node.(type) {
	case *parse.TextNode:
		text := string(n.Text)
		return func(r *run, _ place) signal {
			r.out = append(r.out, text...)
			return next
		}
	case *parse.ActionNode:
		return c.action(n, before)
	case *parse.IfNode:
		return c.branch(&n.BranchNode, false)
	case *parse.WithNode:
		return c.branch(&n.BranchNode, true)
	case *parse.RangeNode:
		return c.loop(n)
	case *parse.TemplateNode:
		return c.call(c.template(n.Name), n)
	case *parse.ListNode:
		return c.call(n, c.inlined[n])
	case *parse.BreakNode:
		return func(*run, place) signal { return breaks }
	case *parse.ContinueNode:
		return func(*run, place) signal { return continues }
	case *parse.CommentNode:
		return nil
	}
	decline("unknown node %T", node)
	return nil
}

// setting compiles how the variables of a pipeline get a value of a kind.
func (c *compiler) setting(pipe *parse.PipeNode, k kind) func(*run, place) {
	if len(pipe.Decl) == 0 {
		return func(*run, place) {}
	}
	var set []variable
	for _, v := range pipe.Decl {
		if pipe.IsAssign {
			set = append(set, c.assign(v.Ident[0]))
		} else {
			set = append(set, c.declare(v, k))
		}
	}
	return func(r *run, p place) {
		for i := range set {
			set[i].set(r, k, p)
		}
	}
}

// set gives the variable a value of a kind.
func (v *variable) set(r *run, k kind, p place) {
	if v.kind != k {
		p = keep(k.value(p))
	}
	r.vars[r.base+v.slot] = p
}

// branch compiles if and with.
func (c *compiler) branch(n *parse.BranchNode, with bool) step {
	value := c.pipe(n.Pipe)
	if !with && len(n.Pipe.Decl) == 0 {
		is, then, otherwise := value.truth, c.list(n.List), c.list(n.ElseList)
		return func(r *run, dot place) signal {
			if is(r, dot) {
				return then.do(r, dot)
			}
			return otherwise.do(r, dot)
		}
	}
	given := func(k kind) *arms {
		defer c.leaving(len(c.scope))
		a := &arms{set: c.setting(n.Pipe, k), is: stored(k, spot{}).truth, with: with, otherwise: c.list(n.ElseList)}
		if with {
			a.then = c.with(k, n.List)
		} else {
			a.then = c.list(n.List)
		}
		return a
	}
	if value.of != nil {
		arms, at := given(value.kind), value.at()
		return func(r *run, dot place) signal { return arms.do(r, dot, at(r, dot)) }
	}
	later := newLater(c, given)
	return func(r *run, dot place) signal {
		k, p := placeOf(value.value(r, dot))
		return later.of(k).do(r, dot, p)
	}
}

// arms are the two ways on from a value of one kind.
type arms struct {
	set             func(*run, place)
	is              func(*run, place) bool
	with            bool // whether the value becomes dot
	then, otherwise steps
}

func (a *arms) do(r *run, dot, value place) signal {
	a.set(r, value)
	if !a.is(r, value) {
		return a.otherwise.do(r, dot)
	}
	if a.with {
		dot = value
	}
	return a.then.do(r, dot)
}

// leaving ends the scope of the variables declared since.
func (c *compiler) leaving(outer int) { c.scope = c.scope[:outer] }

// call compiles the call of another template.
func (c *compiler) call(list *parse.ListNode, n *parse.TemplateNode) step {
	if c.repeated[n.Name] {
		c.repeat(list)
	}
	if n.Pipe == nil {
		called := c.given(list, kind{})
		return func(r *run, _ place) signal {
			called.do(r, nothing)
			return next
		}
	}
	value := c.pipe(n.Pipe)
	if value.of != nil {
		set, called, at := c.setting(n.Pipe, value.kind), c.given(list, value.kind), value.at()
		return func(r *run, dot place) signal {
			p := at(r, dot)
			set(r, p)
			called.do(r, p)
			return next
		}
	}
	set, later := c.setting(n.Pipe, kind{}), c.called(list)
	return func(r *run, dot place) signal {
		v := value.value(r, dot)
		set(r, keep(v))
		k, p := placeOf(v)
		later.of(k).do(r, p)
		return next
	}
}
