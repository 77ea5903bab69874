package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"summitline/internal/compare"
	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/revision"
	"summitline/internal/site"
)

// diffSide is a side of a comparison and all that was found wrong with it.
type diffSide struct {
	compare.Side
	found diag.List
}

// side reads the records of a folder or, if there is none of that name, of a
// revision.
func (d *diff) side(arg string) (diffSide, error) {
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		dir, err := d.contentOf(arg)
		if err != nil {
			return diffSide{}, err
		}
		return d.load(slashed(arg), slashed(dir), os.DirFS(dir)), nil
	}
	tree, err := revision.Open(".", arg, slashed(d.content))
	if err != nil {
		return diffSide{}, err
	}
	name := arg
	if !strings.HasPrefix(tree.Commit, arg) {
		name += " (" + tree.Commit[:12] + ")"
	}
	return d.load(name, arg+":"+slashed(d.content), tree.FS), nil
}

// contentOf returns the folder of the records of a site that lies in a folder,
// which may be that itself.
func (d *diff) contentOf(dir string) (string, error) {
	if _, err := os.Stat(filepath.Join(dir, "site.yaml")); err == nil {
		return dir, nil
	}
	inside := filepath.Join(dir, d.content)
	if filepath.IsAbs(d.content) {
		inside = d.content
	}
	if info, err := os.Stat(inside); err == nil && info.IsDir() {
		return inside, nil
	}
	return "", fmt.Errorf("the folder %s holds no site: neither %s nor site.yaml is in it", dir, slashed(d.content))
}

// load reads the records of a content folder, which has its own name in
// messages.
func (d *diff) load(name, folder string, content fs.FS) diffSide {
	records, found := record.Load(content, folder, nil)
	resolved, more := site.Resolve(records, site.Options{Drafts: d.drafts})
	found = append(found, more...).Sorted()
	var faults diag.List
	for _, f := range found {
		if f.Severity == diag.Error {
			faults = append(faults, f)
		}
	}
	return diffSide{compare.Side{Name: name, Site: resolved, Content: content, Faults: faults}, found}
}

// complain says why there is nothing to compare.
func (d *diff) complain(c console, err error) int {
	fault, ok := errors.AsType[*revision.Error](err)
	if !ok {
		fmt.Fprintf(c.err, "summitline diff: %v\n", err)
		return misuse
	}
	switch fault.Fault {
	case revision.NoGit:
		fmt.Fprintf(c.err, "summitline diff: there is no folder %q, and git, which knows revisions, is not installed\n", fault.Rev)
	case revision.NoRepository:
		fmt.Fprintf(c.err, "summitline diff: there is no folder %q, and no revisions: git says %q\n", fault.Rev, fault.Said)
	case revision.NoRevision:
		fmt.Fprintf(c.err, "summitline diff: there is neither a folder nor a revision %q\n", fault.Rev)
		switch {
		case fault.Near != "":
			fmt.Fprintf(c.err, "did you mean %q?\n", fault.Near)
		case fault.Shallow:
			fmt.Fprintln(c.err, "this clone has only the newest revisions: `git fetch --unshallow` gets the others; in CI, `fetch-depth: 0`")
		}
	case revision.NoFolder:
		fmt.Fprintf(c.err, "summitline diff: the revision %q has no folder %s\n", fault.Rev, fault.Folder)
		fmt.Fprintln(c.err, "`--content DIR` says where the records are")
	default:
		fmt.Fprintf(c.err, "summitline: %v\n", err)
		return failed
	}
	return misuse
}

// language returns the language of the report: that asked for, else that of the
// environment.
func (d *diff) language() string {
	if d.lang != "" {
		return d.lang
	}
	if strings.HasPrefix(cmp.Or(os.Getenv("LC_ALL"), os.Getenv("LC_MESSAGES"), os.Getenv("LANG")), "ko") {
		return "ko"
	}
	return "en"
}

