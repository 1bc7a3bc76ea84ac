"""The builder knows what in dist/ is its own, what was, and what others put there."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from chronicle.build import publish
from chronicle.build.inventory import Inventory, checksums, digest_of, files_of, take_inventory
from chronicle.build.plan import choose
from chronicle.core.problems import Problem, ProblemsFound
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from pathlib import Path

PAGES, PDF = (choose(CHOSEN, ("en",), (kind,))[0] for kind in ("web", "pdf"))


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """Return a published set: a PDF, a web edition, a PDF under an earlier name."""
    new = publish.start_set(tmp_path / "build/sets")
    (new / "web/en").mkdir(parents=True)
    for name in ("book-en.pdf", "earlier-en.pdf", "web/index.html", "web/en/index.html"):
        (new / name).write_text(name)
    publish.publish(new, tmp_path / "dist")
    return tmp_path / "dist"


def test_results_of_an_earlier_name_are_left_over(dist: Path) -> None:
    """What SHA256SUMS names and no result of the book is called is ours, and no longer part of it."""
    found = take_inventory(dist, "book", choose(CHOSEN, (), ()))
    assert ["earlier-en.pdf"] == list(found.left_over)
    assert ((), False) == (found.foreign, found.in_order)


def test_a_left_over_that_somebody_changed_is_theirs(dist: Path) -> None:
    """What was changed since is nobody's to remove."""
    (dist / "earlier-en.pdf").write_text("annotated")
    assert ("earlier-en.pdf",) == take_inventory(dist, "book", choose(CHOSEN, (), ())).foreign


def test_what_others_put_there_is_foreign(dist: Path) -> None:
    """Files, links, empty folders and things in the place of folders are all seen, and none as a result."""
    (dist / "web/en/CNAME").write_text("x")
    (dist / "mine/deep").mkdir(parents=True)
    (dist / "link").symlink_to("/nowhere")
    (dist / "linked").symlink_to("web")
    (dist / "web/ar").write_text("x")
    found = take_inventory(dist, "book", choose(CHOSEN, (), ()))
    assert ("link", "linked", "mine/deep", "web/ar", "web/en/CNAME") == found.foreign
    assert found.is_as_listed(PAGES)


def test_a_damaged_result_is_not_as_listed(dist: Path) -> None:
    """Contents count, not names."""
    (dist / "book-en.pdf").write_text("other")
    found = take_inventory(dist, "book", choose(CHOSEN, (), ()))
    assert (False, True) == (found.is_as_listed(PDF), found.is_as_listed(PAGES))


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\0", b"no such line\n"])
def test_damaged_checksums_make_nothing_foreign(dist: Path, damage: bytes) -> None:
    """Where SHA256SUMS tells nothing, what has the name of a result is one, and is to be made anew."""
    (dist / "SHA256SUMS").write_bytes(damage)
    found = take_inventory(dist, "book", choose(CHOSEN, (), ()))
    assert (False, False) == (found.in_order, found.is_as_listed(PAGES))
    assert ("earlier-en.pdf",) == found.foreign


def test_one_line_that_is_none_makes_checksums_worthless(dist: Path) -> None:
    """Nobody knows what else somebody has changed in them."""
    with (dist / "SHA256SUMS").open("a") as stream:
        stream.write("no such line\n")
    assert {} == take_inventory(dist, "book", choose(CHOSEN, (), ())).listed


def test_the_page_of_languages_is_ours_though_no_set_has_listed_it(dist: Path) -> None:
    """It is written by each build; any other page that SHA256SUMS does not name is somebody's."""
    lines = (dist / "SHA256SUMS").read_text().splitlines(keepends=True)
    (dist / "SHA256SUMS").write_text("".join(line for line in lines if "web/" not in line))
    found = take_inventory(dist, "book", choose(CHOSEN, (), ()))
    assert ("web/en/index.html",) == found.foreign
    assert "web/index.html" in found.results


def test_a_language_is_no_part_of_another() -> None:
    """The pages of zh-Hant stand in no folder of zh."""
    pages = choose(CHOSEN, ("zh",), ("web",))[0]
    own, other = {"web/zh/index.html": "1"}, {"web/zh-Hant/index.html": "2"}
    assert own == files_of(pages, "book", {**own, **other})


