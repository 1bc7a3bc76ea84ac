"""The record of a script: how it is written, typeset and searched for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from chronicle.languages.checks import Misplaced
    from chronicle.languages.editions import Direction

# How emphasis is shown where a script has no slanted type: bold, or dots under or over each character.
Emphasis = Literal["slant", "bold", "dots under", "dots over"]


@dataclass(frozen=True)
class Typeface:
    """A family of faces, and the Debian package that brings it."""

    family: str
    package: str


@dataclass(frozen=True)
class Print:
    """The faces that a script is printed in; sizes, leadings and spaces are in outputs/pdf/design."""

    text: Typeface
    sheets: tuple[
        str, ...
    ]  # in outputs/pdf/styles/scripts and in the design, in the order in which they apply
    display: Typeface | None = None  # headings and strong words, where they have a family of their own
    emphasis: Typeface | None = None

    @property
    def typefaces(self) -> tuple[Typeface, ...]:
        """Return its typefaces, each once, that of running text first."""
        return tuple(dict.fromkeys(face for face in (self.text, self.display, self.emphasis) if face))


@dataclass(frozen=True)
class Epub:
    """How the script is set in EPUBs, where a reader chooses the size."""

    text: Typeface
    leading: float = 1.5  # of running text, in ems
    heading: float = 1.3  # the leading of headings, in ems
    indent: int = 0  # of the first line of a paragraph, in ems; paragraphs then stand close together


@dataclass(frozen=True)
class Web:
    """The families that a reader's system may have, best first, and what differs on pages of the script."""

    text: tuple[str, ...]
    plain: tuple[str, ...]  # without serifs: the frame, numbers, tables' heads
    behind: tuple[str, ...] = ()  # what follows `text` on pages of the script, for all other letters
    leading: float = 1.6  # of running text, in ems
    size: float | None = None  # of running text, in per cent of other pages'
    beside: float | None = None  # how large its words stand beside those of other scripts, in ems
    heading: float | None = None  # the leading of headings, in ems


@dataclass(frozen=True)
class Lettering:
    """How the script is lettered in figures."""

    face: Typeface
    size: float  # in points
    leading: float  # in points


@dataclass(frozen=True)
class Script:
    """A script, by its ISO 15924 code; sets of characters are ranges for regular expressions."""

    code: str
    name: str  # as messages and the families of EPUBs have it
    direction: Direction
    letters: str  # that its words are made of
    drawn: tuple[str, ...]  # first words of the Unicode names of the letters that its faces draw
    sample: str  # a letter that runs its way
    language: str  # a BCP 47 tag for its words where nothing else tells their language
    print: Print
    epub: Epub
    web: Web
    figures: Lettering
    emphasis: Emphasis
    marks: str = ""  # punctuation that is its own, and no phrase's of another script
    opening: str = "“‘«‹„‚\"'"  # marks that may open a name, and that a sorted list passes over
    signs: str = ""  # that stand on a letter or stretch it, and that a search passes over
    spaced: bool = True  # whether spaces part its words; where they do not, a text is counted in characters
    squares: bool = False  # whether each character fills a square, and a line is justified between them
    hyphenates: bool = False
    vowels: bool = True  # whether it writes short ones; where it does not, three letters make a name
    # A character set of the script, and ICU's table from the characters of its sister to its own.
    standard: tuple[str, str] | None = None
    misplaced: tuple[Misplaced, ...] = ()  # what no language that is written in it has

    @property
    def slug(self) -> str:
        """Return its name as a part of others: traditional-han."""
        return self.name.lower().replace(" ", "-")

    @property
    def slants(self) -> bool:
        """Return whether it has a slanted type that can mark a word."""
        return self.emphasis == "slant"
