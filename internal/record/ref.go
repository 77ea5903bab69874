package record

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"summitline/internal/yamldoc"
)

func (d *decoder) ref(n *yamldoc.Node, into *Ref, kinds []Kind) {
	if n.Kind != yamldoc.Scalar {
		found := d.diags.Errorf(n.At, "bad-ref", "expected the id of a record, found %s", n.Kind.Name()).Helpf("write the id alone")
		if n.Kind == yamldoc.List && len(n.Items) == 1 {
			found.HelpIf("write %s, without brackets", n.Items[0].Value)
		}
		return
	}
	id := strings.TrimSpace(n.Value)
	if isPlainID(id) {
		*into = Ref{id, n.At}
		d.mention(into, kinds, false)
		return
	}
	if plain := plainValue(id); strings.HasPrefix(plain, "-") {
		found := d.diags.Errorf(n.At, "bad-ref", "expected the id of a record, found %q", id).Helpf("an entry of a list is a hyphen, a space and the id")
		if entry := strings.Trim(plain, "- "); checkID(entry).IsZero() {
			found.Replace(n.At, "- "+entry)
		}
		return
	}
	if d.severalIDs(n) {
		return
	}
	if alone := aloneID(plainValue(id)); alone != norm.NFC.String(id) {
		d.diags.Errorf(n.At, "bad-ref", "expected an id alone, found %q", id).HelpIf("write %s", alone).Replace(n.At, alone)
		return
	}
	*into = Ref{id, n.At}
	d.mention(into, kinds, false)
}

// isPlainID reports whether an id is written as nearly all are, so that nothing
// else can be meant.
func isPlainID(id string) bool {
	for i := range len(id) {
		letter, digit := id[i]|0x20 >= 'a' && id[i]|0x20 <= 'z', id[i] >= '0' && id[i] <= '9'
		if !letter && !digit && (i == 0 || id[i] != '-') {
			return false
		}
	}
	return id != ""
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
