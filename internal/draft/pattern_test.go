package draft

import "testing"

func TestATitleFollowsThoseBefore(t *testing.T) {
	for _, test := range []struct {
		about        string
		before       []said
		number, year int
		want         string
	}{
		{"a Korean ordinal", []said{{"제5회 보기 회의", 5, 2024}}, 6, 0, "제6회 보기 회의"},
		{"차", []said{{"제5차 보기 회의", 5, 2024}, {"제4차 보기 회의", 4, 2023}}, 6, 0, "제6차 보기 회의"},
		{"the newest of two customs", []said{{"제3차 보기 회의", 3, 2023}, {"제1회 보기 회의", 1, 2021}}, 4, 0, "제4차 보기 회의"},
		{"an exception among the last few", []said{{"보기 회의 5차 특별 회의", 5, 2024}, {"제4차 보기 회의", 4, 2023}, {"제3차 보기 회의", 3, 2023}}, 6, 0, "제6차 보기 회의"},
		{"with spaces", []said{{"보기 회의 제 9 회", 9, 2024}}, 10, 0, "보기 회의 제 10 회"},
		{"1st", []said{{"1st Example Forum", 1, 2024}}, 2, 0, "2nd Example Forum"},
		{"2nd", []said{{"2nd Example Forum", 2, 2024}}, 3, 0, "3rd Example Forum"},
		{"3rd", []said{{"3rd Example Forum", 3, 2024}}, 4, 0, "4th Example Forum"},
		{"10th", []said{{"10th Example Forum", 10, 2024}}, 11, 0, "11th Example Forum"},
		{"12th", []said{{"12th Example Forum", 12, 2024}}, 13, 0, "13th Example Forum"},
		{"20th", []said{{"20th Example Forum", 20, 2024}}, 21, 0, "21st Example Forum"},
		{"110th", []said{{"110th Example Forum", 110, 2024}}, 111, 0, "111th Example Forum"},
		{"121st", []said{{"121st Example Forum", 121, 2024}}, 122, 0, "122nd Example Forum"},
		{"a number alone", []said{{"Example Forum 5", 5, 2024}}, 6, 0, "Example Forum 6"},
		{"zeros before it", []said{{"Forum 009", 9, 2024}}, 10, 0, "Forum 010"},
		{"an id", []said{{"example-forum-5", 5, 2024}}, 6, 0, "example-forum-6"},
		{"the gap before the last", []said{{"제3회 보기", 3, 2024}}, 2, 0, "제2회 보기"},
		{"a year", []said{{"AI 원팀 서밋 2022", none, 2022}, {"AI 원팀 서밋 2021", none, 2021}}, none, 2023, "AI 원팀 서밋 2023"},
		{"a number and a year", []said{{"2024 제5회 보기 회의", 5, 2024}}, 6, 2025, "2025 제6회 보기 회의"},
		{"the same each time", []said{{"정례 회의", none, 2022}, {"정례 회의", none, 2021}}, none, 0, "정례 회의"},

		{"no meeting", nil, 1, 2024, ""},
		{"a year that is not known", []said{{"AI 원팀 서밋 2022", none, 2022}}, none, 0, ""},
		{"a number that is not known", []said{{"제5회 보기", 5, 2024}}, none, 2025, ""},
		{"no pattern", []said{{"출범식", none, 2024}, {"첫 회의", none, 2024}}, none, 2025, ""},
		{"the number twice", []said{{"제5회 보기 5", 5, 2024}}, 6, 0, ""},
		{"an ordinal of another language", []said{{"5e Forum", 5, 2024}}, 6, 0, ""},
		{"a number that is a name", []said{{"G7 회의", 7, 2024}}, 8, 0, ""},
		{"a wrong ordinal", []said{{"2th Forum", 2, 2024}}, 3, 0, ""},
	} {
		if got := follow(test.before, test.number, test.year); got != test.want {
			t.Errorf("%s: %q, want %q", test.about, got, test.want)
		}
	}
}
