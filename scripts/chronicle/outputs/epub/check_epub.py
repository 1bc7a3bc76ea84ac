"""Check what EPUBCheck leaves out: direction and language, and that every link has a target."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lxml import etree

from chronicle.core.problems import Problem
from chronicle.outputs.epub.resources import XHTML
from chronicle.outputs.html.tree import XML_LANG, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from chronicle.languages.editions import Edition
    from chronicle.outputs.epub.resources import Resource

_OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}
_HTML = {"h": "http://www.w3.org/1999/xhtml"}


def check_publication(edition: Edition, package: str, resources: Sequence[Resource]) -> list[Problem]:
    """Return every fault of the publication."""
    documents = {
        resource.href: etree.fromstring(resource.content)
        for resource in resources
        if resource.media_type == XHTML
    }
    problems = list(_check_package(edition, etree.fromstring(package.encode())))
    for href, document in documents.items():
        problems += _check_direction(edition, href, document)
        problems += _check_parts(href, document)
    problems += _check_links(documents, {resource.href for resource in resources})
    return problems


def _check_package(edition: Edition, package: etree._Element) -> Iterator[Problem]:
    spine = package.find("opf:spine", _OPF)
    progression = spine.get("page-progression-direction") if spine is not None else None
    if progression != edition.direction:
        yield Problem(
            "package.opf", 0, "U004", f"pages progress {progression}, the language {edition.direction}."
        )
    language = package.findtext(".//dc:language", namespaces=_OPF)
    if language != edition.tag:
        yield Problem("package.opf", 0, "U004", f"the language is {language}, not {edition.tag}.")


def _check_direction(edition: Edition, href: str, document: etree._Element) -> Iterator[Problem]:
    """Check the root element: `lang`, `xml:lang` and `dir`."""
    expected = {"lang": edition.tag, XML_LANG: edition.tag, "dir": edition.direction}
    for name, value in expected.items():
        if document.get(name) != value:
            shown = "xml:lang" if name == XML_LANG else name
            yield Problem(href, 0, "U004", f"{shown} is {document.get(name)}, not {value}.")


def _check_parts(href: str, document: etree._Element) -> Iterator[Problem]:
    """Check passages: both attributes of a language alike, isolates with a direction."""
    for element in document.iterfind(".//*[@lang]"):
        if element.get(XML_LANG) != element.get("lang"):
            yield Problem(href, 0, "U004", f"a passage has lang {element.get('lang')} without xml:lang.")
    for element in document.iterfind(".//h:bdi", _HTML):
        if element.get("dir") not in {"ltr", "rtl"}:
            yield Problem(href, 0, "U005", "an isolated run has no direction.", subject=text_of(element))


def _check_links(documents: dict[str, etree._Element], files: Iterable[str]) -> Iterator[Problem]:
    known = set(files)
    anchors = {
        href: {element.get("id") for element in document.iterfind(".//*[@id]")}
        for href, document in documents.items()
    }
    for href, document in documents.items():
        for address in _addresses(document):
            target, _, fragment = address.partition("#")
            if ":" in target:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(href), target)) if target else href
            if path not in known:
                yield Problem(href, 0, "U006", f"a link leads to {path}, which is not in the book.")
            elif fragment and fragment not in anchors.get(path, set()):
                yield Problem(href, 0, "U006", f"a link leads to {path}#{fragment}, which is not there.")


def _addresses(document: etree._Element) -> Iterator[str]:
    for name in ("href", "src"):
        for element in document.iterfind(f".//*[@{name}]"):
            yield element.get(name) or ""
