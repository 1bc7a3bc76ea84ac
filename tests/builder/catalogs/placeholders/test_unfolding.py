"""A comment says what a placeholder stands for, and can neither exchange nor add anything."""

from __future__ import annotations

from itertools import permutations, product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chronicle.catalogs.files.entries import Entry, parse_catalog
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.catalogs.placeholders.unfolding import apart, unfold
from chronicle.words.states import Key, State
from tests.builder.catalogs.grammar import few_and_many
from tests.languages import edition_of
from tests.placeholders import catalog_text, entry

if TYPE_CHECKING:
    import polib
    from hypothesis import settings

ARABIC = edition_of("ar")
NAMES = Names({("place", "homs"): ("حمص", "لحمص"), ("place", "hama"): ("حماة",)})
SOURCE = (
    "On {date}`a` and {date}`b`, {value}`a.killed` died in {place}`homs`, {value}`b.killed` in {place}`hama`."
)
GOOD = "في {date}`a` و{date}`b` مات {value}`a.killed` في {place}`homs` و{value}`b.killed` في {place}`hama`."
OTHER = SOURCE.replace("`a`", "`c`").replace("`a.", "`c.")
BOOK = {SOURCE: GOOD, OTHER: GOOD.replace("`a`", "`c`").replace("`a.", "`c.")}


def judged(*entries: polib.POEntry) -> tuple[dict[Key, tuple[str, State]], list[str]]:
    """Return translations and states by the book's messages, and the codes that were told."""
    report = GateReport(ARABIC, release=True)
    catalog = parse_catalog(catalog_text(*entries), "x.po")
    found = {each.key: (each.forms[0], state) for each, state in judge(catalog, "chapters/x", NAMES, report)}
    return found, [problem.code for problem in report.problems]


def assert_nothing_is_exchanged(*entries: polib.POEntry) -> None:
    """Compare what passes the gate for a message of the book with its own translation."""
    for (context, msgid), (form, state) in judged(*entries)[0].items():
        if context is None and msgid in BOOK and state is State.TRANSLATED:
            assert BOOK[msgid] == form


def test_a_message_is_judged_with_its_roles() -> None:
    """The gate, its table and Sphinx know the message that stands in the chapter."""
    assert ({(None, SOURCE): (GOOD, State.TRANSLATED)}, []) == judged(entry(SOURCE, GOOD))


def test_no_order_of_what_is_said_exchanges_two_values() -> None:
    """Whatever comment stands beside whatever name: it is refused, or means no message of the book."""
    message = entry(SOURCE, GOOD)
    lines = message.comment.split("\n")
    names, meanings = zip(*(line.split(": ", 1) for line in lines), strict=True)
    for order in permutations(meanings):
        message.comment = "\n".join(f"{name}: {said}" for name, said in zip(names, order, strict=True))
        found, codes = judged(message)
        if order == meanings:
            assert [] == codes
        else:
            assert SOURCE not in {msgid for _context, msgid in found}
    assert_nothing_is_exchanged(message)


@pytest.mark.parametrize(
    "forge",
    [
        lambda _lines: [],
        lambda lines: lines[1:],
        lambda lines: [*lines, lines[0].replace("`a`", "`b`")],
        lambda lines: [lines[0].replace("`a`", "`b`"), *lines],
        lambda lines: [*lines, "{more}: x = {value}`c.killed`"],
        lambda lines: [line.replace("{killed}", "{dead}") for line in lines],
        lambda lines: [line.replace("{value}`a.killed`", "{foreign}`<script> <ar>`") for line in lines],
        lambda lines: [line.replace("{value}`a.killed`", "{include}`/etc/passwd`") for line in lines],
        lambda lines: [line.replace("{value}`a.killed`", "{value}`a.killed|bare`") for line in lines],
        lambda lines: ["{date} is printed as it stands", *lines],
    ],
)
def test_a_forged_comment_is_named(forge: object) -> None:
    """A line that is missing, doubled, added or bent leaves the message unread, and T096 says so."""
    message = entry(SOURCE, GOOD)
    message.comment = "\n".join(forge(message.comment.split("\n")))  # type: ignore[operator]
    found, codes = judged(message)
    assert "T096" in codes
    assert [State.REFUSED] == [state for _form, state in found.values()]
    assert (None, SOURCE) not in found


def test_a_placeholder_that_is_said_to_be_none_gives_another_message() -> None:
    """A message that prints {date} as it stands is not the one that the book has."""
    message = entry(SOURCE, GOOD)
    message.comment = "\n".join(["{date} is printed as it stands", *message.comment.split("\n")[1:]])
    assert (None, SOURCE) not in judged(message)[0]


def test_names_exchanged_on_both_sides_are_no_message_of_this_kind() -> None:
    """Whoever exchanges the names in source and comment alike has given them against their order."""
    message = entry(SOURCE, GOOD)
    for part in ("msgid", "comment"):
        text = getattr(message, part).replace("{killed2}", "{x}").replace("{killed}", "{killed2}")
        setattr(message, part, text.replace("{x}", "{killed}"))
    assert "T096" in judged(message)[1]


