package site

import "summitline/internal/record"

// Page is a record of free text.
type Page struct {
	Entry
	Record *record.Page
}
