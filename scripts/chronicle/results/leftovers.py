"""Find markup that a finished result shows as it was typed, wherever it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.leftovers import printed_leftovers
from chronicle.problems import Problem
from chronicle.results.pages import pages_of, texts_of
from chronicle.results.printed import page_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_AROUND = 30


def check_leftovers(path: Path, code: Iterable[str] = ()) -> list[Problem]:
    """Return a problem for each sign of markup that readers of a web edition, EPUB or PDF would see.

    `code` is what the manuscript shows as code: a PDF does not say which of its words are.
    """
    if path.suffix == ".pdf":
        return list(dict.fromkeys(_in_print(path, "\n".join(code))))
    problems: list[Problem] = []
    for name, root in pages_of(path):
        problems += _find(f"{path.name}/{name}", texts_of(root), "")
    return list(dict.fromkeys(problems))


def _in_print(path: Path, code: str) -> Iterator[Problem]:
    """Look at the pages of a PDF."""
    for number, text in enumerate(page_texts(path), start=1):
        yield from _find(f"{path.name}, page {number}", text.splitlines(), code)


def _find(where: str, texts: Iterable[str], code: str) -> Iterator[Problem]:
    for text in texts:
        for left in printed_leftovers(text):
            if left.found in code:
                continue
            at = text.index(left.found)
            around = text[max(0, at - _AROUND) : at + len(left.found) + _AROUND]
            yield Problem(where, 0, "M078", f"readers see {left.reason}.", subject=around.strip())
