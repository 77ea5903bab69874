package export

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Linked data is on every page, so it is written here as encoding/json would
// write it; what that makes of the type decides.

// writer writes linked data.
type writer struct{ out []byte }

// thing writes a thing with all that it has.
func (w *writer) thing(t *thing) {
	w.out = append(w.out, '{')
	w.string("@type", t.Type)
	w.string("@id", t.ID)
	w.string("identifier", t.Identifier)
	w.said("name", t.Name)
	w.names("alternateName", t.Alternate)
	w.said("description", t.Description)
	w.string("url", t.URL)
	w.of("image", t.Image)
	w.refs("subjectOf", t.SubjectOf)
	w.one("potentialAction", t.Action)
	w.one("mainEntityOfPage", t.Page)
	w.string("startDate", t.StartDate)
	w.string("endDate", t.EndDate)
	w.string("eventStatus", t.EventStatus)
	w.string("eventAttendanceMode", t.Attendance)
	w.of("location", t.Location)
	w.of("organizer", t.Organizer)
	w.of("performer", t.Performer)
	w.of("sponsor", t.Sponsor)
	w.of("attendee", t.Attendee)
	w.of("superEvent", t.SuperEvent)
	w.of("subEvent", t.SubEvent)
	w.refs("about", t.About)
	w.one("address", t.Address)
	w.said("streetAddress", t.Street)
	w.said("addressLocality", t.Locality)
	w.said("addressRegion", t.Region)
	w.string("addressCountry", t.Country)
	w.one("geo", t.Geo)
	w.number("latitude", t.Latitude)
	w.number("longitude", t.Longitude)
	w.said("roleName", t.RoleName)
	w.of("affiliation", t.Affiliation)
	w.of("memberOf", t.MemberOf)
	w.of("member", t.Member)
	w.one("parentOrganization", t.Parent)
	w.string("foundingDate", t.Founded)
	w.string("dissolutionDate", t.Dissolved)
	w.said("text", t.Text)
	w.said("abstract", t.Abstract)
	w.of("creator", t.Creator)
	w.of("author", t.Author)
	w.string("creditText", t.CreditText)
	w.one("publisher", t.Publisher)
	w.string("datePublished", t.Published)
	w.string("dateModified", t.Modified)
	w.string("genre", t.Genre)
	w.string("inLanguage", t.InLanguage)
	w.string("license", t.License)
	w.refs("isBasedOn", t.IsBasedOn)
	w.ref("recordedAt", t.RecordedAt)
	w.string("archivedAt", t.ArchivedAt)
	w.ref("isPartOf", t.IsPartOf)
	w.one("breadcrumb", t.Breadcrumb)
	w.one("inDefinedTermSet", t.TermSet)
	w.of("distribution", t.Distribution)
	w.string("contentUrl", t.ContentURL)
	w.string("encodingFormat", t.Encoding)
	w.of("itemListElement", t.Elements)
	w.count("position", t.Position)
	w.ref("item", t.Item)
	w.of("agent", t.Agent)
	w.of("participant", t.Participant)
	w.string("actionStatus", t.Status)
	w.string("scheduledTime", t.Scheduled)
	w.string("endTime", t.EndTime)
	w.one("target", t.Target)
	w.string("urlTemplate", t.Template)
	w.string("query-input", t.QueryInput)
	w.out = append(w.out, '}')
}

// key begins a property.
func (w *writer) key(name string) {
	if w.out[len(w.out)-1] != '{' {
		w.out = append(w.out, ',')
	}
	w.out = append(append(append(w.out, '"'), name...), "\":"...)
}

// The properties of each type; those that say nothing are left out.

func (w *writer) string(name, value string) {
	if value != "" {
		w.key(name)
		w.text(value)
	}
}

func (w *writer) said(name string, value words) {
	if value != (words{}) {
		w.key(name)
		w.words(value)
	}
}

func (w *writer) names(name string, list []words) {
	if len(list) > 0 {
		w.key(name)
		w.list(len(list), func(i int) { w.words(list[i]) })
	}
}

func (w *writer) of(name string, list things) {
	switch len(list) {
	case 0:
	case 1:
		w.key(name)
		w.thing(&list[0])
	default:
		w.key(name)
		w.things(list)
	}
}

func (w *writer) one(name string, value *thing) {
	if value != nil {
		w.key(name)
		w.thing(value)
	}
}

func (w *writer) ref(name string, value ref) {
	if value != "" {
		w.key(name)
		w.id(value)
	}
}

func (w *writer) refs(name string, list refs) {
	switch len(list) {
	case 0:
	case 1:
		w.key(name)
		w.id(list[0])
	default:
		w.key(name)
		w.list(len(list), func(i int) { w.id(list[i]) })
	}
}

func (w *writer) id(value ref) {
	w.out = append(w.out, '{')
	w.string("@id", string(value))
	w.out = append(w.out, '}')
}

func (w *writer) number(name string, value *float64) {
	if value != nil {
		w.key(name)
		w.any(value)
	}
}

func (w *writer) count(name string, value int) {
	if value != 0 {
		w.key(name)
		w.out = strconv.AppendInt(w.out, int64(value), 10)
	}
}

// things writes a list of things.
func (w *writer) things(list []thing) {
	w.list(len(list), func(i int) { w.thing(&list[i]) })
}

func (w *writer) list(n int, write func(i int)) {
	w.out = append(w.out, '[')
	for i := range n {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		write(i)
	}
	w.out = append(w.out, ']')
}

func (w *writer) words(words words) {
	if words.lang == "" {
		w.text(words.text)
		return
	}
	w.out = append(w.out, `{"@value":`...)
	w.text(words.text)
	w.out = append(w.out, `,"@language":`...)
	w.text(words.lang)
	w.out = append(w.out, '}')
}

// text writes a string. One with characters that are escaped is left to
// encoding/json.
func (w *writer) text(s string) {
	ascii := true
	for i := range len(s) {
		switch b := s[i]; {
		case b < ' ', b == '"', b == '\\', b == '<', b == '>', b == '&', b == 0x7f:
			w.any(s)
			return
		case b >= utf8.RuneSelf:
			ascii = false
		}
	}
	if !ascii && (!utf8.ValidString(s) || strings.Contains(s, "\u2028") || strings.Contains(s, "\u2029")) {
		w.any(s)
		return
	}
	w.out = append(append(append(w.out, '"'), s...), '"')
}

func (w *writer) any(v any) {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // no type of a thing can fail
	}
	w.out = append(w.out, text...)
}