@pytest.mark.parametrize("kind", ["file", "link", "dangling link"])
def test_a_file_or_a_link_is_no_folder_of_results(tmp_path: Path, kind: str) -> None:
    """Something else of that name is refused, by name and with what to do, and stays as it is."""
    (tmp_path / "kept").mkdir()
    dist = tmp_path / "dist"
    if kind == "file":
        dist.write_text("x")
    else:
        dist.symlink_to("kept" if kind == "link" else "nowhere")
    with pytest.raises(ProblemsFound) as found:
        take_inventory(dist, "book", choose(CHOSEN, (), ()))
    target = "kept" if kind == "link" else "nowhere"
    what = f"it is a link to {target}, and the builder puts a new folder in its place at each build."
    remedy = "Remove the link; let what needs the results look into dist/, or copy them from there."
    if kind == "file":
        what = "it is no folder, and the builder puts its results into a folder of this name."
        remedy = "Move it elsewhere or give it another name."
    assert (Problem("dist", 0, "B023", what, remedy),) == found.value.problems
    assert dist.is_symlink() or "x" == dist.read_text()


def test_what_is_not_there_has_no_digest() -> None:
    """A result without files is told apart from every one with files, and contents and names both count."""
    digests = [digest_of(files) for files in ({}, {"a": "0"}, {"b": "0"}, {"a": "1"}, {"a": "0", "b": "0"})]
    assert "" == digests[0]
    assert len(digests) == len({*digests})
    assert digest_of({"\udce9": "0"}) != digest_of({"\udcea": "0"})  # names in no encoding
    assert digest_of({"a": "0", "b": "1"}) == digest_of({"b": "1", "a": "0"})


def test_a_result_that_is_not_there_is_not_as_listed(dist: Path) -> None:
    """What neither dist/ nor SHA256SUMS has is not said to be whole."""
    epub = choose(CHOSEN, ("en",), ("epub",))[0]
    assert not take_inventory(dist, "book", choose(CHOSEN, (), ())).is_as_listed(epub)


def test_a_set_is_in_order_where_nothing_else_stands(dist: Path) -> None:
    """A stranger's file alone, or one line too many, and the set is assembled anew."""
    (dist / "earlier-en.pdf").unlink()
    every = choose(CHOSEN, (), ())
    assert not take_inventory(dist, "book", every).in_order
    lines = (dist / "SHA256SUMS").read_text().splitlines(keepends=True)
    (dist / "SHA256SUMS").write_text("".join(line for line in lines if "earlier" not in line))
    assert take_inventory(dist, "book", every).in_order
    (dist / "mine.txt").write_text("x")
    assert not take_inventory(dist, "book", every).in_order


def test_everything_in_dist_is_one_of_three(dist: Path) -> None:
    """What belongs to the book, what an earlier build has left, what is somebody's; with their digests."""
    every = choose(CHOSEN, (), ())
    (dist / "web/parallel").mkdir()
    for name in ("web/parallel/a.html", "book-en.epub", "book-en-light.epub", "other-en.pdf", "book-fr.pdf"):
        (dist / name).write_text(name)
    (dist / "web/elsewhere.html").write_text("x")
    found = take_inventory(dist, "book", every)
    names = {"book-en.pdf", "book-en.epub", "book-en-light.epub", "web/index.html", "web/en/index.html"}
    digests = {name: hashlib.sha256(name.encode()).hexdigest() for name in (*names, "earlier-en.pdf")}
    assert ("book", digests) == (found.slug, {**found.results, **found.left_over})
    assert ["earlier-en.pdf"] == [*found.left_over]
    assert ("book-fr.pdf", "other-en.pdf", "web/elsewhere.html", "web/parallel/a.html") == found.foreign
    listed = {*names, "earlier-en.pdf"} - {"book-en.epub", "book-en-light.epub"}
    assert {name: digests[name] for name in listed} == found.listed
    epub = choose(CHOSEN, ("en",), ("epub",))[0]
    assert {name: digests[name] for name in ("book-en.epub", "book-en-light.epub")} == found.of(epub)
    assert (False, True) == (found.is_as_listed(epub), found.is_as_listed(PDF))


def test_checksums_are_sorted_lines() -> None:
    """As `sha256sum -c` reads them, and the digest of a result is that of its lines."""
    assert "1  a\n0  b/c\n" == checksums({"b/c": "0", "a": "1"})
    assert hashlib.sha256(b"1  a\n0  b\n").hexdigest() == digest_of({"b": "0", "a": "1"})


def test_no_folder_is_an_empty_one(tmp_path: Path) -> None:
    """Nothing stands there, and the first build is told so."""
    found = take_inventory(tmp_path / "dist", "book", choose(CHOSEN, (), ()))
    assert Inventory("book", {}, {}, (), {}, in_order=True) == found
