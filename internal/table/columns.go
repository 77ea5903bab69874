package table

import (
	"slices"
	"strconv"

	"summitline/internal/record"
)

// columnsOf returns the columns of a key of the content model.
func columnsOf(k record.Key) []Column {
	switch k.Form {
	case record.FormMap:
		return columnsIn(k, k.Map.Keys, k.Name)
	case record.FormRefOrMap:
		ref := k.Map.Keys[0]
		return append(
			refColumns(k.Name, ref.Kinds, k.List, k.Name, ref.Name),
			columnsIn(k, k.Map.Keys[1:], k.Name)...)
	case record.FormRefOrText:
		isID := func(_ *maker, v any) any { id, _ := v.(string); return id }
		named := func(m *maker, v any) any {
			if _, isID := v.(string); isID {
				return m.title(v, k.Kinds)
			}
			return v
		}
		return []Column{
			{Name: k.Name, Form: record.FormRef, Kinds: k.Kinds, value: at(isID, k.Name)},
			{Name: k.Name + nameSuffix, Form: record.FormText, value: at(named, k.Name)},
		}
	case record.FormLinks:
		return []Column{
			{Name: k.Name, Form: record.FormString, List: true, value: at(entries(func(e record.Entry) any { return e.Value }), k.Name)},
			{Name: k.Name + ".label", Form: record.FormString, List: true, value: at(entries(func(e record.Entry) any { return e.Key }), k.Name)},
		}
	case record.FormRef:
		return refColumns(k.Name, k.Kinds, k.List, k.Name)
	}
	return []Column{plainColumn(k, k.Name, k.List, k.Name)}
}

// nameSuffix ends the name of the column that says what those are called whom
// another column names.
const nameSuffix = ".name"

// columnsIn returns the columns of the keys of a map that stands under a key.
func columnsIn(of record.Key, keys []record.Key, prefix string) []Column {
	var columns []Column
	for _, k := range keys {
		name := prefix + "." + k.Name
		if k.Form == record.FormRef {
			columns = append(columns, refColumns(name, k.Kinds, of.List, of.Name, k.Name)...)
			continue
		}
		columns = append(columns, plainColumn(k, name, of.List, of.Name, k.Name))
	}
	return columns
}

// refColumns returns the column of a ref and that of what the record is called.
func refColumns(name string, kinds []record.Kind, list bool, path ...string) []Column {
	columns := []Column{{Name: name, Form: record.FormRef, List: list, Kinds: kinds, value: at(nil, path...)}}
	if slices.Contains(kinds, record.KindSources) {
		return columns // titles of sources are long
	}
	return append(columns, Column{Name: name + nameSuffix, Form: record.FormText, List: list, value: at(func(m *maker, v any) any { return m.title(v, kinds) }, path...)})
}

// plainColumn returns the column of a value that fills one.
func plainColumn(k record.Key, name string, list bool, path ...string) Column {
	c := Column{Name: name, Form: k.Form, List: list, Words: k.Words}
	var change func(*maker, any) any
	switch k.Form {
	case record.FormMarkdown:
		c.Form = record.FormText
	case record.FormText, record.FormWord, record.FormInt, record.FormBool, record.FormDate, record.FormTime:
	case record.FormGeo:
		c.Form, change = record.FormString, func(_ *maker, v any) any {
			if place, ok := v.([]any); ok {
				return degrees(place[0]) + ", " + degrees(place[1])
			}
			return nil
		}
	default:
		c.Form = record.FormString
	}
	c.value = at(change, path...)
	return c
}

// degrees returns a number of degrees without an exponent.
func degrees(v any) string {
	f, _ := v.(float64)
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// at returns the function that finds what stands under a path of keys, changed
// by a function where one is given.
func at(change func(*maker, any) any, path ...string) func(*maker, source) any {
	return func(m *maker, src source) any { return m.find(src.said, change, path) }
}

// find returns what stands under a path of keys. Of a list, it is what stands
// there in each entry.
func (m *maker) find(in any, change func(*maker, any) any, path []string) any {
	if list, isList := in.([]any); isList && (len(path) > 0 || change != nil && !isNumbers(list)) {
		found := make([]any, len(list))
		for i, entry := range list {
			found[i] = m.find(entry, change, path)
		}
		return found
	}
	if len(path) > 0 {
		o, _ := in.(record.Object)
		return m.find(o.Get(path[0]), change, path[1:])
	}
	if in != nil && change != nil {
		return change(m, in)
	}
	return in
}

// isNumbers reports whether a list is a place on earth.
func isNumbers(list []any) bool {
	if len(list) == 0 {
		return false
	}
	_, is := list[0].(float64)
	return is
}

// entries returns a function that makes a list of the entries of a map.
func entries(part func(record.Entry) any) func(*maker, any) any {
	return func(_ *maker, v any) any {
		var list []any
		o, _ := v.(record.Object)
		for _, e := range o {
			list = append(list, part(e))
		}
		return list
	}
}
