"""The doctrees of a book with two of everything, and all that is told of manuscripts with faults."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from docutils import nodes

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.sphinx_ext.chapter_messages import chapter_messages
from chronicle.sphinx_ext.domain import kept
from tests.builder.sphinx_ext.conftest import TinyBook
from tests.builder.sphinx_ext.runs import run
from tests.gallery import CODES, SOURCE
from tests.languages import CHOSEN
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.approved import Approved
    from tests.builder.sphinx_ext.conftest import Built
    from tests.gallery import Gallery

LISTS = ("appendices/l-index", "appendices/i-cited", "appendices/j-corrections")
CHAPTERS = ("chapters/00-how-to-read", "chapters/01-market", "chapters/02-houses")
STAGES = sorted(path.name for path in (BOOKS / "faults/manuscripts").iterdir())
_FIXED = (
    (re.compile(r"/\S*?/docs/"), "docs/"),
    (re.compile(r"\b[0-9a-f]{64}\b"), "…"),
    (re.compile(r"0x[0-9a-f]+"), "0x…"),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, gallery: Gallery) -> dict[str, Built]:
    """Return the gallery in each edition, read for the web."""
    root = tmp_path_factory.mktemp("doctrees") / "book"
    shutil.copytree(gallery.root, root)
    return {code: TinyBook(root).build(code, "html", write=False) for code in CODES}


def _shown(tree: nodes.document) -> str:
    for each in [*tree.findall(nodes.raw), *tree.findall(nodes.comment)]:
        each.parent.remove(each)
    text = tree.pformat()
    for pattern, instead in _FIXED:
        text = pattern.sub(instead, text)
    return text


@pytest.mark.parametrize("code", CODES)
def test_doctrees(built: dict[str, Built], approved: Approved, code: str) -> None:
    """Placeholders have become values, notes and links; what is foreign or not current is set apart."""
    book = built[code]
    assert not book.warnings
    names = [*CHAPTERS, *LISTS] if code == "en" else [CHAPTERS[1], *LISTS[:1]]
    approved(*(f"=== {name}\n{_shown(book.doctree(name))}" for name in names))


def test_kept_from_run_to_run(built: dict[str, Built], approved: Approved) -> None:
    """What each document tells, names, shows and calls out is kept for the whole book."""
    approved(*_kept(built["en"], (*CHAPTERS, *LISTS)))


def _kept(built: Built, docnames: tuple[str, ...]) -> Iterator[object]:
    held = kept(built.app.env)
    for each in fields(held):
        if each.name != "answers":  # they are digests
            yield f"--- {each.name}"
            value = getattr(held, each.name)
            yield {name: value[name] for name in docnames if name in value}


def test_messages(gallery: Gallery, approved: Approved) -> None:
    """What there is to translate of each document, in the order of its text, each with what it is."""
    approved(chapter_messages(gallery.root, CHOSEN.source))


@pytest.mark.parametrize("stage", STAGES)
def test_faults(tmp_path: Path, approved: Approved, stage: str) -> None:
    """All faults of a manuscript are told together, each with its line and what to do."""
    book = TinyBook(tmp_path / "book")
    shutil.copytree(SOURCE, book.root)
    shutil.copytree(BOOKS / "faults/manuscripts" / stage, book.root, dirs_exist_ok=True)
    told: list[object] = []
    try:
        complaints, _course = run(book, "html")
        told += complaints
    except ProblemsFound as found:
        told += ["stopped", *found.problems]
    else:
        built = book.build("en", "html", write=False)
        told += ["unsourced", *(each for found in kept(built.app.env).unsourced.values() for each in found)]
    plain = (
        replace(each, message=each.message.replace(f"{book.root}/", ""))
        if isinstance(each, Problem)
        else each
        for each in told
    )
    approved(*plain)
