"""Markup that would be printed as it stands is refused in chapters, with line and remedy."""

from __future__ import annotations

import pytest

from chronicle.sphinx_ext.lint import lint
from chronicle.text.contents import Listed
from chronicle.text.markup_leftovers import printed_leftovers


def found_in(text: str) -> set[tuple[str, int]]:
    """Return the codes and lines of what is refused below a title."""
    return {
        (problem.code, problem.line) for problem in lint(f"# Title\n\n{text}\n", "docs/a.md", Listed("a"))
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("See ![the map](pic.png) here.", "M071"),
        ("![the map](pic.png)", "M071"),
        ("A {claim} word.", "M073"),
        ("A reportitle}beta-news stands.", "M073"),
        ("A `word.", "M073"),
        ("A {value} square-cleared.killed end.", "M073"),
        ("A heading {#id .class}", "M073"),
        ("The [end](02-secon", "M073"),
        ("A **bold and more.", "M073"),
        ("A *word .", "M073"),
        ("A _word and more.", "M073"),
        ("A ~~struck~~ word.", "M073"),
        ("Some H~2~O.", "M073"),
        ("See :ref:`x` there.", "M074"),
        ("See `x <url>`_ there.", "M074"),
        (".. note::", "M074"),
        (".. a comment", "M074"),
        ("What follows::", "M074"),
        ("Where $a=b$ is.", "M074"),
        ("- [ ] to do", "M074"),
        ("- [x] done", "M074"),
        ("> [!NOTE]", "M074"),
        (":name: value", "M074"),
        (": a meaning", "M074"),
        ("```{glossary}\na term\n: a meaning\n```", "M074"),
        ("See [[Homs]].", "M074"),
        ("#Heading", "M074"),
        ("| a | b |", "M074"),
        ("A ==word== here.", "M074"),
        ("The x^2^ here.", "M074"),
        ("+++ lost words", "M074"),
        ("    indented", "M075"),
        ("```text\nopen", "M075"),
        (":::{note}\nopen", "M075"),
        (":::{at-a\nwords\n:::", "M075"),
        (":::\nwords\n:::", "M075"),
        ("```{note", "M075"),
        ("```text\n{claim}`x`\n```", "M075"),
        ("```{note} In {place}`hama`\nand more.\n```", "M075"),
        ("::{note}", "M075"),
        ("```{toctree}\nA title <01-first>\n```", "M072"),
        ("```{toctree}\nhttps://example.org\n```", "M072"),
        ("```{toctree}\nself\n```", "M072"),
    ],
)
def test_what_would_be_printed_is_refused(text, code):
    """Each thing that would be printed as it stands is named once at least, where it stands (U-MYST-09)."""
    assert code in {code for code, _line in found_in(text)}
    assert {line for _code, line in found_in(text)} <= {3, 4, 5}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\\begin{equation}\na\n\\end{equation}", ["it has a formula."]),
        ("$$\na=b\n$$", ["it has a formula between dollar signs."]),
        ("$$\na=b\n$$ (x)", ["it has a formula between dollar signs."]),
        ("[a word]{.red}", ["it has a span with attributes."]),
        ("Words.\n[a word]{.red}", ["it has a span with attributes."]),
        (
            "```{glossary}\na term\n: a meaning\n```",
            ["in a glossary a meaning stands indented beneath its term, without a colon."],
        ),
        (
            "See `x <url>`__ there.",
            ["it has a link of reStructuredText (an underscore behind the backquote)."],
        ),
        ("- [X] done", ["it has a task of a list (`[ ]`)."]),
    ],
)
def test_markup_of_others_is_called_by_its_name(text, told):
    """A writer learns what kind of markup it is, each once."""
    found = lint(f"# Title\n\n{text}\n", "docs/a.md", Listed("a"))
    assert told == [each.message for each in found if each.code == "M074"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```", [("M075", 3, "")]),
        ("````text\na\n```", [("M075", 3, "text")]),
        ("```{note\na\n```", [("M075", 3, "{note")]),
        ("a\n~~~", [("M075", 4, "")]),
        ("> ```text\n> a\n> ```", []),
        ("```{glossary}\na term\n: a meaning\n```", [("M074", 5, ": a meaning")]),
        ("See :ref:`x`.", [("M074", 3, ":ref:")]),
        ("See `x`_ there.", [("M073", 3, "_"), ("M074", 3, "`_")]),
        ("a `b\nc` d\n#Heading", [("M074", 5, "#")]),
        ("a {note}`b\nc` d\n#Heading", [("M074", 5, "#")]),
        ("```{list-table} A *head\n\n- - a\n```", [("M073", 3, "*")]),
        ("```{caution} A *head\na\n```", [("M073", 3, "*")]),
        ("```{figure} a.svg\n:alt: an *end\n```", [("M073", 4, "*")]),
    ],
)
def test_each_place_is_told(text, found):
    """With its line and as it is written; of what is in order nothing is told."""
    told = lint(f"# Title\n\n{text}\n", "docs/a.md", Listed("a"))
    assert found == [(each.code, each.line, each.subject) for each in told]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("```{figure} a.svg\n:alt: what **it** shows\n\nA caption.\n```", 4),
        ("```{figure} a.svg\n:alt: what it shows\n\nA *caption.\n```", 6),
        ("```{note}\nText.\n:class: a *word\n```", 5),
        ("```{note}\n\n:class: a *word\n```", 5),
        ("```{note}\n:class: wide\nText.\n:class: a *word\n```", 6),
        (":::{admonition} A `title\nWords.\n:::", 3),
        ("```{toctree}\n:caption: A {place}`b`\n\n01-first\n```", 4),
        (":::{note}\nWords.\n\n```{table} A *head\n\n| a |\n|---|\n| b |\n```\n:::", 6),
        (":::{tip} Words and a *sign\nand more.\n:::", 3),
        (":::{note}\nWords.\n\n```{table} A head\n\n| a |\n|---|\n| {claim} |\n```\n:::", 10),
    ],
)
def test_inside_directives(text, line):
    """Captions, alternatives, titles, options and cells are looked at too, with their lines."""
    assert [("M073", line)] == [(code, at) for code, at in found_in(text) if code == "M073"]


