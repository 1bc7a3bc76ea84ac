"""Find Latin letters in results of an edition whose every word was written in another alphabet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.oracles.preflight.engines import by_pdfium
from chronicle.oracles.results.pages import CODE, pages_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

    from chronicle.languages.editions import Edition

LATIN = re.compile("[A-Za-z]+")
# Addresses and fingerprints read the same everywhere.
_ADDRESS = re.compile(r"https?://\S+|urn:uuid:\S+|\b[0-9a-f]{64}\b")
# Names of typefaces, of forms of files and citations and of an algorithm; Chinese entries stand under the
# letters of their pinyin, and the number of a difference is the same in all editions.
MEANT = {"Gentium", "Book", "Plus", "Amiri", "Noto", "Serif", "CJK", "SC", "LXGW", "WenKai", "SHA"}
MEANT |= {"PDF", "EPUB", "ZIP", "GB", "T", "BibTeX", "CSL", "JSON"}
_LICENCE = "Snowball (BSD-3-Clause): search-licence.txt"
_FOR_PROGRAMS = frozenset(
    {"color-scheme", "generator", "referrer", "viewport", "citation_language", "og:type", "og:locale"}
)
_SUMMARY = frozenset({"description", "og:description"})
_SAID = ("alt", "title", "aria-label", "content")


def is_meant(text: str) -> bool:
    """Return whether the words of a text are Latin in every edition."""
    if text == _LICENCE or re.fullmatch(r"B\d+", text):
        return True
    words = LATIN.findall(text)
    return set(words) <= MEANT or (words == [text] and len(text) == 1 and text.isupper())


def plain_latin(result: Path, edition: Edition) -> list[tuple[str, str]]:
    """Return the page and the text of each Latin word that is neither foreign nor code nor an address."""
    if result.suffix == ".pdf":
        return [
            (f"page {number}", word)
            for number, text in enumerate(by_pdfium(result), start=1)
            for word in LATIN.findall(_ADDRESS.sub("", text))
        ]
    return [
        (name, text.strip())
        for name, root in pages_of(result)
        for text in [*_summaries(root, edition.tag), *_texts(root, edition.tag)]
        if LATIN.search(_ADDRESS.sub("", text))
    ]


def exempt_words(result: Path, edition: Edition) -> set[str]:
    """Return the Latin words that pages mark as foreign, as code or as addresses."""
    everything = " ".join("".join(root.itertext()) for _name, root in pages_of(result))
    said = {word for _name, text in plain_latin(result, edition) for word in LATIN.findall(text)}
    return set(LATIN.findall(everything)) - said


def _summaries(root: etree._Element, tag: str) -> Iterator[str]:
    """Yield what a head says of its page, but for words that the page marks: there nothing can be marked."""
    plain = set(LATIN.findall(" ".join(_texts(root, tag))))
    marked = set(LATIN.findall(" ".join(root.itertext()))) - plain
    for meta in root.iter("meta"):
        if (meta.get("name") or meta.get("property")) in _SUMMARY:
            said = meta.get("content", "")
            yield "" if set(LATIN.findall(said)) <= marked else said


def _texts(element: etree._Element, tag: str, exempt: bool = False) -> Iterator[str]:
    """Yield what an element says outside foreign passages, code and addresses; attributes too."""
    foreign = element.get("lang", tag) != tag and "untranslated" not in element.get("class", "").split()
    exempt = exempt or foreign or element.tag in CODE | {"script", "style"}
    named = element.get("name") or element.get("property")
    if named not in _FOR_PROGRAMS | _SUMMARY and not element.get("http-equiv"):
        yield from (element.get(name, "") for name in _SAID)
    if not exempt:
        yield element.text or ""
    for child in element:
        if isinstance(child.tag, str):
            yield from _texts(child, tag, exempt)
        if not exempt:
            yield child.tail or ""
