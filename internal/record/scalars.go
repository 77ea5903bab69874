package record

import (
	"cmp"
	"fmt"
	"math"
	"net/url"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // the same time zones on every machine
	"unicode"

	"golang.org/x/text/language"

	"summitline/internal/diag"
	"summitline/internal/edtf"
)

// special reads the values that have a form of their own. It reports whether
// into is one of them.
func (d *decoder) special(n *node, into any, tag reflect.StructTag) bool {
	switch into := into.(type) {
	case *Text:
		d.text(n, into)
	case *Markdown:
		d.markdown(n, into)
	case *Ref:
		d.ref(n, into, kindsOf(tag))
	case *Date:
		d.date(n, into)
	case *String:
		d.scalar(n, into, "a plain value", func(s string) (string, string) { return s, "" })
	case *Word:
		d.word(n, into, strings.Fields(tag.Get("one")))
	case *Int:
		d.integer(n, into, tag.Get("min"))
	case *Bool:
		d.bool(n, into)
	case *Time:
		d.scalar(n, &into.Value, `a time such as "09:00"`, clockTime)
	case *Country:
		d.scalar(n, &into.Value, "a country code such as KR", countryCode)
	case *Language:
		d.scalar(n, &into.Value, "a language tag such as ko", canonicalLanguage)
	case *Zone:
		d.scalar(n, &into.Value, "a time zone such as Asia/Seoul", zoneName)
	case *URL:
		d.url(n, into, tag.Get("allow"))
	case *Links:
		d.links(n, into)
	case *Geo:
		d.geo(n, into)
	case *SourceRef:
		if n.kind == scalarNode {
			d.ref(n, &into.Source, []Kind{KindSources})
			return true
		}
		return false
	case *Member:
		if n.kind == scalarNode {
			d.ref(n, &into.Organization, []Kind{KindOrganizations})
			return true
		}
		return false
	case *License:
		if n.kind == mapNode && (n.get("name") != nil || n.get("url") != nil) {
			return false
		}
		d.text(n, &into.Name)
	case *Publisher:
		if n.kind == scalarNode {
			into.Ref = Ref{strings.TrimSpace(n.value), n.at}
		}
		d.text(n, &into.Name)
	default:
		return false
	}
	return true
}

func kindsOf(tag reflect.StructTag) []Kind {
	var kinds []Kind
	for name := range strings.FieldsSeq(tag.Get("to")) {
		kinds = append(kinds, Kind(name))
	}
	return kinds
}

// scalar reads one value through parse, which returns it in its canonical form
// or says what is wrong with it, and then what is near and right if it can.
func (d *decoder) scalar(n *node, into *String, want string, parse func(string) (string, string)) {
	if n.kind != scalarNode {
		d.diags.Errorf(n.at, "expected %s, found %s", want, n.kind)
		return
	}
	v, problem := parse(strings.TrimSpace(n.value))
	if problem != "" {
		d.diags.Errorf(n.at, "%s", problem).Help = "write " + cmp.Or(v, want)
		return
	}
	*into = String{v, n.at}
}

func (d *decoder) ref(n *node, into *Ref, kinds []Kind) {
	if n.kind != scalarNode {
		found := d.diags.Errorf(n.at, "expected the id of a record, found %s", n.kind)
		if n.kind == listNode && len(n.items) == 1 {
			found.HelpIf("write %s, without brackets", n.items[0].value)
		}
		return
	}
	id := strings.TrimSpace(n.value)
	if strings.HasPrefix(id, "-") {
		d.diags.Errorf(n.at, "expected the id of a record, found %q", id).Help = "an entry of a list is a hyphen, a space and the id"
		return
	}
	if alone := aloneID(id); alone != id {
		d.diags.Errorf(n.at, "expected an id alone, found %q", id).HelpIf("write %s", alone)
		return
	}
	*into = Ref{id, n.at}
	d.mention(id, n.at, kinds, false)
}

// aloneID returns the id of what is written as in a text, where a link has
// brackets and may name the kind.
func aloneID(ref string) string {
	ref = strings.TrimSuffix(strings.TrimPrefix(ref, "[["), "]]")
	if kind, id, ok := strings.Cut(ref, "/"); ok && Kind(kind).Valid() {
		return id
	}
	return ref
}

