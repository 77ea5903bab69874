package stencil

import (
	"html/template"
	"io"
	"iter"
	"slices"
	"strings"
	"text/template/parse"
)

// Gather returns a template with all that it calls, put as copies into an empty
// set. Each comes from the first of the others that has it; one in which there
// is nothing takes the place of no other.
func Gather(into *template.Template, name string, from ...*template.Template) *template.Template {
	var add func(call *parse.TemplateNode)
	add = func(call *parse.TemplateNode) {
		if into.Lookup(call.Name) != nil {
			return
		}
		var found *parse.Tree
		for _, set := range from {
			if t := set.Lookup(call.Name); t != nil && t.Tree != nil && (found == nil || parse.IsEmptyTree(found.Root)) {
				found = t.Tree
			}
		}
		if found == nil {
			return // html/template says so when it is called
		}
		template.Must(into.AddParseTree(call.Name, found.Copy())) // fails only after an execution, and none has been
		calls(found.Root, add)
	}
	add(&parse.TemplateNode{Name: name})
	return into.Lookup(name)
}

// Where a template is called inside a tag or an attribute, html/template makes
// another of it, escaped for that place, and keeps it to itself. For its sake
// what such a template holds is put in the place of each of its calls before
// all is escaped.

// derivedMark stands in the names of those templates, behind their own.
const derivedMark = "$htmltemplate_"

// escaped returns a copy of a template that has been escaped, and of which
// calls stand in which lists.
func escaped(t *template.Template) (*template.Template, map[*parse.ListNode]*parse.TemplateNode, error) {
	names := map[string]bool{}
	for {
		copied, err := t.Clone()
		if err != nil {
			return nil, nil, err
		}
		in := inliner{t, names, map[*parse.ListNode]*parse.TemplateNode{}}
		for _, some := range copied.Templates() {
			if some.Tree != nil && some.Tree.Root != nil {
				in.list(some.Tree.Root, nil)
			}
		}
		// With neither data nor a place to write, it fails as soon as it is escaped.
		// Where escaping is what fails, compiling does too.
		copied.Execute(refusing{}, nil)
		found := len(names)
		for _, some := range copied.Templates() {
			if some.Tree != nil && some.Tree.Root != nil {
				calls(some.Tree.Root, func(call *parse.TemplateNode) {
					if name, _, derived := strings.Cut(call.Name, derivedMark); derived {
						names[name] = true
					}
				})
			}
		}
		if len(names) == found {
			return copied, in.calls, nil
		}
	}
}

// refusing ends an execution that only has a template escaped.
type refusing struct{}

func (refusing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

// inliner puts lists in the place of calls.
type inliner struct {
	set   *template.Template // as it was parsed
	names map[string]bool    // of the templates that are not called
	calls map[*parse.ListNode]*parse.TemplateNode
}

// list does so in a list that stands inside the templates of some names.
func (in *inliner) list(list *parse.ListNode, inside []string) {
	for i, node := range list.Nodes {
		call, ok := node.(*parse.TemplateNode)
		if !ok {
			for _, inner := range lists(node) {
				in.list(inner, inside)
			}
			continue
		}
		if called := in.set.Lookup(call.Name); in.names[call.Name] && called != nil && called.Tree != nil {
			if slices.Contains(inside, call.Name) {
				decline("%q calls itself inside a tag", call.Name)
			}
			body := called.Tree.Root.CopyList()
			in.list(body, append(inside[:len(inside):len(inside)], call.Name))
			in.calls[body], list.Nodes[i] = call, body
		}
	}
}

// calls goes over the calls in a list.
func calls(list *parse.ListNode, yield func(*parse.TemplateNode)) {
	for node := range nodes(list) {
		if call, ok := node.(*parse.TemplateNode); ok {
			yield(call)
		}
	}
}

// nodes returns the nodes in a list, and in the lists inside them.
func nodes(list *parse.ListNode) iter.Seq[parse.Node] {
	return func(yield func(parse.Node) bool) { visit(list, yield) }
}

func visit(list *parse.ListNode, yield func(parse.Node) bool) bool {
	for _, node := range list.Nodes {
		if !yield(node) {
			return false
		}
		for _, inner := range lists(node) {
			if !visit(inner, yield) {
				return false
			}
		}
	}
	return true
}

// lists returns the lists inside a node.
func lists(node parse.Node) []*parse.ListNode {
	var branch *parse.BranchNode
	switch n := node.(type) {
	case *parse.IfNode:
		branch = &n.BranchNode
	case *parse.WithNode:
		branch = &n.BranchNode
	case *parse.RangeNode:
		branch = &n.BranchNode
	case *parse.ListNode:
		return []*parse.ListNode{n}
	default:
		return nil
	}
	if branch.ElseList == nil {
		return []*parse.ListNode{branch.List}
	}
	return []*parse.ListNode{branch.List, branch.ElseList}
}
