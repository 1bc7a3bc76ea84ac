"""What a translation has lost is measured against its source."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.prose.comparing import (
    Months,
    ends,
    is_cut,
    marked,
    names_left_out,
    other_months,
    stops_before_notes,
    typed_months,
    typed_names,
)
from chronicle.catalogs.prose.matching import Forms
from tests.languages import edition_of

NOTE, ROLE = "\ufffb", "\ufffc"


def test_notes_and_other_roles_have_marks_of_their_own() -> None:
    """Each has the mark of its kind, in the order of the text; a plain text is taken as it is."""
    text = "{claim}`a` {date}`b` `c` x.{claim}`a`{claim}`d`"
    first, second, third, rest = marked(text).split(" ")
    assert (first, rest) == (NOTE, f"x.{NOTE}{NOTE}")
    assert second == third
    assert second != NOTE
    assert text == marked(text, plain=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is.", True),
        ("It is", False),
        ("It is.”", True),
        (f"It is.{NOTE}{NOTE}", True),
        (f"It is.) {NOTE} *", True),
        (f"It is{NOTE}.", True),
        (f"It is{NOTE}", False),
        ("走了。」", True),
        ("هل؟", True),
        ("It is,", False),
        ("", False),
    ],
)
def test_a_sentence_ends_with_a_stop(text: str, expected: bool) -> None:
    """Closing marks and notes may stand behind it."""
    assert expected is ends(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"One.{NOTE} Two.{NOTE}{NOTE}", 2),
        (f"One.{NOTE} {NOTE} two{NOTE}.", 1),
        (f"One{NOTE} two.", 0),
        ("One. Two.", 0),
        (f"“One.”{NOTE}", 1),
    ],
)
def test_groups_of_notes_behind_stops_are_counted(text: str, count: int) -> None:
    """Notes that stand together are one group, with spaces between them or without."""
    assert count == stops_before_notes(text)


LONG = "The one sentence tells of it. The other one does not."  # 43 letters


@pytest.mark.parametrize(
    ("source", "text", "shortest", "expected"),
    [
        (LONG, "a" * 20 + ".", 0.5, True),
        (LONG, "a" * 21 + ".", 0.5, False),
        (LONG, "a. b.", 0.5, False),
        (LONG, "a. b. c.", 0.5, False),
        (LONG, "a.", None, False),
        ("A b. " + 36 * "a" + ".", "a", 0.5, True),
        ("A b. " + 35 * "a" + ".", "a", 0.5, False),
    ],
)
def test_a_translation_is_cut_where_sentences_and_letters_are_gone(
    source: str, text: str, shortest: float | None, expected: bool
) -> None:
    """Neither fewer sentences nor fewer letters alone; and what is short may be said in few words."""
    checks = edition_of("ar").checks
    assert checks is not None
    assert expected is is_cut(source, text, replace(checks, shortest=shortest))


def test_a_month_is_typed_where_the_source_has_none() -> None:
    """One month in the source's own words excuses those of the translation; each other one is told."""
    months, own = Forms(["نيسان", "أيار"], edition_of("ar")), Forms(["April"], edition_of("en"))
    text = "في نيسان وأيار"
    assert ["نيسان", "وأيار"] == [text[start:end] for start, end in typed_months("Then", text, months, own)]
    assert [] == list(typed_months("In April", text, months, own))


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("In {place}`homs`", "في حمص وحمص", ["حمص"]),
        ("In {place}`homs`", "في {place}`homs` حمص", []),
        ("In {place}`homs`", "هناك", []),
        ("Homs {place}`homs`", "في حمص", []),
        ("{actor}`guard` in {place}`homs`", "الحرس في حمص", ["الحرس", "حمص"]),
        ("{actor}`homs`", "في حمص", []),
    ],
)
def test_a_name_is_typed_where_its_role_is_gone(source: str, text: str, found: list[str]) -> None:
    """Once a name, whichever form; what the source itself types, the translation may type."""
    arabic = edition_of("ar")
    names = Names({("place", "homs"): ("حمص",), ("actor", "guard"): ("الحرس",)})
    own = Names({("place", "homs"): ("Homs",), ("actor", "guard"): ("the Guard",)})
    assert found == [name for name, _role in typed_names(source, text, names, own, arabic)]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("دخل {actor}`guard` {place}`homs`.", []),
        ("دخل {actor}`guard` {place}`homs`، وخرج منها.", []),
        ("دخل {actor}`guard`.", ["homs"]),
        ("دخلها.", ["guard", "homs"]),
        ("دخل {actor}`guard` {place}`ريف حمص <countryside>`.", []),
        ("دخل {actor}`guard` {place}`countryside`.", []),
    ],
)
def test_a_name_of_the_source_stands_somewhere(text: str, left_out: list[str]) -> None:
    """As a placeholder or inside another name; of two mentions one may be a pronoun."""
    source = "The {actor}`guard` entered {place}`homs`, and left {place}`homs` again."
    countryside = {("place", "countryside"): ("ريف حمص الشرقي",)}
    names = Names({("place", "homs"): ("حمص",), ("actor", "guard"): ("الحرس",), **countryside})
    own = Names({("place", "homs"): ("Homs",), ("actor", "guard"): ("the Guard",)})
    found = [role.partition("`")[2].rstrip("`") for role in names_left_out(source, text, names, own)]
    assert left_out == found


def test_a_document_of_the_source_is_named() -> None:
    """What it says is nobody’s else; where the source itself has a name in letters, the translation may."""
    nobody = Names({})
    assert ["{title}`herald`"] == [*names_left_out("By {title}`herald`.", "x", nobody, nobody)]
    assert [] == [*names_left_out("By {title}`herald`.", "في {title}`herald`", nobody, nobody)]
    known = Names({("place", "greece"): ("Greek", "Greece")})
    assert [] == [*names_left_out("{place}`greece`: a Greek", "يوناني", nobody, known)]


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("In May alone", "في أيار وحده", []),
        ("In May alone", "وفي آذار وحده", ["آذار"]),
        ("From May to June", "من حزيران إلى أيار", []),
        ("Then", "في آذار", []),  # typed_months tells that
    ],
)
def test_a_month_is_the_one_that_the_source_names(source: str, text: str, expected: list[str]) -> None:
    """Where the source names months in words, a translation names no others."""
    ours = Months({"آذار": 3, "أيار": 5, "حزيران": 6}, edition_of("ar"))
    theirs = Months({"May": 5, "June": 6}, edition_of("en"))
    assert expected == [text[start:end] for start, end in other_months(source, text, ours, theirs)]
