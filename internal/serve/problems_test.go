package serve

import (
	"strings"
	"testing"

	"summitline/internal/diag"
)

func TestProblemsAreShownAsText(t *testing.T) {
	file := &diag.File{Path: "content/<b>.yaml", Text: []byte("title: 회의 <i>x</i> &amp;\n")}
	var diags diag.List
	found := diags.Errorf(file.Span(7, 13), "code", "<script>alert(%q)</script>", "회")
	found.Helpf("write <nothing>")
	found.Note(file.Span(0, 5), "a <note>")
	diags.Warnf(file.Whole(), "code", "a warning")
	got := problemsHTML(diags, "en")
	_, got, _ = strings.Cut(got, "</style>\n")
	const want = `<h1 id="problems">1 error</h1>
<ol>
<li>
<p class="place">content/&lt;b&gt;.yaml:1:8</p>
<p class="message">&lt;script&gt;alert(&#34;회&#34;)&lt;/script&gt;</p>
<pre>    1 | title: <i>회</i><i>의</i> &lt;i&gt;x&lt;/i&gt; &amp;amp;
      |        ^^^^
</pre>
<p class="help">write &lt;nothing&gt;</p>
<div class="note">
<p class="place">content/&lt;b&gt;.yaml:1:1</p>
<p class="message">a &lt;note&gt;</p>
<pre>    1 | title: <i>회</i><i>의</i> &lt;i&gt;x&lt;/i&gt; &amp;amp;
      | ^^^^^
</pre>
</div>
</li>
</ol>
`
	if got != want {
		t.Errorf("the problems are\n%s\nwant\n%s", got, want)
	}
}

func TestThePartsOfASyllableStayTogether(t *testing.T) {
	const decomposed = "\u1100\u1161"
	if got := aligned(decomposed); got != decomposed {
		t.Errorf("%q becomes %q", decomposed, got)
	}
}
