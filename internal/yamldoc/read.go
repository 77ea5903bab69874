package yamldoc

import (
	"strings"
	"unicode/utf8"

	"summitline/internal/diag"
)

// Read returns the keys of a record's file and, for a Markdown file, the body
// below them. The keys are nil if they cannot be read.
func Read(name, text string, diags *diag.List) (file *diag.File, root, body *Node) {
	return new(Reader).Read(name, text, diags)
}

// Reader reads one file after another, each into the room of the one before:
// a node is good until the next is read, its texts and spans for good. The zero
// Reader is ready.
type Reader struct{ arena arena }

// Read is like the function Read.
func (r *Reader) Read(name, text string, diags *diag.List) (file *diag.File, root, body *Node) {
	r.arena.reset()
	file, start, ok := source(name, text, diags)
	if !ok {
		return file, nil, nil
	}
	if !isMarkdown(name) {
		return file, r.parse(file, start, len(file.Text), diags), nil
	}
	from, to, bodyStart, ok := frontMatter(file, start, diags)
	if !ok {
		return file, nil, nil
	}
	end := len(file.Text)
	first := end - len(strings.TrimLeft(file.Text[bodyStart:], " \t\r\n"))
	body = r.arena.node()
	*body = Node{
		Value: strings.ReplaceAll(file.Text[bodyStart:], "\r\n", "\n"),
		At:    file.Span(first, max(first, lineAt(file.Text, first).end)),
		End:   end,
	}
	return file, r.parse(file, from, to, diags), body
}

// parse reads the YAML in text[start:end] of a file. It returns nil if there is
// none that can be used.
func (r *Reader) parse(file *diag.File, start, end int, diags *diag.List) *Node {
	if root := readUsual(&r.arena, file, start, end); root != nil {
		return root
	}
	return parseYAML(file, start, end, diags)
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
		next := strings.Index(text[end-1:], "\n---")
		if next < 0 {
			break
		}
		at = end + next
	}
	diags.Errorf(file.Span(start, start+len("---")), "front-matter-not-closed", "the keys that begin here do not end").Helpf("close them with a line `---`")
	return 0, 0, 0, false
}

// lineEnd returns the offset after the line that begins at start.
func lineEnd[T string | []byte](text T, start int) int {
	for i := start; i < len(text); i++ {
		if text[i] == '\n' {
			return i + 1
		}
	}
	return len(text)
}

func isFence(line string) bool {
	return strings.TrimRight(line, " \t\r\n") == "---"
}

// source makes the file that spans point into; start is where its text begins
// after a byte order mark. It is not ok if the text is not UTF-8.
func source(name, text string, diags *diag.List) (file *diag.File, start int, ok bool) {
	file = &diag.File{Path: name, Text: text}
	if strings.HasPrefix(text, "\ufeff") {
		start = len("\ufeff")
	}
	if utf8.ValidString(text) {
		return file, start, true
	}
	valid := 0
	for valid < len(text) {
		r, size := utf8.DecodeRuneInString(text[valid:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		valid += size
	}
	file.Text = strings.ToValidUTF8(text, "\ufffd")
	diags.Errorf(file.Span(valid, valid+len("\ufffd")), "not-utf8", "this is not UTF-8").Helpf("save the file as UTF-8")
	return file, start, false
}
