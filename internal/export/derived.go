package export

import (
	"summitline/internal/record"
	"summitline/internal/site"
)

// What a site adds to a record of each kind, for `derived` in JSON. The tag
// `about` is what the JSON Schema says of a field, `is` a definition of it.
//
// Records of one kind are named by their ids, those of any by kind/id; a
// statement, commitment or update is its summit's id, # and its anchor.
// Lists that go with those of the record are in the record's order.
type (
	summitDerived struct {
		Status           string              `json:"status" about:"적혀 있지 않으면 날짜와 as_of로 정한 상태 · The status, by date and as_of where the record does not say"`
		Timezone         string              `json:"timezone,omitempty" about:"시각의 시간대 · The time zone of its hours"`
		Years            []int64             `json:"years" about:"확실히 열린 해 · The years in which it is sure to have met"`
		Previous         string              `json:"previous,omitempty" is:"id" about:"시간순으로 앞 회의 · The summit before it in time"`
		Next             string              `json:"next,omitempty" is:"id" about:"시간순으로 다음 회의 · The summit after it in time"`
		PreviousInSeries string              `json:"previous_in_series,omitempty" is:"id" about:"회의체의 앞 회의 · The one before it in its series"`
		NextInSeries     string              `json:"next_in_series,omitempty" is:"id" about:"회의체의 다음 회의 · The one after it in its series"`
		SideEvents       []string            `json:"side_events" is:"id" about:"부대 행사 · Side events"`
		Statements       []statementDerived  `json:"statements" about:"record.statements의 순서대로 · In the order of record.statements"`
		Commitments      []commitmentDerived `json:"commitments" about:"record.commitments의 순서대로 · In the order of record.commitments"`
		Reported         []string            `json:"reported" about:"여기서 알려진 이전 약속의 경과 · Updates of earlier commitments that were reported here"`
		mentioned
	}

	statementDerived struct {
		item
		Organization string        `json:"organization,omitempty" is:"id" about:"그날의 소속 · The organization of that day"`
		Role         record.Object `json:"role,omitempty" about:"그날의 직함 · The office of that day"`
	}

	commitmentDerived struct {
		item
		Kind     string     `json:"kind" about:"적혀 있지 않으면 pledge · pledge where the record does not say"`
		Standing []standing `json:"standing" about:"지금 상태, 약속한 쪽에 따라 다르면 여럿 · How it stands; several where it is not the same for all makers"`
		Overdue  bool       `json:"overdue" about:"기한이 지났는데 매듭지어지지 않았는지 · Past its due date on as_of, and not settled"`
		Updates  []item     `json:"updates" about:"record.commitments[].updates의 순서대로 · In the order of record.commitments[].updates"`
	}

	standing struct {
		Status string   `json:"status" about:"상태 · The status"`
		By     []string `json:"by" is:"id" about:"그 상태인 약속한 쪽 · The makers for whom it stands so"`
		Since  string   `json:"since,omitempty" about:"그렇게 알린 경과의 앵커 · The anchor of the update that says so"`
	}

	item struct {
		Anchor string `json:"anchor" about:"페이지 안의 위치(# 뒤) · Its place on the page, after #"`
		URL    string `json:"url" is:"address" about:"주소 · Its address"`
		Tag    string `json:"tag" about:"변하지 않는 식별자(RFC 4151) · Its permanent id (RFC 4151)"`
	}

	seriesDerived struct {
		Summits      []string `json:"summits" is:"id" about:"기록된 회의, 시간순 · Its recorded summits, by date"`
		Gaps         []gap    `json:"gaps" about:"기록이 없는 회차 · Numbers of which nothing is recorded"`
		Predecessors []string `json:"predecessors" is:"id" about:"이 회의체가 이어받은 회의체 · The series that it succeeds"`
		mentioned
	}

	gap struct {
		First int `json:"first" about:"첫 회차 · The first number"`
		Last  int `json:"last" about:"마지막 회차 · The last number"`
	}

	party struct {
		Hosted       []string `json:"hosted" is:"id" about:"주최한 회의 · Summits hosted"`
		HostedSeries []string `json:"hosted_series" is:"id" about:"주최한 회의체 · Series hosted"`
		Promised     []string `json:"promised" about:"한 약속 · Commitments made"`
		Received     []string `json:"received" about:"받은 약속 · Commitments made to them"`
	}

	speakerDerived struct {
		Affiliations []affiliationDerived `json:"affiliations" about:"record.affiliations의 순서대로 · In the order of record.affiliations"`
		Appearances  []appearance         `json:"appearances" about:"참석하거나 발언한 회의, 시간순 · Summits attended or spoken at, by date"`
		party
		mentioned
	}

	affiliationDerived struct {
		Current bool `json:"current" about:"as_of에 맡고 있는 것으로 알려진 자리인지 · Known to be held on as_of"`
	}

	appearance struct {
		Summit     string   `json:"summit" is:"id" about:"회의 · The summit"`
		As         []office `json:"as" about:"그날의 자격 · As what"`
		Statements []string `json:"statements" about:"발언의 앵커 · The anchors of what was said"`
	}

	office struct {
		Speaker      string        `json:"speaker,omitempty" is:"id" about:"인물 · The person"`
		Organization string        `json:"organization,omitempty" is:"id" about:"소속 · The organization"`
		Role         record.Object `json:"role,omitempty" about:"직함 · The office"`
		Part         string        `json:"part" about:"맡은 몫, 적혀 있지 않으면 attendee · The part; attendee where the record does not say"`
	}

	organizationDerived struct {
		Children     []string     `json:"children" is:"id" about:"산하 기관 · Organizations below it"`
		MemberOf     []string     `json:"member_of" is:"id" about:"회원인 연합체 · Organizations that it is a member of"`
		Predecessors []string     `json:"predecessors" is:"id" about:"이 기관이 이어받은 기관 · The organizations that it succeeds"`
		People       []string     `json:"people" is:"id" about:"소속된 적이 있는 인물 · People affiliated with it at any time"`
		Appearances  []appearance `json:"appearances" about:"참석한 회의, 시간순 · Summits that somebody attended for it, by date"`
		Statements   []string     `json:"statements" about:"이 기관의 발언 · Statements made for it"`
		Published    []string     `json:"published" is:"id" about:"발행한 출처 · Sources that it published"`
		party
		mentioned
	}

	topicDerived struct {
		Children    []string `json:"children" is:"id" about:"하위 주제 · Topics below it"`
		Series      []string `json:"series" is:"id" about:"이 주제의 회의체 · Series on it"`
		Summits     []string `json:"summits" is:"id" about:"이 주제를 다룬 회의 · Summits that took it up"`
		Statements  []string `json:"statements" about:"이 주제의 발언 · Statements on it"`
		Commitments []string `json:"commitments" about:"이 주제의 약속 · Commitments on it"`
		mentioned
	}

	sourceDerived struct {
		Claims []claim `json:"claims" about:"이 출처에 근거한 내용 · What rests on it"`
		mentioned
	}

	claim struct {
		Record string        `json:"record" about:"기록 · The record that makes the claim"`
		Key    string        `json:"key,omitempty" about:"기록 안의 키, 없으면 기록 전체 · The key it stands under; without one, the record as a whole"`
		Anchor string        `json:"anchor,omitempty" about:"페이지 안의 위치 · Its place on the page"`
		At     record.Object `json:"at,omitempty" about:"출처 안의 위치 · The place in the source"`
	}

	pageDerived struct{ mentioned }

	mentioned struct {
		MentionedIn []string `json:"mentioned_in" about:"이 기록을 언급한 다른 기록 · Other records that mention it and that nothing else here names"`
	}
)

