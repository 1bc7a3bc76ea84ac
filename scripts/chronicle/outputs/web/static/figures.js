"use strict";
// Enlarges a figure on a small screen.
(function () {
  const small = matchMedia("(max-width: 48rem)");

  for (const box of document.querySelectorAll("div.drawing[data-enlarge]")) {
    const art = box.querySelector(".art");
    if (!art || !window.HTMLDialogElement) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "enlarge";
    button.textContent = box.dataset.enlarge;
    button.addEventListener("click", () => enlarge(box, art));
    box.after(button);
    art.addEventListener("click", (event) => {
      if (small.matches && !event.target.closest("a, dialog")) enlarge(box, art);
    });
  }

  function enlarge(box, art) {
    const dialog = document.createElement("dialog");
    dialog.className = "enlarged";
    dialog.setAttribute("aria-label", box.getAttribute("aria-label"));
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = box.dataset.close;
    close.addEventListener("click", () => dialog.close());
    const pane = document.createElement("div");
    pane.className = "pane";
    pane.append(art);
    dialog.append(close, pane);
    dialog.addEventListener("close", () => {
      box.append(art);
      dialog.remove();
    });
    dialog.addEventListener("click", (event) => {
      if (event.target.closest(".links a")) dialog.close(); // it may lead to a place on this page
    });
    document.querySelector("main").append(dialog);
    dialog.showModal();
  }
})();
