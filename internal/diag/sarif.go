package diag

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// The parts of SARIF 2.1.0 (OASIS) that a report has.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		Language   string        `json:"language"`
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string        `json:"id"`
		ShortDescription *sarifMessage `json:"shortDescription,omitempty"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID           string          `json:"ruleId"`
		RuleIndex        int             `json:"ruleIndex"`
		Level            string          `json:"level"`
		Message          sarifMessage    `json:"message"`
		Locations        []sarifLocation `json:"locations,omitempty"`
		RelatedLocations []sarifLocation `json:"relatedLocations,omitempty"`
		Fixes            []sarifFix      `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		PhysicalLocation sarifPhysical `json:"physicalLocation"`
		Message          *sarifMessage `json:"message,omitempty"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFix struct {
		Description     *sarifMessage `json:"description,omitempty"`
		ArtifactChanges []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		ArtifactLocation sarifArtifact      `json:"artifactLocation"`
		Replacements     []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		DeletedRegion   sarifRegion  `json:"deletedRegion"`
		InsertedContent sarifMessage `json:"insertedContent"`
	}
)

func (l List) sarif(lang string, tool Tool) sarifLog {
	run := sarifRun{Language: lang, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	codes := l.codes()
	run.Tool.Driver = sarifDriver{Name: "summitline", Version: tool.Version, Rules: []sarifRule{}}
	for _, code := range codes {
		rule := sarifRule{ID: code}
		if title := tool.Title(code, lang); title != "" {
			rule.ShortDescription = &sarifMessage{title}
		}
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, rule)
	}
	for _, d := range l {
		text := d.Message.In(lang)
		if !d.Help.IsZero() {
			text += "\n" + d.Help.In(lang)
		}
		index, _ := slices.BinarySearch(codes, d.Code)
		result := sarifResult{RuleID: d.Code, RuleIndex: index, Level: d.Severity.String(), Message: sarifMessage{plainText(text)}}
		if d.Span.File != nil {
			result.Locations = []sarifLocation{{PhysicalLocation: d.Span.sarif()}}
		}
		for _, n := range d.Notes {
			if n.Span.File != nil {
				result.RelatedLocations = append(result.RelatedLocations, sarifLocation{n.Span.sarif(), &sarifMessage{plainText(n.Message.In(lang))}})
			}
		}
		if len(d.Fix) > 0 {
			result.Fixes = []sarifFix{d.sarifFix(lang)}
		}
		run.Results = append(run.Results, result)
	}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

// codes returns the codes of the diagnostics, each once, sorted.
func (l List) codes() []string {
	var codes []string
	for _, d := range l {
		codes = append(codes, d.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// plainText returns a text as a message of SARIF, where brackets and braces
// have a meaning.
func plainText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`, "{", "{{", "}", "}}").Replace(strings.ToValidUTF8(s, string(utf8.RuneError)))
}

func (s Span) sarif() sarifPhysical {
	p := s.report()
	physical := sarifPhysical{ArtifactLocation: sarifArtifact{(&url.URL{Path: p.Path}).EscapedPath()}}
	if p.Line > 0 {
		physical.Region = p.region()
	}
	return physical
}

func (p place) region() *sarifRegion {
	return &sarifRegion{p.Line, p.Column, p.EndLine, p.EndColumn}
}

// sarifFix returns the fix of a diagnostic, all of which is in one file.
func (d *Diagnostic) sarifFix(lang string) sarifFix {
	fix := sarifFix{ArtifactChanges: []sarifChange{{ArtifactLocation: d.Fix[0].Span.sarif().ArtifactLocation}}}
	if !d.Help.IsZero() {
		fix.Description = &sarifMessage{plainText(d.Help.In(lang))}
	}
	change := &fix.ArtifactChanges[0]
	for _, edit := range d.Fix {
		change.Replacements = append(change.Replacements, sarifReplacement{*edit.Span.report().region(), sarifMessage{edit.New}})
	}
	return fix
}
