"""Keep the drawings of an edition, so that reading and the three outputs draw each figure once."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from functools import cache, cached_property
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronicle.core.writing import replace
from chronicle.figures import measure, proof
from chronicle.figures.drawn import Drawing, DrawnFrom, DrawnText, Ink, Rectangle, Scale, Spot
from chronicle.figures.figure_voice import Voice
from chronicle.figures.style import WIDTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.core.problems import Problem
    from chronicle.figures.figure_records import Figure
    from chronicle.figures.style import Form
    from chronicle.words import Messages


# What draws, shapes and writes, and names the months.
_LIBRARIES = ("matplotlib", "lxml", "babel")


class Store:
    """The drawings of one edition, in a folder of the build."""

    def __init__(self, folder: Path, figures: Mapping[str, Figure], messages: Messages, inputs: str) -> None:
        # `inputs` is a digest of everything beside this package that may change a drawing.
        self.folder, self._figures, self._messages = folder, figures, messages
        self._inputs = inputs

    @cached_property
    def _key(self) -> str:
        """Return what a kept drawing must have been made from."""
        return hashlib.sha256(f"{self._inputs} {tools_digest()}".encode()).hexdigest()

    def drawing(self, name: str, form: Form = "page") -> Drawing:
        """Return a figure's drawing, kept or new.

        Raises KeyError where the book has no such figure, ProblemsFound where a font is missing.
        """
        voice = Voice(self._figures[name], self._messages)
        record = self.path(name, form).with_suffix(".json")
        try:
            kept = json.loads(record.read_text(encoding="utf-8"))
            svg = self.path(name, form).read_text(encoding="utf-8")
            # A build that is stopped between the two files leaves one of them behind the other.
            if kept["key"] == self._key and kept["picture"] == _digest(svg):
                return _restored(kept, svg)
        except (OSError, ValueError, KeyError, TypeError):
            pass  # not there, or written by an earlier version: draw it
        from chronicle.figures.drawing import draw  # matplotlib takes a while to load

        drawing = draw(voice, form)
        self._keep(self.path(name, form), record, drawing)
        return drawing

    def path(self, name: str, form: Form = "page") -> Path:
        """Return the file of a drawing."""
        return self.folder / f"{name}-{form}.svg"

    def faults(self, name: str) -> list[Problem]:
        """Return what is wrong with a figure in any of its forms."""
        voice = Voice(self._figures[name], self._messages)
        found = []
        for form in WIDTHS:
            drawing = self.drawing(name, form)
            found += [*measure.faults(voice, drawing), *proof.faults(voice.figure, voice.ledger, drawing)]
        return found

    def _keep(self, picture: Path, record: Path, drawing: Drawing) -> None:
        """Write a drawing and what stands on it, each file whole."""
        kept = {"key": self._key, "picture": _digest(drawing.svg)}
        kept |= {key: value for key, value in asdict(drawing).items() if key != "svg"}
        for path, text in ((picture, drawing.svg), (record, json.dumps(kept, ensure_ascii=False))):
            replace(path, text.encode())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _restored(kept: dict[str, Any], svg: str) -> Drawing:
    """Return a drawing from what was kept."""
    labels = tuple(
        DrawnText(each["text"], Rectangle(**each["box"]), each["size"], each["lent"])
        for each in kept["labels"]
    )
    spots = tuple(
        Spot(each["claim"], each["source"], each["words"], Rectangle(**each["box"])) for each in kept["spots"]
    )
    inks = tuple(
        Ink(DrawnFrom(*each["subject"]), each["stroke"], Rectangle(**each["box"]), Scale(*each["scale"]))
        for each in kept["inks"]
    )
    return Drawing(svg, kept["width"], kept["height"], labels, spots, inks)


@cache
def tools_digest() -> str:
    """Return a digest of all that drawings are made with: libraries, fonts and the drawing code.

    Raises ProblemsFound where a font is missing.
    """
    from chronicle.figures.fonts import font_files

    digest = hashlib.sha256(" ".join(f"{name} {version(name)}" for name in _LIBRARIES).encode())
    digest.update(digest_of(map(Path, font_files())).encode())
    for package in ("chronicle.figures", "chronicle.words", "chronicle.ledger", "chronicle.text"):
        for item in sorted(resources.files(package).iterdir(), key=lambda each: each.name):
            if item.name.endswith(".py"):
                digest.update(item.read_bytes())
    return digest.hexdigest()


def digest_of(files: Iterable[Path]) -> str:
    """Return a digest of what files hold, wherever they lie."""
    digest = hashlib.sha256()
    for path in dict.fromkeys(files):
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
