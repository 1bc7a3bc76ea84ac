"""The cover is drawn from the words of the edition, on its side, always alike."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from chronicle.editions import EDITIONS, Edition, edition_of
from chronicle.epub.cover import HEIGHT, WIDTH, _pieces, draw_cover

TITLES = {
    "en": "Homs under Siege, 2011–2024",
    "ar": "حمص تحت الحصار، 2011–2024",
    "zh": "围困中的霍姆斯（2011—2024）",
}
each_edition = pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.code)


def ink(edition: Edition) -> tuple[int, int]:
    """Return how far the title is from the left and from the right edge of the cover."""
    image = Image.open(io.BytesIO(draw_cover(edition, TITLES[edition.code], "x"))).convert("L")
    box = image.crop((0, 0, WIDTH, HEIGHT // 2)).point(lambda value: 255 if value > 180 else 0).getbbox()
    assert box is not None
    return box[0], WIDTH - box[2]


@each_edition
def test_title_stands_at_its_reading_edge(edition: Edition) -> None:
    """An Arabic title is set from the right, the others from the left."""
    left, right = ink(edition)
    assert (edition.direction == "rtl") == (right < left)
    assert min(left, right) > 100


@each_edition
def test_same_words_give_the_same_picture(edition: Edition) -> None:
    """The picture holds no time and no name of a program."""
    one, two = (draw_cover(edition, TITLES[edition.code], "x") for _ in range(2))
    assert one == two
    assert {} == Image.open(io.BytesIO(one)).info


def test_chinese_title_breaks_before_its_bracket() -> None:
    """A line of Chinese begins with no closing mark and a bracket stays with what it holds."""
    assert ["围困中的霍姆斯", "（2011—2024）"] == _pieces(TITLES["zh"], edition_of("zh"))
