"""What oracles read of finished web editions with two of everything, and say of those with slips."""

from __future__ import annotations

import re
import shutil
from itertools import chain
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.core.folders import Folders
from chronicle.oracles.results.accounts import account_problems, accounts_of, accounts_text, items_of
from chronicle.oracles.results.chapter_file import read_chapter_file, words_of
from chronicle.oracles.results.check_results import check_text
from chronicle.oracles.results.loads import check_loads
from chronicle.oracles.results.pages import pages_of
from chronicle.oracles.results.shown import read_page
from chronicle.oracles.results.stretches import places_of
from tests.gallery import CODES
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

in_each = pytest.mark.parametrize("code", CODES)


@in_each
def test_what_is_read(gallery: Gallery, gallery_editions: Path, approved: Approved, code: str) -> None:
    """Pages, the places in them and the chapters' files are read so; each part of the ledger stands there."""
    web = gallery_editions / "web" / code
    messages = gallery.book(code).messages
    accounts = accounts_of(messages, web, left_out=("appendices/h-documents",))
    told: list[object] = []
    if code == "en":
        told += [
            f"{each.docname} | {each.name} | {each.is_opened} | {each.letters[:60]}"
            for each in places_of(web)
        ]
        for name, root in pages_of(web):
            if "chapters" in name:
                told += [f"=== {name}", read_page(root)]
        for path in sorted((gallery.folders.docs / "chapters").glob("*.md")):
            told += [f"=== {path.name}", read_chapter_file(path.read_text("utf-8"))]
        told += [
            words_of(
                "A *b* **c** `d` {place}`market` [e](f) {value}`market-hit.killed@sada` \\* {note}`g *h*`."
            )
        ]
        told += items_of(messages)
    else:
        told += list(items_of(messages))[:25]
    approved(*told, accounts_text(accounts), *account_problems(accounts, "the web edition"))


SLIPS: dict[str, Callable[[str], str]] = {
    "markup": lambda text: text.replace("</p>", " {place}`market` **x** [a](b) {{x}}</p>", 3),
    "a paragraph is gone": lambda text: re.sub(r"<p id=\"p\d-[12]\".*?</p>", "", text, flags=re.DOTALL),
    "headings are gone": lambda text: re.sub(r"<h[12]>.*?</h[12]>", "", text, flags=re.DOTALL),
    "notes are gone": lambda text: re.sub(r"<aside.*?</aside>|<sup.*?</sup>", "", text, flags=re.DOTALL),
    "rows are gone": lambda text: re.sub(r"<tr>.*?</tr>", "", text, count=2, flags=re.DOTALL),
    "rows say else": lambda text: re.sub(r"<td>(.*?)</td>", r"<td>nothing</td>", text, flags=re.DOTALL),
    "emphasis and links are gone": lambda text: re.sub(r"</?(?:em|strong|a|code)\b[^>]*>", "", text),
    "something is loaded": lambda text: text.replace(
        "</head>",
        '<script src="https://x.example/a.js"></script><link rel="stylesheet" href="//y.example/b.css">',
    ).replace("<p>", '<p style="background:url(http://z.example/c)"><img src="https://x.example/d.png">', 2),
    "all is gone": lambda _text: "<html><body><main></main></body></html>",
}  # fmt: skip


@pytest.mark.parametrize("slip", SLIPS)
def test_slips(
    gallery: Gallery, gallery_editions: Path, approved: Approved, tmp_path: Path, slip: str
) -> None:
    """Each slip in all pages of an edition is told page by page."""
    web = tmp_path / "web"
    shutil.copytree(gallery_editions / "web/en", web)
    for path in chain((web / "chapters").glob("*.html"), (web / "appendices").glob("[bch]-*.html")):
        path.write_text(SLIPS[slip](path.read_text("utf-8")), "utf-8")
    folders = Folders(gallery.root, gallery.root / "build")
    found = check_text(folders, CHOSEN, edition_of("en"), [web], release=True)
    messages = gallery.book("en").messages
    lost = list(account_problems(accounts_of(messages, web), "the web edition"))
    approved(*found, "loads", *check_loads(web), f"lost: {len(lost)}", *lost[:12])


def test_what_a_pdf_would_load(approved: Approved, tmp_path: Path) -> None:
    """Each thing that a PDF would load or start is told once, in order."""
    path = tmp_path / "a.pdf"
    with pikepdf.new() as pdf:
        for _number in range(2):
            page = pdf.add_blank_page().obj
            acts = [
                {"/S": pikepdf.Name("/Launch"), "/F": pikepdf.String("run.exe")},
                {"/S": pikepdf.Name("/JavaScript"), "/JS": pikepdf.String("x()")},
                {"/S": pikepdf.Name("/GoToR"), "/F": pikepdf.String("other.pdf")},
                {"/S": pikepdf.Name("/SubmitForm"), "/F": pikepdf.String("https://x.example")},
                {"/S": pikepdf.Name("/ImportData"), "/F": pikepdf.String("a.fdf")},
            ]
            page.Annots = pikepdf.Array(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=pikepdf.Dictionary(act)
                )
                for act in acts
            )
        pdf.Root.OpenAction = pikepdf.Dictionary(
            {"/S": pikepdf.Name("/URI"), "/URI": pikepdf.String("https://y.example")}
        )
        pdf.save(path)
    approved(*check_loads(path))
