package intake_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"

	"summitline/internal/diag"
	"summitline/internal/draft"
	"summitline/internal/intake"
	"summitline/internal/record"
)

var langs = []string{"ko", "en"}

// given returns the cells of rows, one line each: path, language, part and kind
// as far as there are any, and the text.
func given(rows []draft.Row) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString("-\n")
		for _, c := range row.Cells {
			b.WriteString(c.Path)
			for _, more := range []string{c.Lang, c.Part, string(c.Kind)} {
				if more != "" {
					b.WriteString("(" + more + ")")
				}
			}
			if c.Path == "" {
				b.WriteString("[" + c.From.Label + "]")
			}
			b.WriteString(": " + strings.ReplaceAll(c.Text, "\n", "⏎") + "\n")
		}
	}
	return b.String()
}

func printed(diags diag.List) string {
	var b strings.Builder
	diags.Print(&b, "en")
	return b.String()
}

func TestTablesOfAllKindsOfPrograms(t *testing.T) {
	const good = "회의명,일시,참석자\n\"제1회, 보기\",2024. 1. 19.,\"홍길동\n김철수\"\n\n둘째 회의,,\n"
	const want = "-\ntitle: 제1회, 보기\ndate: 2024. 1. 19.\nparticipants: 홍길동⏎김철수\n-\ntitle: 둘째 회의\n"
	encoded := func(e encoding.Encoding, text string) string {
		t.Helper()
		out, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	for name, text := range map[string]string{
		"UTF-8":              good,
		"with a mark":        "\ufeff" + good,
		"CRLF":               strings.ReplaceAll(good, "\n", "\r\n"),
		"CP949":              encoded(korean.EUCKR, good),
		"UTF-16":             encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), good),
		"tabs":               "회의명\t일시\t참석자\n제1회, 보기\t2024. 1. 19.\t\"홍길동\n김철수\"\n둘째 회의\t\t\n",
		"semicolons":         "회의명;일시;참석자\n제1회, 보기;2024. 1. 19.;\"홍길동\n김철수\"\n둘째 회의;;\n",
		"short rows":         "회의명,일시,참석자\n\"제1회, 보기\",2024. 1. 19.,\"홍길동\n김철수\"\n둘째 회의\n",
		"no line end":        strings.TrimSuffix(good, "\n"),
		"more columns there": "회의명,일시,참석자,,\n\"제1회, 보기\",2024. 1. 19.,\"홍길동\n김철수\",,\n둘째 회의,,,,\n",
	} {
		rows, diags := intake.CSV("a.csv", []byte(text), record.KindSummits, langs)
		if diff := cmp.Diff(want, given(rows)); diff != "" || len(diags) > 0 {
			t.Errorf("%s: %s%s", name, diff, printed(diags))
		}
	}
}

