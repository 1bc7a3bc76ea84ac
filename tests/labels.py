"""Hold the label of each note on a finished page against the documents that the note lets speak.

Nothing of the builder is used: names are read from the ledger's file, the words of the labels from the
translators' catalog, and the notes from the page as a reader gets it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polib
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

# What a label says of the number of documents: several, or a single one.
_SEVERAL = (
    "The documents differ.",
    "The documents count or date different things.",
    "The documents speak of different things.",
)
_ALONE = (
    "This rests on one document.",
    "The document differs from itself.",
    "The document counts or dates different things.",
    "The document speaks of different things.",
)
_DUAL = 2  # the form of Arabic that has its number in the noun
_DOUBTFUL = "This is doubtful."  # of one document or of several
_SAME = "The same in {n} documents; whether independently is not known."
_REMARKS = (
    "Editors’ note: {note}",
    "Editors’ inference: {inference}",
    "In part this is the editors’ inference.",
)
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200f\u200e"))


@dataclass(frozen=True)
class Words:
    """The names of the documents that were read, and the labels, in one language."""

    names: tuple[str, ...]
    several: tuple[str, ...]
    alone: tuple[str, ...]
    same: re.Pattern[str]
    doubtful: str
    remarks: tuple[str, ...]

    @classmethod
    def of(cls, root: Path, code: str, catalog: str | None) -> Words:
        """Read the words of a book's edition; without a catalog they are those of the source."""
        rows = yaml.safe_load((root / "docs/evidence/sources.yaml").read_text(encoding="utf-8"))["sources"]
        path = root / f"locales/{catalog}/LC_MESSAGES/interface.po"
        entries = polib.pofile(str(path)) if catalog and path.is_file() else ()
        said = {entry.msgid: entry.msgstr for entry in entries if entry.msgctxt == "note" and entry.msgstr}
        forms = {
            form
            for entry in entries
            if entry.msgid_plural == _SAME
            for number, form in entry.msgstr_plural.items()
            if "{n}" in form or number == _DUAL
        }
        number = re.escape("{n}")
        same = "|".join(re.escape(form).replace(number, r"\w{1,12}?") for form in sorted(forms or {_SAME}))
        return cls(
            names=tuple(row["names"][code]["main"] for row in rows if row["read"]),
            several=tuple(said.get(label, label) for label in _SEVERAL),
            alone=tuple(said.get(label, label) for label in _ALONE),
            same=re.compile(same),
            doubtful=said.get(_DOUBTFUL, _DOUBTFUL),
            remarks=tuple(said.get(remark, remark).partition("{")[0].strip() for remark in _REMARKS),
        )


def false_labels(page: HtmlElement, words: Words) -> Iterator[str]:
    """Yield each passage of a note whose label does not go with the documents that speak in it."""
    for note in page.iterfind(".//aside"):
        if note.get("role") != "note":
            continue
        waiting: list[str] = []  # neighbours that rest on the same share the label of the last
        for paragraph in note.iterfind("p"):
            text = " ".join("".join(paragraph.itertext()).translate(_ISOLATES).split())
            waiting.append(text)
            found = _label(text, words)
            if found is None:
                waiting = [] if words.doubtful in text else waiting
                continue
            label, several = found
            for each in waiting:
                speaking = _speaking(each, label, words)
                if (len(speaking) > 1) != several or not speaking:
                    yield f"{label} {sorted(speaking)}: {each[:160]}"
            waiting = []


def _label(text: str, words: Words) -> tuple[str, bool] | None:
    """Return the label in a passage, and whether it speaks of several documents."""
    same = words.same.search(text)
    if same:
        return same.group(), True
    for labels, several in ((words.several, True), (words.alone, False)):
        for label in labels:
            if label in text:
                return label, several
    return None


def _speaking(text: str, label: str, words: Words) -> set[str]:
    """Return the documents that speak in a passage: those with a place in brackets, else those named."""
    told = text.partition(label)[0]
    for remark in words.remarks:
        told = told.partition(remark)[0]
    heads = {name for name in words.names if re.search(rf"{re.escape(name)}\s*[(（]", told)}
    return heads or {name for name in words.names if name in told}
