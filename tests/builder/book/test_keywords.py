"""The words under which a catalogue lists the book."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from chronicle.book.keywords import keywords


class _Ledger:
    """Claims about places and subjects that are called as their ids, in an edition's letters.

    A subject `a/b` is the sub-entry `b` of `a`.
    """

    def __init__(self, places: str, subjects: str, *claims: tuple[str, str]) -> None:
        self.places, self.subjects = (
            {
                name: SimpleNamespace(name=name, within=within or None)
                for within, _, name in (each.rpartition("/") for each in names.split())
            }
            for names in (places, subjects)
        )
        self.claims = {
            number: SimpleNamespace(places=one.split(), subjects=other.split())
            for number, (one, other) in enumerate(claims)
        }

    def name_in(self, record: Any, code: str) -> Any:
        return SimpleNamespace(main=f"{record.name} {code}")


def test_what_most_claims_are_about_comes_first() -> None:
    """Places first, then subjects; what no claim is about is none, and a tie keeps the ledger's order."""
    ledger: Any = _Ledger("a b c", "s t u", ("b", "t"), ("a b", "s"), ("a", ""))
    assert ["a ar", "b ar", "s ar", "t ar"] == keywords(ledger, "ar")


def test_a_sub_entry_counts_for_its_entry() -> None:
    """No keyword needs another above it to be understood; a claim counts once for an entry."""
    ledger: Any = _Ledger("", "s t t/u t/v", ("", "u v"), ("", "s"), ("", "s"), ("", "v"), ("", "t"))
    assert ["t en", "s en"] == keywords(ledger, "en")


def test_there_are_few() -> None:
    """A catalogue wants some fifteen words, not the index."""
    many = " ".join(f"x{number}" for number in range(40))
    ledger: Any = _Ledger(many, many, (many, many))
    assert 10 == len(keywords(ledger, "en"))  # names that are both are told once
    places: Any = _Ledger(many, "", (many, ""))
    assert 5 == len(keywords(places, "en"))


def test_a_name_is_told_once() -> None:
    """A place and a subject that are called the same are one word."""
    ledger: Any = _Ledger("a", "a", ("a", "a"))
    assert ["a en"] == keywords(ledger, "en")
