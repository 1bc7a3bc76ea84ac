"""Find the catalog of a document whose file has got another name."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from chronicle.catalogs.files.entries import read_catalog
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.paths import OWN_NAMES, strangers, translators_folder
from chronicle.catalogs.files.templates import short_messages
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from chronicle.catalogs.files.templates import Translatable
    from chronicle.languages.editions import Edition


def catalog_of_document(book: Path, edition: Edition, domain: str, messages: Iterable[Translatable]) -> Path:
    """Return the catalog of a domain; where there is none, that of no document with most of its messages."""
    path = translators_folder(book, edition) / f"{domain}.po"
    if path.is_file() or domain in OWN_NAMES:
        return path
    wanted = {each.key for each in short_messages(messages, domain)}
    for other in strangers(book, edition):
        with suppress(ProblemsFound):  # nobody is asked to mend it
            catalog = read_catalog(other, book)
            check_language(catalog, edition)
            if 2 * len(wanted & catalog.keys) > len(wanted):
                return other
    return path
