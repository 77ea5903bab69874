// The search in a site that was opened from a disk. A browser fetches no file from there, but runs one: each file of the
// index is a script, which hands over what it would have been.
"use strict"

const fromDisk = (() => {
  const texts = new Map()

  function load(name, address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.onload = () => resolve(texts.get(name))
      script.onerror = () => reject(Error(`there is no ${address}`))
      script.src = address
      document.head.append(script)
    })
  }

  // Without a server, the page of a folder has to be asked for by its name.
  function withPages(text) {
    const file = JSON.parse(text)
    for (const place of file.places ?? []) place.at += "index.html"
    return JSON.stringify(file)
  }

  window.fetch = async address => {
    const name = new URL(address).pathname.split("/").pop()
    if (!texts.has(name)) await load(name, new URL(name.replace(/json$/, "js"), address).href)
    return { ok: true, text: async () => withPages(texts.get(name)) }
  }

  return { take: (name, text) => texts.set(name, text) }
})()
