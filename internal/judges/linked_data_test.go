package judges

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// linkedData finds the linked data of a page.
var linkedData = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)

// marked finds a text with its language, of which the types of schema-dts know
// nothing: it belongs to JSON-LD, and not to schema.org.
var marked = regexp.MustCompile(`\{"@value":("(?:[^"\\]|\\.)*"),"@language":"[\w-]+"\}`)

// action finds what a search asks for. The types have it in actions that are
// marked as such, and nowhere within a site.
var action = regexp.MustCompile(`,"query-input":"[^"]*"`)

// typed returns a line of TypeScript that says of data that it is a graph of
// schema.org.
func typed(name string, data []byte) string {
	text := action.ReplaceAll(marked.ReplaceAll(data, []byte("$1")), nil)
	return fmt.Sprintf("export const %s: Graph = %s\n", name, text)
}

// TestJudgeLinkedData has TypeScript check the linked data of one page of each
// kind against the types of schema.org: a term that a type does not have, or a
// value that a term cannot have, is an error. So are the two faults that are put
// in for it to find.
func TestJudgeLinkedData(t *testing.T) {
	modules := folder(t)
	lines := []string{"import type { Graph } from \"schema-dts\"\n"}
	var names []string // by line
	types := map[string]bool{}
	for _, p := range oneOfEach() {
		found := linkedData.FindSubmatch(p.html)
		if aside := p.isAside(); aside != (found == nil) {
			t.Errorf("%s has linked data: %t", p, found != nil)
		}
		if found == nil || p.site.name != "real" {
			continue
		}
		names = append(names, p.path)
		lines = append(lines, typed(fmt.Sprintf("page%d", len(lines)), found[1]))
		gather(t, found[1], types)
		if p.path == "/" {
			for fault, with := range map[string]string{`"name":`: `"nam":`, `"@type":"SearchAction"`: `"@type":"Serch"`} {
				names = append(names, "a fault")
				lines = append(lines, typed(fmt.Sprintf("page%d", len(lines)), bytes.Replace(found[1], []byte(fault), []byte(with), 1)))
			}
		}
	}
	for _, kind := range []string{"WebSite", "SearchAction", "CollectionPage", "Dataset", "DataDownload", "BreadcrumbList", "Event", "EventSeries", "Person", "OrganizationRole", "GovernmentOrganization", "Quotation", "PlanAction", "DefinedTerm"} {
		if !types[kind] {
			t.Errorf("nothing is a %s", kind)
		}
	}
	dir := t.TempDir()
	put(t, filepath.Join(dir, "pages.ts"), []byte(strings.Join(lines, "")))
	put(t, filepath.Join(dir, "tsconfig.json"), fmt.Appendf(nil, `{"compilerOptions": {"strict": true, "noEmit": true, "skipLibCheck": true, "target": "es2022",
		"module": "esnext", "moduleResolution": "bundler", "types": [], "paths": {"schema-dts": [%q], "schema-dts-lib": [%q]}}, "files": ["pages.ts"]}`,
		filepath.Join(modules, "schema-dts"), filepath.Join(modules, "schema-dts-lib")))
	said, err := exec.Command(filepath.Join(modules, ".bin", "tsc"), "-p", dir, "--pretty", "false").CombinedOutput()
	if _, failed := err.(*exec.ExitError); err != nil && !failed {
		t.Fatalf("TypeScript does not run: %v", err)
	}
	faults := 0
	for _, m := range typeError.FindAllStringSubmatch(string(said), -1) {
		line, err := strconv.Atoi(m[1])
		if err != nil || line < 2 {
			t.Fatalf("TypeScript says %s", said)
		}
		if names[line-2] == "a fault" {
			faults++
			continue
		}
		t.Errorf("%s: %s", names[line-2], m[2])
	}
	if faults != 2 {
		t.Errorf("TypeScript finds %d of the faults that are there:\n%s", faults, said)
	}
}

// typeError finds an error of TypeScript in the only module.
var typeError = regexp.MustCompile(`(?m)pages\.ts\((\d+),\d+\): error TS\d+: (.*)$`)

// isAside reports whether a page is one that no list of pages has.
func (p page) isAside() bool {
	return p.kind == "/404.html" || strings.HasPrefix(p.ownKind(), "/embed/")
}

// gather notes the types of all things in linked data.
func gather(t *testing.T, text []byte, types map[string]bool) {
	t.Helper()
	var data any
	if err := json.Unmarshal(text, &data); err != nil {
		t.Fatal(err)
	}
	var visit func(any)
	visit = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if kind, ok := v["@type"].(string); ok {
				types[kind] = true
			}
			for _, inner := range v {
				visit(inner)
			}
		case []any:
			for _, inner := range v {
				visit(inner)
			}
		}
	}
	visit(data)
}

// expanded tells what a processor of JSON-LD makes of linked data with a
// context that gives each term an address: how many things it has, and the
// languages of its texts.
const expanded = `
const jsonld = require("jsonld");
let text = "";
process.stdin.on("data", (part) => text += part).on("end", async () => {
	const data = JSON.parse(text);
	data["@context"] = { "@vocab": "https://schema.org/" };
	const all = await jsonld.flatten(data);
	const langs = new Set();
	for (const node of all) for (const key in node) for (const value of [].concat(node[key])) if (value["@language"]) langs.add(value["@language"]);
	console.log(JSON.stringify([all.length > 0 && all.every((node) => node["@id"]), [...langs]]));
});`

// TestJudgeJSONLD gives linked data to a processor of JSON-LD. A text in
// another language than the page's comes out with its language.
func TestJudgeJSONLD(t *testing.T) {
	modules := folder(t)
	read, foreign := 0, 0
	for _, p := range oneOfEach() {
		found := linkedData.FindSubmatch(p.html)
		if found == nil || !slices.Contains([]string{"/", "/en/summits/*", "/en/sources/*"}, p.kind) {
			continue
		}
		cmd := exec.Command("node", "-e", expanded)
		cmd.Env = append(cmd.Environ(), "NODE_PATH="+modules)
		cmd.Stdin = bytes.NewReader(found[1])
		said, err := cmd.Output()
		if err != nil {
			t.Fatalf("%s: the processor does not run: %v", p, err)
		}
		var langs []string
		sound := false
		if err := json.Unmarshal(said, &[]any{&sound, &langs}); err != nil || !sound {
			t.Errorf("%s: the processor says %s", p, said)
		}
		read++
		foreign += len(langs)
	}
	if read != 3*len(sites()) || foreign == 0 {
		t.Errorf("%d pages were read, with texts in %d other languages", read, foreign)
	}
}
