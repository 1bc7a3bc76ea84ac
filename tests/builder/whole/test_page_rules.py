"""Each rule of the page is seen on the printed page: where letters stand, and where there is ink.

What chooses lines is tested on boxes, beside its module. Here stands what only ink shows, a row for each
rule of the scripts and of what stands around the text.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import pytest
from lxml import etree

from chronicle.outputs.pdf.running_text import append_text, running_text
from tests.builder.whole.page_measures import (
    HYPHENS,
    begins,
    drawn_on,
    ends,
    first_line,
    heights,
    indent_at_the_right,
    most_hyphens,
    order,
    overhang,
    points_outward,
    quarter,
    right_edges,
    several,
    step,
    thickness,
)
from tests.builder.whole.proofs import Proofs, print_proofs
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.builder.whole.proofs import Proof

pytestmark = pytest.mark.whole


class Row(NamedTuple):
    """One rule: what is printed for it, what is measured, and what the rule asks for."""

    rule: str
    html: str
    measure: Callable[[Proof], object]
    asked: object


def block(text: str, squares: float = 0.0, em: float = 9.7425, *, indent: bool = False) -> str:
    """Return a paragraph, in a column of so many ems, without its indent where that is not asked for."""
    style = [f"width: {squares * em}pt"] if squares else []
    style += [] if indent else ["text-indent: 0"]
    return f'<p style="{"; ".join(style)}">{text}</p>'


def arabic(text: str) -> str:
    """Return a paragraph as the builder writes Arabic text, its ranges kept in their order."""
    paragraph = etree.Element("p")
    append_text(paragraph, text, edition_of("ar"))
    return etree.tostring(paragraph, encoding="unicode")


_LONG_WORDS = (
    "Incomprehensibilities characteristically misunderstandings notwithstanding counterrevolutionaries "
    "internationally uncharacteristically institutionalisation representatives incomprehensible "
    "characterisation disproportionately "
)
_ROAD = "the long road goes to al-Waer and the road to al-Waer goes from there to al-Waer again as it did"
_MONTHS = "سار الناس في نيسان/أبريل إلى هناك " * 12
_TABLE = (
    '<div class="table"><table><thead><tr><th>A</th><th>B</th></tr></thead>'
    "<tbody><tr><td>a</td><td>b</td></tr><tr><td>a</td><td>b</td></tr></tbody></table></div>"
)
_OPENING = '<header class="opening"><p class="kicker">Chapter</p><h1 id="a">HH</h1></header><p>X</p>'
_BOX = '<div class="admonition"><p class="box-title">T</p><p>Text</p></div>'

ROWS = {
    "zh": [
        Row(
            "marks that meet share a square",
            block("他说：“好。”一二"),
            several(step("：", "“"), step("。", "”")),
            [0.5, 0.5],
        ),
        Row(
            "a mark alone keeps its square",
            block("一二，三四。五六"),
            several(step("，", "三"), step("。", "五")),
            [1.0, 1.0],
        ),
        Row(
            "marks are halved before characters are spread",
            block("一二，三四五，六七八九十一。二三四五六七八九十一二三四五六", 13),
            first_line,
            "一二，三四五，六七八九十一。",
        ),
        Row(
            "a line ends before an opening mark, which begins the next one flush",
            block("一二三四五六七八“一二”三四五六一二三四五六七八一二三", 8),
            several(first_line, begins(1)),
            ["一二三四五六七八", 0.1],
        ),
        Row(
            "a closing mark ends a line half outside",
            block("一二三四五六七八九一二三四五，一二三四五六七八，一二三四五六七", 8),
            several(lambda page: page.lines[2][-1], ends(2, 8)),
            ["，", 0.5],
        ),
        Row(
            "two dashes are one stroke, and go to the next line together",
            block("一二三四五六七——一二三四五六一二三四五六七八一二三四", 8),
            several(lambda page: page.lines[1][:2], drawn_on("—")),
            ["——", True],
        ),
        Row(
            "dots are not torn",
            block("一二三四五六七……一二三四五六一二三四五六七八一二三四", 8),
            lambda page: [line for line in page.lines if line.count("…") == 1],
            [],
        ),
        Row(
            "Latin stands a quarter of an em apart",
            block("于BBC说"),
            several(quarter("于", "B"), quarter("C", "说")),
            [True, True],
        ),
        Row(
            "a line begins without a gap",
            block("一二三四五六七八BBC四五六一二三四五六七八一二三四", 8),
            several(lambda page: page.lines[1][:3], begins(1)),
            ["BBC", 0.1],
        ),
        Row("a paragraph is indented by two squares", block("一二三四", indent=True), begins(0), 2.0),
    ],
    "ar": [
        Row(
            "two names of a month stay on one line",
            block(running_text(_MONTHS, edition_of("ar")), 21.5, 11.6),
            lambda page: [line for line in page.lines if line.endswith("/")],
            [],
        ),
        Row("quotation marks point outward", arabic("قال «نعم» ثم"), points_outward, ["left", "right"]),
        Row("a range of years is read as the line is", arabic("من 2011–2014"), order("4", "–", "1"), True),
        Row("other figures are read from the left", arabic("رقم 200 / 300"), order("2", "/", "3"), True),
        Row(
            "a foreign name is read from the left",
            '<p>كتبت <span dir="ltr" lang="en">5 Star</span> عنهم</p>',
            order("5", "S", "r"),
            True,
        ),
        Row(
            "a paragraph is indented at its right",
            arabic("سطر") + arabic("سطر"),
            indent_at_the_right,
            [0.1, 1.6],
        ),
        Row(
            "no line sticks out",
            arabic("تختلف الوثائق، في عدد من كانوا هناك، يومًا بعد يوم، " * 6),
            overhang,
            False,
        ),
    ],
    "en": [
        Row("the number of a chapter is in small capitals", _OPENING, heights("chapter"), {0.5, 0.0}),
        Row(
            "no three lines in a row end in hyphens",
            f'<p style="width: 120pt">{_LONG_WORDS * 3}</p>',
            most_hyphens,
            2,
        ),
        Row(
            "an article stays with its name",
            f'<p style="width: 100pt">{"to al-Waer and al-Qusayr " * 12}</p>',
            lambda page: [line for line in page.lines if line[-1] in HYPHENS and line[-3:-1] == "al"],
            [],
        ),
        Row(
            "full lines reach the edge",
            f'<p style="width: 200pt">{_ROAD} {_ROAD}</p>',
            right_edges(200),
            {0.0},
        ),
        Row(
            "a table has a firm rule above and below, and finer ones within",
            _TABLE,
            thickness,
            [0.8, 0.35, 0.2, 0.8],
        ),
        Row("a box is ruled above and below", _BOX, lambda page: page.rules(), [(1.0, 0, 0), (0.5, 0, 0)]),
    ],
}
LONG = {code: f"<p>{words}</p>" for code, words in (("en", _LONG_WORDS * 20), ("ar", "سطر"), ("zh", "一二"))}


@pytest.fixture(scope="module")
def proofs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Proofs]:
    """Return what gives the pages of a language, which are printed once."""

    @cache
    def printed(code: str) -> Proofs:
        folder = tmp_path_factory.mktemp(f"proofs-{code}")
        return print_proofs(code, [row.html for row in ROWS[code]], LONG[code], folder)

    return printed


@pytest.mark.parametrize(
    ("code", "at"),
    [
        pytest.param(code, at, id=f"{code}: {row.rule}")
        for code, rows in ROWS.items()
        for at, row in enumerate(rows)
    ],
)
def test_a_rule_is_seen_in_print(code: str, at: int, proofs: Callable[[str], Proofs]) -> None:
    """What is measured on the printed page is what its rule asks for."""
    row = ROWS[code][at]
    assert row.asked == row.measure(proofs(code).cases[at])


def test_no_hyphen_leads_to_the_next_page(proofs: Callable[[str], Proofs]) -> None:
    """The last line of a page ends with a word, in a paragraph whose lines often do not."""
    pages = [["".join(letter.text for letter in row) for row in page.running] for page in proofs("en").low]
    ends = [lines[-1][-1] in HYPHENS for lines in pages]
    assert len(pages) > 20
    assert sum(line[-1] in HYPHENS for lines in pages for line in lines) > 20
    assert not any(ends)


@pytest.mark.parametrize("code", list(ROWS))
def test_a_chapter_opens_on_the_grid_without_a_head(code: str, proofs: Callable[[str], Proofs]) -> None:
    """Above its title stands nothing; its text begins where a line of any other page stands."""
    opening, other, *_rest = proofs(code).chapter
    title, text = opening.rows[0][0], opening.running
    assert title.em > 1.8 * text[0][0].em
    assert title.base == max(letter.base for letter in opening.letters)
    leading = text[0][0].base - text[1][0].base
    between = (opening.below(text[0][0]) - min(other.below(row[0]) for row in other.running)) / leading
    assert between > 3
    assert 0.02 > abs(between - round(between))


@pytest.mark.parametrize("code", list(ROWS))
def test_heads_and_folios_stand_in_their_places(code: str, proofs: Callable[[str], Proofs]) -> None:
    """The head in the middle, a line above the text; the folio below its outer edge, on one height."""
    _opening, *pages = proofs(code).chapter
    bases, outward = set(), edition_of(code).direction == "ltr"
    for number, page in enumerate(pages):
        head = [letter for letter in page.letters if page.below(letter) < 0]
        folio = [letter for letter in page.letters if letter.base < 40]
        assert 1 > abs(
            min(each.left for each in head) + max(each.right for each in head) - page.left - page.right
        )
        is_right_hand = (number % 2 == 1) == outward
        at = page.right - folio[-1].right if is_right_hand else folio[0].left - page.left
        assert 0.1 > abs(at)
        bases.add((round(head[0].base), round(folio[0].base)))
    assert 1 == len(bases)
    ((head_base, folio_base),) = bases
    assert 10 < head_base - (595 - 60) < 20
    assert 15 < 57 - folio_base < 30


@pytest.mark.parametrize("code", list(ROWS))
def test_notes_are_ruled_off(code: str, proofs: Callable[[str], Proofs]) -> None:
    """A hairline over the whole measure stands on a page with notes, and no other rule."""
    opening = proofs(code).chapter[0]
    assert [(0.5, 0, 0)] == opening.rules()


@pytest.mark.parametrize("code", list(ROWS))
def test_numbers_hang_in_the_outer_margin(code: str, proofs: Callable[[str], Proofs]) -> None:
    """Numbers of paragraphs stand wholly outside the text, on the side away from the binding."""
    for number, page in enumerate(proofs(code).chapter):
        is_right_hand = (number % 2 == 0) == (edition_of(code).direction == "ltr")
        text = [letter for letter in page.letters if 0 < page.below(letter) and letter.base > 57]
        outside = [each for each in text if each.left > page.right + 5 or each.right < page.left - 5]
        assert all((each.left > page.right) == is_right_hand for each in outside)
        assert number or "1.1" == "".join(each.text for each in outside)[:3]
