"""A theme's colours can be seen on paper, and told from one another in grey."""

from __future__ import annotations

import pytest

from chronicle.book.theme_colours import FIGURES, check_colours, contrast_to_paper, lightness
from chronicle.figures.style import PALETTE


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"accent": "#7a1f1f"},
        {"ink": "#000000", "quiet": "#555555"},
        {"deep": "#103040", "warm": "#A8501C"},
    ],
)
def test_colours_that_can_be_seen_pass(given: dict[str, str]) -> None:
    """Dark ones for text, and for figures such as differ in lightness."""
    assert [] == check_colours(given, 1)


@pytest.mark.parametrize(
    "given",
    [
        {"ink": "#666666"}, {"quiet": "#999999"}, {"accent": "#ff8800"}, {"water": "#aaccdd"},  # too pale
        {"deep": "#a8501c"}, {"deep": "#7a3f9d", "warm": "#9a4a2a"},  # alike in grey
        {"accent": "red"}, {"accent": "#fff"}, {"accent": 3}, {"gold": "#000000"}, "#000000",
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused(given: object) -> None:
    """One that is too pale, one like another, one that is no colour, one that nothing has."""
    assert {("docs/conf.py", 7, "P050")} == {
        (each.path, each.line, each.code) for each in check_colours(given, 7)
    }


def test_the_palette_keeps_its_own_rule() -> None:
    """What is asked of a theme, the design does itself."""
    given = {name: PALETTE[name][0] for name in PALETTE if name in FIGURES}
    assert set(FIGURES) == set(given)
    assert [] == check_colours(given, 1)


def test_lightness_and_contrast_are_those_of_black_and_white() -> None:
    """The ends of the scales."""
    assert [pytest.approx(21, abs=0.01), pytest.approx(1)] == [
        contrast_to_paper("#000000"), contrast_to_paper("#ffffff")
    ]  # fmt: skip
    assert [pytest.approx(0), pytest.approx(100, abs=0.01)] == [lightness("#000000"), lightness("#ffffff")]


@pytest.mark.parametrize(
    ("name", "seen", "pale"),
    [
        ("ink", "#595959", "#5b5b5b"),  # 7 to 1
        ("quiet", "#767676", "#787878"),  # 4.5
        ("accent", "#767676", "#787878"),
        ("deep", "#767676", "#787878"),
        ("warm", "#949494", "#969696"),  # 3
        ("water", "#949494", "#969696"),
    ],
)
def test_each_colour_has_its_least_contrast(name: str, seen: str, pale: str) -> None:
    """Running text asks for more than labels, and areas for less."""
    said = [[each.message for each in check_colours({name: grey}, 1)] for grey in (seen, pale)]
    assert [False, True] == [any("contrast" in each for each in told) for told in said]


@pytest.mark.parametrize(
    ("given", "changed"),
    [({"deep": "#103040", "water": "#1b3c4d"}, "deep"), ({"water": "#1f5566"}, "water")],
)
def test_water_is_told_from_what_is_deep(given: dict[str, str], changed: str) -> None:
    """The two stand beside one another on maps; what is said is of the one that the theme has changed."""
    (problem,) = check_colours(given, 1)
    assert changed == problem.subject
    assert "“deep” and “water”" in problem.message


@pytest.mark.parametrize(("colour", "contrast"), [("#ff0000", 4.0), ("#00ff00", 1.37), ("#0000ff", 8.59)])
def test_green_is_brighter_than_red_and_red_than_blue(colour: str, contrast: float) -> None:
    """Contrast is that of WCAG 2, which weighs the three as eyes do."""
    assert contrast == pytest.approx(contrast_to_paper(colour), abs=0.01)
