"""What the PDF of an edition must hold is read from what all formats are made of."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes
from docutils.utils import new_document
from sphinx.locale import admonitionlabels

from chronicle.oracles.preflight.index_targets import Evidence
from chronicle.oracles.preflight.inspecting import Expected
from chronicle.outputs.pdf import expected
from chronicle.outputs.pdf.expected import is_marked, said_in
from chronicle.outputs.pdf.unique_anchors import Anchors
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.mention_records import Mention
from chronicle.sphinx_ext.nodes import evidence_note, figure_data, figure_drawing, isolate, note_in_full
from chronicle.text.anchors import by_note, index_anchor
from tests.builder.sphinx_ext.environments import environment
from tests.listed import contents


def paragraph(*content: nodes.Node | str) -> nodes.paragraph:
    """Return a paragraph of texts and nodes."""
    made = nodes.paragraph()
    made.extend(nodes.Text(each) if isinstance(each, str) else each for each in content)
    return made


def test_blocks_are_gathered_in_their_order() -> None:
    """A block is before those inside it, a note apart, and what is inline belongs to its line."""
    note = evidence_note()
    note.extend([paragraph("A paper."), note_in_full("", paragraph("In full.")), paragraph("Another.")])
    told = paragraph("Told", note, "on ", nodes.emphasis("", "well"), ".")
    document = new_document("x")
    document.extend([
        nodes.section("", nodes.title("", "Spring"), told),
        nodes.bullet_list("", nodes.list_item("", paragraph("one")), nodes.list_item("", paragraph("two"))),
        paragraph("  "),
        nodes.figure("", nodes.caption("", "Shown."), figure_data("", paragraph("Row."))),
        nodes.comment("", "unseen"),
        paragraph("Last."),
    ])  # fmt: skip
    said = said_in(document)
    assert ["Spring", "Told on well.", "one", "two", "Last."] == said.text
    assert (["A paper.", "Another."], ["Shown."]) == (said.notes, said.figures)


def test_pictures_and_foreign_words_are_gathered_apart() -> None:
    """Each picture by its alternative, each passage with its language, but for what print leaves out."""
    foreign = isolate("", "ساحة", dir="rtl", lang="ar")
    unprinted = figure_data("", paragraph(isolate("", "x", dir="ltr", lang="fr")))
    document = new_document("x")
    document.extend([
        paragraph(foreign, isolate("", "1.2", dir="ltr")), unprinted,
        nodes.image(alt="A map"), nodes.image(), figure_drawing(alt="A line"),
        nodes.warning("", paragraph("Mind.")), nodes.admonition("", nodes.title("", "Own"), paragraph("So.")),
    ])  # fmt: skip
    said = said_in(document)
    assert (["A map", "A line"], [("ar", foreign.astext())]) == (said.alternatives, said.foreign)
    assert [str(admonitionlabels["warning"]), "Mind.", "Own", "So."] == said.text[-4:]


def test_the_outline_has_three_levels_below_the_captions() -> None:
    """A caption stands once for those that follow one another; numbered paragraphs are places to link to."""

    def section(name: str, *inner: nodes.Node) -> nodes.section:
        title = nodes.title("", "", nodes.Text(name.title()), evidence_note("", paragraph("Noted.")))
        return nodes.section("", title, *inner, ids=[name])

    deep = section("b", section("c", section("d")))
    told = nodes.paragraph("", "x", ids=["p1-1"], number="1.1")
    box = nodes.topic("", nodes.title("", "Box"))
    documents = [
        ("chapters/1", section("a", deep, told, paragraph("x"), box), "Chapters"),
        ("chapters/2", section("e"), "Chapters"),
        ("back", section("f"), ""),
        ("chapters/3", section("g"), "Chapters"),
    ]
    gathered = Expected()
    anchors = Anchors(contents("chapters/1", "chapters/2", "chapters/3"))
    outline = expected.Outline(anchors, gathered)
    for name, inside, caption in documents:
        document = new_document("x")
        document += inside
        outline.add(name, document, caption)
    assert [
        (1, "Chapters"), (2, "A"), (3, "B"), (4, "C"), (2, "E"), (1, "F"), (1, "Chapters"), (2, "G"),
    ] == [(entry.depth, entry.heading) for entry in gathered.entries]  # fmt: skip
    assert anchors.printed("chapters/1", "b") == gathered.entries[2].anchor
    assert [anchors.printed("chapters/1", "p1-1")] == gathered.places


@pytest.mark.parametrize(
    ("classes", "marked"), [(["untranslated"], True), (["value", "stale"], True), (["value"], False)]
)
def test_a_document_with_marked_text_is_a_draft(classes: list[str], marked: bool) -> None:
    """A mark counts wherever it stands: on a block, and on a name inside one."""
    for node in (paragraph("Told."), paragraph(nodes.inline("", "Town", classes=classes))):
        document = new_document("x")
        document += node
        node["classes"] += [] if node.next_node(nodes.inline) else classes
        assert marked == is_marked(document)


def test_an_entry_of_the_index_has_names_or_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name in each of its forms and as it is printed; a subject where its claims are told, or noted."""

    def names(heading: str, *allowed: str) -> Any:
        return SimpleNamespace(heading=heading, allowed=allowed)

    ledger: Any = SimpleNamespace(
        places={
            "homs": names("Homs", "city of Homs"), "state": names("Syria"),
            "country": names("Syria", "Syrian"),
        },
        actors={"army": names("Army")},
        subjects={"raid": None, "truce": None},
        claims={
            "a": SimpleNamespace(id="a", subjects=["raid"]),
            "b": SimpleNamespace(id="b", subjects=["raid", "truce"]),
        },
        name_in=lambda record, code: record if code == "en" else None,
    )  # fmt: skip
    book = SimpleNamespace(ledger=ledger, edition=SimpleNamespace(code="en"))
    monkeypatch.setattr(expected, "book_of", lambda _env: book)
    env = environment()
    told = [
        ("place", "homs", "HOMS"), ("actor", "army", "soldiers"), ("place", "state", "the state"),
        ("claim", "a", "seven"), ("noted", "a", by_note("n1-2")), ("claim", "b", by_note("n1-3")),
    ]  # fmt: skip
    kept(env).mentions["x"] = [Mention(kind, name, "x", "p1", shown) for kind, name, shown in told]
    none: frozenset[str] = frozenset()
    syria = Evidence(frozenset({"Syria", "Syrian", "the state"}), none)
    assert {
        index_anchor("place", "homs"): Evidence(frozenset({"Homs", "city of Homs", "HOMS"}), none),
        index_anchor("place", "state"): syria,
        index_anchor("place", "country"): syria,
        index_anchor("actor", "army"): Evidence(frozenset({"Army", "soldiers"}), none),
        index_anchor("subject", "raid"): Evidence(frozenset({"seven"}), frozenset({"n1-2", "n1-3"})),
        index_anchor("subject", "truce"): Evidence(none, frozenset({"n1-3"})),
    } == expected.index_evidence(env)
