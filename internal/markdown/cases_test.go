package markdown

// htmlCases are texts and what the site of the tests makes of them, by rule.
var htmlCases = map[string][]struct{ source, html string }{
	"references": {
		{"[[a]]", `<p><a href="/a/">〈a〉</a></p>`},
		{"[[ a | 에이 ]]", `<p><a href="/a/">에이</a></p>`},
		{"[[kind/id]] [[a#b]]", `<p><a href="/kind/id/">〈kind/id〉</a> <a href="/a#b/">〈a#b〉</a></p>`},
		{"[[모름]] [[모름|아무개]]", `<p>모름 아무개</p>`},
		{"[[a|]]", `<p><a href="/a/">〈a〉</a></p>`},
		{`[[a|x|y]]`, `<p><a href="/a/">x|y</a></p>`},
		{`[[a|*x* <b> &lt; \*]]`, `<p><a href="/a/">*x* &lt;b&gt; &lt; *</a></p>`},
		{"[[판문점]]", `<p><a href="/%ED%8C%90%EB%AC%B8%EC%A0%90/">〈판문점〉</a></p>`},
		{`[["><b>]]`, `<p><a href="/%22%3E%3Cb%3E/">〈&quot;&gt;&lt;b&gt;〉</a></p>`},
		{"*[[a]]*", `<p><em><a href="/a/">〈a〉</a></em></p>`},
		{"**[[a]]**은", `<p><strong><a href="/a/">〈a〉</a></strong>은</p>`},
		{"좋다![[a]]", `<p>좋다!<a href="/a/">〈a〉</a></p>`},
		{`\![[a]]`, `<p>!<a href="/a/">〈a〉</a></p>`},
	},
	"no references": {
		{"[[]] [[ ]] [[|a]]", `<p>[[]] [[ ]] [[|a]]</p>`},
		{"[[a] [[a", `<p>[[a] [[a</p>`},
		{"[[a\n]]", "<p>[[a\n]]</p>"},
		{"[[a[b]]]", `<p>[[a[b]]]</p>`},
		{`\[[a]] [\[a]] [[a\]]`, `<p>[[a]] [[a]] [[a]]</p>`},
		{"`[[a]]`", `<p><code>[[a]]</code></p>`},
		{"    [[a|b]]", "<pre><code>[[a|b]]\n</code></pre>"},
		{"```\n[[a|b]]\n```", "<pre><code>[[a|b]]\n</code></pre>"},
		{"<https://x.kr/[[a]]>", `<p><a href="https://x.kr/%5B%5Ba%5D%5D">https://x.kr/[[a]]</a></p>`},
	},
	"references and links": {
		{"[[a]](2000)", `<p><a href="/a/">〈a〉</a>(2000)</p>`},
		{"[[a]]\n\n[a]: /x", `<p><a href="/a/">〈a〉</a></p>`},
		{"[앞 [[a]] 뒤](/x)", `<p><a href="/base/x">앞 〈a〉 뒤</a></p>`},
		{"[[[a]]](/x)", `<p><a href="/base/x">〈a〉</a></p>`},
		{"[앞 [[a]] 뒤](data:x)", `<p>앞 <a href="/a/">〈a〉</a> 뒤</p>`},
	},
	"references in tables": {
		{"| [[a|b]] | [[c\\|d]] |\n|-|-|\n| [[e]] | `[[f|g]]` \\[[h|i]] |", `<div class="scroll">
<table>
<thead>
<tr>
<th><a href="/a/">b</a></th>
<th><a href="/c/">d</a></th>
</tr>
</thead>
<tbody>
<tr>
<td><a href="/e/">〈e〉</a></td>
<td><code>[[f|g]]</code> [[h|i]]</td>
</tr>
</tbody>
</table>
</div>`},
	},
	"covered bars reappear": {
		{`[a](/[[b|c]] "[[d|e]]")`, `<p><a href="/base/%5B%5Bb%7Cc%5D%5D" title="[[d|e]]">a</a></p>`},
		{"``` [[a|b]]\n```", `<pre><code class="language-[[a|b]]"></code></pre>`},
		{"\x1f", "<p>\x1f</p>"},
	},
	"tables": {
		{"| a | b | c |\n|:-|-:|:-:|\n| 1 | 2\n", `<div class="scroll">
<table>
<thead>
<tr>
<th class="align-left">a</th>
<th class="align-right">b</th>
<th class="align-center">c</th>
</tr>
</thead>
<tbody>
<tr>
<td class="align-left">1</td>
<td class="align-right">2</td>
<td></td>
</tr>
</tbody>
</table>
</div>`},
		{"|a|\n|-|", `<div class="scroll">
<table>
<thead>
<tr>
<th>a</th>
</tr>
</thead>
</table>
</div>`},
	},
	"no HTML": {
		{"<b>*x*</b>", `<p>&lt;b&gt;<em>x</em>&lt;/b&gt;</p>`},
		{"<div>\n*x*\n</div>", "<p>&lt;div&gt;\n<em>x</em>\n&lt;/div&gt;</p>"},
		{"<script>alert(1)</script>", `<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>`},
		{"<!-- x -->", `<p>&lt;!-- x --&gt;</p>`},
		{"&lt;b&gt; &#60;", `<p>&lt;b&gt; &lt;</p>`},
	},
	"character references": {
		{"&amp; &copy; &#44032; &#xac00;", `<p>&amp; © 가 가</p>`},
		{"&notable; &copy &nosuch; &#x; &", `<p>&amp;notable; &amp;copy &amp;nosuch; &amp;#x; &amp;</p>`},
		{`&amp;lt; \&lt; \\&lt;`, `<p>&amp;lt; &amp;lt; \&lt;</p>`},
		{"&#0;\x00", "<p>\uFFFD\uFFFD</p>"},
	},
	"links": {
		{"[a](/b?c&d)", `<p><a href="/base/b?c&amp;d">a</a></p>`},
		{`[a](b "c & \"d\"")`, `<p><a href="b" title="c &amp; &quot;d&quot;">a</a></p>`},
		{"<https://x.kr> <a@b.kr>", `<p><a href="https://x.kr">https://x.kr</a> <a href="mailto:a@b.kr">a@b.kr</a></p>`},
		{"https://x.kr", `<p>https://x.kr</p>`},
		{"[a](<javascript:x>) [b](&#106;avascript:x)", `<p>a b</p>`},
		{"[a](data:image/png;base64,AA) <file:///x> <ftp://x>", `<p>a file:///x ftp://x</p>`},
		{"[a <https://x.kr> b](/c)", `<p><a href="/base/c">a https://x.kr b</a></p>`},
	},
	"images": {
		{"![설명 *강조*](/x.png \"t\")", `<p>설명 <em>강조</em></p>`},
		{"[![설명](/x.png)](/y)", `<p><a href="/base/y">설명</a></p>`},
		{"![](x)", `<p></p>`},
	},
	"dates at the beginning of a line": {
		{"2000. 6. 15. 공동선언", `<p>2000. 6. 15. 공동선언</p>`},
		{"2021. 9. 회의", `<p>2021. 9. 회의</p>`},
		{"1. 2021. 9. 7. 회의", "<ol>\n<li>2021. 9. 7. 회의</li>\n</ol>"},
		{"2000. 회의", "<ol start=\"2000\">\n<li>회의</li>\n</ol>"},
	},
	"headings": {
		{"# 가\n\n###### 나", "<h2 id=\"p-가\">가</h2>\n<h3 id=\"p-나\">나</h3>"},
		{"### 가\n\n## 나\n\n### 다", "<h3 id=\"p-가\">가</h3>\n<h2 id=\"p-나\">나</h2>\n<h3 id=\"p-다\">다</h3>"},
		{"# A `B` *c* 1!\n\na b c 1\n===", "<h2 id=\"p-a-b-c-1\">A <code>B</code> <em>c</em> 1!</h2>\n<h2 id=\"p-a-b-c-1-2\">a b c 1</h2>"},
		{"# हिन्दी", `<h2 id="p-हिन्दी">हिन्दी</h2>`},
		{"# ?", `<h2 id="p-section">?</h2>`},
		{"# 가\n# 가-2\n# 가", "<h2 id=\"p-가\">가</h2>\n<h2 id=\"p-가-2\">가-2</h2>\n<h2 id=\"p-가-3\">가</h2>"},
		{"# 가 {#나}", `<h2 id="p-가-나">가 {#나}</h2>`},
	},
	"footnotes": {
		{"가[^n] 나[^n] 다[^없음]\n\n[^n]: 주석\n", `<p>가<sup id="p-fnref:1"><a href="#p-fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>` +
			` 나<sup id="p-fnref:1-2"><a href="#p-fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> 다[^없음]</p>
<div class="footnotes" role="doc-endnotes">
<ol>
<li id="p-fn:1">
<p>주석 <a href="#p-fnref:1" class="footnote-back" role="doc-backlink" aria-label="1">↩` + "\uFE0E" + `</a>` +
			` <a href="#p-fnref:1-2" class="footnote-back" role="doc-backlink" aria-label="1-2">↩` + "\uFE0E" + `</a></p>
</li>
</ol>
</div>`},
		{"[가[^1]](/나)\n\n[^1]: 주석", `<p><a href="/base/%EB%82%98">가<sup id="p-fnref:1">1</sup></a></p>
<div class="footnotes" role="doc-endnotes">
<ol>
<li id="p-fn:1">
<p>주석 <a href="#p-fnref:1" class="footnote-back" role="doc-backlink" aria-label="1">↩` + "\uFE0E" + `</a></p>
</li>
</ol>
</div>`},
	},
	"emphasis in Korean": {
		{"**정상회담(2000)**은", `<p><strong>정상회담(2000)</strong>은</p>`},
		{`이것은**"인용"**이다`, `<p>이것은<strong>&quot;인용&quot;</strong>이다</p>`},
		{`*‘평화’*를 ***“번영”***과`, `<p><em>‘평화’</em>를 <em><strong>“번영”</strong></em>과</p>`},
		{"~~취소(2차)~~는", `<p><del>취소(2차)</del>는</p>`},
		{"**`코드`**를 **[가](/나)**와", `<p><strong><code>코드</code></strong>를 <strong><a href="/base/%EB%82%98">가</a></strong>와</p>`},
		{"これは**「強調」**です", `<p>これは<strong>「強調」</strong>です</p>`},
		{"평양 ** 서울** 그리고 **부산 **", `<p>평양 ** 서울** 그리고 **부산 **</p>`},
		{"가_나_다 _(가)_나", `<p>가_나_다 _(가)_나</p>`},
		{"13~15일, 3~4월", `<p>13~15일, 3~4월</p>`},
		{"~가~ ~~~나~~~", `<p>~가~ ~~~나~~~</p>`},
	},
	"emphasis elsewhere": {
		{`a**"b"**c`, `<p>a**&quot;b&quot;**c</p>`},
		{"**a(b)**c", `<p>**a(b)**c</p>`},
		{"a ~~b~~ *c* __d__", `<p>a <del>b</del> <em>c</em> <strong>d</strong></p>`},
		{"a ~~b(c)~~d", `<p>a ~~b(c)~~d</p>`},
	},
	"lines": {
		{"남북\n정상", "<p>남북\n정상</p>"},
		{"남북  \n정상\\\n회담", "<p>남북<br>\n정상<br>\n회담</p>"},
		{"남북\r\n정상", "<p>남북\n정상</p>"},
	},
	"blocks": {
		{"> 가\n\n---\n\n3. 나\n4. 다\n\n- 라\n\n  마", `<blockquote>
<p>가</p>
</blockquote>
<hr>
<ol start="3">
<li>나</li>
<li>다</li>
</ol>
<ul>
<li>
<p>라</p>
<p>마</p>
</li>
</ul>`},
		{"```go <x>\na < b\n```", "<pre><code class=\"language-go\">a &lt; b\n</code></pre>"},
		{"- [ ] 가", "<ul>\n<li>[ ] 가</li>\n</ul>"},
	},
	"bytes that are no UTF-8": {
		{"a\xffb [[c\xff]] [d](\xfe)", "<p>a\uFFFDb <a href=\"/c\uFFFD/\">〈c\uFFFD〉</a> <a href=\"\uFFFD\">d</a></p>"},
	},
}
