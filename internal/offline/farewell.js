// This site is kept no longer: what an earlier worker of it has kept goes, and it goes itself.
"use strict"

addEventListener("install", () => skipWaiting())

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith(`summitline ${registration.scope} `)) await caches.delete(name)
  await registration.unregister()
})()))
