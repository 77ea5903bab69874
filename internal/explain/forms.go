package explain

// named is a site that says where its repository is.
const named = "title: 보기\nlanguages: [ko, en]\nrepository: https://github.com/example/site/edit/main/content/{path}\n"

// formPages are on the forms in the browser that schema writes.
var formPages = []Page{
	{
		Code:  "lost-in-a-form",
		Title: Words{"a value that a form would lose", "입력 양식에서 사라질 값"},
		Text: Words{
			`A form shows a key in one way only: a text as plain or as a map from language to text, a list as a list. It shows
			what the records write, and where they write a key in two ways, it cannot show the rest and takes it away when the
			record is saved. Write the key in one way everywhere, or change such records only as files.`,
			`입력 양식은 키 하나를 한 가지로만 보여 줍니다. 글은 그냥 쓴 글이거나 언어마다 쓴 글이고, 목록은 목록입니다. 기록에 적힌 대로
			보여 주지만, 두 가지로 적힌 키는 나머지를 보여 주지 못하고 저장할 때 지웁니다. 어디서나 한 가지로 쓰거나, 그런 기록은 파일로만
			고치세요.`,
		},
		Wrong: typed("summitline schema --cms",
			File{"content/site.yaml", named},
			File{"content/topics/ai.yaml", "name: {ko: 인공지능, en: AI}\nsummary: {ko: 기계의 지능., en: Minds of machines.}\n"},
			File{"content/topics/data.yaml", "name: {ko: 데이터, en: Data}\nsummary: 함께 쓰는 자료.\n"},
		),
		Right: typed("summitline schema --cms",
			File{"content/site.yaml", named},
			File{"content/topics/ai.yaml", "name: {ko: 인공지능, en: AI}\nsummary: {ko: 기계의 지능., en: Minds of machines.}\n"},
			File{"content/topics/data.yaml", "name: {ko: 데이터, en: Data}\nsummary: {ko: 함께 쓰는 자료.}\n"},
		),
	},
	{
		Code:  "unknown-repository",
		Title: Words{"a form that does not know the repository", "저장소를 모르는 입력 양식"},
		Text: Words{
			`A form in the browser changes the records in their repository, and nothing says where that is. Write the address
			pattern of your host under repository in site.yaml, or the name of the repository under backend in the settings
			that were written: they are kept when the settings are written anew.`,
			`브라우저의 입력 양식은 저장소에 있는 기록을 고치는데, 저장소가 어디인지 알 수 없습니다. site.yaml의 repository에 기록을 고치는
			주소의 틀을 쓰거나, 새로 쓴 설정의 backend에 저장소의 이름을 쓰세요. 설정을 다시 써도 그 이름은 남습니다.`,
		},
		Wrong: typed("summitline schema --cms", File{"content/site.yaml", "title: 보기\nlanguages: [ko, en]\n"}),
		Right: typed("summitline schema --cms", File{"content/site.yaml", named}),
	},
}
