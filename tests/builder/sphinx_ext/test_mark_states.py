"""Untranslated and stale text is marked in a draft and stops a release."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.core.problems import ProblemsFound
from tests.builder.sphinx_ext.conftest import FULL

SECOND = {
    "The second day": "第二天",
    "The march": "游行",
    "Nothing from the ledger stands in this chapter but {place}`hama`.": "本章只提到{place}`hama`。",
    "The end": "结局",
    "It ends.": "到此结束。",
}


def test_no_untranslated_nodes(tiny):
    """A chapter whose messages are all translated has 0 untranslated nodes (U-MYST-07)."""
    tiny.translate("zh", "chapters/02-second", SECOND)
    document = tiny.build("zh").doctree("chapters/02-second")
    progress = document["translation_progress"]
    assert (0, progress["total"]) == (document["untranslated"], progress["translated"])


def test_untranslated_text_is_marked(tiny):
    """A message without translation shows the source text, with class and language."""
    messages = {key: text for key, text in SECOND.items() if key != "It ends."}
    tiny.translate("zh", "chapters/02-second", messages)
    paragraph = tiny.build("zh").paragraph("chapters/02-second", "2.2")
    assert ("It ends.", ["untranslated"], "en-GB") == (
        paragraph.astext(),
        paragraph["classes"],
        paragraph["lang"],
    )


def test_a_missing_catalog_marks_everything(tiny):
    """A chapter without any catalog is marked as a whole, its title wherever it stands."""
    built = tiny.build("zh")
    title = built.app.env.titles["chapters/02-second"]
    assert ("en-GB", "ltr") == (title["lang"], title["dir"])
    paragraph = built.paragraph("chapters/02-second", "2.1")
    assert ["untranslated"] == paragraph["classes"]
    assert 5 == built.doctree("chapters/02-second")["untranslated"]


def test_names_in_untranslated_text_are_those_of_the_source(tiny):
    """An English sentence in a Chinese draft has English names and forms, which are no fault there."""
    paragraph = tiny.build("zh").paragraph("chapters/01-first", "1.2")
    assert paragraph.astext().startswith("The army cleared the square.")


def test_a_stale_translation_is_shown_and_marked(tiny):
    """A translation of an earlier wording whose markup still fits is shown as such (U-SPH-08)."""
    tiny.translate("zh", "chapters/02-second", SECOND, fuzzy=("It ends.",))
    paragraph = tiny.build("zh").paragraph("chapters/02-second", "2.2")
    assert ("到此结束。", ["stale"]) == (paragraph.astext(), paragraph["classes"])


def test_a_refused_translation_shows_the_source(tiny):
    """A translation that the gate refuses is not shown; the source is, marked."""
    tiny.translate("zh", "chapters/02-second", SECOND | {"It ends.": "<b>到此结束。</b>"})
    paragraph = tiny.build("zh").paragraph("chapters/02-second", "2.2")
    assert ("It ends.", ["untranslated"]) == (paragraph.astext(), paragraph["classes"])


def test_no_page_prints_a_guess(tiny):
    """What another tool filled in from another claim, or from another sentence, stands on no page."""
    header = 'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n\n'
    folder = "locales/zh_CN/LC_MESSAGES"
    tiny.write(
        f"{folder}/evidence.po",
        f"{header}#. {{hama}}: Hama = {{place}}`hama`\n"
        '#, fuzzy\n#| msgctxt "square-cleared"\n#| msgid "The square was cleared."\n'
        'msgctxt "march-held"\nmsgid "A march was held in {hama}."\nmsgstr "猜测一。"\n',
    )
    tiny.write(
        f"{folder}/chapters/02-second.po",
        f'{header}#, fuzzy\n#| msgid "What came after"\nmsgid "It ends."\nmsgstr "猜测二。"\n\n'
        'msgid "What came after"\nmsgstr "之后"\n',
    )
    tiny.edit("docs/chapters/02-second.md", "stands in", "stands in{claim}`march-held`")
    built = tiny.build("zh")
    pages = [built.doctree(name).astext() for name in ("chapters/01-first", "chapters/02-second")]
    assert [] == [page for page in pages if "猜测" in page]
    assert ["untranslated"] == built.paragraph("chapters/02-second", "2.2")["classes"]


def test_the_source_edition_has_no_marks(tiny):
    """The English edition is not translated, and nothing in it is marked."""
    document = tiny.build("en").doctree("chapters/02-second")
    assert [] == [node for node in document.findall(nodes.TextElement) if "untranslated" in node["classes"]]


def test_a_changed_state_is_seen(tiny):
    """A message that only loses its mark “fuzzy” loses its mark in the book (U-SPH-11)."""
    tiny.translate("zh", "chapters/02-second", SECOND, fuzzy=("It ends.",))
    tiny.build("zh")
    tiny.translate("zh", "chapters/02-second", SECOND)
    built = tiny.build("zh")
    assert (["chapters/02-second"], []) == (
        built.read,
        built.paragraph("chapters/02-second", "2.2")["classes"],
    )


def test_a_release_refuses_what_is_not_translated(tiny):
    """A release stops at the gate, naming each message that is missing."""
    tiny.translate("zh", "chapters/02-second", SECOND, fuzzy=("It ends.",))
    try:
        tiny.build("zh", chronicle_release=True)
        problems = ()
    except ProblemsFound as found:
        problems = found.problems
    assert {"T041", "T043"} <= {problem.code for problem in problems}


def test_a_release_refuses_what_no_catalog_holds(tiny):
    """A paragraph that its catalog has never heard of stops a release, with file and line."""
    for domain in ("index", "chapters/01-first", "evidence", "interface"):
        tiny.translate("zh", domain, {})
    said = {
        "title": "小书",
        "subtitle": "{documents}",
        "description": "{documents}",
        "how_made": "{documents}",
        "description_long": "{documents}",
    }
    tiny.translate_words("zh", said)
    tiny.translate("zh", "chapters/02-second", {key: SECOND[key] for key in SECOND if key != "It ends."})
    with pytest.raises(ProblemsFound) as found:
        tiny.build("zh", chronicle_release=True, chronicle_book=FULL)
    message = "this text is not translated (简体中文)."
    assert ("docs/chapters/02-second.md", 11, "It ends.", message) in [
        (problem.path, problem.line, problem.subject, problem.message)
        for problem in found.value.problems
        if problem.code == "M040"
    ]
