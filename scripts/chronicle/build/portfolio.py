"""Draw every figure of an edition to files, to be looked at without building the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs import vet
from chronicle.figures import measure, proof
from chronicle.figures.drawing import draw
from chronicle.figures.figure_voice import Voice
from chronicle.figures.loading import load_figures
from chronicle.figures.style import WIDTHS
from chronicle.ledger.loader import load_ledger
from chronicle.words import Messages

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition, Editions


def draw_figures(folders: Folders, editions: Editions, edition: Edition, folder: Path) -> list[Problem]:
    """Write each figure as `name-language-form.svg`; return what is wrong with their labels.

    Raises ProblemsFound where ledger or figures cannot be read, or a font is missing.
    """
    ledger = load_ledger(folders.evidence, editions)
    figures = load_figures(folders.figures, ledger)
    vet(folders.root, edition, release=False)
    messages = Messages.load(edition, folders.catalogs, ledger)
    folder.mkdir(parents=True, exist_ok=True)
    problems: list[Problem] = []
    for name, figure in figures.items():
        voice = Voice(figure, messages)
        for form in WIDTHS:
            drawing = draw(voice, form)
            path = folder / f"{name}-{edition.code}-{form}.svg"
            path.write_text(drawing.svg, encoding="utf-8", newline="\n")
            problems += [*measure.faults(voice, drawing), *proof.faults(figure, ledger, drawing)]
    return problems
