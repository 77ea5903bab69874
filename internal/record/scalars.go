package record

import (
	"fmt"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the same time zones on every machine
	"unicode"

	"golang.org/x/text/language"

	"summitline/internal/diag"
	"summitline/internal/edtf"
	"summitline/internal/lazyregexp"
	"summitline/internal/yamldoc"
)

// sourceKinds and memberKinds are the kinds of what an entry names that is an id
// alone.
var sourceKinds, memberKinds = []Kind{KindSources}, []Kind{KindOrganizations}

// special reads the values that have a form of their own. It reports whether
// into is one of them.
func (d *decoder) special(n *yamldoc.Node, into any, f *field) bool {
	switch into := into.(type) {
	case *Text:
		d.text(n, into)
	case *Markdown:
		d.markdown(n, into)
	case *Ref:
		d.ref(n, into, f.kinds)
	case *Date:
		d.date(n, into)
	case *String:
		d.scalar(n, into, diag.Say("a plain value"), "not-a-text", func(s string) (string, diag.Text) { return s, diag.Text{} })
	case *Word:
		d.word(n, into, f.words)
	case *Int:
		d.integer(n, into, f.least)
	case *Bool:
		d.bool(n, into)
	case *Time:
		d.scalar(n, &into.Value, diag.Say(`a time such as "09:00"`), "bad-time", clockTime)
	case *Country:
		d.scalar(n, &into.Value, diag.Say("a country code such as KR"), "bad-country", countryCode)
	case *Language:
		d.scalar(n, &into.Value, diag.Say("a language tag such as ko"), "bad-language", canonicalLanguage)
	case *Zone:
		d.scalar(n, &into.Value, diag.Say("a time zone such as Asia/Seoul"), "bad-time-zone", zoneName)
	case *URL:
		d.url(n, into, f.allow)
	case *Links:
		d.links(n, into)
	case *Geo:
		d.geo(n, into)
	case *SourceRef:
		if n.Kind == yamldoc.Scalar {
			d.ref(n, &into.Source, sourceKinds)
			return true
		}
		return false
	case *Member:
		if n.Kind == yamldoc.Scalar {
			d.ref(n, &into.Organization, memberKinds)
			return true
		}
		return false
	case *License:
		if n.Kind == yamldoc.Map && (n.Get("name") != nil || n.Get("url") != nil) {
			return false
		}
		d.text(n, &into.Name)
	case *Publisher:
		if n.Kind == yamldoc.Scalar {
			into.Ref = Ref{strings.TrimSpace(n.Value), n.At}
		}
		d.text(n, &into.Name)
	default:
		return false
	}
	return true
}

// scalar reads one value through parse, which returns it in its canonical form
// or says what is wrong with it, and then what is near and right if it can.
func (d *decoder) scalar(n *yamldoc.Node, into *String, want diag.Text, code string, parse func(string) (string, diag.Text)) {
	if n.Kind != yamldoc.Scalar {
		d.diags.Errorf(n.At, code, "expected %s, found %s", want, n.Kind.Name())
		return
	}
	v, problem := parse(strings.TrimSpace(n.Value))
	if !problem.IsZero() {
		if plain, wrong := parse(plainValue(n.Value)); wrong.IsZero() {
			v = plain
		}
		found := d.diags.Error(n.At, code, problem).Helpf("write %s", want)
		found.HelpIf("write %s", v).Replace(n.At, v)
		return
	}
	*into = String{v, n.At}
}

func (d *decoder) date(n *yamldoc.Node, into *Date) {
	if n.Kind != yamldoc.Scalar {
		d.diags.Errorf(n.At, "bad-date", "expected a date, found %s", n.Kind.Name()).Helpf(dateHelp)
		return
	}
	date, err := edtf.Parse(strings.TrimSpace(n.Value))
	if err == nil {
		*into = Date{date, n.At}
		return
	}
	fault := err.(*edtf.SyntaxError)
	at := n.At
	if i := strings.Index(at.Text(), fault.Text); i >= 0 && fault.Text != "" && fault.End > fault.Start {
		at = at.File.Span(at.Start()+i+fault.Start, at.Start()+i+fault.End)
	}
	near := fault.Suggestion
	if _, err := edtf.Parse(plainValue(n.Value)); near == "" && err == nil {
		near = plainValue(n.Value)
	}
	found := d.diags.Error(at, "bad-date", fault.Message).Helpf(dateHelp).HelpIf("write %s", near)
	if saysAsMuch(n.Value, near) {
		found.Replace(n.At, near)
	}
}

// numbers finds the parts of a date.
var numbers = lazyregexp.New(`[0-9]+`)

// saysAsMuch reports whether a date has the same numbers as a text, in their
// order: otherwise it is a guess.
func saysAsMuch(text, date string) bool {
	plain := func(s string) []string {
		parts := numbers().FindAllString(plainValue(s), -1)
		for i, p := range parts {
			parts[i] = strings.TrimLeft(p, "0")
		}
		return parts
	}
	return slices.Equal(plain(text), plain(date))
}

