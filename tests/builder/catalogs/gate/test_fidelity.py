"""What a translation makes of the roles of its source is told once, by name and with what to write."""

from __future__ import annotations

import pytest

from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.fidelity import check_roles

NAMES = Names({("place", "square"): ("الساحة", "للساحة"), ("actor", "guard"): ("الحرس",)})
YEARS = "dates show their years oftener or more seldom than in the source."
BY_ROLE = {
    "value": "{value}`a.dead`",
    "date": "{date}`a`",
    "count": "{count}`claims`",
    "claim": "{claim}`a`",
    "difference": "{difference}`a`",
    "paragraph": "{paragraph}`a`",
    "figure": "{figure}`a`",
    "ref": "{ref}`a`",
    "numref": "{numref}`a`",
    "term": "{term}`a`",
    "note": "{note}`a`",
}


def told(text: str, source: str) -> list[tuple[str, str]]:
    """Return code and message of each finding."""
    return [(found.code, found.message) for found in check_roles(source, text, NAMES)]


@pytest.mark.parametrize("role", BY_ROLE.values(), ids=BY_ROLE)
def test_what_is_said_once_stays_once(role: str) -> None:
    """A role that stands for a fact, a source or another place is neither lost nor doubled."""
    named = role if "note" not in role else "{note}`words`"
    assert [] == told(f"x {role}", f"y {role}")
    assert [("T017", f"missing: {named}.")] == told("x", f"y {role}")
    assert [("T017", f"not in the source, or oftener than there: {named}.")] == told(f"{role} {role}", role)


@pytest.mark.parametrize("role", ["{foreign}`x <ar>`", "{title}`a`"])
def test_what_may_go_does_not_come(role: str) -> None:
    """Words in another language and titles may be left out, and stand no oftener than in the source."""
    assert [] == told("x", f"y {role}")
    assert [("T017", f"not in the source, or oftener than there: {role}.")] == told(f"{role} {role}", role)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("{place}`square` {place}`square`", "{place}`square`", []),
        ("x", "{place}`square` {actor}`guard`", []),
        (
            "{place}`homs` {place}`homs`",
            "{place}`square`",
            [("T017", "not in the source, or oftener than there: {place}`homs`.")],
        ),
        ("{place}`للساحة <square>`", "{place}`square`", []),
        ("{place}`x <homs>`", "{place}`homs`", []),  # the ledger's own check tells of it
        (
            "{place}`ساحة <square>`",
            "{place}`square`",
            [("T019", "“ساحة” is no listed form of {place}`square`.")],
        ),
        ("{term}`ساحة <square>`", "{term}`square`", []),
    ],
)
def test_names_stand_as_often_as_the_language_asks(
    text: str, source: str, expected: list[tuple[str, str]]
) -> None:
    """A name may be repeated, or left to a pronoun, in a listed form; none comes that was not there."""
    assert expected == told(text, source)


def test_whoever_writes_another_form_is_told_the_listed_ones() -> None:
    """The main form needs no words of its own, each other one is given as it is typed."""
    (found,) = check_roles("{place}`square`", "{place}`x <square>`", NAMES)
    listed = "{place}`square` · {place}`للساحة <square>`"
    assert (
        f"Use one of: {listed}; or ask the editors to list it in places.yaml or actors.yaml." == found.remedy
    )


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        (
            "{date}`a|month` {date}`b`",
            "{date}`a` {date}`b|day-month`",
            [
                ("T017", "missing: {date}`a`."),
                ("T017", "not in the source, or oftener than there: {date}`a|month-year`."),
            ],
        ),
        ("{date}`a|day-month` {date}`b`", "{date}`a` {date}`b|day-month`", []),
        ("{date}`a|day-month` {date}`b|day-month`", "{date}`a` {date}`b|day-month`", [("T017", YEARS)]),
        ("{date}`a` {date}`b`", "{date}`a` {date}`b|day-month`", [("T017", YEARS)]),
        ("{date}`a|full`", "{date}`a`", []),
        ("{date}`a`", "{date}`a` {date}`b|month`", [("T017", "missing: {date}`b|month-year`.")]),
        (
            "{date}`a|day-month` {date}`c`",
            "{date}`a`",
            [("T017", "not in the source, or oftener than there: {date}`c`.")],
        ),
    ],
)
def test_one_slip_with_a_date_is_told_once(text: str, source: str, expected: list[tuple[str, str]]) -> None:
    """Years are counted only where the same dates stand in both."""
    assert expected == told(text, source)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("{raw}`x`", "y", [("T018", "there is no role {raw}.")]),
        ("{raw}`x`", "{raw}`x`", []),
        (
            "{value}`a.b|loud`",
            "{value}`a.b`",
            [("T018", "{value}`a.b|loud` asks for a form that there is not.")],
        ),
        ("{value}`a.b|loud`", "{value}`a.b|loud`", []),
        ("{value}`a.b|oblique`", "{value}`a.b|words`", []),
    ],
)
def test_unknown_roles_and_forms_are_the_sources_alone(
    text: str, source: str, expected: list[tuple[str, str]]
) -> None:
    """A role or form that the book does not have is refused, unless the source asks for it too."""
    assert expected == told(text, source)


def test_whoever_asks_for_another_form_is_told_those_that_there_are() -> None:
    """The forms are given as they are typed."""
    (found,) = check_roles("{value}`a.b`", "{value}`a.b|loud`", NAMES)
    assert "Use one of: |bare · |full · |oblique · |words; or none." == found.remedy


@pytest.mark.parametrize("role", BY_ROLE.values(), ids=BY_ROLE)
def test_an_earlier_wording_may_lack_what_was_added(role: str) -> None:
    """A draft prints it still; it has what Sphinx counts and figures that are called out, no more."""
    kept = role.startswith(("{ref}", "{numref}", "{term}", "{figure}"))
    assert kept == bool([*check_roles(f"y {role}", "x", NAMES, earlier=True)])
    assert [*check_roles("y", f"x {role}", NAMES, earlier=True)]
    assert [] == [*check_roles("{date}`a`, {date}`b|day-month`", "{date}`b`", NAMES, earlier=True)]
