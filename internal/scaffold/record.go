package scaffold

import (
	"embed"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/record"
)

//go:embed records/*.yaml
var records embed.FS

// NewRecord writes a record of a kind, ready to fill in, into a content folder
// and returns the path of its file. The id must be one that the kind's CheckID
// passes. If another record has it or had it, nothing is written. What an editor
// needs for the records is put in place beside the folder, and brought up to date.
func NewRecord(content string, kind record.Kind, id string) (string, diag.List, error) {
	text, err := records.ReadFile(path.Join("records", string(kind)+".yaml"))
	if err != nil {
		return "", nil, err
	}
	id = norm.NFC.String(id)
	file := filepath.Join(content, string(kind), id+".yaml")
	if diags := conflicts(content, kind, id, place(file)); diags.HasErrors() {
		return "", diags, nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return "", nil, err
	}
	err = create(file, text)
	if errors.Is(err, fs.ErrExist) {
		var diags diag.List
		diags.Errorf(place(file), "already-there", "this is there already")
		return "", diags, nil
	}
	if err != nil {
		return "", nil, err
	}
	if err := equip(content); err != nil {
		return "", nil, errors.Join(err, os.Remove(file))
	}
	return file, nil, nil
}

// conflicts reports why a content folder cannot take a record with an id,
// which would be at the place given.
func conflicts(content string, kind record.Kind, id string, at diag.Span) diag.List {
	set, diags := load(content)
	if diags.HasErrors() {
		return diags
	}
	same := func(other string) bool { return record.FoldID(other) == record.FoldID(id) }
	if problem := kind.CheckID(id, set.Site.Langs()...); !problem.IsZero() {
		diags.Error(at, "bad-id", problem)
	}
	for _, r := range set.Records {
		m := r.Common()
		if m.Kind.Space() != kind.Space() {
			continue
		}
		if same(m.ID) {
			diags.Errorf(diag.OnDisk(m.File.Path), "id-taken", "the id %q is taken by this record", id).Help = sharing(m.Kind, kind)
		}
		for _, former := range m.FormerIDs {
			if same(former.V) {
				diags.Errorf(former.At, "id-taken", "the id %q is taken: this record had it", id).
					Helpf("its address leads to this record; choose another id")
			}
		}
	}
	return diags
}

// sharing advises whoever asked for an id that a record of a kind has.
func sharing(taken, wanted record.Kind) diag.Text {
	if taken == wanted {
		return diag.Say("edit that file, or choose another id")
	}
	return diag.Say("%s and %s share their ids: choose another", min(taken, wanted), max(taken, wanted))
}

// create writes a new file, whole or not at all.
func create(file string, text []byte) error {
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(file)
	}
	return err
}

// place returns the span that stands for a file or folder as such.
func place(name string) diag.Span {
	return diag.OnDisk(filepath.ToSlash(filepath.Clean(name)))
}
