"use strict";
// Filters a list by the fields above it. What is chosen stands in the address, so that it can be sent to others.
(function () {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const text = form.closest(".leaf");
  const said = form.querySelector("output");
  const fields = [...form.querySelectorAll("select, input")];
  const names = fields.map((field) => field.name);
  const facets = names.map((name) => `[data-${name}]`).join();
  const entries = [...text.querySelectorAll(facets)].map((head) => ({ head, parts: partsOf(head) }));
  const sections = [...text.querySelectorAll("section section")].filter((each) => each.querySelector(facets));

  /** Return what belongs to an entry: what follows its first line, up to the next entry. */
  function partsOf(head) {
    const parts = [head];
    if (head.localName === "tr") return parts;
    let next = head.nextElementSibling;
    while (next && !next.matches(facets) && !next.matches("h2, h3, section, dt, form")) {
      parts.push(next);
      next = next.nextElementSibling;
    }
    return parts;
  }

  const chosen = (field) => (field.type === "checkbox" ? (field.checked ? field.value : "") : field.value);

  function choose(given) {
    for (const field of fields) {
      const value = given.get(field.name) || "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
  }

  function show() {
    const asked = fields.map((field) => [field.name, chosen(field)]).filter(([, value]) => value);
    let shown = 0;
    for (const { head, parts } of entries) {
      const fits = asked.every(([name, value]) => (head.dataset[name] || "").split(" ").includes(value));
      for (const part of parts) part.hidden = !fits;
      shown += fits;
    }
    for (const section of sections) section.hidden = !section.querySelector(":is(" + facets + "):not([hidden])");
    said.textContent = asked.length
      ? said.dataset.said.replace("{shown}", shown.toLocaleString(document.documentElement.lang))
          .replace("{all}", entries.length.toLocaleString(document.documentElement.lang))
      : "";
    return asked;
  }

  function keep() {
    const asked = show();
    const address = new URL(location.href);
    address.search = new URLSearchParams(asked).toString();
    try {
      history.replaceState(history.state, "", address);
    } catch {} // a page on a disk may have but one address
    for (const link of document.querySelectorAll(".languages a[hreflang]")) link.search = address.search;
  }

  /** Show all where an address names an entry that is hidden. */
  function uncover() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    choose(new Map());
    keep();
    target.scrollIntoView();
  }

  form.addEventListener("change", keep);
  form.addEventListener("reset", () => setTimeout(keep));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", uncover);
  form.hidden = false;
  choose(new URLSearchParams(location.search));
  keep();
  uncover();
})();
