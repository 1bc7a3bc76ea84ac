"""Refuse characters that no reader sees and each program reads in its own way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from chronicle.core.controls import DIRECTION_MARKS, OVERRIDES
from chronicle.sphinx_ext.lint.source import Offence, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.sphinx_ext.lint.source import ChapterText


_DIRECTION_CONTROL = re.compile(f"[{DIRECTION_MARKS}{OVERRIDES}]")


@rule("M016")
def tabs(source: ChapterText) -> Iterator[Offence]:
    """Find tabs. Bad: a tab. Good: spaces."""
    for number, line in enumerate(source.lines, start=1):
        if "\t" in line:
            yield Offence(number, "a tab is as wide as each program likes.")


@rule("M021")
def direction_controls(source: ChapterText) -> Iterator[Offence]:
    """Find direction marks and overrides typed by hand. Bad: U+200F. Good: nothing."""
    for number, line in enumerate(source.lines, start=1):
        if match := _DIRECTION_CONTROL.search(line):
            yield Offence(number, f"the invisible character U+{ord(match[0]):04X} stands in this line.")
