"""Which numbers the chapters and paragraphs of each release had."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chronicle.ledger.passages import NOWHERE, Origin

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Numbers:
    """The numbers of chapters, by their files' names, and of paragraphs, by the names above them."""

    chapters: Mapping[str, str] = field(default_factory=dict)
    paragraphs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Release:
    """One release, with the numbers that its readers may have cited."""

    version: str
    numbers: Numbers
    origin: Origin = field(compare=False, default=NOWHERE)
