"""Draw in points from a corner of the page: lines begin where the edition's direction begins them.

`x` grows from the start of a line to its end, `y` downwards. Figures are drawn with it alike in both
directions; only a map, whose west is always left, uses physical places.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

import matplotlib as mpl
from matplotlib.figure import Figure as Sheet
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import Bbox

from chronicle.figures.drawn import DrawnText, Ink, LineOfText, Rectangle, Scale, Spot
from chronicle.figures.signs import SIGN_SIZE, is_lettered, outline_of
from chronicle.figures.style import APART, FLOWS, FRAME, HAIR, LIGHT, PALETTE, WIDTHS, families_of
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from chronicle.figures.axes import Axis
    from chronicle.figures.drawn import DrawnFrom, Stroke
    from chronicle.figures.style import Colour, Face, Form, Sign
    from chronicle.languages.editions import Edition

Align = Literal["start", "middle", "end"]
Side = Literal["left", "center", "right"]
Point = tuple[float, float]
_SHARES: dict[Side, float] = {"left": 0.0, "center": 0.5, "right": 1.0}  # of a line, before its place
_TALL = 1000.0  # points, until the height is known
_OVERHANG = 1.0  # points by which letters may have to be moved into the page
_BASELINE = 0.34  # of the size of the type, below the middle of a line
SLICES = 6  # of which a fading end is made
_SURE = 0.6  # the opacity above which a bar says that something is sure
_POINT = 0.12  # of a sign's size
_ABOVE = 0.68  # of a sign's size, from its middle
_RIM, _FINE = 0.9, 0.4  # points, around a shape and a letter
_BAND, _PALE = 0.8, 0.55  # points and opacity, of the band behind words that are lent


def settings() -> Any:
    """Return what makes matplotlib's drawings the same everywhere."""
    return {
        "svg.fonttype": "path",
        "svg.hashsalt": "chronicle",
        "text.parse_math": False,
        "text.usetex": False,
        "path.simplify": False,
        "axes.unicode_minus": False,
        "figure.dpi": 72.0,
        "savefig.dpi": 72.0,
    }


class LentLine(str):
    """A line of a label in which words of another language than the edition's stand."""

    __slots__ = ()


class SourceLine(LentLine):
    """A line of a label that is all in the language of the book, and runs as that does."""

    __slots__ = ()


