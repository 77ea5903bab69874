package search

import (
	"slices"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	got := slices.Collect(words("제5차 ‘AI-반도체’ 이니셔티브(2024), Été·李鍾昊"))
	if want := []string{"제5차", "ai", "반도체", "이니셔티브", "2024", "été", "李鍾昊"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestKeys(t *testing.T) {
	for _, c := range []struct {
		word string
		name bool
		want string
	}{
		{"네이버", false, "^ᄂᄋ 네ᄋ 이ᄇ"},
		{"넷", true, "^네"},
		{"5차", true, "^5 ^5ᄎ 5ᄎ"},
		{"ai", false, "^ai ai"},
		{"말", false, ""},
		{"회의에서는", false, "^ᄒᄋ 회ᄋ 의ᄋ"},
		{"에서", false, "^ᄋᄉ 에ᄉ"},
		{"org=naver", false, "org=naver"},
	} {
		if got := strings.Join(keys(c.word, c.name), " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.word, got, c.want)
		}
	}
}

func TestRuns(t *testing.T) {
	for want, list := range map[string][]int32{
		"0":          {0},
		"3+2 4":      {3, 4, 5, 9},
		"0+1 3 y+1":  {0, 1, 4, 38, 39},
		"rs+1 rs 1k": {1000, 1001, 2001, 2057},
	} {
		got := string(appendRuns(nil, list))
		if got != want {
			t.Errorf("%v is written %q, want %q", list, got, want)
		}
		var back []int32
		for _, n := range numbers(got) {
			back = append(back, int32(n))
		}
		if !slices.Equal(back, list) {
			t.Errorf("%q is read as %v, want %v", got, back, list)
		}
	}
}

// Texts that were written with decomposed letters are found by composed ones,
// and a word that is written both ways is one.
func TestLettersAreComposed(t *testing.T) {
	d := dictionary{}
	d.merge(dictionary{"네이버": {parts: []int32{1, 4}}, "\u1102\u1166\u110b\u1175\u1107\u1165": {parts: []int32{2, 4}, name: true}})
	if e := d["네이버"]; len(d) != 1 || !slices.Equal(e.parts, []int32{1, 2, 4}) || !e.name {
		t.Errorf("the dictionary is %v", d)
	}
}
