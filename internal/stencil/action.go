package stencil

import (
	"html/template"
	"strings"
	"text/template/parse"
)

// escaperPrefix begins the names of the functions that html/template puts at
// the end of what is printed.
const escaperPrefix = "_html_template_"

// action compiles what prints a value after a text, or sets variables.
func (c *compiler) action(n *parse.ActionNode, before string) step {
	if len(n.Pipe.Decl) > 0 {
		k, at := c.pipe(n.Pipe).held()
		set := c.setting(n.Pipe, k)
		return func(r *run, dot place) signal {
			set(r, at(r, dot))
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
	if call, ok := value.call.(func(*run, place) template.HTML); ok && chain.keepsHTML() {
		return func(r *run, dot place) signal {
			r.out = append(append(r.out, before...), call(r, dot)...)
			return next
		}
	}
	if text := value.text; text != nil {
		return func(r *run, dot place) signal {
			s, kind := text(r, dot)
			r.out = chain.appendText(append(r.out, before...), s, kind)
			return next
		}
	}
	if says := value.says(); says != nil && !chain.script() {
		at := value.at()
		return func(r *run, dot place) signal {
			r.out = chain.appendText(append(r.out, before...), says(at(r, dot)), plain)
			return next
		}
	}
	if number := value.number(); number != nil && !chain.script() {
		at := value.at()
		return func(r *run, dot place) signal {
			r.out = chain.appendNumber(append(r.out, before...), number, at(r, dot))
			return next
		}
	}
	return func(r *run, dot place) signal {
		v := value.value(r, dot)
		r.out = chain.print(append(r.out, before...), v)
		return next
	}
}
