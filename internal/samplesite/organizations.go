package samplesite

import "fmt"

// organization is whatever can host, speak or promise and is no person.
type organization struct {
	ID, Type, Country string
	Name, Short       text
	Parent, Successor string
	Founded, Ended    string
	Former            []formerName
	Members           []string
	Summary           text
	Formers           []string
	roles             []text
}

type formerName struct {
	Name  text
	Until int
}

// fixed are the organizations that every sample has.
var fixed = []organization{
	{ID: "science-ministry", Type: "government", Country: "KR", Name: text{"미래과학부", "Ministry of Science and the Future"}, Short: text{"미래부", "MSF"},
		Former: []formerName{{text{"과학정보부", "Ministry of Science and Information"}, 2013}}, Formers: []string{"msf"}},
	{ID: "industry-ministry", Type: "government", Country: "KR", Name: text{"산업진흥부", "Ministry of Industry"}, Short: text{"산업부", ""}},
	{ID: "promotion-agency", Type: "government", Country: "KR", Name: text{"정보산업진흥원", "Agency for the Information Industry"}, Parent: "science-ministry", Founded: "2009-08"},
	{ID: "republic", Type: "state", Country: "KR", Name: text{"대한민국 정부", "Government of the Republic of Korea"}},
	{ID: "pacific-council", Type: "international", Name: text{"태평양기술협의회", "Pacific Council on Technology"}, Founded: "1998"},
	{ID: "daily-record", Type: "media", Country: "KR", Name: text{"나날일보", "Daily Record"}},
	{ID: "evening-wire", Type: "media", Country: "KR", Name: text{"저녁통신", ""}},
	{ID: "open-alliance", Type: "alliance", Name: text{"열린기술동맹", "Open Technology Alliance"}, Founded: "2018-03-02", Members: []string{"science-ministry", "pacific-council"}},
	{ID: "old-alliance", Type: "alliance", Name: text{"기술협력모임", "Circle for Technology"}, Founded: "2010~", Ended: "2018", Successor: "open-alliance"},
}

var places = []text{
	{"가람", "Garam"}, {"나래", "Narae"}, {"다온", "Daon"}, {"라온", "Raon"}, {"마루", "Maru"}, {"바다", "Bada"}, {"사랑", "Sarang"}, {"아라", "Ara"},
	{"자람", "Jaram"}, {"차오름", "Chaoreum"}, {"하늘", "Haneul"}, {"한빛", "Hanbit"}, {"별빛", "Byeolbit"}, {"새봄", "Saebom"}, {"온누리", "Onnuri"}, {"해솔", "Haesol"},
}

// sorts are the forms of made-up organizations, and the offices in each.
var sorts = []struct {
	kind, id string
	name     text
	roles    []text
}{
	{"company", "electronics", text{"전자", " Electronics"}, chiefs},
	{"university", "university", text{"대학교", " University"}, []text{{"교수", "Professor"}, {"부총장", "Vice president"}, {"총장", "President"}}},
	{"startup", "labs", text{"랩스", " Labs"}, []text{{"연구원", "Researcher"}, {"공동 창업자", "Co-founder"}, {"대표", "CEO"}}},
	{"institute", "institute", text{"연구원", " Research Institute"}, []text{{"책임 연구원", "Principal researcher"}, {"부원장", "Vice director"}, {"원장", "Director"}}},
	{"company", "telecom", text{"통신", " Telecom"}, chiefs},
	{"association", "association", text{"산업협회", " Industry Association"}, []text{{"사무국장", "Secretary"}, {"부회장", "Vice chair"}, {"회장", "Chair"}}},
	{"company", "motors", text{"자동차", " Motors"}, chiefs},
	{"ngo", "citizens", text{"시민연대", " Citizens' Network"}, []text{{"활동가", "Activist"}, {"정책위원장", "Head of policy"}, {"공동대표", "Co-chair"}}},
	{"other", "forum", text{"기술포럼 준비위원회", ""}, []text{{"간사", "Secretary"}, {"위원", "Member"}, {"위원장", "Chair"}}},
}

var chiefs = []text{{"상무", "Director"}, {"부사장", "Vice president"}, {"대표이사", "CEO"}}

var offices = []text{{"정책국장", "Director-general for policy"}, {"제2차관", "Second vice minister"}, {"장관", "Minister"}}

func (s *sample) makeOrganizations(n int) {
	for i := range fixed {
		o := fixed[i]
		o.roles = offices
		o.Summary = text{"지어낸 기관이다.", "An invented organization."}
		s.organizations = append(s.organizations, &o)
	}
	for i := range max(n-len(fixed), 2*len(sorts)) {
		sort, place := sorts[i%len(sorts)], places[i/len(sorts)%len(places)]
		o := &organization{
			ID:      fmt.Sprintf("%s-%s", idOf(place.En), sort.id),
			Type:    sort.kind,
			Country: "KR",
			Name:    text{Ko: place.Ko + sort.name.Ko},
			Founded: fmt.Sprint(1962 + s.IntN(50)),
			roles:   sort.roles,
		}
		if round := i / len(sorts) / len(places); round > 0 {
			o.ID += fmt.Sprintf("-%d", round+1)
			o.Name.Ko = fmt.Sprintf("제%d%s", round+1, o.Name.Ko)
		} else if sort.name.En != "" {
			o.Name.En = place.En + sort.name.En
		}
		s.organizations = append(s.organizations, o)
		if sort.kind == "company" {
			alliance := s.organizations[7]
			alliance.Members = append(alliance.Members, o.ID)
		}
	}
	for _, o := range s.organizations {
		s.write("organizations/"+o.ID+".yaml", "organization.yaml", o)
	}
}
