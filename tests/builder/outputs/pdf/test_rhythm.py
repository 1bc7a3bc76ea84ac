"""Lines of running text stand on the lines of their page, whatever stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from chronicle.outputs.pdf import floats
from chronicle.outputs.pdf.rhythm import mark_apart
from chronicle.outputs.pdf.weasyprint_patches.boxes import descendants, is_class, is_line, page_box
from chronicle.outputs.pdf.weasyprint_patches.whole_lines import APART
from tests.builder.outputs.pdf.conftest import SENTENCES, chapter, set_parts
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from pathlib import Path

_NOTICED = 0.4  # CSS pixels


def offsets(code: str, folder: Path) -> list[float]:
    """Return how far each line of a chapter with all that stands apart is from the grid, in CSS pixels."""
    part, said = chapter(code, 1, 9), SENTENCES[code]
    section = part.body[0]
    apart = (
        f"<div class='table'><table><caption>{said}</caption><tr><td>{said * 2}</td><td>{said}</td></tr>"
        "</table></div>",
        f"<figure><div style='height: 61mm'>-</div><figcaption>{said}</figcaption></figure>",
        f"<div class='admonition'><p class='box-title'>-</p><p>{said * 3}</p></div>",
        f"<ul><li><p>{said * 2}</p></li><li>{said}</li></ul>",
        f"<h2>{said[:20]}</h2>",
        f"<h3>{said[:20]}</h3>",
        f"<blockquote><p>{said * 2}</p></blockquote>",
    )
    for number, markup in enumerate(apart):
        section.insert(3 + 2 * number, html.fragment_fromstring(markup))
    foreign = html.fragment_fromstring("<span lang='ar' dir='rtl'>حمص</span>")
    section.find("p").insert(0, foreign)
    found = []
    for page in set_parts([part], edition_of(code), folder).pages:
        top = page_box(page).content_box_y()
        for box in descendants(page_box(page)):
            if is_class(box, "numbered") and not is_line(box) and box.element_tag == "p":
                line = box.style["line_height"].value
                at = [each.position_y - top for each in box.children if is_line(each)]
                found += [(each + line / 2) % line - line / 2 for each in at]
    assert len(found) > 60
    return found


@pytest.mark.parametrize("code", in_turn("zh", "en", "ar"))
def test_lines_stand_on_the_grid(code: str, tmp_path: Path) -> None:
    """After a heading, list, box, table or drawing, a note's mark or a word in another script."""
    assert [] == [each for each in offsets(code, tmp_path) if abs(each) > _NOTICED]


@pytest.mark.parametrize("code", in_turn("ar", "zh", "en"))
def test_lists_stand_on_the_grid(code: str, tmp_path: Path) -> None:
    """The lines of a list, of terms with what is said of them, and of a quotation are those of their page."""
    part, said = chapter(code, 1, 3), SENTENCES[code]
    item = f"<p>{said * 2}</p>"
    for markup in (
        f"<ul><li>{item}<ul><li>{said}</li></ul></li><li>{said}</li></ul>",
        f"<dl><dt>{said[:20]}</dt><dd>{item}{item}</dd><dt>{said[:20]}</dt><dd>{item}</dd></dl>",
        f"<blockquote>{item}</blockquote>",
    ):
        part.body[0].insert(2, html.fragment_fromstring(markup))
    found = []
    for page in set_parts([part], edition_of(code), tmp_path).pages:
        box = page_box(page)
        line = box.style["line_height"].value
        for each in descendants(box):
            if (
                each.element_tag in ("p", "li", "dt")
                and is_line(each)
                and each.style["line_height"].value == line
            ):
                at = each.position_y - box.content_box_y()
                found.append((at + line / 2) % line - line / 2)
    assert len(found) > 10
    assert [] == [each for each in found if abs(each) > _NOTICED]


def test_without_the_space_below_they_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table and a drawing are as high as they are, and what follows would stand between the lines."""
    monkeypatch.setattr(floats, "mark_apart", lambda _body: None)
    assert any(abs(each) > _NOTICED for each in offsets("en", tmp_path))


@pytest.mark.parametrize("height", [20, 22, 24, 26])
def test_a_heading_below_a_drawing_keeps_its_distance(height: int, tmp_path: Path) -> None:
    """The rest of a line is all that is added to the line before the heading and the half line in it."""
    part, said = chapter("en", 1, 3), SENTENCES["en"]
    drawing = f"<figure><div style='height: {height}mm'>-</div></figure>"
    part.body[0].insert(1, html.fragment_fromstring(drawing))
    part.body[0].insert(2, html.fragment_fromstring(f"<h2>{said[:20]}</h2>"))
    first = set_parts([part], edition_of("en"), tmp_path).pages[0]
    boxes = list(descendants(page_box(first)))
    figure, heading = (next(box for box in boxes if box.element_tag == tag) for tag in ("figure", "h2"))
    words = next(box for box in descendants(heading) if is_line(box))
    lines = (words.position_y - figure.content_box_y() - figure.height) / words.height
    assert 1.4 < lines < 2.6


@pytest.mark.parametrize(
    ("markup", "marked"),
    [
        ("<figure/><div class='table'/><div class='topic'/><div class='x admonition'/>", 4),
        ("<div/><div class='lines'/><p/>", 0),
        ("<figure><div class='table'/></figure>", 1),
        ("<div class='topic'><div class='table'/><figure/></div>", 1),
        ("<table><tr><td><figure/></td></tr></table>", 0),
        ("<ul><li><div class='topic'/></li></ul><dl><dd><figure/></dd></dl>", 0),
    ],
)
def test_what_stands_apart_is_marked(markup: str, marked: int) -> None:
    """Figures, tables and boxes between paragraphs, and nothing that is part of another or of a list."""
    body = html.fragment_fromstring(markup, create_parent="section")
    mark_apart(body)
    assert marked == sum(each.get(APART) is not None for each in body.iter())
