package search

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode"
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
		if back := numbers(got); !slices.Equal(back, list) {
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

// A text is written as encoding/json writes it.
func FuzzText(f *testing.F) {
	for _, text := range []string{"", "네이버", "‘가’ “나” …", "a\"b\\c", "<b>&amp;</b>", "\u2028 \u2029", "\x00\x1f\x7f", "\xff", "\xe2\x80", "\xea\xb0"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := json.Marshal(text)
		if got := appendText([]byte("["), text); err != nil || string(got) != "["+string(want) {
			t.Errorf("%q is written %s, not %s", text, got, want)
		}
	})
}

// The words of a text are those that are left when all else is cut away, in lower
// case.
func FuzzWords(f *testing.F) {
	f.Add("제5차 ‘AI-반도체’ Été·李鍾昊 \xff\u1102\u1166 İ")
	f.Fuzz(func(t *testing.T, text string) {
		want := strings.FieldsFunc(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M) })
		for i, word := range want {
			if word != strings.ToLower(word) {
				want[i] = strings.ToLower(word)
			}
		}
		if got := slices.Collect(words(text)); !slices.Equal(got, want) {
			t.Errorf("%q has the words %q, not %q", text, got, want)
		}
	})
}
