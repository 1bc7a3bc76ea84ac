"""The records of names that readers may have cited and that are no longer in use."""

from dataclasses import dataclass, field
from typing import Annotated

from chronicle.ledger.annotations import means
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import Id, Message

RETIRED = "retired:"  # begins the context of a retired number in the catalogs
DIFFERENCE = "^B[1-9][0-9]*$"  # how a number of the register of differences is written


@dataclass(frozen=True)
class RetiredDifference:
    """A number of the register of differences that is no longer in use."""

    number: Annotated[
        str, means("The number, which no difference has again.", published={"pattern": DIFFERENCE})
    ]
    because: Annotated[Message, means("Why it is no longer in use.")]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def owner(self) -> str:
        """Return the context of its message in the catalogs."""
        return f"{RETIRED}{self.number}"


@dataclass(frozen=True)
class RetiredClaim:
    """The id of a claim that is no longer in the ledger."""

    id: Annotated[Id, means("The id, which no claim has again.")]
    because: Annotated[Message, means("Why the claim is no longer there.")]
    origin: Origin = field(compare=False, default=NOWHERE)
