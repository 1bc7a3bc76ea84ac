"""A name that an edition lacks is shown in the language of the book, marked; only a draft may lack it."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.core.problems import ProblemsFound
from chronicle.sphinx_ext.nodes import isolate

SENTENCE = "A march was held in {place}`hama`. It went on until {date}`square-cleared`."
CHINESE = "在{place}`hama`游行。直到{date}`square-cleared`。"
CHINESE_NAME = '      zh: {main: "哈马", forms: []}\n'


@pytest.fixture
def nameless(tiny):
    """Return a tiny book of which one place has no Chinese name, in a paragraph that is translated."""
    tiny.edit("docs/evidence/places.yaml", CHINESE_NAME, "")
    tiny.translate("zh", "chapters/01-first", {SENTENCE: CHINESE})
    return tiny


def marked(node) -> list[tuple[str, str, str]]:
    """Return what is marked as not translated inside a node, with its language and direction."""
    return [
        ("".join(each.findall(nodes.Text)), each["lang"], each["dir"])
        for each in node.findall(isolate)
        if "untranslated" in each["classes"]
    ]


def test_a_draft_shows_the_name_in_the_language_of_the_book(nameless):
    """The sentence is Chinese, the name in it English and marked; other editions have theirs."""
    paragraph = nameless.build("zh").paragraph("chapters/01-first", "1.1")
    assert marked(paragraph) == [("Hama", "en-GB", "ltr")]
    assert "游行" in paragraph.astext()
    assert marked(nameless.build("ar").paragraph("chapters/01-first", "1.1")) == []


def test_a_check_names_what_lacks_a_name(nameless):
    """File, line and id are told, and what to write; a release asks for as much as a check."""
    with pytest.raises(ProblemsFound) as found:
        nameless.build("zh", chronicle_strict=True)
    (problem,) = (each for each in found.value.problems if each.code == "E040")
    line = (nameless.root / "docs/evidence/places.yaml").read_text(encoding="utf-8").split("\n")
    assert (problem.path, problem.subject) == ("docs/evidence/places.yaml", "hama")
    assert "names" in line[problem.line - 1]
    assert "zh: {main: …}" in problem.remedy


def test_what_has_no_name_in_the_language_of_the_book_is_a_fault_in_a_draft_too(tiny):
    """Nothing could stand in its place."""
    tiny.edit("docs/evidence/places.yaml", '      en: {main: "Hama", forms: []}\n', "")
    with pytest.raises(ProblemsFound) as found:
        tiny.build("ar")
    assert ("E040", "hama") in {(each.code, each.subject) for each in found.value.problems}


def test_lists_of_names_mark_it(nameless):
    """The list of names and the index have the entry under its name in the language of the book."""
    nameless.write("docs/appendices/d-names.md", "# Names\n\n```{appendix} names\n```\n")
    nameless.write("docs/appendices/index.md", "# Index\n\n```{appendix} index\n```\n")
    nameless.enlist("appendices/d-names", "appendices/index")
    built = nameless.build("zh")
    for docname in ("appendices/d-names", "appendices/index"):
        assert ("Hama", "en-GB", "ltr") in marked(built.doctree(docname))
