"""What the book's part of MyST leaves out is refused with line and remedy."""

from __future__ import annotations

import pytest

from chronicle.new.new_book import EXAMPLE
from chronicle.sphinx_ext.lint import ALLOWED_DIRECTIVES, lint
from chronicle.text.contents import Listed, PartKind
from chronicle.text.roles import ROLES
from tests.listed import listed

PAGE = Listed("a")

GOOD = """\
# A chapter

One sentence with {value}`a.b@c`, a [link](other.md#x) and `code with [a][b] and <b>`.
Another.{claim}`a`

(label)=
## A section

:::{note}
A remark, {ref}`here <label>`.
:::

term
: what it means

| a | b |
|---|---|
| 1 | 2 |

```{figure} a.svg
:alt: what it shows

A caption.
```
"""


def test_what_is_allowed_passes():
    """The roles, links, lists, tables, boxes and figures of the book are no faults."""
    assert [] == lint(GOOD, "docs/a.md", PAGE)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("A word[^1].", "M012"),
        ("[^1]: a note", "M012"),
        ("A {{ name }}.", "M013"),
        ("A [text][ref].", "M014"),
        ("[ref]: https://example.org", "M014"),
        ("A break\\\nhere.", "M015"),
        ("A break  \nhere.", "M015"),
        ("A\ttab.", "M016"),
        ("A <b>word</b>.", "M011"),
        ("<div>block</div>", "M011"),
        ("```{raw} html\n```", "M017"),
        ("```{include} /etc/passwd\n```", "M017"),
        ("{sub}`2` of it.", "M018"),
        ("{untranslated}`x`", "M018"),
        ("# A second title", "M019"),
        ("- ## A heading", "M080"),
        ("> ### A heading", "M080"),
        ("A \u202emark.", "M021"),
        ("A \u200fmark.", "M021"),
    ],
)
def test_what_is_left_out_is_refused(line, code):
    """Each thing that translation would lose is named with its code and its line.

    Upstream: U-MYST-01, U-MYST-02, U-MYST-03, U-SPH-07.
    """
    found = lint(f"# Title\n\nText.\n\n{line}\n", "docs/a.md", PAGE)
    assert {(code, 5)} == {(problem.code, problem.line) for problem in found}


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        *((f"{name}: A", ["M010"]) for name in ("title", "description", "keywords")),
        *((f"{name}: {{}}", ["M010"]) for name in ("html_meta", "myst", "substitutions")),
        ("print: false", []),
        ("short_title: A", []),
        ("short-title: A", ["M122"]),
        ("orphan: true", ["M122"]),
        ("- a", []),
        ("a", []),
    ],
)
def test_front_matter_fields_that_are_lost(fields, codes):
    """What a reader sees of the front matter is never translated (U-MYST-05); one without fields has none."""
    assert codes == [problem.code for problem in lint(f"---\n{fields}\n---\n\n# A\n", "docs/a.md", PAGE)]


def test_the_line_of_a_field_is_named():
    """An editor finds the field that is lost, or that nobody knows, and which there are."""
    found = lint("---\nprint: false\ntitle: A\nprints: no\n---\n\n# A\n", "docs/a.md", PAGE)
    assert [("M010", 3), ("M122", 4)] == [(each.code, each.line) for each in found]
    assert "measure, print, short_title, short_titles" in found[1].message


@pytest.mark.parametrize(
    ("name", "said", "codes"),
    [
        ("front/a", "story", []),
        ("front/a", "data", ["M117"]),
        ("chapters/01-a", "story", ["M117"]),
        ("a", "story", ["M117"]),
    ],
)
def test_only_a_front_page_counts_as_prose(name, said, codes):
    """What a page's words count as is said above pages of prose in front of the chapters alone."""
    found = lint(f"---\nmeasure: {said}\n---\n\n# A\n", f"docs/{name}.md", listed(name))
    assert codes == [problem.code for problem in found]