// derived returns what the site adds to a record.
func (x *Export) derived(entry *site.Entry) any {
	mentioned := mentionedOf(entry)
	switch r := entry.Owner().(type) {
	case *site.Summit:
		return x.derivedSummit(r, mentioned)
	case *site.Series:
		d := seriesDerived{Summits: ids(r.Summits), Gaps: []gap{}, Predecessors: ids(r.Predecessors), mentioned: mentioned}
		for _, g := range r.Gaps {
			d.Gaps = append(d.Gaps, gap{g.First, g.Last})
		}
		return d
	case *site.Speaker:
		return derivedSpeaker(r, mentioned)
	case *site.Organization:
		return derivedOrganization(r, mentioned)
	case *site.Topic:
		return topicDerived{ids(r.Children), ids(r.Series), ids(r.Summits), statements(r.Statements), commitments(r.Commitments), mentioned}
	case *site.Source:
		d := sourceDerived{Claims: []claim{}, mentioned: mentioned}
		for _, use := range r.Uses {
			c := use.Claim()
			d.Claims = append(d.Claims, claim{recordPath(c.From), c.Key, c.Anchor, record.EncodeText(c.At)})
		}
		return d
	}
	return pageDerived{mentioned}
}

func (x *Export) derivedSummit(s *site.Summit, mentioned mentioned) summitDerived {
	d := summitDerived{
		Status: s.Status, Timezone: s.Timezone, Years: append([]int64{}, s.Years()...), SideEvents: ids(s.SideEvents),
		Previous: idOf(s.Prev), Next: idOf(s.Next), PreviousInSeries: idOf(s.PrevInSeries), NextInSeries: idOf(s.NextInSeries),
		Statements: []statementDerived{}, Commitments: []commitmentDerived{}, Reported: updates(s.Reported), mentioned: mentioned,
	}
	for _, st := range s.Statements {
		d.Statements = append(d.Statements, statementDerived{x.item(s, st.Anchor), idOf(st.Organization), record.EncodeText(st.Role)})
	}
	for _, c := range s.Commitments {
		d.Commitments = append(d.Commitments, x.derivedCommitment(c))
	}
	return d
}

