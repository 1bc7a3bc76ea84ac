"""A kept drawing is the one that would be drawn now, whatever has been edited, and others are left alone."""

from __future__ import annotations

import gettext
import shutil
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures.consulted import digest_of_data
from chronicle.figures.drawing import draw
from chronicle.figures.figure_voice import Voice
from chronicle.figures.store import Store
from chronicle.ledger.model import Origin
from chronicle.words import Messages
from tests.builder.figures.small_figures import figure, read
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.figures.figure_records import Figure
    from chronicle.ledger.model import Ledger

    Words = dict[tuple[str, ...], str]
    Edit = Callable[[Ledger, Words], Ledger]

DIFFERENCES = figure(id="people", kind="differences", lines=[{"show": ["leaving.people"]}])
del DIFFERENCES["window"]


class Catalog(gettext.NullTranslations):
    """A catalog that says what a test gives it."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.words = words

    def pgettext(self, context: str, message: str) -> str:
        """Return a message."""
        return self.words.get((context, message)) or super().pgettext(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        """Return a message with a number."""
        return self.words.get((context, msgid1)) or super().npgettext(context, msgid1, msgid2, n)


class Kept:
    """Two figures in Arabic, of which drawings are kept."""

    def __init__(self, root: Path) -> None:
        self.folder = root / "kept"
        self.ledger, self.figures, problems = read(root, figure(), DIFFERENCES)
        assert problems == []
        self.words: Words = {("leaving", "Leaving"): "المغادرة"}
        self.look(compare=False)

    def look(self, figures: dict[str, Figure] | None = None, *, compare: bool = True) -> set[str]:
        """Compare kept drawings with new ones; return the figures that were drawn again."""
        catalog = Catalog(self.words)
        source = Messages(edition_of("en"), self.ledger)
        messages = Messages(edition_of("ar"), self.ledger, *([catalog] * 4), source)
        figures = figures or self.figures
        store = Store(self.folder, figures, messages)
        again = set()
        for name in figures:
            record = store.path(name).with_suffix(".json")
            before = record.stat().st_ino if record.exists() else 0
            drawn = store.drawing(name)
            assert not compare or draw(Voice(figures[name], messages)) == drawn, name
            if record.stat().st_ino != before:
                again.add(name)
        return again


@pytest.fixture(scope="module")
def drawn_once(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Return such figures, which are not to be changed."""
    return Kept(tmp_path_factory.mktemp("figures"))


@pytest.fixture
def kept(drawn_once: Kept, tmp_path: Path) -> Kept:
    """Return such figures."""
    own = copy(drawn_once)
    own.folder, own.words = tmp_path / "kept", dict(drawn_once.words)
    shutil.copytree(drawn_once.folder, own.folder)
    return own


def _position(ledger: Ledger, claim: str, at: int, **changed: Any) -> Ledger:
    """Return a ledger with another passage of a claim."""
    record = ledger.claims[claim]
    positions = list(record.positions)
    positions[at] = replace(positions[at], **changed)
    return _claim(ledger, claim, positions=tuple(positions))


def _claim(ledger: Ledger, claim: str, **changed: Any) -> Ledger:
    return _record(ledger, "claims", claim, **changed)


def _record(ledger: Ledger, table: str, name: str, **changed: Any) -> Ledger:
    records = dict(getattr(ledger, table))
    records[name] = replace(records[name], **changed)
    return replace(ledger, **{table: records})


def _number(ledger: Ledger, _words: Words) -> Ledger:
    position = ledger.claims["leaving"].positions[0]
    changed = replace(position.quantities["people"], min=400)
    return _position(ledger, "leaving", 0, quantities={"people": changed})


def _date(ledger: Ledger, _words: Words) -> Ledger:
    other = ledger.claims["ended"].positions[0].date
    return _position(ledger, "market", 0, date=other)


def _one_passage_less(ledger: Ledger, _words: Words) -> Ledger:
    return _claim(ledger, "market", positions=ledger.claims["market"].positions[:1])


