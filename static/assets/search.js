// The search page. The index that it reads is described in internal/search.
"use strict"
{
  const { isSyllable, single, pattern, reading, readings, corrected } = hangul
  const $ = id => document.getElementById(id)
  const form = $("_search"), results = $("_results"), status = $("_status"), told = $("_told"), onward = $("_further"), field = form.elements.q
  const FACETS = ["kind", "series", "org", "year"]
  const FEW = 5, STEP = 6 // results of a kind, and parts read at once

  // ---- The index

  const WORD = /[\p{L}\p{N}\p{M}]+/gu
  const titles = { series: new Map(), org: new Map(), kind: new Map([...results.children].map(group => [group.dataset.kind, group.ariaLabel])) }
  let root, files

  async function fetched(name, options) {
    const response = await fetch(new URL(name, form.action), options)
    if (!response.ok) throw Error(response.status)
    return JSON.parse((await response.text()).normalize())
  }

  async function open() {
    if (root) return
    root = await fetched("index.json?v=" + form.dataset.index, { cache: "no-cache" })
    files = new Map()
  }

  function read(kind, number, make) {
    const marks = root[kind], at = number * 4 % marks.length, mark = marks.slice(at, at + 4), name = `${kind}-${number}.json?v=${mark}`
    if (!files.has(name)) files.set(name, fetched(name).then(file => {
      if (file.mark !== mark) throw Error("the site was built anew")
      return make(file)
    }))
    return files.get(name)
  }

  const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const said = text => Array.isArray(text) ? text : [text ?? ""]

  const part = number => read("part", number, file => {
    for (const name in titles) for (const [id, title] of file[name] ?? []) titles[name].set(id, title)
    const ids = (name, list) => list?.map(i => file[name][i][0])
    const place = (p, of) => {
      return {
        at: of ? of.at + "#" + p.at : p.at, of: of?.title, title: said(p.title), office: said(p.office), names: (p.names ?? []).map(said),
        date: p.date ?? of?.date ?? "", texts: (p.texts ?? []).map(said),
        kind: [p.kind], series: ids("series", p.series) ?? of?.series ?? [], org: ids("org", p.org) ?? [],
        year: p.years ? range(p.years[0], p.years.at(-1)).map(String) : of?.year ?? [],
      }
    }
    return file.places.flatMap(p => {
      const whole = place(p)
      return [whole, ...(p.parts ?? []).map(inner => place(inner, whole))]
    }).map((p, i) => Object.assign(p, { order: i - number * 1e5 }))
  })

  const page = key => {
    let hash = 2166136261
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 16777619)
    return read("words", (hash >>> 0) % root.pages, file => Object.entries(file.words))
  }
  const numbers = runs => {
    let at = 0
    return runs.split(" ").flatMap(run => {
      const [skip, more = 0] = run.split("+").map(n => parseInt(n, 36)), first = at + skip
      at = first + more
      return range(first, at)
    })
  }
  const partsOf = words => new Set(words.flatMap(([, runs]) => numbers(runs)))
  const overlap = sets => new Set([...sets[0]].filter(n => sets.every(set => set.has(n))))

  // the keys of a word, as the build makes them
  const initial = c => /[ㄱ-ㅎ가-힣]/.test(c) ? c.normalize("NFKD")[0] : c
  const beginning = letters => "^" + initial(letters[0]) + initial(letters[1])
  const inside = (letters, i) => letters[i] + initial(letters[i + 1])

  // undefined: too short to look up
  async function lookUp(run, pattern) {
    const letters = [...run], n = letters.length, from = letters.findIndex(c => !/[ㄱ-ㅎ]/.test(c))
    if (n < 2 && from < 0) return
    const words = await page(n < 2 ? "^" + run.normalize("NFD").slice(0, 2).normalize() : from < 0 || from > n - 2 ? beginning(letters) : inside(letters, from))
    const find = RegExp(pattern, "u"), found = partsOf(words.filter(([word]) => find.test(word)))
    if (n < 4 || !letters.every(isSyllable)) return found
    // as two words
    const cuts = range(2, n - 2)
    const heads = words.filter(([word]) => cuts.some(i => word.endsWith(run.slice(0, i))))
    const tails = (await page(inside(letters, n - 2))).filter(([word]) => cuts.some(i => word.startsWith(run.slice(i))))
    return new Set([...found, ...overlap([partsOf(heads), partsOf(tails)])])
  }

  // ---- A search

  const namesOf = p => [p.title, ...p.names].map(name => name[0])
  const textsOf = p => [...namesOf(p), p.office[0], p.date, ...p.texts.map(text => text[0])]

  async function partsFor(way) {
    if (!root.pages) return new Set((await part(0)).some(p => textsOf(p).some(text => way.find.test(text))) ? [0] : [])
    const runs = way.term.match(WORD)
    const found = await Promise.all(runs.map(run => lookUp(run, run === way.term ? way.pattern : pattern(run))))
    return found.every(set => set) ? overlap(found) : undefined
  }

  async function wordsLike(term) {
    const words = new Map(), letters = [...term]
    if (!root.pages) {
      for (const word of (await part(0)).flatMap(textsOf).join(" ").toLowerCase().match(WORD) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
    } else if (letters[1]) {
      for (const key of [beginning(letters), inside(letters, 0), inside(letters, letters.length - 2)]) {
        for (const [word, runs] of await page(key)) words.set(word, numbers(runs).length)
      }
    }
    return words
  }

  async function choose(typed) {
    const ways = readings(typed), term = typed.toLowerCase()
    const finds = async way => !(way.parts = await partsFor(way)) || way.parts.size
    for (const way of ways) if (await finds(way)) return way
    const word = corrected(term, await wordsLike(term)), way = word && reading(word, pattern(word), true)
    return way && await finds(way) ? way : ways[0]
  }

  // 0 is best; a statement may owe words to its record, but not all
  function rank(p, ways) {
    const ranks = ways.map(({ find }) => {
      const names = namesOf(p).map(name => [name, find.exec(name)]).filter(([, m]) => m).map(([name, m]) => m[0] === name ? 0 : m.index ? 2 : 1)
      if (names[0] >= 0) return Math.min(...names)
      if (!p.of && find.test(p.date)) return 2
      if ([p.office, ...p.texts].some(([text]) => find.test(text))) return 3
      return p.of && (find.test(p.of[0]) || find.test(p.date)) ? 4 : 9
    })
    if (!ranks.includes(9) && ranks.some(n => n < 4)) return ranks.reduce((a, b) => a + b)
  }

  const passes = (p, filters, except) => FACETS.every(name => name === except || !filters[name] || p[name].includes(filters[name]))

  async function begin(terms, filters) {
    if (terms[0]) await open()
    const ways = await Promise.all(terms.map(choose)), sets = ways.map(way => way.parts)
    const search = { ways, filters, hits: new Map(), queues: [] }
    if (!terms[0]) return search
    if (!sets.every(set => set)) return { ...search, short: true }
    for (const name of root.pages ? FACETS.slice(1) : []) {
      const word = `${name}=${filters[name]}`
      if (filters[name]) sets.push(partsOf((await page(word)).filter(([other]) => other === word)))
    }
    const parts = [...overlap(sets)].sort((a, b) => b - a)
    search.queues = root.families.filter(f => !filters.kind || !f.kinds || f.kinds.includes(filters.kind))
      .map(f => ({ parts: parts.filter(n => n >= f.first && n < f.first + f.parts) }))
    return further(search)
  }

  async function further(search) {
    const { ways, filters, hits, queues } = search
    for (const queue of queues) queue.found = 0
    for (let left = STEP, round; left > 0; left -= round.length) {
      round = queues.filter(queue => queue.parts.length && queue.found < FEW).slice(0, left)
      if (!round.length) break
      await Promise.all(round.map(async queue => {
        for (const p of await part(queue.parts.shift())) {
          const fit = rank(p, ways), key = p.kind + p.at, known = hits.get(key)
          if (fit === undefined) continue
          if (!known && passes(p, filters)) queue.found++
          hits.set(key, { ...(known?.texts.length ? known : p), rank: fit, order: known?.order ?? p.order })
        }
      }))
    }
    return search
  }

  // ---- What is shown of it

  const fill = (text, value) => text?.replace("{}", value)

  function put(into, [text, lang] = [], ways) {
    if (!text) return into.remove()
    let at = 0
    if (lang) into.lang = lang
    for (const m of text.matchAll(RegExp(ways.map(way => way.pattern).join("|"), "giu"))) {
      const mark = document.createElement("mark")
      mark.textContent = m[0]
      into.append(text.slice(at, m.index), mark)
      at = m.index + m[0].length
    }
    into.append(text.slice(at))
  }

  function excerpt(p, ways) {
    const score = ([text]) => ways.filter(way => way.find.test(text)).length
    const [text, ...rest] = p.texts.reduce((best, text) => score(text) > score(best) ? text : best, p.texts[0] ?? [""])
    const at = Math.min(...ways.map(way => way.find.exec(text)?.index ?? 0))
    const from = at > 60 ? text.lastIndexOf(" ", at - 30) + 1 : 0, to = text.indexOf(" ", from + 110)
    return [(from ? "… " : "") + (to < 0 ? text.slice(from) : text.slice(from, to) + " …"), ...rest]
  }

  function item(p, ways) {
    const li = $("_hit").content.cloneNode(true).firstElementChild, find = selector => li.querySelector(selector)
    const text = excerpt(p, ways), link = find("a"), isFound = name => ways.every(way => way.find.test(name[0]))
    link.href = new URL("../" + p.at, form.action)
    if (text[2]) link.hash = text[2]
    put(link, p.title, ways)
    put(find(".office"), p.office[0] || isFound(p.title) ? p.office : p.names.find(isFound), ways)
    put(find(".excerpt"), text, ways)
    put(find(".of"), p.of, ways)
    put(find(".date"), [p.date], ways)
    return li
  }

  function show({ ways, filters, hits, queues, short }) {
    const unread = queues.some(queue => queue.parts.length)
    const count = n => n.toLocaleString(document.documentElement.lang) + (unread ? "+" : "")
    const fitting = [...hits.values()].filter(p => passes(p, filters)).sort((a, b) => a.rank - b.rank || a.order - b.order)
    const best = group => fitting.findIndex(p => p.kind[0] === group.dataset.kind)
    for (const group of [...results.children].sort((a, b) => best(a) - best(b))) {
      const rest = fitting.filter(p => p.kind[0] === group.dataset.kind), [first, later] = group.querySelectorAll("ol"), fold = group.querySelector("details")
      group.hidden = !rest.length
      group.querySelector(".count").textContent = count(rest.length)
      first.replaceChildren(...rest.splice(0, FEW).map(p => item(p, ways)))
      later.replaceChildren()
      fold.hidden = !rest.length
      fold.open = false
      fold.ontoggle = () => later.append(...rest.splice(0, fold.open ? rest.length : 0).map(p => item(p, ways)))
      results.append(group)
    }
    for (const name of FACETS) offer(form.elements[name], [...hits.values()].filter(p => passes(p, filters, name)).flatMap(p => p[name]))
    told.hidden = !ways.some(way => way.told)
    told.textContent = fill(told.dataset.text, ways.map(way => way.term).join(" "))
    onward.hidden = !unread
    status.textContent = fill(status.dataset[!ways[0] ? "" : short ? "short" : fitting[0] ? "some" : unread ? "notyet" : "none"], count(fitting.length)) ?? ""
  }

  function offer(select, found) {
    const { name, value } = select, set = new Set(value ? [...found, value] : found)
    const options = [...set].map(id => new Option(titles[name]?.get(id) ?? id, id, false, id === value))
    options.sort((a, b) => name === "year" ? b.value - a.value : a.text.localeCompare(b.text, document.documentElement.lang))
    select.replaceChildren(select.options[0], ...options)
    select.disabled = !set.size
  }

  // ---- What the reader does

  let turn = 0, search, wait

  async function attempt(task) {
    const mine = ++turn
    results.ariaBusy = true
    const made = await task().catch(() => {
      root = undefined // it may be that of an older build
      return task()
    }).catch(() => {})
    if (mine !== turn) return
    results.ariaBusy = false
    if (made) show(search = made)
    else status.textContent = status.dataset.failed
  }

  const typed = () => single(field.value.replace(/[^ㄱ-ㅣ]+/g, text => text.normalize("NFKC")))
    .match(/[\p{L}\p{N}\p{M}]+([-.+&·]+[\p{L}\p{N}\p{M}]+)*/gu) ?? []

  function run() {
    const terms = typed(), filters = Object.fromEntries(FACETS.map(name => [name, form.elements[name].value]))
    document.body.classList.toggle("searching", terms.length > 0)
    attempt(() => begin(terms, filters))
  }

  const keep = how => history[how](null, "", "?" + new URLSearchParams([...new FormData(form)].filter(([, value]) => value)))

  function restore() {
    const params = new URLSearchParams(location.search)
    field.value = params.get("q") ?? ""
    for (const name of FACETS) {
      const select = form.elements[name], value = params.get(name) ?? ""
      select.add(new Option(value))
      select.value = value
      select.disabled = false
    }
    run()
  }

  field.addEventListener("input", () => {
    keep("replaceState")
    results.ariaBusy = true
    turn++
    clearTimeout(wait)
    wait = setTimeout(run, root?.pages ? 150 : 0)
  })
  const go = event => {
    event.preventDefault()
    keep("pushState")
    run()
  }
  for (const name of FACETS) form.elements[name].addEventListener("change", go)
  form.addEventListener("submit", go)
  addEventListener("popstate", restore)
  onward.addEventListener("click", () => attempt(() => root ? further(search) : begin(typed(), search.filters)))

  addEventListener("keydown", event => {
    const links = [...results.querySelectorAll("section > ol a, [open] a")], at = links.indexOf(document.activeElement)
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -1 - at }[event.key]
    if (!step || event.isComposing || at < 0 && (step < 0 || document.activeElement !== field)) return
    event.preventDefault();
    (links[at + step] ?? (step < 0 ? field : links[at]))?.focus()
  })

  restore()
}
