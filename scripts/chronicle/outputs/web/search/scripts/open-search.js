// Show the button of the search, and load the search itself when a reader first asks for it.

(() => {
  const button = document.querySelector("button.search-opener");
  const dialog = document.querySelector("dialog.search");
  if (!button || !dialog?.showModal) return;
  const own = document.currentScript.src;
  const load = (name) => {
    const script = document.createElement("script");
    script.src = new URL(name, own).href;
    script.async = false; // in order: the index first
    script.dataset.search = "";
    document.head.append(script);
  };
  let loaded = false;
  const open = () => {
    if (!loaded) ["search-index.js", "search.js"].forEach(load);
    loaded = true;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
  };
  button.hidden = false;
  button.addEventListener("click", open);
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.target.closest("input, select, textarea");
    if (!slash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
})();
