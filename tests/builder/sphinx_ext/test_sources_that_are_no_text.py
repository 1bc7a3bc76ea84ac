"""Interviews and protected witnesses, decimals and per cent go through the whole book."""

from __future__ import annotations

import zipfile
from functools import cache

import pikepdf
import pypdfium2
import pytest
from lxml import html

from chronicle import catalogs
from chronicle.oracles.results.withheld_names import check_witnesses
from tests.builder.catalogs.conftest import messages_read_here
from tests.builder.sphinx_ext.conftest import tiny_book
from tests.languages import CHOSEN, edition_of, in_turn

NAME = "Planted Person"  # whom only comments name, that is, only the editors
SOURCE = f"""\
  # {NAME} told us this on the telephone.
  - id: witness-1  # {NAME}
    order: 3
    read: true
    kind: "interview with a resident"  # {NAME}
    medium: interview
    withheld: "fear of reprisals"
"""
CLAIM = f"""\
  # heard from {NAME}
  - id: shops-closed
    sentence: "Shops in {{place}}`hama` closed."
    event: "Shops closed"
    places: [hama]
    actors: []
    status: one-source
    told: [chapters/01-first]
    positions:
      - source: witness-1
        locator: {{part: time, time: 00:41:05}}  # {NAME}
        relation: states
        agent: none
        quantities:
          share: {{min: 41.50, unit: share}}
          way: {{qualifier: about, min: 2.5, unit: kilometre}}
"""
UNITS = """\
  - {id: share, one: per cent, other: per cent, per_cent: true}
  - {id: kilometre, one: kilometre, other: kilometres}
"""
SENTENCE = (
    "A witness says that {value}`shops-closed.share` of the shops closed, along "
    "{value}`shops-closed.way`.{claim}`shops-closed`"
)
PAGE = "---\nprint: false\n---\n\n# Data\n\n```{appendix} data-files\n```\n\n```{appendix} data-fields\n```\n"


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """Return the tiny book with a protected witness, and a page for its data."""
    tiny = tiny_book(tmp_path_factory.mktemp("witness") / "book")
    for name, more in (("sources", SOURCE), ("claims/01-first", CLAIM), ("units", UNITS)):
        path = tiny.root / f"docs/evidence/{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    chapter = tiny.root / "docs/chapters/01-first.md"
    text = chapter.read_text(encoding="utf-8") + f"\n(shops)=\n{SENTENCE}\n"
    chapter.write_text(text, encoding="utf-8")
    tiny.write("docs/appendices/l-data.md", PAGE)
    tiny.enlist("appendices/l-data")
    return tiny


@pytest.fixture(scope="module")
def made(book):
    """Return what builds the English edition in a form, once, from one reading."""
    return cache(lambda builder: book.build("en", builder))


def test_the_web_edition_says_what_is_withheld(made):
    """The sentence has its figures, the note says that the name is withheld, and why."""
    built = made("html")
    page = html.parse(str(built.app.outdir / "chapters/01-first.html")).getroot().text_content()
    assert "A witness says that 41.50% of the shops closed, along about 2.5 kilometres." in page
    assert "A witness whose name is withheld (fear of reprisals), interview, at 00:41:05." in page


def bytes_of(outdir):
    """Yield every file of a result, those of a container and attachments and words of a PDF by themselves."""
    for path in sorted(outdir.rglob("*")):
        if path.suffix == ".epub":
            with zipfile.ZipFile(path) as container:
                yield from ((name, container.read(name)) for name in container.namelist())
        elif path.suffix == ".pdf":
            with pikepdf.open(path) as pdf:
                yield from ((name, each.get_file().read_bytes()) for name, each in pdf.attachments.items())
            pages = pypdfium2.PdfDocument(path)
            text = "\n".join(page.get_textpage().get_text_bounded() for page in pages)
            yield path.name, text.encode()
        elif path.is_file():
            yield path.name, path.read_bytes()


@pytest.mark.parametrize("builder", in_turn("html", "epub", "pdf"))
def test_an_identity_that_only_comments_tell_is_in_no_result(made, builder):
    """What stands in no field of the ledger reaches no page, container, attachment or index."""
    built = made(builder)
    found = list(bytes_of(built.app.outdir))
    assert [] == [name for name, content in found if NAME.encode() in content]
    assert any(b"whose name is withheld" in content for _, content in found)
    results = [*built.app.outdir.glob("*.epub"), *built.app.outdir.glob("*.pdf")] or [built.app.outdir]
    assert [] == [str(problem) for result in results for problem in check_witnesses(result)]


def test_an_identity_that_only_comments_tell_is_in_no_catalog(book):
    """Translators read what the ledger's fields hold, and no comments of its editors."""
    catalogs.refresh(book.root, CHOSEN, [edition_of("ar")], messages_read_here)
    texts = [path.read_text(encoding="utf-8") for path in (book.root / "locales").rglob("*.po")]
    assert [] == [text for text in texts if NAME in text]
    assert any("fear of reprisals" in text for text in texts)
    assert any('msgctxt "unit-decimal"' in text for text in texts)
