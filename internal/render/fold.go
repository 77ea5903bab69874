package render

import (
	"fmt"
	"reflect"
)

// A list of up to foldBeyond entries is shown whole; of a longer one the first
// foldTo are, and the rest unfolds: a page of thousands of elements would keep
// a phone busy before anybody has read the first.
const (
	foldBeyond = 50
	foldTo     = 10
)

// shown returns the part of a list that a page shows at once.
func shown(list any) (any, error) {
	v, at, err := split(list)
	if err != nil {
		return nil, err
	}
	return v.Slice(0, at).Interface(), nil
}

// folded returns the part of a list that a page folds: empty for a short one.
func folded(list any) (any, error) {
	v, at, err := split(list)
	if err != nil {
		return nil, err
	}
	return v.Slice(at, v.Len()).Interface(), nil
}

// split returns a list, and up to where it is shown.
func split(list any) (v reflect.Value, at int, err error) {
	v = reflect.ValueOf(list)
	if v.Kind() != reflect.Slice {
		return v, 0, fmt.Errorf("no list: %T", list)
	}
	if v.Len() <= foldBeyond {
		return v, v.Len(), nil
	}
	return v, foldTo, nil
}
