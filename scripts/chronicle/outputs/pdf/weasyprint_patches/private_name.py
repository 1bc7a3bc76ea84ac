"""What is said of a name of WeasyPrint that the press uses though nobody promises it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

NO_THREAD = "no thread known"


class Use(Enum):
    """What is done with a name; its source is watched unless it is only asked for."""

    REPLACED = "replaced"
    CALLED = "called"
    RELIED_ON = "relied on"  # left alone, but ours works only as long as it works as it does
    ASKED_FOR = "asked for"  # a kind of box, an attribute, a function of Pango


@dataclass(frozen=True)
class PrivateName:
    """One name, as in `weasyprint.pdf.stream:Stream.marked`."""

    name: str
    use: Use
    what: str  # it is or does
    why: str  # the press needs it
    faults: tuple[str, ...] = ()  # of scripts/UPSTREAM.md that are stepped round with it
    thread: str = NO_THREAD

    @property
    def watched(self) -> bool:
        """Return whether its source is compared."""
        return self.use is not Use.ASKED_FOR


# Each takes the name without `weasyprint.`, what it is, and why the press needs it.


def replaced(name: str, what: str, why: str, faults: tuple[str, ...], thread: str) -> PrivateName:
    """Return an entry for what we put something else in place of."""
    return PrivateName(f"weasyprint.{name}", Use.REPLACED, what, why, faults, thread)


def called(name: str, what: str, why: str) -> PrivateName:
    """Return an entry for what we call."""
    return PrivateName(f"weasyprint.{name}", Use.CALLED, what, why)


def relied_on(name: str, what: str, why: str) -> PrivateName:
    """Return an entry for what we leave alone and rely on."""
    return PrivateName(f"weasyprint.{name}", Use.RELIED_ON, what, why)


def asked_for(name: str, what: str, why: str) -> PrivateName:
    """Return an entry for what is only asked for: a kind of box, an attribute, a function of Pango."""
    return PrivateName(f"weasyprint.{name}", Use.ASKED_FOR, what, why)