func (d *decoder) date(n *node, into *Date) {
	if n.kind != scalarNode {
		d.diags.Errorf(n.at, "expected a date such as 2024-01-19, found %s", n.kind)
		return
	}
	date, err := edtf.Parse(strings.TrimSpace(n.value))
	if err == nil {
		*into = Date{date, n.at}
		return
	}
	fault := err.(*edtf.SyntaxError)
	at := n.at
	if i := strings.Index(at.Text(), fault.Text); i >= 0 && fault.Text != "" && fault.End > fault.Start {
		at = at.File.Span(at.Start+i+fault.Start, at.Start+i+fault.End)
	}
	d.diags.Errorf(at, "%s", fault.Message).HelpIf("write %s", fault.Suggestion)
}

func (d *decoder) word(n *node, into *Word, words []string) {
	if n.kind == scalarNode && slices.Contains(words, n.value) {
		into.Value = String{n.value, n.at}
		return
	}
	what := n.kind.String()
	if n.kind == scalarNode {
		what = strconv.Quote(n.value)
	}
	found := d.diags.Errorf(n.at, "%s is none of %s", what, strings.Join(words, ", "))
	if n.kind == scalarNode {
		found.HelpIf("did you mean %s?", diag.Nearest(strings.NewReplacer("_", "-", " ", "-").Replace(n.value), slices.Values(words)))
	}
}

