"""Finished pages are read alike, whether they stand in a folder or in an EPUB."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from lxml import html

from chronicle.oracles.results.pages import pages_of, texts_of

if TYPE_CHECKING:
    from pathlib import Path


def test_pages_have_the_names_of_their_documents(tmp_path: Path) -> None:
    """In their order, without the folder of the EPUB and the suffix, and with plain tags."""
    web, epub = tmp_path / "web", tmp_path / "a.epub"
    with zipfile.ZipFile(epub, "w") as container:
        container.writestr("mimetype", "x")
        for name in ("b/two", "a"):
            body = f"<html xmlns='http://www.w3.org/1999/xhtml'><!-- x --><body><p>{name}</p></body></html>"
            container.writestr(f"EPUB/{name}.xhtml", body)
            (web / name).parent.mkdir(exist_ok=True, parents=True)
            (web / f"{name}.html").write_text(f"<html><body><p>{name}</p></body></html>", encoding="utf-8")
    for path in (web, epub):
        assert [("a", ["a"]), ("b/two", ["b/two"])] == [
            (name, [each.text for each in root.iter("p")]) for name, root in pages_of(path)
        ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>One <b>and</b> two</p><p> </p>", ["One and two"]),
        ("<div>Around <p>inside</p> after</div>", ["Around  after", "inside"]),
        ("<p>Type <code>x</code> here<!-- not this --></p>", ["Type \ufffc here"]),
        ("<p>Type <kbd>x</kbd> or <samp>y</samp>.</p>", ["Type \ufffc or \ufffc."]),
        ("<p>Told<script>x</script> <style>y</style>on.</p>", ["Told on."]),
        ("<p title='About' aria-label='Way' lang='en'>x</p>", ["x", "About", "Way"]),
        ("<img alt='A square'><meta content='About'><p content='no'>x</p>", ["x", "A square", "About"]),
    ],
)
def test_what_a_page_says_is_read_block_by_block(body: str, said: list[str]) -> None:
    """A block inside another is read by itself; code is a gap; attributes that are read out come last."""
    assert said == list(texts_of(html.fromstring(f"<html><body>{body}</body></html>")))
