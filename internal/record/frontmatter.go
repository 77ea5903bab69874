package record

import (
	"bytes"
	"path"
	"strings"

	"summitline/internal/diag"
)

// read returns the keys of a record's file and, for a Markdown file, the body
// below them. The keys are nil if they cannot be read.
func read(name string, text []byte, diags *diag.List) (file *diag.File, root, body *node) {
	if strings.ToLower(path.Ext(name)) != ".md" {
		file, root = readYAML(name, text, diags)
		return file, root, nil
	}
	file, start, ok := source(name, text, diags)
	if !ok {
		return file, nil, nil
	}
	from, to, bodyStart, ok := frontMatter(file, start, diags)
	if !ok {
		return file, nil, nil
	}
	end := len(file.Text)
	first := end - len(bytes.TrimLeft(file.Text[bodyStart:], " \t\r\n"))
	body = &node{
		value: strings.ReplaceAll(string(file.Text[bodyStart:]), "\r\n", "\n"),
		at:    file.Span(first, max(first, lineAt(file.Text, first).end)),
		end:   end,
	}
	return file, parseYAML(file, from, to, diags), body
}

// frontMatter finds the YAML between the two `---` lines with which a Markdown
// record begins, and where the body begins after it.
func frontMatter(file *diag.File, start int, diags *diag.List) (from, to, body int, ok bool) {
	text := file.Text
	first := lineEnd(text, start)
	if !isFence(text[start:first]) {
		line := lineAt(text, start)
		diags.Errorf(file.Span(start, max(start, line.end)), "a Markdown record begins with its keys").
			Help = "write a line `---`, the keys as YAML, and a line `---` before the text"
		return 0, 0, 0, false
	}
	for at := first; at < len(text); {
		end := lineEnd(text, at)
		if isFence(text[at:end]) {
			return first, at, end, true
		}
		at = end
	}
	diags.Errorf(file.Span(start, start+len("---")), "the keys that begin here do not end").Help = "close them with a line `---`"
	return 0, 0, 0, false
}

// lineEnd returns the offset after the line that begins at start.
func lineEnd(text []byte, start int) int {
	if i := bytes.IndexByte(text[start:], '\n'); i >= 0 {
		return start + i + 1
	}
	return len(text)
}

func isFence(line []byte) bool {
	return string(bytes.TrimRight(line, " \t\r\n")) == "---"
}
