"use strict";
// Opens a note below the line that carries its mark: the page does not move, and the way back stays as it was.
// Without this script a mark leads to its note below the paragraph, or beside it where there is room.
(function () {
  const text = document.querySelector(".leaf");
  const all = text && text.querySelector(".notes-toggle input");
  if (!all) return;
  const KEY = "notes below paragraphs";
  const opened = new Map(); // mark → what keeps the note's place in its list

  // --- the choice to have all notes shown, which lasts ---

  try {
    all.checked = localStorage.getItem(KEY) === "yes";
  } catch {} // a browser may keep nothing
  all.addEventListener("change", () => {
    for (const mark of [...opened.keys()]) close(mark);
    try {
      if (all.checked) localStorage.setItem(KEY, "yes");
      else localStorage.removeItem(KEY);
    } catch {}
  });

  // --- one note ---

  const noteOf = (mark) => document.getElementById(mark.hash.slice(1));

  function open(mark) {
    const note = noteOf(mark);
    const place = document.createComment("");
    opened.set(mark, place);
    if (!mark.closest("h1, h2, h3, h4, table, figcaption")) {
      note.replaceWith(place);
      mark.closest(".note-mark").after(note);
      note.parentElement.closest("p, li, dd, div").classList.add("holds-note");
    }
    note.classList.add("in-place");
    mark.setAttribute("aria-expanded", "true");
  }

  function close(mark) {
    const note = noteOf(mark);
    const place = opened.get(mark);
    opened.delete(mark);
    note.classList.remove("in-place");
    if (place.parentNode) place.replaceWith(note);
    mark.setAttribute("aria-expanded", "false");
  }

  /** Show a note that stands below its paragraph or beside it. */
  function pointAt(note) {
    for (const other of text.querySelectorAll(".note.pointed-at")) other.classList.remove("pointed-at");
    note.classList.add("pointed-at");
    note.scrollIntoView({ block: "nearest" });
  }

  text.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const mark = event.target.closest(".note-mark a");
    const back = event.target.closest(".note .back");
    if (mark && noteOf(mark)) {
      event.preventDefault();
      if (opened.has(mark)) close(mark);
      else if (getComputedStyle(noteOf(mark)).display === "none") open(mark);
      else pointAt(noteOf(mark));
    } else if (back) {
      const from = document.getElementById(back.hash.slice(1));
      if (!from) return;
      event.preventDefault();
      const isBelow = opened.has(from);
      if (isBelow) close(from);
      from.focus({ preventScroll: isBelow });
    }
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opened.size) return;
    const mark = [...opened.keys()].pop();
    const inside = noteOf(mark).contains(document.activeElement);
    close(mark);
    if (inside) mark.focus({ preventScroll: true });
  });

  // Where notes stand beside the text, none stands in it.
  matchMedia("(min-width: 71rem)").addEventListener("change", () => {
    for (const mark of [...opened.keys()]) close(mark);
  });
})();
