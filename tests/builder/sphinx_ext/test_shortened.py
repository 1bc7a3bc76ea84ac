"""A short title is translated like a title, stands on no page by itself, and is shorter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from docutils import nodes
from sphinx.util.nodes import extract_messages

from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext.lint import lint
from chronicle.sphinx_ext.nodes import short_title
from chronicle.text.contents import Listed
from tests.builder.sphinx_ext.conftest import FULL

if TYPE_CHECKING:
    from tests.builder.sphinx_ext.conftest import TinyBook

FIELDS = "---\nshort_title: Day {date}`square-cleared|year`\nshort_titles:\n  The march: March\n---\n\n"


def shortened(book: TinyBook, fields: str = FIELDS) -> None:
    """Give a chapter of the tiny book short titles."""
    path = book.root / "docs/chapters/02-second.md"
    path.write_text(fields + path.read_text(encoding="utf-8"), encoding="utf-8")


def test_each_title_has_its_short_form_when_it_is_written(tiny: TinyBook) -> None:
    """What the ledger says in it is resolved, and no block of the page holds it."""
    shortened(tiny)
    document = tiny.build().doctree("chapters/02-second")
    titles = {title.astext(): title.get("short_title") for title in document.findall(nodes.title)}
    assert {"The second day": "Day 2011", "The march": "March", "The end": None} == titles
    assert [] == list(document.findall(short_title))


def test_a_short_title_is_offered_and_translated(tiny: TinyBook) -> None:
    """Each is a message of its chapter; what has no translation yet is marked as any text is."""
    shortened(tiny)
    tiny.translate("zh", "chapters/02-second", {"The march": "那次的游行", "March": "游行"})
    document = tiny.build("zh").app.env.get_doctree("chapters/02-second")
    messages = {message for _node, message in extract_messages(document)}
    assert {"March", "Day {date}`square-cleared|year`"} <= messages
    found = {short.astext(): short["classes"] for short in document.findall(short_title)}
    assert {"Day 2011": ["untranslated"], "游行": []} == found


@pytest.mark.parametrize(
    ("language", "fields", "translated", "where"),
    [
        ("en", "---\nshort_title: A longer one than the second day\n---\n\n", {}, 2),
        ("zh", FIELDS, {"The march": "游行", "March": "那次的游行"}, 4),
    ],
)
def test_no_short_title_is_longer_than_its_title(
    tiny: TinyBook, language: str, fields: str, translated: dict[str, str], where: int
) -> None:
    """In any language; the fault names the line of the short title."""
    shortened(tiny, fields)
    tiny.translate("zh", "chapters/02-second", translated)
    with pytest.raises(ProblemsFound) as caught:
        tiny.build(language)
    assert [("docs/chapters/02-second.md", where, "M121")] == [
        (each.path, each.line, each.code) for each in caught.value.problems
    ]


def test_nor_is_that_of_the_book(tiny: TinyBook) -> None:
    """In the language of the book the field is refused, in another its translation."""
    tiny.edit("docs/conf.py", '"title"', '"short_title": "Tiny", "title"')
    words = {"title": "小书", "short_title": "很小的书"}
    tiny.translate_words("zh", words, FULL | {"short_title": "Tiny"})
    tiny.build("en")
    with pytest.raises(ProblemsFound) as caught:
        tiny.build("zh")
    assert [("docs/conf.py", "M121")] == [(each.path, each.code) for each in caught.value.problems]


@pytest.mark.parametrize(
    ("docname", "fields", "faults"),
    [
        ("a", "short_title: B", []),
        ("a", "short_titles:\n  One *or* two: B", []),
        ("a", "short_title: In {date}`b|year`", []),
        ("a", "short_title: [B]", [("M121", 2)]),
        ("a", "print: true\nshort_titles:\n  One: B", [("M121", 4)]),
        ("a", "short_titles:\n  Three: B", [("M121", 3)]),
        ("a", "short_title: B{claim}`b`", [("M121", 2)]),
        ("a", "print: true\nshort_title: In {date}`b", [("M073", 3), ("M073", 3)]),
        ("index", "short_title: B", [("M121", 2)]),
    ],
)
def test_a_short_title_is_a_line_of_text(docname: str, fields: str, faults: list[tuple[str, int]]) -> None:
    """Of a heading that is there, without links, notes or broken markup; the book's own stands in conf.py."""
    heading = "" if docname == "index" else "# A\n\nText.\n\n## One *or* two\n\n### Three\n"
    found = lint(f"---\n{fields}\n---\n\n{heading}", f"docs/{docname}.md", Listed(docname))
    assert faults == [(each.code, each.line) for each in found if each.code != "M140"]
