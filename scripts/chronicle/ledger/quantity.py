"""The record of a number that a source gives."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, Literal

from chronicle.ledger.annotations import described, means
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import Id, Message, Number

Qualifier = Literal[
    "exact", "range", "about", "at-least", "more-than", "or-more", "almost", "up-to", "several", "dozens",
    "hundreds", "thousands", "most", "none-of",
]  # fmt: skip
VAGUE_QUALIFIERS = frozenset({"several", "dozens", "hundreds", "thousands", "most", "none-of"})


@described(shared="quantity", dependentRequired={"max": ["min"]})
@dataclass(frozen=True)
class Quantity:
    """A figure as the source gives it.

    `qualifier` is always set: `settled` says what is usual.
    """

    min: Annotated[Number | None, means("The number, or the lower end of a range.", minimum=0)]
    max: Annotated[
        Number | None,
        means("The upper end of a range; left out or equal for a single number.", minimum=0),
    ]
    qualifier: Annotated[
        Qualifier,
        means("How the source hedges the number; exact, or range, where it does not.", optional=True),
    ]
    unit: Annotated[Id, means("What is counted, by the id of its unit.")]
    scope: Annotated[Message | None, means("Who or what is counted, where, over which period.")] = None
    claim: str = field(compare=False, default="")
    origin: Origin = field(compare=False, default=NOWHERE)

    @staticmethod
    def settled(given: dict[str, Any]) -> dict[str, Any]:
        """Return the fields of a figure with what a file may leave out: its upper end and its qualifier."""
        low, high = given["min"], given["max"]
        usual = "range" if high is not None and high != low else "exact"
        return given | {"max": low if high is None else high, "qualifier": given["qualifier"] or usual}

    @property
    def is_range(self) -> bool:
        """Return whether it has two different numbers."""
        return self.min is not None and self.max is not None and self.min != self.max

    @property
    def counted(self) -> Number | None:
        """Return the number that the noun agrees with: the last one."""
        return self.max if self.max is not None else self.min

    @property
    def is_whole(self) -> bool:
        """Return whether its numbers, if it has any, are whole and written without decimals."""
        return not any(isinstance(number, Decimal) for number in (self.min, self.max))

    def says_the_same(self, other: "Quantity") -> bool:
        """Return whether both would be printed alike: 41.5 and 41.50 would not."""
        one, two = ((str(each.min), str(each.counted), each.qualifier, each.unit) for each in (self, other))
        return one == two
