package main

import (
	"bytes"
	"testing"
)

// TestContentIsInTheHouseStyle holds the records of this repository to what
// `summitline fmt` makes of them.
func TestContentIsInTheHouseStyle(t *testing.T) {
	var stdout, stderr bytes.Buffer
	if status := run([]string{"fmt", "--check", "--content", root + "/content"}, console{out: &stdout, err: &stderr, lang: "en"}); status != ok {
		t.Errorf("status %d:\n%s%s", status, &stdout, &stderr)
	}
}
