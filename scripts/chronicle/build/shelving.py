"""Put beside a new set of results the pages and records by which people, shops and libraries find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.dataset import FOLDER
from chronicle.book.written_facts import facts_as_written
from chronicle.build import result_records
from chronicle.build.plan import Product
from chronicle.catalogs import vet
from chronicle.core.epoch import time_of_making
from chronicle.core.inputs import digest_of_file
from chronicle.core.problems import ProblemsFound
from chronicle.core.writing import write_all
from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results.shelf_pages import check_shelf_pages
from chronicle.oracles.results.shelf_records import check_shelf_records
from chronicle.outputs.shelf.access_reading import read_access
from chronicle.outputs.shelf.corrections_feed import corrections_feed
from chronicle.outputs.shelf.cover_files import cover_files
from chronicle.outputs.shelf.dead_links import sheets_without_dead_links
from chronicle.outputs.shelf.marc_records import marc_records
from chronicle.outputs.shelf.onix_message import onix_message
from chronicle.outputs.shelf.opds_catalogue import opds_catalogue
from chronicle.outputs.shelf.packed import packed_data, packed_pages
from chronicle.outputs.shelf.shelf_page import index_page, shelf_page, style_of_shelf
from chronicle.outputs.shelf.site_files import site_files
from chronicle.outputs.shelf.volume import (
    DATA,
    INDEX,
    MARC,
    ONIX,
    OPDS,
    PAGES,
    STYLE,
    Kind,
    StockFile,
    Volume,
    feed_name,
    packed_name,
    page_name,
)
from chronicle.words import Messages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions


def stock_shelf(folders: Folders, editions: Editions, new: Path, *, draft: bool) -> None:
    """Write into a set what its shelf has besides the results, for the editions that are in it.

    Style sheets of web pages are written anew where they hide other links than the set lacks.

    Raises ProblemsFound where the book's facts are worked out, and not written down, and where a page
    leads nowhere.
    """
    slug = facts_as_written(folders.docs, editions.codes).slug
    write_all(sheets_without_dead_links(new, slug, editions))
    _pack(folders, editions, new)
    volumes = _volumes(folders, editions, new, draft=draft)
    if not volumes:
        return
    contents: dict[str, bytes] = {
        INDEX: index_page(volumes).encode(),
        STYLE: style_of_shelf(),
        OPDS: opds_catalogue(volumes),
        ONIX: onix_message(volumes),
        MARC: marc_records(volumes),
    }
    for volume in volumes:
        contents[page_name(volume.edition.code)] = shelf_page(volume, volumes).encode()
        contents[feed_name(volume.edition.code)] = corrections_feed(volume)
        contents |= cover_files(volume)
    contents |= site_files(volumes, new)
    write_all({new / name: content for name, content in contents.items()})
    if problems := [*check_shelf_pages(new, editions), *check_shelf_records(new)]:
        raise ProblemsFound(problems)


def _pack(folders: Folders, editions: Editions, new: Path) -> None:
    """Put the web pages of a set into one file, and its data into another."""
    facts = facts_as_written(folders.docs, editions.codes)
    moment = time_of_making(facts.release_date, folders.root)
    pages = [new / Product(edition, "web").path(facts.slug) for edition in editions.all]
    packed = {
        PAGES: packed_pages(new, facts.slug, moment),
        DATA: packed_data([each / FOLDER for each in pages], facts.slug, moment),
    }
    write_all({new / packed_name(facts.slug, kind): held for kind, held in packed.items() if held})


def _volumes(folders: Folders, editions: Editions, new: Path, *, draft: bool) -> list[Volume]:
    """Return the editions of which a set has something, in the order of the book."""
    facts = facts_as_written(folders.docs, editions.codes)
    stock = {edition: tuple(_files(edition, facts.slug, new)) for edition in editions.all}
    there = [edition for edition in editions.all if stock[edition]]
    if not there:
        return []
    ledger = load_ledger(folders.evidence, editions)
    made = time_of_making(facts.release_date, folders.root)
    volumes = []
    for edition in there:
        if not (folders.catalogs / edition.catalog).is_dir():
            vet(folders.root, edition, release=False)  # its results are older than what is left of build/
        messages = Messages.load(edition, folders.catalogs, ledger)
        access = read_access(new / Product(edition, "epub").path(facts.slug))
        volumes.append(Volume(messages, facts, stock[edition], draft, made, access))
    return volumes


def _files(edition: Edition, slug: str, new: Path) -> Iterator[StockFile]:
    """Yield the files of an edition that are in a set."""
    pdf, epub, web = (Product(edition, each) for each in ("pdf", "epub", "web"))
    if (path := new / pdf.path(slug)).is_file():
        yield StockFile("pdf", path.name, *_measured(path), result_records.count_pages(pdf, path))
    if (path := new / epub.path(slug)).is_file():
        yield StockFile("epub", path.name, *_measured(path))
    for path in epub.beside(slug):
        if (new / path).is_file():
            yield StockFile("light", path.name, *_measured(new / path))
    pages = new / web.path(slug)
    if pages.is_dir():
        yield StockFile("web", f"{web.path(slug).as_posix()}/index.html", result_records.size_of(pages))
    packed: tuple[tuple[Kind, str], ...] = (("pages", PAGES), ("tables", DATA))
    for kind, name in packed:
        if pages.is_dir() and (path := new / packed_name(slug, name)).is_file():
            yield StockFile(kind, path.name, *_measured(path))
    kept = new / Product(edition.source, "web").path(slug)  # where what all editions share stands
    folders = dict.fromkeys((kept, pages)) if pages.is_dir() else ()
    for path in (path for each in folders for path in sorted((each / FOLDER).glob("*"))):
        yield StockFile("data", path.relative_to(new).as_posix(), *_measured(path))


def _measured(path: Path) -> tuple[int, str]:
    """Return size and SHA-256 of a file."""
    return path.stat().st_size, digest_of_file(path)