def _one_passage_more(ledger: Ledger, _words: Words) -> Ledger:
    more = ledger.claims["ended"].positions[0]
    return _claim(ledger, "market", positions=(*ledger.claims["market"].positions, more))


def _event(ledger: Ledger, _words: Words) -> Ledger:
    return _claim(ledger, "market", event="The square")


def _name_of_document(ledger: Ledger, _words: Words) -> Ledger:
    names = ledger.sources["beta"].names
    names = {**names, "ar": replace(names["ar"], main="اسم آخر")}
    return _record(ledger, "sources", "beta", names=names)


def _no_name(ledger: Ledger, _words: Words) -> Ledger:
    names = {code: name for code, name in ledger.sources["alpha"].names.items() if code != "ar"}
    return _record(ledger, "sources", "alpha", names=names)


def _order_of_documents(ledger: Ledger, _words: Words) -> Ledger:
    return replace(ledger, sources=dict(reversed(ledger.sources.items())))


def _noun(ledger: Ledger, _words: Words) -> Ledger:
    return _record(ledger, "units", "person", other="persons")


def _translated_event(ledger: Ledger, words: Words) -> Ledger:
    words["market", "Market"] = "السوق"
    return ledger


def _lost_translation(ledger: Ledger, words: Words) -> Ledger:
    del words["leaving", "Leaving"]
    return ledger


def _translated_title(ledger: Ledger, words: Words) -> Ledger:
    words["time", "The time"] = "الزمن"
    return ledger


def _elsewhere(ledger: Ledger, _words: Words) -> Ledger:
    """Return records that are the same, but for the lines where they stand."""
    for claim in ledger.claims:
        ledger = _claim(ledger, claim, origin=Origin("elsewhere.yaml", 99, {}))
    return ledger


def _other_claim(ledger: Ledger, _words: Words) -> Ledger:
    return _claim(ledger, "ended", event="Another end", positions=ledger.claims["market"].positions)


def _name_of_place(ledger: Ledger, _words: Words) -> Ledger:
    names = ledger.places["town"].names
    return _record(ledger, "places", "town", names={**names, "ar": replace(names["ar"], main="بلدة")})


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        (_number, {"people"}),
        (_date, {"time"}),
        (_one_passage_less, {"time"}),
        (_one_passage_more, {"time"}),
        (_event, {"time"}),
        (_name_of_document, {"time", "people"}),
        (_no_name, {"time", "people"}),
        (_order_of_documents, {"time", "people"}),
        (_noun, {"people"}),
        (_translated_event, {"time"}),
        (_lost_translation, {"people"}),
        (_translated_title, {"time"}),
        (_elsewhere, set()),
        (_other_claim, set()),
        (_name_of_place, set()),
    ],
)
def test_a_figure_is_drawn_again_where_it_shows_what_was_edited(
    kept: Kept, edit: Edit, again: set[str]
) -> None:
    """What is kept is what would be drawn; figures that do not show it are not drawn again."""
    kept.ledger = edit(kept.ledger, kept.words)
    assert again == kept.look()
    assert set() == kept.look(compare=False)


def test_another_figure_of_the_same_name_is_drawn_again(kept: Kept) -> None:
    """A figure's own record counts, but not the line where it stands."""
    moved = replace(kept.figures["time"], origin=Origin("elsewhere.yaml", 99, {}))
    assert set() == kept.look({**kept.figures, "time": moved})
    changed = replace(kept.figures["time"], window=("2011", "2014"))
    assert {"time"} == kept.look({**kept.figures, "time": changed})


def test_data_that_differ_have_other_digests() -> None:
    """Neither kind nor order nor nesting is lost; the place of a record is no part of it."""
    told = [1, "1", (1,), [[1]], {1: 2}, {2: 1}, {1: 2, 3: 4}, {3: 4, 1: 2}, None, "", (1, 2), (2, 1), {1, 2}]
    assert len(told) == len({digest_of_data(each) for each in told})
    assert digest_of_data({2, 1}) == digest_of_data({1, 2})
