"""Follow the pages of the shelf: they lead to every file of a set, in its language, by true checksums."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import html

from chronicle.core.inputs import digest_of_file
from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.languages.editions import Editions

_DIGEST = re.compile(r"[0-9a-f]{64}")
_ELSEWHERE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
# Written when the pages are: checksums last of all, records beside them.
_LAST = frozenset({"SHA256SUMS"})
_TAKEN = frozenset({".pdf", ".epub", ".zip"})


def check_shelf_pages(folder: Path, editions: Editions) -> list[Problem]:
    """Return what is wrong with the pages that stand beside the results of a set."""
    pages = {name: html.parse(str(folder / name)).getroot() for name in _names(folder, editions)}
    problems = [_wrong(name, said) for name, root in pages.items() for said in _faults(folder, root)]
    for edition in editions.all:
        name = f"{edition.code}.html"
        has_some = any(folder.glob(f"*-{edition.code}.*")) or (folder / "web" / edition.code).is_dir()
        marked = (edition.tag, edition.direction)
        if has_some and name not in pages:
            problems.append(_wrong(name, "it is not there."))
        elif name in pages and (pages[name].get("lang"), pages[name].get("dir")) != marked:
            problems.append(_wrong(name, f"it is not marked as {', '.join(marked)}."))
    led_to = {address for root in pages.values() for address in _addresses(root)}
    for path in sorted(folder.iterdir()):
        if path.suffix in _TAKEN and path.name not in led_to:
            problems.append(_wrong(path.name, "no page of the shelf leads to it."))
    return problems


def _wrong(name: str, said: str) -> Problem:
    return Problem(name, 0, "W030", said)


def _names(folder: Path, editions: Editions) -> list[str]:
    names = ["index.html", *(f"{edition.code}.html" for edition in editions.all)]
    return [name for name in names if (folder / name).is_file()]


def _faults(folder: Path, root: html.HtmlElement) -> Iterator[str]:
    """Yield what is wrong with one page."""
    for address in _addresses(root):
        if not (folder / address).is_file() and address not in _LAST:
            yield f"it leads to {address}, which is not there."
    if root.xpath("//script | //@onclick | //@onload | //iframe"):
        yield "it has a script."
    for row in root.xpath("//details//dt"):
        name = row.text_content().strip()
        (said,) = _DIGEST.findall(row.getnext().text_content()) or [""]
        found = [path for path in map(folder.joinpath, _addresses(root)) if path.name == name]
        if not found or said != digest_of_file(found[0]):
            yield f"the checksum of {name} is another."


def _addresses(root: html.HtmlElement) -> list[str]:
    """Return what a page links to or shows in this folder."""
    return [
        unquote(address.partition("#")[0])
        for address in root.xpath("//@href | //@src")
        if not _ELSEWHERE.match(address) and not address.startswith("#")
    ]
