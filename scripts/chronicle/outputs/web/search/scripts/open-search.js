// Show the button of the search, and load the search itself when a reader first asks for it.

(() => {
  const button = document.querySelector("button.search-opener");
  const dialog = document.querySelector("dialog.search");
  if (!button || !dialog?.showModal) return;
  const own = document.currentScript.src;
  const asked = {}; // what was, by its name; what failed is asked for again
  const load = (name) =>
    (asked[name] ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = new URL(name, own).href;
      script.dataset.search = "";
      script.onload = done;
      script.onerror = () => {
        asked[name] = null;
        script.remove();
        failed();
      };
      document.head.append(script);
    }));
  let waiting = false;
  // Load what answers soon, then all else, of which a slow line should not bring a byte before.
  const prepare = async () => {
    if (waiting) return;
    waiting = true;
    const shown = document.createElement("progress");
    shown.ariaHidden = "true";
    dialog.querySelector("form").after(shown);
    try {
      await Promise.all(["search-index.js", "search.js"].map(load));
      await load("search-rest.js");
    } catch {} // there is no network
    shown.remove();
    waiting = false;
  };
  const open = () => {
    prepare();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  };
  button.hidden = false;
  button.addEventListener("pointerdown", prepare); // a finger takes its time until it is a click
  button.addEventListener("click", open);
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.target.closest("input, select, textarea");
    if (!slash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
})();
