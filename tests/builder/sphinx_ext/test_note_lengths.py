"""A note that nobody would read to its end is a fault, unless a waiver says why it may be so long."""

from __future__ import annotations

import pytest

from chronicle.core.problems import ProblemsFound
from tests.languages import edition_of

CLAIMS = "docs/evidence/claims/01-first.yaml"
STATED = "locator: {part: text, paragraph: 3}\n        agent: none"
LIMIT = edition_of("en").longest_note
OTHERS = 4  # words of the note: Alpha News, paragraph 3 (citing …)
WAIVER = "waivers:\n  - {{check: M095, language: {}, text: {}, because: It is a list.}}\n"


def cite(tiny, word: str, times: int) -> None:
    """Let a passage name its authority in so many words, and draw the other note to the claim too."""
    long = " ".join([word] * times)
    tiny.edit(CLAIMS, STATED, f'attribution: {{text: "{long}"}}\n        {STATED}')
    tiny.edit(
        "docs/chapters/01-first.md", "{claim}`square-cleared` {claim}`march-held`", "{claim}`square-cleared`"
    )


def faults(tiny, language: str = "en") -> list[tuple[str, int, str]]:
    """Return code, line and subject of what a strict reading finds of notes and waivers."""
    try:
        tiny.build(language, chronicle_strict=True)
    except ProblemsFound as found:
        return [
            (problem.code, problem.line, problem.subject)
            for problem in found.problems
            if problem.code in ("M095", "T070")
        ]
    return []


@pytest.mark.parametrize(("more", "expected"), [(0, []), (1, [("M095", 21, "march-held")])])
def test_a_note_has_a_limit(tiny, more, expected):
    """A note as long as its language allows passes; one word more is a fault that names line and claims."""
    cite(tiny, "somebody", LIMIT - OTHERS - 1 + more)
    assert expected == faults(tiny)


def test_a_draft_may_have_a_long_note(tiny):
    """A draft is shown as it is."""
    cite(tiny, "somebody", LIMIT)
    tiny.build("en")


def test_a_waiver_names_the_claims(tiny):
    """A long note passes where terms.yaml says why, and no other does."""
    cite(tiny, "somebody", LIMIT)
    tiny.write("docs/evidence/terms.yaml", WAIVER.format("en", "march-held"))
    assert [] == faults(tiny)
    tiny.write("docs/evidence/terms.yaml", WAIVER.format("en", "square-cleared"))
    assert {"M095", "T070"} == {code for code, _line, _subject in faults(tiny)}
    tiny.write("docs/evidence/terms.yaml", WAIVER.format("ar", "march-held"))
    assert ["M095"] == [code for code, _line, _subject in faults(tiny)]


def test_a_waiver_without_need(tiny):
    """A waiver of a note that is short enough is reported at its line."""
    tiny.write("docs/evidence/terms.yaml", WAIVER.format("en", "march-held"))
    assert [("T070", 2, "march-held")] == faults(tiny)


@pytest.mark.parametrize(("word", "expected"), [("人", ["M095"]), ("somebody", [])])
def test_han_characters_are_counted_one_by_one(tiny, word, expected):
    """In Chinese a note is as long as its characters; words of another script count none."""
    cite(tiny, word, edition_of("zh").longest_note)
    assert expected == [code for code, _line, _subject in faults(tiny, "zh")]
