"""Write an edition's catalogs, memory and glossary for other programs, and take XLIFF back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.catalogs.exchange.exchanged import exchanged
from chronicle.catalogs.exchange.glossary import glossary_of, write_glossary_csv, write_tbx
from chronicle.catalogs.exchange.taking import Desk
from chronicle.catalogs.exchange.tmx import write_tmx
from chronicle.catalogs.exchange.xliff import read_xliff, write_xliff
from chronicle.core.writing import write_all
from chronicle.ledger.loader import load_ledger

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.catalogs.exchange.taking import CameBack
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions


def write_exchange(folders: Folders, editions: Editions, edition: Edition) -> tuple[Path, ...]:
    """Write XLIFF, TMX, TBX and CSV of an edition into build/exchange; return their paths.

    Raises ProblemsFound where the ledger or a catalog cannot be read.
    """
    name = f"{slug_of(folders.docs)}-{edition.code}"
    concepts = glossary_of(load_ledger(folders.evidence, editions), edition)
    contents = {
        f"{name}.xlf": write_xliff(exchanged(folders.root, edition), edition),
        f"{name}.tmx": write_tmx(folders.root, edition),
        f"{name}-glossary.tbx": write_tbx(concepts, edition),
        f"{name}-glossary.csv": write_glossary_csv(concepts, edition),
    }
    paths = {folders.build / "exchange" / file: content for file, content in contents.items()}
    write_all(paths)
    return tuple(paths)


def take_xliff(folders: Folders, edition: Edition, file: Path) -> CameBack:
    """Take the finished translations of an XLIFF file into the catalogs of an edition.

    Raises ProblemsFound where the file is none of this edition; nothing is written then.
    """
    returned = read_xliff(file.read_bytes(), edition, file.name)
    return Desk(folders.root, edition, file.name).take(returned)
