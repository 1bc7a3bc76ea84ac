"""Each size, space and colour of a printed page is decided in one place, for every script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from chronicle.core.paper_sizes import A4, A5
from chronicle.languages.scripts import SCRIPTS
from chronicle.outputs.pdf.design.properties import page_values, points, properties, size_beside, values_of
from chronicle.outputs.pdf.design.script_values import BESIDE, SHEETS
from chronicle.outputs.pdf.design.shared_values import SHARED
from chronicle.outputs.pdf.layout import STYLES

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.scripts import Script

_SHEETS = sorted(STYLES.rglob("*.css"))
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LENGTH = re.compile(r"(?<![\w-])-?[\d.]*\d(?:pt|mm|cm|em|rem|px|in|pc|q|ex|ch|lh|vw|vh)\b", re.IGNORECASE)
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\("
    r"|(?<=[\s:])(?:black|white|gr[ae]y|silver|red|green|blue|brown|navy|maroon|orange|yellow)(?![\w-])",
    re.IGNORECASE,
)
_LAID_DOWN_ELSEWHERE = {"text", "display", "emphasis", "numbers", "code"}  # families: faces.py


def slips(css: str) -> list[str]:
    """Return the lengths and colours that a style sheet gives itself."""
    css = _COMMENT.sub("", css)
    return [*_LENGTH.findall(css), *_COLOUR.findall(css)]


@pytest.mark.parametrize("sheet", _SHEETS, ids=lambda sheet: sheet.stem)
def test_a_style_sheet_has_no_length_or_colour_of_its_own(sheet: Path) -> None:
    """A value that stands in a sheet would be missed by whoever changes the design."""
    assert [] == slips(sheet.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "css",
    [
        "p { margin: 3mm }", "p { margin: 0 -.5em }", "p { color: #555 }", "p { border: solid GREY }",
        "p { color: rgb(0 0 0) }", "@page { size: 10in 5in }", "p { line-height: calc(2 * 1lh) }",
    ],
)  # fmt: skip
def test_a_length_or_colour_is_seen(css: str) -> None:
    """What the search is for, it finds in whatever form CSS has for it."""
    assert slips(css)


def test_what_is_no_length_or_colour_is_left() -> None:
    """Names of properties, shares, nothing at all and remarks are no values of the design."""
    assert [] == slips("/* 3mm, #555 */ p { margin: 0; width: 24%; color: var(--ink); white-space: pre }")


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.code)
def test_each_name_has_a_value_in_each_script(script: Script) -> None:
    """A property without a value would fall back, without a word, on what WeasyPrint thinks right."""
    values = values_of(script) | page_values(A5)
    own = [STYLES / "scripts" / f"{name}.css" for name in script.print.sheets]
    sheets = [*STYLES.glob("*.css"), *own]
    used = {name for sheet in sheets for name in re.findall(r"var\(--([\w-]+)\)", sheet.read_text("utf-8"))}
    assert used - _LAID_DOWN_ELSEWHERE <= set(values)
    declared = properties(script, A5)
    assert set(values) == set(re.findall(r"--([\w-]+):", declared))
    assert f"--h1-size: {values['h1-size']};" in declared


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.code)
@pytest.mark.parametrize("kind", ["opening", "raised"])
def test_an_opening_is_whole_lines_high(script: Script, kind: str) -> None:
    """The text below a title stands on the grid, and so does that of a title without a number above it."""
    values = values_of(script)

    def lines(*names: str) -> float:
        return sum(float(values[name].removesuffix(" line")) for name in names)

    title = lines(f"{kind}-sink", "h1-line", f"{kind}-gap")
    assert title == int(title) > 0
    assert 2 == lines("kicker-line", "kicker-gap")


def test_no_value_is_idle() -> None:
    """A value that no sheet uses would be changed in vain."""
    css = "".join(sheet.read_text("utf-8") for sheet in _SHEETS)
    names = {name for values in (SHARED, page_values(A5), *SHEETS.values()) for name in values}
    assert [] == [name for name in sorted(names) if f"var(--{name})" not in css and name != "size"]
    assert not names & _LAID_DOWN_ELSEWHERE


def test_a_phrase_of_another_script_is_as_large_as_is_decided() -> None:
    """Where nothing is decided for two scripts, a phrase is as large as on a page of its own."""
    scripts = {script.code: script for script in SCRIPTS}
    assert BESIDE["latin"]["Hans"] == size_beside(scripts["Latn"], scripts["Hans"])
    assert size_beside(scripts["Jpan"], scripts["Arab"]) == BESIDE["han"]["Arab"]
    own, other = scripts["Hebr"], scripts["Arab"]
    assert size_beside(own, other) == pytest.approx(points(other, "size") / points(own, "size"), abs=0.005)


def test_what_follows_from_the_paper_alone() -> None:
    """A page that is filled begins no second one, a cover neither; a picture leaves room for its caption."""
    values = page_values(A5)
    height = A5.text_height
    assert {
        "trim-width": "148mm", "trim-height": "210mm", "top": f"{A5.top:g}mm", "foot": f"{A5.foot:g}mm",
        "inner": f"{A5.inner:g}mm", "outer": f"{A5.outer:g}mm", "text-height": f"{height - 4:g}mm",
        "cover-height": "209mm", "figure-tallest": f"{height * 0.89:.1f}mm",
    } == values  # fmt: skip


def test_a_second_sheet_changes_the_first() -> None:
    """Japanese pages are those of Han characters, but for what they have of their own."""
    japanese = next(each for each in SCRIPTS if each.code == "Jpan")
    values = values_of(japanese)
    assert ("1em", SHEETS["han"]["size"], SHARED["ink"]) == (values["indent"], values["size"], values["ink"])
    assert float(SHEETS["han"]["size"].removesuffix("pt")) == points(japanese, "size")


def test_a_theme_has_colours_of_its_own() -> None:
    """They take the place of the design's; what only drawings have is nothing to a page."""
    script = SCRIPTS[0]
    declared = properties(script, A5, {"accent": "#7a1f1f", "deep": "#103040"})
    assert "--accent: #7a1f1f;" in declared
    assert f"--ink: {SHARED['ink']};" in declared
    assert "--deep" not in declared


def test_points_and_millimetres_grow_with_the_paper() -> None:
    """On a larger page all of the design is larger, but for what follows from it, in ems and lines."""
    script = next(each for each in SCRIPTS if each.code == "Latn")
    small, large = properties(script, A5), properties(script, A4)
    assert "--size: 10.4pt;" in small
    assert "--size: 11.96pt;" in large
    assert "--trim-width: 210mm;" in large
    same = ("--h2-before: calc(1 * var(--line));", "--code-size: 0.8em;")
    assert all(each in small and each in large for each in same)
