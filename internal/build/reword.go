package build

import "summitline/internal/record"

// Reword makes the site say what one file of the content folder says now, where
// that is another wording of what it said, and nothing else: see
// [site.Site.Reword]. Files made from now on have the new words; nobody may be
// making any meanwhile, and those that are made of all of the site, such as the
// search index, may have the old ones.
func (o *Output) Reword(opts Options, path string) (again func(), ok bool) {
	old, now, ok := record.Reread(opts.Content.FS, opts.Content.Name, o.records, path)
	if !ok {
		return nil, false
	}
	return o.Site.Reword(old, now)
}
