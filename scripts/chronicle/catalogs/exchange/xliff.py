"""Write an edition's catalogs as one file of XLIFF 1.2, and read what comes back in it.

The id of a unit says which message it is, so that contexts outlive any program. The form of a plural stands
in square brackets behind the id: `…[2]`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.catalogs.exchange.exchanged import ReturnedMessage, holdable
from chronicle.catalogs.exchange.guarded_xml import read_guarded
from chronicle.catalogs.files.review_marks import ReviewMark, review_of
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.worded import Worded
from chronicle.words.states import Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.catalogs.exchange.exchanged import ExchangedMessage
    from chronicle.languages.editions import Edition

_NS = "urn:oasis:names:tc:xliff:document:1.2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STATES: dict[Review | None, str] = {None: "translated", Review.READ: "signed-off", Review.APPROVED: "final"}
_REVIEWS = {state: review for review, state in _STATES.items() if review}
_OPEN = ("needs-", "new")  # how the states begin of what is not finished


def write_xliff(messages: Iterable[ExchangedMessage], edition: Edition) -> bytes:
    """Return the messages of an edition, a file element for each catalog."""
    root = etree.Element(f"{{{_NS}}}xliff", {"version": "1.2"}, nsmap={None: _NS})  # type: ignore[dict-item]  # as its manual has it
    for domain, some in groupby(messages, lambda each: each.domain):
        file = _below(root, "file", original=f"{domain}.po", datatype="po")
        file.set("source-language", edition.source.tag)
        file.set("target-language", edition.tag)
        body = _below(file, "body")
        for message in some:
            _add(body, message, edition)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def read_xliff(content: bytes, edition: Edition, shown: str) -> list[ReturnedMessage]:
    """Return the finished messages of a file; raise ProblemsFound where it is none of this edition.

    What a program marks as not finished is left out.
    """
    root = read_guarded(content, shown, "xliff")
    found: list[ReturnedMessage] = []
    for file in root.iter(f"{{{_NS}}}file"):
        language = file.get("target-language") or ""
        if language not in (edition.tag, edition.code, edition.catalog):
            pattern = "it is in “{language}”, not in “{wanted}”."
            reason = Worded(pattern, language=language, wanted=edition.tag)
            raise ProblemsFound([Problem(shown, 1, "T110", reason)])
        domain = (file.get("original") or "").removesuffix(".po")
        units = file.iter(f"{{{_NS}}}trans-unit")
        for id_, forms in groupby(units, lambda unit: (unit.get("id") or "").partition("[")[0]):
            if returned := _returned(domain, id_, list(forms)):
                found.append(returned)
    return found


def _add(body: etree._Element, message: ExchangedMessage, edition: Edition) -> None:
    """Add the unit of a message, or for a plural a group with one for each form."""
    entry, place = message.entry, body
    if entry.plural is not None:
        place = _below(body, "group", restype="x-gettext-plurals", id=message.id)
    for number, form in enumerate(entry.forms):
        plural = entry.plural is not None
        source = entry.sources[0 if number == 0 and len(entry.forms) > 1 else -1]
        unit = _below(place, "trans-unit", id=f"{message.id}[{number}]" if plural else message.id)
        unit.set(_SPACE, "preserve")
        if entry.context is not None:
            unit.set("resname", holdable(entry.context))
        _say(unit, "source", source).set(_LANG, edition.source.tag)
        if entry.is_translated:
            target, review = _say(unit, "target", form), review_of(entry)
            target.set(_LANG, edition.tag)
            target.set("state", "needs-review-translation" if entry.fuzzy else _STATES[review])
            unit.set("approved", "yes" if review is Review.APPROVED else "no")
        if entry.context is not None:
            group = _below(unit, "context-group", purpose="information")
            _say(group, "context", entry.context).set("context-type", "x-po-msgctxt")
        for who, lines in (("developer", entry.explained), ("translator", message.remarks)):
            for line in lines:
                _say(unit, "note", line).set("from", who)


def _returned(domain: str, id_: str, units: list[etree._Element]) -> ReturnedMessage | None:
    """Return a message as it came back; None where it is not finished."""
    targets = [unit.find(f"{{{_NS}}}target") for unit in units]
    states = {"" if target is None else target.get("state") or "" for target in targets}
    if any(state.startswith(_OPEN) for state in states) or all(not _text(each) for each in targets):
        return None
    sources = dict.fromkeys(_text(unit.find(f"{{{_NS}}}source")) for unit in units)
    state = states.pop() if len(states) == 1 else ""
    review = _REVIEWS.get(state)
    return ReturnedMessage(
        int(str(units[0].sourceline or 0)),
        domain,
        id_,
        tuple(sources),
        tuple(map(_text, targets)),
        (ReviewMark(review),) if review else (),
        certain=state in _STATES.values(),
    )


def _text(element: etree._Element | None) -> str:
    """Return what an element says, whatever marks a program has put into it."""
    return "" if element is None else "".join(_strings(element))


def _strings(element: etree._Element) -> Iterator[str]:
    return (str(each) for each in element.itertext())


def _below(place: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(place, f"{{{_NS}}}{name}", attributes)


def _say(place: etree._Element, name: str, text: str) -> etree._Element:
    element = _below(place, name)
    element.text = holdable(text)
    return element
