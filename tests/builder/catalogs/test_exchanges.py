"""Two figures, dates, notes or references of one message that are exchanged do not pass unseen.

Each is right for itself and stands in the message once, so that only their order can tell. Places follow
one another so in Arabic, not in Chinese, and actors in neither: there a second reader is needed.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.check_catalogs import check_texts
from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.placeholders.legend import PLACEHOLDER, Legend, shorten
from chronicle.catalogs.prose.order import ORDERED, exchanged
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of
from tests.placeholders import catalog_text, entry
from tests.roots import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = "On {date}`a` {value}`a.killed` died, on {date}`b` {value}`b.killed` in {place}`homs`.{claim}`a`"
SHORT, LEGEND = shorten(SOURCE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في {date} مات {killed} وفي {date2} مات {killed2}.{note}", []),
        ("مات {killed} في {date} و{killed2} في {date2}.{note}", []),
        ("{note} {homs} {killed} {killed2} {date} {date2}", []),
        ("في {date} مات {killed2} وفي {date2} مات {killed}.{note}", [("{killed2}", "{killed}")]),
        ("في {date2} مات {killed} وفي {date} مات {killed2}.{note}", [("{date2}", "{date}")]),
        ("في {date2} {killed2}، {date} {killed}", [("{killed2}", "{killed}"), ("{date2}", "{date}")]),
        ("{killed2}", []),
        ("{killed2|bare} {killed|bare}", [("{killed2}", "{killed}")]),
        ("{killed} {killed2} {killed}", []),
    ],
)
def test_an_exchange_changes_the_order(text: str, found: list[tuple[str, str]]) -> None:
    """Placeholders of one kind follow one another as in the source; those of two kinds need not."""
    assert found == [(first, second) for _, _, first, second in exchanged(SHORT, text, LEGEND, ORDERED)]


@pytest.mark.parametrize("role", ["paragraph", "figure", "difference"])
def test_references_keep_their_order(role: str) -> None:
    """The number of one paragraph in the place of another sends a reader to the wrong account."""
    source, legend = shorten(f"Of the one ({{{role}}}`a`) and the other ({{{role}}}`b`).")
    first, second = (f"{{{name}}}" for name in (role, f"{role}2"))
    assert f"Of the one ({first}) and the other ({second})." == source
    assert [] == [*exchanged(source, f"الأول ({first}) والثاني ({second}).", legend, ORDERED)]
    found = [*exchanged(source, f"الأول ({second}) والثاني ({first}).", legend, ORDERED)]
    assert [(second, first)] == [each[2:] for each in found]


def test_the_place_of_an_exchange_holds_both() -> None:
    """A waiver is a phrase with both placeholders."""
    text = "مات {killed2} ثم {killed} هناك"
    ((start, end, _first, _second),) = exchanged(SHORT, text, LEGEND, ORDERED)
    assert "{killed2} ثم {killed}" == text[start:end]


@pytest.mark.book
@pytest.mark.parametrize(("language", "folder"), [("ar", "ar"), ("zh", "zh_CN")])
def test_every_exchange_in_the_book_is_told(language: str, folder: str) -> None:
    """Of every message, every two that have an order are exchanged; each exchange is seen."""
    words = edition_of(language).checks
    kinds = (*ORDERED, *(words.in_order if words else ()))
    missed, tried = [], 0
    for source, text, legend in _messages(folder):
        before = list(exchanged(source, text, legend, kinds))
        for one, other in combinations(legend.meant, 2):
            if legend.meant[one].role != legend.meant[other].role or legend.meant[one].role not in kinds:
                continue
            spoilt = _exchange(text, one, other)
            if spoilt == text or not _has(text, one, other):
                continue
            tried += 1
            if not list(exchanged(source, spoilt, legend, kinds)) and not before:
                missed.append((one, other, text))
    assert [] == missed
    assert tried > 50


def _messages(folder: str) -> Iterator[tuple[str, str, Legend]]:
    """Yield each message of the book with its translation and its placeholders."""
    for path in sorted((ROOT / "locales" / folder / "LC_MESSAGES").rglob("*.po")):
        for each in read_catalog(path, ROOT).entries:
            if each.legend.meant and each.plural is None:
                yield each.msgid, each.forms[0], each.legend


def _has(text: str, *names: str) -> bool:
    """Return whether a text has all of these placeholders."""
    return set(names) <= {found["name"] for found in PLACEHOLDER.finditer(text)}


def _exchange(text: str, one: str, other: str) -> str:
    """Return a text with two placeholders in each other's places."""
    names = {one: other, other: one}
    return PLACEHOLDER.sub(
        lambda found: found[0].replace(found["name"], names.get(found["name"], found["name"]), 1), text
    )


def test_the_check_tells_an_exchange_unless_it_is_waived(tiny_book: Path) -> None:
    """A translator is told which placeholder stands before which; a phrase with a reason passes."""
    path = tiny_book / "locales/ar/LC_MESSAGES/chapters/01-city.po"
    path.parent.mkdir(parents=True)
    message = entry(
        "From {date}`sit-in` to {date}`march`.{claim}`sit-in`",
        "إلى {date}`march` من {date}`sit-in`.{claim}`sit-in`",
    )
    header = 'msgid ""\nmsgstr "Language: ar\\n"\n\n'
    path.write_text(header + catalog_text(message), encoding="utf-8")
    arabic, evidence = edition_of("ar"), tiny_book / "docs/evidence"
    (problem,) = check_texts(tiny_book, (arabic,), load_ledger(evidence, CHOSEN))
    assert ("T095", "{date2} stands before {date}, which it follows in the source.", message.msgid) == (
        problem.code,
        problem.message,
        problem.subject,
    )
    terms = evidence / "terms.yaml"
    waiver = '\n  - {check: T095, language: ar, text: "{date2} من {date}", because: "It is said so."}\n'
    given = terms.read_text(encoding="utf-8")
    terms.write_text(given.replace("waivers: []", f"waivers:{waiver}"), encoding="utf-8")
    assert [] == check_texts(tiny_book, (arabic,), load_ledger(evidence, CHOSEN))
