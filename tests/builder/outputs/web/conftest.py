"""The web editions of the small book, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.web.language_page import write_language_page
from chronicle.outputs.web.parallel_pages import write_parallel_pages
from tests.languages import CHOSEN
from tests.pages import CODES, build, make_catalogs
from tests.shared import made_once

if TYPE_CHECKING:
    from pathlib import Path


def _build(folder: Path) -> None:
    (folder / "catalogs").mkdir()
    catalogs = make_catalogs(folder / "catalogs")
    for code in CODES:
        build("html", code, folder / "web" / code, catalogs)
    write_language_page(folder / "web", CHOSEN)
    write_parallel_pages(folder / "web", CHOSEN)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the three web editions side by side, as they are published."""
    return made_once(tmp_path_factory, "site", _build) / "web"
