"""An entry of the index with many passages is divided by itself."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.sphinx_ext import index_parts
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.index_parts import Part, divided, parts_of
from chronicle.sphinx_ext.mention_records import Mention
from chronicle.sphinx_ext.mentions import Location
from tests.builder.sphinx_ext.environments import environment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def place(name: str) -> Location:
    """Return a passage."""
    return Location("d", name)


@pytest.mark.parametrize(
    ("heads", "parts"),
    [
        ({"1": "xy", "2": "x", "3": "xy", "4": "y", "5": "y", "6": "z"}, {"y": "1345"}),
        ({"1": "xy", "2": "x", "3": "xy", "4": "y", "5": "y", "6": "x"}, {"x": "1236", "y": "1345"}),
        ({"1": "x", "2": "x", "3": "y", "4": "y", "5": "y"}, {"y": "345", "x": "12"}),
        ({"1": "x", "2": "x", "3": "x"}, {}),
        ({"1": "x", "2": "x", "3": ""}, {"x": "12"}),
        ({"1": "x", "2": "y"}, {}),
        ({"1": "xy", "2": "xy", "3": "y"}, {}),
        ({"1": "yx", "2": "yx", "3": ""}, {"x": "12"}),
    ],
)
def test_parts_are_few_and_gather_passages(heads: Mapping[str, str], parts: Mapping[str, str]) -> None:
    """The largest first, of equals the first of the alphabet; one that has all says nothing."""
    found = divided(
        [place(each) for each in heads], lambda where: {("subject", each) for each in heads[where.anchor]}
    )
    assert [(("subject", name), list(where)) for name, where in parts.items()] == [
        (part, [each.anchor for each in where]) for part, where in found.items()
    ]


CLAIMS = {
    "dead": {"subjects": ["shelling"], "places": ["homs"], "actors": ["army"]},
    "talks": {"subjects": ["truce"], "places": ["homs", "hama"], "actors": []},
    "far": {"subjects": ["raid"], "places": ["aleppo"], "actors": ["army"]},
}
SUBJECTS = {"shelling": "force", "raid": "force", "truce": None, "force": None}


def parts(monkeypatch: pytest.MonkeyPatch, records: Sequence[Part], told: Sequence[str]) -> dict[Part, str]:
    """Return the parts of an entry whose passages tell these claims, with the passages in letters."""
    ledger: Any = SimpleNamespace(
        claims={name: SimpleNamespace(**each) for name, each in CLAIMS.items()},
        subjects={name: SimpleNamespace(within=within) for name, within in SUBJECTS.items()},
    )
    monkeypatch.setattr(index_parts, "book_of", lambda _env: SimpleNamespace(ledger=ledger))
    env = environment()
    where = [place("abcdefghijklmnopqrstuvwxyz"[at]) for at in range(len(told))]
    kept(env).mentions["d"] = [
        Mention("claim" if claim else "place", claim or "homs", "d", each.anchor, "")
        for each, claims in zip(where, told, strict=True)
        for claim in claims.split("+")
    ]
    return {
        part: "".join(each.anchor for each in places)
        for part, places in parts_of(env, records, where).items()
    }


def test_a_name_is_divided_by_the_subjects_that_are_told_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Subjects within another stand under that one; a claim about somebody else heads nothing."""
    told = ["dead"] * 4 + ["talks"] * 3 + ["dead+talks", "far", ""]
    assert {("subject", "force"): "abcdh", ("subject", "truce"): "efgh"} == parts(
        monkeypatch, [("place", "homs")], told
    )


def test_an_actor_is_divided_by_what_he_has_part_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told beside him of others heads nothing."""
    told = ["dead"] * 4 + ["talks"] * 3 + ["far", ""]
    assert {("subject", "force"): "abcdh"} == parts(monkeypatch, [("actor", "army")], told)


def test_few_passages_are_not_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader looks up eight of them."""
    told = ["dead"] * 4 + ["talks"] * 4
    assert {} == parts(monkeypatch, [("place", "homs")], told)
    assert parts(monkeypatch, [("place", "homs")], [*told, ""])


def test_a_subject_is_divided_by_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of claims that are about it alone."""
    told = ["dead"] * 3 + ["far"] * 3 + ["talks"] * 4
    assert {("place", "aleppo"): "def", ("place", "homs"): "abc"} == parts(
        monkeypatch, [("subject", "shelling"), ("subject", "raid")], told
    )


def test_where_too_many_stand_in_no_part_others_of_its_subject_join(monkeypatch: pytest.MonkeyPatch) -> None:
    """About whomever else the claim is; while eight or fewer are left, they stand by themselves."""
    told = ["dead"] * 2 + ["far"] * 8
    assert {("subject", "force"): "ab"} == parts(monkeypatch, [("place", "homs")], told)
    assert {("subject", "force"): "abcdefghijk"} == parts(monkeypatch, [("place", "homs")], [*told, "far"])
