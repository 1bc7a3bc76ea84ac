"""List every text of the figures that a reader sees and a translator translates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.figures.figure_records import Figure


@dataclass(frozen=True)
class FigureMessage:
    """One text: `owner` is the figure's id and its context in the catalog."""

    owner: str
    text: str
    what: str
    path: str
    line: int


def figure_texts(figures: Iterable[Figure]) -> Iterator[FigureMessage]:
    """Yield the texts figure by figure; the same text of one figure comes once."""
    for figure in figures:
        seen = set()
        for text in _of_figure(figure):
            if text.text not in seen:
                seen.add(text.text)
                yield text


def _of_figure(figure: Figure) -> Iterator[FigureMessage]:
    """Yield the texts of one figure."""
    origin = figure.origin
    for name, what in (
        ("title", "the figure’s title"),
        ("caption", "what stands under the figure"),
        ("alt", "what the figure shows, in a sentence, for readers who do not see it"),
        ("description", "what the figure shows, at length, for readers who do not see it"),
    ):
        text = getattr(figure, name)
        if text:
            yield FigureMessage(figure.id, text, what, origin.path, origin.at(name))
    if figure.sea:
        where = figure.sea.origin
        yield FigureMessage(figure.id, figure.sea.label, "the name of a sea", where.path, where.at("label"))
    if figure.silence:
        where = figure.silence.origin
        what = "a label inside the figure, over the years that no document covers; short"
        yield FigureMessage(figure.id, figure.silence.label, what, where.path, where.at("label"))
