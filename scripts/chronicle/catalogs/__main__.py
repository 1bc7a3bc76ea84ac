"""Bring the interface's words up to date in each language of the package: `python -m chronicle.catalogs`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.files.paths import INTERFACE
from chronicle.catalogs.files.refreshing import interface_messages
from chronicle.catalogs.files.templates import template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, known_languages, read_language


def main() -> int:
    """Merge the table of the interface into each catalog of it; English has none."""
    with TemporaryDirectory() as scratch:
        path = Path(scratch) / f"{INTERFACE}.pot"
        path.write_bytes(template(interface_messages(), (), Names({}), INTERFACE))
        for code in known_languages([DATA]):
            edition = make_edition(code, read_language(code, [DATA], DATA), None)
            for catalog in edition.interface:
                print(merge(path, catalog, edition, catalog.relative_to(DATA).as_posix(), INTERFACE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
