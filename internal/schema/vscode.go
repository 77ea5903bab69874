package schema

import (
	"bytes"
	"encoding/json"
	"path"

	"summitline/internal/record"
)

// VSCode returns the files that tell Visual Studio Code which schema is for
// which records of a content folder, and what extension understands them.
func VSCode(content string) ([]File, error) {
	globs := map[string][]string{schemaPath("site"): {path.Join(content, "site.yaml")}}
	for _, kind := range record.KindNames() {
		folder := path.Join(content, kind, "**")
		globs[schemaPath(kind)] = []string{folder + "/*.yaml", folder + "/*.yml"}
	}
	settings, err := indented(map[string]any{"yaml.schemas": globs})
	if err != nil {
		return nil, err
	}
	extensions, err := indented(map[string]any{"recommendations": []string{"redhat.vscode-yaml"}})
	return []File{{".vscode/extensions.json", extensions}, {".vscode/settings.json", settings}}, err
}

func schemaPath(name string) string { return "./" + Folder + "/" + name + ".json" }

// indented writes JSON as people can read it and a diff can show it.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(v)
	return b.Bytes(), err
}
