package main

import (
	"strings"
	"testing"

	"summitline/internal/record"
	"summitline/internal/serve"
)

// Help is written out in each language, so it has to be told of what is new.
func TestHelpNamesAllThatThereIs(t *testing.T) {
	for _, kind := range record.KindNames() {
		for _, cmd := range []command{newCommand, renameCommand, mergeCommand} {
			if !strings.Contains(cmd.help, kind) {
				t.Errorf("the help of %s does not name %s", cmd.name, kind)
			}
		}
	}
	for _, editor := range serve.EditorNames() {
		if !strings.Contains(serveCommand.help, editor) {
			t.Errorf("the help of serve does not name %s", editor)
		}
	}
}
