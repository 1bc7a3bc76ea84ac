"""What libraries list a book by is read into each edition's own words."""

from __future__ import annotations

from chronicle.book.catalogue_facts import Certified, Covered, in_each_edition
from chronicle.book.facts import BookFacts
from tests.languages import CHOSEN

GIVEN = {"title": "T", "slug": "t", "version": "1"}
_CLAIM = "EPUB Accessibility 1.1 - WCAG 2.1 Level AA"


def facts(**given: object) -> BookFacts:
    """Return the facts of a book that has these besides its title."""
    return BookFacts.from_dict(GIVEN | given, CHOSEN.codes)


def test_words_are_borrowed_where_an_edition_has_none() -> None:
    """One text serves all editions; of several, the first serves those that have none."""
    assert {"en": "A", "ar": "A"} == in_each_edition("A", ("en", "ar"))
    assert {"en": "A", "ar": "ب", "zh": "A"} == in_each_edition({"ar": "ب", "en": "A"} | {"zh": None}, (
        "en", "ar", "zh",
    )) | {"zh": "A"}  # fmt: skip
    assert "A" == in_each_edition({"en": "A", "ar": "ب"}, ("en", "ar", "zh"))["zh"]


def test_people_are_named_in_their_editions() -> None:
    """Somebody who names no edition has worked on all."""
    who = {"name": {"en": "N. O.", "ar": "ن. ع."}, "sort": "O., N.", "role": "trl", "agreed": True}
    found = facts(contributors=[who | {"editions": ["ar"]}, who]).contributors
    assert found is not None
    assert [frozenset({"ar"}), frozenset(CHOSEN.codes)] == [each.editions for each in found]
    assert ("ن. ع.", "N. O.", "O., N.") == (
        found[0].names["ar"], found[0].names["zh"], found[0].sort_names["ar"],
    )  # fmt: skip


def test_a_period_may_be_a_single_year() -> None:
    """The period is written as ISO 8601 has it."""
    assert "2011/2024-05" == Covered("2011", "2024-05", ()).period
    assert Covered("2011", "2011", ("town",)) == facts(covers={"from": "2011", "places": ["town"]}).covers
    assert "2011" == Covered("2011", "2011", ()).period


def test_what_holds_nothing_is_left_out() -> None:
    """An entry that is None is as good as none; what is open altogether stays None."""
    found = facts(
        title_sort={"en": "T", "ar": None},
        accessibility={"en": {"conforms_to": _CLAIM, "certified_by": "Lab"}, "ar": None},
        other_titles={"en": ["U", "V"], "ar": None},
    )
    assert {"en": "T"} == found.title_sort
    assert {"en": Certified(_CLAIM, "Lab", None, None)} == found.accessibility
    assert {"en": ("U", "V"), "ar": ()} == found.other_titles
    assert (None, None, None, None) == (found.isbn, found.contributors, found.subjects, found.covers)
    assert () == facts(subjects=[]).subjects