func TestColumnsAreCalledAsPeopleDo(t *testing.T) {
	for _, test := range []struct {
		kind  record.Kind
		names string // with a / between them
		want  string
	}{
		{record.KindSummits, "title/Title/ TITLE /제목/회의명/행사 제목/제목*/제목(필수)/Subject", "title"},
		{record.KindSummits, "title.en/title (en)/Title_EN/title-en/EN Title/제목(영문)/영문 제목/영문제목/제목_영어/회의명 (English)", "title(en)"},
		{record.KindSummits, "제목(국문)/국문 제목/title.ko/한글 제목", "title(ko)"},
		{record.KindSummits, "date/날짜/일시/개최일/개최 일자/When", "date"},
		{record.KindSummits, "시작일/Start Date", "date.first"},
		{record.KindSummits, "종료일/End Date", "date.last"},
		{record.KindSummits, "starts/시작 시간/Start Time", "starts"},
		{record.KindSummits, "시간/Time", "hours"},
		{record.KindSummits, "venue.name/Venue/장소/개최 장소/Location", "venue.name"},
		{record.KindSummits, "venue.city/venue city/Venue_City/도시/City", "venue.city"},
		{record.KindSummits, "venue.city.en/도시(영문)", "venue.city(en)"},
		{record.KindSummits, "회차/number/차수", "number"},
		{record.KindSummits, "회의체/series", "series"},
		{record.KindSummits, "주최/hosts/Host/주최 기관", "hosts"},
		{record.KindSummits, "participants/참석자/Attendees", "participants"},
		{record.KindSummits, "참석기관/Organizations", "participants(organizations)"},
		{record.KindSummits, "주관", "participants(organizer)(organizations)"},
		{record.KindSummits, "사회자/Moderator", "participants(moderator)"},
		{record.KindSummits, "참석 인원/attendance", "attendance"},
		{record.KindSummits, "출처/sources/기사 URL", "sources"},
		{record.KindSummits, "URL/링크/누리집", "links"},
		{record.KindSummits, "id/ID/아이디", "id"},
		{record.KindSummits, "also_known_as/Also Known As/다른 이름/별칭", "also_known_as"},
		{record.KindSummits, "이름/name/연번/비고/No./메모/제목(일문)?/title.ja/name.first/취임", ""},
		{record.KindSpeakers, "이름/성명/Name/name", "name"},
		{record.KindSpeakers, "영문명/이름(영문)/English Name", "name(en)"},
		{record.KindSpeakers, "소속/기관/affiliations.organization/Company", "affiliations.organization"},
		{record.KindSpeakers, "직함/직책/Position", "affiliations.role"},
		{record.KindOrganizations, "기관명/기관/이름", "name"},
		{record.KindOrganizations, "유형/type", "type"},
		{record.KindOrganizations, "설립일/founded", "founded"},
		{record.KindSources, "언론사/매체/publisher", "publisher"},
		{record.KindSources, "URL/주소/링크", "url"},
		{record.KindTopics, "주제/이름", "name"},
		{record.KindSeries, "회의체명/title", "title"},
		{record.KindSeries, "cadence.times", "cadence.times"},
		{record.KindPages, "본문", "body"},
	} {
		for name := range strings.SplitSeq(test.names, "/") {
			// A second column that is surely one of the head, or another name of it.
			rows, _ := intake.CSV("a.csv", []byte("id,"+draft.KeysOf(test.kind).Label+","+name+"\nx,y,z\n"), test.kind, langs)
			if len(rows) != 1 || len(rows[0].Cells) != 3 {
				t.Fatalf("%s, %q: %s", test.kind, name, given(rows))
			}
			got := strings.TrimSuffix(strings.Split(given(rows), "\n")[3], ": z")
			if test.want == "" {
				got = strings.TrimPrefix(got, "["+strings.TrimSpace(name)+"]")
			}
			if got != test.want {
				t.Errorf("%s: the column %q is %q, want %q", test.kind, name, got, test.want)
			}
		}
	}
}

func TestWhatIsWrongWithATable(t *testing.T) {
	for _, test := range []struct{ about, text, want string }{
		{"no head", "a,b\n1,2\n", "a.csv:1:1: error: no row says what the columns are"},
		{"nothing", "", "a.csv:1:1: error: no row says what the columns are"},
		{"a title above", "회의 목록\n제목,날짜\na,2024\n", "a.csv:1:1: warning: a row above the one that names the columns: passed over"},
		{"a column of no key", "제목,제모\na,b\n", "a.csv:1:4: warning: no key of summits is called \"제모\""},
		{"a key misspelt", "title,themes\na,b\n", "= did you mean \"theme\"? What stands in the column is kept in comments"},
		{"a column without a name", "제목,\na,\nb,c\n", "a.csv:3:3: warning: a column without a name"},
		{"a quote in a cell", "제목,날짜\n가 \"나\" 다,2024\n", "a.csv:2:3: error: a quote inside of a cell without quotes"},
		{"a quote that does not end", "제목,날짜\n\"가,2024\n나,2024\n", "a.csv:2:1: error: a quote that is not closed"},
		{"neither UTF-8 nor CP949", "제목\n\xff\xfe\xff\n", "a.csv:"},
	} {
		rows, diags := intake.CSV("a.csv", []byte(test.text), record.KindSummits, langs)
		if got := printed(diags); !strings.Contains(got, test.want) {
			t.Errorf("%s: got\n%swant %s", test.about, got, test.want)
		}
		if diags.HasErrors() && rows != nil {
			t.Errorf("%s: there are rows", test.about)
		}
	}
}

func TestCellsKnowTheirPlaces(t *testing.T) {
	const text = "\ufeff제목,날짜,장소\n\"가, \"\"나\"\"\",2024, 서울 \n\n\"여러\n줄\", 2025\t,\n"
	rows, diags := intake.CSV("a.csv", []byte(text), record.KindSummits, langs)
	if len(diags) > 0 || len(rows) != 2 {
		t.Fatalf("%d rows\n%s", len(rows), printed(diags))
	}
	var got []string
	for _, row := range rows {
		for _, c := range row.Cells {
			got = append(got, c.From.At.Place()+" "+c.From.At.Text())
		}
	}
	want := []string{`a.csv:2:1 "가, ""나"""`, "a.csv:2:12 2024", "a.csv:2:18 서울", "a.csv:4:1 \"여러\n줄\"", "a.csv:5:5 2025"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
