package card_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"strings"
	"sync"
	"testing"

	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/text/unicode/norm"

	"summitline/internal/card"
	"summitline/internal/samplesite"
)

func hangul(t testing.TB) *card.Font {
	t.Helper()
	file, err := os.ReadFile(samplesite.Font(t))
	if err != nil {
		t.Fatal(err)
	}
	font, err := card.Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	return font
}

var dialogue = card.Card{Title: "제4차 인공지능 최고위 전략대화", Below: "2023년 9월 13일 · 서울", Site: "AI 전략대화 기록"}

// inked returns the smallest rectangle that holds all ink right of the bar.
func inked(t *testing.T, text []byte) image.Rectangle {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size != image.Pt(card.Width, card.Height) {
		t.Fatalf("the picture is %v", size)
	}
	paper := picture.At(card.Width-1, 0)
	var all image.Rectangle
	for y := range card.Height {
		for x := 40; x < card.Width; x++ {
			if picture.At(x, y) != paper {
				all = all.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return all
}

func TestTitlesOfAnyLengthStayOnTheCard(t *testing.T) {
	font := hangul(t)
	room := image.Rect(70, 60, card.Width-60, card.Height-50)
	for _, title := range []string{"가", dialogue.Title, strings.Repeat("인공지능", 40), strings.Repeat("오래된 이야기 ", 60), "The Fourth High-Level Dialogue on AI Strategy", "  ", ""} {
		c := dialogue
		c.Title = title
		if got := inked(t, font.PNG(c)); !got.In(room) {
			t.Errorf("%.30q is drawn at %v", title, got)
		}
		c.Below = strings.Repeat(dialogue.Below, 9)
		if got := inked(t, font.PNG(c)); !got.In(room) {
			t.Errorf("small print of any length is drawn at %v", got)
		}
	}
}

func TestEachWordIsSeen(t *testing.T) {
	font := hangul(t)
	seen, keys := map[string]bool{}, map[string]bool{}
	for _, c := range []card.Card{
		dialogue,
		{Title: "제5차 인공지능 최고위 전략대화", Below: dialogue.Below, Site: dialogue.Site},
		{Title: dialogue.Title, Below: "2023년 9월 14일 · 서울", Site: dialogue.Site},
		{Title: dialogue.Title, Below: dialogue.Below, Site: "다른 기록"},
		{Title: dialogue.Title},
	} {
		seen[string(font.PNG(c))], keys[font.Key(c)] = true, true
	}
	if len(seen) != 5 || len(keys) != 5 {
		t.Errorf("%d pictures and %d keys of 5 cards", len(seen), len(keys))
	}
}

func TestTheSameWordsGiveTheSameBytes(t *testing.T) {
	font := hangul(t)
	want := font.PNG(dialogue)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if !bytes.Equal(font.PNG(dialogue), want) {
				t.Error("another picture of the same words")
			}
		})
	}
	all.Wait()
	if !bytes.Equal(hangul(t).PNG(dialogue), want) {
		t.Error("another picture of the same words, in the same font read again")
	}
}

func TestHangulInPiecesIsPutTogether(t *testing.T) {
	font := hangul(t)
	apart := card.Card{Title: norm.NFD.String(dialogue.Title), Below: norm.NFD.String(dialogue.Below), Site: norm.NFD.String(dialogue.Site)}
	if !bytes.Equal(font.PNG(apart), font.PNG(dialogue)) || !font.Covers(apart.Title) {
		t.Error("decomposed Hangul is drawn in another way")
	}
	if font.Covers("회의 \U0001F600") {
		t.Error("the font is said to have an emoji")
	}
}

func TestParseRefusesWhatCannotServe(t *testing.T) {
	for name, file := range map[string][]byte{"no font": []byte("이것은 글꼴이 아닙니다"), "nothing": nil, "no Hangul": goregular.TTF} {
		if _, err := card.Parse(file); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	font := hangul(b)
	for b.Loop() {
		font.PNG(dialogue)
	}
}
