package judges

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"summitline/internal/browsertest"
	"summitline/internal/record"
	"summitline/internal/scaffold"
	sitepkg "summitline/internal/site"
)

// form is Sveltia CMS in a browser, with the records of a site, and with the
// settings that summitline writes. It keeps its files in the browser itself.
type form struct {
	t   *testing.T
	tab *browsertest.Page
}

// open makes the example site and opens the form for its records.
func openForm(t *testing.T) (*form, string) {
	t.Helper()
	program := filepath.Join(folder(t), "@sveltia", "cms", "dist")
	site := filepath.Join(t.TempDir(), "site")
	if diags, err := scaffold.NewSite(site, nil); err != nil || len(diags) > 0 {
		t.Fatal(err, diags)
	}
	if _, diags, err := scaffold.WriteForms(filepath.Join(site, "content"), ""); err != nil || diags.HasErrors() {
		t.Fatal(err, diags)
	}
	config, err := os.ReadFile(filepath.Join(site, "static", "admin", "config.yml"))
	if err != nil {
		t.Fatal(err)
	}
	// The repository is in the browser, where there are no pull requests.
	text := strings.NewReplacer("name: github\n  repo: owner/repository", "name: test-repo", "editorial_workflow", "simple").Replace(string(config))
	page := func(markup string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "<!doctype html>", markup) }
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/empty/", page(""))
	mux.HandleFunc("/admin/", page(`<script src="/program/sveltia-cms.js"></script>`))
	mux.HandleFunc("/admin/config.yml", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, text) })
	mux.Handle("/program/", http.StripPrefix("/program/", http.FileServer(http.Dir(program))))
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)

	f := &form{t, browsertest.Start(t).Page(t)}
	f.tab.Emulate(browsertest.Device{Width: 1200, Height: 12000}) // a form shows only the fields that are seen
	f.tab.Open(server.URL + "/empty/")
	files := map[string]string{}
	fs.WalkDir(os.DirFS(site), "content", func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			record, _ := os.ReadFile(filepath.Join(site, filepath.FromSlash(file)))
			files[file] = string(record)
		}
		return err
	})
	records, _ := json.Marshal(files)
	browsertest.Eval[bool](f.tab, `(async () => {
		const top = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test", {create: true});
		for (const [path, text] of Object.entries(`+string(records)+`)) {
			const parts = path.split("/");
			let folder = top;
			for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part, {create: true});
			const file = await (await folder.getFileHandle(parts.at(-1), {create: true})).createWritable();
			await file.write(text);
			await file.close();
		}
		return true;
	})()`)
	f.tab.Open(server.URL + "/admin/")
	f.do(`
		const enter = [...document.querySelectorAll("button")].find((b) => b.innerText.includes("Test Repository"));
		enter?.click();
		return Boolean(enter);`)
	f.do(`return location.hash.includes("/collections/")`)
	return f, site
}

// do runs a script in the page until it returns true.
func (f *form) do(script string) {
	f.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(100 * time.Millisecond) {
		if browsertest.Eval[bool](f.tab, `(() => {`+script+`})()`) {
			return
		}
		if time.Now().After(deadline) {
			f.t.Fatalf("this does not come to pass: %s\nThe page says:\n%s", script, browsertest.Eval[string](f.tab, `document.body.innerText`))
		}
	}
}

const find = `const field = (path) => document.querySelector('[data-key-path="' + path + '"]');`

// fill types into the field of a key, until it stays.
func (f *form) fill(path, text string) {
	f.t.Helper()
	f.do(find + fmt.Sprintf(`
		const input = field(%q)?.querySelector("input, textarea");
		if (!input) return false;
		if (input.value === %q) return true;
		const kind = input.tagName === "INPUT" ? HTMLInputElement : HTMLTextAreaElement;
		Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(input, %[2]q);
		input.dispatchEvent(new InputEvent("input", {bubbles: true}));
		return false;`, path, text))
}

// choose chooses one of the values that the field of a key offers, until it is
// chosen.
func (f *form) choose(path, value string) {
	f.t.Helper()
	f.do(find + fmt.Sprintf(`
		const choice = field(%q)?.querySelector('button[value="' + %q + '"]');
		if (choice?.ariaChecked === "true") return true;
		choice?.click();
		return false;`, path, value))
}

// add presses the button that adds an entry to the list of a key, or the box that
// adds the map of one.
func (f *form) add(path string) {
	f.t.Helper()
	f.do(find + fmt.Sprintf(`
		const buttons = [...field(%q)?.querySelectorAll("button") ?? []];
		const button = buttons.findLast((b) => b.innerText.includes("Add")) ?? buttons.find((b) => b.role === "checkbox");
		button?.click();
		return Boolean(button);`, path))
	time.Sleep(2 * time.Second) // what is chosen sooner, which no person could, the form forgets
}

