"""What is refused in a chapter is told in words that name it."""

from __future__ import annotations

import pytest

from chronicle.sphinx_ext.lint import ALLOWED_DIRECTIVES, lint
from chronicle.text.contents import Listed
from chronicle.text.roles import ROLES

UNKNOWN = (
    "there is no field “prints” of the front matter; there are: measure, print, short_title, short_titles."
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A word[^1].", [("M012", "a footnote's text and order do not survive translation.")]),
        ("A {{ name }}.", [("M013", "a substitution comes out empty, or runs code, in a translation.")]),
        ("A [text][ref].", [("M014", "a link by reference is printed as it stands in a translation.")]),
        (
            "[ref]: https://example.org",
            [("M014", "a link by reference is printed as it stands in a translation.")],
        ),
        ("A break  \nhere.", [("M015", "a hard line break vanishes in translation.")]),
        ("A\ttab.", [("M016", "a tab is as wide as each program likes.")]),
        (
            "A <b>word</b>.",
            [
                ("M011", "raw HTML reaches no other output than the web."),
                ("M011", "raw HTML reaches no other output than the web."),
            ],
        ),
        ("<div>block</div>", [("M011", "raw HTML reaches no other output than the web.")]),
        ("# A second title", [("M019", "the chapter has a second heading of level one.")]),
        ("- ## A heading", [("M080", "a heading inside a list, quotation or box heads nothing.")]),
        ("A \u202emark.", [("M021", "the invisible character U+202E stands in this line.")]),
        (
            "A ![a](https://example.org/a.png) b",
            [
                ("M060", "a picture would be loaded from this address."),
                ("M071", "a picture inside a sentence does not survive translation."),
            ],
        ),
        (
            "![a](javascript:x)",
            [
                ("M060", "this picture would be printed as it stands here."),
                ("M073", "a link is broken: it must be written [text](address)."),
            ],
        ),
        ("Held.{note}` `", [("M141", "a note says nothing.")]),
        (
            "Held.{note}`One {two}`",
            [
                ("M141", "a note holds { }."),
                (
                    "M141",
                    "in a note, a curly bracket: a role is cut off, lacks its backquotes or has attributes.",
                ),
            ],
        ),
        ("Held.{note}`<b>x</b>`", [("M141", "a note holds HTML, a picture or other markup.")]),
        ("See :ref:`x` there.", [("M074", "it has a role of reStructuredText (`:role:`).")]),
        (
            "See `x <url>`_ there.",
            [
                ("M073", "an underscore: emphasis is not closed."),
                ("M074", "it has a link of reStructuredText (an underscore behind the backquote)."),
            ],
        ),
        (".. a comment", [("M074", "it has a directive or comment of reStructuredText (`..`).")]),
        ("What follows::", [("M074", "it has a double colon of reStructuredText at the end of a line.")]),
        (
            "Where $a=b$ is.",
            [
                ("M074", "it has a formula between dollar signs."),
                ("M074", "it has a formula between dollar signs."),
            ],
        ),
        ("- [ ] to do", [("M074", "it has a task of a list (`[ ]`).")]),
        ("> [!NOTE]", [("M074", "it has an alert (`[!NOTE]`).")]),
        ("See [[Homs]].", [("M074", "it has a link of a wiki (`[[`).")]),
        ("#Heading", [("M074", "it has a heading without a space behind its sign.")]),
        ("A ==word== here.", [("M074", "it has highlighted words (`==`).")]),
        ("The x^2^ here.", [("M074", "it has raised words (`^`).")]),
        ("| a | b |", [("M074", "it has a row of a table outside a table: each table has a row of dashes.")]),
        ("+++ lost", [("M074", "it has a block break (`+++`), which hides its line.")]),
        (":name: value", [("M074", "it has a field list (`:name: value`).")]),
        (
            "A ~~struck~~ word.",
            [
                ("M073", "a tilde, which other programs take for struck or lowered words."),
                ("M074", "it has struck words (`~~`)."),
            ],
        ),
        (
            "    indented",
            [("M075", "a block that begins with four spaces is printed as code; put code between fences.")],
        ),
        ("```text\nopen", [("M075", "this fence is not closed.")]),
        ("```{note\na\n```", [("M075", "this fence names no directive in curly brackets.")]),
        (
            "```text\n{claim}`x`\n```",
            [("M075", "a role stands in a block of code, where it is printed as it is typed.")],
        ),
        ("a `{note}` b", [("M075", "a directive or role is read as code.")]),
        ("a\n~~~", [("M075", "this fence is not closed.")]),
    ],
)
def test_each_fault_of_a_text_has_its_words(text: str, told: list[tuple[str, str]]) -> None:
    """All of them, in order, and nothing else."""
    found = lint(f"# Title\n\nText.\n\n{text}\n", "docs/a.md", Listed("a"))
    assert told == [(each.code, each.message) for each in found]
    assert {"docs/a.md"} == {each.path for each in found}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "---\ntitle: A\n---\n\n# A\n",
            [("M010", 2, "the field “title” of the front matter is never translated.")],
        ),
        ("---\nprint: none\n---\n\n# A\n", [("M120", 1, "“print: none” is neither true nor false.")]),
        (
            "---\nprints: no\n---\n\n# A\n",
            [
                (
                    "M122",
                    2,
                    UNKNOWN,
                )
            ],
        ),
        ("---\nmeasure: data\n---\n\n# A\n", [("M117", 1, "“measure: data” is not for this page.")]),
        ("## B\n", [("M019", 1, "the chapter has no heading of level one.")]),
        ("A.\n\n# A\n", [("M019", 1, "a text stands before the heading of level one.")]),
        ("---\nshort_title: [a]\n---\n\n# A\n", [("M121", 2, "a short title is a text on one line.")]),
        ("---\nshort_titles:\n  C: c\n---\n\n# A\n\n## B\n", [("M121", 3, "no section is headed “C”.")]),
        (
            "---\nshort_title: A {claim}`x`\n---\n\n# A\n",
            [("M121", 2, "a running head cannot hold {claim}.")],
        ),
    ],
)
def test_each_fault_of_a_page_has_its_words(text: str, told: list[tuple[str, int, str]]) -> None:
    """Of its front matter and of its headings, with the line."""
    assert told == [(each.code, each.line, each.message) for each in lint(text, "docs/a.md", Listed("a"))]


def test_what_there_is_instead_is_listed() -> None:
    """Each directive and role of the book, by the alphabet."""
    found = lint("# A\n\n```{raw} html\n```\n\n{sub}`2` of it.\n", "docs/a.md", Listed("a"))
    directives, roles = (", ".join(sorted(names)) for names in (ALLOWED_DIRECTIVES, ROLES))
    assert [
        f"there is no directive {{raw}} in this book, but: {directives}.",
        f"there is no role {{sub}} in this book, but: {roles}.",
    ] == [each.message for each in found]
