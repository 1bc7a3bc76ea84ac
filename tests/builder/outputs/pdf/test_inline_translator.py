"""What stands inside a paragraph as print writes it."""

from __future__ import annotations

import pytest
from docutils import nodes
from sphinx.addnodes import number_reference

from chronicle.sphinx_ext.nodes import evidence_note, isolate, note_in_full
from tests.builder.outputs.pdf.translated import markup


def _in_paragraph(*content: nodes.Node, code: str = "en", **source: object) -> str:
    paragraph = nodes.paragraph()
    paragraph.extend(content)
    return markup(paragraph, code=code, **source)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"classes": ["value"]}, "<p>x</p>"),
        ({"classes": ["place", "foreign"]}, '<p><span class="foreign">x</span></p>'),
        ({"lang": "ar"}, '<p><span lang="ar">x</span></p>'),
        ({"dir": "rtl"}, '<p><span dir="rtl">x</span></p>'),
        ({"ids": ["a"]}, '<p><span id="chapters-01-first.a">x</span></p>'),
        ({}, "<p>x</p>"),
    ],
)
def test_only_what_is_seen_leaves_a_box(fields: dict[str, object], expected: str) -> None:
    """A class that is looked at, a language, a direction or a name; what only says what a run is does not."""
    assert expected == _in_paragraph(nodes.inline("", "x", **fields))


def test_a_run_of_another_direction_is_kept_together() -> None:
    """It is an element with a direction, and the language that it is in."""
    expected = '<p><span class="isolate" lang="ar" dir="rtl">ح</span></p>'
    assert expected == _in_paragraph(isolate("", "ح", dir="rtl", lang="ar"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"refid": "a"}, '<a href="#chapters-01-first.a" class="internal">x</a>'),
        ({"refuri": "#chapters/02-second#b"}, '<a href="#chapters-02-second.b" class="internal">x</a>'),
        ({"refuri": "#chapters/02-second"}, '<a href="#chapters-02-second" class="internal">x</a>'),
        ({"refuri": "#web/only#b"}, "x"),
        ({"refuri": "https://a.invalid/#b"}, '<a href="https://a.invalid/#b" class="external">x</a>'),
        ({}, "x"),
    ],
)
@pytest.mark.parametrize("kind", [nodes.reference, number_reference])
def test_links_lead_to_places_of_the_book_or_outside(
    kind: type[nodes.reference], fields: dict[str, object], expected: str
) -> None:
    """A link to a document that is not printed is its words."""
    link = kind("", "x", **fields)
    assert f"<p>{expected}</p>" == _in_paragraph(link, left_out=frozenset({"web/only"}))


def test_a_place_has_its_name() -> None:
    """A target that others link to is found; one that stands for another place is its words."""
    assert '<p><span class="anchor" id="chapters-01-first.a">x</span></p>' == _in_paragraph(
        nodes.target("", "x", ids=["a"])
    )
    assert "<p>xyz</p>" == _in_paragraph(
        nodes.target("", "x", ids=["a"], refid="b"),
        nodes.target("", "y", ids=["a"], refuri="https://a.invalid"),
        nodes.target("", "z"),
    )


def _note(*paragraphs: nodes.Node) -> evidence_note:
    note = evidence_note(label="7", ids=["n1-7"])
    note.extend([*paragraphs, note_in_full("", nodes.paragraph("", "In full."))])
    return note


def test_a_note_begins_with_its_number() -> None:
    """The number stands in the first of its lines, which stand one below the other."""
    expected = (
        '<p><a class="note-ref" href="#n1-7" title="Note 7">\u20607</a><span class="footnote" id="n1-7">'
        '<span class="note-p"><span class="note-number">7</span>One.</span><span class="note-p">Two.</span>'
        "</span></p>"
    )
    assert expected == _in_paragraph(_note(nodes.paragraph("", "One."), nodes.paragraph("", "Two.")))


@pytest.mark.parametrize(("fields", "direction"), [({}, None), ({"dir": "rtl", "lang": "ar"}, "rtl")])
def test_the_number_of_a_note_hangs_at_the_side_of_its_own_lines(
    fields: dict[str, object], direction: str | None
) -> None:
    """In text that is not translated the lines of a note run as the edition does."""
    said = _in_paragraph(_note(nodes.paragraph("", "One.", **fields)), code="ar")
    assert (f'class="footnote" id="n1-7" dir="{direction}"' in said) is (direction is not None)