func (x *Export) derivedCommitment(c *site.Commitment) commitmentDerived {
	d := commitmentDerived{item: x.item(c.Summit, c.Anchor), Kind: c.Kind, Standing: []standing{}, Overdue: c.Overdue, Updates: make([]item, len(c.Updates))}
	for _, s := range c.Standing {
		by := s.By
		if len(by) == 0 {
			by = c.By
		}
		stands := standing{Status: s.Status, By: ids(by)}
		if s.Since != nil {
			stands.Since = s.Since.Anchor
		}
		d.Standing = append(d.Standing, stands)
	}
	parts := map[string]int{}
	for _, u := range c.Updates { // these are by date
		at := x.item(c.Summit, u.Anchor)
		at.Tag = x.EntryTag(&c.Summit.Entry, updatePart(u, parts))
		for i := range c.Record.Updates {
			if u.Record == &c.Record.Updates[i] {
				d.Updates[i] = at
			}
		}
	}
	return d
}

// item returns where an item of a summit is.
func (x *Export) item(s *site.Summit, anchor string) item {
	return item{anchor, x.Voices[0].EntryURL(&s.Entry, anchor), x.EntryTag(&s.Entry, anchor)}
}

func derivedSpeaker(s *site.Speaker, mentioned mentioned) speakerDerived {
	d := speakerDerived{Affiliations: []affiliationDerived{}, Appearances: []appearance{}, party: partyOf(s.Party), mentioned: mentioned}
	for _, a := range s.Affiliations {
		d.Affiliations = append(d.Affiliations, affiliationDerived{a.Current})
	}
	for _, a := range s.Appearances {
		at := appearance{Summit: a.Summit.ID, As: []office{}, Statements: []string{}}
		for _, p := range a.As {
			at.As = append(at.As, office{Organization: idOf(p.Organization), Role: record.EncodeText(p.Record.Role), Part: p.Part})
		}
		for _, st := range a.Statements {
			at.Statements = append(at.Statements, st.Anchor)
		}
		d.Appearances = append(d.Appearances, at)
	}
	return d
}

func derivedOrganization(o *site.Organization, mentioned mentioned) organizationDerived {
	d := organizationDerived{
		Children: ids(o.Children), MemberOf: []string{}, Predecessors: ids(o.Predecessors), People: []string{}, Appearances: []appearance{},
		Statements: statements(o.Statements), Published: ids(o.Published), party: partyOf(o.Party), mentioned: mentioned,
	}
	for _, m := range o.MemberOf {
		d.MemberOf = append(d.MemberOf, m.Whole.ID)
	}
	for _, a := range o.People {
		d.People = appendNew(d.People, a.Speaker.ID)
	}
	for _, at := range o.Participations() {
		a := appearance{Summit: at.Summit.ID, As: []office{}, Statements: []string{}}
		for _, p := range at.As {
			a.As = append(a.As, office{Speaker: idOf(p.Speaker), Role: record.EncodeText(p.Record.Role), Part: p.Part})
		}
		for _, st := range at.Summit.Statements {
			if st.Organization == o {
				a.Statements = append(a.Statements, st.Anchor)
			}
		}
		d.Appearances = append(d.Appearances, a)
	}
	return d
}

func partyOf(p site.Party) party {
	return party{ids(p.Hosted), ids(p.HostedSeries), commitments(p.Promised), commitments(p.Received)}
}
