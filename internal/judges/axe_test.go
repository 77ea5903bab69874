package judges

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"summitline/internal/browsertest"
)

// violation is what axe-core holds against a page.
type violation struct {
	ID    string
	Help  string
	Nodes []struct {
		Target         []any // selectors, through frames and shadows
		FailureSummary string
	}
}

func (v violation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s (%s), %d times:", v.ID, v.Help, len(v.Nodes))
	for _, n := range v.Nodes[:min(3, len(v.Nodes))] {
		_, how, _ := strings.Cut(n.FailureSummary, "\n")
		fmt.Fprintf(&b, "\n    %v: %s", n.Target, strings.Join(strings.Fields(how), " "))
	}
	return b.String()
}

// runAxe asks axe-core for what WCAG 2.2 AA requires, and its best practices.
const runAxe = `axe.run({
	runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
	resultTypes: ["violations"],
}).then((results) => results.violations)`

// devices are those on which a page is judged: both widths in both themes. A
// translation has the same colours and parts, and other words: once is enough.
func devices(p page) []browsertest.Device {
	all := []browsertest.Device{narrow, wide, narrow, wide}
	all[2].Dark, all[3].Dark = true, true
	if p.isTranslation() {
		return all[:1]
	}
	return all
}

func TestJudgeAxe(t *testing.T) {
	axe, err := os.ReadFile(filepath.Join(folder(t), "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := browsertest.Start(t)
	judge := func(tab *browsertest.Page) []violation {
		tab.Run(string(axe) + "\n;0") // its own value cannot be sent
		return browsertest.Eval[[]violation](tab, runAxe)
	}
	for _, p := range oneOfEach() {
		t.Run(p.String(), func(t *testing.T) {
			t.Parallel()
			tab := b.Page(t)
			for _, device := range devices(p) {
				tab.Emulate(device)
				tab.Open(p.address())
				for _, v := range judge(tab) {
					t.Errorf("%d px, dark: %t: %s", device.Width, device.Dark, v)
				}
			}
		})
	}
	t.Run("can find something", func(t *testing.T) {
		tab := b.Page(t)
		tab.Open(sites()[0].url + "/404.html")
		tab.Run(`document.body.insertAdjacentHTML("beforeend", "<img src='/assets/icon.svg'>")`)
		if found := judge(tab); len(found) == 0 {
			t.Error("nothing is held against a picture without alt")
		}
	})
}
