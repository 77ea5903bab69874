// How Korean is typed, half-typed and mistyped, as patterns over texts
"use strict"

const hangul = (() => {
  // a syllable is an initial, a vowel and perhaps a final, in Unicode's order
  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
  const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
  const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
  const DOUBLES = {
    ㄳ: "ㄱㅅ", ㄵ: "ㄴㅈ", ㄶ: "ㄴㅎ", ㄺ: "ㄹㄱ", ㄻ: "ㄹㅁ", ㄼ: "ㄹㅂ", ㄽ: "ㄹㅅ", ㄾ: "ㄹㅌ", ㄿ: "ㄹㅍ", ㅀ: "ㄹㅎ", ㅄ: "ㅂㅅ",
    ㅘ: "ㅗㅏ", ㅙ: "ㅗㅐ", ㅚ: "ㅗㅣ", ㅝ: "ㅜㅓ", ㅞ: "ㅜㅔ", ㅟ: "ㅜㅣ", ㅢ: "ㅡㅣ",
  }
  const LATIN = "qwertyuiopasdfghjklzxcvbnmQWERTOP"
  const HANGUL = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ"

  const isSyllable = c => c >= "가" && c <= "힣"
  const syllable = (i, v, f) => String.fromCharCode(0xac00 + (i * 21 + v) * 28 + f)
  const indexes = c => {
    const n = c.charCodeAt() - 0xac00
    return [Math.floor(n / 588), Math.floor(n / 28) % 21, n % 28]
  }
  const single = text => text.replace(/[ㄱ-ㅣ]/g, c => DOUBLES[c] ?? c)
  const double = two => Object.keys(DOUBLES).find(c => DOUBLES[c] === two)

  // one letter for each key struck: 값 is ㄱㅏㅂㅅ
  const apart = text => single(text.replace(/[가-힣]/g, c => {
    const [i, v, f] = indexes(c)
    return INITIALS[i] + VOWELS[v] + FINALS[f].trim()
  }))

  // the reverse: a consonant ends a syllable only where no vowel follows
  const together = text => text.replace(/[ㅗㅜㅡ][ㅏㅐㅓㅔㅣ]/g, two => double(two) ?? two)
    .replace(/([ㄱ-ㅎ])([ㅏ-ㅣ])((?:[ㄱ-ㅎ]{1,2}(?![ㅏ-ㅣ]))?)/g, (_, i, v, rest) => {
      const end = double(rest) ?? rest.slice(0, 1), f = FINALS.indexOf(end || " ")
      return syllable(INITIALS.indexOf(i), VOWELS.indexOf(v), Math.max(f, 0)) + (f < 0 ? rest : rest.slice(single(end).length))
    })

  const toHangul = text => together([...text].map(c => HANGUL[LATIN.indexOf(LATIN.includes(c) ? c : c.toLowerCase())] ?? c).join(""))
  const toLatin = text => [...apart(text)].map(c => LATIN[HANGUL.indexOf(c)] ?? c).join("").toLowerCase()

  const beginningWith = i => `[${syllable(i, 0, 0)}-${syllable(i, 20, 27)}]`
  const letter = c => INITIALS.includes(c) ? beginningWith(INITIALS.indexOf(c)) : c.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&")

  // a syllable that is still growing: 이 may become 잉, 오 외, and 입 may have meant 이 and a syllable with ㅂ
  function growing(c) {
    if (!isSyllable(c)) return letter(c)
    const [i, v, f] = indexes(c), end = FINALS[f]
    if (!f) return `[${c}-${syllable(i, { ㅗ: 11, ㅜ: 16, ㅡ: 19 }[VOWELS[v]] ?? v, 27)}]`
    const [stays, leaves] = DOUBLES[end] ?? [" ", end]
    return `(?:[${c}-${syllable(i, v, { ㄱ: 3, ㄴ: 6, ㄹ: 15, ㅂ: 18 }[end] ?? f)}]|${syllable(i, v, FINALS.indexOf(stays))}${beginningWith(INITIALS.indexOf(leaves))})`
  }

  // words may be joined in a text or not: 전략대화 is also 전략 대화
  function pattern(term, last = letter) {
    const letters = [...term], n = letters.length, mayPart = n > 3 && letters.every(isSyllable)
    const body = letters.map((c, i) => (mayPart && i > 1 && i < n - 1 ? " ?" : "") + (i < n - 1 ? letter : last)(c)).join("")
    const before = /^[ㄱ-ㅎ]+$/.test(term) ? "[가-힣]" : /^[a-z]{1,2}$/.test(term) ? "[a-z]" : /^\d/.test(term) && "\\d"
    return before ? `(?<!${before})${body}` : body
  }

  const PARTICLE = /^(.{2,}?)((?:에서|에게|께서|으로|로|부터|까지|처럼|보다|에|와|과)?(?:은|는|도|만|의)?|[이가을를])$/

  const reading = (term, pattern, told = false) => ({ term, pattern, told, find: RegExp(pattern, "iu") })

  // what a term may mean, the likeliest first: as typed; half-typed; typed on the other keyboard, of which the reader is told
  function readings(typed) {
    const term = typed.toLowerCase(), list = [], [, stem, particle] = PARTICLE.exec(term) ?? []
    list.push(particle ? reading(stem, `${pattern(stem)}(?:${particle})?`) : reading(term, pattern(term)))
    if (isSyllable(term.at(-1))) list.push(reading(term, pattern(term, growing)))
    const other = /^[a-z]+$/.test(term) ? toHangul(typed) : toLatin(term)
    if (/^[가-힣]+[ㄱ-ㅎ]?$/.test(other)) list.push(reading(other, pattern(other, growing), true))
    else if (other !== term && /^[a-z]{2,}$/.test(other)) list.push(reading(other, pattern(other), true))
    return list
  }

  // by one letter, or two in each other's place
  function near(a, b) {
    let i = 0
    while (i < a.length && a[i] === b[i]) i++
    const x = a.slice(i), y = b.slice(i)
    return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1) || x[1] + x[0] + x.slice(2) === y
  }

  function corrected(term, words) {
    const korean = /^[가-힣]{2,}$/.test(term), keys = apart(term), likely = new Map()
    if (!korean && !/^[a-z]{4,}$/.test(term)) return ""
    for (const [word, count] of words) {
      for (let n = Math.max(2, term.length - 1); n <= Math.min(term.length + 1, word.length); n++) {
        const start = word.slice(0, n)
        const weight = near(keys, apart(start)) ? 1e6 : korean && term.length > 2 && near(term, start) ? 1 : 0
        if (weight) likely.set(start, (likely.get(start) ?? 0) + weight * count * (n === word.length ? 3 : 1))
      }
    }
    return [...likely].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? ""
  }

  return { isSyllable, single, pattern, reading, readings, corrected }
})()
