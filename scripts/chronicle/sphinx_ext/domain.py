"""Keep data about each document in Sphinx's environment, for checks and links across the whole book."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sphinx.domains import Domain

if TYPE_CHECKING:
    from collections.abc import Callable, Set

    from sphinx.environment import BuildEnvironment

    from chronicle.book.loaded_book import Book
    from chronicle.core.problems import Problem
    from chronicle.sphinx_ext.figure_nodes import PlacedFigure
    from chronicle.sphinx_ext.lookups import Question
    from chronicle.sphinx_ext.mention_records import Mention
    from chronicle.sphinx_ext.note_lengths import LongNote

_T = TypeVar("_T")


@dataclass
class Kept:
    """What is kept of each document from one run to the next, by the document's name."""

    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    answers: dict[str, dict[Question, str]] = field(default_factory=dict)  # digests
    called: dict[str, dict[str, int]] = field(default_factory=dict)  # figure → line of its first call
    placed: dict[str, list[PlacedFigure]] = field(default_factory=dict)
    faults: dict[str, list[Problem]] = field(default_factory=dict)
    unsourced: dict[str, list[Problem]] = field(default_factory=dict)  # a fault in a release alone
    long_notes: dict[str, list[LongNote]] = field(default_factory=dict)


class BookDomain(Domain):
    """Hold what is kept of each document and, for this run alone, the book.

    Sphinx pickles `data` with its environment, and discards both where the version is another one.
    """

    name = "chronicle"
    label = "the book"
    data_version = 1
    initial_data = {"kept": Kept(), "read_from": {}}  # noqa: RUF012 - Sphinx copies it for each environment
    book: Book

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._gathered: dict[Callable[[BuildEnvironment], Any], Any] = {}

    @property
    def kept(self) -> Kept:
        """Return what is kept of each document."""
        return cast("Kept", self.data["kept"])

    @property
    def read_from(self) -> dict[str, str]:
        """Return a digest of what each document was read from, noted as it is read."""
        return cast("dict[str, str]", self.data["read_from"])

    def clear_doc(self, docname: str) -> None:
        """Forget a document that is read again, or is no more."""
        for each in fields(Kept):
            getattr(self.kept, each.name).pop(docname, None)
        self.forget_gathered()

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, Any]) -> None:
        """Merge the data of documents that another process has read."""
        for each in fields(Kept):
            found = getattr(otherdata["kept"], each.name)
            getattr(self.kept, each.name).update({name: found[name] for name in docnames if name in found})
        read = otherdata["read_from"]
        self.read_from.update({name: read[name] for name in docnames if name in read})
        self.forget_gathered()

    def resolve_any_xref(self, *_given: object) -> list[Any]:
        """Return nothing: no reference of a chapter leads into this domain."""
        return []

    def gathered(self, make: Callable[[BuildEnvironment], _T]) -> _T:
        """Return the result of a function of the whole book's documents, computed once a run."""
        if make not in self._gathered:
            self._gathered[make] = make(self.env)
        return cast("_T", self._gathered[make])

    def forget_gathered(self) -> None:
        """Clear the cached results of `gathered`: a document or the order of documents has changed."""
        self._gathered.clear()


def domain_of(env: BuildEnvironment) -> BookDomain:
    """Return the domain of an environment."""
    return cast("BookDomain", env.get_domain(BookDomain.name))


def kept(env: BuildEnvironment) -> Kept:
    """Return what is kept of each document."""
    return domain_of(env).kept
