"""Every page for readers is free of what axe-core finds wrong, the size of what is touched included."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.builder.outputs.web.test_browser import CHROMIUM, QUIET
from tests.languages import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from chronicle.languages.editions import Edition

sync_api = pytest.importorskip("playwright.sync_api")
AXE = Path(sys.prefix) / "npm/node_modules/axe-core/axe.min.js"
PHONE = {"width": 390, "height": 844}
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
# Which rules there are is for its makers to say; only the size of what is touched is not asked for by itself.
_RUN = """async (only) => {
  const rules = only.length ? {runOnly: {type: "rule", values: only}} : {};
  const asked = {...rules, rules: {"target-size": {enabled: true}}, resultTypes: ["violations"]};
  const found = await axe.run(document, asked);
  return found.violations.map((each) => [each.id, each.nodes[0].target.join(" ")]);
}"""
_COLOURS = ["color-contrast", "link-in-text-block"]


@contextmanager
def phone(scheme: str) -> Iterator[Page]:
    """Open the browser on the screen of a phone, light or dark."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        context = browser.new_context(viewport=PHONE, color_scheme=scheme, bypass_csp=True)
        yield context.new_page()
        browser.close()


def violations(page: Page, address: str, *only: str) -> list[Any]:
    """Return the rule and the first place of each fault of a page."""
    page.goto(address)
    page.evaluate(AXE.read_text(encoding="utf-8") + ";undefined")
    return [[address, *each] for each in page.evaluate(_RUN, list(only))]


@each_edition
def test_no_page_of_an_edition_has_a_fault(dist: Path, edition: Edition) -> None:
    """Chapters, appendices, evidence and imprint, on a phone."""
    pages = sorted((dist / "web" / edition.code).rglob("*.html"))
    assert len(pages) > 30
    with phone("light") as page:
        assert [] == [fault for path in pages for fault in violations(page, path.as_uri())]


def test_no_page_of_the_shelf_has_a_fault(dist: Path) -> None:
    """What leads to the files of the book, and pages in two languages, are held to the same."""
    shelf = [*dist.glob("*.html"), *(dist / "web").glob("*.html")]
    pages = sorted([*shelf, *(dist / "web/parallel").rglob("*.html")])
    assert pages
    with phone("light") as page:
        assert [] == [fault for path in pages for fault in violations(page, path.as_uri())]


@each_edition
def test_colours_can_be_told_apart_in_the_dark(dist: Path, edition: Edition) -> None:
    """A page of each kind in its dark colours; all else is the same in the light."""
    folder = dist / "web" / edition.code
    names = ("index.html", "imprint.html", "chapters/03-a-divided-city.html", "appendices/a-chronology.html")
    with phone("dark") as page:
        found = [violations(page, (folder / name).as_uri(), *_COLOURS) for name in names]
    assert [] == [fault for faults in found for fault in faults]


def test_a_planted_fault_is_found(tmp_path: Path) -> None:
    """A picture without a text and two small buttons side by side would be told."""
    small = "<button style='padding:0;border:0;height:9px;width:9px;overflow:hidden'>x</button>"
    path = tmp_path / "page.html"
    path.write_text(f"<html lang='en'><title>x</title><main><h1>x</h1><img src='x'>{small * 2}</main>")
    with phone("light") as page:
        assert {"image-alt", "target-size"} <= {
            rule for _page, rule, _place in violations(page, path.as_uri())
        }
