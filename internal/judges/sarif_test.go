package judges

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"summitline/internal/diag"
)

// validator tells what Ajv holds against a file by the JSON Schema of SARIF.
const validator = `
const [schema, file] = process.argv.slice(1).map((name) => JSON.parse(require("fs").readFileSync(name)));
const Ajv = require("ajv-draft-04").default;
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false });
const valid = ajv.compile(schema);
console.log(JSON.stringify(valid(file) ? [] : valid.errors));
`

func TestJudgeSARIF(t *testing.T) {
	modules := folder(t)
	schema := filepath.Join(modules, "@microsoft", "jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json")
	judge := func(report []byte) string {
		t.Helper()
		file := filepath.Join(t.TempDir(), "report.sarif")
		put(t, file, report)
		cmd := exec.Command("node", "-e", validator, schema, file)
		cmd.Env = append(os.Environ(), "NODE_PATH="+modules)
		said, err := cmd.Output()
		if err != nil {
			t.Fatalf("the validator does not run: %v", err)
		}
		return strings.TrimSpace(string(said))
	}
	file := &diag.File{Path: "content/회의 {1}.yaml", Text: "title: \"제1회\"\ndate: [1]\n"}
	var diags diag.List
	diags.Errorf(file.Span(7, 18), "a-code", "%q is [wrong] {0}", "제1회").Helpf("write this").
		Replace(file.Span(7, 18), "이것").Note(file.Span(0, 5), "the key")
	diags.Warnf(diag.OnDisk("content"), "another-code", "a folder")
	diags.Warnf(diag.Span{}, "third-code", "nowhere")
	title := func(code, lang string) string { return "what " + code + " means, in " + lang }
	for _, list := range []diag.List{diags, nil} {
		var b bytes.Buffer
		if err := list.Write(&b, diag.FormSARIF, "ko", diag.Tool{Version: "1.0", Title: title}); err != nil {
			t.Fatal(err)
		}
		if said := judge(b.Bytes()); said != "[]" {
			t.Errorf("%s\n%s", said, &b)
		}
	}
	broken, err := json.Marshal(map[string]any{"version": "2.1.0", "runs": []any{map[string]any{}}})
	if err != nil {
		t.Fatal(err)
	}
	if said := judge(broken); !strings.Contains(said, "tool") {
		t.Errorf("of a run without a tool the judge says %s", said)
	}
}
