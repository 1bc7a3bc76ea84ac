"""Hold what each note on a finished page says of differences against the ledger, and against its documents.

Nothing of the builder is used: names and numbers are read from the ledger's files, the words of the
relations from the translators' catalog, and the notes from the page as a reader gets it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib
import yaml

from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.html import HtmlElement

# What is said of several documents, behind the last of their lines; and of one, in its line.
_AMONG = (
    "Differ: {numbers}.",
    "Count or date differently: {numbers}.",
    "Speak of different things: {numbers}.",
)
_WITHIN = (
    "Differs from itself: {numbers}.",
    "Counts or dates differently: {numbers}.",
    "Speaks of different things: {numbers}.",
    "Doubtful: {numbers}.",
)
_NUMBER = re.compile(r"B[1-9][0-9]*")
_NUMBERS = r"B[1-9][0-9]*(?:\s*\S\s*B[1-9][0-9]*)*"
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200f\u200e"))


@dataclass(frozen=True)
class Words:
    """The names of the documents that were read, the relations in one language, whose each difference is."""

    names: Mapping[str, str]  # as notes have them, and the id of each
    relations: re.Pattern[str]  # the group says of whom: among documents, or within one
    speaking: Mapping[str, frozenset[str]]  # the documents of each number of the register

    @classmethod
    def of(cls, root: Path, code: str, catalog: str | None) -> Words:
        """Read the words of a book's edition; without a catalog they are those of the source."""
        evidence = root / "docs/evidence"
        rows = yaml.safe_load((evidence / "sources.yaml").read_text(encoding="utf-8"))["sources"]
        path = ROOT / "scripts/chronicle/languages/data" / code / "interface.po"
        entries = polib.pofile(str(path)) if catalog and path.is_file() else ()
        said = {entry.msgid: entry.msgstr for entry in entries if entry.msgctxt == "note" and entry.msgstr}
        claims = [
            claim
            for file in sorted((evidence / "claims").glob("*.yaml"))
            for claim in yaml.safe_load(file.read_text(encoding="utf-8"))["claims"]
        ]
        return cls(
            names={_short(row["names"][code]): row["id"] for row in rows if row["read"]},
            relations=_pattern({"among": _AMONG, "within": _WITHIN}, said),
            speaking={
                claim["difference"]: frozenset(position["source"] for position in claim["positions"])
                for claim in claims
                if "difference" in claim
            },
        )


def _short(name: Mapping[str, str]) -> str:
    return name.get("short") or name["main"]


def _pattern(kinds: Mapping[str, tuple[str, ...]], said: Mapping[str, str]) -> re.Pattern[str]:
    """Return what finds any of these sentences from its beginning: one may end with the words of another."""
    worded = {kind: [said.get(sentence, sentence) for sentence in kinds[kind]] for kind in kinds}
    every = [sentence for sentences in worded.values() for sentence in sentences]
    assert len(set(every)) == len(every), every
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(map(_found, worded[kind]))})" for kind in kinds))


def _found(sentence: str) -> str:
    """Return the pattern of a sentence, whatever numbers it holds."""
    before, _, after = sentence.partition("{numbers}")
    return f"{re.escape(before)}{_NUMBERS}{re.escape(after)}"


def false_labels(page: HtmlElement, words: Words) -> Iterator[str]:
    """Yield each relation in a note that is not that of the documents whose lines the note has."""
    for note in page.iterfind(".//aside"):
        if note.get("role") == "note":
            yield from _of_note([_said(line) for line in note.iterfind("p")], words)


def _said(line: HtmlElement) -> str:
    return " ".join("".join(line.itertext()).translate(_ISOLATES).split())


def _of_note(lines: list[str], words: Words) -> Iterator[str]:
    """Yield the false relations of one note: what one line says of its document, or the last of several."""
    documents = [_document(line, words) for line in lines]
    named = frozenset(document for document in documents if document)
    for line, document in zip(lines, documents, strict=True):
        for sentence in words.relations.finditer(line):
            speaking = [words.speaking.get(each, frozenset()) for each in _NUMBER.findall(sentence[0])]
            if sentence["within"]:
                if any(each != {document} for each in speaking):
                    yield f"of {document}: {line}"
            elif line is not lines[-1] or any(len(each) < 2 or not each <= named for each in speaking):
                yield f"of {sorted(named)}: {line}"
        if document is None:
            yield f"of no document: {line}"


def _document(line: str, words: Words) -> str | None:
    """Return the document whose line it is: its name stands at the beginning, before a comma."""
    for name, document in words.names.items():
        if re.match(rf"{re.escape(name)}\s*[,،，]", line):
            return document
    return None
