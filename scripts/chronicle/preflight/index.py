"""Check that each page that the index names has what it is named for: the word, or a note on the subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from chronicle.manuscript.book import book_of
from chronicle.manuscript.records import mentions_of
from chronicle.preflight.engines import by_pdfium
from chronicle.preflight.places import named_places
from chronicle.preflight.words import words
from chronicle.problems import Problem
from chronicle.text.anchors import index_anchor, index_anchor_in, note_in
from chronicle.text.scripts import script_in_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sphinx.environment import BuildEnvironment

_PAGES = re.compile(r"(\d+)(?:\s*[–-]\s*(\d+))?")
_GAPS = re.compile(r"[\s\d]+")
_HEAD = 120  # letters: a running head, and the first words below it


@dataclass(frozen=True)
class Evidence:
    """What must stand on a page that an entry names: one of these words, or one of these notes."""

    words: frozenset[str]
    notes: frozenset[str]


def index_evidence(env: BuildEnvironment) -> dict[str, Evidence]:
    """Return for the anchor of each entry of the index what its pages must have."""
    book = book_of(env)
    code = book.edition.code
    shown: dict[tuple[str, str], set[str]] = {}
    for mention in (each for mentions in mentions_of(env).values() for each in mentions):
        kind = "claim" if mention.kind == "noted" else mention.kind
        shown.setdefault((kind, mention.id), set()).add(mention.shown)
    found = {}
    for kind, table in (("place", book.ledger.places), ("actor", book.ledger.actors)):
        for name, record in table.items():
            names = record.names[code]
            # In a draft, a passage that is not translated has the name in English.
            forms = {*names.allowed, names.heading, *shown.get((kind, name), ())}
            found[index_anchor(kind, name)] = Evidence(frozenset(forms), frozenset())
    for name in book.ledger.subjects:
        claims = (claim for claim in book.ledger.claims.values() if name in claim.subjects)
        told = {each for claim in claims for each in shown.get(("claim", claim.id), ())}
        notes = frozenset(filter(None, map(note_in, told)))
        said = frozenset(each for each in told if not note_in(each))
        found[index_anchor("subject", name)] = Evidence(said, notes)
    return found


class _Cited(NamedTuple):
    """A link of an entry: the page that it stands on, what is printed there, the page that it leads to."""

    entry: str
    on: int
    printed: str
    leads_to: int


def check_index(path: Path, evidence: Mapping[str, Evidence]) -> list[Problem]:
    """Return a problem for each page that an entry names and that has nothing of it."""
    places = named_places(path)
    texts = [" ".join(words(text)) for text in by_pdfium(path)]
    with pypdfium2.PdfDocument(path) as document:
        cited = [link for link in _cited(path, places, document) if link.entry in evidence]
    problems = []
    for link in cited:
        wanted = evidence[link.entry]
        forms = [" ".join(words(each)) for each in wanted.words]
        noted = {places[each] for each in wanted.notes if each in places}
        for page in _pages(link.printed):
            text, following = (texts[at] if at < len(texts) else "" for at in (page - 1, page))
            found = any(holds(text, form) or goes_on(text, following, form) for form in forms)
            if page not in noted and not found:
                message = f"page {link.on} sends its reader to page {page}, which has nothing of it."
                problems.append(Problem(path.name, 0, "P025", message, subject=link.entry))
        if link.leads_to not in _pages(link.printed)[:1]:
            message = f"page {link.on}: “{link.printed}” leads to page {link.leads_to}."
            problems.append(Problem(path.name, 0, "P025", message, subject=link.entry))
    return problems


def holds(text: str, form: str) -> bool:
    """Return whether a page has a form; of one in two scripts, whose order programs change, all its words."""
    if any(map(str.isdigit, form)):
        return form.replace(" ", "") in text.replace(" ", "")
    closed = _closed(form) in _closed(text)  # a word may have been read with a gap
    return closed or (len({script_in_name(word[0]) for word in form.split()}) > 1 and _all(text, form))


def goes_on(text: str, following: str, form: str) -> bool:
    """Return whether a form begins on a page and goes on at the beginning of the next one."""
    parts = form.split()
    here, above = _closed(text), _closed(following)[:_HEAD]
    return any(
        _closed("".join(parts[:cut])) in here and _closed("".join(parts[cut:])) in above
        for cut in range(1, len(parts))
    )


def _closed(text: str) -> str:
    """Return a text without gaps and figures: a note's number may be read before the word that it follows."""
    return _GAPS.sub("", text)


def _all(text: str, form: str) -> bool:
    return set(form.split()) <= set(text.split())


def _pages(printed: str) -> Sequence[int]:
    """Return the pages that a text names: one, or a range."""
    found = _PAGES.search(printed)
    if found is None:
        return ()
    first, last = int(found[1]), int(found[2] or found[1])
    return range(min(first, last), max(first, last) + 1)


def _cited(path: Path, places: Mapping[str, int], document: Any) -> Iterator[_Cited]:
    """Yield the links of the index, each with the entry that it stands behind."""
    with pikepdf.Pdf.open(path) as pdf:
        root: Any = pdf.Root
        entries: dict[int, list[tuple[float, str]]] = {}
        for name, place in pikepdf.NameTree(root.Names.Dests).items():
            if entry := index_anchor_in(str(name)):
                target: Any = place
                entries.setdefault(places[str(name)], []).append((float(target[3]), entry))
        entry = ""
        for number in range(min(entries, default=1), max(entries, default=0) + 1):
            text = document[number - 1].get_textpage()
            heights = sorted(entries.get(number, []), reverse=True)
            page: Any = pdf.pages[number - 1].obj
            for link in page.get("/Annots", []):
                left, bottom, right, top = (float(edge) for edge in link.Rect)
                above = [name for height, name in heights if height >= (bottom + top) / 2]
                printed = str(text.get_text_bounded(left=left, bottom=bottom, right=right, top=top))
                target_name = str(link.get("/Dest", ""))
                if target_name in places and not index_anchor_in(target_name):
                    yield _Cited(above[-1] if above else entry, number, printed, places[target_name])
            entry = heights[-1][1] if heights else entry
