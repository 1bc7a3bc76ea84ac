"""The web edition in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

import chronicle
from chronicle.editions import EDITIONS, Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

sync_api = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.xdist_group("web")
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
QUIET += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser that the operating system brings."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def opened(browser: Browser, site: Path, edition: Edition) -> Iterator[tuple[Page, list[str]]]:
    """Open a chapter on a narrow screen; return the page and what went wrong or was asked for."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    seen: list[str] = []
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    folder = (site / edition.code).as_uri()
    page.on("request", lambda request: None if request.url.startswith(folder) else seen.append(request.url))
    page.goto((site / edition.code / "chapters/02-spring.html").as_uri())
    yield page, seen
    page.close()


@each_edition
def test_page_is_quiet_and_asks_for_nothing_outside_its_folder(
    opened: tuple[Page, list[str]], edition: Edition
) -> None:
    """No error on the console, and no request leaves the edition's folder."""
    assert (edition.code, []) == (edition.code, opened[1])


@each_edition
@pytest.mark.parametrize("width", [320, 375, 800, 1150, 1400, 1920])
def test_page_never_scrolls_sideways(opened: tuple[Page, list[str]], edition: Edition, width: int) -> None:
    """WCAG 2.2, 1.4.10: text reflows from 320 pixels on."""
    page, _ = opened
    page.set_viewport_size({"width": width, "height": 640})
    root = "document.documentElement"
    overflow = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
    assert (edition.code, 0) == (edition.code, overflow)


@each_edition
def test_text_starts_on_its_side(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """The direction that the page states is the one that the browser lays out."""
    page, _ = opened
    page.set_viewport_size({"width": 1400, "height": 640})
    notes, text = (page.locator(name).first.bounding_box() for name in (".notes .note", "#p2-1"))
    assert notes is not None
    assert text is not None
    assert (edition.direction == "rtl") == (notes["x"] < text["x"])


@each_edition
def test_note_opens_without_script(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """On a small screen a note is shown when its number is followed, and all are with the box ticked."""
    page, _ = opened
    note = page.locator("#n2-1")
    assert (edition.code, False) == (edition.code, note.is_visible())
    page.locator("a[href='#n2-1']").click()
    assert note.is_visible()
    assert not page.locator("#n2-2").is_visible()
    page.locator(".notes-toggle input").check()
    assert page.locator("#n2-2").is_visible()


@each_edition
def test_paragraph_number_shows_the_way_to_the_same_paragraph(
    opened: tuple[Page, list[str]], edition: Edition
) -> None:
    """Who follows a paragraph's number can change the language there and arrives at the same paragraph."""
    page, _ = opened
    links = page.locator("#p2-3 .elsewhere a")
    assert (edition.code, False) == (edition.code, links.first.is_visible())
    page.locator("#p2-3 .number").click()
    for width in (320, 1400):
        page.set_viewport_size({"width": width, "height": 640})
        assert (edition.code, [True, True]) == (edition.code, [link.is_visible() for link in links.all()])
    arrived = page.url.split(f"/{edition.code}/")[1]
    links.first.click()
    assert page.url.endswith(arrived)
    assert f"/{edition.code}/" not in page.url
    assert page.locator("#p2-3 .elsewhere a").first.is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 800, 1400])
def test_language_page_fits_and_keeps_each_language_on_its_side(
    browser: Browser, site: Path, width: int, scheme: Literal["light", "dark"]
) -> None:
    """The page where a language is chosen does not scroll sideways; Arabic starts at the right."""
    page = browser.new_page(viewport={"width": width, "height": 640}, color_scheme=scheme)
    page.goto((site / "index.html").as_uri())
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
    for item in page.locator("li").all():
        box, name = item.bounding_box(), item.locator(".name").bounding_box()
        assert box is not None
        assert name is not None
        start = page.evaluate(
            "span => { const range = document.createRange(); range.selectNodeContents(span);"
            " const box = range.getBoundingClientRect(); return [box.left, box.right]; }",
            item.locator(".name").element_handle(),
        )
        gaps = (start[0] - box["x"], box["x"] + box["width"] - start[1])
        assert (gaps[1] < gaps[0]) == (item.get_attribute("dir") == "rtl")
    page.close()


def _long_notes(short: int, long: int) -> str:
    """Return a page with a paragraph of some five lines, a short note, a long one, and a paragraph after."""
    sheet = (Path(chronicle.__file__).parent / "web/static/book.css").as_uri()
    return f"""<!DOCTYPE html><html lang="en-GB" dir="ltr"><head><link rel="stylesheet" href="{sheet}"></head>
<body class="chapter"><div class="frame"><main><article>
<label class="notes-toggle has-folded"><input type="checkbox"> <span class="beside">All</span></label>
<div class="passage"><p id="p1-1">{"word " * 70}<sup><a href="#n2">2</a></sup></p><div class="notes">
<aside class="note" id="n1"><p>{"word " * short}</p></aside>
<aside class="folded note" id="n2"><p>{"word " * long}<a id="last" href="#p1-1">last</a></p>
<a class="unfold" href="#n2">Note 2 in full</a></aside>
</div></div><p id="p1-2">After</p></article></main></div></body></html>"""


def test_long_note_leaves_no_hole_in_the_text(browser: Browser, tmp_path: Path) -> None:
    """Beside the text a long note is shown in part, and in full when it is asked for in any of four ways."""
    file = tmp_path / "page.html"
    file.write_text(_long_notes(short=10, long=400), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 800})

    def height(name: str) -> float:
        box = page.locator(name).bounding_box()
        assert box is not None
        return box["height"]

    page.goto(file.as_uri())
    beyond = "note => note.scrollHeight - note.clientHeight"
    hidden = page.locator("#n2").evaluate(beyond)
    assert hidden > 0
    assert page.locator("#n1").evaluate(beyond) == 0
    assert height(".passage") < 1.5 * height("#p1-1")
    folded = height("#n2")
    page.locator(".unfold").click()
    assert height("#n2") > folded + hidden / 2
    page.goto(file.as_uri())
    page.locator("a[href='#n2']").first.click()
    assert height("#n2") > folded + hidden / 2
    page.goto(file.as_uri())
    page.locator(".notes-toggle input").check()
    assert height("#n2") > folded + hidden / 2
    page.goto(file.as_uri())
    for _ in range(3):  # the box, the mark, and the link at the end of the note
        page.keyboard.press("Tab")
    assert height("#n2") > folded + hidden / 2
    page.close()
