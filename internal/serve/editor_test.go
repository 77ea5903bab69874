package serve

import (
	"path/filepath"
	"strings"
	"testing"

	"summitline/internal/diag"
)

func TestAddressesOfEditors(t *testing.T) {
	const own = "http://localhost:63342/api/file?file={path}&at={line}"
	for _, test := range []struct{ editor, file, want string }{
		{"vscode", "/home/a/content/x.yaml", "vscode://file/home/a/content/x.yaml:3:7"},
		{"vscode", "C:/Users/a/content/x.yaml", "vscode://file/C:/Users/a/content/x.yaml:3:7"},
		{"vscode", "//server/share/x.yaml", "vscode://file//server/share/x.yaml:3:7"},
		{"vscodium", "/a b/제1회.yaml", "vscodium://file/a%20b/%EC%A0%9C1%ED%9A%8C.yaml:3:7"},
		{"cursor", "/a/50%&+?#\"<x>.yaml", "cursor://file/a/50%25%26%2B%3F%23%22%3Cx%3E.yaml:3:7"},
		{"zed", "/a:b/x.yaml", "zed://file/a%3Ab/x.yaml:3:7"},
		{"idea", "/home/a&b/x.yaml", "idea://open?file=/home/a%26b/x.yaml&line=3&column=7"},
		{"idea", "D:/a/x.yaml", "idea://open?file=D:/a/x.yaml&line=3&column=7"},
		{"sublime", "/a/x.yaml", "subl://open?url=file:///a/x.yaml&line=3&column=7"},
		{"sublime", "D:/a/x.yaml", "subl://open?url=file:///D:/a/x.yaml&line=3&column=7"},
		{"textmate", "/a/x.yaml", "txmt://open?url=file:///a/x.yaml&line=3&column=7"},
		{"vscode://vscode-remote/wsl+Ubuntu{path}:{line}", "/a/x.yaml", "vscode://vscode-remote/wsl+Ubuntu/a/x.yaml:3"},
		{own, "/a/{line}/x.yaml", "http://localhost:63342/api/file?file=/a/%7Bline%7D/x.yaml&at=3"},
	} {
		editor, problem := ParseEditor(test.editor)
		if !problem.IsZero() {
			t.Errorf("%s: %s", test.editor, problem)
			continue
		}
		if got := editor.address(test.file, diag.Position{Line: 3, Column: 7}); got != test.want {
			t.Errorf("%s opens %s at %s, want %s", test.editor, test.file, got, test.want)
		}
	}
}

func TestWhatIsNoEditor(t *testing.T) {
	for text, want := range map[string]string{
		"":                    "textmate or none",
		"vi":                  `there is no editor "vi": write vscode, vscodium,`,
		"vscode.exe":          "there is no editor",
		`C:\Programs\{path}`:  "there is no editor",
		"{path}":              "there is no editor",
		"emacs://open":        "lacks {path}",
		"emacs://{file}":      "not {file}",
		"emacs://{path}:{ln}": "not {ln}",
	} {
		if editor, problem := ParseEditor(text); editor != "" || !strings.Contains(problem.String(), want) {
			t.Errorf("%q is %q: %s", text, editor, problem)
		}
	}
	if editor, problem := ParseEditor("none"); editor != "" || !problem.IsZero() {
		t.Errorf("none is %q: %s", editor, problem)
	}
}

func TestWhatAnEditorCanOpen(t *testing.T) {
	site := newTree(t)
	site.write("content/stray.txt", "")
	t.Chdir(site.dir)
	editor, _ := ParseEditor("vscode")
	dir := strings.TrimPrefix(filepath.ToSlash(site.dir), "/")
	text := []byte("title: 첫 회의\ndate: x\n")
	for _, test := range []struct {
		at   diag.Span
		want string
	}{
		{(&diag.File{Path: "content/summits/first.yaml", Text: string(text)}).Span(24, 25), "vscode://file/" + encode(dir) + "/content/summits/first.yaml:2:7"},
		{diag.OnDisk("content/stray.txt"), "vscode://file/" + encode(dir) + "/content/stray.txt:1:1"},
		{diag.OnDisk("content/summits"), ""},
		{diag.OnDisk("content/gone.yaml"), ""},
		{(&diag.File{Path: "templates/base.html", Text: string(text)}).Whole(), ""},
		{diag.Span{}, ""},
	} {
		if got := editor.open(test.at); got != test.want {
			t.Errorf("%s opens at %q, want %q", test.at.Place(), got, test.want)
		}
		if got := Editor("").open(test.at); got != "" {
			t.Errorf("without an editor, %s opens at %q", test.at.Place(), got)
		}
	}
}
