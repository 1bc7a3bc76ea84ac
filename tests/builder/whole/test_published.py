"""Results that stand in dist/ are looked at again, as long as they are the book's."""

from __future__ import annotations

import dataclasses
import shutil
from typing import TYPE_CHECKING

import pytest

from chronicle.build import result_records
from chronicle.build.inventory import digest_of, take_inventory
from chronicle.build.plan import Product, choose
from chronicle.build.published import look_at_published, made_from_this_book
from chronicle.core.folders import Folders
from tests.builder.whole.test_building import BOOK, chronicle
from tests.languages import CHOSEN, edition_of
from tests.register import add_register

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def built(tmp_path: Path) -> Folders:
    """Return a tiny book with a register, of which the English pages have been built."""
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    add_register(root)
    done = chronicle(root, "build", "--languages", "en", "--formats", "web")
    assert done.returncode == 0, done.stdout + done.stderr
    return Folders(root)


def test_what_is_looked_at_is_what_the_book_made(built: Folders) -> None:
    """A result is the book's until a source or the result itself changes; what a reader would see is told."""
    web = Product(edition_of("en"), "web")
    assert [web] == [item for item, _path in made_from_this_book(built, CHOSEN)]
    assert (1, []) == (look_at_published(built, CHOSEN)[0], look_at_published(built, CHOSEN)[1].problems)

    page = built.dist / "web/en/chapters/02-second.html"
    whole = page.read_text(encoding="utf-8")
    page.write_text(whole.replace("</p>", " {claim}</p>", 1), encoding="utf-8")
    assert [] == made_from_this_book(built, CHOSEN)  # somebody has changed it

    known = result_records.load(built.build / "results.json")
    digest = digest_of(take_inventory(built.dist, "tiny", choose(CHOSEN, (), ())).of(web))
    result_records.save(
        built.build / "results.json", {web.name: dataclasses.replace(known[web.name], digest=digest)}
    )
    count, seen = look_at_published(built, CHOSEN)
    assert (1, True) == (count, any(problem.code == "M078" for problem in seen.problems))

    chapter = built.docs / "chapters/02-second.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert [] == made_from_this_book(built, CHOSEN)  # the book has gone on
