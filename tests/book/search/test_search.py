"""The search of each web edition finds what readers mean, opened from a disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from lxml import html

from tests.builder.outputs.web.test_browser import CHROMIUM, QUIET
from tests.languages import EDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser

    from chronicle.languages.editions import Edition

sync_api = pytest.importorskip("playwright.sync_api")
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)
QUERIES = yaml.safe_load(Path(__file__).with_name("queries.yaml").read_text(encoding="utf-8"))


def cases(edition: Edition) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each query of an edition, whether it was written unseen, and the names of what it must find."""
    for topic in QUERIES["topics"]:
        for kind in ("unseen", "seen"):
            for query in topic.get(kind, {}).get(edition.code, ()):
                yield kind, query, topic["finds"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the browser that the operating system brings."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


def paragraphs(folder: Path) -> dict[str, str]:
    """Return the numbered anchor of each paragraph by its lasting name."""
    found = {}
    for path in (folder / "chapters").glob("*.html"):
        for paragraph in html.parse(str(path)).getroot().iterfind(".//p[@id]"):
            found |= {
                str(name.get("id")): str(paragraph.get("id")) for name in paragraph.iterfind("span[@id]")
            }
    return found


def found(browser: Browser, folder: Path, queries: list[str]) -> Mapping[str, set[str]]:
    """Return the anchors that each query finds, from a page that is opened from the disk."""
    page = browser.new_page()
    page.goto((folder / "imprint.html").as_uri())
    page.locator(".search-opener").click()
    # Playwright's own way to wait would evaluate texts, which the pages' policy forbids.
    page.evaluate(
        "new Promise(done => (function ask() { window.bookSearch ? done() : setTimeout(ask, 9) })())"
    )
    script = "queries => queries.map(query => bookSearch.find(query).map(hit => hit.anchor))"
    answers: list[Any] = page.evaluate(script, queries)
    page.close()
    return {query: set(anchors) for query, anchors in zip(queries, answers, strict=True)}


def test_each_language_has_thirty_queries_half_of_them_unseen() -> None:
    """Whoever knows the index asks for what it has: half of the queries were written before."""
    for edition in EDITIONS:
        kinds = [kind for kind, _query, _finds in cases(edition)]
        assert len(kinds) >= 30, edition.code
        assert kinds.count("unseen") >= 15, edition.code


@each_edition
def test_readers_find_what_they_mean(browser: Browser, dist: Path, edition: Edition) -> None:
    """Of the places that a query means, 95 in a hundred are found, and the mean of all queries is as good."""
    folder = dist / "web" / edition.code
    names = paragraphs(folder)
    asked = list(cases(edition))
    nothing = QUERIES["nothing"][edition.code]
    anchors = found(browser, folder, [*(query for _kind, query, _finds in asked), *nothing])
    shares = {}
    for _kind, query, finds in asked:
        meant = {names.get(name, name) for name in finds}
        shares[query] = len(meant & anchors[query]) / len(meant)
    mean = sum(shares.values()) / len(shares)
    assert mean >= 0.95, {query: share for query, share in shares.items() if share < 1}
    assert [query for query in nothing if anchors[query]] == []
