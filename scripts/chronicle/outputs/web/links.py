"""Addresses of pages and files outside an edition, and what a page may load of what is there."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from sphinx.util.osutil import relative_uri

from chronicle.book.dataset import FOLDER, texts_file
from chronicle.outputs.shelf.volume import page_name

if TYPE_CHECKING:
    from chronicle.book.facts import BookFacts
    from chronicle.languages.editions import Edition, Editions

# Nothing runs or is shown that is no file of the book. Not every browser knows what 'self' is on a disk,
# where pages are opened from too; a page that was fetched may load nothing from a disk whatever it says.
POLICY = "default-src 'self' file:; object-src 'none'; base-uri 'none'; form-action 'none'"
# What stands in a page is named by its digest. Data for search engines run nowhere, yet Nu asks for it.
_NAMED = "; script-src 'self' file: 'sha256-{digest}'"
ASSETS = "assets"  # the folder of style, scripts and icon, in an edition
WEB = "web"  # the folder of the web editions, on the shelf


def policy_with(data: str) -> str:
    """Return the policy of a page in which these data stand."""
    digest = hashlib.sha256(data.encode()).digest()
    return POLICY + _NAMED.format(digest=base64.b64encode(digest).decode())


def other_edition(page: str, code: str, name: str = "") -> str:
    """Return the relative address of a page in another edition, whose folder is beside this one.

    It is that of the same page, where no other is named.
    """
    return "../" * (page.count("/") + 1) + f"{code}/{name or page}"


def shelf_address(page: str, code: str) -> str:
    """Return the relative address of the page with an edition's files, above all web editions."""
    return on_shelf(page, page_name(code))


def on_shelf(page: str, name: str) -> str:
    """Return the relative address of a file on the shelf, above all web editions."""
    return "../" * (page.count("/") + 2) + name


def keeper_of(file: str, edition: Edition, editions: Editions) -> Edition:
    """Return the edition in whose folder a file of the published data stands, for all that offer it.

    What all editions share stands in that of the book's language, if it is one of them, and nowhere else.
    """
    is_own = file == texts_file(edition) or edition.source not in editions.all
    return edition if is_own else edition.source


def data_address(page: str, file: str, edition: Edition, editions: Editions) -> str:
    """Return the relative address of a file of the published data."""
    keeper = keeper_of(file, edition, editions)
    name = f"{FOLDER}/{file}"
    return relative_uri(page, name) if keeper == edition else other_edition(page, keeper.code, name)


def web_address(facts: BookFacts, code: str, page: str) -> str:
    """Return the whole address of a page, of a book that says where it stands on the web."""
    return f"{facts.address}{WEB}/{code}/{page}"
