package export

// robots returns the file that tells every search engine that it is welcome,
// and where the sitemap is: RFC 9309.
func robots(x *Export) []File {
	text := "User-agent: *\nAllow: /\n"
	if x.Has("sitemap") {
		text += "\nSitemap: " + x.Site.Absolute("/sitemap.xml") + "\n"
	}
	return []File{{Path: "robots.txt", Content: func() []byte { return []byte(text) }}}
}
