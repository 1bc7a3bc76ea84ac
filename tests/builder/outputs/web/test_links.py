"""Addresses lead from any depth of an edition to what stands beside and above it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from chronicle.outputs.web.links import (
    POLICY,
    data_address,
    keeper_of,
    on_shelf,
    other_edition,
    policy_with,
    shelf_address,
    web_address,
)
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from chronicle.book.facts import BookFacts


@pytest.mark.parametrize(
    ("page", "beside", "named", "shelf", "file"),
    [
        ("index.html", "../ar/index.html", "../ar/x.html", "../../ar.html", "../../a.pdf"),
        ("a/b.html", "../../ar/a/b.html", "../../ar/x.html", "../../../ar.html", "../../../a.pdf"),
        (
            "a/b/c.html",
            "../../../ar/a/b/c.html",
            "../../../ar/x.html",
            "../../../../ar.html",
            "../../../../a.pdf",
        ),
    ],
)
def test_addresses_go_up_as_far_as_a_page_is_deep(
    page: str, beside: str, named: str, shelf: str, file: str
) -> None:
    """To the folder of editions for another one, and one further for what stands on the shelf."""
    assert (beside, named) == (other_edition(page, "ar"), other_edition(page, "ar", "x.html"))
    assert (shelf, file) == (shelf_address(page, "ar"), on_shelf(page, "a.pdf"))


@pytest.mark.parametrize(
    ("file", "code", "keeper"),
    [
        ("evidence.json", "en", "en"),
        ("evidence.json", "ar", "en"),
        ("texts-ar.csv", "ar", "ar"),
        ("texts-ar.csv", "zh", "en"),
        ("texts-en.csv", "en", "en"),
    ],
)
def test_what_all_editions_share_stands_once(file: str, code: str, keeper: str) -> None:
    """In the edition of the book's language; its own translations stand in each."""
    assert edition_of(keeper) == keeper_of(file, edition_of(code), CHOSEN)


def test_without_the_source_each_edition_keeps_its_data() -> None:
    """A set may lack the edition of the book's language."""
    arabic = edition_of("ar")
    alone = replace(CHOSEN, all=(arabic,))
    assert arabic == keeper_of("evidence.json", arabic, alone)
    assert "../data/evidence.json" == data_address("a/b.html", "evidence.json", arabic, alone)


@pytest.mark.parametrize(
    ("page", "file", "code", "address"),
    [
        ("index.html", "evidence.json", "en", "data/evidence.json"),
        ("a/b.html", "evidence.json", "en", "../data/evidence.json"),
        ("index.html", "evidence.json", "ar", "../en/data/evidence.json"),
        ("a/b.html", "evidence.json", "ar", "../../en/data/evidence.json"),
        ("a/b.html", "texts-ar.csv", "ar", "../data/texts-ar.csv"),
    ],
)
def test_data_are_found_where_they_are_kept(page: str, file: str, code: str, address: str) -> None:
    """In the edition's own folder, or in that of the book's language beside it."""
    assert address == data_address(page, file, edition_of(code), CHOSEN)


def test_whole_addresses_begin_where_the_book_stands() -> None:
    """Below it are the web editions, each under its language."""
    facts = cast("BookFacts", SimpleNamespace(address="https://books.example/a/"))
    assert "https://books.example/a/web/ar/c/d.html" == web_address(facts, "ar", "c/d.html")


def test_a_page_runs_nothing_but_files_of_the_book() -> None:
    """Data that stand in it are named by their digest, as browsers count it."""
    assert "default-src 'self' file:; object-src 'none'; base-uri 'none'; form-action 'none'" == POLICY
    digest = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="  # of nothing
    assert f"{POLICY}; script-src 'self' file: 'sha256-{digest}'" == policy_with("")
    assert policy_with("{}") != policy_with("")
