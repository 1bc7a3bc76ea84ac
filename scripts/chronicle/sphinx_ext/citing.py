"""Check that each statement of a page in front of the chapters cites its evidence.

Such a page sums up what the chapters tell. Its paragraph, list item or row of a table names the paragraphs
in which that stands, {paragraph}, an entry of the register of differences, {difference}, or a {claim} as
a chapter does; a figure or date is one of a claim that these tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from chronicle.core.problems import shorten
from chronicle.sphinx_ext.nodes import ledger_role
from chronicle.sphinx_ext.said import NAMES_CLAIMS, after_evidence, paragraphs_in, says_something, written
from chronicle.text.roles import claims_of, read_role, read_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_EVIDENCE = NAMES_CLAIMS | {"paragraph"}
_UNITS = (nodes.list_item, nodes.definition_list_item, nodes.row)


class FrontFault(NamedTuple):
    """What is wrong with a front page, and at which node."""

    code: str
    message: str
    node: nodes.Node
    subject: str = ""
    needle: str = ""  # what is looked for in the lines of the block


def front_faults(
    document: nodes.document, marks: Mapping[nodes.Node, str], noted: Callable[[str], tuple[str, ...]]
) -> Iterator[FrontFault]:
    """Yield a fault for each statement without evidence, uncited figure and needless editorial mark.

    `marks` are the blocks that are marked as the editors' own; `noted` returns the claims that the notes of
    a named paragraph tell.
    """
    marked = {paragraph: kind for block, kind in marks.items() for paragraph in paragraphs_in(block)}
    roles: dict[nodes.Element | None, list[ledger_role]] = {}
    for node in document.findall(ledger_role):
        roles.setdefault(_unit_of(node), []).append(node)
    needed: set[nodes.Node] = set()
    reported: set[nodes.Element] = set()
    for paragraph in paragraphs_in(document):
        unit = _unit_of(paragraph)
        if unit is None:
            continue
        evidence = [node for node in roles.get(unit, ()) if node["role"] in _EVIDENCE]
        # In an item or a row it may stand anywhere; in a paragraph, behind what it tells.
        own = [] if evidence and unit is not paragraph else after_evidence(paragraph, evidence)
        if paragraph in marked:
            paragraph["editorial"] = marked[paragraph]
        if any(map(says_something, own)):
            needed.add(paragraph)
            if paragraph not in marked and unit not in reported:
                reported.add(unit)
                said = shorten("".join(node.astext() for node in own).strip())
                yield FrontFault("M115", "nothing stands behind these words.", paragraph, said)
    for found in roles.values():
        yield from _untold(found, noted)
    for block in marks:
        if not needed.intersection(paragraphs_in(block)):
            yield FrontFault("M053", "everything in this block already says what it rests on.", block)


def _unit_of(node: nodes.Node) -> nodes.Element | None:
    """Return the row, list item or other paragraph that a node stands in; none for the heads of a table."""
    paragraph: nodes.Element | None = None
    current: nodes.Element | None = node if isinstance(node, nodes.Element) else node.parent
    while current is not None and not isinstance(current, _UNITS):
        if isinstance(current, nodes.paragraph):
            paragraph = current
        current = current.parent
    unit = paragraph if current is None else current
    return None if unit is not None and isinstance(unit.parent, nodes.thead) else unit


def _untold(found: Sequence[ledger_role], noted: Callable[[str], tuple[str, ...]]) -> Iterator[FrontFault]:
    """Yield a fault for each figure or date of a claim that the evidence beside it does not include."""
    told: set[str] = set()
    for node in found:
        role = read_role(node["role"], node["body"])
        if role.name in _EVIDENCE:
            told.update(claims_of(role) if role.name in NAMES_CLAIMS else noted(role.target))
    for node in found:
        if node["role"] in ("value", "date"):
            claim = read_target(read_role(node["role"], node["body"]).target).claim
            if claim not in told:
                message = f"{written(node)} is of a claim that nothing beside it tells."
                yield FrontFault("M116", message, node, claim, written(node))
