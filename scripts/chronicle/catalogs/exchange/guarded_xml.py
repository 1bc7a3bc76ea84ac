"""Read XML that comes from outside: no document type, no entities, nothing fetched, no more than a bound."""

from __future__ import annotations

import re

from lxml import etree

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.worded import Worded

_LARGEST = 50_000_000  # bytes; the messages of a book in two languages have three million
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00<", b"<\x00")  # UTF-16 and UTF-32, in which the above is not found


def declares(content: bytes) -> bool:
    """Return whether XML declares a document type or an entity, or hides from a look whether it does."""
    return content.startswith(_WIDE) or _DECLARED.search(content) is not None


def read_guarded(content: bytes, shown: str, root: str) -> etree._Element:
    """Return the root of an XML document, an element of this name.

    Raises ProblemsFound where it is none, is too large, or declares a document type.
    """
    if len(content) > _LARGEST:
        raise _refused(shown, 0, "it is larger than any book needs.")
    if declares(content):
        raise _refused(shown, 0, "it declares a document type, or is not in UTF-8.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        found = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _refused(
            shown, error.lineno or 0, Worded("it is no XML: {reason}.", reason=error.msg)
        ) from error
    if etree.QName(found).localname != root:
        raise _refused(shown, 1, Worded("it is no file of this format: <{tag}>.", tag=found.tag))
    return found


def _refused(shown: str, line: int, reason: str) -> ProblemsFound:
    return ProblemsFound([Problem(shown, line, "T110", reason)])
