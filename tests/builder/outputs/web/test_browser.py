"""The web edition in a real browser."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from tests.languages import EDITIONS
from tests.searched import handed_over
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route, ViewportSize

    from chronicle.languages.editions import Edition

sync_api = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.whole
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
NARROW: ViewportSize = {"width": 320, "height": 640}
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
QUIET += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]


class QuietHandler(SimpleHTTPRequestHandler):
    """Serve a folder without a log."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser that the operating system brings."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def window(browser: Browser) -> tuple[Page, list[str]]:
    """Return the page that all tests turn, and what goes wrong in it or is asked for."""
    page = browser.new_page(viewport=NARROW)
    seen: list[str] = []
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("request", lambda request: seen.append(request.url))
    return page, seen


@pytest.fixture
def tab(window: tuple[Page, list[str]]) -> tuple[Page, list[str]]:
    """Return that page as it was when it was new: empty, narrow, on a screen."""
    page, seen = window
    page.emulate_media(media="screen")
    page.set_viewport_size(NARROW)
    page.goto("about:blank")
    seen.clear()
    return page, seen


@pytest.fixture
def opened(tab: tuple[Page, list[str]], site: Path, edition: Edition) -> tuple[Page, list[str]]:
    """Open a chapter on a narrow screen; return the page and what went wrong or was asked for outside."""
    page, seen = tab
    page.goto((site / edition.code / "chapters/02-spring.html").as_uri())
    folder = (site / edition.code).as_uri()
    return page, [each for each in seen if not each.startswith(folder)]


@each_edition
def test_page_is_quiet_and_asks_for_nothing_outside_its_folder(
    opened: tuple[Page, list[str]], edition: Edition
) -> None:
    """No error on the console, and no request leaves the edition's folder."""
    assert (edition.code, []) == (edition.code, opened[1])


