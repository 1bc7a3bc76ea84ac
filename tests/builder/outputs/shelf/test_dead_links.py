"""Pages of a set that was built in part show no link that leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.outputs.shelf.dead_links import sheets_without_dead_links
from tests.languages import CHOSEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

FORMATS = ("pdf", "epub")
PLAIN = "p{color:red}\n"


@pytest.fixture
def hidden(tmp_path: Path) -> Callable[[str, Iterable[str]], dict[str, list[str]]]:
    """Return what a set with these web editions and files hides, by edition, when it is stocked anew."""

    def stock(codes: str, files: Iterable[str]) -> dict[str, list[str]]:
        for code in codes.split():
            sheet = tmp_path / "web" / code / "assets/book.css"
            if not sheet.is_file():
                sheet.parent.mkdir(parents=True)
                sheet.write_text(PLAIN, encoding="utf-8")
        for name in files:
            (tmp_path / name).touch()
        for path, text in sheets_without_dead_links(tmp_path, "book", CHOSEN).items():
            path.write_bytes(text)
        assert {} == sheets_without_dead_links(tmp_path, "book", CHOSEN)
        found = {}
        for path in tmp_path.glob("web/*/assets/book.css"):
            text = path.read_text(encoding="utf-8")
            assert text.startswith(PLAIN)
            rule = text.removeprefix(PLAIN).removesuffix("{display:none!important}\n")
            found[path.parts[-3]] = rule.split(",")[1:]
        return found

    return stock


def test_only_what_is_not_there_is_hidden(hidden: Callable[..., dict[str, list[str]]]) -> None:
    """Files of the edition itself, other editions, and, where there is none, what would name them."""
    others = ['a[hreflang="ar"]', 'a[hreflang="zh-Hans"]']
    assert {"en": ['.files a[href$="/book-en.epub"]', ".languages", ".beside", *others]} == hidden(
        "en", ["book-en.pdf", "book-ar.epub"]
    )


def test_what_joins_a_set_is_shown_again(hidden: Callable[..., dict[str, list[str]]]) -> None:
    """The style sheet of a whole set is the one that was made, whatever it has said in between."""
    both = [f'.files a[href$="/book-en.{kind}"]' for kind in FORMATS]
    assert both == hidden("en ar", [])["en"][:2]
    assert both == hidden("en ar zh", [])["en"]
    every = [f"book-{code}.{kind}" for code in CHOSEN.codes for kind in FORMATS]
    assert {"en": [], "ar": [], "zh": []} == hidden("en ar zh", every)
