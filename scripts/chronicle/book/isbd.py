"""Describe a document in one line, as libraries do: areas parted by the marks of ISBD, in any language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.ledger.model import Source
    from chronicle.words import Messages

_AREA, _BY, _DETAIL = ". — ", " / ", ", "


def described(words: Messages, source: Source) -> str:
    """Return title and author, publication and address; of a witness who is withheld, only that."""
    name = words.source(source.id)
    if source.withheld is not None:
        return name
    csl = source.csl
    title = _BY.join(filter(None, (csl.get("title") or name, csl.get("author"))))
    made = [csl.get("container-title"), csl.get("publisher"), csl.get("issued")]
    published = _DETAIL.join(dict.fromkeys(each for each in made if each and each != title))
    return _AREA.join(filter(None, (title.rstrip("."), published, csl.get("URL"))))
