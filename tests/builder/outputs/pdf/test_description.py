"""What a PDF says about itself, in both places."""

from __future__ import annotations

import pikepdf
import pytest
from lxml import etree

from chronicle.outputs.pdf.description import CREATOR, PRODUCER, About, describe
from tests.languages import edition_of

DC = "{http://purl.org/dc/elements/1.1/}"
DATE = "2026-01-02T00:00:00Z"
FULL = About(
    "A & B: what <two> say", "The editors", DATE, "urn:uuid:0", "Told twice.", ["Homs", "Colvin, Marie"],
    "A press", "CC BY",
)  # fmt: skip


def described(about: About) -> tuple[dict[str, str], dict[str, list[str]]]:
    """Return the document information, and the elements of the XMP with their texts."""
    with pikepdf.new() as pdf:
        describe(pdf, edition_of("ar"), about)
        info = {str(name): str(value) for name, value in pdf.docinfo.items()}
        root = etree.fromstring(pdf.Root.Metadata.read_bytes())
    said = {
        str(element.tag): [text for text in map(str.strip, map(str, element.itertext())) if text]
        for element in root.iter(etree.Element)
    }
    return info, said


def test_both_places_say_the_same() -> None:
    """Title, author, subject, keywords and programs stand in both, whatever signs they hold."""
    info, said = described(FULL)
    assert info == {
        "/Title": FULL.title, "/Author": "The editors", "/Subject": "Told twice.",
        "/Keywords": "Homs; Colvin, Marie", "/Creator": CREATOR, "/Producer": PRODUCER,
        "/CreationDate": "D:20260102000000Z", "/ModDate": "D:20260102000000Z",
    }  # fmt: skip
    for name, texts in {
        "title": [FULL.title], "creator": ["The editors"], "description": ["Told twice."],
        "subject": ["Homs", "Colvin, Marie"], "publisher": ["A press"], "rights": ["CC BY"],
        "identifier": ["urn:uuid:0"], "language": ["ar"],
    }.items():  # fmt: skip
        assert texts == said[DC + name]
    for name in ("CreateDate", "ModifyDate"):
        assert [DATE] == said["{http://ns.adobe.com/xap/1.0/}" + name]
    assert [CREATOR] == said["{http://ns.adobe.com/xap/1.0/}CreatorTool"]
    assert ["Homs; Colvin, Marie"] == said["{http://ns.adobe.com/pdf/1.3/}Keywords"]


@pytest.mark.parametrize("name", ["creator", "description", "subject", "publisher", "rights", "identifier"])
def test_what_the_book_leaves_open_is_not_said(name: str) -> None:
    """No empty entry stands for what nobody has settled."""
    info, said = described(About("A", None, DATE))
    assert DC + name not in said
    assert {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"} == set(info)
