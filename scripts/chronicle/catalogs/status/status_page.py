"""Write a page of how far the translations are, which leads to each passage that is not finished."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from chronicle.catalogs.status.progress import progress, share
from chronicle.core.folders import Folders
from chronicle.core.problems import relative
from chronicle.core.worded import Worded
from chronicle.core.writing import write_if_changed
from chronicle.text.changed_words import word_difference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.catalogs.status.open_passages import Passage
    from chronicle.catalogs.status.progress import TranslationProgress
    from chronicle.languages.editions import Edition

_NAME = "status.html"


def report_progress(book: Path, editions: Iterable[Edition]) -> str:
    """Return how far some editions are, for the terminal, and write the page, if the book has room for it."""
    found = progress(book, editions)
    path = write_status_page(book, found)
    listed = Worded("Each open passage is listed in {path}.", path=relative(path, book))
    where = [found.telling.text(listed)] if path.is_relative_to(book) else []
    return "\n".join([str(found), *where])


def write_status_page(book: Path, found: TranslationProgress) -> Path:
    """Write build/status.html and return its path."""
    folders = Folders(book)
    path = folders.build / _NAME
    rows = [
        (report.edition, found.counts(report), passages)
        for report, passages in zip(found.reports, found.passages, strict=True)
    ]
    alone = found.reports[0].edition if found.telling.texts else None
    page = _template().render(
        said=found.telling.text,
        language=alone.tag if alone else "en",
        direction=alone.direction if alone else "ltr",
        editions=rows,
        share=share,
        difference=word_difference,
        link=lambda edition, passage: _link(folders, edition, passage),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    write_if_changed(path, page.encode())
    return path


def _link(folders: Folders, edition: Edition, passage: Passage) -> str:
    """Return the way from the page to a passage in dist/; empty where no such page has been built."""
    file, mark, anchor = passage.page.partition("#")
    target = folders.dist / "web" / edition.code / file
    if not passage.page or not target.is_file():
        return ""
    way = Path(os.path.relpath(target, folders.build)).as_posix()
    return f"{way}{mark}{anchor}"


def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(_NAME)
