package site

import (
	"path"

	"summitline/internal/record"
)

// Picture is a picture of a record and where it is published.
type Picture struct {
	Entry *Entry
	Image record.Image
	Path  string // inside the content folder
}

// Address returns the path at which the picture is published: beside the
// record's page in the default language.
func (p Picture) Address() string { return p.Entry.Address() + path.Base(p.Image.File.V) }

// PicturePath returns where a picture is inside the content folder.
func (s *Site) PicturePath(image record.Image) string { return s.set.Picture(image) }

// Pictures returns the pictures of all records.
func (s *Site) Pictures() []Picture {
	var list []Picture
	for _, e := range s.entries {
		for _, image := range e.Meta.Images {
			if path := s.set.Picture(image); path != "" {
				list = append(list, Picture{e, image, path})
			}
		}
	}
	return list
}
