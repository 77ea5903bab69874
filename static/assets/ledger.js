// The ledger's filters: they hide what was not asked for, and keep the choice in the address.

(() => {
  const form = document.querySelector("form.filters")
  const output = form.querySelector("output")
  let sections // read once somebody chooses

  const sectionsOf = () => [...document.querySelectorAll("main section[aria-labelledby]")].map(section => ({
    section,
    status: section.getAttribute("aria-labelledby").slice(1),
    count: section.querySelector("h2 .count"),
    tally: document.querySelector(`.tally a[href="#${section.getAttribute("aria-labelledby")}"]`).closest("li"),
    rest: section.querySelector("details"),
    rows: [...section.querySelectorAll("li[data-kind]")].map(row => ({ row, text: fold(textOf(row)) })),
  }))

  // rows in short have nothing but title, who and when
  const textOf = row => [...row.querySelectorAll("h3, .who, time")].map(part => part.textContent).join(" ")

  function fold(text) { return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ") }

  function apply() {
    sections ??= sectionsOf()
    const wanted = Object.fromEntries(new FormData(form))
    const words = fold(wanted.text || "").split(" ").filter(Boolean)
    const has = (list, value) => !value || (list || "").split(" ").includes(value)
    const found = new Set() // some are in several sections
    for (const { section, status, count, tally, rest, rows } of sections) {
      let shown = 0
      for (const { row, text } of rows) {
        const { kind, by, year, overdue } = row.dataset
        row.hidden = !(has(status, wanted.status) && has(kind, wanted.kind) && has(by, wanted.by) && has(year, wanted.year)
          && has(overdue, wanted.overdue) && words.every(word => text.includes(word)))
        if (row.hidden) continue
        found.add(row.querySelector("a").href)
        shown++
      }
      if (rest) {
        rest.open = Object.values(wanted).some(Boolean)
        rest.hidden = !rest.querySelector("li:not([hidden])")
      }
      count.textContent = tally.querySelector(".count").textContent = shown
      section.hidden = tally.hidden = !shown
    }
    output.value = output.dataset.found.replace("{n}", found.size)
  }

  function read() {
    form.reset()
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements[name]
      if (!field) continue
      if (field.type == "checkbox") field.checked = field.value == value
      else field.value = value
      if (field.selectedIndex == -1) field.value = ""
    }
    apply()
  }

  function write() {
    const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
    history.replaceState(null, "", (wanted.size ? "?" + wanted : location.pathname) + location.hash)
    apply()
  }

  form.addEventListener("input", write)
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(write)) // once the fields are empty
  if (location.search) read()
})()
