"""The records of names that readers may have cited and that are no longer in use."""

from __future__ import annotations

from dataclasses import dataclass, field

from chronicle.ledger.passages import NOWHERE, Origin

RETIRED = "retired:"  # begins the context of a retired number in the catalogs


@dataclass(frozen=True)
class RetiredDifference:
    """A number of the register of differences that is no longer in use."""

    number: str
    because: str
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def owner(self) -> str:
        """Return the context of its message in the catalogs."""
        return f"{RETIRED}{self.number}"


@dataclass(frozen=True)
class RetiredClaim:
    """The id of a claim that is no longer in the ledger."""

    id: str
    because: str
    origin: Origin = field(compare=False, default=NOWHERE)
