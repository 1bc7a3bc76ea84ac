"""All that is composed of a book with two of everything, in each edition."""

from __future__ import annotations

import re
import shutil
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
import yaml

from chronicle.book import citation_forms, written_facts
from chronicle.book.appendices import APPENDICES, TELLING, appendix
from chronicle.book.blocks import where_told
from chronicle.book.claim_pages import claim_pages
from chronicle.book.dataset import data_files
from chronicle.book.facets import facets_of_record
from chronicle.book.facts import BookFacts
from chronicle.book.figure_texts import figure_text
from chronicle.book.full_notes import full_note
from chronicle.book.keywords import keywords
from chronicle.book.naming import name_paragraphs
from chronicle.book.notes import note_lines
from chronicle.book.paragraphs import name_problems, numbers_of, read_documents
from chronicle.book.recording import record_numbers
from chronicle.book.remarks import marks_of
from chronicle.book.renumbered import former_numbers, renumbered
from chronicle.book.second_reading import second_reading
from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from tests.gallery import CODES, SOURCE, blocks_said, said
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved
    from tests.gallery import Gallery

_HASH = re.compile(r"[0-9a-f]{64}")
in_each = pytest.mark.parametrize("code", CODES)
NOTES = (
    ("market-hit", "night-fire", "houses-lost"),
    ("houses-doubted", "market-shut", "market-hit"),
    ("war-ended", "bell-killed", "hill-stands", "baker-saw", "plan-told"),
    ("listed-alone", "houses-lost", "houses-doubted", "night-fire"),
)


@in_each
@pytest.mark.parametrize("name", [*APPENDICES, *TELLING])
def test_appendices(gallery: Gallery, approved: Approved, code: str, name: str) -> None:
    """An appendix is made of these blocks, in this order, each found by these anchors and facets."""
    docname = {"documents": "appendices/h-documents", "cited": "appendices/i-cited"}.get(name, "")
    approved(*(_HASH.sub("…", each) for each in blocks_said(appendix(gallery.book(code), name, docname))))


@in_each
def test_notes(gallery: Gallery, approved: Approved, code: str) -> None:
    """A note on one claim, or on several, says this of each document; in full it says all of each claim."""
    book = gallery.book(code)
    told: list[str] = []
    for claims in [(each,) for each in book.ledger.claims] + list(NOTES):
        told.append(", ".join(claims))
        told += [f"  {said(line)}" for line in note_lines(book, claims)]
    for full in full_note(book, tuple(book.ledger.claims)):
        told += [f"{full.claim}: {said(full.sentence)}", *(f"  {said(line)}" for line in full.lines)]
    told += [
        f"{claim.id}@{each.address} {mark.kind}: {said(mark.words)} | {said(mark.behind(2))}"
        for claim in book.ledger.claims.values()
        for each in claim.positions
        for mark in marks_of(book, claim, each)
    ]
    for pair in combinations(list(book.ledger.claims.values())[:7], 2):
        told.append(f"{' + '.join(each.id for each in pair)}: {said(where_told(book, pair))}")
    approved(*told)


@in_each
def test_pages_of_claims(gallery: Gallery, approved: Approved, code: str) -> None:
    """Each file of claims has a page with an entry for each, as the document that tells most of them has."""
    told: list[str] = []
    for page in claim_pages(gallery.book(code)):
        told += [f"=== {page.docname} about {page.about}: {page.claims}", *blocks_said(page.blocks)]
    approved(*told)


@in_each
def test_words_of_the_whole(gallery: Gallery, approved: Approved, code: str) -> None:
    """Figures, data, citations, keywords and the readers of an edition are told so."""
    book = gallery.book(code)
    told: list[object] = [figure_text(book, name) for name in book.figures]
    for each in data_files(book):
        texts = each.content.decode() if each.name.startswith("texts-") else ""
        told += [f"=== {each.name} {each.media_type} {each.says}", texts]
    facts = {
        "all": gallery.facts,
        "few": BookFacts.from_dict({"title": "A & B", "slug": "a", "version": "1"}, CODES),
    }
    places = [
        citation_forms.CitedPlace(),
        citation_forms.CitedPlace("4.12", "", "https://a.example/x_y", "2026-01-02"),
        citation_forms.CitedPlace("", "Register, B1", "", "2026-01-02"),
    ]
    for name, given in facts.items():
        told.append(f"--- citing, {name}")
        for place in places:
            told += [
                form(book.messages, given, place)
                for form in (
                    citation_forms.as_text,
                    citation_forms.as_bibtex,
                    citation_forms.as_csl,
                    citation_forms.as_gbt,
                )
            ]
    told += ["--- keywords", keywords(book.ledger, code), "--- read by", second_reading(book)]
    records = [("place", each) for each in book.ledger.places] + [
        ("actor", each) for each in book.ledger.actors
    ]
    records += [("word", each) for each in book.ledger.glossary]
    told += [f"{each}: {facets_of_record(book, kind, each)}" for kind, each in records]
    approved(*told)


