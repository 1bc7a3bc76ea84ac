"use strict";
// What a page does beyond what it can do without a script: it says where in the text a reader is, keeps the
// paragraph when the language is changed, opens the contents from the bar, and cites.
(function () {
  const main = document.getElementById("text");
  const bar = document.querySelector("header.site");
  const contents = document.querySelector(".frame > nav.contents");
  const jump = document.querySelector(".jump");
  if (!main || !bar) return;

  // --- where a reader is ---

  const spot = document.querySelector(".spot");
  const title = spot ? spot.textContent : "";
  const headings = [...main.querySelectorAll("h2")].filter((each) => each.closest("section[id]"));
  const places = [...main.querySelectorAll(".number, section[id] > h2, dt[id], tr[id], li[id]")];
  const links = [...document.querySelectorAll(".languages a[hreflang]")];

  /** Return the last of some elements, in the order of the page, that begins above a line of the window. */
  function lastAbove(elements, line) {
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (elements[middle].getBoundingClientRect().top <= line) low = middle + 1;
      else high = middle;
    }
    return elements[low - 1];
  }

  function mark() {
    const line = bar.getBoundingClientRect().bottom + 24;
    const heading = lastAbove(headings, line);
    const section = heading && heading.closest("section[id]");
    if (spot) spot.textContent = heading ? heading.textContent : title;
    if (contents) {
      for (const link of contents.querySelectorAll(".headings a")) {
        if (section && link.hash === "#" + section.id) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    }
    const place = scrollY > 0 ? lastAbove(places, line) : null;
    const anchor = place ? place.id || place.closest("[id]").id : "";
    for (const link of links) link.hash = anchor;
  }

  let due = false;
  function soon() {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      mark();
    }, 100);
  }
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  mark();

  // --- the contents, opened from the bar ---

  if (contents && jump) {
    const show = (open) => {
      contents.classList.toggle("open", open);
      jump.setAttribute("aria-expanded", String(open));
    };
    show(false);
    jump.addEventListener("click", (event) => {
      event.preventDefault();
      const open = !contents.classList.contains("open");
      show(open);
      if (open) (contents.querySelector("[aria-current]") || contents.querySelector("a")).focus();
    });
    contents.addEventListener("click", (event) => {
      if (event.target.closest("a")) show(false);
    });
    addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !contents.classList.contains("open")) return;
      show(false);
      jump.focus();
    });
    document.addEventListener("click", (event) => {
      if (!contents.contains(event.target) && !jump.contains(event.target)) show(false);
    });
  }

  // --- what a printer gets: every description open, and the address that is read ---

  const shut = [...document.querySelectorAll("details.figure-data:not([open])")];
  addEventListener("beforeprint", () => shut.forEach((each) => (each.open = true)));
  addEventListener("afterprint", () => shut.forEach((each) => (each.open = false)));
  const sheet = document.querySelector(".sheet");
  if (sheet && !sheet.querySelector(".address") && location.protocol !== "file:") {
    const address = document.createElement("bdi");
    address.dir = "ltr";
    address.textContent = location.href.split("#")[0];
    sheet.append(" · ", address);
  }
  try {
    // The foot of a sheet takes its text from a style alone, in which runs are isolated by characters.
    const isolated = (node) => (node.nodeName === "BDI" ? `\u2066${node.textContent}\u2069` : node.textContent);
    const text = JSON.stringify([...sheet.childNodes].map(isolated).join(""));
    const foot = new CSSStyleSheet();
    const [start, end] = document.dir === "rtl" ? ["right", "left"] : ["left", "right"];
    const font = "font: 7.5pt system-ui, sans-serif; vertical-align: top; padding-top: 4mm;";
    foot.replaceSync(
      `@page { @bottom-${start} { content: ${text}; ${font} width: 90%; }` +
        ` @bottom-${end} { content: counter(page); ${font} width: 10%; } }`,
    );
    if ([...foot.cssRules[0].cssRules].length) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, foot];
      document.documentElement.classList.add("running");
    }
  } catch {
    // A browser without such feet prints the line at the end.
  }

  // --- reading without a network what was visited, where the book is served ---

  const { offline } = document.currentScript.dataset;
  const isServed = location.protocol === "https:" || /^(localhost|127\.0\.0\.1)$/.test(location.hostname);
  if (offline && isServed && navigator.serviceWorker) {
    navigator.serviceWorker
      .register(new URL(offline, location.href))
      .then(async ({ scope }) => {
        const cache = await caches.open("book " + new URL(scope).pathname);
        if (!(await cache.match(location.href, { ignoreSearch: true }))) await cache.add(location.href.split("#")[0]);
      })
      .catch(() => {}); // a browser may keep nothing
  }

  // --- copying the link of a paragraph, and citing it ---

  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  let asked = null; // what is cited, once it is loaded

  /** Load what is cited, once; a page opened from a disk may load a script and nothing else. */
  function citing() {
    asked ??= new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = folder + "citing.js";
      script.onload = () => done(window.bookCiting);
      script.onerror = failed;
      document.head.append(script);
    });
    return asked;
  }

  function button(words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.addEventListener("click", () => act(made));
    return made;
  }

  async function copy(text, made, done) {
    const before = made.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      made.after(field);
      field.select();
      document.execCommand("copy");
      field.remove();
      made.focus();
    }
    made.textContent = done;
    setTimeout(() => (made.textContent = before), 2000);
  }

  /** Return the address of a place on the web; nothing for a page that was opened from a disk. */
  function addressOf(anchor) {
    const canonical = document.querySelector("link[rel=canonical]");
    const here = canonical ? canonical.href : location.protocol === "file:" ? "" : location.href.split("#")[0];
    return here && here + "#" + anchor;
  }

  function cite(book, kind, values) {
    const box = document.createElement("dialog");
    box.className = "cite";
    for (const [label, form] of book.forms[kind][values.address ? "placed" : "plain"]) {
      const held = (name) => (label === "CSL-JSON" ? JSON.stringify(values[name]).slice(1, -1) : values[name]);
      const text = document.createElement("pre");
      if (/BibTeX|JSON/.test(label)) text.dir = "ltr";
      text.tabIndex = 0;
      text.textContent = form.replace(/⟨(address|seen|place)⟩/g, (_all, name) => held(name));
      const head = document.createElement("p");
      const name = document.createElement("strong");
      name.textContent = label;
      head.append(name, button(book.words.copy, (made) => copy(text.textContent, made, book.words.copied)));
      box.append(head, text);
    }
    box.append(button(book.words.close, () => box.close()));
    box.setAttribute("aria-label", book.words.cite);
    box.addEventListener("close", () => box.remove());
    document.body.append(box);
    box.showModal();
  }

  /** Return what a place is called in a citation: the number of a paragraph, of a difference, a claim. */
  function nameOf(place) {
    const number = place.querySelector(":scope > .number");
    if (number) return ["paragraph", number.textContent];
    if (/^[a-z]+[0-9]+$/.test(place.id)) return ["entry", place.id.toUpperCase()];
    if (place.matches("tr")) return ["entry", [...place.cells].slice(0, 2).map(wordsOf).join(" · ")];
    return ["entry", wordsOf(place.querySelector("h2") || place).replace(/[.。]$/, "")];
  }

  function wordsOf(element) {
    const plain = element.cloneNode(true);
    for (const each of plain.querySelectorAll(".elsewhere")) each.remove();
    return plain.textContent.trim().replace(/\s+/g, " ");
  }

  /** Return where the links of a place stand; an entry, which has none, gets them to the other languages. */
  function linksOf(place) {
    const there = place.querySelector(":scope > .elsewhere");
    if (there || !main.contains(place) || !place.matches("section[id^=claim-], dt, p, tr")) return there;
    const made = document.createElement("span");
    made.className = "elsewhere offered";
    for (const each of links) {
      const way = each.cloneNode(true);
      way.hash = place.id;
      made.append(way, " ");
    }
    if (place.matches("section")) place.querySelector("h2").after(made);
    else if (place.matches("tr")) place.cells[0].append(made);
    else place.append(made);
    return made;
  }

  /** Add to the links of the place that was followed what a script can do there. */
  async function offer() {
    const paragraph = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!paragraph) return;
    const [kind, place] = nameOf(paragraph);
    const strip = linksOf(paragraph);
    if (!strip || strip.querySelector("button")) return;
    const book = await citing();
    if (strip.querySelector("button")) return;
    const values = { address: addressOf(paragraph.id), place, seen: new Date().toISOString().slice(0, 10) };
    const link = () => values.address || location.href;
    strip.append(button(book.words.link, (made) => copy(link(), made, book.words.copied)), " ");
    for (const each of document.querySelectorAll(".beside a")) {
      const way = each.cloneNode(true);
      way.hash = paragraph.id;
      way.textContent = "‖ " + way.textContent;
      way.title = each.parentElement.getAttribute("aria-label");
      strip.append(way, " ");
    }
    strip.append(button(book.words.cite, () => cite(book, kind, values)), " ");
  }
  addEventListener("hashchange", offer);
  offer();
})();
