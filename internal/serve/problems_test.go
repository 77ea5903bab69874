package serve

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"summitline/internal/diag"
)

func TestProblemsAreShownAsText(t *testing.T) {
	file := &diag.File{Path: "content/<b>.yaml", Text: "title: 회의 <i>x</i> &amp;\n"}
	var diags diag.List
	diags.Warnf(file.Whole(), "stray", "a warning")
	found := diags.Errorf(file.Span(7, 13), "a-code", "<script>alert(%q)</script>", "회")
	found.Helpf("write <nothing>")
	found.Note(file.Span(0, 5), "a <note>")
	var got strings.Builder
	panel{}.problems(&got, diags, diag.Error)
	panel{}.problems(&got, diags, diag.Warning)
	const line = `<pre><span>    1 |</span> title: <i>회</i><i>의</i> &lt;i&gt;x&lt;/i&gt; &amp;amp;` + "\n"
	const want = `<h2 class="error">1 error</h2>
<ol>
<li class="error">
<div class="place">content/&lt;b&gt;.yaml:1:8 <code>a-code</code></div>
<p class="message"><b>error</b> &lt;script&gt;alert(&#34;회&#34;)&lt;/script&gt;</p>
` + line + `<span aria-hidden="true">      |        <b>^^^^</b></span></pre>
<p class="help">write &lt;nothing&gt;</p>
<div class="note">
<div class="place">content/&lt;b&gt;.yaml:1:1</div>
<p class="message"><b>note</b> a &lt;note&gt;</p>
` + line + `<span aria-hidden="true">      | <b>^^^^^</b></span></pre>
</div>
</li>
</ol>
<h2 class="warning">1 warning</h2>
<ol>
<li class="warning">
<div class="place">content/&lt;b&gt;.yaml:1:1 <code>stray</code></div>
<p class="message"><b>warning</b> a warning</p>
` + line + `<span aria-hidden="true">      | <b>^</b></span></pre>
</li>
</ol>
`
	if got.String() != want {
		t.Errorf("the problems are\n%s\nwant\n%s", &got, want)
	}
}

func TestACodeIsExplainedWhereItIsShown(t *testing.T) {
	var diags diag.List
	diags.Warnf(diag.OnDisk("a"), "known", "a warning")
	diags.Warnf(diag.OnDisk("b"), "unknown", "a warning")
	p := panel{explain: func(code string) string {
		if code == "known" {
			return "known: what <it> means\n\none\ntwo\n\n    a: b\n    c: d\n"
		}
		return ""
	}}
	got := p.html(diags, nil, nil)
	for _, want := range []string{
		"a <details><summary>known</summary><div class=\"explained\">known: what &lt;it&gt; means\n\none two\n\n    a: b\n    c: d\n</div></details></div>",
		"b <code>unknown</code></div>",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the panel lacks %s:\n%s", want, got)
		}
	}
}

func TestALineWithABarIsShownWhole(t *testing.T) {
	file := &diag.File{Path: "a.yaml", Text: "a: [b|c] ^ | d\n"}
	var diags diag.List
	diags.Errorf(file.Span(9, 10), "code", "wrong")
	var got strings.Builder
	panel{}.problems(&got, diags, diag.Error)
	if want := "<pre><span>    1 |</span> a: [b|c] ^ | d\n<span aria-hidden=\"true\">      |          <b>^</b></span></pre>"; !strings.Contains(got.String(), want) {
		t.Errorf("shown is %s, want %s", &got, want)
	}
}

func TestTooManyProblems(t *testing.T) {
	var diags diag.List
	for i := range shownProblems + 20 {
		diags.Warnf(diag.OnDisk(fmt.Sprintf("content/%d", i)), "stray-file", "stray")
	}
	got := panel{}.html(diags, nil, nil)
	if n := strings.Count(got, "<li"); n != shownProblems || !strings.Contains(got, "120 warnings") || !strings.Contains(got, "and 20 more") {
		t.Errorf("%d of %d are shown:\n%s", n, len(diags), got)
	}
}

func TestWhatIsWrongInTheFileJustSavedComesFirst(t *testing.T) {
	var diags diag.List
	for _, name := range []string{"a", "b", "c", "d"} {
		diags.Warnf(diag.OnDisk(name), "stray-file", "stray")
	}
	diags[3].Note(diag.OnDisk("b"), "see here")
	got := panel{}.html(diags, []string{"b"}, nil)
	places := regexp.MustCompile(`<li class="warning">\s*<div class="place">(\w)`).FindAllStringSubmatch(got, -1)
	var order string
	for _, place := range places {
		order += place[1]
	}
	if order != "bdac" {
		t.Errorf("the order is %s", order)
	}
}

func TestThePartsOfASyllableStayTogether(t *testing.T) {
	const decomposed = "\u1100\u1161"
	if got := aligned(decomposed); got != decomposed {
		t.Errorf("%q becomes %q", decomposed, got)
	}
}
