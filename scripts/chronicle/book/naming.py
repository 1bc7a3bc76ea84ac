"""Give each numbered paragraph that has none a name that survives editing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from chronicle.book.paragraphs import read_documents
from chronicle.core.writing import write_all
from chronicle.text.anchors import is_ours, words_anchor
from chronicle.text.grammar import read_message, with_roles
from chronicle.text.roles import claims_of, read_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.book.paragraphs import NamedParagraphs, WrittenParagraph
    from chronicle.core.folders import Folders

_WORDS = 4  # of a paragraph, in the name that is made of them
# Too small to name anything by.
_SMALL = frozenset(
    {
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have", "in",
        "is", "it", "its", "no", "not", "of", "on", "one", "or", "so", "that", "the", "their", "there",
        "they", "this", "to", "was", "were", "what", "when", "where", "which", "who", "with",
    }
)  # fmt: skip


@dataclass(frozen=True)
class NewName:
    """A name that was given."""

    path: str
    number: str
    name: str

    def __str__(self) -> str:
        """Return the line for the terminal."""
        return f"{self.path}: paragraph {self.number} is now called {self.name}"


def name_paragraphs(folders: Folders) -> list[NewName]:
    """Write a name above each numbered paragraph without one, into all chapters or none."""
    documents = read_documents(folders)
    taken = {label.name for each in documents for label in (*each.labels, *each.headings)}
    given: list[NewName] = []
    contents = {}
    for document in documents:
        if new := list(_new(document, taken)):
            path = folders.root / document.path
            lines = [(paragraph.above, name) for paragraph, name in new]
            contents[path] = with_names(path.read_bytes(), lines)
            given += [NewName(document.path, paragraph.number, name) for paragraph, name in new]
    write_all(contents)
    return given


def _new(document: NamedParagraphs, taken: set[str]) -> Iterator[tuple[WrittenParagraph, str]]:
    """Yield each paragraph that needs a name, with the one that it gets."""
    for paragraph in document.paragraphs:
        if not paragraph.names:
            name = next(
                each for each in _proposals(paragraph.text) if each not in taken and not is_ours(each)
            )
            taken.add(name)
            yield paragraph, name


def with_names(content: bytes, names: Iterable[tuple[int, str]]) -> bytes:
    """Return a file's text with each name inserted as a line before its paragraph; all else is unchanged."""
    lines = content.splitlines(keepends=True)
    end = b"\r\n" if b"\r\n" in content else b"\n"
    for line, name in sorted(names, reverse=True):
        lines.insert(line - 1, f"({name})=".encode() + end)
    return b"".join(lines)


def _proposals(text: str) -> Iterator[str]:
    """Yield names: the claims that a paragraph notes or prints, then its first words, then numbered ones."""
    claims = list(dict.fromkeys(_claims(text)))
    yield from claims
    words = [each for each in words_anchor(_words(text)).split("-") if each not in _SMALL]
    first = "-".join(words[:_WORDS])
    if first:
        yield first
    stem = (claims or [first or "paragraph"])[0]
    yield from (f"{stem}-{number}" for number in count(2))


def _claims(text: str) -> Iterator[str]:
    for role in read_message(text).roles:
        if role.name == "claim":
            yield from claims_of(role)
        elif role.name in ("value", "date"):
            yield read_target(role.target).claim


def _words(text: str) -> str:
    """Return what a paragraph says, names by their ids, without what the ledger prints and without marks."""
    return with_roles(text, lambda role: f" {role.target if role.name in ('place', 'actor') else ''} ")
