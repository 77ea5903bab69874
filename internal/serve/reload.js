// Keeps an open page up to date: loads it again when the site has changed.

const script = document.currentScript
const served = script.dataset.version
let stream = null
let watching = false // the page was seen as it is now

// A page that nobody sees holds no stream: a browser has six connections for
// all pages of a server, and the seventh page would not load.
function listen() {
  if (stream || document.hidden) return
  stream = new EventSource(new URL("events", script.src))
  stream.onmessage = event => {
    const message = JSON.parse(event.data)
    if (message.version == served) {
      watching = true
      return show(message)
    }
    // Whoever looks at the page while somebody else saves goes on reading.
    kept.set("changed", watching && document.hasFocus() ? "stay" : "move")
    leave()
    location.reload()
  }
  stream.onerror = () => {
    // Some browsers give up if there is no server at all.
    if (stream.readyState == EventSource.CLOSED) {
      leave()
      setTimeout(listen, 1000)
    }
  }
}

function leave() {
  if (stream) stream.close()
  stream = null
  watching = false
}

document.addEventListener("visibilitychange", () => document.hidden ? leave() : listen())
addEventListener("pagehide", leave)
addEventListener("pageshow", listen)
listen()

const changed = kept.get("changed")
kept.set("changed", "")
if (changed) showChanges(changed == "move")
