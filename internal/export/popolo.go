package export

import (
	"bufio"
	"iter"
	"path"
	"slices"
	"time"

	"summitline/internal/site"
)

// The objects of Popolo (popoloproject.com), as far as the record has something
// to say; what Popolo has no place for has a name that begins with "x_". Dates
// are those of ISO 8601 with reduced precision, and left out where the record
// says less: `x_date` then has what it does say, as EDTF.
type (
	popoloPerson struct {
		ID          string             `json:"id"`
		Name        string             `json:"name"`
		OtherNames  []popoloName       `json:"other_names,omitempty"`
		Identifiers []popoloIdentifier `json:"identifiers"`
		Image       string             `json:"image,omitempty"`
		Summary     string             `json:"summary,omitempty"`
		Links       []popoloLink       `json:"links,omitempty"`
		UpdatedAt   string             `json:"updated_at,omitempty"`
		Sources     []popoloLink       `json:"sources,omitempty"`
	}
	popoloOrganization struct {
		ID              string             `json:"id"`
		Name            string             `json:"name"`
		OtherNames      []popoloName       `json:"other_names,omitempty"`
		Identifiers     []popoloIdentifier `json:"identifiers"`
		Classification  string             `json:"classification,omitempty"`
		ParentID        string             `json:"parent_id,omitempty"`
		FoundingDate    string             `json:"founding_date,omitempty"`
		DissolutionDate string             `json:"dissolution_date,omitempty"`
		Image           string             `json:"image,omitempty"`
		Links           []popoloLink       `json:"links,omitempty"`
		UpdatedAt       string             `json:"updated_at,omitempty"`
		Sources         []popoloLink       `json:"sources,omitempty"`
	}
	popoloMembership struct {
		ID             string       `json:"id"`
		Role           string       `json:"role,omitempty"`
		PersonID       string       `json:"person_id,omitempty"`
		Member         *popoloRef   `json:"member,omitempty"` // an organization
		OrganizationID string       `json:"organization_id"`
		PostID         string       `json:"post_id,omitempty"`
		StartDate      string       `json:"start_date,omitempty"`
		EndDate        string       `json:"end_date,omitempty"`
		Sources        []popoloLink `json:"sources,omitempty"`
	}
	popoloPost struct {
		ID             string `json:"id"`
		Label          string `json:"label"`
		Role           string `json:"role"`
		OrganizationID string `json:"organization_id"`
	}
	popoloEvent struct {
		ID             string              `json:"id"`
		Name           string              `json:"name"`
		Description    string              `json:"description,omitempty"`
		StartDate      string              `json:"start_date,omitempty"`
		EndDate        string              `json:"end_date,omitempty"`
		Location       string              `json:"location,omitempty"`
		Status         string              `json:"status,omitempty"`
		Identifiers    []popoloIdentifier  `json:"identifiers"`
		Classification string              `json:"classification"`
		OrganizationID string              `json:"organization_id,omitempty"`
		Attendees      []popoloRef         `json:"attendees,omitempty"`
		ParentID       string              `json:"parent_id,omitempty"`
		UpdatedAt      string              `json:"updated_at,omitempty"`
		Sources        []popoloLink        `json:"sources,omitempty"`
		XDate          string              `json:"x_date,omitempty"`
		XHosts         []string            `json:"x_host_ids,omitempty"` // all of them, people too
		XParticipants  []popoloParticipant `json:"x_participants,omitempty"`
	}
	popoloSpeech struct {
		ID              string       `json:"id"`
		CreatorID       string       `json:"creator_id,omitempty"`
		Role            string       `json:"role,omitempty"`
		AttributionText string       `json:"attribution_text,omitempty"`
		Text            string       `json:"text"`
		Type            string       `json:"type"`
		Position        int          `json:"position"`
		EventID         string       `json:"event_id"`
		Sources         []popoloLink `json:"sources,omitempty"`
		XOrganizationID string       `json:"x_organization_id,omitempty"` // for whom it was said
		XQuote          string       `json:"x_quote,omitempty"`           // word for word, where text is our own
	}

	popoloName struct {
		Name    string `json:"name"`
		EndDate string `json:"end_date,omitempty"`
		Note    string `json:"note,omitempty"`
	}
	popoloIdentifier struct {
		Scheme     string `json:"scheme"`
		Identifier string `json:"identifier"`
	}
	popoloLink struct {
		URL  string `json:"url"`
		Note string `json:"note,omitempty"`
	}
	popoloRef struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	popoloParticipant struct { // as on the day of the event
		PersonID       string `json:"person_id,omitempty"`
		OrganizationID string `json:"organization_id,omitempty"`
		Role           string `json:"role,omitempty"`
		Part           string `json:"part"`
	}

	// What was promised at an event, and what became of it.
	popoloCommitment struct {
		ID      string         `json:"id"`
		EventID string         `json:"event_id"`
		Kind    string         `json:"kind"`
		Title   string         `json:"title,omitempty"`
		Text    string         `json:"text,omitempty"`
		ByIDs   []string       `json:"by_ids,omitempty"`
		ToIDs   []string       `json:"to_ids,omitempty"`
		Due     string         `json:"due,omitempty"` // EDTF
		Updates []popoloUpdate `json:"updates,omitempty"`
		Sources []popoloLink   `json:"sources,omitempty"`
	}
	popoloUpdate struct {
		ID      string       `json:"id"`
		Date    string       `json:"date,omitempty"` // EDTF
		Status  string       `json:"status,omitempty"`
		ByIDs   []string     `json:"by_ids,omitempty"`
		Text    string       `json:"text,omitempty"`
		EventID string       `json:"event_id,omitempty"` // where it was reported
		Sources []popoloLink `json:"sources,omitempty"`
	}
)

