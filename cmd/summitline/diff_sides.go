package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing/fstest"

	"summitline/internal/compare"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/revision"
	"summitline/internal/site"
)

// diffSide is a side of a comparison, its records, and all that was found wrong
// with them.
type diffSide struct {
	compare.Side
	records *record.Set
	found   diag.List
}

// diffProblem is why there is no side.
type diffProblem struct {
	said, help diag.Text
	status     int
	noFolder   bool // the revision is there, the folder of records is not
}

// tell says what the problem is and returns its exit status.
func (p *diffProblem) tell(c console) int {
	c.say(c.err, "summitline diff: %s", p.said)
	if !p.help.IsZero() {
		c.say(c.err, "%s", p.help)
	}
	return p.status
}

// side reads the records of a folder or, if there is none of that name, of a
// revision. Files that are as in the other side, if that is given, are not read
// again.
func (d *diff) side(arg string, other *record.Set) (diffSide, *diffProblem) {
	if isFolder(arg) {
		dir := d.contentOf(arg)
		if dir == "" {
			said := diag.Say("the folder %s holds no site: neither %s nor site.yaml is in it", arg, slashed(d.content))
			return diffSide{}, &diffProblem{said: said, status: misuse}
		}
		return d.load(slashed(arg), slashed(dir), os.DirFS(dir), other), nil
	}
	tree, err := revision.Open(".", arg, slashed(d.content))
	if err != nil {
		return diffSide{}, noRevision(arg, err)
	}
	name := arg
	if !strings.HasPrefix(tree.Commit, arg) {
		name += " (" + tree.Commit[:12] + ")"
	}
	return d.load(name, arg+":"+slashed(d.content), tree.FS, other), nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// contentOf returns the folder of the records of a site that lies in a folder,
// which may be that itself, or "".
func (d *diff) contentOf(dir string) string {
	if _, err := os.Stat(filepath.Join(dir, "site.yaml")); err == nil {
		return dir
	}
	inside := filepath.Join(dir, d.content)
	if filepath.IsAbs(d.content) {
		inside = d.content
	}
	if isFolder(inside) {
		return inside
	}
	return ""
}

// load reads the records of a content folder, which has its own name in
// messages.
func (d *diff) load(name, folder string, content fs.FS, other *record.Set) diffSide {
	records, found := record.Load(content, folder, other)
	resolved, more := site.Resolve(records, site.Options{Drafts: d.drafts})
	found = append(found, more...).Sorted()
	var faults diag.List
	for _, f := range found {
		if f.Severity == diag.Error {
			faults = append(faults, f)
		}
	}
	return diffSide{compare.Side{Name: name, Site: resolved, Content: content, Faults: faults}, records, found}
}

// nothing returns a side without any record.
func (d *diff) nothing(name string) diffSide {
	side := d.load(name, name, fstest.MapFS{"site.yaml": {}}, nil)
	side.Faults = nil
	return side
}

// noRevision says why a revision cannot be read.
func noRevision(arg string, err error) *diffProblem {
	p := &diffProblem{said: diag.Say("%v", err), status: failed}
	fault, ok := errors.AsType[*revision.Error](err)
	if !ok {
		return p
	}
	switch fault.Fault {
	case revision.NoGit:
		p.said = diag.Say("there is no folder %q, and no git, which knows revisions", arg)
	case revision.NoRepository:
		p.said = diag.Say("there is no folder %q, and git has no revisions here: %s", arg, fault.Said)
		p.status = misuse
	case revision.NoRevision:
		p.said = diag.Say("there is neither a folder nor a revision %q", arg)
		p.status = misuse
		if fault.Near != "" {
			p.help = diag.Say("did you mean %q?", fault.Near)
		}
		if fault.Shallow {
			p.help = diag.Say("this clone has only the newest revisions; `git fetch --unshallow` gets the others, in CI `fetch-depth: 0`")
		}
	case revision.NoFolder:
		p.said = diag.Say("the revision %q has no folder %s", arg, fault.Folder)
		p.help = diag.Say("`--content DIR` says where the records are")
		p.status, p.noFolder = misuse, true
	}
	return p
}
