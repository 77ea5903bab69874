package judges

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// citationReader tells what programs for citations read: of a list of pairs of
// BibTeX and CSL-JSON, the faults of each pair, and what each of the two is a
// citation of. Citation.js takes nothing in CSL-JSON that it would have to guess.
const citationReader = `
const { plugins, Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");
const brief = (c) => [c.id, c.title, c.URL ?? "", (c.issued?.["date-parts"] ?? []).join("/"), (c.author ?? []).map((a) => a.literal ?? a.family).join()].join("|");
let text = "";
process.stdin.on("data", (part) => text += part).on("end", async () => {
	const bibtex = await import(process.argv[1]);
	const read = ([bib, csl]) => {
		const faults = [];
		const parsed = bibtex.parse(bib);
		faults.push(...parsed.errors.map((e) => e.error));
		if (parsed.entries.length !== 1) faults.push(parsed.entries.length + " entries of BibTeX");
		let cleaned = [{}], fromBib = [{}];
		try { cleaned = plugins.input.util.clean(JSON.parse(csl), false) } catch (e) { faults.push("CSL-JSON: " + e.message) }
		try { fromBib = new Cite(bib).data } catch (e) { faults.push("BibTeX: " + e.message) }
		if (JSON.stringify(cleaned) !== JSON.stringify(JSON.parse(csl))) faults.push("CSL-JSON is read as " + JSON.stringify(cleaned));
		const line = new Cite(cleaned).format("bibliography", { format: "text", template: "apa" });
		if (line.trim() === "") faults.push("formatted as nothing");
		return { faults, bib: brief(fromBib[0]), csl: brief(cleaned[0]) };
	};
	console.log(JSON.stringify(JSON.parse(text).map(read)));
});`

// cite returns how to cite a page, in BibTeX and in CSL-JSON.
func (p page) cite() []string {
	var texts []string
	z := html.NewTokenizer(bytes.NewReader(p.html))
	for len(texts) < 2 {
		switch z.Next() {
		case html.ErrorToken:
			return texts
		case html.StartTagToken:
			tag := z.Token()
			if tag.Data != "pre" {
				continue
			}
			z.Next()
			if text := z.Token().Data; strings.HasPrefix(text, "@") || texts != nil {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// TestJudgeCitations gives how to cite each page of the real site to programs
// that read citations.
func TestJudgeCitations(t *testing.T) {
	modules := folder(t)
	var names []string
	var pairs [][]string
	for _, p := range sites()[0].all() {
		if p.isAside() {
			continue
		}
		texts := p.cite()
		if len(texts) != 2 {
			t.Fatalf("%s is cited as %q", p, texts)
		}
		names, pairs = append(names, p.path), append(pairs, texts)
	}
	broken := []string{"@misc{a, title = {{a}", `[{"id": "a", "type": "nothing", "title": "a", "issued": {"date-parts": [["2024"]]}}]`}
	input, err := json.Marshal(append(pairs, broken))
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "-e", citationReader, filepath.Join(modules, "@retorquere", "bibtex-parser", "dist", "esm", "index.js"))
	cmd.Env = append(cmd.Environ(), "NODE_PATH="+modules)
	cmd.Stdin = bytes.NewReader(input)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	said, err := cmd.Output()
	if err != nil {
		t.Fatalf("the readers do not run: %v\n%s", err, &wrong)
	}
	var read []struct {
		Faults   []string
		Bib, CSL string
	}
	if err := json.Unmarshal(said, &read); err != nil || len(read) != len(pairs)+1 {
		t.Fatalf("the readers say %s", said)
	}
	for i, r := range read[:len(pairs)] {
		for _, fault := range r.Faults {
			t.Errorf("%s: %s", names[i], fault)
		}
		if r.Bib != r.CSL {
			t.Errorf("%s: in BibTeX a citation of %s, in CSL-JSON of %s", names[i], r.Bib, r.CSL)
		}
	}
	if faults := fmt.Sprint(read[len(pairs)].Faults); !strings.Contains(faults, "BibTeX") || !strings.Contains(faults, "CSL") {
		t.Errorf("of what is broken is said %s", faults)
	}
}
