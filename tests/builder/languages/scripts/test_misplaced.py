"""What does not belong into a text of a script is found where it stands, and nothing else is."""

from __future__ import annotations

import re

import pytest

from chronicle.languages.scripts import SCRIPTS, script_of

ROLE, NOTE = "\ufffc", "\ufffb"


def found(script: str, text: str) -> list[tuple[str, int]]:
    """Return code and place of all that is misplaced in a text."""
    rows = script_of(script).misplaced
    return sorted((row.code, at.start()) for row in rows for at in re.finditer(row.pattern, text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("他们走了,留下", [("T062", 4)]),
        ("走了;又来:是吗?好!", [("T062", 2), ("T062", 5), ("T062", 8), ("T062", 10)]),
        ("他们走了.", [("T062", 4)]),
        (f"{ROLE}.他", [("T062", 1)]),
        ("“走”.", [("T062", 3)]),
        ("J.K.罗琳3.5", []),
        ("走(了)", [("T062", 1)]),
        ("(他)", [("T062", 0)]),
        ("(BBC)", []),
        (f"说{ROLE}\"好", [("T062", 2)]),
        ("BBC's", []),
        ("他...走", [("T062", 1)]),
        ("走……了——好", []),
        ("走-了", [("T062", 1)]),
        ("走--了", [("T062", 1)]),
        ("M-5", []),
        ("他 走", [("T063", 1)]),
        ("他 BBC", [("T063", 1)]),
        ("BBC 他", [("T063", 3)]),
        ("BBC  他", [("T063", 3)]),
        (f"他 {ROLE} 走", [("T063", 1), ("T063", 3)]),
        (f"BBC {NOTE}", [("T063", 3)]),
        ("，\u00a0他", [("T063", 1)]),
        ("BBC News 5", []),
        ("他走了，留下。", []),
    ],
)  # fmt: skip
@pytest.mark.parametrize("script", ["Hans", "Hant", "Jpan"])
def test_half_width_marks_and_typed_spaces_do_not_stand_beside_squares(
    script: str, text: str, wrong: list[tuple[str, int]]
) -> None:
    """What a role prints counts as a character; between Latin letters and figures marks are Latin."""
    assert wrong == found(script, text)


@pytest.mark.parametrize(
    ("script", "text", "wrong"),
    [
        ("Hans", "「走」", [("T062", 0), ("T062", 2)]),
        ("Hant", "「走」", []),
        ("Hans", "«走»", [("T062", 0), ("T062", 2)]),
        ("Hans", "走\u3000了", [("T063", 1)]),
        ("Hant", "走\u3000了", [("T063", 1)]),
        ("Jpan", "か？\u3000そう", []),
        ("Jpan", "か そう", [("T063", 1)]),
        ("Jpan", "カー,そう", [("T062", 2)]),
        ("Hebr", f"ב{ROLE}", []),
        ("Hebr", f"{ROLE}ב", [("T063", 0)]),
        ("Hebr", f"{ROLE} ב", []),
    ],
)
def test_each_script_has_marks_of_its_own(script: str, text: str, wrong: list[tuple[str, int]]) -> None:
    """Its quotation marks, its wide space, and what it joins to a name."""
    assert wrong == found(script, text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("ذهبوا, ثم", [("T062", 5)]),
        ("ذهبوا , ثم", [("T062", 5)]),
        ("BBC,ثم", [("T062", 3)]),
        ("BBC, CNN", []),
        ("ذهبوا; ثم", [("T062", 5)]),
        ("ذهبوا?", [("T062", 5)]),
        (f"{ROLE}?", [("T062", 1)]),
        ("قال \"نعم", [("T062", 4)]),
        ("نعم'", [("T062", 3)]),
        ("«قال “نعم”»", []),
        ("قال “نعم”", [("T062", 4)]),
        ("ﻻ", [("T062", 0)]),
        ("قال，", [("T062", 3)]),
        ("قـــال", [("T062", 1)]),
        ("ذهبوا ، ثم", [("T063", 5)]),
        ("ذهبوا .", [("T063", 5)]),
        ("ذهبوا ...", []),
        ("ذهبوا،ثم", [("T063", 5)]),
        (f"ذهبوا،{ROLE}", [("T063", 5)]),
        ("ذهبوا، ثم؛ هل؟ نعم: لا.", []),
    ],
)  # fmt: skip
def test_latin_marks_do_not_stand_beside_arabic_letters(text: str, wrong: list[tuple[str, int]]) -> None:
    """Nor what old programs and keyboards leave, and a space stands behind a mark, not before it."""
    assert wrong == found("Arab", text)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.code)
def test_each_row_says_what_is_wrong(script) -> None:
    """With the code of a mark or of a space, in a sentence, and finds nothing where there is nothing."""
    for row in script.misplaced:
        assert row.code in {"T062", "T063"}
        assert len(row.reason) > 20
        assert None is re.search(row.pattern, "")
