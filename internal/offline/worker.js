// Keeps what was read, and the search, for when there is no network. What it keeps is of this build alone, and it
// answers from nothing else: the whole rule stands in the source of summitline, internal/offline/offline.go.
"use strict"

const MOST = 300 // pages, pictures and parts of a large index that are kept; the oldest go first
const scope = registration.scope
const prefix = `summitline ${scope} `
const name = prefix + build.mark
const full = address => new URL(address, scope).href
const frame = new Set(build.frame.map(full))

// ---- What is of this build

let prints // read once something is to be kept

function isOurs(print) {
  prints ??= new Set(atob(build.prints).match(/[^]{4}/g))
  return prints.has(print)
}

// A content has a mark of its own; the files of an index say theirs.
const hasMark = (mark, print, text) => mark === [...print].map(c => c.charCodeAt().toString(16).padStart(2, "0")).join("")
  || text().startsWith(`{"mark":"${mark}"`)

// Keeps a file, if it is one of this build, and returns it. Without a network, it throws.
async function keep(store, address, response) {
  response ??= await fetch(address, { cache: "no-cache" })
  if (!response.ok) return
  const body = await response.arrayBuffer(), text = () => new TextDecoder().decode(body)
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", body))
  const print = String.fromCharCode(...sum.subarray(0, 4)), mark = new URL(address).searchParams.get("v")
  if (!isOurs(print) || mark && !hasMark(mark, print, text)) return
  await store.put(address, new Response(body, { headers: { "Content-Type": response.headers.get("Content-Type") ?? "" } }))
  return text
}

// Keeps a page with its pictures.
async function keepPage(store, address, response) {
  const text = await keep(store, address, response)
  for (const [, source] of text?.().matchAll(/<img [^>]*\bsrc="([^"]+)"/g) ?? []) {
    const picture = new URL(source.replaceAll("&amp;", "&"), address).href
    if (picture.startsWith(scope) && !await store.match(picture)) await keep(store, picture)
  }
}

async function forget(store) {
  const kept = (await store.keys()).map(request => request.url).filter(address => !frame.has(address))
  for (const address of kept.slice(0, -MOST)) await store.delete(address)
}

// ---- From build to build

// Pages are kept without what follows the path, all else by an address with a mark.
function pageAt(address) {
  const url = new URL(address)
  url.search = url.hash = ""
  url.pathname = url.pathname.replace(/index\.html$/, "")
  return url.href
}

const storesBefore = async () => (await caches.keys()).filter(other => other.startsWith(prefix) && other !== name)

async function install() {
  const store = await caches.open(name), pages = []
  await Promise.all([...frame].map(async address => {
    if (!await keep(store, address)) throw Error(`${address} is not of this build`)
  }))
  for (const other of await storesBefore()) pages.push(...(await (await caches.open(other)).keys()).map(request => request.url))
  pages.push(...(await clients.matchAll({ includeUncontrolled: true })).map(client => pageAt(client.url)))
  for (const address of new Set(pages)) {
    if (address.startsWith(scope) && !address.includes("?") && !frame.has(address)) await keepPage(store, address)
  }
  await forget(store)
  await skipWaiting()
}

async function activate() {
  for (const other of await storesBefore()) await caches.delete(other)
  await clients.claim()
}

addEventListener("install", event => event.waitUntil(install()))
addEventListener("activate", event => event.waitUntil(activate()))

// ---- What is answered

async function answerPage(event) {
  const store = await caches.open(name), address = pageAt(event.request.url)
  try {
    const response = await fetch(new Request(event.request, { cache: "no-cache" }))
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html")
    if (isPage) event.waitUntil(keepPage(store, address, response.clone()).then(() => forget(store)).catch(() => {}))
    return response
  } catch {
    const language = build.languages.find(root => address.startsWith(full(root))) ?? ""
    return await store.match(address) ?? await store.match(address + "/") ?? await store.match(full(language + "offline.html")) ?? Response.error()
  }
}

async function answerFile(event) {
  const store = await caches.open(name), address = event.request.url, kept = await store.match(address)
  if (kept) return kept
  const response = await fetch(event.request)
  event.waitUntil(keep(store, address, response.clone()).then(() => forget(store)).catch(() => {}))
  return response
}

addEventListener("fetch", event => {
  const { method, mode, url } = event.request
  if (method !== "GET" || !url.startsWith(scope)) return
  if (mode === "navigate") event.respondWith(answerPage(event))
  else if (new URL(url).searchParams.has("v")) event.respondWith(answerFile(event))
})
