package judges

import (
	"encoding/json"
	"fmt"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// categories are what Lighthouse gives marks in, out of 1.
var categories = []string{"performance", "accessibility", "best-practices", "seo"}

// attempts are how often a page is judged before its best marks stand: a busy
// machine makes every page slow, and none fast. The other marks do not depend
// on the machine.
const attempts = 5

// report is what Lighthouse says of a page.
type report struct {
	Categories map[string]struct {
		Score     float64
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Score        *float64 // missing where it does not apply
		Title        string
		DisplayValue string
		Details      json.RawMessage
	}
	RuntimeError struct{ Message string }
}

// lost returns what has cost a page marks in a category.
func (r report) lost(category string) []string {
	var all []string
	for _, ref := range r.Categories[category].AuditRefs {
		if audit := r.Audits[ref.ID]; ref.Weight > 0 && audit.Score != nil && *audit.Score < 1 {
			all = append(all, fmt.Sprintf("%s: %s %s (%.2f)\n    %.600s", ref.ID, audit.Title, audit.DisplayValue, *audit.Score, audit.Details))
		}
	}
	return all
}

// TestJudgeLighthouse wants the full marks on one page of each kind in the site's
// first language; the lists of records, which are made alike, are one kind. A page
// that asks search engines to pass it over, such as that for addresses that are
// not there, has no marks in SEO to lose.
func TestJudgeLighthouse(t *testing.T) {
	program := filepath.Join(folder(t), ".bin", "lighthouse")
	list := map[*builtSite]page{} // the longest of each site
	pages := slices.DeleteFunc(oneOfEach(), func(p page) bool { return p.isTranslation() })
	for _, p := range pages {
		if p.isList() && len(p.html) > len(list[p.site].html) {
			list[p.site] = p
		}
	}
	for _, p := range pages {
		if p.isList() && p.path != list[p.site].path {
			continue
		}
		t.Run(p.String(), func(t *testing.T) {
			wanted := categories
			if p.isHidden() {
				wanted = slices.DeleteFunc(slices.Clone(wanted), func(c string) bool { return c == "seo" })
			}
			best := map[string]float64{}
			missed := map[string][]string{}
			var failed error
			for range attempts {
				var r report
				if r, failed = lighthouse(t, program, p.address(), wanted); failed != nil {
					continue
				}
				for _, category := range wanted {
					if score := r.Categories[category].Score; score >= best[category] {
						best[category], missed[category] = score, r.lost(category)
					}
				}
				if best["performance"] == 1 {
					break
				}
			}
			if len(best) == 0 {
				t.Fatal(failed)
			}
			for _, category := range slices.Sorted(maps.Keys(missed)) {
				if best[category] < 1 {
					t.Errorf("%s: %.0f\n  %s", category, best[category]*100, strings.Join(missed[category], "\n  "))
				}
			}
		})
	}
}

// lighthouse judges a page as a phone of middling speed shows it. It fails
// where the machine is too slow for the page, or too busy.
func lighthouse(t *testing.T, program, address string, categories []string) (report, error) {
	t.Helper()
	command := exec.Command(program, address, "--quiet", "--output=json", "--output-path=stdout",
		"--disable-full-page-screenshot", "--no-enable-error-reporting",
		"--only-categories="+strings.Join(categories, ","),
		"--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage",
	)
	command.Env = append(command.Environ(), "CHROME_PATH="+browsertest.Program(t))
	var r report
	var complaints strings.Builder
	command.Stderr = &complaints
	said, err := command.Output()
	if err != nil {
		return r, fmt.Errorf("lighthouse: %w: %s", err, complaints.String())
	}
	if err := json.Unmarshal(said, &r); err != nil {
		return r, fmt.Errorf("lighthouse said %.200q: %w", said, err)
	}
	if r.RuntimeError.Message != "" || len(r.Categories) != len(categories) {
		return r, fmt.Errorf("lighthouse judged %d categories of %d: %s", len(r.Categories), len(categories), r.RuntimeError.Message)
	}
	return r, nil
}
