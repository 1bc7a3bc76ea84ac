"""Turn the placeholders of "told at" into links, when the whole book has been read."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from chronicle.sphinx_ext.current_book import book_of
from chronicle.sphinx_ext.domain import domain_of, kept
from chronicle.sphinx_ext.mention_records import Mention, reading_order
from chronicle.sphinx_ext.nodes import mentioned_at
from chronicle.text.anchors import is_numbered, number_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_RUN = 3  # paragraphs in a row that are named by the first and the last


class Location(NamedTuple):
    """A place that a reader can be sent to: a document, and an anchor in it."""

    docname: str
    anchor: str


def link_mentions(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Link to each paragraph of the chapters that tells a claim.

    A link shows the paragraph's number.
    """
    for placeholder in list(doctree.findall(mentioned_at)):
        where = _told(app.env, placeholder["record"].split())
        if placeholder["kind"] == "main":
            where = sorted(
                where, key=partial(_farther, app.env, _home(app.env, placeholder["record"].split()))
            )[:1]
        placeholder.replace_self(links(app, docname, where))


def links(app: Sphinx, docname: str, where: Sequence[Location]) -> list[nodes.Node]:
    """Return links to passages with commas between them; of three or more in a row, the first and last."""
    say = book_of(app.env).messages.text
    dash = say("appendix", "{first}–{last}", first="", last="")
    found: list[nodes.Node] = []
    for run in runs(where):
        if found:
            found.append(nodes.Text(say("appendix", ", ")))
        ends: list[nodes.Node] = [link(app, docname, run[0])]
        if len(run) > 1:
            ends += [nodes.Text(dash), link(app, docname, run[-1])]
        found.append(nodes.inline("", "", *ends, classes=["run"]))
    return found


def without_openings(env: BuildEnvironment, where: Sequence[Location]) -> list[Location]:
    """Return the passages without paragraphs that open a chapter which tells the same further down."""
    told = {place.docname for place in where if not _opens(env, place)}
    return [place for place in where if place.docname not in told or not _opens(env, place)]


def _home(env: BuildEnvironment, claims: Iterable[str]) -> set[str]:
    """Return the names of the chapters that claims belong to: files of the ledger are called after them."""
    ledger = book_of(env).ledger
    return {
        PurePosixPath(ledger.claims[claim].origin.path).stem for claim in claims if claim in ledger.claims
    }


def _farther(env: BuildEnvironment, home: Container[str], place: Location) -> tuple[bool, bool]:
    """Return what sorts passages: those of a claim's own chapter first, and openings of chapters last."""
    return place.docname.rpartition("/")[2] not in home, _opens(env, place)


def _opens(env: BuildEnvironment, place: Location) -> bool:
    """Return whether a paragraph stands before the first section of its chapter."""
    return number_of(place.anchor) in book_of(env).numbers.openings


def runs(where: Sequence[Location]) -> list[list[Location]]:
    """Return the passages in runs: three or more numbered paragraphs in a row together, all others alone."""
    found: list[list[Location]] = []
    for place in where:
        if found and _follows(found[-1][-1], place):
            found[-1].append(place)
        else:
            found.append([place])
    return [part for run in found for part in ([run] if len(run) >= _RUN else [[place] for place in run])]


def _follows(first: Location, second: Location) -> bool:
    """Return whether the second paragraph comes right behind the first, in one chapter."""
    numbers = [number_of(place.anchor).rpartition(".") for place in (first, second)]
    if first.docname != second.docname or not all(count for _chapter, _dot, count in numbers):
        return False
    return int(numbers[0][2]) + 1 == int(numbers[1][2])


def link(app: Sphinx, docname: str, place: Location) -> nodes.reference:
    """Return a link from a document to a passage; its text is the number of the paragraph."""
    number = book_of(app.env).edition.numeral(number_of(place.anchor))
    made = nodes.reference("", "", nodes.inline("", number), internal=True, classes=["mention"])
    made["refuri"] = f"{app.builder.get_relative_uri(docname, place.docname)}#{place.anchor}"
    return made


def in_reading_order(env: BuildEnvironment, where: Iterable[Location]) -> list[Location]:
    """Return passages as a reader comes to them, each once."""
    order = {docname: count for count, docname in enumerate(reading_order(env))}
    return sorted(set(where), key=lambda place: (order[place.docname], _count(place.anchor)))


def _count(anchor: str) -> int:
    """Return which paragraph of its chapter an anchor names; 0 for any other place."""
    count = anchor.rpartition("-")[2]
    return int(count) if count.isdecimal() else 0


def _told(env: BuildEnvironment, claims: Iterable[str]) -> list[Location]:
    """Return where a note is on any of these claims; for one without a note, where it is printed."""
    found = (passages(env, "noted", claim) or passages(env, "claim", claim) for claim in claims)
    return in_reading_order(env, (place for places in found for place in places))


def passages(env: BuildEnvironment, kind: str, record: str) -> list[Location]:
    """Return where the chapters tell a claim, or name a place or an actor, in reading order."""
    return list(domain_of(env).gathered(_all_passages).get((kind, record), ()))


def _all_passages(env: BuildEnvironment) -> dict[tuple[str, str], list[Location]]:
    """Return the passages of each record of each kind."""
    found: dict[tuple[str, str], dict[Location, None]] = {}
    for docname, here in domain_of(env).gathered(citable).items():
        for mention in here:
            found.setdefault((mention.kind, mention.id), {})[Location(docname, mention.anchor)] = None
    return {record: list(places) for record, places in found.items()}


def citable(env: BuildEnvironment) -> dict[str, list[Mention]]:
    """Return the mentions that readers can be sent to, by document in reading order."""
    return {
        docname: [each for each in kept(env).mentions.get(docname, []) if is_numbered(each.anchor)]
        for docname in reading_order(env)
    }
