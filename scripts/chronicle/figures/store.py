"""Keep the drawings of an edition, so that reading and the three outputs draw each figure once."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chronicle.core.writing import replace as write
from chronicle.figures import measure, proof
from chronicle.figures.consulted import Consulted, digest_of_data, has_changed
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
_DRAWING = tuple(
    f"chronicle.{name}" for name in ("figures", "words", "ledger", "text", "languages", "languages.scripts")
)


class Store:
    """The drawings of one edition, in a folder of the build."""

    def __init__(self, folder: Path, figures: Mapping[str, Figure], messages: Messages) -> None:
        self.folder, self._figures, self._messages = folder, figures, messages
        self._known: dict[str, str] = {}  # what kept drawings have looked up, as it is now

    def _key(self, figure: Figure) -> str:
        """Return what a kept drawing must have been made from, besides what it has looked up."""
        edition = self._messages.edition
        base = [digest_of([figure.base])] if figure.base is not None else []
        return digest_of_data([replace(figure, base=None), edition, base, tools_digest()])

    def drawing(self, name: str, form: Form = "page") -> Drawing:
        """Return a figure's drawing, kept or new.

        Raises KeyError where the book has no such figure, ProblemsFound where a font is missing.
        """
        figure = self._figures[name]
        key = self._key(figure)
        record = self.path(name, form).with_suffix(".json")
        try:
            kept = json.loads(record.read_text(encoding="utf-8"))
            svg = self.path(name, form).read_text(encoding="utf-8")
            # A build that is stopped between the two files leaves one of them behind the other.
            if (
                kept["key"] == key
                and kept["picture"] == _digest(svg)
                and not has_changed(self._messages, kept["consulted"], self._known)
            ):
                return _restored(kept, svg)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            pass  # not there, or written by an earlier version: draw it
        from chronicle.figures.drawing import draw  # matplotlib takes a while to load

        consulted = Consulted(self._messages)
        drawing = draw(consulted.voice(figure), form)
        about = {"key": key, "picture": _digest(drawing.svg), "consulted": consulted.answers}
        _keep(self.path(name, form), record, drawing, about)
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


def _keep(picture: Path, record: Path, drawing: Drawing, about: Mapping[str, object]) -> None:
    """Write a drawing, what stands on it and what it was made from, each file whole."""
    kept = {**about, **{key: value for key, value in asdict(drawing).items() if key != "svg"}}
    for path, text in ((picture, drawing.svg), (record, json.dumps(kept, ensure_ascii=False))):
        write(path, text.encode())


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
    for package in _DRAWING:
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
