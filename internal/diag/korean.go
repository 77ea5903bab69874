package diag

// korean has the Korean of everything that summitline says, by its English.
var korean = [...]map[string]string{
	koreanWords, koreanYAML, koreanDates, koreanRecords, koreanFiles, koreanRefs, koreanCommands, koreanLint, koreanServe, koreanLinkcheck, koreanInit, koreanDiff, koreanImport, koreanEdit, koreanQuery, koreanHelp,
}

// Translated returns a format in a language: "ko" for Korean, else as it is. It
// is for texts that are kept as plain strings, such as the usage of a flag; all
// others are said as Text.
func Translated(english, lang string) string {
	if lang == "ko" {
		for _, part := range korean {
			if text, ok := part[english]; ok {
				return text
			}
		}
	}
	return english
}
