"""What stands close together in lists of the web edition can be met by a finger on the narrowest screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builder.outputs.web.test_browser import CHROMIUM, QUIET
from tests.languages import EDITIONS

if TYPE_CHECKING:
    from pathlib import Path

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


@each_edition
def test_numbers_beside_one_another_are_met_one_by_one(dist: Path, edition: Edition) -> None:
    """WCAG 2.2, 2.5.8: each is 24 pixels or more both ways, and none lies on another."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 320, "height": 640})
        page.goto((dist / "web" / edition.code / "appendices/figure-data.html").as_uri())
        found = page.evaluate(_MEASURED)
        browser.close()
    assert found
    assert min(size for size, _over in found) >= 24
    assert max(over for _size, over in found) < 1
