package scaffold

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"summitline/internal/diag"
	"summitline/internal/record"
	"summitline/internal/schema"
	"summitline/internal/yamldoc"
)

// WriteSchemas writes the schemas of the records in a content folder into a
// folder, or beside the records if that is "", and returns the paths of the
// files. Those that are there are replaced.
func WriteSchemas(content, out string) ([]string, diag.List, error) {
	set, diags := load(content)
	if diags.HasErrors() {
		return nil, diags, nil
	}
	files, err := schema.Files(set)
	if err != nil {
		return nil, nil, err
	}
	if out == "" {
		out = filepath.Join(siteOf(content), schema.Folder)
	}
	written, err := replace(out, files)
	return written, nil, err
}

// equip puts in place what an editor needs for the records of a content folder:
// schemas, which are replaced, and settings, if there are none yet.
func equip(content string) error {
	if _, _, err := WriteSchemas(content, ""); err != nil {
		return err
	}
	files, err := schema.VSCode(filepath.Base(absolute(content)))
	if err != nil {
		return err
	}
	var missing []schema.File
	for _, f := range files {
		_, err := os.Lstat(filepath.Join(siteOf(content), filepath.FromSlash(f.Path)))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			missing = append(missing, f)
		case err != nil:
			return err
		}
	}
	_, err = replace(siteOf(content), missing)
	return err
}

// siteOf returns the folder that a content folder is in.
func siteOf(content string) string { return filepath.Join(content, "..") }

// absolute returns a path whose last part is a name, or the path as it is if
// nobody knows where this is.
func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}

// load reads the records of a content folder. What is wrong with them is not
// for here: a broken file still has its id.
func load(content string) (*record.Set, diag.List) {
	var diags diag.List
	if info, err := os.Stat(content); err != nil || !info.IsDir() {
		diags.Errorf(place(content), "no-such-folder", "there is no such folder").Helpf("`summitline init DIR` makes a new site")
		return nil, diags
	}
	set, _ := record.Load(os.DirFS(content), filepath.ToSlash(filepath.Clean(content)), nil)
	return set, nil
}

// replace writes files into a folder, in the place of those that are there, and
// returns their paths. Each is whole at all times; if one cannot be written, none
// is replaced.
func replace(dir string, files []schema.File) (written []string, err error) {
	var fresh []string
	defer func() {
		for _, name := range fresh {
			os.Remove(name) // those that have taken their places are no longer there
		}
	}()
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return nil, err
		}
		temp := filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+".new")
		fresh = append(fresh, temp)
		if err := os.WriteFile(temp, f.Text, 0o666); err != nil {
			return nil, err
		}
		written = append(written, name)
	}
	for i, temp := range fresh {
		if err := os.Rename(temp, written[i]); err != nil {
			return nil, err
		}
	}
	return written, nil
}

// WriteForms writes the settings of forms in the browser for the records in a
// content folder into a folder, or into that which the records are in if that is
// "", and returns the paths of the files. Of what is there, it keeps what tells
// where the repository is.
func WriteForms(content, out string) ([]string, diag.List, error) {
	set, diags := load(content)
	if diags.HasErrors() {
		return nil, diags, nil
	}
	if out == "" {
		out = siteOf(content)
	}
	config := filepath.Join(out, filepath.FromSlash(schema.CMSConfig))
	kept, err := backendIn(config)
	if err != nil {
		return nil, nil, err
	}
	backend, known := schema.Backend(set, kept)
	if !known {
		diags.Warnf(place(config), "unknown-repository", "where the repository is, site.yaml does not say").
			Helpf("write it under `backend` here, where it stays, or under `repository` in site.yaml")
	}
	files, lost, err := schema.Forms(set, filepath.Base(absolute(content)), backend)
	if err != nil {
		return nil, nil, err
	}
	written, err := replace(out, files)
	return written, append(diags, lost...), err
}

// backendIn returns what the settings of Sveltia CMS say of the repository, or
// nil if there are none.
func backendIn(config string) (map[string]any, error) {
	text, err := os.ReadFile(config)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var faults diag.List // a file that cannot be read as YAML has no backend to keep
	_, root, _ := yamldoc.Read(config, string(text), &faults)
	if root == nil {
		return nil, nil
	}
	settings, _ := root.Core().(map[string]any)
	backend, _ := settings["backend"].(map[string]any)
	return backend, nil
}
