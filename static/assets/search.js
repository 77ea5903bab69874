// The search page. The build has cut the texts of the site into parts (see internal/search); this reads those that a
// search needs, and matches what is typed against them: Korean as it is typed, half-typed, or typed by mistake.
"use strict"
{
  // ---- Hangul: a syllable is an initial, a vowel and perhaps a final, by Unicode's arithmetic

  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
  const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
  const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
  const PAIRS = {
    ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
    ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
  }
  const pairs = (from, to) => Object.keys(PAIRS).filter(p => p >= from && p <= to).map(p => PAIRS[p]).join("|")
  const isSyllable = c => c >= "가" && c <= "힣"
  const syllable = (i, v, f) => String.fromCharCode(0xac00 + (i * 21 + v) * 28 + f)
  const places = c => [Math.floor((c.charCodeAt(0) - 0xac00) / 588), Math.floor((c.charCodeAt(0) - 0xac00) % 588 / 28), (c.charCodeAt(0) - 0xac00) % 28]

  // letters as their keys are struck: 값 is ㄱㅏㅂㅅ
  const jamo = text => [...text].map(c => {
    if (!isSyllable(c)) return c
    const [i, v, f] = places(c)
    return INITIALS[i] + VOWELS[v] + FINALS[f].trim()
  }).join("").replace(/[ㄱ-ㅣ]/g, c => PAIRS[c] ?? c)

  // the reverse: a consonant ends a syllable only where no vowel follows it
  const SYLLABLE = RegExp(`([ㄱ-ㅎ])(${pairs("ㅏ", "ㅣ")}|[ㅏ-ㅣ])((?:${pairs("ㄱ", "ㅎ")}|[ㄱ-ㅎ])(?![ㅏ-ㅣ]))?`, "g")
  const join = pair => pair.length < 2 ? pair : Object.keys(PAIRS).find(p => PAIRS[p] === pair)
  const compose = text => text.replace(SYLLABLE, (all, i, v, f = "") => {
    const last = FINALS.indexOf(join(f) || " ")
    return last < 0 ? all : syllable(INITIALS.indexOf(i), VOWELS.indexOf(join(v)), last)
  })

  // the two-set keyboard, and what else its keys type
  const LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
  const HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"
  const toHangul = text => compose([...text].map(c => HANGUL[LATIN.indexOf(LATIN.includes(c) ? c : c.toLowerCase())] ?? c).join(""))
  const toLatin = text => [...jamo(text)].map(c => LATIN[HANGUL.indexOf(c)] ?? c).join("").toLowerCase()

  // ---- What is typed, as patterns over a text as it stands

  const WORD = /[\p{L}\p{N}\p{M}]+/gu
  const WORD_BEFORE = "(?<![\\p{L}\\p{N}\\p{M}])"
  const PARTICLE = /^(.{2,}?)((?:에서|에게|께서|으로|로|부터|까지|처럼|보다|에|와|과)?(?:은|는|도|만|의)?|[이가을를])$/u

  const initialRange = i => `[${syllable(i, 0, 0)}-${syllable(i, 20, 27)}]`
  const letter = c => INITIALS.includes(c) ? initialRange(INITIALS.indexOf(c)) : c.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")

  // a syllable that may still be growing: 이 also 잉 and 읽, 오 also 외; 입 also 이 with a ㅂ after it
  function growing(c) {
    if (!isSyllable(c)) return letter(c)
    const [i, v, f] = places(c)
    if (!f) return `[${c}-${syllable(i, { ㅗ: 11, ㅜ: 16, ㅡ: 19 }[VOWELS[v]] ?? v, 27)}]`
    const pair = PAIRS[FINALS[f]] ?? " " + FINALS[f]
    const most = { ㄱ: 3, ㄴ: 6, ㄹ: 15, ㅂ: 18 }[FINALS[f]] ?? f
    return `(?:[${c}-${syllable(i, v, most)}]|${syllable(i, v, FINALS.indexOf(pair[0]))}${initialRange(INITIALS.indexOf(pair[1]))})`
  }

  // two words may be written as one, and one as two: 전략대화 is also 전략 대화
  function patternOf(text, last = letter) {
    const letters = [...text], n = letters.length
    const spaced = n > 3 && letters.every(isSyllable)
    const body = letters.map((c, i) => (spaced && i > 1 && i < n - 1 ? " ?" : "") + (i < n - 1 ? letter(c) : last(c))).join("")
    if (/^[ㄱ-ㅎ]+$/.test(text)) return "(?<![가-힣])" + body
    if (/^[a-z]{1,2}$/.test(text)) return "(?<![a-z])" + body
    return /^\p{N}/u.test(text) ? "(?<!\\p{N})" + body : body
  }

  // reading is one way to read what was typed; told: the reader is told of it
  const reading = (text, pattern, told = false) => ({ text, pattern, told, find: RegExp(pattern, "iu") })

  // the ways to read a term, of which the first that finds anything counts
  function readings(typed) {
    const term = typed.toLowerCase(), list = []
    const [, stem, particle] = PARTICLE.exec(term) ?? []
    list.push(particle ? reading(stem, `${patternOf(stem)}(?:${particle})?`) : reading(term, patternOf(term)))
    if (isSyllable(term.at(-1))) list.push(reading(term, patternOf(term, growing)))
    if (/^[a-z]+$/.test(term)) {
      const other = toHangul(typed)
      if (/^[가-힣]+[ㄱ-ㅎ]?$/.test(other)) list.push(reading(other, patternOf(other, growing), true))
    } else if (/^[ㄱ-ㅣ가-힣]+$/.test(term)) {
      const other = toLatin(term)
      if (other.length > 1) list.push(reading(other, patternOf(other), true))
    }
    return list
  }

  // whether two words differ by one letter: another one, one more or less, two neighbours in each other's place
  function near(a, b) {
    let i = 0, j = 0
    while (i < a.length && a[i] === b[i]) i++
    while (j < a.length - i && j < b.length - i && a.at(-1 - j) === b.at(-1 - j)) j++
    a = a.slice(i, a.length - j)
    b = b.slice(i, b.length - j)
    return a.length < 2 && b.length < 2 || a.length === 2 && b === a[1] + a[0]
  }

  // the word, or the beginning of one, that was most likely meant; words tells how often each occurs
  function corrected(term, words) {
    const korean = /^[가-힣]{2,}$/.test(term), struck = jamo(term), likely = new Map()
    if (!korean && !/^[a-z]{4,}$/.test(term)) return ""
    for (const [word, count] of words) {
      for (let n = Math.max(2, term.length - 1); n <= term.length + 1 && n <= word.length; n++) {
        const start = word.slice(0, n)
        if (near(struck, jamo(start)) || korean && term.length > 2 && near(term, start)) {
          likely.set(start, (likely.get(start) ?? 0) + count * (n === word.length ? 3 : 1))
        }
      }
    }
    return [...likely].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ""
  }

  // ---- The index: read in pieces, each once

  const form = document.getElementById("_search")
  const titles = { series: new Map(), org: new Map() }
  let root, cache

  async function load(name) {
    const response = await fetch(new URL(root ? `${name}?v=${root.mark}` : name, form.action), root ? {} : { cache: "no-cache" })
    if (!response.ok) throw Error(response.status)
    return JSON.parse((await response.text()).normalize())
  }

  async function open() {
    if (root) return
    const read = await load("index.json")
    cache = new Map()
    let first = 0
    for (const family of read.families) {
      family.first = first
      first += family.parts
    }
    root = read
  }

  // read returns a file of the index. One of another build than the root means that the root is old.
  function read(name, make) {
    if (!cache.has(name)) {
      cache.set(name, load(name).then(file => {
        if (file.mark === root.mark) return make(file)
        root = undefined
        throw Error("the site has been built anew")
      }).catch(problem => {
        cache.delete(name)
        throw problem
      }))
    }
    return cache.get(name)
  }

  const said = text => Array.isArray(text) ? text : [text ?? ""]

  // part returns the places of a part, each with what it has from the record that it belongs to
  const part = n => read(`part-${n}.json`, file => {
    const ids = (name, list) => (list ?? []).map(i => {
      const [id, title] = file[name][i]
      titles[name === "orgs" ? "org" : name].set(id, title)
      return id
    })
    const place = (p, of) => ({
      ...p, title: said(p.title), office: said(p.office), names: p.names ?? [], texts: (p.texts ?? []).map(said),
      years: p.years ?? of?.years ?? [], date: p.date ?? of?.date ?? "", of: of?.title,
      series: of?.series ?? ids("series", p.series), org: ids("orgs", p.orgs),
      at: of ? `${of.at}#${p.at}` : p.at,
    })
    return file.places.flatMap(p => {
      const whole = place(p)
      return [whole, ...(p.parts ?? []).map(inner => place(inner, whole))]
    }).map((p, i) => ({ ...p, order: n * 1e5 + i }))
  })

  const page = key => {
    let hash = 2166136261
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619)
    return read(`words-${(hash >>> 0) % root.pages}.json`, file => new Map(Object.entries(file.words)))
  }

  // the numbers of the parts in which a word stands: runs, each by how far it begins from the end of the one before
  function numbers(runs) {
    const list = []
    let at = 0
    for (const run of runs.split(" ")) {
      const [skip, more = 0] = run.split("+").map(n => parseInt(n, 36))
      for (let i = 0; i <= more; i++) list.push(at += i ? 1 : skip)
    }
    return list
  }
  const partsOf = words => new Set(words.flatMap(([, runs]) => numbers(runs)))

  // ---- The dictionary: which parts can hold a word

  const initial = c => {
    const i = isSyllable(c) ? places(c)[0] : INITIALS.indexOf(c)
    return i < 0 ? c : String.fromCharCode(0x1100 + i)
  }
  const inside = (letters, i) => letters[i] + initial(letters[i + 1])
  const beginning = letters => "^" + initial(letters[0]) + initial(letters[1])

  const overlap = sets => new Set([...sets[0]].filter(n => sets.every(set => set.has(n))))

  // lookUp returns the parts that can hold a run of letters, or undefined for one too short to be looked up
  async function lookUp(text, pattern) {
    const letters = [...text], n = letters.length, c = letters[0]
    const isOpen = c => INITIALS.includes(c)
    if (n < 2 && isOpen(c)) return
    const from = letters.findIndex(c => !isOpen(c))
    const key = n < 2 ? "^" + (isSyllable(c) ? syllable(places(c)[0], places(c)[1], 0) : c)
      : from < 0 || from > n - 2 ? beginning(letters) : inside(letters, from)
    const words = [...await page(key)], find = RegExp(pattern, "u")
    const found = partsOf(words.filter(([word]) => find.test(word)))
    if (n < 4 || !letters.every(isSyllable)) return found
    // written as several words: one that ends as the text begins, and one that begins as it ends
    const cuts = letters.map((_, i) => i).slice(2, -1)
    const heads = partsOf(words.filter(([word]) => cuts.some(i => word.endsWith(text.slice(0, i)))))
    const tails = partsOf([...await page(inside(letters, n - 2))].filter(([word]) => cuts.some(i => word.startsWith(text.slice(i)))))
    return new Set([...found, ...overlap([heads, tails])])
  }

  // partsFor returns the parts that can hold what a way to read a term looks for
  async function partsFor(way) {
    if (!root.pages) return new Set((await part(0)).some(p => textsOf(p).some(text => way.find.test(text))) ? [0] : [])
    const words = way.text.match(WORD) ?? []
    const found = await Promise.all(words.map(word => lookUp(word, words.length > 1 ? patternOf(word) : way.pattern)))
    return found.length && found.every(set => set) ? overlap(found) : undefined
  }

  // wordsLike returns words among which a mistyped one may be, and how often each occurs
  async function wordsLike(term) {
    const words = new Map()
    if (!root.pages) {
      for (const p of await part(0)) {
        for (const word of textsOf(p).join(" ").toLowerCase().match(WORD) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
      }
      return words
    }
    const letters = [...term]
    if (letters.length < 2) return words
    for (const key of new Set([beginning(letters), inside(letters, 0), inside(letters, letters.length - 2)])) {
      for (const [word, runs] of await page(key)) words.set(word, numbers(runs).length)
    }
    return words
  }

  // ---- A search

  const namesOf = p => [p.title[0], ...p.names]
  const textsOf = p => [...namesOf(p), p.office[0], p.date, ...p.texts.map(text => text[0])]

  // choose returns the first way to read a term that finds anything
  async function choose(typed) {
    const ways = readings(typed), term = typed.toLowerCase()
    const finds = async way => !(way.parts = await partsFor(way)) || way.parts.size
    for (const way of ways) if (await finds(way)) return way
    const word = corrected(term, await wordsLike(term)), way = reading(word, patternOf(word), true)
    return word && await finds(way) ? way : ways[0]
  }

  // rank tells how well a place fits: 0 best, undefined not at all. A statement or commitment may owe some of the words
  // to the record that it belongs to, but not all.
  function rank(p, ways) {
    let sum = 0, own = false
    for (const { find } of ways) {
      const ranks = namesOf(p).map(name => [name, find.exec(name)]).filter(([, m]) => m)
        .map(([name, m]) => m[0].length === name.length ? 0 : m.index ? 2 : 1)
      if (!ranks.length) {
        if ([p.office, ...p.texts].some(text => find.test(text[0])) || !p.of && find.test(p.date)) ranks.push(3)
        else if (p.of && (find.test(p.of[0]) || find.test(p.date))) ranks.push(4)
        else return
      }
      const best = Math.min(...ranks)
      sum += best
      own ||= best < 4
    }
    return own ? sum : undefined
  }

  const FEW = 5, STEP = 6, MORE = 30 // results of a kind at first, parts read at a time, results of one kind at a time

  // begin starts a search; what it has found so far is in hits
  async function begin(query, filters) {
    await open()
    const ways = await Promise.all(query.map(choose))
    const sets = ways.map(way => way.parts)
    if (sets.some(set => !set)) return { ways, short: true, hits: new Map(), queues: [] }
    for (const name of ["series", "org", "year"]) {
      const word = `${name}=${filters[name]}`
      if (filters[name] && root.pages) sets.push(new Set(numbers((await page(word)).get(word) ?? "")))
    }
    const parts = [...overlap(sets)].sort((a, b) => a - b)
    const queues = root.families.filter(f => !f.kind || !filters.kind || f.kind === filters.kind
      || !f.names && f.kind === "summits" && /^(statements|commitments)$/.test(filters.kind))
      .map(f => ({ ...f, parts: parts.filter(n => n >= f.first && n < f.first + f.parts), found: 0 }))
    const search = { ways, hits: new Map(), queues }
    await further(search, FEW)
    return search
  }

  // further reads more parts, until each kind has enough results; it stops after a few, so that no search reads much
  async function further(search, enough) {
    for (const queue of search.queues) queue.found = 0
    for (let left = STEP; left > 0;) {
      const round = search.queues.filter(q => q.parts.length && q.found < enough).slice(0, left)
      if (!round.length) return
      left -= round.length
      await Promise.all(round.map(async queue => {
        for (const p of await part(queue.parts.shift())) {
          const r = rank(p, search.ways)
          if (r === undefined) continue
          const key = p.kind + p.at, known = search.hits.get(key)
          if (!known) queue.found++
          search.hits.set(key, { ...(known?.texts.length ? known : p), rank: r, order: Math.min(p.order, known?.order ?? p.order) })
        }
      }))
    }
  }

  // ---- The page

  const $ = selector => document.querySelector(selector)
  const results = $("#_results"), status = $("#_status"), told = $("#_told"), onward = $("#_further"), field = form.elements.q
  const FACETS = ["kind", "series", "org", "year"]
  const fill = (text, value) => text.replace("{}", value)
  const count = (n, open) => n.toLocaleString(document.documentElement.lang) + (open ? "+" : "")
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text })

  const passes = {
    kind: (p, kind) => p.kind === kind,
    series: (p, id) => p.series.includes(id),
    org: (p, id) => p.org.includes(id),
    year: (p, year) => p.years.length > 0 && p.years[0] <= year && year <= p.years.at(-1),
  }
  const pass = (p, except) => FACETS.every(name => name === except || !form.elements[name].value || passes[name](p, form.elements[name].value))

  // marked fills an element with a text, the words that were found in <mark>
  function marked(into, [text, lang], ways) {
    let at = 0
    into.replaceChildren()
    if (lang) into.lang = lang
    for (const m of text.matchAll(RegExp(ways.map(way => `(?:${way.pattern})`).join("|"), "giu"))) {
      into.append(text.slice(at, m.index), element("mark", m[0]))
      at = m.index + m[0].length
    }
    into.append(text.slice(at))
  }

  // excerpt returns the text in which a place has most of the words, from a little before the first of them
  function excerpt(p, ways) {
    const score = text => ways.filter(way => way.find.test(text[0])).length
    const text = p.texts.reduce((best, text) => score(text) > score(best) ? text : best, p.texts[0])
    if (!text) return
    const at = Math.min(...ways.map(way => way.find.exec(text[0])?.index ?? Infinity))
    let from = at < Infinity && at > 50 ? text[0].lastIndexOf(" ", at - 30) + 1 : 0
    const to = text[0].length > from + 160 ? text[0].lastIndexOf(" ", from + 160) : text[0].length
    const cut = text[0].slice(from, to > from ? to : from + 160)
    return [(from ? "… " : "") + cut + (to < text[0].length ? " …" : ""), text[1], text[2]]
  }

  function item(p, ways) {
    const li = $("#_hit").content.cloneNode(true).firstElementChild
    const put = (selector, text) => {
      const into = li.querySelector(selector)
      if (text?.[0]) marked(into, text, ways)
      else into.remove()
    }
    const text = excerpt(p, ways)
    const [page, anchor] = p.at.split("#")
    li.querySelector("a").href = new URL(`../${page}${anchor ? "#" + (text?.[2] ?? anchor) : ""}`, form.action)
    put("a", p.title)
    put(".office", p.office[0] ? p.office : [p.names.filter(name => ways.some(way => way.find.test(name))).join(", ")])
    put(".excerpt", text)
    put(".of", p.of)
    put(".date", [p.date])
    return li
  }

  let search, shown = FEW

  function show() {
    const fitting = [...search.hits.values()].filter(p => pass(p)).sort((a, b) => a.rank - b.rank || a.order - b.order)
    const kind = form.elements.kind.value, unread = search.queues.some(q => q.parts.length)
    const groups = [...results.querySelectorAll("section")]
    for (const group of groups) {
      const hits = fitting.filter(p => p.kind === group.dataset.kind), some = hits.slice(0, kind ? shown : FEW)
      const list = group.querySelector("ol")
      group.hidden = !hits.length
      group.querySelector(".count").textContent = count(hits.length, unread)
      group.querySelector("button").hidden = kind ? hits.length <= shown : hits.length <= FEW && !unread
      list.replaceChildren(...some.map(p => item(p, search.ways)))
    }
    const best = group => fitting.findIndex(p => p.kind === group.dataset.kind)
    results.append(...groups.filter(g => !g.hidden).sort((a, b) => best(a) - best(b)))
    offer()
    const otherwise = search.ways.some(way => way.told)
    told.hidden = !otherwise
    told.textContent = fill(told.dataset.text, search.ways.map(way => way.text).join(" "))
    onward.hidden = !unread
    const { none, some, short } = status.dataset
    status.textContent = search.short ? short : fitting.length ? fill(some, count(fitting.length, unread)) : unread ? "" : none
  }

  // offer lists in each filter what it could be set to: what there is among the results that the other filters let pass
  function offer() {
    for (const name of FACETS) {
      const select = form.elements[name], value = select.value, counts = new Map()
      for (const p of search.hits.values()) {
        if (!pass(p, name)) continue
        const [from, to] = name === "year" && p.years.length ? [p.years[0], p.years.at(-1)] : [0, -1]
        for (let year = from; year <= to; year++) counts.set(String(year), 1)
        for (const id of name === "kind" ? [p.kind] : name === "year" ? [] : p[name]) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
      if (name === "kind") {
        for (const option of select.options) option.disabled = option.value !== "" && option.value !== value && !counts.has(option.value)
        continue
      }
      if (value) counts.set(value, counts.get(value) ?? 0)
      const order = (a, b) => name === "year" ? b[0] - a[0] : b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
      select.replaceChildren(select.options[0], ...[...counts].sort(order).map(([id]) => new Option(titles[name]?.get(id) ?? id, id)))
      select.value = value
      select.disabled = !counts.size
    }
  }

  // ---- What the reader does. Of searches that overlap, the last begun is shown.

  let turn = 0, wait

  async function attempt(task) {
    const mine = ++turn
    for (let tries = 2; tries > 0; tries--) {
      try {
        const done = await task()
        if (mine !== turn) return
        if (done) search = done
        return show()
      } catch (problem) {
        if (mine !== turn) return
        if (tries < 2 || root) status.textContent = status.dataset.failed
        if (tries < 2 || root) return console.warn(problem)
      }
    }
  }

  const terms = () => field.value.replace(/[^ㄱ-ㅣ]+/g, text => text.normalize("NFKC")).replace(/[ㄱ-ㅎ]/g, c => PAIRS[c] ?? c).split(/\s+/).filter(term => term.match(WORD))

  function run() {
    shown = MORE
    const query = terms(), filters = Object.fromEntries(FACETS.map(name => [name, form.elements[name].value]))
    document.body.classList.toggle("searching", query.length > 0)
    if (query.length) return attempt(() => begin(query, filters))
    turn++
    for (const group of results.querySelectorAll("section")) group.hidden = true
    told.hidden = onward.hidden = true
    status.textContent = ""
  }

  const state = () => {
    const params = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
    return params.size ? "?" + params : location.pathname
  }

  function restore() {
    const params = new URLSearchParams(location.search)
    field.value = params.get("q") ?? ""
    for (const name of FACETS) {
      const select = form.elements[name], value = params.get(name) ?? ""
      if (![...select.options].some(option => option.value === value)) select.add(new Option(value))
      select.disabled = false
      select.value = value
    }
    return run()
  }

  field.addEventListener("input", () => {
    history.replaceState(null, "", state())
    clearTimeout(wait)
    wait = setTimeout(run, root?.pages ? 150 : 0)
  })
  field.addEventListener("focus", () => open().catch(() => {}), { once: true })
  form.addEventListener("change", event => {
    if (event.target === field) return
    history.pushState(null, "", state())
    run()
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    if (state() !== location.search) history.pushState(null, "", state())
    run()
  })
  addEventListener("popstate", restore)

  onward.addEventListener("click", () => attempt(async () => { await further(search, FEW) }))
  results.addEventListener("click", async event => {
    const group = event.target.closest("section"), button = event.target.closest("button")
    if (!button) return
    const before = group.querySelectorAll("li").length
    if (form.elements.kind.value) {
      shown += MORE
      show()
    } else {
      form.elements.kind.value = group.dataset.kind
      history.pushState(null, "", state())
      await run()
    }
    group.querySelectorAll("li a")[before]?.focus()
  })

  addEventListener("keydown", event => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const links = [...results.querySelectorAll("section:not([hidden]) li a")], at = links.indexOf(document.activeElement)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (document.activeElement !== field && at < 0) return
    if (event.key === "Escape" && at >= 0) field.focus()
    else if (step && at + step >= -1 && (at >= 0 || step > 0)) (links[at + step] ?? (step < 0 ? field : document.activeElement)).focus()
    else return
    event.preventDefault()
  })

  restore()
}
