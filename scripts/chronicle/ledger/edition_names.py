"""The names of a record in the languages of the editions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Protocol

from chronicle.ledger.annotations import described, means
from chronicle.ledger.values import NAMES_BY, Text


@described(shared="name")
@dataclass(frozen=True)
class Name:
    """The name in one language."""

    main: Annotated[Text, means("The one form that is used everywhere.")]
    short: Annotated[Text | None, means("The form in notes and lists of passages, where it is shorter.")] = (
        None
    )
    forms: Annotated[
        tuple[Text, ...],
        means("Further forms that a text may show: short, inflected, definite.", uniqueItems=True),
    ] = ()
    first: Annotated[Text | None, means("The form for the first mention.")] = None
    index: Annotated[
        Text | None,
        means("The form in lists of names and in the index, where it is another: “Colvin, Marie”."),
    ] = None
    reading: Annotated[
        Text | None,
        means(
            "How the first character of that form is read, where it can be read in several ways, for lists "
            "that are sorted by sound: chóng."
        ),
    ] = None

    @property
    def in_notes(self) -> str:
        """Return the form for notes and lists of passages."""
        return self.short or self.main

    @property
    def heading(self) -> str:
        """Return the form that the index lists it under."""
        return self.index or self.main

    @property
    def allowed(self) -> tuple[str, ...]:
        """Return every form that a text may show."""
        further = (form for form in (self.first, self.short) if form is not None)
        return (self.main, *self.forms, *further)


class Named(Protocol):
    """A record of the ledger that editions have names for."""

    @property
    def names(self) -> Mapping[str, Name]:
        """Return its names by the code of the edition."""


Names = Annotated[
    Mapping[str, Name],
    means("The name by edition (en, ar, zh). English is required.", shared="names", **NAMES_BY),
]