def test_facts(gallery: Gallery, approved: Approved) -> None:
    """What conf.py says is read so, has these lines, and a release misses what it leaves open."""
    facts, docs = gallery.facts, gallery.folders.docs
    lines = written_facts.lines_of_facts(docs)
    few = BookFacts.from_dict(
        {"title": "A", "slug": "a", "version": "1", "isbn": {"en": {"pdf": "978-0-306-40615-7"}}}, CODES
    )
    told: list[object] = [facts, "lines", lines, "words", facts.words, written_facts.words_of_book(docs)]
    told += [written_facts.slug_of(docs), written_facts.responsible_for_book(docs)]
    for code in CODES:
        told.append(f"--- {code}: {[facts.isbn_of(code, kind) for kind in ('epub', 'pdf', 'print')]}")
        told += [facts.identifier_of(code), facts.identifier_of(code, "light"), few.identifier_of(code)]
        told += [
            *facts.missing_for_release(code, lines),
            *few.missing_for_release(code, lines),
            *few.missing_for_release(code, {}),
        ]
    told += written_facts.other_than_written(few, docs)
    approved(*told)


def test_facts_that_are_wrong(approved: Approved) -> None:
    """Each fact that cannot be is told with its field, in words, with what to write."""
    told: list[object] = []
    for given in yaml.safe_load((BOOKS / "faults/facts.yaml").read_text("utf-8")):
        told.append("---")
        with pytest.raises(ProblemsFound) as caught:
            BookFacts.from_dict(given, CODES)
        told += caught.value.problems
    approved(*told)


def test_paragraphs(gallery: Gallery, approved: Approved, tmp_path: Path) -> None:
    """Paragraphs have these names and numbers; former ones lead to them; new ones are given and recorded."""
    documents = read_documents(gallery.folders)
    numbers, releases = numbers_of(documents), gallery.ledger.releases
    told: list[object] = [
        documents,
        numbers,
        renumbered(releases, numbers),
        former_numbers(releases, numbers),
    ]
    told += name_problems(documents)
    book = gallery.book("en")
    for name in (*numbers.paragraphs, "nothing"):
        told.append(f"{name}: {_asked(book.numbers.number, name)} {_asked(book.numbers.claims, name)}")
    root = tmp_path / "book"
    shutil.copytree(SOURCE, root)
    chapters = root / "docs/chapters"
    for path in sorted(chapters.glob("*.md")):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("(")), "utf-8")
    (chapters / "00-how-to-read.md").write_bytes(
        b"# A\r\n\r\nThe end of it.\r\n\r\nThe end of it.\r\n\r\n{claim}`hill-stands`\r\n"
    )
    folders = Folders(root)
    told += ["--- given", *map(str, name_paragraphs(folders)), *map(str, name_paragraphs(folders))]
    told += [path.read_bytes().decode() for path in sorted(chapters.glob("*.md"))]
    told += [
        f"--- recorded {record_numbers(folders, '1.2')}",
        (root / "docs/evidence/numbers.yaml").read_text("utf-8"),
    ]
    (chapters / "01-market.md").write_text(
        "# A\n\n(a)=\nOne.\n\n(a)=\n(b)=\nTwo.\n\n(p1-1)=\nThree.\n\n## A\n\n(houses-lost)=\nFour.\n", "utf-8"
    )
    told += ["--- problems", *name_problems(read_documents(folders))]
    for version, again in (("1.2", False), ("1.2", True), ("1.3", False)):
        found = _asked(lambda _, v=version, a=again: record_numbers(folders, v, again=a), "")
        told.append(f"--- {version} again={again}: {found}")
    told.append((root / "docs/evidence/numbers.yaml").read_text("utf-8"))
    approved(*told)


def _asked(ask: object, name: str) -> object:
    try:
        return ask(name)  # type: ignore[operator]
    except Exception as error:
        return f"{type(error).__name__}: {error}"
