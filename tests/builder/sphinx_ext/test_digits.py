"""A page prints its numbers in the digits of its edition, and marks what is lent from the book's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import html

from chronicle.outputs.html.counting import counting_rules
from chronicle.outputs.web.web_styles import packed
from tests.builder.sphinx_ext.conftest import tiny_book
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

_LIST = "\n1. A list is counted.\n2. So is this.\n"
_FIGURES = """
(label-table)=
```{table} What was seen

| when | what |
|------|------|
| then | that |
```

See {numref}`label-table` and {paragraph}`march-held`.
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a chapter of the tiny book in Persian, with a table, a list and references by number."""
    tiny = tiny_book(tmp_path_factory.mktemp("digits") / "book")
    tiny.edit("docs/conf.py", '"zh"]', '"zh", "fa"]')
    with (tiny.root / "docs/chapters/02-second.md").open("a", encoding="utf-8") as chapter:
        chapter.write(_LIST + _FIGURES)
    return tiny.build("fa", "html").app.outdir / "chapters/02-second.html"


def test_numbers_of_a_persian_page_are_persian(page: Path) -> None:
    """Chapters, paragraphs, tables and references have the edition's digits."""
    main = html.parse(page).getroot().find(".//main")
    assert main is not None
    said = " ".join(main.itertext())
    assert "فصل ۲" in said
    assert {"۲.۱", "۲.۲"} <= {each.text_content() for each in main.find_class("number")}
    assert 2 == said.count("جدول ۱")  # its caption, and the sentence that refers to it
    assert "۱.۲" in said  # the paragraph that is referred to
    assert [] == re.findall("[0-9]+", said)
    labels = [each.get("aria-label") or "" for each in main.iter() if isinstance(each.tag, str)]
    assert [] == [each for each in labels if re.search("[0-9]", each)]


def test_anchors_keep_the_digits_that_all_editions_share(page: Path) -> None:
    """No name of a place, and no address, has the digits of one edition."""
    root = html.parse(page).getroot()
    assert root.xpath("//p[@id='p2-1']")
    for name in ("id", "href"):
        assert not [value for value in root.xpath(f"//@{name}") if re.search("[۰-۹]", value)]


def test_lists_are_counted_in_the_digits_of_their_edition(page: Path) -> None:
    """The style sheet counts the lists of Persian in Persian digits, and leaves Western ones alone."""
    sheet = "".join(each.read_text(encoding="utf-8") for each in page.parents[1].rglob("*.css"))
    assert packed(counting_rules(edition_of("fa"))).strip() in sheet
    assert 'symbols: "۰" "۱"' in sheet
    assert not any(counting_rules(edition_of(code)) for code in ("en", "ar", "zh", "ru", "he"))


def test_a_fact_without_a_translation_is_marked_and_runs_its_own_way(page: Path) -> None:
    """How the book was made is told in the language of the book, in its direction, until it is translated."""
    root = html.parse(page.parents[1] / "imprint.html").getroot()
    (said,) = [each for each in root.iter("bdi") if "made by hand" in each.text_content()]
    assert ("ltr", "en-GB", "untranslated") == (said.get("dir"), said.get("lang"), said.get("class"))
