"""The record of a date that a source gives."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from chronicle.ledger.annotations import described, means
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import Edtf, Message

Part = Literal[
    "early", "mid", "late", "end-of", "by", "before", "after", "about", "night", "either", "from", "until",
    "spring", "summer", "autumn", "winter",
]  # fmt: skip
Bound = Literal["by", "before", "after", "from", "until"]
TimeOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"]


@described(shared="date", anyOf=[{"required": ["edtf"]}, {"required": ["said"]}])
@dataclass(frozen=True)
class DateSaid:
    """When, as the source gives it.

    `claim` is the claim whose catalog messages it uses.
    """

    edtf: Annotated[Edtf | None, means()] = None
    part: Annotated[
        Part | None,
        means(
            "How the calendar date is narrowed or bounded; either: the one day or the other of those that an "
            "interval joins."
        ),
    ] = None
    bound: Annotated[
        Bound | None,
        means(
            "How a date that part narrows is bounded, as in “by late 2011”; a date that is not narrowed has "
            "its bound in part."
        ),
    ] = None
    time: Annotated[TimeOfDay | None, means("The time of day.")] = None
    said: Annotated[
        Message | None,
        means("The source's own phrase where it is no calendar date, as in “the next day”."),
    ] = None
    derived: Annotated[
        Message | None,
        means("How the editors worked the date out; the date is then printed as derived."),
    ] = None
    worked_out: Annotated[
        Literal["year", "month"] | None,
        means(
            "What of the date the editors worked out, where the source gives the rest; without it, the whole "
            "of what it does not say."
        ),
    ] = None
    sort: Annotated[Edtf | None, means("A date to sort by, never printed; only where edtf is absent.")] = None
    claim: str = field(compare=False, default="")
    origin: Origin = field(compare=False, default=NOWHERE)
