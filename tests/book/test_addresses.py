"""An address of the longest page leads to its entry, though what is not on the screen is laid out later."""

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
# Where an entry stands in the window once nothing moves any more.
_TOP = """async (anchor) => {
  const top = () => document.getElementById(anchor).getBoundingClientRect().top;
  location.hash = anchor;
  for (let last = NaN, still = 0; still < 5; ) {
    await new Promise((done) => setTimeout(done, 50));
    still = last === top() ? still + 1 : 0;
    last = top();
  }
  return top();
}"""


@each_edition
@pytest.mark.parametrize("width", [360, 1280])
def test_an_address_leads_to_its_entry(dist: Path, edition: Edition, width: int) -> None:
    """From the top, from one entry to another, and back, as a reader of the register goes."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": width, "height": 740}, reduced_motion="no-preference")
        page.goto((dist / "web" / edition.code / "appendices/b-differences.html").as_uri())
        tops = {anchor: page.evaluate(_TOP, anchor) for anchor in ("b30", "b73", "b36", "b2")}
        bar = page.evaluate("document.querySelector('header.site').getBoundingClientRect().bottom")
        browser.close()
    assert {anchor: top for anchor, top in tops.items() if not bar <= top < bar + 100} == {}
