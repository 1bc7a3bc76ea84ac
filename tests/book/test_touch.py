"""What stands close together in lists of the web edition can be met by a finger on the narrowest screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builder.outputs.web.test_browser import CHROMIUM, QUIET
from tests.languages import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from chronicle.languages.editions import Edition

sync_api = pytest.importorskip("playwright.sync_api")
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
# The size of each link of a cell, and how far it reaches into the next one of its line.
_MEASURED = """() => [...document.querySelectorAll("table.figure-data td")].flatMap((cell) => {
  const boxes = [...cell.querySelectorAll("a")].map((link) => link.getBoundingClientRect());
  const over = (one, other) => Math.min(
    one.right - other.left, other.right - one.left, one.bottom - other.top, other.bottom - one.top
  );
  return boxes.map((box, at) => [
    Math.min(box.width, box.height), Math.max(0, ...boxes.slice(at + 1).map((next) => over(box, next)))
  ]);
})"""

# What is offered at the paragraph whose number was followed, and the numbers that lie on any of it.
_OFFERED = """async (anchor) => {
  location.hash = anchor;
  const strip = document.querySelector("[id='" + anchor + "'] > .elsewhere");
  for (let wait = 0; wait < 200 && !strip.querySelector("button"); wait += 1) {
    await new Promise((done) => setTimeout(done, 10));
  }
  const boxes = (found) => [...found].map((each) => each.getBoundingClientRect());
  const offered = boxes(strip.querySelectorAll("a, button"));
  const touches = (one, other) => one.left < other.right && other.left < one.right
    && one.top < other.bottom && other.top < one.bottom;
  const numbers = boxes(document.querySelectorAll("a.number"));
  return [offered.length, numbers.filter((box) => offered.some((each) => touches(each, box))).length];
}"""
_ROWS = """() => [...document.querySelectorAll("a.own")].map((each) => each.getBoundingClientRect().height)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser that the operating system brings."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


def opened(browser: Browser, dist: Path, address: str, width: int) -> Page:
    """Open a page of a web edition on a screen of this width, from the disk."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((dist / "web" / address).as_uri())
    return page


@each_edition
def test_numbers_beside_one_another_are_met_one_by_one(
    browser: Browser, dist: Path, edition: Edition
) -> None:
    """WCAG 2.2, 2.5.8: each is 24 pixels or more both ways, and none lies on another."""
    with opened(browser, dist, f"{edition.code}/appendices/figure-data.html", 320) as page:
        found = page.evaluate(_MEASURED)
    assert found
    assert min(size for size, _over in found) >= 24
    assert max(over for _size, over in found) < 1


@each_edition
@pytest.mark.parametrize("width", [390, 1280])
def test_what_a_paragraph_offers_lies_on_no_number(
    browser: Browser, dist: Path, edition: Edition, width: int
) -> None:
    """A short paragraph makes room for its links; whoever aims at the next one's number meets it."""
    with opened(browser, dist, f"{edition.code}/chapters/05-out-of-the-old-city.html", width) as page:
        anchors = page.evaluate(
            "() => [...document.querySelectorAll('p > a.number')].map((a) => a.hash.slice(1))"
        )
        found = {anchor: page.evaluate(_OFFERED, anchor) for anchor in anchors}
    assert found
    assert {anchor: under for anchor, (offered, under) in found.items() if under or offered < 6} == {}


@each_edition
def test_the_head_of_a_row_is_met_by_a_finger(browser: Browser, dist: Path, edition: Edition) -> None:
    """It leads to the row, whose address can then be sent, and is 24 pixels high however short its words."""
    with opened(browser, dist, f"{edition.code}/appendices/a-chronology.html", 320) as page:
        heights = page.evaluate(_ROWS)
    assert heights
    assert min(heights) >= 24
