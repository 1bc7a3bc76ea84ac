"""All dates, figures, counts, places and names of a gallery, in the words of each language."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING

import pytest

from chronicle.ledger.model import DateSaid, Locator, Quantity, Source, Unit
from chronicle.text.roles import DATE_FORMS, VALUE_FORMS
from chronicle.words.dates import is_date_translated
from chronicle.words.ledger_messages import ledger_messages
from chronicle.words.locators import place_kind
from chronicle.words.numbers import number_forms, number_text, percent_text, whole_number_like
from chronicle.words.quantities import is_translated, unit_message
from chronicle.words.states import Review, State, StateMark, States, message_name
from chronicle.words.titles import typeset
from tests.builder.words.test_languages import voice
from tests.gallery import said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.words import Messages
    from tests.approved import Approved
    from tests.gallery import Gallery

LANGUAGES = ("en", "ar", "zh", "zh-Hant", "ja", "fr", "ru", "fa", "he")
MOMENTS = (
    "2011", "2011-04", "2011-04-01", "2012-05-18", "2013-21", "2013-24", "2011~", "2011-04?", "2012-05-18%",
)  # fmt: skip
SPANS = (
    "2011/2012", "2011-04/2011-06", "2011-12/2012-01", "2012-05-01/2012-05-18", "2012-04-30/2012-06-01",
    "2012-12-31/2013-01-01", "2012-05-18/2012-06", "2012-05/2012-06-18", "2012/2013-05", "2012-21/2012-22",
    "2013-05-02/..", "../2013-05", "2012-05-01~/2012-05-18", "2012-05-01/2012-05-18?",
)  # fmt: skip
PARTS = ("early", "mid", "late", "end-of", "spring", "winter")
BOUNDS = ("by", "before", "after", "about", "from", "until")
TIMES = ("dawn", "morning", "noon", "afternoon", "evening", "night", "midnight")
NUMBERS: tuple[int | Decimal, ...] = (
    *(0, 1, 2, 3, 10, 11, 12, 20, 100, 101, 999, 1000, 9_999, 10_000, 10_001, 11_000, 12_500, 20_000),
    *(499_999, 500_000, 500_001, 1_500_000, 99_999_000, 100_000_000, 100_010_000, 250_000_000),
    *(Decimal("0.5"), Decimal("1.0"), Decimal("41.50"), Decimal("12345.6")),
)
QUALIFIERS = ("exact", "about", "at-least", "more-than", "or-more", "almost", "up-to")
VAGUE = ("several", "dozens", "hundreds", "thousands", "most", "none-of")
FIGURES: tuple[tuple[int | Decimal, int | Decimal], ...] = (
    (1, 1), (2, 2), (5, 5), (10, 10), (11, 11), (20, 20), (200, 200), (10_000, 10_000), (500_000, 500_000),
    (1, 2), (30, 40), (400_000, 500_000), (Decimal("1.5"), Decimal("1.5")), (Decimal("1.5"), Decimal("2.0")),
)  # fmt: skip


def _dates() -> Iterator[DateSaid]:
    yield from map(DateSaid, (*MOMENTS, *SPANS))
    for edtf, part in product(("2011", "2011-04", "2011-04~"), PARTS):
        yield DateSaid(edtf, part=part)  # type: ignore[arg-type]
    for edtf, bound in product(("2011", "2011-04", "2011-04-01", "2011-04-18"), BOUNDS):
        yield DateSaid(edtf, bound=bound)  # type: ignore[arg-type]
    yield DateSaid("2011-04", part="by")
    yield DateSaid("2011-04", part="late", bound="before")
    yield DateSaid("2011-04-18", part="after", time="night")
    yield from (DateSaid("2011-04-18", time=each) for each in TIMES)  # type: ignore[arg-type]
    for edtf in ("2011-04-18", "2011-04-18/2011-04-19", "2011-04-30/2011-05-01", "2011-12-31/2012-01-01"):
        yield from (DateSaid(edtf, part="night"), DateSaid(edtf, part="either"))
    yield DateSaid("2011-04-18~/2011-04-19", part="either")
    yield DateSaid("2011-04-18/2011-04-19?", part="night")
    yield DateSaid("2011-04-18", derived="worked out")
    yield DateSaid("2012-05?/..", part="late")
    yield DateSaid("../2012", part="early")
    yield DateSaid("../2012-05-02", part="night")
    yield DateSaid("2012-05-02/..", part="either")
    yield DateSaid(None)


def _about(when: DateSaid) -> str:
    rest = (when.part, when.bound, when.time, when.derived and "derived")
    return " ".join(filter(None, (when.edtf, *rest)))


@pytest.mark.parametrize("code", LANGUAGES)
def test_dates(tmp_path: Path, approved: Approved, code: str) -> None:
    """Each kind of date, whole: with what narrows, bounds and hedges it."""
    words = voice(tmp_path, code)
    approved(*(f"{_about(when)}: {words.date(when)}" for when in _dates()))


@pytest.mark.parametrize("code", ["en", "ar", "zh", "ru"])
def test_forms_of_dates(tmp_path: Path, approved: Approved, code: str) -> None:
    """Each form of a date shows as much of it as it says."""
    words = voice(tmp_path, code)
    dates = (
        *map(DateSaid, ("2011-04-18", "2011-04", "2013-21", "2012-05-01/2012-06-18", "2013-05-02/..")),
        *map(DateSaid, ("../2013-05-02", "2012-05/2012-06", "2011-04-18~")),
        DateSaid("2011-04-18", bound="before", time="morning", derived="worked out"),
        DateSaid("2011-04-18", part="late"),
        DateSaid("2011-04-18/2011-04-19", part="night"),
        DateSaid("2011-04-18/2011-04-19", part="either"),
    )
    approved(
        *(
            f"{_about(when)} |{form}: {words.date(when, form)}"
            for when in dates
            for form in sorted(DATE_FORMS)
        )
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_numbers(tmp_path: Path, approved: Approved, code: str) -> None:
    """Numbers, rounded ones and hundredths are written as the language writes them."""
    words = voice(tmp_path, code)
    edition = words.edition
    told = [
        f"{each}: {number_text(words, each)} · {number_text(words, each, rounded=True)}"
        f" · {percent_text(edition, each)} · as {whole_number_like(edition, each)}"
        for each in NUMBERS
    ]
    approved(*told, *(f"{each}: {sorted(number_forms(edition, each))}" for each in ("12", "1.5", "1,234.5")))


def _quantities() -> Iterator[Quantity]:
    for unit in ("person", "house", "share"):
        for qualifier, (low, high) in product(QUALIFIERS, FIGURES):
            if low != high and qualifier not in {"exact", "about"}:
                continue  # the ledger has no such range
            if unit == "person" or high in (2, 20, 40) or not isinstance(high, int):
                yield Quantity(
                    low, high, "range" if low != high and qualifier == "exact" else qualifier, unit
                )  # type: ignore[arg-type]
        yield from (Quantity(None, None, each, unit) for each in VAGUE)  # type: ignore[arg-type]


def _figure(each: Quantity) -> str:
    return f"{each.min}-{each.max} {each.qualifier} {each.unit}"


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_figures(gallery: Gallery, approved: Approved, code: str) -> None:
    """Each figure in each form; what the catalog lacks is said in the book's language, all of it."""
    words = gallery.book(code).messages
    told = []
    for each in _quantities():
        forms = dict.fromkeys(words.quantity(each, form) for form in sorted(VALUE_FORMS))
        told.append(f"{_figure(each)}: {' · '.join(forms)}{'' if is_translated(words, each) else ' (lent)'}")
    approved(*told)


