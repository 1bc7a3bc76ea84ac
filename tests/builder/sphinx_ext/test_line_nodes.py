"""Each piece of a line is one node, and what it says prints as it stands."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx import addnodes

from chronicle.sphinx_ext import line_nodes
from chronicle.sphinx_ext.domain import domain_of, kept
from chronicle.sphinx_ext.line_nodes import LineNodes
from chronicle.sphinx_ext.nodes import cross_reference, data_file, isolate, mentioned_at, passages_at
from chronicle.text.grammar import read_message
from chronicle.text.roles import plain_role, read_role
from chronicle.text.segments import (
    CodeSpan,
    CrossReference,
    DataFile,
    Emphasis,
    Foreign,
    Link,
    Mentions,
    Passages,
    Picture,
    Text,
    Untranslated,
    Verbatim,
)
from tests.builder.book.small_book import book
from tests.builder.ledger.small_ledger import claim, position, tables
from tests.builder.sphinx_ext.environments import environment

ODD = "a *b* `c` {d} {value}`e` <i>f</i> &amp; \\ _g_ [h](i)"


@pytest.fixture
def lines(tmp_path):
    """Return the maker of nodes for a document of a Chinese edition; faults are kept in `faults`."""
    sources = tables()["sources"]
    sources[0]["csl"] |= {"title": ODD}
    counted = claim(
        positions=[position(quantities={"dead": {"min": 7, "unit": "person"}}, date={"edtf": "2012"})]
    )
    env = environment("chapters/01-first")
    domain_of(env).book = book(tmp_path, counted, language="zh", sources=sources)
    faults = []

    def make(language="zh"):
        return LineNodes(env, language, lambda role, error: faults.append((role.body, error.code)))

    make.faults, make.env = faults, env
    return make


@pytest.mark.parametrize(
    ("piece", "kind", "attributes", "text"),
    [
        (Text(ODD), nodes.Text, {}, ODD),
        (Text("two\nlines"), nodes.Text, {}, "two lines"),
        (CodeSpan(ODD), nodes.literal, {}, ODD),
        (Emphasis(False, (Text(ODD),)), nodes.emphasis, {}, ODD),
        (Emphasis(True, (CodeSpan(ODD),)), nodes.strong, {}, ODD),
        (Link("https://x.org", (Text(ODD),)), nodes.reference, {"refuri": "https://x.org"}, ODD),
        (Verbatim(ODD, "de"), isolate, {"lang": "de", "dir": "ltr", "classes": ["foreign"]}, ODD),
        (Verbatim("«ساعة» b", "ar"), isolate, {"lang": "ar", "dir": "rtl"}, "«ساعة» b"),
        (Verbatim("123", "ar"), isolate, {"dir": "ltr"}, "123"),
        (Untranslated(ODD), isolate, {"lang": "en-GB", "dir": "ltr", "classes": ["untranslated"]}, ODD),
        (
            Mentions("claim", "deaths"),
            mentioned_at,
            {"kind": "claim", "record": "deaths"},
            "",
        ),
        (
            CrossReference((("place", "town"),), also=True),
            cross_reference,
            {"entries": (("place", "town"),), "also": True},
            "",
        ),
        (
            Passages((("place", "town"),)),
            passages_at,
            {"records": (("place", "town"),)},
            "",
        ),
        (Picture("a.png", ODD), nodes.Text, {}, ODD),
        (Foreign("ar", "ساعة"), nodes.Text, {}, "ساعة"),
        (DataFile("a.csv"), data_file, {"file": "a.csv"}, "a.csv"),
        (plain_role("place", "town"), nodes.inline, {"place": "town", "classes": ["place"]}, "镇"),
        (plain_role("actor", "guard"), nodes.inline, {"actor": "guard"}, "卫队"),
        (plain_role("value", "deaths.dead"), nodes.inline, {"claim": "deaths"}, "7 people"),
        (plain_role("count", "documents"), nodes.inline, {"classes": ["count"]}, "two documents"),
        (read_role("foreign", f"{ODD} <de>"), isolate, {"lang": "de", "classes": ["foreign"]}, ODD),
        (
            read_role("term", "Shown <Siege>"),
            addnodes.pending_xref,
            {"reftype": "term", "reftarget": "Siege", "refexplicit": True, "refdoc": "chapters/01-first"},
            "Shown",
        ),
        (
            read_role("ref", "A-Label"),
            addnodes.pending_xref,
            {"reftarget": "a-label", "refexplicit": False},
            "A-Label",
        ),
    ],
)
def test_each_piece_is_one_node(lines, piece, kind, attributes, text):
    """A piece keeps what it is and what it says; none of its signs is read again."""
    (node,) = lines().of((piece,))
    assert kind is type(node)
    said = str(node) if isinstance(node, nodes.Text) else nodes.Element.astext(node)
    assert text == said.strip("\u2066\u2067\u2069")
    assert attributes == {name: node[name] for name in attributes}
    assert [] == lines.faults


def test_a_title_is_its_own_node(lines):
    """A title holds the words of its document in that document's language."""
    (node,) = lines().of((plain_role("title", "alpha"),))
    assert ("alpha", ["title"]) == (node["source"], node["classes"])
    assert [ODD] == [part.children[0].astext() for part in node.findall(isolate)]


