"""All that a chapter says is offered to translators, and is there in every edition."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.util.nodes import extract_messages

from chronicle.core.problems import ProblemsFound

TABLE = "| Head {0} |\n|---|\n| Cell {0} |\n"
NESTED = f"""\
# Case

Text.

```{{table}} Caption

{TABLE.format("one")}
```

:::{{note}}
{TABLE.format("two")}
:::

::::{{tip}}
:::{{warning}}
- In a list

  {TABLE.format("three").replace(chr(10), chr(10) + "  ")}
:::
::::

```{{list-table}} A list
:header-rows: 1

* - Head four
  - Second head
* - Third
  - {TABLE.format("five").replace(chr(10), chr(10) + "    ")}
```

:::{{admonition}} A title
> {TABLE.format("six").replace(chr(10), chr(10) + "> ")}
:::

```{{glossary}}
The siege
  A ring.

  {TABLE.format("seven").replace(chr(10), chr(10) + "  ")}
```
"""


def add_case(tiny, text: str, name: str = "03-case") -> None:
    """Add a chapter to the tiny book."""
    tiny.write(f"docs/chapters/{name}.md", text)
    tiny.enlist(f"chapters/{name}")


def test_nested_blocks_are_extracted_and_translated(tiny):
    """Text in a table in a box, list, quotation, glossary or table is translated (U-MYST-08)."""
    add_case(tiny, NESTED)
    source = tiny.build("en").doctree("chapters/03-case")
    messages = {message for _node, message in extract_messages(source)}
    cells = {
        f"{kind} {n}" for n in ("one", "two", "three", "five", "six", "seven") for kind in ("Head", "Cell")
    }
    assert cells | {"Head four", "Caption", "A title", "The siege", "In a list"} <= messages
    tiny.translate(
        "zh",
        "chapters/03-case",
        {each: f"文{chr(0x4E00 + number)}" for number, each in enumerate(sorted(messages))},
    )
    translated = tiny.build("zh").doctree("chapters/03-case")
    assert 0 == translated["untranslated"]
    assert [] == [
        text for text in translated.findall(nodes.Text) if text.isascii() and any(c.isalpha() for c in text)
    ]


def test_what_docutils_says_is_no_text(tiny):
    """A remark of docutils in the doctree, as on a label that is named like its heading, is no message."""
    add_case(tiny, "(case)=\n# Case\n\nText.\n")
    tiny.translate("zh", "chapters/03-case", {"Case": "案", "Text.": "文。"})
    assert 0 == tiny.build("zh").doctree("chapters/03-case")["untranslated"]


class _Hide(SphinxTransform):
    """Do to a paragraph what MyST does to a cell."""

    default_priority = 18

    def apply(self, **_kwargs: object) -> None:
        """Take the source away."""
        for node in self.document.findall(nodes.paragraph):
            if node.astext() == "It ends.":
                node.source = None


def test_text_that_nobody_is_shown_is_a_fault(tiny):
    """Whatever hides a text from its translators, the build names it."""
    hiding = "def setup(app):\n    from tests.builder.sphinx_ext.test_coverage import _Hide as hide\n"
    tiny.edit("docs/conf.py", "extensions", f"{hiding}    app.add_transform(hide)\n\n\nextensions")
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en")
    assert [("M070", 11, "It ends.")] == [(p.code, p.line, p.subject) for p in found.value.problems]


def test_headings_with_nothing_beneath_them_stay(tiny):
    """A heading is printed though nothing stands beneath it: the chapter is being written."""
    add_case(tiny, "# Case\n\n## First\n\n## Second\n\n### Deeper\n\nText.\n\n## Last\n\n- \n")
    titles = [node.astext() for node in tiny.build("en").doctree("chapters/03-case").findall(nodes.title)]
    assert ["Case", "First", "Second", "Deeper", "Last"] == titles


GLOSSARY = "# Case\n\nThe {term}`siege` and {term}`a ring <siege>`.\n\n```{glossary}\nSiege\n  A ring.\n```\n"
TERMS = {
    "Case": "حالة",
    "Siege": "الحصار في BBC",
    "A ring.": "طوق.",
    "The {term}`siege` and {term}`a ring <siege>`.": "إن {term}`siege` و{term}`طوق <siege>`.",
}


def test_a_bare_term_is_the_term_of_the_edition(tiny):
    """{term} prints the translated term with its isolates, as {ref} prints the translated heading.

    Upstream: U-SPH-06.
    """
    add_case(tiny, GLOSSARY)
    tiny.translate("ar", "chapters/03-case", TERMS)
    assert "The siege and a ring." == tiny.build("en").paragraph("chapters/03-case", "3.1").astext()
    paragraph = tiny.build("ar").paragraph("chapters/03-case", "3.1")
    assert "إن الحصار في \u2066BBC\u2069 وطوق." == paragraph.astext()
    assert 2 == len([node for node in paragraph.findall(nodes.reference) if node.get("refid")])


def test_a_bare_term_in_untranslated_text_stays(tiny):
    """In a sentence that is not translated the term is that of the sentence."""
    add_case(tiny, GLOSSARY)
    tiny.translate("ar", "chapters/03-case", {key: TERMS[key] for key in ("Case", "Siege", "A ring.")})
    paragraph = tiny.build("ar").paragraph("chapters/03-case", "3.1")
    assert "The siege and a ring." == paragraph.astext()


def test_any_name_of_a_file_will_do(tiny):
    """A document of the contents has its number by its place, whatever its file is called, in any script."""
    names = ["02-other", "preface", "3b-more", "حالة"]
    for name in names:
        add_case(tiny, "# Case\n\nText.\n", name)
    built = tiny.build("en")
    for number, name in enumerate(names, start=3):
        assert f"p{number}-1" == built.paragraph(f"chapters/{name}", f"{number}.1")["ids"][0]