@pytest.mark.parametrize("code", ["fr", "ru", "ja", "ar"])
def test_figures_of_the_books_own_language(tmp_path: Path, approved: Approved, code: str) -> None:
    """A book that is written in another language has its figures of the interface and its nouns."""
    words = voice(tmp_path, code, source=True)
    forms = {
        "fr": ("habitant", "habitants"),
        "ru": ("житель", "жителя", "жителей"),
        "ja": ("人",),
        "ar": ("لا أحد", "رجل", "رجلان", "رجال", "رجلاً", "رجل"),
    }[code]
    units = {
        "person": Unit("person", forms[0], forms[-1], forms),
        "house": Unit("house", forms[0], forms[-1]),
        "share": Unit("share", "x", "x", per_cent=True),
    }
    words = replace(words, ledger=replace(words.ledger, units=units))
    told = []
    for each in _quantities():
        said_so = dict.fromkeys(words.quantity(each, form) for form in sorted(VALUE_FORMS))
        told.append(f"{_figure(each)}: {' · '.join(said_so)}")
    approved(*told)


def _places() -> Iterator[tuple[Locator, ...]]:
    for part in ("text", "timeline", "infobox", "references", "caption", "heading", "table"):
        for numbers in ((1,), (12, 2, 12)):
            name = "paragraph" if part == "text" else "number"
            yield tuple(Locator(part, **{name: each}) for each in numbers)  # type: ignore[arg-type]
    yield from ((Locator(part),) for part in ("lead", "categories", "infobox", "table"))  # type: ignore[arg-type]
    yield from ((Locator(part, row="Dead"),) for part in ("infobox", "table"))  # type: ignore[arg-type]
    yield (Locator("section", name="First day"),)
    yield Locator("section", name="First day", paragraph=3), Locator("section", name="First day", paragraph=2)
    yield (Locator("section", name="Unknown", paragraph=2),)
    yield (Locator("timeline", entry="2012-03-04/2012-03-05"),)
    yield (Locator("page", page="12"),)
    yield (Locator("page", page="12-14"),)
    yield Locator("page", page="9"), Locator("page", page="xii"), Locator("page", page="9")
    yield (Locator("time", time="00:41:05"),)
    yield Locator("time", time="01:00:00"), Locator("time", time="00:41:05-00:42:10")
    yield (Locator("whole"),)


