// Package revision reads a folder as it was at a revision of a git repository.
//
// In go a folder inside the repository, a revision and the folder that is
// wanted; out comes a file system in memory. It runs git itself, which knows
// every way to name a revision, and asks it for nothing but objects: no file is
// written, no filter or hook runs, nothing is fetched by it that the
// repository does not fetch of its own (a partial clone does).
package revision

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"strings"
	"testing/fstest"

	"summitline/internal/diag"
)

// Fault is why a revision cannot be read.
type Fault int

// The faults.
const (
	NoGit        Fault = iota // there is no git on this machine
	NoRepository              // not inside a repository, or one that git will not read
	NoRevision                // the repository has no such revision
	NoFolder                  // the revision has no such folder
	Unreadable                // git failed at reading it
)

// Error is a Fault and what is known of it.
type Error struct {
	Fault   Fault
	Rev     string
	Folder  string // inside the repository
	Near    string // the branch or tag that was likely meant
	Shallow bool   // the repository has only the newest of its revisions
	Said    string // by git
}

// Error returns what is wrong in one line.
func (e *Error) Error() string {
	switch e.Fault {
	case NoGit:
		return "git is not installed"
	case NoRepository:
		return "no git repository: " + e.Said
	case NoRevision:
		return fmt.Sprintf("no revision %q", e.Rev)
	case NoFolder:
		return fmt.Sprintf("%q has no folder %s", e.Rev, e.Folder)
	}
	return fmt.Sprintf("%q cannot be read: %s", e.Rev, e.Said)
}

// Tree is a folder at a revision.
type Tree struct {
	FS     fs.FS
	Commit string // the id of the revision
}

// Open reads a folder at a revision of the repository that dir lies in. The
// folder is a path with slashes, as seen from dir.
func Open(dir, rev, folder string) (*Tree, error) {
	prefix, err := git(dir, nil, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, unopened(err)
	}
	// In two steps, since a revision may be words in which ^{commit} has no meaning.
	object, err := git(dir, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", rev)
	if err != nil {
		return nil, unknown(dir, rev)
	}
	commit, err := git(dir, nil, "rev-parse", "--verify", "--quiet", strings.TrimSpace(string(object))+"^{commit}")
	if err != nil {
		return nil, unknown(dir, rev)
	}
	tree := &Tree{Commit: strings.TrimSpace(string(commit))}
	where := path.Join(strings.TrimSpace(string(prefix)), folder)
	if where == ".." || strings.HasPrefix(where, "../") || path.IsAbs(folder) {
		return nil, &Error{Fault: NoFolder, Rev: rev, Folder: folder}
	}
	root := tree.Commit + ":" + strings.TrimPrefix(where, ".")
	if kind, err := git(dir, nil, "cat-file", "-t", root); err != nil || strings.TrimSpace(string(kind)) != "tree" {
		return nil, &Error{Fault: NoFolder, Rev: rev, Folder: where}
	}
	if tree.FS, err = read(dir, root); err != nil {
		return nil, &Error{Fault: Unreadable, Rev: rev, Folder: where, Said: err.Error()}
	}
	return tree, nil
}

// unopened says why git does not take a folder for one of a repository.
func unopened(err error) *Error {
	if errors.Is(err, exec.ErrNotFound) {
		return &Error{Fault: NoGit}
	}
	return &Error{Fault: NoRepository, Said: err.Error()}
}

// unknown says what is known of a revision that is not there.
func unknown(dir, rev string) *Error {
	e := &Error{Fault: NoRevision, Rev: rev}
	if shallow, err := git(dir, nil, "rev-parse", "--is-shallow-repository"); err == nil {
		e.Shallow = strings.TrimSpace(string(shallow)) == "true"
	}
	if names, err := git(dir, nil, "for-each-ref", "--format=%(refname:short)"); err == nil {
		e.Near = diag.Nearest(rev, strings.FieldsSeq(string(names)))
	}
	return e
}

// symlink is the mode that git gives symbolic links.
const symlink = "120000"

// read reads all files below a tree.
func read(dir, root string) (fs.FS, error) {
	list, err := git(dir, nil, "ls-tree", "-r", "-z", "--full-tree", root)
	if err != nil {
		return nil, err
	}
	files := fstest.MapFS{".": {Mode: fs.ModeDir | 0o755}}
	var ids bytes.Buffer
	var blobs []*fstest.MapFile
	for entry := range strings.SplitSeq(strings.TrimSuffix(string(list), "\x00"), "\x00") {
		about, name, ok := strings.Cut(entry, "\t")
		fields := strings.Fields(about)
		if !ok || len(fields) != 3 || fields[1] != "blob" {
			continue // nothing in the folder, or another repository in it
		}
		file := &fstest.MapFile{Mode: 0o644}
		if fields[0] == symlink {
			file.Mode |= fs.ModeSymlink
		}
		files[name] = file
		blobs = append(blobs, file)
		ids.WriteString(fields[2] + "\n")
	}
	contents, err := git(dir, &ids, "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	return files, fill(blobs, bufio.NewReader(bytes.NewReader(contents)))
}

// fill gives files what git says is in them, one after the other: a line with
// the size, the bytes, and a line end.
func fill(files []*fstest.MapFile, contents *bufio.Reader) error {
	for _, file := range files {
		line, err := contents.ReadString('\n')
		if err != nil {
			return err
		}
		var id, kind string
		var size int64
		if _, err := fmt.Sscan(line, &id, &kind, &size); err != nil {
			return errors.New(strings.TrimSpace(line)) // such as: <id> missing
		}
		file.Data = make([]byte, size)
		if _, err := io.ReadFull(contents, file.Data); err != nil {
			return err
		}
		if _, err := contents.ReadByte(); err != nil {
			return err
		}
	}
	return nil
}

// git runs git in a folder and returns what it writes, or its complaint.
func git(dir string, in io.Reader, args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Stdin = dir, in
	cmd.Env = append(os.Environ(), "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0")
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	if _, ended := errors.AsType[*exec.ExitError](err); ended {
		first, _, _ := strings.Cut(strings.TrimSpace(complaint.String()), "\n")
		return nil, errors.New(strings.TrimPrefix(first, "fatal: "))
	}
	return out.Bytes(), err
}
