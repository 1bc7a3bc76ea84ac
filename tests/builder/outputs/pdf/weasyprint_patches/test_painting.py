"""What is painted says where its links lead, and how its runs are read."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pydyf  # type: ignore[import-untyped]
import pytest
from weasyprint.formatting_structure import boxes as kinds

from chronicle.outputs.pdf.trace import Trace
from chronicle.outputs.pdf.weasyprint_patches import painting
from tests.builder.outputs.pdf.conftest import print_small

if TYPE_CHECKING:
    from pathlib import Path

DASH = "—"


def _run(text: str, direction: str = "ltr") -> Any:
    """Return a run of text."""
    box = kinds.TextBox.__new__(kinds.TextBox)
    vars(box).update(text=text, style={"direction": direction}, children=(), element=None)
    return box


def _line(*runs: Any) -> Any:
    """Return a line of runs."""
    box = kinds.LineBox.__new__(kinds.LineBox)
    vars(box).update(children=runs, element=None)
    return box


@pytest.mark.parametrize(
    ("attributes", "text", "said"),
    [({"title": "Note 7"}, "7", "Note 7"), ({}, " the\u2060 march ", "the march"), ({}, "", DASH)],
)
def test_a_link_is_called_by_its_title_or_its_words(attributes: dict[str, str], text: str, said: str) -> None:
    """PDF/UA asks for words with each link, also with one that shows a picture."""
    box: Any = SimpleNamespace(element=attributes, children=[_run(text)])
    assert said == painting._label(box)


@pytest.mark.parametrize(
    ("runs", "found"),
    [
        ([("plain", "ltr")], {}),
        ([("（see", "ltr")], {}),
        ([("于\u00a0BBC", "ltr")], {0: "于BBC"}),  # gaps that nobody typed
        ([("在西", "ltr")], {}),
        ([("2011.", "rtl")], {0: "2011. "}),  # turned round as it is painted; the last one on its line
        ([("حمص", "rtl"), ("(", "ltr"), ("a", "ltr")], {0: "حمص", 1: "("}),  # a bracket stands for two signs
        ([("حمص", "ltr")], {0: "حمص "}),
    ],
)
def test_runs_that_are_painted_otherwise_have_their_text(
    runs: list[tuple[str, str]], found: dict[int, str]
) -> None:
    """Those that run from right to left, with the space at which a line was broken, and those with gaps."""
    boxes = [_run(*each) for each in runs]
    page: Any = SimpleNamespace(children=[_line(*boxes)], element=None)
    tags = {box: {"mcid": at} for at, box in enumerate(boxes)}
    assert found == painting._reading_text(page, tags)


def test_an_element_is_noted_with_what_its_tag_does_not_say() -> None:
    """Role, language, summary, the name of a note, and which block its mark stands in."""
    trace = Trace(open=[(1, "section"), (2, "p"), (3, "a")])
    for number, attributes in enumerate(
        (
            {"data-tag": "TOC", "lang": "ar"},
            {"data-summary": "Of 2011"},
            {"class": "footnote", "id": "n1-7"},
            {"class": "note-ref", "href": "#n1-7"},
        )
    ):
        element = SimpleNamespace(tag="span", get=attributes.get)
        painting._note(trace, SimpleNamespace(element=element), SimpleNamespace(number=number), 7)  # type: ignore[arg-type]
    assert {0: 7, 1: 7, 2: 7, 3: 7} == trace.made_from
    assert ({0: "TOC"}, {0: "ar"}, {1: "Of 2011"}) == (trace.roles, trace.languages, trace.summaries)
    assert ({2: "n1-7"}, {"n1-7": 2}) == (trace.notes, trace.owners)
    body = SimpleNamespace(element=SimpleNamespace(tag="body", get={"lang": "x"}.get))
    painting._note(trace, body, SimpleNamespace(number=9), 7)  # type: ignore[arg-type]
    assert 9 not in trace.made_from


def _link(**changed: Any) -> Any:
    """Return a stand-in for a link."""
    element = SimpleNamespace(tag="a", get={"title": "Note 7"}.get)
    given = {"element": element, "element_tag": "a", "children": [], "link_annotation": {}}
    return SimpleNamespace(**(given | changed))


def _built(*boxes: Any) -> list[Any]:
    """Return what is made of boxes, each inside the one before it."""
    made: list[Any] = []

    def original(box: Any, *_rest: Any) -> Any:
        element = SimpleNamespace(number=len(made))
        made.append(element)
        if (at := boxes.index(box) + 1) < len(boxes):
            assert list(build(boxes[at], *[None] * 6)) == [made[at]]
        yield element

    build = painting._build_box_tree(original)
    assert list(build(boxes[0], *[None] * 6)) == made[:1]
    return made


def test_a_link_says_where_it_leads_and_is_noted_once() -> None:
    """The box around it was made from the same element, and is the one that its tag is known by."""
    outer = _link(link_annotation=None)
    inner = _link(element=outer.element)
    line = _link(element_tag="a::before", link_annotation=None)
    with painting.traced([]) as trace:
        assert 3 == len(_built(outer, inner, line))
    assert "Note 7" == inner.link_annotation["Contents"].string
    assert ({0: 0}, {1}) == (trace.made_from, trace.inner)
    assert [] == trace.open
    assert 1 == len(_built(_link()))  # what nobody traces is painted all the same


def test_what_is_painted_is_marked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Repeated heads on all pages together, the rest on each; a trace ends with its pages."""
    asked: list[object] = []
    for name in ("mark_repeated_heads", "mark_artifacts", "keep_outer_links"):
        monkeypatch.setattr(painting, name, lambda what, name=name: asked.append((name, what)))
    pages: Any = ["a", "b"]
    with painting.traced(pages) as trace, painting.traced([]) as other:
        assert other is not trace
    assert [("mark_repeated_heads", pages), ("mark_artifacts", "a"), ("keep_outer_links", "a")] == asked[:3]
    assert [("mark_artifacts", "b"), ("keep_outer_links", "b")] == asked[3:5]
    assert None is painting._trace


def test_a_colour_profile_is_closed() -> None:
    """WeasyPrint leaves its file open (U-WP-40)."""
    file = io.BytesIO(b"profile")
    assert b"profile" == painting._color_profile(lambda given: given.read())(file)
    assert file.closed


def test_references_to_pages_are_made_once_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pydyf makes those to all pages for each element of the tags, of which a page has dozens.

    Upstream: U-WP-45.
    """
    asked = []
    plain: Any = pydyf.PDF.page_references

    def counted(pdf: Any) -> Any:
        asked.append(len(pdf.pages["Kids"]))
        return plain.fget(pdf)

    monkeypatch.setattr(pydyf.PDF, "page_references", property(counted))
    printed = print_small("en", tmp_path)
    links = sum(len(page.links) for page in printed.book.pages) + sum(
        len(page.bookmarks) + len(page.anchors) for page in printed.book.pages
    )
    assert len(printed.book.pages) <= len(asked) <= len(printed.book.pages) + links
