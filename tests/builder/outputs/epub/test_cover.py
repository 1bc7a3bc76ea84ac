"""The cover is drawn from the words of the edition, on its side, always alike."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from chronicle.languages.scripts import script_of
from chronicle.outputs.epub.cover import HEIGHT, WIDTH, _pieces, _set, draw_cover, paint_cover
from tests.languages import EDITIONS, edition_of, in_turn

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition

TITLES = {
    "en": "Homs under Siege, 2011–2024",
    "ar": "حمص تحت الحصار، 2011–2024",
    "zh": "围困中的霍姆斯（2011—2024）",
}
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)


def ink(edition: Edition) -> tuple[int, int]:
    """Return how far the title is from the left and from the right edge of the cover."""
    image = paint_cover(edition, TITLES[edition.code], "x", 5).convert("L")
    box = image.crop((0, 0, WIDTH, HEIGHT // 2)).point(lambda value: 255 if value > 180 else 0).getbbox()
    assert box is not None
    return box[0], WIDTH - box[2]


@each_edition
def test_title_stands_at_its_reading_edge(edition: Edition) -> None:
    """An Arabic title is set from the right, the others from the left."""
    left, right = ink(edition)
    assert (edition.direction == "rtl") == (right < left)
    assert min(left, right) > 100


@pytest.mark.parametrize("code", in_turn("en", "ar", "zh"))
def test_same_words_give_the_same_picture(code: str) -> None:
    """The picture holds no time and no name of a program."""
    one, two = (draw_cover(edition_of(code), TITLES[code], "x", 5) for _ in range(2))
    assert one == two
    assert {} == Image.open(io.BytesIO(one)).info


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (TITLES["zh"], ["围困中的霍姆斯", "（2011—2024）"]),
        ("城，人、事", ["城，", "人、", "事"]),
    ],
)
def test_chinese_title_breaks_before_its_bracket(text: str, pieces: list[str]) -> None:
    """A line of Chinese begins with no closing mark and a bracket stays with what it holds."""
    assert pieces == _pieces(text, script_of("Hans"))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "A book of some words that take two lines"),
        *(("zh", f"{count * '围'}，{count * '城'}") for count in range(20, 25)),
    ],
)
def test_lines_of_a_title_read_as_the_title(code: str, text: str) -> None:
    """Words keep their spaces, Chinese has none, and no line begins with a comma."""
    lines = _set(edition_of(code), text, 190, "bold").lines
    joint = " " if code == "en" else ""
    assert len(lines) > 1
    assert text == joint.join(lines)
    assert not any(line.startswith(("，", " ")) for line in lines)


def lines_below(edition: Edition, documents: int) -> list[int]:
    """Return the lengths of the lines on a cover, from the top."""
    image = paint_cover(edition, "x", "x", documents).convert("L")
    lower = image.crop((0, HEIGHT * 2 // 3, WIDTH, HEIGHT)).point(lambda value: 255 if value > 120 else 0)
    rows = [lower.crop((0, y, WIDTH, y + 1)).getbbox() for y in range(lower.height)]
    lengths = [box[2] - box[0] if box else 0 for box in rows]
    return [here for here, above in zip(lengths, [0, *lengths], strict=False) if here and not above]


@pytest.mark.parametrize(("documents", "drawn"), [(0, 0), (1, 1), (2, 2), (5, 5), (6, 6), (24, 24), (90, 40)])
def test_each_document_has_a_line(documents: int, drawn: int) -> None:
    """A cover has a line for each document, as far as they can be told apart; no two neighbours are alike."""
    lengths = lines_below(edition_of("en"), documents)
    assert drawn == len(lengths)
    assert all(one != other for one, other in pairwise(lengths))


def test_many_documents_stand_closer_and_the_first_is_the_brightest() -> None:
    """The last line of many is above the margin; only the first has the colour of the title."""
    for documents in (2, 41):
        cover = paint_cover(edition_of("en"), "x", "x", documents).convert("L")
        image = cover.crop((0, HEIGHT * 2 // 3, WIDTH, HEIGHT))
        bright = image.point(lambda value: 255 if value > 230 else 0).getbbox()
        drawn = image.point(lambda value: 255 if value > 120 else 0).getbbox()
        assert bright is not None
        assert drawn is not None
        assert bright[1] == drawn[1]
        assert bright[3] - bright[1] < 15
        assert drawn[3] <= HEIGHT // 3 - 140


@each_edition
def test_lines_of_documents_begin_at_the_reading_edge(edition: Edition) -> None:
    """A single line goes from margin to margin; the second one is shorter at its far end."""
    cover = paint_cover(edition, "x", "x", 2).convert("L")
    drawn = cover.point(lambda value: 255 if value > 120 else 0)
    first, second = (drawn.crop((0, top, WIDTH, top + 40)).getbbox() for top in (HEIGHT - 640, HEIGHT - 570))
    assert first is not None
    assert second is not None
    assert abs(first[0] - (WIDTH - first[2])) < 3
    assert (edition.direction == "rtl") is (second[0] > first[0] + 100)
    assert (edition.direction == "ltr") is (second[2] < first[2] - 100)


@each_edition
def test_a_long_title_leaves_the_lines_free(edition: Edition) -> None:
    """Two hundred letters are set smaller, above the lines and within both margins."""
    title = {"en": "A very long title of a book ", "ar": "عنوان طويل جداً لكتاب ", "zh": "很长的书名"}[
        edition.code
    ]
    cover = paint_cover(edition, (title * 40)[:200].strip(), (title * 40)[:200].strip(), 0)
    image = cover.convert("L").point(lambda value: 255 if value > 120 else 0)
    box = image.getbbox()
    assert box is not None
    assert min(box[0], WIDTH - box[2]) > 120
    assert box[3] < HEIGHT - 640
