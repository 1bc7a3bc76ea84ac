"""A drawing is refused for what it holds, in words that name it."""

from __future__ import annotations

import pytest
from lxml import etree

from chronicle.pictures.cleaned import PictureFault
from chronicle.pictures.vector import SVG, clean_vector, looks_like_vector
from tests.builder.pictures.samples import SHAPE, drawing

ACTIVE = ("script", "foreignObject", "a", "image", "feImage", "iframe", "audio", "video", "canvas")
MOVING = ("animate", "animateMotion", "animateTransform", "animateColor", "set", "mpath", "discard")
URL = "{http://www.w3.org/1999/xlink}href"


def refused(content: bytes) -> tuple[str, str]:
    """Return with which code and words a drawing is refused."""
    with pytest.raises(PictureFault) as found:
        clean_vector(content)
    return found.value.code, found.value.message


@pytest.mark.parametrize(
    ("name", "code"),
    [
        *((name, "M066") for name in ACTIVE),
        *((name, "M065") for name in MOVING),
        *((name, "M069") for name in ("text", "filter", "switch", "view")),
    ],
)
def test_what_acts_moves_or_is_not_known_is_named(name: str, code: str) -> None:
    """Wherever it stands in the drawing."""
    assert (code, f"it holds <{name}>.") == refused(drawing(f"{SHAPE}<g><{name}/></g>"))


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (drawing("<rect onclick='1'/>"), "M066", "it acts on the event “onclick”."),
        (drawing("<use href='a.svg#b'/>"), "M066", "it loads a.svg#b."),
        (drawing("<rect src='a.png'/>"), "M066", "it names an address: a.png."),
        (drawing("<g xml:base='b/'/>"), "M066", "it names an address: b/."),
        (drawing("<style>@media x {}</style>"), "M066", "its style has rules with @."),
        (drawing(r"<rect style='a: \b'/>"), "M066", "its style has backslashes."),
        (drawing("<rect style='a: expression(1)'/>"), "M066", "its style has expressions."),
        (drawing("<rect fill='url( a )'/>"), "M066", "it loads what stands in “url( a )”."),
        (drawing("<rect fill='javaScript:1'/>"), "M066", "it loads what stands in “javaScript:1”."),
        (
            drawing(f"<rect fill=' url(b) {'x' * 70}'/>"),
            "M066",
            f"it loads what stands in “url(b) {'x' * 53}”.",
        ),
        (drawing("<rect fill='#000 Icc-Color(a)'/>"), "M067", "it gives a colour as “#000 Icc-Color(a)”."),
        (drawing("<rect fill='Device-CMYK(0)'/>"), "M067", "it gives a colour as “Device-CMYK(0)”."),
        (drawing("<use href='#a'/>"), "M063", "it copies a part that is not there."),
        (
            drawing("<g id='a'><use href='#b'/></g><g id='b'/><use href='#a'/>"),
            "M066",
            "it copies a part that holds copies itself.",
        ),
        (drawing("<g/>"), "M063", "it shows nothing."),
        (
            drawing(before="<!DOCTYPE svg [<!ENTITY a 'b'>]>"),
            "M066",
            "it declares entities or elements of its own.",
        ),
        (drawing(before="<?xml-stylesheet href='a'?>"), "M066", "it asks for a style sheet."),
        (drawing("<rect/><?xml-stylesheet href='a'?>"), "M066", "it asks for a style sheet."),
        (drawing() + b"<?xml-stylesheet href='a'?>", "M066", "it asks for a style sheet."),
        (b"<a/>", "M062", f"its outermost element is a, not <svg> of {SVG}."),
    ],
)
def test_each_fault_has_its_words(content: bytes, code: str, said: str) -> None:
    """With what stands there, as far as a line can hold it."""
    assert (code, said) == refused(content)


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        "width='1cm'",
        "height='1cm'",
        "width='0' height='1'",
        "width='1em' height='1em'",
        "width='100%' height='100%'",
        "viewBox='0 0 0 1'",
        "viewBox='0 0 1'",
        "viewBox='0 0 1 1 1'",
        "viewBox='a' width='1' height='1'",
        "viewBox='0 0 1 0' width='1' height='1'",
    ],
)
def test_a_drawing_without_a_size_is_refused(attributes: str) -> None:
    """A side that is missing, nothing, or a share of what is around it is none."""
    assert ("M063", "it does not say how large it is, by viewBox or by width and height.") == refused(
        drawing(SHAPE, attributes=attributes or "id='a'")
    )


def test_only_references_inside_the_drawing_stay() -> None:
    """Other attributes of other programs go; copies, paint and clips are found by their names."""
    inside = (
        "<defs><linearGradient id='g'/><clipPath id='c'/></defs><g id='a' xmlns:k='urn:k' k:x='1'/>"
        "<rect fill=\"url(#g)\" clip-path=\"url( '#c' )\" xml:space='preserve'/><use xlink:href='#a'/>"
    )
    root = etree.fromstring(clean_vector(drawing(inside)))
    kept = [dict(each.attrib) for each in root.iter() if each.tag.endswith(("}g", "}rect", "}use"))]
    assert [{"id": "a"}, {"fill": "url(#g)", "clip-path": "url( '#c' )"}, {URL: "#a"}] == kept


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<svg/>", True),
        (b"\xef\xbb\xbf \n<?xml version='1.0'?><svg/>", True),
        ("<svg/>".encode("utf-16"), True),
        (b"<html/>", False),
        (b"svg", False),
        (b"", False),
        (b"<" + b" " * 4092 + b"svg", True),
        (b"<" + b" " * 4093 + b"svg", False),
    ],
)
def test_a_drawing_is_known_by_how_it_begins(content: bytes, expected: bool) -> None:
    """As XML that names SVG near its beginning, in whatever encoding."""
    assert expected is looks_like_vector(content)
