"""The contents say what each document is, and hold nothing else."""

from __future__ import annotations

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext.lint import lint
from chronicle.text.contents import Listed

FIRST = "```{toctree}\n:part: chapters\n\na\nb\n```\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```{toctree}\na\n```\n", []),
        (FIRST, []),
        (f"{FIRST}\n```{{toctree}}\n:caption: More\n:part: appendices\n\nc\n```\n", []),
        (f"{FIRST}\n```{{toctree}}\n:caption: More\n\nc\n```\n", [("M140", 8)]),
        ("```{toctree}\na\n```\n\n```{toctree}\nb\n```\n", [("M140", 1), ("M140", 5)]),
        ("```{toctree}\n:part: annex\n\na\n```\n", [("M140", 2)]),
        ("```{toctree}\na\nb\na\n```\n", [("M140", 4)]),
        ("```{toctree}\n:part: introduction\n\na\nb\n```\n", [("M140", 5)]),
        ("```{toctree}\n:glob:\n\nc*\n```\n", [("M072", 2), ("M072", 4)]),
        ("```{toctree}\na\nself\n```\n", [("M072", 3)]),
        ("```{toctree}\n:maxdepth: 2\n\na\n```\n", [("M072", 2)]),
    ],
)
def test_the_contents_say_what_a_document_is(text, found):
    """What would get no number, or a wrong one, is told with its line."""
    assert found == [(each.code, each.line) for each in lint(text, "docs/index.md", Listed("index"))]


def test_a_document_that_stands_again_is_told_with_its_first_line():
    """However often it stands there."""
    problems = lint("```{toctree}\na\na\na\n```\n", "docs/index.md", Listed("index"))
    said = "this document is in line 2 too."
    assert [(3, said), (4, said)] == [(each.line, each.message) for each in problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FIRST.replace(":part: chapters\n\n", "\n"), [("M081", 3)]),
        (f"Text.\n\n{FIRST}", [("M081", 5)]),
        ("```text\na\n```\n", []),
    ],
)
def test_contents_lists_stand_in_the_contents(text, found):
    """In any other document a list would name documents of which the book knows nothing."""
    problems = lint(f"# A\n\n{text}", "docs/a.md", Listed("a"))
    assert found == [(each.code, each.line) for each in problems]


def test_a_book_in_any_folders(tiny):
    """Chapters and appendices may lie anywhere: what they are is what the contents say."""
    for before, after in (("chapters/01-first", "one/spring"), ("chapters/02-second", "later")):
        text = (tiny.root / f"docs/{before}.md").read_text(encoding="utf-8")
        tiny.write(f"docs/{after}.md", text.replace("02-second.md", "../later.md"))
        (tiny.root / f"docs/{before}.md").unlink()
        tiny.edit("docs/index.md", before, after)
    tiny.edit("docs/evidence/claims/01-first.yaml", "chapters/01-first", "one/spring")
    tiny.write("docs/one/list.md", "# List\n\n```{appendix} index\n```\n")
    contents = (tiny.root / "docs/index.md").read_text(encoding="utf-8")
    tiny.write("docs/index.md", f"{contents}\n```{{toctree}}\n:part: appendices\n\none/list\n```\n")
    built = tiny.build("en", "html")
    assert "" == built.warnings
    assert "p2-2" == built.paragraph("later", "2.2")["ids"][0]
    page = (tiny.root / "out/en/html/one/list.html").read_text(encoding="utf-8")
    assert '<p class="kicker">Appendix A</p>' in page


def test_a_document_outside_the_contents_is_told(tiny):
    """A page that no list names is never printed without a word."""
    tiny.write("docs/lost.md", "# Lost\n\nText.\n")
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en")
    assert [("docs/lost.md", "M020")] == [(each.path, each.code) for each in found.value.problems]
