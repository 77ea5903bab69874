package samplesite

import "strings"

// topic is a subject, whose name can stand in a sentence.
type topic struct {
	ID      string
	Name    text
	Parent  string
	Also    []text
	Summary text
}

var subjects = []topic{
	{ID: "인공지능", Name: text{"인공지능", "Artificial intelligence"}, Also: []text{{"AI", "AI"}, {"人工知能", ""}}},
	{ID: "반도체", Name: text{"반도체", "Semiconductors"}, Also: []text{{"칩", "Chips"}}},
	{ID: "ai-chips", Name: text{"인공지능 반도체", "AI chips"}, Parent: "반도체"},
	{ID: "foundry", Name: text{"위탁 생산", "Foundries"}, Parent: "반도체"},
	{ID: "language-models", Name: text{"언어 모델", "Language models"}, Parent: "인공지능", Also: []text{{"초거대 모델", "Large language models"}}},
	{ID: "trust", Name: text{"신뢰성", "Trustworthiness"}, Parent: "인공지능"},
	{ID: "copyright", Name: text{"저작권", "Copyright"}, Parent: "trust"},
	{ID: "privacy", Name: text{"개인정보 보호", "Privacy"}, Parent: "trust", Also: []text{{"個人情報", ""}}},
	{ID: "open-data", Name: text{"공공 데이터", "Open data"}},
	{ID: "cloud", Name: text{"클라우드", "Cloud computing"}},
	{ID: "security", Name: text{"사이버 보안", "Cyber security"}, Also: []text{{"정보 보호", "Information security"}}},
	{ID: "quantum", Name: text{"양자 기술", "Quantum technology"}, Also: []text{{"量子", ""}}},
	{ID: "robots", Name: text{"로봇", "Robots"}},
	{ID: "mobility", Name: text{"미래 교통", "Mobility"}},
	{ID: "bio", Name: text{"바이오", "Biotechnology"}},
	{ID: "space", Name: text{"우주 산업", "Space"}},
	{ID: "climate", Name: text{"기후 기술", "Climate technology"}},
	{ID: "energy", Name: text{"전력망", "Power grids"}, Parent: "climate"},
	{ID: "people", Name: text{"인력 양성", "Higher education"}, Also: []text{{"인재", "Talent"}}},
	{ID: "startups", Name: text{"창업 기업", "Start-ups"}, Also: []text{{"스타트업", ""}}},
	{ID: "standards", Name: text{"국제 표준", "International standards"}},
	{ID: "regulation", Name: text{"규제 개선", ""}},
	{ID: "지역-균형", Name: text{"지역 균형", "Balance between regions"}},
	{ID: "배터리", Name: text{"배터리", ""}, Parent: "energy"},
}

func (s *sample) makeTopics() {
	for i := range subjects {
		t := subjects[i] // each sample has its own
		t.Summary = text{"여러 회의가 되풀이해 다룬다.", "Many meetings come back to it."}
		s.topics = append(s.topics, &t)
		s.write("topics/"+t.ID+".yaml", "topic.yaml", t)
	}
}

// word returns the name as it stands within a sentence.
func (t *topic) word() text {
	if t.Name.En == "" {
		return text{t.Name.Ko, "this field"}
	}
	if t.ID == "ai-chips" {
		return t.Name
	}
	return text{t.Name.Ko, strings.ToLower(t.Name.En)}
}
