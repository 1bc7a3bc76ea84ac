"""Translated messages are inline text, and keep their links."""

from __future__ import annotations

from dataclasses import replace

import docutils.utils
import pytest
from docutils import nodes

from chronicle.sphinx_ext.chapter_parser import parse_message
from tests.builder.sphinx_ext.conftest import tiny_book

LINKS = (
    "Two places to read on: [the march](02-second.md#label-march) and [the end](02-second.md#label-end), "
    "or {ref}`the square <label-square>`. The report is {title}`beta-news`, in which the word "
    "{foreign}`الساحة <ar>` stands.{claim}`march-held`"
)
LINKS_AR = (
    "للمتابعة: [النهاية](02-second.md#label-end) أو [المسيرة](02-second.md#label-march) أو "
    "{ref}`الساحة <label-square>`. والتقرير {title}`beta-news` وفيه الكلمة.{claim}`march-held`"
)


def test_two_links_to_one_document_keep_their_anchors(tiny):
    """Links to several anchors of one document keep their own, also in another order (U-SPH-03)."""
    tiny.translate("ar", "chapters/01-first", {LINKS: LINKS_AR})
    built = tiny.build("ar")
    references = built.paragraph("chapters/01-first", "1.3").findall(nodes.reference)
    assert [
        ("النهاية", "label-end"),
        ("المسيرة", "label-march"),
        ("الساحة", "label-square"),
    ] == [(node.astext(), node.get("refid") or node["refuri"].split("#")[1]) for node in references]


@pytest.fixture(scope="module")
def env(tmp_path_factory):
    """Return the environment of the tiny book, read once."""
    return tiny_book(tmp_path_factory.mktemp("parser") / "book").build("en").app.env


def parsed(env, text: str) -> list[nodes.Node]:
    """Return what a message becomes in the context of a chapter."""
    settings = docutils.utils.new_document("", None).settings
    settings.env = env
    document = docutils.utils.new_document(f"{env.srcdir}/chapters/01-first.md:1:<translated>", settings)
    env.current_document.docname = "chapters/01-first"
    parse_message(env, text, document)
    return list(document.children)


@pytest.mark.parametrize(
    "hostile",
    [
        "```{include} /etc/passwd\n```",
        ":::{raw} html\n<script>\n:::",
        "<script>alert(1)</script>",
        "word <b onclick='x'>bold</b>",
        "---\nmyst:\n  enable_extensions: [substitution]\n---\n\n{{ 7 * 7 }}",
        "# A heading",
        "- a list\n- of two",
        "    code",
        "> a quotation",
        "1. one",
        "[label]: https://example.org\n\n[label]",
        "word[^note]\n\n[^note]: text",
        "![alt](https://example.org/pixel.png)",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "first\n\nsecond",
    ],
)
def test_hostile_context(env, hostile):
    """A message is one paragraph of inline text, whatever it says (U-SPH-01)."""
    children = parsed(env, hostile)
    kinds = {type(node) for child in children for node in child.findall()}
    assert [nodes.paragraph] == [type(child) for child in children]
    assert set() == kinds & {nodes.raw, nodes.image, nodes.section, nodes.list_item, nodes.literal_block}
    assert set() == kinds & {nodes.footnote_reference, nodes.footnote, nodes.block_quote, nodes.table}


def test_nothing_of_a_message_is_lost(env):
    """What a translator writes in two paragraphs is printed as one, not cut off."""
    assert ["first second"] == [child.astext() for child in parsed(env, "first\n\nsecond")]


def test_a_heading_is_a_title(env):
    """Sphinx underlines the message of a heading: it is a title, without the line."""
    said = "The **march**"
    (section,) = parsed(env, f"{said}\n{'=' * 2 * len(said)}")
    assert [("title", "The march")] == [(child.tagname, child.astext()) for child in section.children]
    assert ["The march = here"] == [child.astext() for child in parsed(env, "The march = here")]


def test_no_dummy_text(env):
    """The filler that Sphinx adds after two colons is not printed (U-SPH-04)."""
    assert ["so:: "[:-1]] == [child.astext() for child in parsed(env, "so::\n\n   dummy literal")]


@pytest.mark.parametrize(
    "odd",
    [
        *("[x]", "[x]:", "[ ] x", "x^[y]", "===", "| x", "####### x", "==x==", "$x$", "$$x$$", "|x|", "x_"),
        *(".. raw:: html", ".. _x:", "**", "[", "x > y", "<", "<x", "so::", "::", "x:::", "{x", "&bogus;"),
    ],
)
def test_signs_of_other_markup_are_words(env, odd):
    """What only another markup language would read prints as it stands (U-SPH-02)."""
    (paragraph,) = parsed(env, odd)
    assert (odd, {nodes.Text}) == (paragraph.astext(), {type(node) for node in paragraph.children})


def test_settings_of_pages_do_not_reach_messages(env, monkeypatch):
    """Words about a page, or that stand for others, would come before a message or into it.

    Upstream: U-MYST-02, U-MYST-07.
    """
    asked = replace(env.myst_config, html_meta={"a": "b"}, substitutions={"x": "y"})
    monkeypatch.setattr(env, "myst_config", asked)
    monkeypatch.setattr(env, "current_document", type(env.current_document)())  # without a parser
    (paragraph,) = parsed(env, "so {{ x }}")
    assert ("paragraph", "so {{ x }}") == (paragraph.tagname, paragraph.astext())
