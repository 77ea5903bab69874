package yamldoc

import "summitline/internal/diag"

// ReadUsual returns the keys of a file as the quick reader reads them, nil if it
// declines.
func (r *Reader) ReadUsual(name, text string) *Node {
	r.arena.reset()
	file, start, end, ok := keysOf(name, text)
	if !ok {
		return nil
	}
	return readUsual(&r.arena, file, start, end)
}

// ReadCarefully returns the keys of a file as they are read with yaml.v3.
func ReadCarefully(name, text string, diags *diag.List) *Node {
	file, start, end, ok := keysOf(name, text)
	if !ok {
		return nil
	}
	return parseYAML(file, start, end, diags)
}

// keysOf returns a file and where its keys are, if it has any.
func keysOf(name, text string) (file *diag.File, start, end int, ok bool) {
	var diags diag.List
	file, start, ok = source(name, text, &diags)
	if !ok || !isMarkdown(name) {
		return file, start, len(file.Text), ok
	}
	start, end, _, ok = frontMatter(file, start, &diags)
	return file, start, end, ok
}