@pytest.mark.parametrize("code", LANGUAGES)
def test_places(gallery: Gallery, tmp_path: Path, approved: Approved, code: str) -> None:
    """Where passages stand: one and several of each kind, in a text and in an interview."""
    words = voice(tmp_path, code, ledger=gallery.ledger)
    herald = gallery.ledger.sources["herald"]
    media: tuple[Source, ...] = (
        herald,
        *(replace(herald, medium=each) for each in ("interview", "recording")),  # type: ignore[arg-type]
    )
    told = []
    for places in _places():
        told.append(f"{place_kind(places[0])} × {len(places)}")
        for source in media if code in {"en", "ar", "zh"} else media[:2]:
            if source is herald and places[0].part == "whole":
                continue
            one = replace(words, ledger=replace(gallery.ledger, sources={"herald": source}))
            told.append(f"  {said(one.locator_line('herald', *places))}")
    approved(*told)


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_names_and_counts(gallery: Gallery, approved: Approved, code: str) -> None:
    """Names in each edition, titles with their language and meaning, what the book counts of itself."""
    words: Messages = gallery.book(code).messages
    ledger = gallery.ledger
    told = [f"place {each}: {words.place(each)}" for each in ledger.places]
    told += [f"actor {each}: {words.actor(each)}" for each in ledger.actors]
    for each in ledger.sources:
        told.append(f"source {each}: {words.source(each)} · {words.short_source(each)}")
        told.append(f"  {words.title_text(each)} = {words.title(each)}")
    counts = ("documents", "claims", "claims.one", "positions", "differences", "claims@1", "positions@1-2")
    told += [f"{each}: {words.count(each)}" for each in counts]
    told += [
        f"{each}: {words.relation(each)}" for each in ("states", "confirms", "differs", "denies", "plans")
    ]
    told += [f"{each}: {words.whole_title('A title', each)}" for each in ("", "What it tells")]
    facts = gallery.facts
    told += [f"{name}: {words.fact(name, text)}" for name, text in (("title", facts.title), ("none", None))]
    told += [f"other fact: {words.fact('x', 'It has {documents}')}"]
    form = {"en": "Hill’s", "ar": "تل", "zh": "山岗"}[code]
    told += [
        words.inline(each.replace("NAMED", f"{form} <hill>"), "market-hit")
        for each in (
            "A *word*, {place}`market`, {place}`NAMED` and {actor}`guard`.{claim}`hill-stands`",
            "[A {title}`sada`](x.md), `code`, {value}`.killed@sada|bare`, {date}`.@sada|year`",
            "{count}`claims`, {value}`.killed@sada|words`, {date}`.@sada|month-year`",
            "{difference}`market-hit` {foreign}`x <ar>` {ref}`here <x>` {term}`y`{note}`no` ![alt](p.png)",
        )
    ]
    dates = [
        (claim.id, each.date) for claim in ledger.claims.values() for each in claim.positions if each.date
    ]
    for name, when in dates:
        translated = [form for form in sorted(DATE_FORMS) if is_date_translated(words, when, form)]
        told.append(
            f"{name} {_about(when)}: {words.date(when)} · {words.date(when, 'said')}"
            f" · translated {len(translated)} of {len(DATE_FORMS)}"
        )
    approved(*told)


