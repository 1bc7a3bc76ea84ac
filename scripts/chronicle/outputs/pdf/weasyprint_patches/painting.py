"""Reach into WeasyPrint while it paints: what is no text becomes an artifact, what it forgets is noted.

WeasyPrint's tag tree knows element names only. Here we learn which element each structure element was
made from, so that `tags.py` can give it its role, language and text, and mend what a page break cut.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf  # type: ignore[import-untyped]
from weasyprint.pdf import stream as _stream
from weasyprint.pdf import tags as _tags

from chronicle.outputs.pdf import gaps, text_layer
from chronicle.outputs.pdf.text import without_marks
from chronicle.outputs.pdf.weasyprint_patches.weasy import (
    descendants,
    is_class,
    is_line,
    is_margin,
    is_page,
    is_text,
    page_box,
    real,
)
from chronicle.text.scripts import HAN, RIGHT_TO_LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.weasy import Page

# In these scripts the painted order or the painted gaps are not the text.
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")
_HAN = re.compile(f"[{HAN}]")

# What a note follows in reading order: the innermost of these around its mark.
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "td", "th", "caption", "figcaption"})

_original_build = _tags._build_box_tree
_original_marked = _stream.Stream.marked
_original_color_profile = weasyprint.pdf.ColorProfile
_original_build_fonts = weasyprint.pdf.build_fonts_dictionary


@dataclass
class Trace:
    """What was learned about the structure elements, by their object numbers."""

    made_from: dict[int, int] = field(default_factory=dict)  # → the HTML element it was made from
    roles: dict[int, str] = field(default_factory=dict)
    languages: dict[int, str] = field(default_factory=dict)
    owners: dict[str, int] = field(default_factory=dict)  # id of a note → HTML element of its paragraph
    notes: dict[int, str] = field(default_factory=dict)  # → id of the note
    inner: set[int] = field(default_factory=set)  # made for an anonymous box inside an element's own
    texts: dict[int, dict[int, str]] = field(default_factory=dict)  # page → MCID → text in reading order
    numbers: dict[int, int] = field(default_factory=dict)  # id of an element → a small stable number
    open: list[tuple[int, str]] = field(default_factory=list)  # elements around, with their tags

    def number(self, element: Any) -> int:
        """Return a number for an HTML element that is the same in every run."""
        return self.numbers.setdefault(id(element), len(self.numbers))


_trace: Trace | None = None


@contextlib.contextmanager
def traced(pages: Sequence[Page]) -> Iterator[Trace]:
    """Paint with artifacts and yield what is learned about the tag tree."""
    global _trace
    for page in pages:
        mark_artifacts(page)
        keep_outer_links(page)
    _trace = Trace()
    _tags._build_box_tree = _build
    _stream.Stream.marked = _marked
    weasyprint.pdf.build_fonts_dictionary = _build_fonts
    weasyprint.pdf.ColorProfile = _color_profile
    try:
        yield _trace
    finally:
        _tags._build_box_tree = _original_build
        _stream.Stream.marked = _original_marked
        weasyprint.pdf.build_fonts_dictionary = _original_build_fonts
        weasyprint.pdf.ColorProfile = _original_color_profile
        _trace = None


def mark_artifacts(page: Page) -> None:
    """Mark running heads, folios and leader dots as no part of the text."""
    for box in descendants(page_box(page)):
        if is_margin(box) or getattr(box, "is_leader", False):
            for inner in descendants(box):
                inner.no_text = True


def keep_outer_links(page: Page) -> None:
    """Drop the links of boxes inside a linked box: WeasyPrint makes one for each."""
    nested: set[int] = set()

    def walk(box: Any, inside: bool) -> None:
        if inside:
            nested.add(id(box))
        for child in getattr(box, "children", ()):
            walk(real(child), inside or bool(box.link) or is_link(box))

    def is_link(box: Any) -> bool:
        element = getattr(box, "element", None)
        return element is not None and element.tag == "a"

    walk(page_box(page), False)
    page.links[:] = [link for link in page.links if id(real(link[3])) not in nested]


def _color_profile(file: Any, *arguments: Any) -> Any:
    """Read a colour profile and close its file, which WeasyPrint leaves open."""
    with file:
        return _original_color_profile(file, *arguments)


def _build_fonts(pdf: Any, fonts: dict[str, Any], *arguments: Any) -> Any:
    """Embed the fonts, when each glyph has its text."""
    streams = [item for item in pdf.objects if isinstance(item, _stream.Stream)]
    text_layer.mend(fonts.values(), streams)
    return _original_build_fonts(pdf, fonts, *arguments)


@contextlib.contextmanager
def _marked(stream: Any, box: Any, tag: str) -> Iterator[None]:
    """Paint a box as text or, where it was marked so, as an artifact."""
    if getattr(box, "no_text", False) and stream._tags is not None:
        with stream.artifact():
            yield
    else:
        with _original_marked(stream, box, tag):
            yield


def _build(
    box: Any, parent: Any, pdf: Any, page_number: int, nums: Any, annotations: Any, tags: Any
) -> Iterator[Any]:
    """Build the structure elements of a box and note what each was made from."""
    box = real(box)
    trace = _trace
    if trace is None or is_margin(box) or getattr(box, "no_text", False):
        return
    if is_page(box):
        trace.texts[page_number] = _reading_text(box, tags)
    element = getattr(box, "element", None)
    outermost = False
    number = -1
    if element is not None and "::" not in box.element_tag and not is_line(box):
        number = trace.number(element)
        outermost = all(number != other for other, _ in trace.open)
        trace.open.append((number, element.tag))
    if box.link_annotation:
        box.link_annotation["Contents"] = pydyf.String(_label(box))
    for made in _original_build(box, parent, pdf, page_number, nums, annotations, tags):
        if outermost:
            _note(trace, box, made, number)
        elif number >= 0:
            trace.inner.add(made.number)
        yield made
    if number >= 0:
        trace.open.pop()


def _note(trace: Trace, box: Any, made: Any, number: int) -> None:
    """Record one structure element."""
    element = box.element
    if element.tag in ("html", "body"):
        return
    trace.made_from[made.number] = number
    if element.get("data-tag"):
        trace.roles[made.number] = element.get("data-tag")
    if element.get("lang"):
        trace.languages[made.number] = element.get("lang")
    if is_class(box, "footnote"):
        trace.notes[made.number] = element.get("id")
    if is_class(box, "note-ref"):
        blocks = [number for number, tag in trace.open if tag in _BLOCKS]
        if blocks:
            trace.owners[element.get("href").removeprefix("#")] = blocks[-1]


def _reading_text(page: Any, tags: Any) -> dict[int, str]:
    """Return the text of each run whose painted form is not what a reader should hear or copy."""
    last_on_line = set()
    for line in descendants(page):
        if is_line(line):
            runs = [box for box in descendants(line) if is_text(box)]
            if runs:
                last_on_line.add(id(runs[-1]))
    found = {}
    for box, tag in tags.items():
        if not is_text(box):
            continue
        text = without_marks(box.text)
        if _HAN.search(text):
            closed = gaps.close(text)
            if closed != text:
                found[tag["mcid"]] = closed
        elif _RIGHT_TO_LEFT.search(text) or box.style["direction"] == "rtl":
            # Figures with a stop are turned round too: 2011. is painted as .2011
            # The space at which a line was broken is not painted.
            found[tag["mcid"]] = text + (" " if id(box) in last_on_line else "")
    return found


def _label(box: Any) -> str:
    """Return what a link is called: its title, else its text."""
    title = box.element.get("title") if box.element is not None else None
    if title:
        return str(title)
    return without_marks("".join(run.text for run in descendants(box) if is_text(run))).strip() or "—"
