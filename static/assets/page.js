// What every page does beyond being read. All of it is extra.

(() => {
  const root = document.documentElement
  const system = matchMedia("(prefers-color-scheme: dark)")

  // A browser may refuse to keep anything; the choice then lasts for the page.
  let choice
  try { choice = localStorage.getItem("theme") } catch {}

  function keep(theme) {
    choice = theme
    try { theme ? localStorage.setItem("theme", theme) : localStorage.removeItem("theme") } catch {}
  }

  const preferred = () => system.matches ? "dark" : "light"
  const button = document.querySelector("button.scheme")

  function show() {
    choice ? root.dataset.theme = choice : delete root.dataset.theme
    button.setAttribute("aria-pressed", (choice || preferred()) == "dark")
  }

  button.addEventListener("click", () => {
    const other = (choice || preferred()) == "dark" ? "light" : "dark"
    keep(other == preferred() ? null : other)
    show()
  })
  system.addEventListener("change", show)
  show()

  // The same place, and the same choice, in the other language.
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => { link.search = location.search; link.hash = location.hash })
  }

  const toast = document.querySelector(".toast")

  document.addEventListener("click", async event => {
    const link = event.target.closest("a.permalink")
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return
    event.preventDefault()
    try { await navigator.clipboard.writeText(link.href) } catch { return location.assign(link.href) }
    if (link.pathname == location.pathname) location.assign(link.href)
    toast.value = toast.dataset.copied
    setTimeout(() => { toast.value = "" }, 2000)
  })

  document.addEventListener("keydown", event => {
    if (event.key != "/" || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target.closest("input, textarea, select, [contenteditable]")) return
    const field = document.querySelector("input[type=search]")
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  })
})()
