"""What libraries, shops and careful publishers ask of an EPUB beyond what validators do, row by row.

Rules m-, s- and t- are those of Standard Ebooks that hold for any book; the others are the rows in which
books of theirs or of pandoc say more than ours once did. Left out, as the book's facts are still open:
creators, publisher and rights, which a release refuses to lack.
"""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Documents = dict[str, etree._Element]
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OPS = "{http://www.idpf.org/2007/ops}type"
_ENDS = (".", "。", "؟", "?", "!", "！", "？", "…")
_ACCESSIBILITY = ("accessMode", "accessModeSufficient", "accessibilityFeature")
_ACCESSIBILITY += ("accessibilityHazard", "accessibilitySummary")
_MAY_BE_EMPTY = {"span", "td", "th", "br", "hr", "img", "link", "meta", "col", "path", "rect", "circle"}


def broken_rules(epub: Path) -> list[str]:
    """Return each rule that an EPUB does not keep, with where."""
    with zipfile.ZipFile(epub) as archive:
        names = archive.namelist()
        package = etree.fromstring(archive.read(next(name for name in names if name.endswith(".opf"))))
        documents = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith(".xhtml")}
    found = [f"{rule}: {what}" for rule, look in _OF_THE_PACKAGE.items() for what in look(package)]
    return found + [f"{rule}: {what}" for rule, look in _OF_THE_TEXT.items() for what in look(documents)]


def _lacks(*paths: str) -> Callable[[etree._Element], Iterator[str]]:
    """Return a rule: the package has each of these elements."""

    def look(package: etree._Element) -> Iterator[str]:
        yield from (path for path in paths if package.find(f".//{path}") is None)

    return look


def _titles_without_order(package: etree._Element) -> Iterator[str]:
    refined = {
        (each.get("refines") or "")[1:]
        for each in package.iter(f"{_OPF}meta")
        if each.get("property") == "file-as"
    }
    for title in package.iter(f"{_DC}title"):
        if title.get("id") == "title" and title.get("id") not in refined:
            yield title.text or ""


def _isolates(package: etree._Element) -> Iterator[str]:
    for each in package.iter(f"{_DC}title", f"{_DC}creator", f"{_DC}subject", f"{_DC}description"):
        if re.search("[\u2066-\u2069]", each.text or ""):
            yield each.text or ""


def _early(package: etree._Element) -> Iterator[str]:
    for each in package.iter(f"{_OPF}meta"):
        if each.get("property") == "dcterms:modified" and (each.text or "").startswith("1980"):
            yield each.text or ""


def _doubled_spaces(documents: Documents) -> Iterator[str]:
    for name, root in documents.items():
        for element in root.iter(etree.Element):
            if etree.QName(element).localname != "pre":
                for text in (element.text or "", element.tail or ""):
                    if found := re.search(r"\S[ \u00a0]{2,}\S", text):
                        yield f"{name}: {text[max(0, found.start() - 20) : found.end() + 20]}"


def _only_white_space(documents: Documents) -> Iterator[str]:
    for name, root in documents.items():
        body = root.find("{*}body")
        for element in () if body is None else body.iter(etree.Element):
            tag = etree.QName(element).localname
            if tag not in _MAY_BE_EMPTY and not len(element) and not (element.text or "").strip():
                yield f"{name}: <{tag}>"


def _alternatives(documents: Documents) -> Iterator[str]:
    for name, root in documents.items():
        told = [(each.findtext("{*}title") or "") for each in root.iter("{*}svg")]
        told += [each.get("alt") or "" for each in root.iter("{*}img") if each.get("role") != "doc-cover"]
        yield from (f"{name}: {text}" for text in told if not text.endswith(_ENDS))


def _without(kind: str) -> Callable[[Documents], Iterator[str]]:
    """Return a rule: some document has an element of this `epub:type`."""

    def look(documents: Documents) -> Iterator[str]:
        if not any(
            kind in (each.get(_OPS) or "").split() for root in documents.values() for each in root.iter()
        ):
            yield f"no {kind}"

    return look


def _heads_without_scope(documents: Documents) -> Iterator[str]:
    for name, root in documents.items():
        yield from (
            f"{name}: {each.xpath('string()')}" for each in root.iter("{*}th") if not each.get("scope")
        )


def _unnamed_tables(documents: Documents) -> Iterator[str]:
    for name, root in documents.items():
        for table in root.iter("{*}table"):
            if table.find("{*}caption") is None and not table.get("aria-labelledby"):
                yield name


_OF_THE_PACKAGE: dict[str, Callable[[etree._Element], Iterator[str]]] = {
    "m-051, metadata": _lacks(f"{_DC}subject", f"{_DC}description", f"{_DC}source", f"{_DC}coverage"),
    "m-062, a title to sort by": _titles_without_order,
    "isolates in metadata": _isolates,
    "the time of this release": _early,
    "a set": _lacks(f"{_OPF}meta[@property='belongs-to-collection']"),
    "a long description": _lacks(f"{_OPF}meta[@property='dcterms:abstract']"),
    "accessibility": _lacks(*(f"{_OPF}meta[@property='schema:{name}']" for name in _ACCESSIBILITY)),
}
_OF_THE_TEXT: dict[str, Callable[[Documents], Iterator[str]]] = {
    "t-001, doubled spaces": _doubled_spaces,
    "t-026, alternatives that are sentences": _alternatives,
    "s-079, nothing but white space": _only_white_space,
    "roles of notes": _without("footnote"),
    "marks of notes": _without("noteref"),
    "scope of heads": _heads_without_scope,
    "tables with names": _unnamed_tables,
}