CONTENTS = "```{toctree}\n:caption: Part\n\nchapters/01-first\n```\n"


@pytest.mark.parametrize(
    ("text", "is_root", "line"),
    [
        (CONTENTS, True, 0),
        (f"% a comment\n\n(x)=\n{CONTENTS}", True, 0),
        (f"{CONTENTS}\nA text.\n", True, 7),
        (f"{CONTENTS}\n- A list.\n", True, 7),
        (f"{CONTENTS}\n## A part\n", True, 7),
        (f"A text.\n\nMore.\n\n{CONTENTS}", True, 1),
        (f":::{{note}}\n{CONTENTS}:::\n", True, 1),
        (f"# A\n\n:::{{note}}\n{CONTENTS}:::\n", False, 4),
        (f"# A\n\n{CONTENTS}", False, 3),
        ("# A\n\nText.\n", False, 0),
    ],
)
def test_contents_stand_by_themselves(text, is_root, line):
    """Text in docs/index.md would be lost in print, and a document that only a chapter lists everywhere."""
    found = lint(text, "docs/a.md", Listed("index" if is_root else "a"))
    assert ([("M081", line)] if line else []) == [(problem.code, problem.line) for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "A \\* and \\_ and \\{name\\} and \\`.",
        "`{{ x }}`, `a*b` and ``a`b``.",
        "A name_of_a_file stays.",
        "A *word* and **another**, {ref}`here <x_y>`.",
        "A [link](https://example.org/a_b_c~d) and more.",
        "```text\n** and {x} and :::\n```",
        "% a comment of the editors",
        "(label)=\n## A section",
        "See the note: it is there.",
        "a term\n: its meaning",
        "```{glossary}\na term\n    a meaning\n\n    and more\n```",
        "| a | b |\n|---|---|\n| 1 | *2* |",
        "1. one\n2. two",
    ],
)
def test_what_is_markup_or_is_meant_passes(text):
    """What the book's parser reads as markup, and a sign with a backslash before it, are no faults."""
    assert set() == found_in(text)


def test_a_reader_never_means_these():
    """In a finished text a pair of signs or a name in brackets is a leftover; a lone sign may be meant."""
    assert not list(printed_leftovers("A * b, 2 * 3 * 4, a_b_c, {1}, [x] (y), it*"))
    for text in ("a {claim} b", "a `b", "[a](b", "**a", "an *a b* c", "an _a b_ c", "~~a~~", ":::"):
        assert list(printed_leftovers(text)), text