// save presses the button that saves, when it can be.
func (f *form) save() {
	f.t.Helper()
	f.do(`
		const button = [...document.querySelectorAll("button")].find((b) => b.innerText.trim() === "Save" && b.ariaDisabled !== "true");
		button?.click();
		return Boolean(button);`)
}

// saved returns the text of a file that the form has written.
func (f *form) saved(file string) string {
	f.t.Helper()
	read := `(async () => {
		let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("sveltia-cms-test");
		const parts = ` + fmt.Sprintf("%q", file) + `.split("/");
		try {
			for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part);
			return await (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
		} catch {
			return "";
		}
	})()`
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(100 * time.Millisecond) {
		if text := browsertest.Eval[string](f.tab, read); text != "" {
			return text
		}
		if time.Now().After(deadline) {
			f.t.Fatalf("%s is not saved. The page says:\n%s", file, browsertest.Eval[string](f.tab, `document.body.innerText`))
		}
	}
}

// validate asks a program of others what a JSON Schema has against a YAML file.
const validate = `
	const [schema, file] = process.argv.slice(1).map((name) => require("fs").readFileSync(name, "utf8"));
	const ajv = new (require("ajv"))({strict: false, validateFormats: false});
	const isValid = ajv.compile(JSON.parse(schema));
	if (!isValid(require("yaml").parse(file))) console.log(JSON.stringify(isValid.errors));`

// What is written for Sveltia CMS fits its own schema.
func TestJudgeFormSettings(t *testing.T) {
	modules := folder(t)
	sveltia := filepath.Join(modules, "@sveltia", "cms", "schema", "sveltia-cms.json")
	judge := func(config string) string {
		cmd := exec.Command("node", "-e", validate, sveltia, config)
		cmd.Env = append(os.Environ(), "NODE_PATH="+modules)
		said, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, said)
		}
		return string(said)
	}
	for name, content := range map[string]string{"real": "../../content", "example": "../scaffold/site/content"} {
		dir := t.TempDir()
		if _, diags, err := scaffold.WriteForms(content, dir); err != nil || diags.HasErrors() {
			t.Fatal(err, diags)
		}
		config := filepath.Join(dir, "static", "admin", "config.yml")
		if said := judge(config); said != "" {
			t.Errorf("%s: %.900s", name, said)
		}
		text, _ := os.ReadFile(config)
		put(t, config, bytes.ReplaceAll(text, []byte("create: true"), []byte("create: maybe")))
		if judge(config) == "" {
			t.Errorf("%s: nothing is held against a word that is neither true nor false", name)
		}
	}
}

// A summit with a person who is new, a statement and a promise is added with
// the form alone, and the checker has nothing against what is saved.
func TestJudgeFormAddsASummit(t *testing.T) {
	f, site := openForm(t)
	content := filepath.Join(site, "content")
	begin := func(kind, label string) {
		f.do(`location.hash = "#/collections/` + kind + `/new"; return true`)
		f.do(`return /creating a new entry in the .*` + label + `/.test(document.body.innerText)`)
	}
	keep := func(file string) {
		f.save()
		put(t, filepath.Join(content, filepath.FromSlash(file)), []byte(f.saved("content/"+file)))
	}
	begin("speakers", "인물")
	f.fill("name.ko", "홍길순")
	keep("speakers/홍길순.yaml")

	begin("summits", "회의")
	f.fill("title.ko", "둘째 모임")
	f.fill("date", "2025-03")
	f.choose("series", "example-forum")
	f.fill("number", "2")
	f.choose("hosts", "example-ministry")
	f.add("participants")
	f.choose("participants.0.speaker", "홍길순")
	f.add("participants.0.role")
	f.fill("participants.0.role.ko", "대표")
	f.add("statements")
	f.choose("statements.0.speaker", "홍길순")
	f.add("statements.0.text")
	f.fill("statements.0.text.ko", "[[open-data]]이 먼저라고 말했다.")
	f.add("commitments")
	f.fill("commitments.0.id", "portal")
	f.choose("commitments.0.by", "example-ministry")
	f.add("commitments.0.text")
	f.fill("commitments.0.text.ko", "창구를 하나 더 열기로 했다.")
	f.fill("commitments.0.due", "2025-12")
	f.choose("sources", "example-daily-20240315")
	keep("summits/둘째-모임.yaml")

	set, diags := record.Load(os.DirFS(content), "content", nil)
	linked, more := sitepkg.Resolve(set, sitepkg.Options{})
	text, _ := os.ReadFile(filepath.Join(content, "summits", "둘째-모임.yaml"))
	if all := append(diags, more...); len(all) > 0 {
		var said bytes.Buffer
		all.Print(&said, "en")
		t.Errorf("the checker says:\n%s\nof\n%s", &said, text)
	}
	for _, s := range linked.Summits {
		if s.ID == "둘째-모임" && len(s.Participants) == 1 && len(s.Statements) == 1 && len(s.Commitments) == 1 {
			return
		}
	}
	t.Errorf("the summit is not what was filled in:\n%s", text)
}
