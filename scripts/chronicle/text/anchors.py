"""Make and read the names of all places in the book that a link can lead to.

| anchor            | place                                                                 |
|-------------------|-----------------------------------------------------------------------|
| `p4-12`           | paragraph 4.12                                                        |
| `n4-3`            | a note; `n4-3-mark` is its mark in the text                           |
| `fig-<figure>`    | a figure                                                              |
| `data-<figure>`   | the table behind a figure                                             |
| `index-place-<id>`| an entry of the index                                                 |
| `name-actor-<id>` | an entry of the list of names                                          |
| `claim-<id>`      | a claim, with all that is said of it                                   |
| `event-<id>-<key>`| a row of the chronology, by the first passage that it stands for       |
| `dead-<id>-<key>` | a row of the dead and wounded: a figure of a passage, or a passage      |
| `source-<id>`     | a document, or a work that one cites                                   |
| `caution-<id>`    | what a reader should keep in mind of a claim                           |
| `correction-<id>-<date>` | what was corrected of a claim, and when                        |
| `letter-2`        | a letter of the index                                                 |
| `b14`             | an entry of the register of differences                               |
| `differences-`    | a part of that register                                               |
| `april-2011`      | a heading or a label, which its chapter's writer named                |

The first two name a document and are the same in every output; the others are unique in their document
alone. In print, which is one file, they therefore stand behind the name of their document:
`chapters-04-river-port.april-2011`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils.nodes import make_id

if TYPE_CHECKING:
    from chronicle.text.contents import Listed

_MARK = "-mark"
_NOTED = "#"
_PARAGRAPH = re.compile(r"p(?P<number>0|[1-9]\d*)-(?P<count>[1-9]\d*)", re.ASCII)
_DIFFERENCE = re.compile(r"b\d+", re.ASCII)
_NOTE = re.compile(r"n[^.]*-\d+", re.ASCII)
_FIGURE = re.compile(r"(?:.*\.)?fig-[^.]+", re.ASCII)
_INDEX = re.compile(r"(?:.*\.)?(index-(?:place|actor|subject)-.+)")
# What only the builder may call a place, in whatever document.
_OURS = re.compile(
    rf"p\d+-\d+|n(?:\d+|[a-z])-\d+(?:{_MARK})?"
    r"|letter-\d+|index-(?:place|actor|subject)-.+|name-(?:place|actor|word)-.+|b\d+|differences-.+"
    r"|(?:claim|event|dead|source|caution|correction)-.+",
    re.ASCII,
)


@dataclass(frozen=True)
class NumberedParagraph:
    """A paragraph of a chapter, to which readers can be sent."""

    document: Listed
    count: int

    @property
    def anchor(self) -> str:
        """Return its anchor; nothing in a document that is no chapter."""
        return numbered_anchor(self.document.number, self.count) if self.document.number else ""

    @property
    def number(self) -> str:
        """Return the number by which it is cited, 4.12; nothing in a document that is no chapter."""
        return f"{self.document.number}.{self.count}" if self.document.number else ""


@dataclass(frozen=True)
class Note:
    """A note, by its number in its document."""

    document: Listed
    count: int

    @property
    def anchor(self) -> str:
        """Return its anchor."""
        return f"n{self.document.short}-{self.count}"


def read_anchor(document: Listed, anchor: str) -> NumberedParagraph | Note | None:
    """Return the paragraph or note of a document that an anchor names; None for any other place."""
    count = anchor.rpartition("-")[2]
    if not (count.isascii() and count.isdigit()):
        return None
    made = (NumberedParagraph(document, int(count)), Note(document, int(count)))
    return next((each for each in made if each.anchor == anchor), None)


def is_numbered(anchor: str) -> bool:
    """Return whether an anchor is that of a paragraph with a number, of whatever chapter."""
    return bool(_PARAGRAPH.fullmatch(anchor))


def number_of(anchor: str) -> str:
    """Return the number of a paragraph, given its anchor; nothing for other anchors."""
    found = _PARAGRAPH.fullmatch(anchor)
    return f"{found['number']}.{found['count']}" if found else ""


def numbered_anchor(chapter: str, count: int | str) -> str:
    """Return the anchor of a numbered paragraph, given its number."""
    return f"p{chapter}-{count}"


def mark_of(note: str) -> str:
    """Return the anchor of the place in the text that a note belongs to."""
    return f"{note}{_MARK}"


def by_note(note: str) -> str:
    """Return how a mention says that not words tell a claim but the note with this anchor."""
    return _NOTED + note


def note_in(mention: str) -> str:
    """Return the anchor of the note that a mention names; nothing where it gives words."""
    return mention.removeprefix(_NOTED) if mention.startswith(_NOTED) else ""


def looks_like_note(name: str) -> bool:
    """Return whether a name in print has the form of a note's, in whatever document."""
    return bool(_NOTE.fullmatch(name))


