"""Documents of small books as their contents would have them, told by the names that these tests give."""

from __future__ import annotations

import re

from chronicle.text.contents import Contents, Listed, PartKind

_NAME = re.compile(r"(?P<folder>front|chapters|appendices)/(?:(?P<number>\d+)|(?P<letter>[a-z]))?-?.*")
_PARTS = {"front": PartKind.FRONT, "chapters": PartKind.CHAPTERS, "appendices": PartKind.APPENDICES}


def listed(docname: str) -> Listed:
    """Return a document: chapters/02-b is chapter 2, chapters/00-a leads in, appendices/a-x is appendix A."""
    match = _NAME.fullmatch(docname)
    if match is None:
        return Listed(docname)
    part, number, letter = _PARTS[match["folder"]], match["number"], match["letter"]
    if part is PartKind.CHAPTERS and number:
        return Listed(docname, part if int(number) else PartKind.INTRODUCTION, str(int(number)))
    if part is PartKind.APPENDICES and letter and docname[12:13] == "-":
        return Listed(docname, part, letter.upper())
    return Listed(docname, PartKind.BACK if part is PartKind.APPENDICES else part)


def contents(*docnames: str) -> Contents:
    """Return the contents of a book with these documents."""
    return Contents(tuple(map(listed, docnames)))


def with_documents(index: str, *docnames: str) -> str:
    """Return the text of docs/index.md with documents at the ends of their parts' lists."""
    for docname in docnames:
        part = listed(docname).part or PartKind.CHAPTERS
        before, start, rest = index.partition(f":part: {part}\n")
        if start:
            names, fence, after = rest.partition("```")
            index = f"{before}{start}{names}{docname}\n{fence}{after}"
        else:
            index += f"\n```{{toctree}}\n:part: {part}\n\n{docname}\n```\n"
    return index
