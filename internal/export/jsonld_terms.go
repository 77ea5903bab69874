package export

import "encoding/json"

// thing is a node of linked data: the terms of schema.org that the record
// uses, of all its types, in the order in which they are written. What is not
// given is left out.
type thing struct {
	Type       string `json:"@type,omitempty"`
	ID         string `json:"@id,omitempty"`
	Identifier string `json:"identifier,omitempty"`

	// Of any thing.
	Name        words   `json:"name,omitzero"`
	Alternate   []words `json:"alternateName,omitempty"`
	Description words   `json:"description,omitzero"`
	URL         string  `json:"url,omitempty"`
	Image       things  `json:"image,omitempty"`
	SubjectOf   refs    `json:"subjectOf,omitempty"`
	Action      *thing  `json:"potentialAction,omitempty"`
	Page        *thing  `json:"mainEntityOfPage,omitempty"`

	// Of events.
	StartDate   string `json:"startDate,omitempty"`
	EndDate     string `json:"endDate,omitempty"`
	EventStatus string `json:"eventStatus,omitempty"`
	Attendance  string `json:"eventAttendanceMode,omitempty"`
	Location    things `json:"location,omitempty"`
	Organizer   things `json:"organizer,omitempty"`
	Performer   things `json:"performer,omitempty"`
	Sponsor     things `json:"sponsor,omitempty"`
	Attendee    things `json:"attendee,omitempty"`
	SuperEvent  things `json:"superEvent,omitempty"`
	SubEvent    things `json:"subEvent,omitempty"`
	About       refs   `json:"about,omitempty"`

	// Of places.
	Address   *thing   `json:"address,omitempty"`
	Street    words    `json:"streetAddress,omitzero"`
	Locality  words    `json:"addressLocality,omitzero"`
	Region    words    `json:"addressRegion,omitzero"`
	Country   string   `json:"addressCountry,omitempty"`
	Geo       *thing   `json:"geo,omitempty"`
	Latitude  *float64 `json:"latitude,omitempty"`
	Longitude *float64 `json:"longitude,omitempty"`

	// Of people and organizations, and of the time in which somebody was
	// something: a role stands between a property and its value.
	RoleName    words  `json:"roleName,omitzero"`
	Affiliation things `json:"affiliation,omitempty"`
	MemberOf    things `json:"memberOf,omitempty"`
	Member      things `json:"member,omitempty"`
	Parent      *thing `json:"parentOrganization,omitempty"`
	Founded     string `json:"foundingDate,omitempty"`
	Dissolved   string `json:"dissolutionDate,omitempty"`

	// Of works: documents, quotations, pages, data.
	Text       words  `json:"text,omitzero"`
	Abstract   words  `json:"abstract,omitzero"`
	Creator    things `json:"creator,omitempty"`
	Author     things `json:"author,omitempty"`
	CreditText string `json:"creditText,omitempty"`
	Publisher  *thing `json:"publisher,omitempty"`
	Published  string `json:"datePublished,omitempty"`
	Modified   string `json:"dateModified,omitempty"`
	Genre      string `json:"genre,omitempty"`
	InLanguage string `json:"inLanguage,omitempty"`
	License    string `json:"license,omitempty"`
	IsBasedOn  refs   `json:"isBasedOn,omitempty"`
	RecordedAt ref    `json:"recordedAt,omitempty"`
	ArchivedAt string `json:"archivedAt,omitempty"`
	IsPartOf   ref    `json:"isPartOf,omitempty"`
	Breadcrumb *thing `json:"breadcrumb,omitempty"`
	TermSet    *thing `json:"inDefinedTermSet,omitempty"`

	// Of files.
	Distribution things `json:"distribution,omitempty"`
	ContentURL   string `json:"contentUrl,omitempty"`
	Encoding     string `json:"encodingFormat,omitempty"`

	// Of lists.
	Elements things `json:"itemListElement,omitempty"`
	Position int    `json:"position,omitempty"`
	Item     ref    `json:"item,omitempty"`

	// Of actions.
	Agent       things `json:"agent,omitempty"`
	Participant things `json:"participant,omitempty"`
	Status      string `json:"actionStatus,omitempty"`
	Scheduled   string `json:"scheduledTime,omitempty"`
	EndTime     string `json:"endTime,omitempty"`
	Target      *thing `json:"target,omitempty"`
	Template    string `json:"urlTemplate,omitempty"`
	QueryInput  string `json:"query-input,omitempty"`
}

// ref names a thing that is described elsewhere, by its id.
type ref string

// MarshalJSON returns a thing that has nothing but its id.
func (r ref) MarshalJSON() ([]byte, error) { return json.Marshal(thing{ID: string(r)}) }

// refs are the values of a property that are described elsewhere.
type refs []ref

// MarshalJSON returns a list or, of one, that alone.
func (r refs) MarshalJSON() ([]byte, error) {
	if len(r) == 1 {
		return json.Marshal(r[0])
	}
	return json.Marshal([]ref(r))
}

// words is a text, and its language where that is not the page's.
type words struct{ text, lang string }

// MarshalJSON returns the text as a string or, with its language, as a value
// object of JSON-LD.
func (w words) MarshalJSON() ([]byte, error) {
	if w.lang == "" {
		return json.Marshal(w.text)
	}
	return json.Marshal(struct {
		Value    string `json:"@value"`
		Language string `json:"@language"`
	}{w.text, w.lang})
}

// things are the values that a property has.
type things []thing

// MarshalJSON returns a list or, of one, that alone: the value of a role can be
// no list.
func (t things) MarshalJSON() ([]byte, error) {
	if len(t) == 1 {
		return json.Marshal(t[0])
	}
	return json.Marshal([]thing(t))
}
