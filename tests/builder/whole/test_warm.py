"""A build after any changes has the bytes of a clean one."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

import pytest

from tests.builder.whole.changes import CHANGES, Book, chronicle, copy_of_sources, killed, small_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Soak

ALL = ("build",)
PAGES = ("build", "--languages", "ar", "--formats", "web")


def outcome(book: Book, *words: str) -> tuple[int, str]:
    """Build; return whether it went well, and the checksums or else the faults."""
    done = chronicle(book, *words)
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    faults = "\n".join(sorted(re.findall(r"^\S+: [A-Z]\d{3}.*", done.stderr, re.MULTILINE)))
    assert not re.search(r": B00[79]", faults), faults
    return done.returncode, book.listed() if done.returncode == 0 else faults


def assert_like_clean(book: Book, clean: Path, words: tuple[str, ...], told: list[str]) -> str:
    """Build as it is and from nothing; see that both make the same or find the same; return the faults."""
    before = book.listed()
    warm = outcome(book, *words)
    assert outcome(copy_of_sources(book, clean), *words) == warm, told
    if warm[0] == 1:
        assert book.listed() == before, told
    return warm[1] if warm[0] else ""


def test_a_warm_build_is_a_clean_build(tmp_path: Path) -> None:
    """What was deleted, renamed, put back or killed is nowhere in the next build's pages (U-SPH-12)."""
    book = small_book(tmp_path / "book")
    assert outcome(book, *PAGES)[0] == 0
    told: list[str] = []
    chance = random.Random(4)  # noqa: S311 - changes, no secrets
    for step in range(2):
        told += [chance.choice(CHANGES)(book, chance) for _ in range(4)]
        if step == 1:
            killed(book, PAGES, 1)
        told.append(f"build: {outcome(book, *PAGES)[0]}")
    catalog = book.root / "locales/ar/LC_MESSAGES/chapters/02-second.po"
    assert catalog.is_file(), told
    catalog.unlink()  # Sphinx alone does not see that a catalog is gone
    told.append("delete 02-second.po")
    assert "" == assert_like_clean(book, tmp_path / "clean", PAGES, told), told


def test_the_gate_speaks_once_an_edition_and_build(tmp_path: Path) -> None:
    """Of the four processes that make an edition one runs the gate; a killed build leaves no word of it."""
    book = small_book(tmp_path / "book")
    catalog = book.root / "locales/ar/LC_MESSAGES/chapters/02-second.po"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.replace("انتهى.", "انتهى <b>."), encoding="utf-8")
    killed(book, ("build", "--languages", "ar"), 1)
    assert outcome(book, "build", "--languages", "ar")[0] == 0
    logs = {path.name: path.read_text(encoding="utf-8") for path in (book.root / "build/logs").glob("ar-*")}
    assert set(logs) == {"ar-read.log", "ar-html.log", "ar-epub.log", "ar-pdf.log"}
    assert [logs[name].count("02-second.po") for name in sorted(logs)] == [0, 0, 0, 1]
    catalog.write_text(text, encoding="utf-8")
    assert outcome(book, *PAGES)[0] == 0
    page = (book.dist / "web/ar/chapters/02-second.html").read_text(encoding="utf-8")
    assert "انتهى." in page


@pytest.mark.soak
def test_long_sequences_of_changes(tmp_path: Path, soak: Soak) -> None:
    """After each of many changes, kills among them, every format has the bytes of a clean build."""
    for seed in soak.seeds():
        chance = random.Random(seed)  # noqa: S311 - changes, no secrets
        book = small_book(tmp_path / f"{seed}" / "book")
        told: list[str] = []
        words = chance.choice([ALL, (*ALL, "--languages", "ar"), PAGES, (*ALL, "--formats", "web epub")])
        for step in range(6):
            told += [chance.choice(CHANGES)(book, chance) for _ in range(chance.randrange(1, 6))]
            if chance.random() < 0.4:
                lines = chance.randrange(1, 8)
                killed(book, words, lines)
                told.append(f"kill after {lines} lines")
            if chance.random() < 0.3:
                told.append(f"build: {outcome(book, *words)[0]}")
                continue
            told.append("compare")
            assert_like_clean(book, tmp_path / f"{seed}" / f"clean-{step}", words, told)
