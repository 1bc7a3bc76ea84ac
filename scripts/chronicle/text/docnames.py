"""Read what the name of a document says: front page, chapter or appendix, its number or letter."""

from __future__ import annotations

import re

_FRONT = "front/"
_CHAPTERS = "chapters/"
_CHAPTER = re.compile(rf"{_CHAPTERS}(?P<digits>\d+)(?P<letter>[a-z]?)-")
_APPENDICES = "appendices/"
_APPENDIX = re.compile(rf"{_APPENDICES}(?P<letter>[a-z])(?:-[^/]*)?")


def is_chapter(docname: str) -> bool:
    """Return whether a document is a chapter: its paragraphs are what readers are sent to."""
    return docname.startswith(_CHAPTERS)


def is_appendix(docname: str) -> bool:
    """Return whether a document stands behind the chapters."""
    return docname.startswith(_APPENDICES)


def is_front(docname: str) -> bool:
    """Return whether a document is a page in front of the chapters: its paragraphs have no numbers."""
    return docname.startswith(_FRONT)


def is_prose(docname: str) -> bool:
    """Return whether writers tell in a document what the documents say: nothing there may lack a source."""
    return is_chapter(docname) or is_front(docname)


def is_numbered_name(docname: str) -> bool:
    """Return whether a chapter's name says its number, or by a letter that it has none."""
    return bool(_CHAPTER.match(docname))


def chapter_number(docname: str) -> str | None:
    """Return the number of a chapter, 0 for one that leads into the book; None for any other document."""
    match = _CHAPTER.match(docname)
    if not match or match["letter"]:
        return None
    return match["digits"].lstrip("0") or "0"


def chapter_name(docname: str) -> str:
    """Return what a chapter is called whatever number it has: `chapters/04-the-town` is the-town."""
    return _CHAPTER.sub("", docname).removeprefix(_CHAPTERS)


def appendix_letter(docname: str) -> str | None:
    """Return the letter of an appendix: `appendices/a-chronology` is A."""
    match = _APPENDIX.fullmatch(docname)
    return match["letter"].upper() if match else None


def short_name(docname: str) -> str:
    """Return what the anchors of a document's paragraphs and notes begin with.

    It is the number of a chapter (4), what stands for one (07b), the letter of an appendix (a); of any
    other document the whole name. `check_names` sees that no two documents share one.
    """
    if number := chapter_number(docname):
        return number
    if match := _CHAPTER.match(docname):
        return match["digits"] + match["letter"]
    if letter := appendix_letter(docname):
        return letter.lower()
    return docname.replace("/", "-")
