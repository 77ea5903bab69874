package main

import (
	"flag"
	"strings"
	"testing"

	"summitline/internal/record"
	"summitline/internal/serve"
)

// Help is written out in each language, so it has to be told of what is new.
func TestHelpNamesAllThatThereIs(t *testing.T) {
	for _, kind := range record.KindNames() {
		if !strings.Contains(newCommand.help, kind) {
			t.Errorf("the help of new does not name %s", kind)
		}
	}
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	serveCommand.define(flags)
	if usage := flags.Lookup("editor").Usage; !strings.Contains(usage, strings.Join(serve.EditorNames(), ", ")) {
		t.Errorf("the help of serve does not name all editors: %s", usage)
	}
}
