"""Turn the placeholders of "told at" and of the index into links, when the whole book has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from chronicle.manuscript.book import book_of
from chronicle.manuscript.nodes import mentioned_at
from chronicle.manuscript.numbering import chapter_number
from chronicle.manuscript.records import mentions

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

INDEX_ENTRY = "index-entry"


def link_mentions(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Link to each paragraph of the chapters that tells a claim, or names a place or an actor.

    A link shows the paragraph's number; in a chapter without numbers, the chapter's title. What no
    paragraph names leaves the index.
    """
    for placeholder in list(doctree.findall(mentioned_at)):
        record, _, only = placeholder["record"].partition("@")
        where = [place for place in _where(app.env, placeholder["kind"], record) if only in ("", place[0])]
        placeholder.replace_self(_links(app, docname, where))
    for paragraph in list(doctree.findall(nodes.paragraph)):
        if INDEX_ENTRY in paragraph["classes"] and not any(paragraph.findall(nodes.reference)):
            paragraph.parent.remove(paragraph)
    for section in list(doctree.findall(nodes.section)):
        if len(section) == 1 and section.parent is not doctree:
            section.parent.remove(section)


def _links(app: Sphinx, docname: str, where: Iterable[tuple[str, str]]) -> list[nodes.Node]:
    separator = book_of(app.env).messages.text("appendix", ", ")
    found: list[nodes.Node] = []
    shown: set[str] = set()
    for target, anchor in where:
        text = _shown(app.env, target, anchor)
        if text in shown:
            continue
        shown.add(text)
        if found:
            found.append(nodes.Text(separator))
        address = app.builder.get_relative_uri(docname, target)
        link = nodes.reference("", "", nodes.inline("", text), internal=True, classes=["mention"])
        link["refuri"] = f"{address}#{anchor}" if _is_paragraph(anchor) else address
        found.append(link)
    return found


def _where(env: BuildEnvironment, kind: str, record: str) -> list[tuple[str, str]]:
    """Return the paragraphs of the chapters that name a record, in reading order."""
    if kind == "subject":
        claims = book_of(env).ledger.claims.values()
        told = mentions(env, "claim")
        of_subject = {
            place for claim in claims if record in claim.subjects for place in told.get(claim.id, ())
        }
        ordered = [place for places in told.values() for place in places]
        places = [place for place in dict.fromkeys(ordered) if place in of_subject]
    else:
        places = mentions(env, kind).get(record, [])
    return [place for place in places if _is_passage(*place)]


def _is_passage(docname: str, anchor: str) -> bool:
    """Say whether a reader can be sent there: to a paragraph, in a chapter without numbers to the chapter."""
    if not docname.startswith("chapters/"):
        return False
    return chapter_number(docname) is None or _is_paragraph(anchor)


def _is_paragraph(anchor: str) -> bool:
    return anchor.startswith("p") and anchor[1:].replace("-", "").isdigit()


def _shown(env: BuildEnvironment, docname: str, anchor: str) -> str:
    """Return a paragraph's number, or the title of a chapter that has none."""
    if _is_paragraph(anchor):
        return anchor[1:].replace("-", ".")
    return env.titles[docname].astext()
