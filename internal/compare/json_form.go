package compare

import "summitline/internal/record"

// format is the version of the JSON form. Keys may be added to it; one that
// goes or means something else makes another version.
const format = 1

// The types of the JSON form. Values are written as in a record: dates in EDTF,
// refs as ids, words as the keys take them; titles and texts are in the
// language of the report where they are not said to be in another.
type (
	jsonReport struct {
		Format   int         `json:"format"`
		Language string      `json:"language"`
		Summary  string      `json:"summary"`
		Same     bool        `json:"same"`
		Files    int         `json:"files"`
		Drafts   int         `json:"drafts"`
		Before   jsonSide    `json:"before"`
		After    jsonSide    `json:"after"`
		Site     []jsonField `json:"site"`

		Meetings      []jsonRecord      `json:"meetings"`
		Commitments   []jsonPromise     `json:"commitments"`
		People        []jsonRecord      `json:"people"`
		Participants  []jsonParticipant `json:"participants"`
		Offices       []jsonOffice      `json:"offices"`
		Statements    []jsonStatement   `json:"statements"`
		Sources       []jsonRecord      `json:"sources"`
		Claims        []jsonClaim       `json:"claims"`
		Series        []jsonRecord      `json:"series"`
		Organizations []jsonRecord      `json:"organizations"`
		Topics        []jsonRecord      `json:"topics"`
		Pages         []jsonRecord      `json:"pages"`
		Lost          []jsonLost        `json:"lost_addresses"`
		Anchors       []jsonAnchor      `json:"lost_anchors"`
	}

	jsonSide struct {
		Name    string      `json:"name"`
		Records int         `json:"records"`
		Errors  []jsonError `json:"errors"`
	}

	jsonError struct {
		Place   string `json:"place"`
		Code    string `json:"code"`
		Message string `json:"message"`
	}

	// jsonName names a record, or an item on its page.
	jsonName struct {
		Kind    record.Kind `json:"kind"`
		ID      string      `json:"id"`
		Anchor  string      `json:"anchor,omitempty"`
		Title   string      `json:"title"`
		Address string      `json:"address"`
	}

	jsonRecord struct {
		Change Op `json:"change"`
		jsonName
		Was    string      `json:"was,omitempty"`
		Into   string      `json:"into,omitempty"`
		Draft  bool        `json:"draft,omitempty"`
		Fields []jsonField `json:"fields,omitempty"`
	}

	jsonField struct {
		Key      string    `json:"key"`
		Language string    `json:"language,omitempty"`
		Of       jsonValue `json:"of,omitempty"`
		Old      jsonValue `json:"old,omitempty"`
		New      jsonValue `json:"new,omitempty"`
		Note     Note      `json:"note,omitempty"`
	}

	// jsonValue is a string, a list or a map; nil: it is not there.
	jsonValue any

	jsonPromise struct {
		Change  Op           `json:"change"`
		ID      string       `json:"id"`
		Title   string       `json:"title,omitempty"`
		Text    string       `json:"text,omitempty"`
		Kind    string       `json:"kind"`
		By      []string     `json:"by"`
		To      []string     `json:"to"`
		Status  []jsonStand  `json:"status"`
		Overdue bool         `json:"overdue"`
		Meeting jsonName     `json:"meeting"`
		Moves   []jsonMove   `json:"moves,omitempty"`
		Updates []jsonUpdate `json:"updates,omitempty"`
		Fields  []jsonField  `json:"fields,omitempty"`
	}

	jsonStand struct {
		Status string   `json:"status"`
		By     []string `json:"by,omitempty"`
	}

	jsonMove struct {
		From      string      `json:"from"`
		To        string      `json:"to"`
		By        []string    `json:"by,omitempty"`
		Update    *jsonUpdate `json:"update,omitempty"`
		Withdrawn *jsonUpdate `json:"withdrawn,omitempty"`
	}

	jsonUpdate struct {
		Change  Op          `json:"change,omitempty"`
		Date    string      `json:"date,omitempty"`
		Status  string      `json:"status,omitempty"`
		Text    string      `json:"text,omitempty"`
		Sources []string    `json:"sources,omitempty"`
		Fields  []jsonField `json:"fields,omitempty"`
	}

	jsonParticipant struct {
		Change       Op          `json:"change"`
		Meeting      jsonName    `json:"meeting"`
		Speaker      string      `json:"speaker,omitempty"`
		Organization string      `json:"organization,omitempty"`
		Role         string      `json:"role,omitempty"`
		Part         string      `json:"part"`
		Fields       []jsonField `json:"fields,omitempty"`
	}

	jsonOffice struct {
		Change       Op          `json:"change"`
		Speaker      jsonName    `json:"speaker"`
		Organization string      `json:"organization"`
		Role         string      `json:"role,omitempty"`
		From         string      `json:"from,omitempty"`
		To           string      `json:"to,omitempty"`
		Fields       []jsonField `json:"fields,omitempty"`
	}

	jsonStatement struct {
		Change       Op          `json:"change"`
		Meeting      jsonName    `json:"meeting"`
		Anchor       string      `json:"anchor"`
		Was          string      `json:"was,omitempty"`
		Speaker      string      `json:"speaker,omitempty"`
		Organization string      `json:"organization,omitempty"`
		Attribution  string      `json:"attribution,omitempty"`
		Text         string      `json:"text,omitempty"`
		Quote        string      `json:"quote,omitempty"`
		Fields       []jsonField `json:"fields,omitempty"`
	}

	jsonClaim struct {
		Record jsonName    `json:"record"`
		Key    string      `json:"key,omitempty"`
		About  string      `json:"about,omitempty"`
		Lost   []string    `json:"lost,omitempty"`
		Gained []string    `json:"gained,omitempty"`
		Places []jsonPlace `json:"places,omitempty"`
		Bare   bool        `json:"bare"`
	}

	jsonPlace struct {
		Source string `json:"source"`
		Old    string `json:"old,omitempty"`
		New    string `json:"new,omitempty"`
	}

	jsonLost struct {
		Address   string   `json:"address"`
		Languages []string `json:"languages"`
		Was       Loss     `json:"was"`
		Record    string   `json:"record,omitempty"`
		Draft     bool     `json:"draft,omitempty"`
		Error     bool     `json:"error"`
	}

	jsonAnchor struct {
		Address string `json:"address"`
		Anchor  string `json:"anchor"`
	}
)
