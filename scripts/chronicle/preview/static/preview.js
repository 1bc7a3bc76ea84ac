// What a preview adds to a page: it follows the news, shows faults, and tells about a message that is clicked.
"use strict";
(() => {
  const { edition, page, since, words: written } = document.currentScript.dataset;
  const words = JSON.parse(written);
  const asked = (name) => `/-/${name}?${new URLSearchParams({ edition, page, since })}`;
  const made = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const english = (element) => {
    element.lang = "en";
    element.dir = "ltr";
    return element;
  };
  const faults = (problems) => {
    const list = made("ul", "preview-faults");
    for (const { place, code, message, remedy } of problems) {
      const row = made("li");
      row.append(english(made("code", "", `${place} ${code}`)), " ", made("bdi", "", message), " ");
      row.append(made("em", "", remedy));
      list.append(row);
    }
    return list;
  };

  // --- the banner ---
  const banner = made("div", "preview-banner");
  banner.setAttribute("role", "status");
  banner.hidden = true;
  const saying = { faulty: "Something is wrong, and the last good page stays.", reading: "Being brought up to date …",
    whole: "The whole book is being read anew. This takes longer." };
  let waiting = null;
  const show = (course, problems) => {
    clearTimeout(waiting);
    const appear = () => {
      banner.replaceChildren();
      banner.dataset.course = course;
      banner.hidden = course === "good";
      if (banner.hidden) return;
      banner.append(made("strong", "", words[saying[course] || course]));
      if (problems.length) banner.append(faults(problems));
    };
    // What is over within a second is not worth a word.
    if (course === "reading" && !problems.length) waiting = setTimeout(appear, 1000);
    else appear();
  };

  // --- the PDF ---
  const asking = `preview ${edition}/${page} pdf`; // kept, since the page may be loaded again meanwhile
  let wanted = sessionStorage.getItem(asking) !== null;
  const want = (now) => {
    wanted = now;
    if (now) sessionStorage.setItem(asking, pdf.dataset.anchor || "");
    else sessionStorage.removeItem(asking);
  };
  const pdf = made("button", "preview-pdf", words["Open this page of the PDF"]);
  const course = made("span", "preview-course");
  pdf.type = "button";
  const anchorAt = (element) => {
    for (let at = element; at && at.id !== "text"; at = at.parentElement) if (at.id) return at.id;
    return "";
  };
  pdf.addEventListener("click", async () => {
    want(true);
    const answer = await fetch(asked("pdf"), { method: "POST" });
    if (!answer.ok) course.textContent = words["The PDF could not be made."];
  });
  const tellPdf = ({ percent, ready, problems }) => {
    if (percent !== null) {
      course.textContent = words["The PDF is being made: {percent}%"].replace("{percent}", percent);
    } else if (problems.length) {
      course.replaceChildren(words["The PDF could not be made."], faults(problems));
      want(false);
    } else if (wanted && ready) {
      course.textContent = "";
      want(false);
      const address = `/-/pdf?${new URLSearchParams({ edition, page, anchor: pdf.dataset.anchor || "" })}`;
      // Where no window may open by itself, a link stands there instead.
      if (!window.open(address, "_blank")) {
        const link = made("a", "", words["Open this page of the PDF"]);
        link.href = address;
        link.target = "_blank";
        course.replaceChildren(link);
      }
    }
  };

  // --- the panel ---
  const panel = made("aside", "preview-panel");
  panel.hidden = true;
  panel.tabIndex = -1;
  const close = made("button", "preview-close", words.Close);
  close.type = "button";
  close.addEventListener("click", () => { panel.hidden = true; });
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") panel.hidden = true; });
  const part = (head, content) => {
    const box = made("div", "preview-part");
    box.append(made("h2", "", words[head]), content);
    return box;
  };
  const text = (said, lang, dir) => {
    const paragraph = made("p", "", said);
    if (lang) paragraph.lang = lang;
    paragraph.dir = dir || "auto";
    return paragraph;
  };
  const changed = (stretches) => {
    const paragraph = text();
    for (const { kind, text: said } of stretches) {
      paragraph.append(kind === "same" ? said : made(kind === "gone" ? "del" : "ins", "", said));
    }
    return paragraph;
  };
  const open = (told, element) => {
    pdf.dataset.anchor = anchorAt(element);
    panel.replaceChildren(close, made("p", "preview-state", words[told.state]));
    panel.append(part("File and line", english(made("code", "", told.place))));
    if (told.reasons.length) panel.append(part("Reason", faults(told.reasons)));
    if (told.source) panel.append(part("Source text", text(told.source)));
    if (told.before.length) panel.append(part("Source text before, and what has changed", changed(told.before)));
    if (told.translation) panel.append(part("Translation", text(told.translation)));
    if (told.placeholders.length) {
      const list = made("dl");
      for (const [name, printed] of told.placeholders) {
        list.append(english(made("dt", "", `{${name}}`)), made("dd", "", printed));
      }
      panel.append(part("What is printed for each placeholder", list));
    }
    panel.append(pdf, course);
    panel.hidden = false;
    panel.focus({ preventScroll: true });
  };
  document.addEventListener("click", async (event) => {
    const element = event.target.closest("[data-message]");
    if (!element || event.target.closest("a, button, summary, input") || String(getSelection())) return;
    const answer = await fetch(`${asked("message")}&${new URLSearchParams({ message: element.dataset.message })}`);
    if (answer.ok) open(await answer.json(), element);
  });

  // --- the page ---
  const kept = `preview ${edition}/${page}`;
  const reload = () => {
    sessionStorage.setItem(kept, String(scrollY));
    location.reload();
  };
  let news = null;
  const listen = () => {
    news = new EventSource(asked("news"));
    news.addEventListener("message", ({ data }) => {
      const told = JSON.parse(data);
      if (told.changed) reload();
      else {
        show(told.course, told.problems);
        tellPdf(told.pdf);
      }
    });
    news.addEventListener("error", () => {
      if (news.readyState !== EventSource.OPEN) show("The preview has ended.", []);
    });
  };
  // A browser keeps six connections to one address: pages that nobody sees do without.
  document.addEventListener("visibilitychange", () => {
    news?.close();
    if (!document.hidden) listen();
  });
  addEventListener("pagehide", () => news?.close());
  addEventListener("DOMContentLoaded", () => {
    for (const element of document.querySelectorAll("[data-state=refused] > .state")) {
      element.textContent = words["Translation refused"];
    }
    document.body.append(banner, panel);
    const scrolled = sessionStorage.getItem(kept);
    if (scrolled !== null) scrollTo({ top: Number(scrolled), behavior: "instant" });
    sessionStorage.removeItem(kept);
    if (wanted) {
      pdf.dataset.anchor = sessionStorage.getItem(asking);
      panel.replaceChildren(close, pdf, course);
      panel.hidden = false;
    }
    listen();
  });
})();
