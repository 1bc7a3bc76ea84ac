"""Compare the roles of a translation with those of its source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chronicle.catalogs.gate.findings import Finding, listing
from chronicle.core.worded import Worded
from chronicle.text.grammar import read_message
from chronicle.text.roles import DATE_FORMS, REMARK, ROLES, VALUE_FORMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from chronicle.catalogs.gate.allowed_names import Names
    from chronicle.text.roles import Role


def _value(role: Role) -> list[str]:
    """Return a value's address; with or without its noun it is the same value."""
    return [f"{{value}}`{role.target}`"]


def _date(role: Role) -> list[str]:
    """Return a date's address with its form: a day is more than its month.

    With or without its year it is the same date: of two dates, one language gives the year to the first,
    another to the last. How many show theirs is counted apart.
    """
    form = _WITH_YEAR.get(role.form or "full", role.form)
    shown = "" if form in (None, "full") else f"|{form}"
    return [f"{{date}}`{role.target}{shown}`"]


def _target(role: Role) -> list[str]:
    """Return a role without its display text."""
    return [f"{{{role.name}}}`{role.target}`"]


def _whole(role: Role) -> list[str]:
    """Return a role as it stands."""
    return [f"{{{role.name}}}`{role.body}`"]


EXACTLY: dict[str, Callable[[Role], list[str]]] = {
    "value": _value,
    "date": _date,
    "count": _whole,
    "claim": _whole,
    "difference": _target,
    "paragraph": _target,
    "figure": _target,
    "ref": _target,
    "numref": _target,
    "term": _target,
    REMARK: _target,
}
MISSING = "missing: {listed}."
# What one of an earlier wording may not lack either: Sphinx counts these, and a figure is called out.
_ALWAYS = {name: EXACTLY[name] for name in ("figure", "ref", "numref", "term")}
_AT_MOST: dict[str, Callable[[Role], list[str]]] = {"foreign": _whole, "title": _target}
_ANY_NUMBER: dict[str, Callable[[Role], list[str]]] = {"place": _target, "actor": _target}
_FORMS = {"value": VALUE_FORMS, "date": DATE_FORMS}
_WITH_YEAR = {"month": "month-year", "day-month": "full"}


def check_roles(source: str, text: str, names: Names, *, earlier: bool = False) -> Iterator[Finding]:
    """Find roles that are missing, added, changed, unknown, or show a name in no listed form.

    A translation of an earlier wording may lack what was added since.
    """
    given, wanted = read_message(text).roles, read_message(source).roles
    known = ROLES | {role.name for role in wanted}
    asked = {(role.name, role.form) for role in wanted}
    for role in given:
        if role.name not in known:
            yield Finding("T018", Worded("there is no role {{{role}}}.", role=role.name))
        elif role.form not in (None, *_FORMS.get(role.name, ())) and (role.name, role.form) not in asked:
            forms = " · ".join(f"|{form}" for form in sorted(_FORMS.get(role.name, ())))
            reason = Worded(
                "{{{role}}}`{body}` asks for a form that there is not.", role=role.name, body=role.body
            )
            yield Finding(
                "T018", reason, Worded("Use one of: {forms}; or none.", forms=forms) if forms else ""
            )
    yield from _counted(given, wanted, earlier=earlier)
    yield from _shown(given, names)


def _counted(given: tuple[Role, ...], wanted: tuple[Role, ...], *, earlier: bool) -> Iterator[Finding]:
    """Compare how often each role stands in both."""
    exact, exact_wanted = _tally(given, EXACTLY), _tally(wanted, EXACTLY)
    asked = _tally(wanted, _ALWAYS) if earlier else exact_wanted
    missing = sorted((asked - exact).elements())
    if missing:
        yield Finding("T017", Worded(MISSING, listed=listing(missing)))
    extra = list((exact - exact_wanted).elements())
    extra += (_tally(given, _AT_MOST) - _tally(wanted, _AT_MOST)).elements()
    extra += set(_tally(given, _ANY_NUMBER)) - set(_tally(wanted, _ANY_NUMBER))
    if extra:
        yield Finding(
            "T017",
            Worded("not in the source, or oftener than there: {listed}.", listed=listing(sorted(extra))),
            "Take out what the source does not have.",
        )
    if not missing and not extra and not earlier and _without_year(given) != _without_year(wanted):
        yield Finding(
            "T017",
            "dates show their years oftener or more seldom than in the source.",
            "Give as many dates a form without the year (|month, |day-month) as the source does.",
        )


def _without_year(roles: tuple[Role, ...]) -> int:
    """Count the dates that are shown without their year."""
    return sum(role.name == "date" and role.form in _WITH_YEAR for role in roles)


def _shown(given: tuple[Role, ...], names: Names) -> Iterator[Finding]:
    """Find names that are shown in a form which the ledger does not list for this language."""
    for role in given:
        if role.name not in _ANY_NUMBER or role.shown is None:
            continue
        listed = names.forms(role.name, role.target)
        if listed and role.shown not in listed:
            yield Finding(
                "T019",
                Worded("“{shown}” is no listed form of {role}.", shown=role.shown, role=_target(role)[0]),
                Worded(
                    "Use one of: {listed}; or ask the editors to list it in places.yaml or actors.yaml.",
                    listed=" · ".join(_choices(role, listed)),
                ),
            )


def _choices(role: Role, listed: tuple[str, ...]) -> list[str]:
    """Return what may be written for a name, the main form without a display text."""
    return [*_target(role), *(f"{{{role.name}}}`{form} <{role.target}>`" for form in listed[1:])]


def _tally(roles: tuple[Role, ...], keys: dict[str, Callable[[Role], list[str]]]) -> Counter[str]:
    """Count the roles of some kinds by what makes them the same."""
    return Counter(key for role in roles if role.name in keys for key in keys[role.name](role))
