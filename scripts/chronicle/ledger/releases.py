"""Which numbers the chapters and paragraphs of each release had."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from chronicle.ledger.annotations import means
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import Text

_NUMBER = "[1-9][0-9]*"
_Chapter = Annotated[str, means("A number in quotation marks.", pattern=f"^{_NUMBER}$")]
_Paragraph = Annotated[
    str, means("A number in quotation marks, as in “4.12”.", pattern=f"^{_NUMBER}\\.{_NUMBER}$")
]


@dataclass(frozen=True)
class Numbers:
    """The numbers of chapters, by their files' names, and of paragraphs, by the names above them."""

    chapters: Mapping[str, str] = field(default_factory=dict)
    paragraphs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Release:
    """One release.

    Its readers may have cited its numbers.
    """

    version: Annotated[Text, means("Its version, as in conf.py.")]
    chapters: Annotated[
        Mapping[str, _Chapter],
        means("The number of each chapter, by the name of its file without number and suffix."),
    ]
    paragraphs: Annotated[Mapping[str, _Paragraph], means("The number of each paragraph, by its name.")]
    origin: Origin = field(compare=False, default=NOWHERE)

    @property
    def numbers(self) -> Numbers:
        """Return its numbers."""
        return Numbers(self.chapters, self.paragraphs)
