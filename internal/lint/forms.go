package lint

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/diag"
	"summitline/internal/lazyregexp"
)

var (
	// blanks stand between what may be an address.
	blanks = lazyregexp.New(`\S+`)
	// address is the beginning of a URL, in which every byte counts.
	address = lazyregexp.New(`[a-z]+://`)
	// word is a run of letters and digits or a sign, with its marks: nothing in
	// one is ever composed with anything outside.
	word = lazyregexp.New(`(?:[\pL\pN]\pM*)+|[^\pL\pN]\pM*`)
)

// findDecomposed warns of files with words that are not in Unicode's composed
// form, NFC, as some systems write what is copied from the names of their
// files: they look the same, and are other words to most programs. A file gets
// one warning, with a fix for all of its words.
func findDecomposed(s *subject, diags *diag.List) {
	for _, rec := range s.records {
		file := rec.Common().File
		if file == nil || isComposed(file.Text) {
			continue
		}
		edits := composed(file)
		if len(edits) == 0 {
			continue
		}
		first := edits[0]
		found := diags.Warnf(first.Span, "decomposed-text", "%q is not in Unicode's composed form, NFC", first.New)
		if len(edits) > 1 {
			found.Message = diag.Say("%d words of this file are not in Unicode's composed form, NFC; the first is %q", len(edits), first.New)
		}
		found.Helpf("type it anew, or have your editor save the file in NFC: the two forms look alike")
		found.Fix = edits
	}
}

// isComposed reports whether a text is in NFC. Nearly all are made of characters
// alone that are so wherever they stand, of whom the first byte tells: ASCII,
// Latin, Chinese and nearly all of Hangul.
func isComposed(text string) bool {
	for i := 0; i < len(text); {
		switch first := text[i]; {
		case first < utf8.RuneSelf:
			i++
		case first <= '\u02ff'>>6|0xc0:
			i += 2
		case '\u4000'>>12|0xe0 <= first && first <= '\u9fff'>>12|0xe0, '\ub000'>>12|0xe0 <= first && first <= '\ucfff'>>12|0xe0:
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if (r < '가' || r > '힣') && (r < '‐' || r > '…') {
				return norm.NFC.IsNormalString(text)
			}
			i += size
		}
	}
	return true
}

// composed returns what makes NFC of the words of a file.
func composed(file *diag.File) []diag.Edit {
	var edits []diag.Edit
	for _, at := range blanks().FindAllStringIndex(file.Text, -1) {
		piece := file.Text[at[0]:at[1]]
		if norm.NFC.IsNormalString(piece) || address().MatchString(piece) {
			continue
		}
		for _, in := range word().FindAllStringIndex(piece, -1) {
			span := file.Span(at[0]+in[0], at[0]+in[1])
			if raw := span.Text(); !norm.NFC.IsNormalString(raw) {
				edits = append(edits, diag.Edit{Span: span, New: norm.NFC.String(raw)})
			}
		}
	}
	return edits
}
