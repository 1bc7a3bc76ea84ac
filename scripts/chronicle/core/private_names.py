"""The record of an undocumented name of another project that the builder uses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

NO_THREAD = "no thread known"


class Use(Enum):
    """What is done with a name; its source is watched unless it is only asked for."""

    REPLACED = "replaced"
    CALLED = "called"
    RELIED_ON = "relied on"  # left alone, but ours works only as long as it works as it does
    ASKED_FOR = "asked for"  # a class, an attribute, a function that is not written in Python


@dataclass(frozen=True)
class PrivateName:
    """One name, as in `weasyprint.pdf.stream:Stream.marked`."""

    name: str
    use: Use
    what: str  # it is or does
    why: str  # the builder needs it
    faults: tuple[str, ...] = ()  # of scripts/UPSTREAM.md that are stepped round with it
    thread: str = NO_THREAD

    @property
    def watched(self) -> bool:
        """Return whether its source is compared."""
        return self.use is not Use.ASKED_FOR
