"""Faults of WeasyPrint that we step round; a test that passes says they are mended."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest
import weasyprint.pdf
from weasyprint import HTML

if TYPE_CHECKING:
    from collections.abc import Iterator

ARABIC = "كان ذلك في المدينة ولم تذكر الوثائق من فعله ولا متى وقع، " * 6
HAN = "关于当时有多少人各份文献说法不一也没有一份说明是谁统计的" * 6
PAGE = "@page { size: 300pt 400pt; margin: 20pt } body { margin: 0 }"
BASE = f"{PAGE} p {{ font: 12pt/18pt Amiri, 'Noto Serif CJK SC' }}"


def lines(style: str, text: str) -> list[tuple[float, float]]:
    """Return where the text of each line of a paragraph begins and ends, from the left, in points."""
    html = f"<style>{BASE} p {{ {style} }}</style><p>{text}</p>"
    page = HTML(string=html).render().pages[0]
    found = []
    for box in page._page_box.descendants():
        if type(box).__name__ == "LineBox":
            texts = [each for each in box.descendants() if type(each).__name__ == "TextBox"]
            left = min(each.position_x for each in texts)
            found.append((left * 0.75, max(each.position_x + each.width for each in texts) * 0.75))
    return found


def warnings_of(style: str) -> Iterator[str]:
    """Yield what WeasyPrint says of a declaration."""
    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        HTML(string=f"<style>{BASE} p {{ {style} }}</style><p>x</p>").render()
    finally:
        logger.removeHandler(handler)
    yield from said


def profile_read() -> IO[bytes]:
    """Return the file of WeasyPrint's own colour profile, when it has been read."""
    file = (Path(weasyprint.pdf.__file__).parent / "sRGB2014.icc").open("rb")
    weasyprint.pdf.ColorProfile(file, None, "relative-colorimetric", None)
    return file


@pytest.mark.xfail(reason="no thread known: the file is left to the collector of garbage", strict=True)
def test_a_colour_profile_leaves_no_file_open() -> None:
    """The file of a colour profile is closed when it has been read (U-WP-40)."""
    with profile_read() as file:
        assert file.closed


@pytest.mark.xfail(reason="Kozea/WeasyPrint#106: text-indent is applied at the left", strict=True)
def test_the_indent_of_an_arabic_paragraph() -> None:
    """The first line of an Arabic paragraph is indented at the right (U-WP-05): why ours is a box."""
    first, second = lines("direction: rtl; text-indent: 40pt", ARABIC)[:2]
    assert first[1] < second[1] - 20


@pytest.mark.xfail(reason="no thread known: only spaces are stretched", strict=True)
def test_justified_han() -> None:
    """Full lines of justified Chinese end at the right edge (U-WP-12): why we part the characters."""
    ends = [end for _begin, end in lines("text-align: justify; width: 251pt", HAN)[:-1]]
    assert all(abs(end - 271) < 1 for end in ends)


@pytest.mark.parametrize(
    "style",
    [
        pytest.param("unicode-bidi: isolate", id="U-WP-01"),
        pytest.param("text-spacing-trim: trim-start", id="U-WP-13"),
        pytest.param("text-autospace: normal", id="U-WP-14"),
        pytest.param("writing-mode: vertical-rl", id="U-WP-18"),
        pytest.param("text-wrap-style: pretty", id="U-WP-41"),
    ],
)
@pytest.mark.xfail(reason="Kozea/WeasyPrint#106, #2264 and no other thread known: not supported", strict=True)
def test_a_property_that_is_not_there(style: str) -> None:
    """WeasyPrint knows what isolates runs, squeezes marks, parts scripts and chooses lines together.

    Upstream: U-WP-01, U-WP-13, U-WP-14, U-WP-18, U-WP-41.
    """
    assert [] == list(warnings_of(style))
