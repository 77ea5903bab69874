// Keeps an open page up to date: loads it again when the site has changed, and
// shows over it what is wrong while the site cannot be built.
(() => {
  "use strict";

  const script = document.currentScript;
  const served = script.dataset.version;
  const events = new URL("events", script.src);
  let stream = null;
  let shown = ""; // the problems last shown, even if they have been closed
  let overlay = null;

  // A page that nobody sees holds no stream: a browser has six connections for
  // all pages of a server, and the seventh page would not load.
  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource(events);
    stream.onmessage = (event) => {
      const { version, problems } = JSON.parse(event.data);
      if (version !== served) {
        leave();
        location.reload();
      } else {
        show(problems);
      }
    };
    stream.onerror = () => {
      // Some browsers give up if there is no server at all.
      if (stream.readyState === EventSource.CLOSED) {
        leave();
        setTimeout(listen, 1000);
      }
    };
  }

  function leave() {
    if (stream) stream.close();
    stream = null;
  }

  function show(problems) {
    if (problems === shown) return;
    shown = problems;
    if (overlay) overlay.remove();
    overlay = null;
    if (!problems) return;
    overlay = document.createElement("div");
    overlay.id = "summitline-problems";
    // The style of the page stays out, and that of the overlay in.
    const inside = overlay.attachShadow({ mode: "open" });
    inside.innerHTML =
      '<dialog class="problems" aria-labelledby="problems">' +
      '<form method="dialog"><button>Close <small>(Esc)</small></button></form>' +
      problems +
      '<p class="end">Behind this is the site as it last was in order.</p></dialog>';
    document.body.append(overlay);
    const dialog = inside.querySelector("dialog");
    const own = overlay;
    dialog.addEventListener("close", () => own.remove());
    dialog.showModal();
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : listen()));
  addEventListener("pagehide", leave);
  addEventListener("pageshow", listen);
  listen();
})();
