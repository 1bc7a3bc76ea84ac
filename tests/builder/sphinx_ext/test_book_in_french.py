"""A book may be written in any language: a small French one, and its translation into English."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import polib
import pytest
from docutils import nodes

from chronicle import catalogs
from chronicle.core.folders import Folders
from chronicle.languages.chosen import read_editions
from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.nodes import evidence_note, isolate
from tests.builder.catalogs.conftest import messages_read_here
from tests.builder.sphinx_ext.conftest import BOOKS, Built, TinyBook

if TYPE_CHECKING:
    from pathlib import Path

CHAPTER = "chapters/01-la-crue"
ENGLISH = "locales/en/LC_MESSAGES"
PARAGRAPH = "L’eau atteint {pont_neuf|le pont} le {date}. Le courrier compte {evacues}.{note}"
MARKED = {"untranslated", "stale"}


@pytest.fixture
def french(tmp_path: Path) -> TinyBook:
    """Return a fresh copy of the French book."""
    shutil.copytree(BOOKS / "french", tmp_path / "book")
    return TinyBook(tmp_path / "book")


def marked(document: nodes.document) -> list[str]:
    """Return the texts that a document marks."""
    found = document.findall(lambda node: isinstance(node, nodes.Element) and MARKED & {*node["classes"]})
    return [node.astext() for node in found]


def msgids(folder: Path) -> dict[str, list[str]]:
    """Return what each catalog of a folder asks for."""
    return {path.name: [entry.msgid for entry in polib.pofile(str(path))] for path in folder.rglob("*.po")}


def note_of(built: Built) -> str:
    """Return what stands at the foot of the page."""
    return next(built.paragraph(CHAPTER, "1.1").findall(evidence_note))[0].astext()


def test_the_french_edition_is_french(french: TinyBook) -> None:
    """The source prints dates, figures, names and notes by the rules of its own language, without a mark."""
    built = french.build("fr")
    document = built.doctree(CHAPTER)
    assert "La crue à Pont-Neuf" == next(document.findall(nodes.title)).astext()
    said = built.paragraph(CHAPTER, "1.1").astext()
    assert "L’eau atteint le pont le 1er février 1931." in said
    assert "environ 1\u202f200 habitants" in said
    assert "Courrier de la Lise, paragraphe 2." == note_of(built)
    assert "Table des matières" == book_of(built.app.env).messages.text("reading", "Contents")
    assert ([], "") == (marked(document), built.warnings)


def test_the_english_edition_is_translated_from_it(french: TinyBook) -> None:
    """Its date, figure, name and note are English; what nobody has translated is French, and says so."""
    built = french.build("en")
    document = built.doctree(CHAPTER)
    assert "The flood at New Bridge" == next(document.findall(nodes.title)).astext()
    said = built.paragraph(CHAPTER, "1.1").astext()
    assert "The water reached the bridge on 1 February 1931." in said
    assert "about 1,200 inhabitants" in said
    assert "Lise Courier, paragraph 2." == note_of(built)
    assert "Contents" == book_of(built.app.env).messages.text("reading", "Contents")
    silence = built.paragraph(CHAPTER, "1.2")
    assert [silence.astext()] == marked(document)
    assert ("fr", ["untranslated"]) == (silence["lang"], silence["classes"])


def test_a_noun_that_nobody_has_translated_is_french(french: TinyBook) -> None:
    """In an English sentence a figure stands as the French has it, number and noun, and is marked."""
    evidence = french.root / ENGLISH / "evidence.po"
    text = polib.pofile(str(evidence), wrapwidth=79)
    next(each for each in text if each.msgctxt == "unit").msgstr_plural = {0: "", 1: ""}
    text.save()
    figures = list(french.build("en").paragraph(CHAPTER, "1.1").findall(isolate))  # in text and in note
    for figure in figures:
        assert ("fr", ["untranslated"]) == (figure["lang"], figure["classes"])
    assert ["\u2066environ 1\u202f200 habitants\u2069"] * 2 == [figure.astext() for figure in figures]


def test_translators_are_given_the_french(french: TinyBook) -> None:
    """Catalogs of the English edition hold what the French book says, and all of it."""
    editions = read_editions(Folders(french.root))
    english = editions.of("en")
    held = messages_read_here(french.root, editions.source)
    assert [] == catalogs.check(french.root, editions, lambda _book, _source: held)
    shutil.rmtree(french.root / "locales")
    catalogs.refresh(french.root, editions, (english,), lambda _book, _source: held)
    made, kept = (
        {
            path.name: [entry.msgid for entry in polib.pofile(str(path))]
            for path in (root / ENGLISH).rglob("*.po")
        }
        for root in (french.root, BOOKS / "french")
    )
    assert made == kept
    assert (
        "L’eau atteint {pont_neuf|le pont} le {date}. Le courrier compte {evacues}.{note}"
        in made["01-la-crue.po"]
    )
