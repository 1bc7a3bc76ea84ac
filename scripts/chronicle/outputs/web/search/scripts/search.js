// Show what the reader looks for, while it is typed: places by chapter, as links.

const IN_CHAPTER = 5; // hits that are shown at once; the others when they are asked for
const AT_ONCE = 2; // chapters that fill a first screen; each of the others is written by itself behind them
const AROUND = 60; // letters before what was found

const dialog = document.querySelector("dialog.search");
const field = dialog.querySelector("input");
const said = dialog.querySelector("[role=status]");
const list = dialog.querySelector(".hits");
const root = new URL("../", document.querySelector("script[data-search]").src);

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
};

const parts = (window.bookIndex ??= []); // of the index, as they come
let finder = null;
let isWhole = false;
let due = 0; // what is to be written next

// Take in a part of the index. Where a reader has gone to a hit, the focus stays with it.
function take(part) {
  finder ??= new Finder(part.writing, STEMMER);
  finder.add(part);
  isWhole = !part.more;
  const at = list.contains(document.activeElement) ? document.activeElement.href : "";
  if (field.value) show();
  if (at) [...list.querySelectorAll("a")].find((link) => link.href === at)?.focus();
  if (isWhole) window.bookSearch = finder; // for whoever looks things up from elsewhere, as the tests do
}

function shownHit(hit) {
  const { pieces, cut, more } = finder.excerpt(hit.text, hit.terms, AROUND);
  const text = pieces.map(([piece, found]) => (found ? make("mark", "", piece) : piece));
  const link = make("a", "");
  link.href = new URL(hit.page, root).href + (hit.anchor ? `#${hit.anchor}` : "");
  if (hit.label) link.append(make("bdi", "label", hit.label), " ");
  link.append(make("span", "", cut ? "… " : "", ...text, more ? " …" : ""));
  return make("li", "", link);
}

// Return the hits of a chapter; those behind the first few are written when a reader opens them.
function shownChapter(hits) {
  const first = make("ol", "", ...hits.slice(0, IN_CHAPTER).map(shownHit));
  const section = make("section", "", make("h3", "", hits[0].title), first);
  const others = hits.slice(IN_CHAPTER);
  if (!others.length) return section;
  const rest = make("ol", "");
  const box = make("details", "", make("summary", "", `+${others.length}`), rest);
  box.addEventListener("toggle", () => rest.append(...others.map(shownHit)), { once: true });
  section.append(box);
  return section;
}

// Write the other chapters, in tasks so short that keys, and the first screen, come between them.
function writeFrom(found, at) {
  if (at >= found.length) return;
  due = setTimeout(() => {
    list.append(shownChapter(found[at]));
    writeFrom(found, at + 1);
  });
}

function show() {
  const query = field.value.trim();
  const hits = query && finder ? finder.find(query) : [];
  const chapters = new Map();
  for (const hit of hits) {
    if (chapters.has(hit.page)) chapters.get(hit.page).push(hit);
    else chapters.set(hit.page, [hit]);
  }
  const found = [...chapters.values()];
  list.replaceChildren(...found.slice(0, AT_ONCE).map(shownChapter));
  clearTimeout(due);
  writeFrom(found, AT_ONCE);
  const words = hits.length ? said.dataset.found : said.dataset.nothing;
  said.textContent = query && isWhole ? words.replace("{count}", hits.length) : "";
}

function move(event) {
  const links = [...list.querySelectorAll("a, summary")].filter((each) => each.checkVisibility?.() ?? true);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !links.length) return;
  const next = links.indexOf(document.activeElement) + step;
  if (next < -1 || next >= links.length) return;
  event.preventDefault();
  (next < 0 ? field : links[next]).focus();
}

dialog.addEventListener("keydown", move);
dialog.addEventListener("click", (event) => {
  if (event.target.closest(".hits a")) dialog.close();
});
field.addEventListener("input", show);
dialog.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.click();
});
parts.forEach(take);
parts.push = take;
