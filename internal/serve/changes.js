// Marks what the last save has changed on the page. The server has the page as
// it was before; the two are compared block by block.

// A block is an element that stands for itself; any other is part of the one
// around it.
const BLOCKS = new Set(`address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary svg table td th tr ul`.split(/\s+/))
const UNSEEN = new Set(["script", "style", "template", "noscript"])

// blocksOf returns the blocks that say something, in order: each with its words
// and where its links and pictures lead, but for those inside it.
function blocksOf(body) {
  const blocks = []
  const visit = (node, block) => {
    if (node.nodeType == Node.TEXT_NODE) block.says += node.data
    if (node.nodeType != Node.ELEMENT_NODE || UNSEEN.has(node.localName)) return
    if (BLOCKS.has(node.localName)) blocks.push(block = { element: node, says: "" })
    if (node.localName == "svg") return block.says = node.outerHTML
    for (const name of ["href", "src", "alt"]) {
      const value = node.getAttribute(name)
      if (value && value[0] != "#") block.says += " " + value
    }
    node.childNodes.forEach(child => visit(child, block))
  }
  visit(body, null)
  for (const block of blocks) block.says = block.says.replace(/\s+/g, " ").trim()
  return blocks.filter(block => block.says)
}

// compare tells which of the texts in now are new since then, by way of the
// longest series that both have, and before which of them something is gone.
function compare(then, now) {
  const fresh = new Set(), gone = new Set()
  let start = 0, thenEnd = then.length, nowEnd = now.length
  while (start < Math.min(thenEnd, nowEnd) && then[start] == now[start]) start++
  while (Math.min(thenEnd, nowEnd) > start && then[thenEnd - 1] == now[nowEnd - 1]) thenEnd--, nowEnd--

  const width = nowEnd - start + 1
  if ((thenEnd - start) * width > 4e6) { // too much for a table: whatever was nowhere before
    const known = new Set(then)
    for (let j = start; j < nowEnd; j++) if (!known.has(now[j])) fresh.add(j)
    return { fresh, gone }
  }
  // common[i * width + j] is how many then and now have in common from start + i and start + j on.
  const common = new Uint16Array((thenEnd - start + 1) * width)
  for (let i = thenEnd - start - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const here = i * width + j
      common[here] = then[start + i] == now[start + j] ? common[here + width + 1] + 1 : Math.max(common[here + width], common[here + 1])
    }
  }
  let lost = false, found = false // since the last text that both have
  const pass = j => {
    if (lost && !found) gone.add(j)
    lost = found = false
  }
  for (let i = start, j = start; i < thenEnd || j < nowEnd;) {
    const here = (i - start) * width + j - start
    if (i < thenEnd && j < nowEnd && then[i] == now[j]) pass(j), i++, j++
    else if (j < nowEnd && (i == thenEnd || common[here + 1] >= common[here + width])) found = true, fresh.add(j++)
    else lost = true, i++
  }
  pass(nowEnd)
  return { fresh, gone }
}

// A part of the page that is all new is marked as one, and where there would be
// marks everywhere, what is around them.
function partsOf(fresh) {
  const old = new Set()
  blocks.forEach(({ element }, i) => {
    if (fresh.has(i)) return
    for (let around = element; around && !old.has(around); around = around.parentElement) old.add(around)
  })
  const outer = part => part.parentElement && part.parentElement != document.body ? part.parentElement : part
  let parts = new Set()
  for (const i of fresh) {
    let part = blocks[i].element
    while (outer(part) != part && !old.has(outer(part))) part = outer(part)
    parts.add(part)
  }
  for (let steps = 0; parts.size > 100 && steps < 10; steps++) parts = new Set([...parts].map(outer))
  return parts
}

const calm = matchMedia("(prefers-reduced-motion: reduce)")

// mark draws on an element for some seconds. An animation changes neither the
// document nor its layout, and leaves nothing behind.
function mark(element, from, to) {
  element.animate([from, { ...from, offset: .6 }, to], { id: "summitline-change", duration: 8000, easing: calm.matches ? "step-end" : "linear" })
}

const framed = opacity => ({
  backgroundColor: `rgb(255 190 0 / ${opacity * 20}%)`, boxShadow: `0 0 0 4px rgb(255 190 0 / ${opacity * 20}%)`,
  outline: `2px solid rgb(217 138 0 / ${opacity * 80}%)`, outlineOffset: "4px",
})
const edged = (y, opacity) => ({ boxShadow: `0 ${y}px rgb(214 64 69 / ${opacity * 90}%)` })

// visible returns the element, or the nearest around it that is not folded away, if any is.
function visible(element) {
  while (element && !element.checkVisibility()) element = element.parentElement
  return element != document.body && element
}

// showChanges marks what is other than before the last save. It moves there
// only if it may, and nothing of it is in view.
async function showChanges(mayMove) {
  const answer = await fetch(new URL("before" + location.pathname, script.src))
  if (answer.status != 200) return
  const before = new DOMParser().parseFromString(await answer.text(), "text/html")
  if (document.readyState != "complete") await new Promise(done => addEventListener("load", done))
  const { fresh, gone } = compare(blocksOf(before.body).map(block => block.says), blocks.map(block => block.says))

  const marked = []
  const draw = (part, from, to) => {
    const element = visible(part)
    if (!element) return
    mark(element, from, to)
    marked.push(element.getBoundingClientRect())
  }
  for (const part of partsOf(fresh)) draw(part, framed(1), framed(0))
  for (const i of gone) {
    const y = i ? 4 : -4 // below the block before, or above the first
    draw(blocks[i ? i - 1 : i]?.element, edged(y, 1), edged(y, 0))
  }
  const inView = ({ top, bottom }) => bottom > 0 && top < innerHeight
  if (mayMove && marked.length && !marked.some(inView)) {
    scrollBy({ top: marked[0].top - innerHeight / 5, behavior: calm.matches ? "instant" : "smooth" })
  }
}

addEventListener("beforeprint", () => {
  for (const animation of document.getAnimations()) if (animation.id == "summitline-change") animation.cancel()
})

// The page as it was sent: no script of its own has been at it.
const blocks = blocksOf(document.body)