def test_the_comment_of_another_message_gives_that_message() -> None:
    """What reads alike is told apart by the comment; of two that claim to be one the second is refused."""
    first, second = entry(SOURCE, GOOD), entry(OTHER, BOOK[OTHER], context="x")
    second.msgctxt = "#other"
    assert [] == judged(first, second)[1]
    second.comment = first.comment
    found, codes = judged(first, second)
    assert ["T004"] == codes
    assert {(None, SOURCE): (GOOD, State.TRANSLATED)} == found


LINES = [line for text in BOOK for line in entry(text, "").comment.split("\n")]
FORGED = st.lists(
    st.one_of(
        st.sampled_from(LINES),
        st.builds(
            lambda name, meant: f"{name}: x = {meant}",
            st.sampled_from(["{date}", "{date2}", "{killed}", "{killed2}", "{homs}", "{hama}"]),
            st.sampled_from([line.rpartition(" = ")[2] for line in LINES]),
        ),
    ),
    max_size=9,
)


@pytest.mark.parametrize("examples", few_and_many(60, 600))
def test_no_forgery_exchanges_anything(examples: settings) -> None:
    """Whatever comments two messages get, nothing but their own translations reaches the book."""

    def check(first: list[str], second: list[str]) -> None:
        messages = [entry(source, good) for source, good in BOOK.items()]
        for message, lines in zip(messages, (first, second), strict=True):
            message.comment = "\n".join(lines)
        assert_nothing_is_exchanged(*messages)

    examples(given(FORGED, FORGED)(check))()


# fmt: off
WRITTEN = [
    "{killed}", "{killed2}", "{date}", "{homs}", "{homs|لحمص}", "{homs|x}", "{killed|bare}", "{kild}",
    "{value}`a.killed`", "{killed}`x`", "{", "}", "|", "`", "\\", "<b>", "\u202e", "{{killed}}",
]
# fmt: on


@pytest.mark.parametrize("pieces", list(product(WRITTEN, repeat=2)), ids=str)
def test_what_is_written_between_placeholders_adds_nothing(pieces: tuple[str, str]) -> None:
    """Any two pieces side by side: either each role of the source stands there once, or it is refused."""
    message = entry("It was {value}`a.killed` on {date}`a` in {place}`homs`.", "")
    message.msgstr = "في {} و{}: {{date}} {{killed}}.".format(*pieces)
    ((_key, (form, state)),) = judged(message)[0].items()
    if state is State.TRANSLATED:
        assert [1, 1] == [form.count("{value}"), form.count("{date}")]
        assert {"{homs}", "{homs|لحمص}", "|", "\\"} >= set(pieces)


def test_a_refusal_speaks_of_placeholders() -> None:
    """No finding shows a role: it names what the translator sees, and the nearest right name."""
    message = entry(SOURCE, GOOD)
    message.msgstr = message.msgstr.replace("{killed2}", "{kiled2}").replace("{homs}", "{homs|حُمص}")
    report = GateReport(ARABIC, release=True)
    judge(parse_catalog(catalog_text(message), "x.po"), "chapters/x", NAMES, report)
    said = [f"{each.code} {each.message} {each.remedy}" for each in report.problems]
    assert [] == [each for each in said if "`" in each]
    assert "T017 missing: {killed2}. " in said
    assert any(each.startswith("T030") and each.endswith("Write {killed2}.") for each in said)
    assert any(each.startswith("T019") and "Use one of: {homs} · {homs|لحمص};" in each for each in said)
    assert {message.msgid} == {each.subject for each in report.problems}


@pytest.mark.parametrize(
    ("domain", "context", "plural", "codes"),
    [
        ("interface", "web", None, []),
        ("book", "title", None, []),
        ("evidence", "unit", "{n} days", []),
        ("evidence", "unit-words", None, []),
        ("evidence", "deaths", None, ["T096"]),
        ("chapters/01", None, None, ["T096"]),
    ],
)
def test_what_the_builder_fills_in_needs_no_explanation(
    domain: str, context: str | None, plural: str | None, codes: list[str]
) -> None:
    """Words of the interface, of the book and figures have their own placeholders; a text's are explained."""
    entry = Entry(1, context, "{n} day", plural, ("{n} يوم",), fuzzy=False)
    found = unfold(entry, domain)
    assert codes == [each.code for each in found.found]
    if not codes:
        assert entry == found.entry


def test_a_comment_about_a_placeholder_that_is_gone_changes_no_message() -> None:
    """A message without placeholders is the book's own, whatever its comment or context still says of one."""
    stale = Entry(
        1, apart("title", "x"), "Homs", None, ("حمص",), fuzzy=False, explained=("{n}: 7 = {value}`a.killed`",)
    )
    found = unfold(stale, "chapters/01")
    assert ("title", "Homs", ()) == (found.entry.context, found.entry.msgid, found.found)