@each_edition
def test_page_never_scrolls_sideways(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """WCAG 2.2, 1.4.10: text reflows from 320 pixels on."""
    page, _ = opened
    root = "document.documentElement"
    for width in (320, 375, 800, 1150, 1400, 1920):
        page.set_viewport_size({"width": width, "height": 640})
        overflow = page.evaluate(f"{root}.scrollWidth - {root}.clientWidth")
        assert (edition.code, width, 0) == (edition.code, width, overflow)


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
def test_a_note_opens_below_its_line(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """The line that it belongs to stays where it is, and so does the way back; it closes as it opened."""
    page, _ = opened
    note, mark = page.locator("#n2-1"), page.locator("a[href='#n2-1']")
    assert (edition.code, False) == (edition.code, note.is_visible())
    mark.scroll_into_view_if_needed()
    before = mark.bounding_box(), page.evaluate("history.length")
    mark.click()
    assert note.is_visible()
    assert not page.locator("#n2-2").is_visible()
    assert before == (mark.bounding_box(), page.evaluate("history.length"))
    line, below = mark.bounding_box(), note.bounding_box()
    assert line is not None
    assert below is not None
    assert 0 <= below["y"] - line["y"] < 80
    note.locator(".back").click()
    assert not note.is_visible()
    assert page.evaluate("document.activeElement.id") == "n2-1-mark"


@each_edition
def test_the_choice_to_see_all_notes_is_remembered(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """All notes are shown with the box ticked, on the next page too, until it is no longer."""
    page, _ = opened
    page.locator(".notes-toggle input").check()
    assert page.locator("#n2-2").is_visible()
    page.reload()
    assert (edition.code, True) == (edition.code, page.locator("#n2-2").is_visible())
    page.locator(".notes-toggle input").uncheck()
    page.reload()
    assert not page.locator("#n2-2").is_visible()


@each_edition
def test_a_note_is_found_by_its_address(tab: tuple[Page, list[str]], site: Path, edition: Edition) -> None:
    """Without the script, too, a note that an address names is shown."""
    page, _ = tab
    page.goto((site / edition.code / "chapters/02-spring.html").as_uri() + "#n2-1")
    assert (True, False) == (page.locator("#n2-1").is_visible(), page.locator("#n2-2").is_visible())


@each_edition
def test_paragraph_number_shows_the_way_to_the_same_paragraph(
    opened: tuple[Page, list[str]], edition: Edition
) -> None:
    """Who follows a paragraph's number can change the language there and arrives at the same paragraph.

    Two links lead to the other languages, two to the page beside each of them.
    """
    page, _ = opened
    links = page.locator("#p2-3 .elsewhere a")
    assert (edition.code, False) == (edition.code, links.first.is_visible())
    page.locator("#p2-3 .number").click()
    until(page, "document.querySelectorAll('#p2-3 .elsewhere a').length == 4")
    for width in (320, 1400):
        page.set_viewport_size({"width": width, "height": 640})
        assert (edition.code, [True] * 4) == (edition.code, [link.is_visible() for link in links.all()])
    arrived = page.url.split(f"/{edition.code}/")[1]
    links.first.click()
    assert page.url.endswith(arrived)
    assert f"/{edition.code}/" not in page.url
    page.locator("#p2-3 .elsewhere a").first.wait_for()  # a click waits for the address, not for its page


@pytest.mark.parametrize("width", [320, 800, 1400])
def test_language_page_fits_and_keeps_each_language_on_its_side(
    tab: tuple[Page, list[str]], site: Path, width: int
) -> None:
    """The page where a language is chosen does not scroll sideways; Arabic starts at the right."""
    page, _ = tab
    page.set_viewport_size({"width": width, "height": 640})
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


@each_edition
@pytest.mark.parametrize("width", [320, 1400])
def test_note_opens_in_place(opened: tuple[Page, list[str]], edition: Edition, width: int) -> None:
    """What each document says in full shows when it is asked for, by a click or a key, and goes again."""
    page, _ = opened
    page.set_viewport_size({"width": width, "height": 640})
    page.locator("a[href='#n2-1']").click()
    summary, full = page.locator("#n2-1 summary"), page.locator("#n2-1 details p").first
    assert (edition.code, False) == (edition.code, full.is_visible())
    summary.click()
    assert full.is_visible()
    root = "document.documentElement"
    assert page.evaluate(f"{root}.scrollWidth - {root}.clientWidth") == 0
    summary.press("Enter")
    assert not full.is_visible()


@each_edition
def test_paper_has_what_is_open(opened: tuple[Page, list[str]]) -> None:
    """A printed page leaves out what nobody has opened, with the words that would open it."""
    page, _ = opened
    page.emulate_media(media="print")
    assert not page.locator("#n2-1 summary").is_visible()
    assert page.locator("#n2-1").is_visible()
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "14px"  # 10.5 points
    foot = page.evaluate("document.adoptedStyleSheets[0].cssRules[0].cssText")
    assert "2.1–2.6" in foot
    assert "0.1.0" in foot


@each_edition
@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844)])
def test_first_screen_has_the_first_sentence_below_one_bar(
    opened: tuple[Page, list[str]], edition: Edition, width: int, height: int
) -> None:
    """The bar stays while the page is turned, names the section, and no part of it is hard to touch."""
    page, _ = opened
    page.set_viewport_size({"width": width, "height": height})
    text = page.locator("#p2-1").bounding_box() or {}
    assert (edition.code, True) == (edition.code, text["y"] + 48 < height)
    page.evaluate("document.querySelectorAll('h2')[1].scrollIntoView({behavior: 'instant'})")
    heading = page.locator("h2").nth(1).text_content()
    until(page, "words => document.querySelector('.spot').textContent === words", heading)
    bar = page.locator("header.site").bounding_box() or {}
    assert (0, True) == (bar["y"], bar["height"] < 60)
    touched = "header.site a, .number, footer a, nav.around a, button"
    boxes = [each.bounding_box() for each in page.locator(touched).all() if each.is_visible()]
    assert boxes
    assert all(box and box["width"] >= 24 and box["height"] >= 24 for box in boxes)