// popolo returns the record as Popolo, in the site's first language.
func popolo(x *Export) []File {
	return []File{streamed("data/popolo.json", func(w *bufio.Writer) {
		w.WriteString("{\n")
		writeList(w, "persons", each(x.Site.Speakers, x.popoloPerson))
		w.WriteString(",\n")
		writeList(w, "organizations", each(x.Site.Organizations, x.popoloOrganization))
		w.WriteString(",\n")
		writeList(w, "posts", slices.Values(x.popoloPosts()))
		w.WriteString(",\n")
		writeList(w, "memberships", slices.Values(x.popoloMemberships()))
		w.WriteString(",\n")
		writeList(w, "events", x.popoloEvents())
		w.WriteString(",\n")
		writeList(w, "speeches", x.popoloSpeeches())
		w.WriteString(",\n")
		writeList(w, "x_commitments", each(x.Site.Commitments, x.popoloCommitment))
		w.WriteString("\n}\n")
	})}
}

// writeList writes a list of an object, each of its items on a line.
func writeList[T any](w *bufio.Writer, name string, items iter.Seq[T]) {
	w.WriteString(`"` + name + `": [`)
	var line []byte
	between := "\n"
	for item := range items {
		w.WriteString(between)
		line = appendJSON(line[:0], &item)
		w.Write(line)
		between = ",\n"
	}
	w.WriteString("]")
}

// each yields what becomes of the items of a list.
func each[T, U any](list []T, one func(T) U) iter.Seq[U] {
	return func(yield func(U) bool) {
		for _, item := range list {
			if !yield(one(item)) {
				return
			}
		}
	}
}

func collect[T, U any](list []T, one func(T) U) []U {
	all := make([]U, len(list))
	for i, item := range list {
		all[i] = one(item)
	}
	return all
}