// dateHelp is said of what is nowhere near a date.
const dateHelp = "write a date such as 2024-01-19, or as much of one as is known: 2024-01, 2024"

func (d *decoder) word(n *yamldoc.Node, into *Word, words []string) {
	if n.Kind == yamldoc.Scalar && slices.Contains(words, n.Value) {
		into.Value = String{n.Value, n.At}
		return
	}
	found := d.diags.Errorf(n.At, "unknown-word", "%s is none of %s", describe(n), strings.Join(words, ", ")).Helpf("write one of them")
	if n.Kind == yamldoc.Scalar {
		near := diag.Nearest(strings.NewReplacer("_", "-", " ", "-").Replace(plainValue(n.Value)), slices.Values(words))
		found.HelpIf("did you mean %s?", near).Replace(n.At, near)
	}
}

// counted finds the number in a text such as 제3회 or 200명, and in none that
// says more, such as 약 3천 명.
var counted = lazyregexp.New(`^제? ?([0-9]+) ?(?:회|차|번째|명)?$`)

var decimal = lazyregexp.New(`^-?(0|[1-9][0-9]{0,8})$`)

func (d *decoder) integer(n *yamldoc.Node, into *Int, least string) {
	if n.Kind != yamldoc.Scalar || !decimal().MatchString(n.Value) {
		found := d.diags.Errorf(n.At, "bad-number", "expected a whole number, found %s", describe(n)).Helpf("write a number such as %s", "3")
		written := strings.NewReplacer(",", "", "_", "").Replace(plainValue(n.Value))
		if m := counted().FindStringSubmatch(written); m != nil {
			written = m[1]
		}
		if digits := strings.TrimLeft(written, "0"); decimal().MatchString(digits) {
			found.Helpf("write %s", digits).Replace(n.At, digits)
		}
		return
	}
	v, _ := strconv.Atoi(n.Value) // nine digits fit
	if floor, err := strconv.Atoi(least); err == nil && v < floor {
		d.diags.Errorf(n.At, "bad-number", "%d is too small", v).Helpf("write %d or more", floor)
		return
	}
	*into = Int{v, n.At}
}

func (d *decoder) bool(n *yamldoc.Node, into *Bool) {
	switch {
	case n.Kind == yamldoc.Scalar && n.Value == "true":
		*into = Bool{true, n.At}
	case n.Kind == yamldoc.Scalar && n.Value == "false":
		*into = Bool{false, n.At}
	default:
		found := d.diags.Errorf(n.At, "bad-boolean", "expected true or false, found %s", describe(n)).Helpf("write true or false")
		switch strings.ToLower(n.Value) {
		case "true", "yes", "y", "on", "1", "예", "네":
			found.Helpf("write %s", "true").Replace(n.At, "true")
		case "false", "no", "n", "off", "0", "아니오", "아니요":
			found.Helpf("write %s", "false").Replace(n.At, "false")
		}
	}
}

func (d *decoder) url(n *yamldoc.Node, into *URL, allow string) {
	want := diag.Say("an address such as https://example.org/a")
	if allow == "path" {
		want = diag.Say("an address such as https://example.org/a, or a path of the site such as /about/")
	}
	d.scalar(n, &into.Value, want, "bad-url", func(s string) (string, diag.Text) {
		if allow == "path" && strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") {
			d.paths = append(d.paths, String{s, n.At})
			return s, diag.Text{}
		}
		problem := externalURL(s, allow == "mailto")
		if problem.IsZero() && allow == "base" {
			base, _, _ := strings.Cut(s, "#")
			base, _, _ = strings.Cut(base, "?")
			return base, CheckBaseURL(s)
		}
		switch near := "https://" + s; {
		case problem.IsZero():
			return s, diag.Text{}
		case isHost().MatchString(s) && externalURL(near, false).IsZero():
			return near, problem
		}
		return "", problem
	})
	if allow != "base" {
		d.address(into.Value)
	}
}

// address notes an address outside the site that the value being read leads
// to.
func (d *decoder) address(url String) {
	if url.IsSet() && externalURL(url.V, false).IsZero() {
		d.addresses = append(d.addresses, Address{URL: url, Key: d.key()})
	}
}

// isHost finds an address that lacks its beginning, and is no file's name.
var isHost = lazyregexp.New(`^(www\.[\pL\d-]+(\.[\pL\d-]+)+|[\pL\d-]+(\.[\pL\d-]+)+/)`)

// externalURL says what is wrong with an address outside the site, if anything.
func externalURL(s string, mailto bool) diag.Text {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return diag.Say("%q is not an address", s)
	case strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' }):
		return diag.Say("%q is not an address: it has a space", s)
	case (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "":
		return diag.Text{}
	case mailto && u.Scheme == "mailto" && strings.Contains(u.Opaque, "@"):
		return diag.Text{}
	}
	if mailto {
		return diag.Say("%q is not an http, https or mailto address", s)
	}
	return diag.Say("%q is not an http or https address", s)
}