class Canvas:
    """A page that is as tall as what was drawn on it."""

    def __init__(self, edition: Edition, form: Form = "page", lent: re.Pattern[str] | None = None) -> None:
        # `lent` is what is said in another language than the edition's, and marked for it.
        self._lent = lent
        self.whole, self.apart, self.is_touched = WIDTHS[form], APART[form], form == "screen"
        self.width = width = self.whole - 2 * FRAME  # inside the frame
        self.script = script_of(edition.script)
        self._families = list(families_of(self.script))
        self._flow, self._source_flow = FLOWS[edition.direction], FLOWS[edition.source.direction]
        self.labels: list[DrawnText] = []
        self.spots: list[Spot] = []
        self.inks: list[Ink] = []
        self.lines: list[LineOfText] = []
        self._source_tag = edition.source.tag
        self._drawn: tuple[DrawnFrom, Scale] | None = None
        self._widths: dict[tuple[str, bool, float], float] = {}
        with mpl.rc_context(settings()):
            self._sheet = Sheet(figsize=(width / 72, _TALL / 72), dpi=72)
            self._axes = self._sheet.add_axes((0, 0, 1, 1))
            self._axes.set_axis_off()
            self._axes.set_xlim(0, width)
            self._axes.set_ylim(_TALL, 0)

    # --- places ---

    def across(self, x: float) -> float:
        """Return how far a place is from the left, given how far it is from the start of the line."""
        return self.width - x if self._flow.mirrored else x

    @contextmanager
    def drawing(self, subject: DrawnFrom, axis: Axis) -> Iterator[None]:
        """Remember whatever is drawn as the ink of this subject, to be read by this axis."""
        first, last = self.across(axis.start), self.across(axis.end)
        self._drawn = subject, Scale(first, last, axis.low, axis.high)
        yield
        self._drawn = None

    def _remember(self, stroke: Stroke, low: float, high: float, top: float, height: float) -> None:
        """Remember a piece of ink between two places of a line."""
        if self._drawn is not None:
            subject, scale = self._drawn
            left = min(self.across(low), self.across(high))
            self.inks.append(Ink(subject, stroke, Rectangle(left, top, abs(high - low), height), scale))

    def _points(self, points: Sequence[Point]) -> list[Point]:
        return [(self.across(x), y) for x, y in points]

    # --- text ---

    @property
    def leading(self) -> float:
        """Return the distance from one line of text to the next."""
        return self.script.figures.leading

    @property
    def row(self) -> float:
        """Return the height of a row that has one line of text and one sign."""
        return max(self.leading, self.apart)

    def measure(self, text: str, *, bold: bool = False, scale: float = 1.0) -> float:
        """Return how wide a text is."""
        key = (text, bold, scale)
        if key not in self._widths:
            artist = self._text(0, 0, text, "left", "quiet", bold=bold, scale=scale)
            self._widths[key] = _width(artist)
        return self._widths[key]

    def is_all_lent(self, text: str) -> bool:
        """Return whether a text is nothing but what another language says."""
        return isinstance(text, SourceLine) or (
            self._lent is not None and self._lent.fullmatch(text) is not None
        )

    def is_lent(self, text: str) -> bool:
        """Return whether a text says something in another language than the edition's, for want of words."""
        return isinstance(text, LentLine) or (self._lent is not None and bool(self._lent.search(text)))

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        align: Align = "start",
        colour: Colour = "ink",
        bold: bool = False,
        scale: float = 1.0,
        halo: bool = False,
    ) -> Rectangle:
        """Write one line, its middle at `y`; return the space that it takes."""
        sides: dict[Align, Side] = {"start": self._flow.start, "middle": "center", "end": self._flow.end}
        side = sides[align]
        return self.text_at(self.across(x), y, text, side, colour=colour, bold=bold, scale=scale, halo=halo)

    def text_at(
        self,
        left: float,
        y: float,
        text: str,
        side: Side,
        *,
        colour: Colour = "ink",
        bold: bool = False,
        scale: float = 1.0,
        halo: bool = False,
    ) -> Rectangle:
        """Write one line at a physical place."""
        size = self.script.figures.size * scale
        baseline = y + _BASELINE * size
        artist = self._text(left, baseline, text, side, colour, bold=bold, scale=scale)
        width = _width(artist)
        start = left - width * _SHARES[side]
        ink = _ink(artist)
        # A letter such as J reaches back before its beginning.
        nudge = max(0.0, -(start + ink.x0)) - max(0.0, start + ink.x1 - self.width)
        if abs(nudge) < _OVERHANG:
            artist.set_x(left + nudge)
            start += nudge
        box = Rectangle(start + ink.x0, baseline - ink.y1, ink.width, ink.height)
        if halo:
            self._patch(Outline(_closed(_corners(box))), "paper", None, opacity=0.75)
        if self.is_lent(text):
            self._patch(Outline(_closed(_corners(box, _BAND))), "line", None, opacity=_PALE)
        self._axes.add_artist(artist)
        language = self._source_tag if self.is_all_lent(text) else ""
        self.lines.append(LineOfText(width, language))
        self.labels.append(DrawnText(text, box, self.script.figures.size * scale, self.is_lent(text)))
        return box

    def _text(
        self, left: float, y: float, text: str, side: Side, colour: Colour, *, bold: bool, scale: float
    ) -> Text:
        artist = Text(
            left,
            y,
            f"{(self._source_flow if self.is_all_lent(text) else self._flow).mark}{text}",
            color=PALETTE[colour][0],
            horizontalalignment=side,
            verticalalignment="baseline",
            fontfamily=self._families,
            fontsize=self.script.figures.size * scale,
            fontweight="bold" if bold else "normal",
            zorder=5,
        )
        artist.set_figure(self._sheet)
        artist.set_transform(self._axes.transData)
        return artist

    # --- lines and areas ---

    def line(
        self, points: Sequence[Point], *, colour: Colour = "line", width: float = LIGHT, dashes: str = ""
    ) -> None:
        """Draw a line."""
        self.line_at(self._points(points), colour=colour, width=width, dashes=dashes)

    def line_at(
        self, points: Sequence[Point], *, colour: Colour = "line", width: float = LIGHT, dashes: str = ""
    ) -> None:
        """Draw a line through physical places."""
        style: Any = {"": "solid", "dotted": (0, (0.8, 1.6))}[dashes]
        patch = PathPatch(
            Outline(list(points)),
            facecolor="none",
            edgecolor=PALETTE[colour][0],
            linewidth=width,
            linestyle=style,
            capstyle="butt",
            joinstyle="round",
            zorder=0.5 if colour == "line" else 2,
        )
        self._axes.add_artist(patch)

    def area(
        self, low: float, high: float, top: float, height: float, *, colour: Colour, opacity: float = 1.0
    ) -> None:
        """Fill a rectangle between two places of a line, dark for what is sure, pale for what may be."""
        self._remember("solid" if opacity > _SURE else "pale", low, high, top, height)
        self._fill(low, high, top, height, colour, opacity)
        if opacity <= _SURE:  # too pale to be seen in grey but for its edge
            corners = [(low, top), (high, top), (high, top + height), (low, top + height), (low, top)]
            self.line(corners, colour=colour, width=HAIR)

    def _fill(
        self, low: float, high: float, top: float, height: float, colour: Colour, opacity: float
    ) -> None:
        corners = [(low, top), (high, top), (high, top + height), (low, top + height)]
        self._patch(Outline(_closed(self._points(corners))), colour, None, opacity=opacity)

    def fade(
        self, solid: float, gone: float, top: float, height: float, *, colour: Colour, opacity: float = 1.0
    ) -> None:
        """Fill a rectangle that fades away from one place to another."""
        self._remember("fade", solid, gone, top, height)
        step = (gone - solid) / SLICES
        for index in range(SLICES):
            share = opacity * (1 - (index + 0.5) / SLICES)
            begin = solid + step * index
            self._fill(begin, begin + step, top, height, colour, share)

    def rails(self, low: float, high: float, top: float, height: float, *, colour: Colour) -> None:
        """Rule two lines where a bar runs on of which no document gives the beginning or the end."""
        self._remember("rails", low, high, top, height)
        for edge in (top + LIGHT / 2, top + height - LIGHT / 2):
            self.line([(low, edge), (high, edge)], colour=colour, width=LIGHT)

    def hatch(self, low: float, high: float, top: float, height: float, *, colour: Colour) -> None:
        """Fill a rectangle with slanting lines, and rule it off above and below."""
        self._remember("solid", low, high, top, height)
        step = 2.4
        at = low - height
        while at < high:
            begin, end = max(at, low), min(at + height, high)
            if end > begin:
                self.line(
                    [(begin, top + height - (begin - at)), (end, top + height - (end - at))],
                    colour=colour,
                    width=0.5,
                )
            at += step
        for edge in (top, top + height):
            self.line([(low, edge), (high, edge)], colour=colour, width=0.5)

    def shape_at(self, points: Sequence[Point], *, colour: Colour, opacity: float = 1.0) -> None:
        """Fill an outline of physical places."""
        self._patch(Outline(_closed(list(points))), colour, None, opacity=opacity)

    def _patch(
        self, outline: Outline, fill: Colour | None, edge: Colour | None, *, opacity: float, rim: float = _RIM
    ) -> None:
        patch = PathPatch(
            outline,
            facecolor="none" if fill is None else PALETTE[fill][0],
            edgecolor="none" if edge is None else PALETTE[edge][0],
            linewidth=0 if edge is None else rim,
            alpha=None if opacity == 1 else opacity,
            joinstyle="miter",
            zorder=4 if edge is not None else 1,
        )
        self._axes.add_artist(patch)

    # --- marks ---

    def sign(
        self, x: float, y: float, sign: Sign, *, face: Face = "full", size: float = SIGN_SIZE
    ) -> Rectangle:
        """Draw a document's sign; a hollow one stands for a plan, one with a point for the editors' work."""
        self._remember("sign", x, x, y - size / 2, size)
        return self.sign_at(self.across(x), y, sign, face=face, size=size)

    def sign_at(
        self, left: float, y: float, sign: Sign, *, face: Face = "full", size: float = SIGN_SIZE
    ) -> Rectangle:
        """Draw a document's sign at a physical place."""
        rim = _FINE if is_lettered(sign) else _RIM
        fill: Colour = "ink" if face == "full" else "paper"
        self._patch(outline_of(sign, left, y, size), fill, "ink", opacity=1, rim=rim)
        if face == "pointed":
            # Within the rim of a shape; above a letter, which has no room inside.
            above = size * _ABOVE if is_lettered(sign) else 0.0
            self._patch(outline_of("circle", left, y - above, size * _POINT), "ink", "ink", opacity=1)
        return Rectangle(left - size / 2, y - size / 2, size, size)

    def spot(self, box: Rectangle, claim: str, source: str, words: str) -> None:
        """Remember that a mark of a claim stands here."""
        self.spots.append(Spot(claim, source, words, box))

    # --- the end ---

    def sheet(self, height: float, above: float) -> Sheet:
        """Return matplotlib's figure, cut to a height and framed, with room `above` what was drawn."""
        left, right, top, foot = -FRAME, self.width + FRAME, -above, height + FRAME
        near = LIGHT  # the whole line is inside the picture, whose edges are cut
        frame = Rectangle(left + near, top + near, right - left - 2 * near, foot - top - 2 * near)
        self._patch(Outline(_closed(_corners(frame))), None, "quiet", opacity=1, rim=HAIR)
        self._sheet.set_size_inches(self.whole / 72, (foot - top) / 72)
        self._axes.set_xlim(left, right)
        self._axes.set_ylim(foot, top)
        return self._sheet


def _corners(box: Rectangle, beyond: float = 0.0) -> list[Point]:
    """Return the corners of a box, or of one that reaches beyond it on all sides."""
    left, right = box.x - beyond, box.x + box.width + beyond
    top, bottom = box.y - beyond, box.y + box.height + beyond
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _closed(points: list[Point]) -> list[Point]:
    return [*points, points[0]]


# Text is measured as its outlines are drawn, without hinting: a screen rounds widths to whole points.
def _width(artist: Text) -> float:
    """Return how far a line of text advances."""
    properties = artist.get_fontproperties()
    width, _, _ = text_to_path.get_text_width_height_descent(artist.get_text(), properties, False)
    return float(width)


def _ink(artist: Text) -> Bbox:
    """Return how far the letters of a line reach, from its beginning and its baseline."""
    properties = artist.get_fontproperties()
    outline, _ = text_to_path.get_text_path(properties, artist.get_text())
    if not len(outline):
        return Bbox.null()
    share = properties.get_size_in_points() / text_to_path.FONT_SCALE
    across, up = (
        [float(point[0]) * share for point in outline],
        [float(point[1]) * share for point in outline],
    )
    return Bbox.from_extents(min(across), min(up), max(across), max(up))
