package judges

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The schema of the protocol leaves links to other languages to that of XHTML,
// of which one element is wanted here.
const (
	sitemapSchema = `<schema xmlns="http://www.w3.org/2001/XMLSchema">
<import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="%s"/>
<import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</schema>`
	linkSchema = `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
<element name="link"><complexType>
<attribute name="rel" type="string" fixed="alternate" use="required"/>
<attribute name="hreflang" type="language" use="required"/>
<attribute name="href" type="anyURI" use="required"/>
</complexType></element>
</schema>`
)

// TestJudgeSitemap has xmllint hold the sitemaps to the schema of the protocol.
func TestJudgeSitemap(t *testing.T) {
	dir := t.TempDir()
	schema := filepath.Join(dir, "all.xsd")
	put(t, schema, fmt.Appendf(nil, sitemapSchema, filepath.Join(folder(t), "sitemap", "schema", "sitemap.xsd")))
	put(t, filepath.Join(dir, "link.xsd"), []byte(linkSchema))
	for _, s := range sites() {
		file := filepath.Join(dir, "sitemap.xml")
		judge := func(text string) (string, error) {
			put(t, file, []byte(text))
			said, err := exec.Command("xmllint", "--nonet", "--noout", "--schema", schema, file).CombinedOutput()
			return string(said), err
		}
		text := string(s.files["sitemap.xml"])
		if said, err := judge(text); err != nil {
			t.Errorf("%s: %v\n%.2000s", s.name, err, said)
		}
		if _, err := judge(strings.Replace(text, "<url>", "<url><lastmod>2024-13</lastmod>", 1)); err == nil {
			t.Error("the schema takes anything")
		}
	}
}

// robots asks a reader of robots.txt what some search engines may read.
const robots = `
const [file, text, ...addresses] = process.argv.slice(1);
const robots = require("robots-parser")(file, text);
for (const agent of ["Yeti", "Googlebot", "bingbot", "Daum", "*"])
  for (const address of addresses)
    if (robots.isAllowed(address, agent) !== true) console.log(agent + " is shut out of " + address);
console.log(robots.getSitemaps().join());
`

// TestJudgeRobots has a reader of robots.txt say that no search engine is shut
// out, and where the sitemap is.
func TestJudgeRobots(t *testing.T) {
	modules := folder(t)
	for _, s := range sites() {
		cmd := exec.Command("node", "-e", robots, s.url+"/robots.txt", string(s.files["robots.txt"]), s.url+"/", s.url+"/summits/", s.url+"/data/site.json")
		cmd.Env = append(os.Environ(), "NODE_PATH="+modules)
		said, err := cmd.CombinedOutput()
		if got := strings.TrimSpace(string(said)); err != nil || got != s.url+"/sitemap.xml" {
			t.Errorf("%s: %v %s", s.name, err, got)
		}
	}
}
