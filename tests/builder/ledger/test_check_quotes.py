"""The decisive words of a passage are few, and readers of any edition learn what they mean."""

from __future__ import annotations

import pytest

from .small_ledger import claim, faults, position, read, tables

_TEN = "one two three four five six seven eight nine ten"


def _codes(folder, quote, language="en"):
    """Return the codes for a passage that is quoted so, from a document in this language."""
    sources = tables()["sources"]
    sources[0]["csl"]["language"] = language
    return [code for code, _ in faults(folder, claim(positions=[position(quote=quote)]), sources=sources)]


@pytest.mark.parametrize(
    ("quote", "language", "codes"),
    [
        ({"text": _TEN}, "en", []),
        ({"text": f"{_TEN} eleven"}, "en", ["E049"]),
        ({"text": _TEN.replace("one", "one's")}, "en", []),
        ({"text": "字" * 20, "gloss": "Words"}, "zh-Hant", []),
        ({"text": "字" * 21, "gloss": "Words"}, "zh-Hant", ["E049"]),
        ({"text": "مجزرة", "gloss": "massacre"}, "ar", []),
        ({"text": "مجزرة"}, "ar", ["E050"]),
        ({"text": "ethnic cleansing", "gloss": "driving out"}, "en-GB", ["E050"]),
        ({"text": "heavy fighting", "language": "en"}, "ar", []),
        ({"text": "heavy fighting", "language": "en", "gloss": "much of it"}, "ar", ["E050"]),
    ],
)
def test_quotations_are_short_and_explained(tmp_path, quote, language, codes):
    """Ten words, in Chinese twenty signs, are quoted; what is not English has a gloss."""
    assert codes == _codes(tmp_path, quote, language)


def test_a_gloss_is_a_text_of_the_ledger(tmp_path):
    """Digits stand in no gloss, and its fault names the line of the gloss."""
    quote = {"text": "قتل 340 شخصا", "gloss": "killed 340 persons", "language": "ar"}
    ((fault,), lines) = _read(tmp_path, quote)
    assert ("E016", "gloss: killed 340 persons") == (fault.code, lines[fault.line - 1].strip())


def _read(folder, quote):
    problems = read(folder, claim(positions=[position(quote=quote)]))[1]
    return problems, (folder / problems[0].path).read_text(encoding="utf-8").splitlines()
