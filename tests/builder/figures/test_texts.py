"""Every text of a figure is offered to translators once, with what it is and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.figures.texts import figure_texts
from tests.builder.figures.small_figures import figure, read

if TYPE_CHECKING:
    from pathlib import Path

ALT = "what the figure shows, in a sentence, for readers who do not see it"
AT_LENGTH = "what the figure shows, at length, for readers who do not see it"
LABEL = "a label inside the figure, over the years that no document covers; short"


def test_each_text_comes_once(tmp_path: Path) -> None:
    """In the order of the page, then what stands inside the drawing; two that are the same are one."""
    silence = {"start": "market@alpha", "end": "ended", "label": "Nothing"}
    sea = {"label": "The sea", "at": [35, 34]}
    records = [
        figure(silence=silence, sea=sea, caption="The time"),
        figure(id="other", alt="The time"),
    ]
    figures = read(tmp_path, *records)[1]
    path = "docs/figures/all.yaml"
    lines = {each.what: each.line for each in figure_texts([figures["time"]])}
    text = (tmp_path / path).read_text("utf-8").splitlines()
    assert "label: The sea" == text[lines["the name of a sea"] - 1].strip()
    assert "label: Nothing" == text[lines[LABEL] - 1].strip()
    assert [
        ("time", "The time", "the figure’s title", path, 4),
        ("time", "A line with marks.", ALT, path, 6),
        ("time", "A line with a mark for each document.", AT_LENGTH, path, 7),
        ("time", "The sea", "the name of a sea", path, lines["the name of a sea"]),
        ("time", "Nothing", LABEL, path, lines[LABEL]),
    ] == [tuple(vars(each).values()) for each in figure_texts([figures["time"]])]
    assert [
        ("other", "The time", "the figure’s title"),
        ("other", "What stands below.", "what stands under the figure"),
        ("other", "A line with a mark for each document.", AT_LENGTH),
    ] == [(each.owner, each.text, each.what) for each in figure_texts([figures["other"]])]
