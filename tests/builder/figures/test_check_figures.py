"""A fault of a figure is told in words, with its line, its subject and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.builder.figures.small_figures import CLAIMS, figure, read
from tests.builder.ledger.small_ledger import claim, position

if TYPE_CHECKING:
    from pathlib import Path

SHOP = claim("shop", event="Shop", positions=[position("alpha", date={"edtf": "2012-05"})])
LATE = claim("late", event="Late", positions=[position("beta", date={"said": "then", "sort": "2012"})])
GIVE = "Name a claim, a document or a passage that gives one."
NO_FIGURE = "No position that “market.people” names gives a figure “people”."
Fault = tuple[str, int, str, str, str]
BAR = "one bar joins what alpha, beta say."
TWO = "“market” names 2 dates, and a bar has one at each end."


def found(folder: Path, **fields: Any) -> list[Fault]:
    """Return code, line, words, remedy and subject of every fault of a figure; None takes a field away."""
    record = {name: value for name, value in figure(**fields).items() if value is not None}
    problems = read(folder, record, claims=[*CLAIMS, SHOP, LATE])[2]
    assert {"docs/figures/all.yaml"} >= {each.path for each in problems}
    return [(each.code, each.line, each.message, each.remedy, each.subject) for each in problems]


@pytest.mark.parametrize(
    ("line", "faults"),
    [
        ({"show": ["market", "market@beta"]}, []),
        ({"show": ["nothing"]}, [("F004", 12, "There is no claim “nothing” in the ledger.", "", "nothing")]),
        (
            {"show": ["leaving"]},
            [
                ("F004", 12, "No position that “leaving” names gives a date.", GIVE, "leaving"),
            ],
        ),
        (
            {"show": ["market.people"]},
            [
                ("F004", 12, NO_FIGURE, GIVE, "market.people"),
            ],
        ),
        (
            {"show": ["market@gamma", "ended"]},
            [
                ("F004", 12, "No position that “market@gamma” names gives a date.", GIVE, "market@gamma"),
            ],
        ),
        (
            {"show": ["nameless"]},
            [
                (
                    "F021",
                    12,
                    "The claim “nameless” has no `event`, and a figure has no other label.",
                    "Say in `event`, in a few words, what the passage tells of.",
                    "nameless",
                ),
            ],
        ),
        (
            {"show": ["shop", "market", "ended"]},
            [
                ("F022", 12, "one row holds “Market” and “Shop” and “The end”.", "", "shop"),
            ],
        ),
        (
            {"show": ["market"], "place": "tow"},
            [
                ("F004", 14, "there is no place “tow”.", "Did you mean “town”?", "tow"),
            ],
        ),
        (
            {"start": "market", "end": "ended"},
            [("F006", 12, BAR, "", "time"), ("F006", 12, TWO, "", "market")],
        ),
        ({"start": "ended", "until": "market@beta"}, [("F006", 12, BAR, "", "time")]),
        (
            {"start": "market@alpha", "end": "nowhere"},
            [
                ("F004", 13, "There is no claim “nowhere” in the ledger.", "", "nowhere"),
            ],
        ),
        (
            {"start": "market@beta", "about": "ended"},
            [
                (
                    "F022",
                    13,
                    "“beta”, whose bar it is, does not say “ended”.",
                    "Name a passage of the document that says it.",
                    "time",
                ),
            ],
        ),
        ({"start": "ended", "about": "market@alpha"}, []),
        (
            {"start": "market@alpha", "lasted": "leaving.people@alpha"},
            [
                (
                    "F004",
                    13,
                    "“leaving.people@alpha” cannot be drawn: “person” is no unit of time.",
                    "",
                    "leaving.people@alpha",
                ),
            ],
        ),
        (
            {"start": "market@alpha", "lasted": "ended"},
            [
                ("F004", 13, "“ended” cannot be drawn: it is a date, not a length of time.", "", "ended"),
            ],
        ),
    ],
)
def test_what_a_line_draws_is_in_the_ledger(
    tmp_path: Path, line: dict[str, Any], faults: list[Fault]
) -> None:
    """Each target gives a date, or is told once; a row has one event, a bar one document and two dates."""
    assert faults == found(tmp_path, lines=[line])


@pytest.mark.parametrize(
    ("window", "told"),
    [
        (["2011-04-18", "2013"], False),
        (["2011-04-19", "2013"], True),
        (["2010", "2011-04-18"], False),
        (["2010", "2011-04-17"], True),
    ],
)
def test_a_mark_outside_the_time_that_is_drawn(tmp_path: Path, window: list[str], told: bool) -> None:
    """Both the first and the last day are drawn."""
    expected = [("F010", 12, "“market” lies outside the time that is drawn.", "", "market")]
    assert expected * told == found(tmp_path, window=window, lines=[{"show": ["market@alpha"]}])


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"title": "Of 2011 to 2012"}, (4, "F008", "“2011” stands outside a role.", "")),
        ({"title": "On {date}`ended` 7"}, (4, "F008", "“7” stands outside a role.", "")),
        ({"title": "7 {date}`ended` on"}, (4, "F008", "“7” stands outside a role.", "")),
        ({"caption": "{place}`tow`"}, (5, "F004", "there is no place “tow”.", "Did you mean “town”?")),
        ({"title": "{actor}`guards`"}, (4, "F004", "there is no actor “guards”.", "Did you mean “guard”?")),
        ({"alt": "{date}`nowhere`"}, (6, "F004", "There is no claim “nowhere” in the ledger.", "")),
        (
            {"description": "{value}`leaving.folk@beta`"},
            (7, "F004", "The claim “leaving” has no figure “folk”.", "There is: people."),
        ),
        (
            {"alt": "{count}`claim`"},
            (6, "F004", "The ledger has no count “claim”.", "Did you mean “claims” or “claims@1-7”?"),
        ),
    ],
)
def test_a_text_names_what_there_is(
    tmp_path: Path, fields: dict[str, str], fault: tuple[int, str, str, str]
) -> None:
    """A number stands in a role, and a role names something: each text is told on its own line."""
    line, code, words, remedy = fault
    assert [(code, line, words, remedy, "time")] == found(tmp_path, **fields)


def test_numbers_alone_are_drawn_where_numbers_are_compared(tmp_path: Path) -> None:
    """A date among them is told, and each mark that breaks the order of plans and reports."""
    plans = ["leaving.people@alpha", "leaving.people@beta"]
    lines = [{"show": ["market@alpha"]}, {"show": [plans[1]]}, {"show": [plans[0]]}, {"show": [plans[1]]}]
    assert [
        ("F004", 9, "“market@alpha” is a date; this kind of figure draws numbers.", "", "market@alpha"),
        ("F011", 15, "“leaving” is no plan, unlike those above it.", "", "leaving"),
    ] == found(tmp_path / "a", kind="departures", window=None, lines=lines)
    again = [{"show": [plans[1]]}, {"show": [plans[0]]}, {"show": [plans[1]]}, {"show": [plans[0]]}]
    assert [
        ("F011", 13, "“leaving” is no plan, unlike those above it.", "", "leaving"),
        ("F011", 15, "“leaving” is a plan, unlike those above it.", "", "leaving"),
    ] == found(tmp_path / "b", kind="departures", window=None, lines=again)


@pytest.mark.parametrize(
    ("kind", "line", "fault"),
    [
        (
            "districts",
            {"state": "besieged", "start": "market@alpha", "place": "m5"},
            (
                "F022",
                14,
                "the claim “market” is not about “m5”.",
                "",
                "market",
            ),
        ),
        ("districts", {"state": "besieged", "start": "market@alpha", "place": "town"}, None),
        ("timeline", {"show": ["market"], "place": "m5"}, None),
        (
            "differences",
            {"show": ["market@alpha"]},
            (
                "F023",
                12,
                "no two documents differ on “market” here.",
                "",
                "market",
            ),
        ),
        ("differences", {"show": ["market"]}, None),
        ("timeline", {"show": ["market@alpha"]}, None),
    ],
)
def test_each_kind_has_its_rule(tmp_path: Path, kind: str, line: dict[str, Any], fault: Fault | None) -> None:
    """A row of districts is about its place, a row of differences differs; other kinds ask for neither."""
    assert ([fault] if fault else []) == found(tmp_path, kind=kind, lines=[line])


def test_what_is_dated_within_a_silence_is_named(tmp_path: Path) -> None:
    """Each claim is, unless the figure says that it stands beside; one without a date is not."""
    silence = {"start": "market@alpha", "end": "ended", "label": "nothing"}
    within = [("F007", 15, f"the claim “{name}” is dated within.", "", name) for name in ("market", "shop")]
    assert within == found(tmp_path / "a", silence=silence)
    assert [("F007", 18, *within[1][2:])] == found(tmp_path / "b", silence=silence | {"besides": ["market"]})
    lost = ("F004", 15, "There is no claim “nowhere” in the ledger.", "", "time")
    assert [lost] == found(tmp_path / "c", silence=silence | {"start": "nowhere"})


def test_a_map_has_its_files_and_its_places(tmp_path: Path) -> None:
    """A place without coordinates, a row without a place, a file that is not there: each on its line."""
    lines = [{"place": "town"}, {"show": ["market"]}, {"place": "tow"}, {"place": "m5"}]
    assert [
        ("F009", 9, "“town” has no coordinates; leave it out and say so.", "", "town"),
        ("F009", 10, "a line of a map names no place.", "", "time"),
        ("F004", 12, "there is no place “tow”.", "Did you mean “town”?", "tow"),
        ("F009", 13, "“m5” has no coordinates; leave it out and say so.", "", "m5"),
        ("F005", 19, "there is no data/no.json.", "", "time"),
    ] == found(tmp_path, kind="map", bounds=[35, 33, 39, 37], base="no.json", window=None, lines=lines)
