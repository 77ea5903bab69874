// Has the browser keep what is read here: sw.js says how.
navigator.serviceWorker?.register(new URL("../sw.js", document.currentScript.src)).catch(() => {})
