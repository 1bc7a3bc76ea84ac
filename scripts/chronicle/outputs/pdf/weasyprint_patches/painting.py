"""Patch WeasyPrint's painting: tag what is no text as an artifact, record what its tag tree leaves out.

WeasyPrint's tag tree holds element names only. Here it is recorded which element each structure element was
made from, so that `tag_repair.py` can give it its role, language and text, and mend what a page break cut.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pydyf  # type: ignore[import-untyped]
import weasyprint.pdf  # type: ignore[import-untyped]
from weasyprint.pdf import stream as streams
from weasyprint.pdf import tags as tag_tree

from chronicle.languages.scripts import japanese
from chronicle.languages.scripts.characters import RIGHT_TO_LEFT
from chronicle.outputs.pdf import gaps
from chronicle.outputs.pdf.running_text import without_marks
from chronicle.outputs.pdf.table_summaries import SUMMARY
from chronicle.outputs.pdf.trace import Trace
from chronicle.outputs.pdf.weasyprint_patches import embedding
from chronicle.outputs.pdf.weasyprint_patches.artifacts import (
    is_artifact,
    keep_outer_links,
    mark_artifacts,
    mark_repeated_heads,
)
from chronicle.outputs.pdf.weasyprint_patches.boxes import (
    attribute_of,
    descendants,
    is_class,
    is_line,
    is_page,
    is_text,
    real,
)
from chronicle.outputs.pdf.weasyprint_patches.patch import Patch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from chronicle.outputs.pdf.weasyprint_patches.protocols import Box, Page

    Tags = Mapping[Box, dict[str, Any]]

# In these scripts the painted order or the painted gaps are not the text.
_RIGHT_TO_LEFT = re.compile(f"[{RIGHT_TO_LEFT}]")
_HAN = re.compile(f"[{japanese.SCRIPT.letters}]")

# What a note follows in reading order: the innermost of these around its mark.
_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "td", "th", "caption", "figcaption"})

_trace: Trace | None = None


@contextlib.contextmanager
def traced(pages: Sequence[Page]) -> Iterator[Trace]:
    """Yield the trace that is filled while these pages are painted; only inside `patched`."""
    global _trace
    mark_repeated_heads(pages)
    for page in pages:
        mark_artifacts(page)
        keep_outer_links(page)
    before, _trace = _trace, Trace()
    try:
        yield _trace
    finally:
        _trace = before


def _color_profile(original: Callable[..., Any]) -> Callable[..., Any]:
    """Read a colour profile and close its file, which WeasyPrint leaves open (U-WP-40)."""

    def read(file: Any, *arguments: Any) -> Any:
        with file:
            return original(file, *arguments)

    return read


def _build_fonts(original: Callable[..., Any]) -> Callable[..., Any]:
    """Embed the fonts, when each glyph has its text."""

    def built(pdf: Any, fonts: dict[str, Any], *arguments: Any) -> Any:
        embedding.mend(fonts.values(), [item for item in pdf.objects if isinstance(item, streams.Stream)])
        return original(pdf, fonts, *arguments)

    return built


def _marked(original: Callable[..., Any]) -> Callable[..., Any]:
    """Paint a box as text or, where it was marked so, as an artifact."""

    @contextlib.contextmanager
    def marked(stream: Any, box: Box, tag: str) -> Iterator[None]:
        artifact = is_artifact(box) and stream._tags is not None
        with stream.artifact() if artifact else original(stream, box, tag):
            yield

    return marked


class _Writing:
    """Stand for the file that a page is tagged for.

    It makes the references to all its pages each time that one is asked for, thousands of times (U-WP-45).
    """

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self.page_references = pdf.page_references

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pdf, name)


def _build_box_tree(original: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    """Build the structure elements of a box and note what each was made from.

    `tags` has the marked content of each box that was painted: `{box: {"tag": "Span", "mcid": 6}}`.
    """

    def build(
        box: Box,
        parent: Any,
        pdf: Any,
        page_number: int,
        nums: Any,
        annotations: Any,
        tags: Tags,
    ) -> Iterator[Any]:
        box, trace = real(box), _trace
        if is_page(box):
            pdf = _Writing(pdf)
        arguments = (box, parent, pdf, page_number, nums, annotations, tags)
        if is_artifact(box):
            return
        if trace is None:
            yield from original(*arguments)
            return
        if is_page(box):
            trace.texts[page_number] = _reading_text(box, tags)
        if (annotation := box.link_annotation) is not None:
            annotation["Contents"] = pydyf.String(_label(box))
        with _inside(trace, box) as (number, outermost):
            for made in original(*arguments):
                if outermost:
                    _note(trace, box, made, number)
                elif number >= 0:
                    trace.inner.add(made.number)
                yield made

    return build


@contextlib.contextmanager
def _inside(trace: Trace, box: Box) -> Iterator[tuple[int, bool]]:
    """Yield the number of the element that a box was made from, −1 for none, and whether it is the first."""
    if box.element is None or "::" in box.element_tag or is_line(box):
        yield -1, False
        return
    number = trace.number(box.element)
    outermost = all(number != other for other, _ in trace.open)
    trace.open.append((number, box.element.tag))
    yield number, outermost
    trace.open.pop()


def _note(trace: Trace, box: Box, made: Any, number: int) -> None:
    """Record one structure element."""
    if box.element is None or box.element.tag in ("html", "body"):
        return
    trace.made_from[made.number] = number
    if role := attribute_of(box, "data-tag"):
        trace.roles[made.number] = role
    if language := attribute_of(box, "lang"):
        trace.languages[made.number] = language
    if summary := attribute_of(box, SUMMARY):
        trace.summaries[made.number] = summary
    if is_class(box, "footnote"):
        trace.notes[made.number] = attribute_of(box, "id")
    if is_class(box, "note-ref"):
        blocks = [number for number, tag in trace.open if tag in _BLOCKS]
        if blocks:
            trace.owners[attribute_of(box, "href").removeprefix("#")] = blocks[-1]


def _reading_text(page: Box, tags: Tags) -> dict[int, str]:
    """Return by MCID the text of each run that is not painted as it should be read aloud or copied."""
    last_on_line = set()
    for line in descendants(page):
        if is_line(line):
            runs = [box for box in descendants(line) if is_text(box)]
            if runs:
                last_on_line.add(id(runs[-1]))
    found = {}
    # A bracket’s glyph has one text in the file, and where lines run both ways it stands for two (U-RD-08).
    runs_both_ways = any(is_text(box) and box.style["direction"] == "rtl" for box in tags)
    for box, tag in tags.items():
        if not is_text(box):
            continue
        text = without_marks(box.text)
        said = gaps.close(text) if _HAN.search(text) else text
        if _RIGHT_TO_LEFT.search(text) or box.style["direction"] == "rtl":
            # Figures with a stop are turned round too: 2011. is painted as .2011
            # The space at which a line was broken is not painted.
            found[tag["mcid"]] = said + (" " if id(box) in last_on_line else "")
        elif said != text or (runs_both_ways and any(map(unicodedata.mirrored, text))):
            found[tag["mcid"]] = said
    return found


def _label(box: Box) -> str:
    """Return the description of a link: its title, else its text."""
    if title := attribute_of(box, "title"):
        return title
    return without_marks("".join(run.text for run in descendants(box) if is_text(run))).strip() or "—"


PATCHES = (
    Patch(tag_tree, "_build_box_tree", _build_box_tree),
    Patch(streams.Stream, "marked", _marked),
    Patch(weasyprint.pdf, "build_fonts_dictionary", _build_fonts),
    Patch(weasyprint.pdf, "ColorProfile", _color_profile),
)
