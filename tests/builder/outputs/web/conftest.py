"""The web editions of the small book, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.web.language_page import write_language_page
from tests.languages import CHOSEN
from tests.pages import CODES, build, make_catalogs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the three web editions side by side, as they are published."""
    folder = tmp_path_factory.mktemp("site")
    catalogs = make_catalogs(tmp_path_factory.mktemp("catalogs"))
    for code in CODES:
        build("html", code, folder / code, catalogs)
    write_language_page(folder, CHOSEN)
    return folder
