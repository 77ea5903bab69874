package yamldoc

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"summitline/internal/diag"
)

// Read returns the keys of a record's file and, for a Markdown file, the body
// below them. The keys are nil if they cannot be read.
func Read(name string, text []byte, diags *diag.List) (file *diag.File, root, body *Node) {
	file, start, ok := source(name, text, diags)
	if !ok {
		return file, nil, nil
	}
	if !isMarkdown(name) {
		return file, parseYAML(file, start, len(file.Text), diags), nil
	}
	from, to, bodyStart, ok := frontMatter(file, start, diags)
	if !ok {
		return file, nil, nil
	}
	end := len(file.Text)
	first := end - len(bytes.TrimLeft(file.Text[bodyStart:], " \t\r\n"))
	body = &Node{
		Value: strings.ReplaceAll(string(file.Text[bodyStart:]), "\r\n", "\n"),
		At:    file.Span(first, max(first, lineAt(file.Text, first).end)),
		End:   end,
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
		diags.Errorf(file.Span(start, max(start, line.end)), "no-front-matter", "a Markdown record begins with its keys").
			Helpf("write a line `---`, the keys as YAML, and a line `---` before the text")
		return 0, 0, 0, false
	}
	for at := first; at < len(text); {
		end := lineEnd(text, at)
		if isFence(text[at:end]) {
			return first, at, end, true
		}
		at = end
	}
	diags.Errorf(file.Span(start, start+len("---")), "front-matter-not-closed", "the keys that begin here do not end").Helpf("close them with a line `---`")
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

// source makes the file that spans point into; start is where its text begins
// after a byte order mark. It is not ok if the text is not UTF-8.
func source(name string, text []byte, diags *diag.List) (file *diag.File, start int, ok bool) {
	file = &diag.File{Path: name, Text: text}
	if text == nil {
		file.Text = []byte{}
	}
	if bytes.HasPrefix(text, []byte("\ufeff")) {
		start = len("\ufeff")
	}
	if utf8.Valid(text) {
		return file, start, true
	}
	valid := 0
	for valid < len(text) {
		r, size := utf8.DecodeRune(text[valid:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		valid += size
	}
	file.Text = bytes.ToValidUTF8(text, []byte("\ufffd"))
	diags.Errorf(file.Span(valid, valid+len("\ufffd")), "not-utf8", "this is not UTF-8").Helpf("save the file as UTF-8")
	return file, start, false
}
