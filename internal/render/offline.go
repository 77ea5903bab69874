package render

import (
	"io/fs"

	"summitline/internal/diag"
	"summitline/internal/offline"
)

// offlinePages returns the page that a reader without a network sees in place
// of one that is not kept.
func offlinePages(v *voice) []planned {
	if !v.offline {
		return nil
	}
	return []planned{{address: "/" + offline.PageName, make: func() page {
		p := v.page("/"+offline.PageName, v.Word("offline"), nil)
		p.NoIndex, p.Alternates, p.Canonical = true, nil, ""
		return p
	}}}
}

// offlineFiles returns what a browser installs the site by and, once for all
// languages, the script by which pages ask to be kept.
func (v *voice) offlineFiles() []File {
	if !v.offline {
		return nil
	}
	files := []File{{
		Path: filePath(v.Path("/" + offline.ManifestName)),
		Content: func() ([]byte, diag.List) {
			icon, err := v.asset("assets/icon.svg")
			if err != nil { // a site of its own templates may have none
				icon = v.Rooted("/assets/icon.svg")
			}
			style, _ := fs.ReadFile(v.assets.static, "assets/style.css")
			return offline.Manifest(v.Voice, icon, style), nil
		},
		Yields: true,
	}}
	if v.Lang == v.Site.Langs[0] {
		script := func() ([]byte, diag.List) { return offline.Script, nil }
		files = append(files, File{Path: offline.ScriptPath, Content: script, Yields: true})
	}
	return files
}
