package render

const changesAddress = "/changes/"

// changesPages returns the page with the corrections of all records, unless it
// is turned off. It is there before there are any, so that it can be linked to
// and its feed be looked for.
func changesPages(v *voice) []planned {
	if !v.Site.Record.Formats.Has("changes") {
		return nil
	}
	return []planned{{changesAddress, nil, func() page {
		p := v.page(changesAddress, v.Word("changes"), v.Site.Corrections)
		p.Description = v.Word("about.changes") + " " + p.Description
		return p
	}}}
}
