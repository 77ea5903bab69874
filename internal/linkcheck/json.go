package linkcheck

import (
	"encoding/json"
	"io"

	"summitline/internal/diag"
)

// The report as JSON. Keys are added to it, never renamed or taken away.
type (
	jsonReport struct {
		Counts       map[State]int  `json:"counts"`
		Results      []jsonResult   `json:"results"`
		Proposals    []jsonProposal `json:"proposals"`
		ArchiveFault string         `json:"archiveFault,omitempty"`
	}
	jsonPlace struct {
		Path   string `json:"path"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
		Key    string `json:"key"`
	}
	jsonResult struct {
		jsonPlace
		URL     string `json:"url"`
		State   State  `json:"state"`
		Why     Why    `json:"why"`
		Status  int    `json:"status,omitempty"`
		Message string `json:"message"`
		LeadsTo string `json:"leadsTo,omitempty"`
		NewURL  string `json:"newUrl,omitempty"`
		Copy    string `json:"copy,omitempty"`
	}
	jsonProposal struct {
		jsonPlace
		Old  string `json:"old,omitempty"`
		New  string `json:"new,omitempty"`
		Save string `json:"save,omitempty"`
	}
)

// WriteJSON writes the report in the form that the README describes, with its
// messages in a language.
func (r *Report) WriteJSON(w io.Writer, lang string) error {
	out := jsonReport{Counts: map[State]int{}, Results: []jsonResult{}, Proposals: []jsonProposal{}, ArchiveFault: r.ArchiveFault.In(lang)}
	for _, state := range States() {
		out.Counts[state] = r.Count(state)
	}
	for _, result := range r.Results {
		out.Results = append(out.Results, jsonResult{
			jsonPlace: jsonPlaceOf(result.At, result.Key),
			URL:       result.URL,
			State:     result.State,
			Why:       result.Why,
			Status:    result.Status,
			Message:   result.Message().In(lang),
			LeadsTo:   result.LeadsTo,
			NewURL:    result.NewURL,
			Copy:      result.Copy,
		})
	}
	for _, p := range r.Proposals {
		out.Proposals = append(out.Proposals, jsonProposal{jsonPlaceOf(p.At, p.Key), p.Old, p.New, p.Save})
	}
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(out)
}

func jsonPlaceOf(at diag.Span, key string) jsonPlace {
	p := at.Position()
	return jsonPlace{at.File.Path, p.Line, p.Column, key}
}