def looks_like_figure(name: str) -> bool:
    """Return whether a name in print has the form of a figure's, in whatever document."""
    return bool(_FIGURE.fullmatch(name))


def figure_anchor(figure: str) -> str:
    """Return the label of a figure, which is its anchor too."""
    return f"fig-{figure}"


def figure_data_anchor(figure: str) -> str:
    """Return the anchor of the table behind a figure."""
    return f"data-{figure}"


def index_anchor(kind: str, identifier: str) -> str:
    """Return the anchor of an entry in the index: of a place, an actor or a subject."""
    return f"index-{kind}-{identifier}"


def index_anchor_in(name: str) -> str:
    """Return the anchor of an entry of the index, given its name in print; nothing for other places."""
    found = _INDEX.fullmatch(name)
    return found[1] if found else ""


def name_anchor(kind: str, identifier: str) -> str:
    """Return the anchor of an entry in the list of names: of a place, an actor or a word."""
    return f"name-{kind}-{identifier}"


def claim_anchor(identifier: str) -> str:
    """Return the anchor of a claim where all that is said of it stands together."""
    return f"claim-{identifier}"


def event_anchor(claim: str, passage: str) -> str:
    """Return the anchor of a row of the chronology, given a claim and the address of a passage of it."""
    return f"event-{claim}-{passage.replace('/', '-')}"


def casualty_anchor(claim: str, passage: str, figure: str = "") -> str:
    """Return the anchor of a row of the dead and wounded: of a figure, or of a passage that gives none."""
    return "-".join(filter(None, ("dead", claim, passage.replace("/", "-"), figure)))


def source_anchor(identifier: str) -> str:
    """Return the anchor of a document, or of a work that one cites."""
    return f"source-{identifier}"


def caution_anchor(claim: str) -> str:
    """Return the anchor of what a reader should keep in mind of a claim."""
    return f"caution-{claim}"


def correction_anchor(claim: str, when: str) -> str:
    """Return the anchor of a correction, given its claim and its date in EDTF."""
    return words_anchor(f"correction-{claim}-{when}")


def letter_anchor(count: int) -> str:
    """Return the anchor of a letter of the index, counted from 0; letters differ with the language."""
    return f"letter-{count}"


def difference_anchor(number: str) -> str:
    """Return the anchor of an entry of the register of differences, given its number: b14 for B14."""
    return number.lower()


def difference_in(anchor: str) -> str:
    """Return the number of an entry of the register, given its anchor: B14 for b14; nothing for others."""
    return anchor.upper() if _DIFFERENCE.fullmatch(anchor) else ""


def differences_anchor(part: str) -> str:
    """Return the anchor of a part of the register of differences."""
    return f"differences-{part}"


def is_ours(anchor: str) -> bool:
    """Return whether an anchor has the form of those that the builder gives; no writer may choose it."""
    return bool(_OURS.fullmatch(anchor))


def words_anchor(words: str) -> str:
    """Return the anchor that words give to a heading."""
    return make_id(words)


def heading_anchor(anchor: str) -> str:
    """Return the anchor of a heading whose words would give it one of the builder's."""
    return f"heading-{anchor}" if is_ours(anchor) else anchor


def printed_document(docname: str) -> str:
    """Return what the beginning of a document is called in print."""
    return docname.replace("/", "-")


def printed(document: Listed, anchor: str) -> str:
    """Return what a place of a document is called in print; no anchor is the document's beginning."""
    if not anchor:
        return printed_document(document.docname)
    return anchor if read_anchor(document, anchor) else f"{printed_document(document.docname)}.{anchor}"
