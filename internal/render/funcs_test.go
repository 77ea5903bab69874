package render

import (
	"os"
	"strings"
	"testing"
)

// TestReadmeNamesEveryFunction holds the README to what templates can call.
func TestReadmeNamesEveryFunction(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for name := range (*voice)(nil).funcs() {
		if !strings.Contains(string(readme), "`"+name+"`") {
			t.Errorf("the README does not name the function %q", name)
		}
	}
}
