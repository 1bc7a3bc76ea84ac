"""Compare what the tags of a PDF say with the doctrees, block by block and in order.

A screen reader reads the tags alone. Every heading, paragraph, item, cell and note must be there, in its
order, and nothing that the book does not say.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from chronicle.core.problems import Problem, shorten
from chronicle.oracles.preflight.tag_reading import read_tags
from chronicle.oracles.results.chapter_file import letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.oracles.preflight.findable import Said
    from chronicle.oracles.preflight.tag_reading import TagBlock, Tags

    Fault = tuple[str, str]  # what is wrong, and with which words

# What print puts before a block: the number of a paragraph or item, “Table 2”.
_LABEL = re.compile(r"\W*(?:[^\W\d]{0,9}\W{0,2}\d[\d\W]*)?")
_MARK = 4  # figures that the number of a note has at most
_LACKS = "the tags lack this, or have it in another place."
_KICKER = 30  # letters of “Chapter 3” above a heading, at most


def check_tag_texts(
    path: Path, book: Mapping[str, Said], edition: Edition, composed: Collection[int]
) -> list[Problem]:
    """Return a problem for each block that the tags lack, have elsewhere or have besides.

    What stands on the pages `composed`, title pages and contents, is in no document.
    """
    tags = read_tags(path)
    blocks = [block for block in tags.blocks if block.page not in composed]
    faults = [*_of_blocks(blocks, book), *_of_notes(tags.notes, book), *_of_others(tags, book, edition)]
    return [Problem(path.name, 0, "P044", text, subject=shorten(subject)) for text, subject in faults]


def _of_blocks(blocks: Sequence[TagBlock], book: Mapping[str, Said]) -> Iterator[Fault]:
    """Lay the blocks of documents and tags side by side; figures may stand anywhere."""
    wanted = [text for said in book.values() for text in map(letters, said.text) if text]
    figures = Counter(text for said in book.values() for text in map(letters, said.figures) if text)
    keys = [_key(text) for text in wanted], [_key(block.text) for block in blocks]
    for kind, first, last, start, end in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal":
            for text, block in zip(wanted[first:last], blocks[start:end], strict=True):
                if not _is(block.text, text):
                    yield f"page {block.page}: the tags say this otherwise.", text
            continue
        yield from ((_LACKS, text) for text in wanted[first:last])
        for at in range(start, end):
            if not _is_added(blocks, at, figures):
                yield f"page {blocks[at].page}: the tags have this where the book has not.", blocks[at].text
    yield from (("the tags lack this of a figure.", text) for text in figures.elements())


def _key(text: str) -> str:
    """Return a text without what may be a label; of figures alone, the whole."""
    shorter = text
    for _ in range(3):
        shorter = shorter[_LABEL.match(shorter).end() :]  # type: ignore[union-attr]  # it matches nothing too
    return shorter or text


def _is(text: str, wanted: str) -> bool:
    """Return whether a block says what is wanted, with nothing but a label before it."""
    return text.endswith(wanted) and bool(_LABEL.fullmatch(text.removesuffix(wanted)))


def _is_added(blocks: Sequence[TagBlock], at: int, figures: Counter[str]) -> bool:
    """Return whether print alone says a block; what belongs to a figure is taken from `figures`."""
    block = blocks[at]
    for text in figures:
        if _is(block.text, text):
            figures[text] -= 1
            figures += Counter()  # without those that are used up
            return True
    is_kicker = at + 1 < len(blocks) and blocks[at + 1].tag == "/H1" and len(block.text) <= _KICKER
    return is_kicker or not any(map(str.isalpha, block.text))


def _of_notes(notes: Sequence[TagBlock], book: Mapping[str, Said]) -> Iterator[Fault]:
    """Read the notes one after the other: each has a number, then lines of the documents."""
    wanted = [text for said in book.values() for text in map(letters, said.notes) if text]
    at = 0
    for note in notes:
        found = next((i for i in range(at, len(wanted)) if _begins(note.text, wanted[i])), None)
        if found is None:
            yield f"page {note.page}: the tags have a note that the book has not here.", note.text
            continue
        yield from (
            ("the tags lack this note, or have it in another place.", text) for text in wanted[at:found]
        )
        rest = note.text[note.text.index(wanted[found]) + len(wanted[found]) :]
        at = found + 1
        while rest and at < len(wanted) and rest.startswith(wanted[at]):
            rest, at = rest[len(wanted[at]) :], at + 1
        if rest:
            yield f"page {note.page}: the tags say this otherwise in a note.", rest
    yield from ((_LACKS, text) for text in wanted[at:])


def _begins(note: str, wanted: str) -> bool:
    """Return whether a note begins with a line, behind its number."""
    return any(
        note.startswith(wanted, at) and (not at or note[:at].isdigit()) for at in range(min(_MARK, len(note)))
    )


def _of_others(tags: Tags, book: Mapping[str, Said], edition: Edition) -> Iterator[Fault]:
    """Ask for alternatives of pictures, captions or summaries of tables, languages of foreign passages."""
    alternatives = Counter(letters(text) for said in book.values() for text in said.alternatives)
    yield from (("no picture has this alternative.", text) for text in alternatives - tags.alternatives)
    if count := tags.alternatives[""]:
        yield f"{count} pictures have no alternative.", ""
    yield from ((f"page {page}: a table has no caption and no summary.", "") for page in tags.untitled)
    foreign = Counter(
        (tag, letters(text)) for said in book.values() for tag, text in said.foreign if tag != edition.tag
    )
    for tag, text in foreign - tags.foreign:
        if text:
            yield f"this passage does not say that its language is {tag}.", text
