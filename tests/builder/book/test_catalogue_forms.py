"""A person, subject, number or claim that is written otherwise than it must be is told with its field."""

from __future__ import annotations

from typing import Any

import pytest

from chronicle.book.facts import BookFacts
from chronicle.core.problems import ProblemsFound
from tests.languages import CHOSEN

GIVEN: dict[str, Any] = {"title": "T", "slug": "t", "version": "1"}
WHO = {"name": "N. O.", "sort": "O., N.", "role": "trl", "agreed": True}
ISBN = "978-0-306-40615-7"
CLAIM = {"conforms_to": "EPUB Accessibility 1.1 - WCAG 2.1 Level AA", "certified_by": "Lab"}


@pytest.mark.parametrize(
    ("field", "value", "part"),
    [
        ("contributors", "N. O.", "a list of tables"),
        ("contributors", ["N. O."], "a table"),
        ("contributors", [WHO | {"agreed": False}], "“agreed” of the field"),
        ("contributors", [{k: v for k, v in WHO.items() if k != "agreed"}], "lacks “agreed”"),
        ("contributors", [WHO | {"sort": None}], "lacks “sort”"),
        ("contributors", [WHO | {"role": "translator"}], "'translator' is no role"),
        ("contributors", [WHO | {"editions": ["xx"]}], "'xx', which is no edition"),
        ("contributors", [WHO | {"editions": "en"}], "a list of editions"),
        ("contributors", [WHO | {"name": {"xx": "N."}}], "'xx', which is no edition"),
        ("contributors", [WHO | {"name": {"en": 3}}], "“name” of the field"),
        ("contributors", [WHO | {"name": "N\u202eO"}], "U+202E"),
        ("contributors", [WHO | {"nmae": "N"}], "“nmae” is no entry"),
        ("subjects", [{"scheme": "Thema", "code": "nhg", "words": "W"}], "'nhg' is no code of Thema"),
        ("subjects", [{"scheme": "BISAC", "code": "HIS26", "words": "W"}], "no code of BISAC"),
        ("subjects", [{"scheme": "Dewey", "code": "956", "words": "W"}], "no scheme of subjects"),
        ("subjects", [{"scheme": "Thema", "words": "W"}], "lacks its “code”"),
        ("subjects", [{"code": "NHG", "words": "W"}], "lacks its “scheme”"),
        ("subjects", [{"scheme": "Thema", "code": "NHG"}], "lacks “words”"),
        ("covers", {"from": "spring"}, "no year, month or day"),
        ("covers", {"from": "2024", "to": "2011"}, "ends before it begins"),
        ("covers", {"to": "2011"}, "lacks “from”"),
        ("covers", {"from": "2011", "places": "homs"}, "a list of texts"),
        ("covers", [], "a table"),
        ("isbn", {"en": {"epub": "978-0-306-40615-8"}}, "last digit would be 7"),
        ("isbn", {"en": {"epub": ISBN}, "ar": {"pdf": ISBN.replace("-", "")}}, "the ISBN of two results"),
        ("isbn", {"en": {"print": "0-306-40615-2"}}, "thirteen digits"),
        ("isbn", {"en": {"print": "123-0-306-40615-7"}}, "978 or 979"),
        ("isbn", {"en": {"pdf": "978-0-306-4061X-7"}}, "thirteen digits"),
        ("isbn", {"en": {"pdf": 9780306406157}}, "text in quotation marks"),
        ("isbn", {"en": {"pdf": ISBN, "print": ISBN}}, "the ISBN of two results"),
        ("isbn", {"en": {"mobi": ISBN}}, "“mobi” is no entry"),
        ("isbn", {"en": ISBN}, "a table"),
        ("isbn", {"xx": None}, "no edition"),
        ("isbn", ISBN, "a table with an entry for each edition"),
        ("accessibility", {"en": {"conforms_to": "WCAG", "certified_by": "Lab"}}, "no claim that shops"),
        ("accessibility", {"en": {"certified_by": "Lab"}}, "lacks “conforms_to”"),
        ("accessibility", {"en": CLAIM | {"report": "page 3"}}, "no address of a page"),
        ("other_titles", {"en": "U"}, "a list of texts"),
        ("other_titles", {"en": ["a\0b"]}, "U+0000"),
        ("title_sort", "T", "a table with an entry for each edition"),
        ("title_sort", {"xx": "T"}, "no edition"),
        ("licence_address", "creativecommons.org", "no address of a page"),
        ("responsible_sort", 3, "text in quotation marks"),
        ("description_long", "x" * 4001, "4001 letters"),
    ],
)  # fmt: skip
def test_a_slip_is_told(field: str, value: Any, part: str) -> None:
    """What no catalogue could print, or what nobody has agreed to, is refused once, with the field's line."""
    with pytest.raises(ProblemsFound) as found:
        BookFacts.from_dict(GIVEN | {field: value}, CHOSEN.codes)
    assert [("M002", field, True)] == [(p.code, p.subject, part in p.message) for p in found.value.problems]


def test_what_fits_passes() -> None:
    """Every field at once, as a publisher would fill them in."""
    given = GIVEN | {
        "description_long": "x" * 4000,
        "title_sort": {"en": "T"},
        "other_titles": {"en": ["U"], "ar": None},
        "responsible_sort": "Group, The",
        "licence_address": "https://creativecommons.org/licenses/by-sa/4.0/",
        "contributors": [WHO, WHO | {"role": "aut", "editions": ["en"], "name": {"en": "N.", "ar": None}}],
        "subjects": [
            {"scheme": "Thema", "code": "1FBS", "words": {"en": "Syria"}},
            {"scheme": "Thema", "code": "3MPQ-ES-A", "words": "W"},
            {"scheme": "BISAC", "code": "HIS026040", "words": "W"},
            {"words": "siege"},
        ],
        "covers": {"from": "2011-03-15", "to": "2024", "places": ["homs"]},
        "isbn": {"en": {"epub": ISBN, "pdf": "979-10-90636-07-1"}, "ar": {}},
        "accessibility": {"en": CLAIM | {"credential": "C", "report": "https://lab.example/r"}},
    }
    facts = BookFacts.from_dict(given, CHOSEN.codes)
    assert (4, 2) == (len(facts.subjects or ()), len(facts.contributors or ()))
    open_fields = {
        "contributors",
        "subjects",
        "covers",
        "isbn",
        "accessibility",
        "other_titles",
        "title_sort",
    }
    assert None is BookFacts.from_dict(GIVEN | dict.fromkeys(open_fields), CHOSEN.codes).isbn
