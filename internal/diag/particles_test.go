package diag

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// said returns a Korean format with its words filled in, as Text.In does.
func said(format, word string) string {
	return withParticles(strings.ReplaceAll(marked(format), "%", word))
}

func TestParticles(t *testing.T) {
	const all = "은(는) 이(가) 을(를) 과(와) (으)로"
	const (
		consonant = "은 이 을 과 으로"
		vowel     = "는 가 를 와 로"
		rieul     = "은 이 을 과 로"
	)
	for word, want := range map[string]string{
		"회의":                              vowel,
		"출처":                              vowel,
		"약속":                              consonant,
		"발언":                              consonant,
		"값":                               consonant,
		"파일":                              rieul,
		"3월":                              rieul,
		"힣":                               consonant,
		"가":                               vowel,
		norm.NFD.String("회의"):             vowel,
		norm.NFD.String("약속"):             consonant,
		norm.NFD.String("파일"):             rieul,
		`"회의"`:                            vowel,
		`"약속"`:                            consonant,
		"‘파일’":                            rieul,
		"“회의”":                            vowel,
		"`회의`":                            vowel,
		"「약속」":                            consonant,
		"(파일)":                            rieul,
		`{"[(회의)]"}`:                      vowel,
		`"` + norm.NFD.String("약속") + `"`: consonant,
		"0":                               consonant, // 영, 십, 백, 천, 만
		"1":                               rieul,
		"2":                               vowel,
		"3":                               consonant,
		"4":                               vowel,
		"5":                               vowel,
		"6":                               consonant,
		"7":                               rieul,
		"8":                               rieul,
		"9":                               vowel,
		"100":                             consonant,
		`"09:00"`:                         consonant,
		"2024":                            vowel,
		"2021년":                           consonant,
		"":                                all,
		`""`:                              all,
		"hosts":                           all,
		`"KT"`:                            all,
		"1st":                             all,
		"ㄱ":                               all,
		"漢字":                              all,
		"２":                               all,
		"10%":                             all, // read as 퍼센트, 프로 or not at all
		"회의/":                             all, // the sign may be read out
		"\xff":                            all,
	} {
		want := strings.Split(want, " ")
		for i, both := range strings.Split(all, " ") {
			if got := said("%"+both, word); got != word+want[i] {
				t.Errorf("%q: got %q, want %q", word, got, word+want[i])
			}
		}
	}
}

func TestParticlesStandAnywhere(t *testing.T) {
	for format, want := range map[string]string{
		"%을(를) 쓰고 %과(와) 같이":    "표를 쓰고 표와 같이",
		"%은(는)%은(는)":           "표는표는",
		"은(는)":                 "은(는)",
		"줄\n을(를)":              "줄\n을(를)",
		"아무것도 없음":              "아무것도 없음",
		"%이(가) 아니라 “%”(으)로":    "표가 아니라 “표”로",
		"(으)로 %(으)로":           "(으)로 표로",
		"기관과(와) 회의과(와) 약속(으)로": "기관과 회의와 약속으로",
	} {
		if got := said(format, "표"); got != want {
			t.Errorf("%q: got %q, want %q", format, got, want)
		}
	}
}

// A particle that somebody wrote into a record is quoted as it stands there.
func TestParticlesOfOthersStay(t *testing.T) {
	if got := said("%이(가) 있음", `"회의은(는)"`); got != `"회의은(는)"이 있음` {
		t.Errorf("got %q", got)
	}
}

// FuzzParticles checks that only the particles change, whatever comes before.
func FuzzParticles(f *testing.F) {
	f.Add("회의", "약속")
	f.Add("\u1112\u116c", "\"\"")
	f.Add("\ufdd0", "은(는)")
	f.Fuzz(func(t *testing.T, a, b string) {
		got := said("%은(는) ", a) + said("%을(를)", b)
		if !utf8.ValidString(a+b) || strings.ContainsAny(a+b, "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4%") {
			return
		}
		rest, ok := strings.CutPrefix(got, a)
		rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "은(는)"), "은"), "는")
		rest, ok2 := strings.CutPrefix(rest, " "+b)
		if !ok || !ok2 || rest != "을" && rest != "를" && rest != "을(를)" {
			t.Errorf("%q and %q: got %q", a, b, got)
		}
	})
}
