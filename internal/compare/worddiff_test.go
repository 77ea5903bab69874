package compare

import (
	"strings"
	"testing"
)

// marked tells a comparison of words as text does.
func marked(old, now string) string {
	var b strings.Builder
	for _, s := range wordDiff(old, now) {
		switch s.style {
		case gone:
			b.WriteString("[-" + s.text + "-]")
		case fresh:
			b.WriteString("{+" + s.text + "+}")
		default:
			b.WriteString(s.text)
		}
	}
	return b.String()
}

func TestWordDiff(t *testing.T) {
	long := strings.Repeat("그대로인 말 ", 15)
	for _, c := range []struct{ old, now, want string }{
		{"같다", "같다", "같다"},
		{"", "새 글", "{+새 글+}"},
		{"반도체를 먼저 늘린다", "인력을 먼저 늘린다", "[-반도체를-]{+인력을+} 먼저 늘린다"},
		{"하나 둘 셋", "하나 셋", "하나 [-둘 -]셋"},
		{"하나 둘 셋", "하나 두 네 셋", "하나 [-둘-]{+두 네+} 셋"},
		{"a, b. c", "a; b. c", "a[-,-]{+;+} b. c"},
		{"가 나 다", "라 마 바", "[-가 나 다-]{+라 마 바+}"}, // only spaces stay
		{long + "처음 " + long + "둘", long + "첫째 " + long + "셋", "… 말 그대로인 말 그대로인 말 그대로인 말 [-처음-]{+첫째+} 그대로인 말 그대로인 말 그대로인 말 … 말 그대로인 말 그대로인 말 그대로인 말 [-둘-]{+셋+}"},
	} {
		if got := marked(c.old, c.now); got != c.want {
			t.Errorf("from %q to %q:\n got %s\nwant %s", c.old, c.now, got, c.want)
		}
	}
}

// FuzzSteps checks that what went with what stayed is the old text, and what
// came with what stayed the new one.
func FuzzSteps(f *testing.F) {
	f.Add("하나 둘 셋", "하나 넷 셋")
	f.Add("", "a")
	f.Add("a a a b", "b a a")
	f.Fuzz(func(t *testing.T, old, now string) {
		if len(old)+len(now) > 2000 {
			return
		}
		old, now = strings.ToValidUTF8(old, "?"), strings.ToValidUTF8(now, "?")
		var a, b strings.Builder
		for _, s := range steps(tokens(old), tokens(now)) {
			a.WriteString(strings.Join(s.gone, "") + strings.Join(s.kept, ""))
			b.WriteString(strings.Join(s.come, "") + strings.Join(s.kept, ""))
		}
		if a.String() != old || b.String() != now {
			t.Errorf("from %q to %q: the steps go from %q to %q", old, now, a.String(), b.String())
		}
	})
}

func TestALongTextIsComparedAtItsEnds(t *testing.T) {
	var old, now strings.Builder
	for range 3000 {
		old.WriteString("가 나. ")
		now.WriteString("나 가. ")
	}
	if got := marked("처음 "+old.String()+"끝", "처음 "+now.String()+"끝"); !strings.HasPrefix(got, "처음 [-가 나.") || !strings.HasSuffix(got, "+}. 끝") {
		t.Errorf("got %.60s … %s", got, got[len(got)-30:])
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		least float64
		most  float64
	}{
		{"", "", 0, 0},
		{"가", "나", 0, 0},
		{"같은 말", "같은 말", 1, 1},
		{"반도체 인력을 먼저 늘려야 한다고 말했다.", "반도체 인력과 설비를 먼저 늘려야 한다고 했다.", reworded, 1},
		{"반도체 인력을 먼저 늘려야 한다고 말했다.", "윤리 정책도 많아질 것이라고 내다봤다.", 0, reworded},
	} {
		got := alike(c.a, c.b)
		if got < c.least || got > c.most || got != alike(c.b, c.a) {
			t.Errorf("%q and %q are alike to %.2f, and back to %.2f", c.a, c.b, got, alike(c.b, c.a))
		}
	}
}