func (d *decoder) links(n *yamldoc.Node, into *Links) {
	if n.Kind != yamldoc.Map {
		d.diags.Errorf(n.At, "bad-links", "expected a map from label to address, found %s", n.Kind.Name()).Helpf("write {label: https://example.org/a}")
		return
	}
	for _, p := range n.Pairs {
		if p.Value.IsNull() || p.Value.Faulty {
			continue
		}
		link := Link{Label: p.Key.Value}
		d.url(p.Value, &link.URL, "mailto")
		if link.URL.IsSet() {
			*into = append(*into, link)
		}
	}
}

func (d *decoder) geo(n *yamldoc.Node, into *Geo) {
	help := diag.Say("write latitude and longitude in degrees as %s", "[37.5665, 126.9780]")
	if n.Kind != yamldoc.List || len(n.Items) != 2 {
		d.diags.Errorf(n.At, "bad-geo", "expected latitude and longitude, found %s", describe(n)).Help = help
		return
	}
	v, ok := [2]float64{}, true
	for i, limit := range []float64{90, 180} {
		item := n.Items[i]
		degrees, err := strconv.ParseFloat(item.Value, 64)
		switch {
		case item.Kind != yamldoc.Scalar || err != nil:
			d.diags.Errorf(item.At, "bad-geo", "expected a number, found %s", describe(item)).Help = help
			ok = false
		case !(math.Abs(degrees) <= limit):
			d.diags.Errorf(item.At, "bad-geo", "%s is not between -%v and %[2]v", item.Value, limit).Help = help
			ok = false
		}
		v[i] = degrees
	}
	if ok {
		into.Value = Value[[2]float64]{v, n.At}
	}
}

// describe says what stands in a record where something else should.
func describe(n *yamldoc.Node) diag.Text {
	if n.Kind == yamldoc.Scalar {
		return diag.Say("%q", n.Value)
	}
	return n.Kind.Name()
}

var (
	clock       = lazyregexp.New(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
	spokenClock = lazyregexp.New(`^(?:(오전|오후) ?)?([0-9]{1,2})시(?: ?([0-9]{1,2})분)?$`)
	looseClock  = lazyregexp.New(`^([0-9]{1,2})[:.]?([0-9]{2})(?::[0-9]{2})?$`)
)

func clockTime(s string) (string, diag.Text) {
	if clock().MatchString(s) {
		return s, diag.Text{}
	}
	near := ""
	if m := looseClock().FindStringSubmatch(s); m != nil {
		if near = fmt.Sprintf("%02s:%s", m[1], m[2]); clock().MatchString(near) {
			near = strconv.Quote(near)
		} else {
			near = ""
		}
	}
	if m := spokenClock().FindStringSubmatch(s); m != nil {
		hour, _ := strconv.Atoi(m[2])
		minute, _ := strconv.Atoi(m[3])
		if m[1] == "오후" && hour < 12 {
			hour += 12
		}
		near = fmt.Sprintf("%02d:%02d", hour, minute)
		if near = strconv.Quote(near); !clock().MatchString(near[1 : len(near)-1]) {
			near = ""
		}
	}
	return near, diag.Say("%q is not a time of day", s)
}

func countryCode(s string) (string, diag.Text) {
	region, err := language.ParseRegion(s)
	near := ""
	if current := region.Canonicalize(); err == nil && current.IsCountry() {
		near = current.String()
	}
	if near != "" && near == strings.ToUpper(s) {
		return near, diag.Text{}
	}
	return near, diag.Say("%q is not an ISO 3166-1 alpha-2 country code", s)
}

func canonicalLanguage(s string) (string, diag.Text) {
	tag, err := language.Parse(s)
	if err != nil || tag == language.Und {
		return "", diag.Say("%q is not a BCP 47 language tag", s)
	}
	return tag.String(), diag.Text{}
}

func zoneName(s string) (string, diag.Text) {
	// Some systems keep more than zones beside them, such as posix/Asia/Seoul.
	_, err := time.LoadLocation(s)
	if err != nil || s == "" || s == "Local" || !unicode.IsUpper(rune(s[0])) {
		return "", diag.Say("%q is not an IANA time zone", s)
	}
	return s, diag.Text{}
}

// CheckBaseURL says what is wrong with the address of a site, if anything: it has no
// query and no fragment, since paths are put after it.
func CheckBaseURL(s string) diag.Text {
	if problem := externalURL(s, false); !problem.IsZero() {
		return problem
	}
	if strings.ContainsAny(s, "?#") {
		return diag.Say("%q is not the address of a site: it has a ? or #", s)
	}
	return diag.Text{}
}
