"""Write messages in every way that the book's grammar allows, each with a fair translation."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from _pytest.mark import ParameterSet

# Words of the source, and what a translator writes for them; a letter is a letter in any script.
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنه")
_CHINESE = str.maketrans("abcdefghijklmnopqrstuvwxyz", "阿博茨德俄佛格哈伊杰卡拉姆那奥普奇尔斯特乌维瓦克雅泽")
LANGUAGES = {"ar": _ARABIC, "zh": _CHINESE}


def few_and_many(few: int, many: int) -> list[ParameterSet]:
    """Return how many examples are tried as parameters: a few in every run, many when the whole is tested."""
    return [
        pytest.param(settings(max_examples=few, deadline=None, derandomize=True), id="few"),
        pytest.param(
            settings(max_examples=many, deadline=None, derandomize=True), id="many", marks=pytest.mark.whole
        ),
    ]


class Piece(NamedTuple):
    """A part of a message; of a piece of markup nothing is translated but the words that it holds."""

    before: str
    words: str = ""
    after: str = ""

    def translated(self, language: str) -> str:
        """Return the piece as a translator writes it."""
        return f"{self.before}{self.words.translate(LANGUAGES[language])}{self.after}"

    def __str__(self) -> str:
        """Return the piece as the source has it."""
        return f"{self.before}{self.words}{self.after}"


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
IDENTIFIER = st.from_regex(r"[a-z]{1,6}(-[a-z]{1,6})?", fullmatch=True)


def _around(before: str, after: str, words: st.SearchStrategy[str] = WORDS) -> st.SearchStrategy[Piece]:
    """Return pieces of words between two marks."""
    return words.map(lambda said: Piece(before, said, after))


def _role(name: str, body: st.SearchStrategy[str]) -> st.SearchStrategy[Piece]:
    """Return roles of one kind, closed with one backtick or two."""
    return st.tuples(body, st.sampled_from(["`", "``"])).map(
        lambda drawn: Piece(f"{{{name}}}{drawn[1]}{drawn[0]}{drawn[1]}")
    )


def _written(name: str) -> st.SearchStrategy[Piece]:
    """Return roles whose words the writer chooses."""
    return st.builds(lambda words, to: Piece(f"{{{name}}}`", words, f" <{to}>`"), WORDS, IDENTIFIER)


_ADDRESS = st.sampled_from(
    [
        "https://example.org/",
        "https://example.org/a_b?a=1&b=2",
        "https://example.org/*x*/~y",
        "chapters/01-city.md",
        "#end",
    ]
)
_FORMS = st.sampled_from(["", "|year", "|month-year", "|day-month", "|month", "|start", "|weekday"])
ROLES = st.one_of(
    _role("value", st.builds(lambda a, b: f"{a}.{b}", IDENTIFIER, IDENTIFIER)),
    _role("value", st.builds(lambda a, b, c: f"{a}.{b}@{c}|bare", IDENTIFIER, IDENTIFIER, IDENTIFIER)),
    _role("date", st.builds(lambda a, form: a + form, IDENTIFIER, _FORMS)),
    _role("place", IDENTIFIER),
    _role("actor", IDENTIFIER),
    _role("title", IDENTIFIER),
    _role("paragraph", IDENTIFIER),
    _role("difference", IDENTIFIER),
    _role("figure", IDENTIFIER),
    _role("claim", st.lists(IDENTIFIER, min_size=1, max_size=3).map(", ".join)),
    _role("ref", IDENTIFIER),
    _role("numref", IDENTIFIER),
    _role("term", IDENTIFIER),
    _role("foreign", st.builds(lambda a, b: f"{a} <{b}>", WORDS, st.sampled_from(["ar", "en"]))),
    _written("ref"),
    _written("term"),
)
SPANS = st.one_of(
    _around("*", "*"),
    _around("**", "**"),
    _around("***", "***"),
    _around("_", "_"),
    _around("(", ")"),
    _around("“", "”"),
    _around("‘", "’"),
    _around('"', '"'),
    st.builds(lambda words, to: Piece("[", words, f"]({to})"), WORDS, _ADDRESS),
    st.builds(lambda words, to: Piece("![", words, f"]({to}.png)"), WORDS, IDENTIFIER),
    _ADDRESS.filter(lambda to: "://" in to).map(lambda to: Piece(f"<{to}>")),
    st.sampled_from(["code", "{place}`x`", "a*b", "[x](y)", "a\\b", "&amp;", "<b>"]).map(
        lambda code: Piece(f"``{code} ``")
    ),
)
# fmt: off
# What stands alone and may look like markup.
SIGNS = st.sampled_from([
    "&", "&amp;", "&lt;", "&#160;", "A&B", "{n}", "{year}", "~", "*", "_", "#", "+", "-", "–",
    "%", "|", "$", "^", "\\*", "\\_", "\\#", "\\{", "\\\\", "<", ">", "[", "]", "{", "}", "::", ":", ";",
    "!", "…", "...", "/", "~~", "==", "[x]", "{.x}", ":x:", "{#x}", "M5", "@",
    "https://example.org/x_y", "www.example.org",
]).map(Piece)
# What begins a heading, a cell or a paragraph and would be a block in a chapter.
BEGINNINGS = st.sampled_from([
    "", "1. ", "2) ", "12. ", "1986. ", "- ", "+ ", "* ", "# ", "### ", "> ", "% ", "| ", ": ", "::: ",
    "``` ", "=== ", "--- ", "(x)= ", "- [ ] ", ":x: ", "[x]: ", "[^x]: ", "+++", "***", "&#8226; ",
    "\\1. ", "    ",
]).map(Piece)
# fmt: on
TEXT = WORDS.map(lambda words: Piece("", words))


def fair_pairs(language: str) -> st.SearchStrategy[tuple[str, str]]:
    """Return sources of running text, each with a translation that a reader would call right."""
    pieces = st.lists(st.one_of(TEXT, ROLES, SPANS), min_size=1, max_size=8)
    starts = st.sampled_from(["", "1. ", "2) ", "- ", "+ ", "# ", "> "])
    return st.builds(
        lambda start, drawn, stop: (
            start + " ".join(map(str, drawn)) + stop,
            start + " ".join(piece.translated(language) for piece in drawn) + stop,
        ),
        starts,
        pieces,
        st.sampled_from(["", ".", " & {place}`homs`.", ".{claim}`end`"]),
    )


def messages() -> st.SearchStrategy[str]:
    """Return whatever may stand in a message, and much that may not."""
    glue = st.sampled_from([" ", "", ", "])
    pieces = st.lists(st.tuples(st.one_of(TEXT, ROLES, SPANS, SIGNS), glue), max_size=10)
    return st.builds(
        lambda start, drawn: str(start) + "".join(f"{piece}{after}" for piece, after in drawn),
        BEGINNINGS,
        pieces,
    ).filter(str.strip)