@pytest.mark.parametrize(("appendix", "codes"), [("differences", []), ("chronology", ["M117"])])
def test_only_the_register_counts_as_one(appendix, codes):
    """What is left out of the shares is the page with the register, and no other."""
    text = f"---\nmeasure: register\n---\n\n# A\n\n```{{appendix}} {appendix}\n```\n"
    assert codes == [
        problem.code for problem in lint(text, "docs/b.md", Listed("b", PartKind.APPENDICES, "B"))
    ]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("chapters/01-a", "% editorial: guide\n(a)=\nText.\n\n## B\n", []),
        ("chapters/01-a", "```{chronicle-figure} a\n```\n\nText.\n", [("M119", 3)]),
        ("chapters/01-a", "## B\n\nText.\n", []),
        ("chapters/01-a", "## B\n\n> A quotation.\n", [("M119", 5)]),
        ("chapters/01-a", "- A list.\n", [("M119", 3)]),
        ("appendices/a", "```{appendix} index\n```\n", []),
    ],
)
def test_a_chapter_opens_with_text(name, text, found):
    """What a reader meets below a chapter's title is a paragraph."""
    assert found == [
        (each.code, each.line) for each in lint(f"# A\n\n{text}", f"docs/{name}.md", listed(name))
    ]


def test_what_is_allowed_is_listed_for_editors():
    """The remedies point to a list in “Your own book”; each role and directive of the book stands in it."""
    guide = (EXAMPLE / "YOUR-OWN-BOOK.md").read_text(encoding="utf-8")
    assert [] == [name for name in sorted(ROLES | ALLOWED_DIRECTIVES) if f"`{name}`" not in guide]


@pytest.mark.parametrize("text", ["a: [", "!!python/object/apply:os.getcwd []"])
def test_front_matter_that_cannot_be_read(text):
    """Front matter that is no YAML, or more than YAML, is a fault and runs nothing."""
    assert ["M010"] == [problem.code for problem in lint(f"---\n{text}\n---\n\n# A\n", "docs/a.md", PAGE)]


@pytest.mark.parametrize(
    ("said", "codes"), [("false", []), ("no", []), ("none", ["M120"]), ("[pdf]", ["M120"])]
)
def test_a_document_is_printed_or_not(said, codes):
    """Whether a document is printed is a yes or a no; anything else would be printed without a word."""
    text = f"---\nprint: {said}\n---\n\n# A\n"
    assert codes == [problem.code for problem in lint(text, "docs/a.md", PAGE)]


def test_settings_in_front_matter():
    """A chapter cannot switch substitutions or page metadata on for itself (U-MYST-07, U-SPH-02)."""
    text = "---\nmyst:\n  html_meta:\n    description: x\n---\n\n# A\n"
    assert ["M010"] == [problem.code for problem in lint(text, "docs/a.md", PAGE)]


def test_a_chapter_needs_its_heading():
    """A chapter without a heading of level one has no title in any output."""
    assert ["M019"] == [problem.code for problem in lint("Text.\n", "docs/a.md", PAGE)]


def test_the_contents_have_no_heading():
    """The book's title stands in conf.py alone; the contents need no heading, and may have none."""
    contents = "```{toctree}\nchapters/01-a\n```\n"
    assert [] == lint(contents, "docs/index.md", Listed("index"))
    found = lint(f"# A\n\n{contents}", "docs/index.md", Listed("index"))
    assert [("M082", 1)] == [(problem.code, problem.line) for problem in found]


def test_a_heading_in_a_box():
    """A heading in a box is in no contents and heads nothing; a box has a title of its own."""
    text = "# A\n\n:::{note}\nText.\n\n## B\n:::\n"
    assert [("M080", 6)] == [(problem.code, problem.line) for problem in lint(text, "docs/a.md", PAGE)]


