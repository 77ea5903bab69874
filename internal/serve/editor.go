package serve

import (
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

// Editor is the pattern of the addresses at which an editor opens a file at a
// place, with {path}, {line} and {column}. The empty one opens nothing.
type Editor string

// editors are the patterns of those that many have, in the order in which they
// are named to people.
var editors = []struct {
	name    string
	pattern Editor
}{
	{"vscode", "vscode://file/{path}:{line}:{column}"},
	{"vscodium", "vscodium://file/{path}:{line}:{column}"},
	{"cursor", "cursor://file/{path}:{line}:{column}"},
	{"zed", "zed://file/{path}:{line}:{column}"},
	{"idea", "idea://open?file={path}&line={line}&column={column}"},
	{"sublime", "subl://open?url=file:///{path}&line={line}&column={column}"},
	{"textmate", "txmt://open?url=file:///{path}&line={line}&column={column}"},
	{"none", ""},
}

// EditorNames returns the names that ParseEditor knows.
func EditorNames() []string {
	var names []string
	for _, e := range editors {
		names = append(names, e.name)
	}
	return names
}

// A pattern begins with a scheme, of more letters than the drives of Windows
// have; what stands in braces is a variable.
var (
	scheme   = lazyregexp.New(`^[A-Za-z][A-Za-z0-9+.-]+:`)
	variable = lazyregexp.New(`\{[^{}]*\}`)
)

// ParseEditor returns the editor of a name or with a pattern of its own, or
// says what is wrong with it.
func ParseEditor(text string) (Editor, diag.Text) {
	for _, e := range editors {
		if e.name == text {
			return e.pattern, diag.Text{}
		}
	}
	if !scheme().MatchString(text) {
		return "", diag.Say("there is no editor %q: write %s, or an address with {path}, {line} and {column}", text, diag.Either(EditorNames()...))
	}
	for _, found := range variable().FindAllString(text, -1) {
		switch found {
		case "{path}", "{line}", "{column}":
		default:
			return "", diag.Say("%q: only {path}, {line} and {column} are put in, not %s", text, found)
		}
	}
	if !strings.Contains(text, "{path}") {
		return "", diag.Say("%q lacks {path}, the place of the file's path", text)
	}
	return Editor(text), diag.Text{}
}

// open returns the address that opens what a span points to. It is empty where
// there is no file to open: for a folder, a missing file, or one that is part
// of the program.
func (e Editor) open(at diag.Span) string {
	if e == "" || at.IsZero() {
		return ""
	}
	file, err := filepath.Abs(filepath.FromSlash(at.File.Path))
	if err != nil {
		return ""
	}
	if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	place := diag.Position{Line: 1, Column: 1}
	if !at.File.NoLines {
		place = at.Position()
	}
	return e.address(filepath.ToSlash(file), place)
}

// address returns the address that opens a file, given by its absolute path
// with slashes. Whether the path begins with a slash depends on the system;
// where the pattern has one before it, there are never two of them.
func (e Editor) address(file string, at diag.Position) string {
	encoded := encode(file)
	return strings.NewReplacer(
		"/{path}", "/"+strings.TrimPrefix(encoded, "/"),
		"{path}", encoded,
		"{line}", strconv.Itoa(at.Line),
		"{column}", strconv.Itoa(at.Column),
	).Replace(string(e))
}

// encode returns a path as it can stand anywhere in an address. The colon of a
// drive stays: editors look for it.
func encode(file string) string {
	parts := strings.Split(file, "/")
	for i, part := range parts {
		if drive := i == 0 && len(part) == 2 && part[1] == ':'; !drive {
			parts[i] = strings.ReplaceAll(url.QueryEscape(part), "+", "%20")
		}
	}
	return strings.Join(parts, "/")
}