@each_edition
def test_switch_of_language_keeps_the_paragraph(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """Who has read on to a paragraph arrives there in the other language, unless still at the top."""
    page, _ = opened
    links = page.locator(".languages a[hreflang]")
    assert "#" not in (links.first.get_attribute("href") or "#")
    page.evaluate("document.querySelector('#p2-2').scrollIntoView({behavior: 'instant'})")
    until(page, "document.querySelector('.languages a[hreflang]').hash === '#p2-2'")
    links.first.click()
    assert page.url.endswith("02-spring.html#p2-2")
    assert f"/{edition.code}/" not in page.url


@each_edition
def test_contents_open_below_the_bar_and_close_by_a_key(
    opened: tuple[Page, list[str]], edition: Edition
) -> None:
    """The page stays where it is; the focus goes to where the reader is, and back to the bar."""
    page, _ = opened
    page.locator(".jump").click()
    here = page.locator("nav.contents a[aria-current='page']")
    box = page.locator("nav.contents").bounding_box() or {}
    assert (edition.code, True) == (edition.code, 0 < box["y"] < 60)
    assert here.evaluate("link => link === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator(".jump").evaluate("link => link === document.activeElement")
    assert "#" not in page.url


@each_edition
def test_a_paragraph_is_cited_from_its_page(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """Who follows its number gets its citation in every form, with its number, and nothing to fill in."""
    page, _ = opened
    page.locator("#p2-3 .number").click()
    page.locator("#p2-3 .elsewhere button").nth(1).click()
    forms = [form.text_content() or "" for form in page.locator("dialog pre").all()]
    assert (edition.code, 4) == (edition.code, len(forms))
    assert all("2.3" in form and "⟨" not in form for form in forms)
    page.keyboard.press("Escape")
    page.locator("dialog:not(.search)").wait_for(state="detached")


@each_edition
@pytest.mark.parametrize(("width", "is_card"), [(320, True), (390, True), (800, False), (1400, False)])
def test_a_row_of_the_chronology_is_a_card_on_a_narrow_screen(
    tab: tuple[Page, list[str]], site: Path, edition: Edition, width: int, is_card: bool
) -> None:
    """Date and event stand one above the other, as wide as the screen; where there is room, side by side."""
    page, _ = tab
    page.set_viewport_size({"width": width, "height": 640})
    page.goto((site / edition.code / "appendices/a-chronology.html").as_uri())
    date, what, document, paragraph = (
        cell.bounding_box() or {} for cell in page.locator(".chronology tbody tr :is(th, td)").all()
    )
    assert (edition.code, is_card) == (edition.code, date["width"] == what["width"] > 0.8 * width)
    assert is_card is (date["y"] + date["height"] <= what["y"])
    assert document["y"] == paragraph["y"]
    heads = page.locator(".chronology thead th").all()
    assert [head.inner_text() for head in heads] == [head.text_content() for head in heads]
    assert is_card is ((page.locator(".chronology thead").bounding_box() or {"width": 0})["width"] <= 1)


def test_pages_that_were_visited_are_read_without_a_network(browser: Browser, site: Path) -> None:
    """A reader who is offline gets pages seen before, with style and search; others fail as ever."""
    handler = partial(QuietHandler, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        page = context.new_page()
        address = f"http://127.0.0.1:{server.server_port}/ar/chapters"
        page.goto(f"{address}/02-spring.html")
        ready = "navigator.serviceWorker.ready.then(() => caches.match(location.href)).then(Boolean)"
        until(page, "navigator.serviceWorker.controller !== null")
        until(page, ready)
        server.shutdown()
    page.goto(f"{address}/02-spring.html?year=2011")
    assert page.locator("#p2-1").is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('header.site')).position") == "sticky"
    page.locator(".search-opener").click()
    page.evaluate(
        "new Promise(done => (function ask() { window.bookSearch ? done() : setTimeout(ask, 9) })())"
    )
    with pytest.raises(sync_api.Error):
        page.goto(f"{address}/01-the-city.html")
    context.close()


@each_edition
def test_the_search_is_worked_by_keys(opened: tuple[Page, list[str]], edition: Edition) -> None:
    """`/` opens it, arrows go to the hits, Enter to a place; Escape closes it; it fits a narrow screen."""
    page, _ = opened
    word = {"en": "the", "ar": "في", "zh": "的"}[edition.code]
    window = page.locator("dialog.search")
    page.keyboard.press("/")
    page.keyboard.type(word)
    first = window.locator(".hits a").first
    first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert all(
        (box := each.bounding_box()) and box["height"] >= 24 for each in window.locator("a, button").all()
    )
    assert window.locator(".hits mark").count() > 0
    page.keyboard.press("ArrowDown")
    assert first.evaluate("link => link === document.activeElement")
    address = first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(str(address))
    page.keyboard.press("Control+k")
    assert window.is_visible()
    page.keyboard.press("Escape")
    assert not window.is_visible()


def test_what_answers_soon_waits_for_nothing_else(tab: tuple[Page, list[str]], site: Path) -> None:
    """A press on the button begins to load, the first part answers, and what is not found is told last."""
    page, seen = tab
    held: list[Route] = []
    page.route("**/search-rest.js", lambda route: held.append(route))
    page.goto((site / "en/chapters/02-spring.html").as_uri())
    window = page.locator("dialog.search")
    assert not [address for address in seen if "/search" in address]
    page.locator(".search-opener").dispatch_event("pointerdown")
    with page.expect_request("**/search-rest.js"):
        page.keyboard.press("/")
    (_address, _title, places), *_ = handed_over((site / "en/assets/search-index.js").read_text("utf-8"))[
        "pages"
    ]
    word = max(places[0][2].split(), key=len)
    for typed, count in ((word, 1), ("qqqq", 0)):
        window.locator("input").fill(typed)
        page.wait_for_timeout(50)
        assert (typed, bool(window.locator(".hits a").count())) == (typed, bool(count))
        assert window.locator("[role=status]").inner_text() == ""
    assert window.locator("progress").count() == 1
    held[0].continue_()
    window.locator("progress").wait_for(state="detached")
    assert window.locator("[role=status]").inner_text() != ""
    page.unroute("**/search-rest.js")