var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,8})$`)

func (d *decoder) integer(n *node, into *Int, least string) {
	if n.kind != scalarNode || !decimal.MatchString(n.value) {
		found := d.diags.Errorf(n.at, "expected a whole number, found %s", describe(n))
		if digits := strings.TrimLeft(strings.NewReplacer(",", "", "_", "").Replace(n.value), "0"); decimal.MatchString(digits) {
			found.Help = "write " + digits
		}
		return
	}
	v, _ := strconv.Atoi(n.value) // nine digits fit
	if floor, err := strconv.Atoi(least); err == nil && v < floor {
		d.diags.Errorf(n.at, "%d is too small: this is at least %d", v, floor)
		return
	}
	*into = Int{v, n.at}
}

func (d *decoder) bool(n *node, into *Bool) {
	switch {
	case n.kind == scalarNode && n.value == "true":
		*into = Bool{true, n.at}
	case n.kind == scalarNode && n.value == "false":
		*into = Bool{false, n.at}
	default:
		found := d.diags.Errorf(n.at, "expected true or false, found %s", describe(n))
		switch strings.ToLower(n.value) {
		case "true", "yes", "y", "on", "1":
			found.Help = "write true"
		case "false", "no", "n", "off", "0":
			found.Help = "write false"
		}
	}
}

func (d *decoder) url(n *node, into *URL, allow string) {
	want := "an address such as https://example.org/a"
	if allow == "path" {
		want += ", or a path of the site such as /about/"
	}
	d.scalar(n, &into.Value, want, func(s string) (string, string) {
		if allow == "path" && strings.HasPrefix(s, "/") && !strings.HasPrefix(s, "//") {
			d.paths = append(d.paths, String{s, n.at})
			return s, ""
		}
		problem := externalURL(s, allow == "mailto")
		if problem == "" && allow == "base" {
			base, _, _ := strings.Cut(s, "#")
			base, _, _ = strings.Cut(base, "?")
			return base, CheckBaseURL(s)
		}
		switch near := "https://" + s; {
		case problem == "":
			return s, ""
		case isHost.MatchString(s) && externalURL(near, false) == "":
			return near, problem
		}
		return "", problem
	})
}

// isHost finds an address that lacks its beginning, and is no file's name.
var isHost = regexp.MustCompile(`^(www\.[\pL\d-]+(\.[\pL\d-]+)+|[\pL\d-]+(\.[\pL\d-]+)+/)`)

// externalURL says what is wrong with an address outside the site, or "".
func externalURL(s string, mailto bool) string {
	u, err := url.Parse(s)
	switch {
	case err != nil:
		return fmt.Sprintf("%q is not an address", s)
	case strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' }):
		return fmt.Sprintf("%q is not an address: it has a space", s)
	case (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "":
		return ""
	case mailto && u.Scheme == "mailto" && strings.Contains(u.Opaque, "@"):
		return ""
	}
	if mailto {
		return fmt.Sprintf("%q is not an http, https or mailto address", s)
	}
	return fmt.Sprintf("%q is not an http or https address", s)
}

func (d *decoder) links(n *node, into *Links) {
	if n.kind != mapNode {
		d.diags.Errorf(n.at, "expected a map from label to address, found %s", n.kind).Help = "write {label: https://example.org/a}"
		return
	}
	for _, p := range n.pairs {
		if p.value.isNull() || p.value.faulty {
			continue
		}
		link := Link{Label: p.key.value}
		d.url(p.value, &link.URL, "mailto")
		if link.URL.IsSet() {
			*into = append(*into, link)
		}
	}
}

func (d *decoder) geo(n *node, into *Geo) {
	const help = "write latitude and longitude in degrees as [37.5665, 126.9780]"
	if n.kind != listNode || len(n.items) != 2 {
		d.diags.Errorf(n.at, "expected latitude and longitude, found %s", describe(n)).Help = help
		return
	}
	v, ok := [2]float64{}, true
	for i, limit := range []float64{90, 180} {
		item := n.items[i]
		degrees, err := strconv.ParseFloat(item.value, 64)
		switch {
		case item.kind != scalarNode || err != nil:
			d.diags.Errorf(item.at, "expected a number, found %s", describe(item)).Help = help
			ok = false
		case !(math.Abs(degrees) <= limit):
			d.diags.Errorf(item.at, "%s is not between -%v and %[2]v", item.value, limit).Help = help
			ok = false
		}
		v[i] = degrees
	}
	if ok {
		into.Value = Value[[2]float64]{v, n.at}
	}
}

func describe(n *node) string {
	if n.kind == scalarNode {
		return strconv.Quote(n.value)
	}
	return n.kind.String()
}

var (
	clock      = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
	looseClock = regexp.MustCompile(`^([0-9]{1,2})[:.]?([0-9]{2})(?::[0-9]{2})?$`)
)

func clockTime(s string) (string, string) {
	if clock.MatchString(s) {
		return s, ""
	}
	near := ""
	if m := looseClock.FindStringSubmatch(s); m != nil {
		if near = fmt.Sprintf("%02s:%s", m[1], m[2]); clock.MatchString(near) {
			near = strconv.Quote(near)
		} else {
			near = ""
		}
	}
	return near, fmt.Sprintf("%q is not a time of day", s)
}

func countryCode(s string) (string, string) {
	region, err := language.ParseRegion(s)
	near := ""
	if current := region.Canonicalize(); err == nil && current.IsCountry() {
		near = current.String()
	}
	if near != "" && near == strings.ToUpper(s) {
		return near, ""
	}
	return near, fmt.Sprintf("%q is not an ISO 3166-1 alpha-2 country code", s)
}

func canonicalLanguage(s string) (string, string) {
	tag, err := language.Parse(s)
	if err != nil || tag == language.Und {
		return "", fmt.Sprintf("%q is not a BCP 47 language tag", s)
	}
	return tag.String(), ""
}

func zoneName(s string) (string, string) {
	// Some systems keep more than zones beside them, such as posix/Asia/Seoul.
	_, err := time.LoadLocation(s)
	if err != nil || s == "" || s == "Local" || !unicode.IsUpper(rune(s[0])) {
		return "", fmt.Sprintf("%q is not an IANA time zone", s)
	}
	return s, ""
}

// CheckBaseURL says what is wrong with the address of a site, or "": it has no
// query and no fragment, since paths are put after it.
func CheckBaseURL(s string) string {
	if problem := externalURL(s, false); problem != "" {
		return problem
	}
	if strings.ContainsAny(s, "?#") {
		return fmt.Sprintf("%q is not the address of a site: it has a ? or #", s)
	}
	return ""
}
