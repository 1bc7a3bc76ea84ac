"""A role is taken apart as its name asks, and is written so that it reads back."""

from __future__ import annotations

import pytest

from chronicle.text.roles import (
    LEDGER_ROLES,
    ROLES,
    WRITTEN,
    Target,
    claims_of,
    plain_role,
    read_role,
    read_target,
    write_role,
)


@pytest.mark.parametrize(
    ("name", "body", "target", "shown", "form"),
    [
        ("value", "a.b", "a.b", None, None),
        ("value", " a.b | bare ", "a.b", None, "bare"),
        ("date", "a|year|x", "a", None, "year|x"),
        ("claim", "a|b", "a|b", None, None),
        ("count", "a <b>", "a <b>", None, None),
        ("place", "a|b", "a|b", None, None),
        ("place", "the town <homs>", "homs", "the town", None),
        ("actor", "the *army* < army > ", "army", "the *army*", None),
        ("place", "<homs>", "homs", "", None),
        ("place", "a <b> <homs>", "homs", "a <b>", None),
        ("place", "homs", "homs", None, None),
        ("place", "the <homs> town", "the <homs> town", None, None),
        ("ref", "this <april>", "april", "this", None),
        ("term", "a\nb <c>", "c", "a\nb", None),
        ("foreign", "حي <ar>", "ar", "حي", None),
        ("note", " As <b> says. ", "words", "As <b> says.", None),
        ("note", "a|b", "words", "a|b", None),
    ],
)  # fmt: skip
def test_a_role_is_taken_apart(
    name: str, body: str, target: str, shown: str | None, form: str | None
) -> None:
    """Names are shown in other words, values and dates have forms, a note is all words."""
    role = read_role(name, body, 3, 9)
    assert (role.target, role.shown, role.form) == (target, shown, form)
    assert (role.name, role.body, role.start, role.end) == (name, body.strip(), 3, 9)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("deaths", Target("deaths", None, None, None)),
        ("deaths.killed", Target("deaths", "killed", None, None)),
        ("deaths.killed@bbc", Target("deaths", "killed", "bbc", None)),
        (" deaths . killed @ bbc / first ", Target("deaths", "killed", "bbc", "first")),
        ("deaths@bbc/a/b", Target("deaths", None, "bbc", "a/b")),
        ("deaths@b.c", Target("deaths", None, "b.c", None)),
        (".killed", Target("", "killed", None, None)),
        (".", Target("", None, None, None)),
        ("a.b.c", Target("a", "b.c", None, None)),
        ("deaths.@/", Target("deaths", None, None, None)),
    ],
)
def test_an_address_is_taken_apart(text: str, target: Target) -> None:
    """Claim, quantity, source and key are told by their signs; what is empty is not asked for."""
    assert target == read_target(text)


def test_a_note_names_its_claims_in_their_order() -> None:
    """Commas part them; what stands between two commas is no claim."""
    assert claims_of(plain_role("claim", " b , a,, c , ")) == ("b", "a", "c")
    assert claims_of(plain_role("claim", "")) == ()


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("a", "{title}`a`"),
        ("a`b", "{title}``a`b``"),
        ("`a", "{title}`` `a ``"),
        ("a`", "{title}`` a` ``"),
        ("a``b`c", "{title}```a``b`c```"),
        ("", "{title}``"),
    ],
)
def test_a_role_is_written_with_as_many_backquotes_as_it_takes(body: str, written: str) -> None:
    """A space stands beside a backquote at either edge, and nowhere else."""
    assert written == write_role("title", body)


def test_the_roles_of_the_book() -> None:
    """The ledger, the book's own files and Sphinx answer roles; of some a writer chooses the words."""
    ledger = {"value", "date", "count", "place", "actor", "claim", "difference", "title", "foreign"}
    assert ledger == LEDGER_ROLES
    assert ledger | {"paragraph", "figure", "note", "ref", "numref", "term"} == ROLES
    assert {"ref", "numref", "term", "foreign", "note"} == WRITTEN