func (x *Export) popoloPerson(s *site.Speaker) popoloPerson {
	return popoloPerson{
		ID: x.EntryTag(&s.Entry, ""), Name: x.plain(s.Title), OtherNames: x.otherNames(&s.Entry), Identifiers: x.identifiers(&s.Entry),
		Image: x.image(&s.Entry), Summary: x.Voices[0].PlainProse(s.Record.Summary),
		Links: x.popoloLinks(&s.Entry), UpdatedAt: x.updatedAt(&s.Entry), Sources: x.popoloSources(s.Sources),
	}
}

func (x *Export) popoloOrganization(o *site.Organization) popoloOrganization {
	names := x.otherNames(&o.Entry)
	for _, v := range o.Record.ShortName.Variants {
		names = append(names, popoloName{Name: v.Value, Note: x.Voices[0].Word("shortname")})
	}
	for _, former := range o.Record.FormerNames {
		for _, v := range former.Name.Variants {
			names = append(names, popoloName{Name: v.Value, EndDate: reduced(former.Until.Date), Note: x.Voices[0].Word("formernames")})
		}
	}
	org := popoloOrganization{
		ID: x.EntryTag(&o.Entry, ""), Name: x.plain(o.Title), OtherNames: names, Identifiers: x.identifiers(&o.Entry),
		Classification: o.Record.Type.V, FoundingDate: reduced(o.Record.Founded.Date), DissolutionDate: reduced(o.Record.Dissolved.Date),
		Image: x.image(&o.Entry), Links: x.popoloLinks(&o.Entry), UpdatedAt: x.updatedAt(&o.Entry), Sources: x.popoloSources(o.Sources),
	}
	if o.Parent != nil {
		org.ParentID = x.EntryTag(&o.Parent.Entry, "")
	}
	return org
}

// otherNames returns a record's title in the other languages, and its other
// names.
func (x *Export) otherNames(e *site.Entry) []popoloName {
	v := x.Voices[0]
	var names []popoloName
	title := e.Title.In(v.Lang)
	for _, said := range e.Title.Variants {
		if said.Lang != title.Lang && said.Value != title.Value {
			names = append(names, popoloName{Name: said.Value, Note: said.Lang})
		}
	}
	for _, text := range e.AlsoKnownAs() {
		for _, said := range text.Variants {
			names = append(names, popoloName{Name: said.Value})
		}
	}
	return names
}

// identifiers returns the id of a record within the site and, where it is
// known, the address of its page.
func (x *Export) identifiers(e *site.Entry) []popoloIdentifier {
	list := []popoloIdentifier{{"summitline", string(e.Kind) + "/" + e.ID}}
	if x.Site.Hosted() {
		list = append(list, popoloIdentifier{"url", x.Voices[0].EntryURL(e, "")})
	}
	return list
}

// image returns the full address of a record's first picture, or "".
func (x *Export) image(e *site.Entry) string {
	if len(e.Meta.Images) == 0 || !x.Site.Hosted() {
		return ""
	}
	return x.Site.Absolute(e.Address() + path.Base(e.Meta.Images[0].File.V))
}

func (x *Export) popoloLinks(e *site.Entry) []popoloLink {
	var links []popoloLink
	for _, link := range e.Meta.Links {
		links = append(links, popoloLink{link.URL.V, link.Label})
	}
	return links
}

// popoloSources returns where sources can be read: what has no address anywhere
// is left out.
func (x *Export) popoloSources(list []site.Citation) []popoloLink {
	var links []popoloLink
	for _, c := range list {
		link := popoloLink{c.Source.Record.URL.V, x.plain(c.Source.Title)}
		if link.URL == "" && x.Site.Hosted() {
			link.URL = x.Voices[0].EntryURL(&c.Source.Entry, "")
		}
		if c.At.IsSet() {
			link.Note += " (" + x.plain(c.At) + ")"
		}
		if link.URL != "" {
			links = append(links, link)
		}
	}
	return links
}

func (x *Export) updatedAt(e *site.Entry) string {
	if day, given := e.Revised(); given {
		return x.midnight(day).Format(time.RFC3339)
	}
	return ""
}
