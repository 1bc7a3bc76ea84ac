"""Find markup that a finished result shows as it was typed, wherever it came from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.controls import ISOLATES
from chronicle.core.problems import Problem
from chronicle.oracles.preflight.engines import by_pdfium
from chronicle.oracles.results.pages import pages_of, texts_of
from chronicle.text.markup_leftovers import printed_leftovers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_AROUND = 30
_ISOLATES = re.compile(f"[{ISOLATES}]")


def check_leftovers(path: Path, as_typed: Iterable[str] = ()) -> list[Problem]:
    """Return a problem for each sign of markup that readers of a web edition, EPUB or PDF would see.

    `as_typed` is what the manuscript means to show so: code in a title is plain text in a list of contents.
    """
    meant = "\n".join(as_typed)
    if path.suffix == ".pdf":
        return list(dict.fromkeys(_in_print(path, meant)))
    problems: list[Problem] = []
    for name, root in pages_of(path):
        problems += _find(f"{path.name}/{name}", texts_of(root), meant)
    return list(dict.fromkeys(problems))


def _in_print(path: Path, meant: str) -> Iterator[Problem]:
    """Search the pages of a PDF."""
    for number, text in enumerate(by_pdfium(path), start=1):
        yield from _find(f"{path.name}, page {number}", text.splitlines(), meant)


def _find(where: str, texts: Iterable[str], meant: str) -> Iterator[Problem]:
    for said in texts:
        text = _ISOLATES.sub("", said)
        for left in printed_leftovers(text):
            if left.found in meant:
                continue
            at = text.index(left.found)
            around = text[max(0, at - _AROUND) : at + len(left.found) + _AROUND]
            yield Problem(where, 0, "M078", f"readers see {left.reason}.", subject=around.strip())
