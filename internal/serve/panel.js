// Shows what the server has to say: a badge in the corner, which opens a list,
// and the list itself over the page while there are errors that nobody closed.

// kept is what the tab remembers from page to page, unless the browser refuses.
const kept = {
  get(name) { try { return sessionStorage.getItem("summitline-" + name) } catch { return null } },
  set(name, value) { try { value ? sessionStorage.setItem("summitline-" + name, value) : sessionStorage.removeItem("summitline-" + name) } catch {} },
}

// The style of the page stays out, and that of the panel in.
const host = document.createElement("summitline-panel")
const inside = host.attachShadow({ mode: "open" })
let shown = ""

function show({ version, panel, errors }) {
  if (panel == shown) return
  shown = inside.innerHTML = panel
  host.remove()
  const list = inside.querySelector("dialog"), badge = inside.querySelector(".badge")
  const passing = panel && !list.querySelector("ol") // no problem, only what has changed
  if (!panel || passing && kept.get("closed") == version) return
  document.documentElement.append(host)

  let modal = errors && kept.get("closed") != errors
  const tell = () => badge.setAttribute("aria-expanded", list.open)
  badge.addEventListener("click", () => {
    if (list.open) return list.close()
    list.show()
    kept.set("open", "yes")
    reveal(list)
    tell()
  })
  list.addEventListener("close", () => {
    kept.set("open", "")
    kept.set("closed", errors || version)
    if (passing) host.remove()
    else if (!modal) badge.focus()
    modal = false
    tell()
  })
  list.addEventListener("keydown", event => {
    if (event.key != "Escape") return
    event.preventDefault()
    event.stopPropagation()
    list.close()
  })
  list.addEventListener("click", follow)
  for (const link of list.querySelectorAll("ul a")) if (isHere(link)) link.setAttribute("aria-current", "page")

  if (modal) list.showModal()
  else list.open = kept.get("open") // without taking the focus
  reveal(list)
  tell()
}

const isHere = link => link.pathname == location.pathname

// follow marks the changes on the page that a link of the list leads to.
function follow(event) {
  const link = event.target.closest("ul a")
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (!isHere(link)) return kept.set("changed", "move")
  event.preventDefault()
  showChanges(true)
}

// reveal brings what is underlined in long lines into view, and lets the keyboard at the rest of them.
function reveal(list) {
  for (const line of list.querySelectorAll("pre")) {
    if (line.scrollWidth > line.clientWidth) line.tabIndex = 0
    const carets = line.querySelector("b")
    if (carets.offsetLeft + carets.offsetWidth > line.clientWidth) line.scrollLeft = carets.offsetLeft - line.clientWidth / 4
  }
}
