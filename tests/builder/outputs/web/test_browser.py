"""The web edition in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.languages import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

    from chronicle.languages.editions import Edition

sync_api = pytest.importorskip("playwright.sync_api")
pytestmark = pytest.mark.whole
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
NARROW: ViewportSize = {"width": 320, "height": 640}
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
