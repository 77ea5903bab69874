// Package intake reads the spreadsheets and calendars of others.
//
// In go the bytes of a CSV or iCalendar file; out come rows, each with the
// cells of one record and where in the file each cell stands, and what is wrong
// with the file. It knows how people and programs write such files: their
// encodings and separators, what they call their columns, how a calendar folds
// its lines and counts its days. It knows no records, looks nothing up, and
// leaves the meaning of a cell to package draft; what fits no key it hands on
// as such, so that nothing is lost.
package intake

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"summitline/internal/diag"
)

// decode returns a file with its text in UTF-8: from UTF-16, if it begins with
// its mark, or else from CP949, in which Korean programs save what is not in
// UTF-8.
func decode(name string, data []byte) (*diag.File, diag.List) {
	var diags diag.List
	from := encoding.Encoding(korean.EUCKR)
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		from = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case utf8.Valid(data):
		from = unicode.UTF8BOM
	}
	text, err := from.NewDecoder().Bytes(data)
	if err != nil {
		text = bytes.ToValidUTF8(data, []byte("\ufffd"))
	}
	file := &diag.File{Path: name, Text: string(text)}
	bad := bytes.Index(text, []byte("\ufffd"))
	if !utf8.Valid(data) && bad >= 0 {
		diags.Errorf(file.Span(bad, bad+len("\ufffd")), "not-utf8", "this is neither UTF-8 nor CP949").Helpf("save the file as UTF-8")
	}
	return file, diags
}

// trim returns a piece of a file without the white space around it.
func trim(at diag.Span) diag.Span {
	text := at.Text()
	start := at.Start() + len(text) - len(strings.TrimLeft(text, " \t\r\n"))
	end := at.Start() + len(strings.TrimRight(text, " \t\r\n"))
	return at.File.Span(start, max(start, end))
}