def test_messages(gallery: Gallery, approved: Approved) -> None:
    """Translators get these messages of the ledger, each once, with what it is."""
    told: list[str] = []
    for each in ledger_messages(gallery.ledger):
        told.append(f"{each.context} «{each.msgid}» {each.plural or ''}")
        told.append(f"    {each.comment}{f' [{each.claim}]' if each.claim else ''}")
    approved(*told)


def test_titles(approved: Approved) -> None:
    """The marks of a title are set as the book sets them, in both kinds of quotation."""
    titles = (
        'The "first" day',
        "The 'first' and \"second\" day's end",
        "Dogs' day... and night",
        '"A", "B" (\'C\')',
        "It's 'half open",
        "حمص 'x'",
        "A - \"b's c\" | 'd'",
    )
    quotes = ("‘{title}’", "“{title}”", "《{title}》")
    approved(*(f"{each} in {quoted}: {typeset(each, quoted)}" for each in titles for quoted in quotes))


def test_states(approved: Approved) -> None:
    """States are counted without what another message stands for, and are written in order."""
    states = States()
    kinds = (State.TRANSLATED, State.TRANSLATED, State.FUZZY, State.UNTRANSLATED, State.REFUSED)
    for domain in ("chapters/02", "chapters/01"):
        for at, state in enumerate(kinds):
            states.note(domain, (f"c{at}" if at % 2 else None, f"message {at}"), state)
    states.note_review("chapters/02", (None, "message 0"), Review.APPROVED)
    states.note_review("chapters/02", ("c1", "message 1"), Review.READ)
    states.note_review("chapters/02", (None, "message 2"), Review.READ)
    states.note_shared("chapters/02", (None, "message 2"))
    states.note_shared("chapters/02", ("c3", "message 3"))
    told = [states.dump().decode()]
    for domain in ("chapters/01", "chapters/02", "none"):
        told.append(f"{domain}: {dict(states.count(domain))} read {states.read(domain)}")
    told += [
        f"{each}: {states.of('chapters/02', each)} {states.of('chapters/02', each, 'c1')}"
        for each in ("message 0", "message 1", "message 9")
    ]
    for state in State:
        mark = state.mark
        told.append(f"{state}: {mark and (mark, mark.words, StateMark.of(['x', mark]))}")
    told.append(f"{StateMark.of(['x'])} {message_name('a', None, 'b')} {message_name('a', 'b', '')}")
    approved(*told)


def test_messages_of_many_figures(gallery: Gallery, approved: Approved) -> None:
    """Each figure that occurs has its messages once, by unit: the usual one, of a pair, and in words."""
    claim = gallery.ledger.claims["market-hit"]
    quantities = {f"figure-{at}": each for at, each in enumerate((*_quantities(), *_quantities()))}
    claims = {"many": replace(claim, positions=(replace(claim.positions[0], quantities=quantities),))}
    found = ledger_messages(replace(gallery.ledger, claims=claims))
    approved(
        *(
            f"{each.context} | {each.msgid} | {each.plural or ''} | {each.comment}"
            for each in found
            if each.context.startswith("unit")
        )
    )


def test_messages_of_figures(gallery: Gallery, approved: Approved) -> None:
    """Each figure has the message, with context and plural, that its catalog is asked for."""
    told = []
    for each in _quantities():
        unit = gallery.ledger.units[each.unit]
        if not unit.per_cent:
            full, oblique = (unit_message(each, unit, form) for form in ("full", "oblique"))
            told.append(f"{_figure(each)}: {' | '.join(map(str, full))} · {oblique.context}")
    approved(*told)