@pytest.mark.parametrize(("above", "codes"), [("Text.", ["M019"]), ("- a", ["M019"]), ("(x)=\n% y", [])])
def test_what_stands_above_the_heading(above, codes):
    """A text above the heading would belong to no section; a label and a comment may stand there."""
    found = lint(f"{above}\n\n# A\n\nText.\n", "docs/a.md", PAGE)
    assert [(code, 1) for code in codes] == [(problem.code, problem.line) for problem in found]


def test_inside_a_box():
    """A box's text is held to the same rules, with its own line."""
    text = "# A\n\n:::{note}\nText.\n\nA word[^1].\n:::\n"
    assert [("M012", 6)] == [(problem.code, problem.line) for problem in lint(text, "docs/a.md", PAGE)]


def test_code_is_not_text():
    """What stands in a code span or a block of code is not markup."""
    text = "# A\n\nSee `[a][b]`, `{{ x }}` and `<b>`.\n"
    assert [] == lint(text, "docs/a.md", PAGE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![a](https://example.org/a.png)", [("M060", 3, "https://example.org/a.png"), ("M071", 3, "a")]),
        ("a\nb ![a](//example.org/a.png)", [("M060", 4, "//example.org/a.png"), ("M071", 4, "a")]),
        ("```{figure} https://example.org/a.png\n```", [("M060", 3, "https://example.org/a.png")]),
        ("```{figure} a.*\n```", [("M060", 3, "a.*")]),
        ("```{figure} a.* \n```", [("M060", 3, "a.*")]),
        ("```{figure} HTTPS://example.org/a.png\n```", [("M060", 3, "HTTPS://example.org/a.png")]),
        ("```{figure} \\\\host\\a.png\n```", [("M060", 3, "\\\\host\\a.png")]),
        ("![a](javascript:x)", [("M060", 3, "![a](javascript:x)"), ("M073", 3, "![a](")]),
        ("```{figure} a.png\n```", []),
        ("```{note} https:\n```", []),
        ("a\nb\tc\nd\te", [("M016", 4, ""), ("M016", 5, "")]),
        ("```{raw} html\nx\n```\n\n```{note}\na\n```", [("M017", 3, "")]),
        ("a {place}`x`\nb {sub}`2`\nc {sup}`3`", [("M018", 4, "2"), ("M018", 5, "3")]),
        ("a\n\n# B\n\n# C", [("M019", 5, ""), ("M019", 7, "")]),
        ("a\\\nb\\\nc", [("M015", 3, ""), ("M015", 4, "")]),
        ("a <b>c\nd</b>", [("M011", 3, "<b>"), ("M011", 4, "</b>")]),
        ("a\n\n[x]: https://example.org", [("M014", 5, "X")]),
        ("a {{ b }} {{ c }}\n{{ d }}", [("M013", 3, "{{ b }}"), ("M013", 4, "{{ d }}")]),
        ("Held.{note}`A *word*, [there](b.md).`", []),
        ("Held.\nOn.{note}` `", [("M141", 4, "")]),
        ("On.{note}`![a](b.png)`", [("M141", 3, "![a](b.png)")]),
        ("On.{note}`a\nb`\nand {sub}`2`", [("M018", 5, "2")]),
        ("On `a\nb` and\n<i>c", [("M011", 5, "<i>")]),
        (
            "![a\nb](c.png) and\n<i\nid='a'>c\n<b>",
            [("M071", 3, "a\nb"), ("M011", 5, "<i\nid='a'>"), ("M011", 7, "<b>")],
        ),
        (":::{note} ## A\nb\n:::", [("M080", 3, "")]),
        ("Held.{note}`One {two}`", [("M141", 3, "One {two}"), ("M141", 3, "{two}")]),
        ("On.{note}`<b>x</b>`\nOn.{note}`A ** b`", [("M141", 3, "<b>x</b>"), ("M141", 4, "*")]),
    ],
)
def test_each_place_is_told_with_its_line(text, found):
    """Of several each is named, and what is allowed beside it is not."""
    told = [(each.code, each.line, each.subject) for each in lint(f"# Title\n\n{text}\n", "docs/a.md", PAGE)]
    assert found == told