def test_a_paragraph_is_a_reference_by_its_number(lines, monkeypatch):
    """The role names a paragraph, and prints the number that it has now."""
    monkeypatch.setattr(line_nodes, "ask", lambda _env, _question, name: {"Clock-Square": "1.2"}[name])
    (node,) = lines().of((plain_role("paragraph", "Clock-Square"),))
    (reference,) = node.children
    assert (["paragraph"], "1.2", True) == (node["classes"], node.astext(), reference["refexplicit"])
    assert ("ref", "clock-square", "std") == tuple(
        reference[each] for each in ("reftype", "reftarget", "refdomain")
    )
    assert ["xref", "std", "std-ref"] == reference[0]["classes"]


@pytest.mark.parametrize(
    ("role", "question"),
    [
        (plain_role("place", "town"), line_nodes.is_named),
        (plain_role("value", "deaths.dead"), line_nodes.is_value_said),
        (plain_role("date", "deaths"), line_nodes.is_value_said),
    ],
)
def test_what_has_no_words_in_the_edition_is_marked(lines, monkeypatch, role, question):
    """A name, the noun of a figure or the phrase of a date that it has not are of the book's language."""
    ask = line_nodes.ask
    monkeypatch.setattr(
        line_nodes, "ask", lambda env, asked, *given: asked is not question and ask(env, asked, *given)
    )
    (node,) = lines().of((role,))
    assert [isolate] == [type(each) for each in node.children]
    assert ["untranslated"] == node[0]["classes"]


@pytest.mark.parametrize(("body", "marked"), [("deaths.dead", True), ("deaths.dead|bare", False)])
def test_a_number_alone_is_of_no_language(lines, body, marked):
    """A figure whose noun is not translated is marked, and its number without the noun is not."""
    (node,) = lines().of((read_role("value", body),))
    assert marked is any("untranslated" in each["classes"] for each in node.findall(isolate))


def test_names_and_values_in_the_language_around_them(lines):
    """In a block without a translation, names are those of the language that the book is written in."""
    role = plain_role("place", "town")
    assert ["镇", "Town"] == [lines(language).of((role,))[0].astext() for language in ("zh", "en")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{claim}`deaths`", "M031"),
        ("{foreign}`words`", "M032"),
        ("{place}`twon`", "E006"),
        ("{title}`alpah`", "E005"),
        ("{value}`deaths.dying`", "E009"),
    ],
)
def test_what_the_ledger_does_not_know(lines, written, code):
    """A role that fails is told of once, and prints as it was written."""
    message = read_message(f"so *{written}* it is")
    made = lines().of(message.segments)
    (role,) = message.roles
    assert [(role.body, code)] == lines.faults
    assert [role.body] == [
        node.astext() for part in made for node in part.findall(nodes.inline) if "fault" in node["classes"]
    ]


def test_what_is_asked_is_remembered(lines):
    """A document knows what it was told, so that it is read again when that changes."""
    lines().of((plain_role("place", "town"), plain_role("title", "alpha")))
    # the place's words, whether the edition has a name for it, and the title
    assert 3 == len(kept(lines.env).answers["chapters/01-first"])
