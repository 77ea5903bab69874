package lint

import (
	"summitline/internal/diag"
)

// findUndescribed warns of pictures that say nothing to those who cannot see
// them.
func findUndescribed(s *subject, diags *diag.List) {
	for _, e := range s.Entries() {
		for _, image := range e.Meta.Images {
			if !image.Alt.IsSet() {
				diags.Warnf(image.File.At, "no-alt", "a picture without a description").
					Helpf("write `alt: …` with what is to be seen on it, for those who cannot see it")
			}
		}
	}
}
