"""Where in a source a reader finds a passage: the record, and the order of pages and times."""

from dataclasses import dataclass
from typing import Annotated, Literal

from chronicle.ledger.annotations import AsTyped, Rare, Where, described, means
from chronicle.ledger.values import Edtf, Line, Text

PlaceKind = Literal[
    "text", "lead", "timeline", "section", "infobox", "references", "categories", "caption", "heading",
    "page", "time", "table", "whole",
]  # fmt: skip
_PAGE = "([1-9][0-9]*|[ivxlc]+)"  # pages before the first are numbered in Roman letters
_TIME = "[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]"
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_BEFORE_THE_FIRST = -1_000_000  # pages with Roman numbers stand in front of the others


@described(shared="locator")
@dataclass(frozen=True)
class Locator:
    """Where in the document a reader finds the passage."""

    part: Annotated[
        PlaceKind, means("The kind of place in the document."), Rare("page", "time", "table", "whole")
    ]
    paragraph: Annotated[
        Line | None,
        means("The number of the paragraph, counted from the start of the text or section."),
        Where("part", only=("text", "section")),
    ] = None
    entry: Annotated[
        Edtf | None,
        means("The date that the entry of the timeline bears."),
        Where("part", only=("timeline",)),
    ] = None
    number: Annotated[
        Line | None,
        means("The number of the entry or reference, counted from the top."),
        Where(
            "part",
            only=("timeline", "references", "caption", "heading", "infobox", "table"),
            needed=("references",),
        ),
    ] = None
    name: Annotated[
        Text | None,
        means("The name of the section, verbatim in the source's language."),
        Where("part", only=("section",), needed=("section",)),
    ] = None
    row: Annotated[
        Text | None,
        means("The label of the row of the infobox, verbatim in the source's language."),
        Where("part", only=("infobox", "table")),
    ] = None
    headline: Annotated[
        Literal[True] | None,
        means("Whether the passage is no more than the headline that a reference gives."),
        Where("part", only=("references",)),
    ] = None
    page: Annotated[
        str | None,
        means(
            "The page by the number that stands on it, or the first and the last: 12, 12-14, xii.",
            rare=True,
            pattern=f"^{_PAGE}(-{_PAGE})?$",
        ),
        AsTyped(
            Annotated[
                int | str,
                means("The page by the number that stands on it, or the first and the last: 12, 12-14, xii."),
                means(minimum=1, pattern=f"^{_PAGE}(-{_PAGE})?$"),
            ],
            str,
        ),
        Where("part", only=("page",), needed=("page",)),
    ] = None
    time: Annotated[
        str | None,
        means(
            "The time in the recording, in hours, minutes and seconds, or from when to when: 00:41:05, "
            "00:41:05-00:42:10.",
            rare=True,
            pattern=f"^{_TIME}(-{_TIME})?$",
        ),
        Where("part", only=("time",), needed=("time",)),
    ] = None


def place_number(end: str) -> int:
    """Return what orders pages, and times in seconds: 12 → 12, 00:41:05 → 2465; xii before 1."""
    if ":" in end:
        hours, minutes, seconds = map(int, end.split(":"))
        return 3600 * hours + 60 * minutes + seconds
    return int(end) if end.isdigit() else _BEFORE_THE_FIRST + _roman(end)


def count_of_pages(pages: str) -> int:
    """Return how many pages are named: one for “12”, three for “12-14”."""
    first, _, last = pages.partition("-")
    return place_number(last) - place_number(first) + 1 if last else 1


def _roman(number: str) -> int:
    """Return a number in Roman letters; one before a greater counts against it."""
    values = [_ROMAN[letter] for letter in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
