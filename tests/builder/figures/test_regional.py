"""A map shows towns, days and words where they belong, and nothing outside its frame."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.figures.canvas import Canvas
from chronicle.figures.drawn import Rectangle
from chronicle.figures.geography import MapFrame
from chronicle.figures.regional import _beside, _have_room, _inside, _is_clear, _kept_inside, draw
from chronicle.figures.style import FRAME as RIM
from tests.builder.figures.small_figures import figure, voice
from tests.builder.ledger.small_ledger import claim, position, tables
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.figures.style import Form

FRAME = MapFrame(36.0, 34.0, 37.0, 35.0, width=100.0, left=10.0)
BASE = {
    "coast": [[[35.5, 33.0], [35.5, 37.0]]],
    "sea_corners": [[34.0, 37.0], [34.0, 33.0]],
    "frontiers": [[[36.0, 33.0], [36.0, 35.0]]],
    "rivers": [[[35.0, 36.0], [36.0, 36.0]]],
    "countries": [
        {"place": "land", "at": [36.5, 36.5]},
        {"place": "land", "at": [39.5, 36.5]},
        {"place": "no-place", "at": [37.0, 35.5]},
    ],
}
PLACES = {"town": [34.5, 37.0], "north": [36.0, 37.0], "west": [34.5, 35.8], "land": None, "stream": None}


class Recorded(Canvas):
    """A page that remembers what was drawn at physical places."""

    def __init__(self, language: str, form: Form = "page") -> None:
        super().__init__(edition_of(language), form)
        self.drawn: list[tuple[str, Any, Any]] = []

    def line_at(self, points: Any, *, colour: Any = "line", width: float = 0.6, dashes: str = "") -> None:
        """Remember a line: its colour, whether it is dotted, its points."""
        self.drawn.append(("line", (colour, dashes), [(round(x, 2), round(y, 2)) for x, y in points]))
        super().line_at(points, colour=colour, width=width, dashes=dashes)

    def shape_at(self, points: Any, **look: Any) -> None:
        """Remember an area."""
        self.drawn.append(("shape", look["colour"], {(round(x, 2), round(y, 2)) for x, y in points}))
        super().shape_at(points, **look)

    def sign_at(self, left: float, y: float, sign: Any, **look: Any) -> Rectangle:
        """Remember a sign."""
        self.drawn.append(("sign", (sign, look.get("face"), look.get("size")), (round(left, 2), round(y, 2))))
        return super().sign_at(left, y, sign, **look)

    def text_at(self, left: float, y: float, text: str, side: Any, **look: Any) -> Rectangle:
        """Remember a text."""
        self.drawn.append(("text", (text, side, look.get("colour", "ink")), (round(left, 2), round(y, 2))))
        return super().text_at(left, y, text, side, **look)

    def told(self, kind: str) -> list[tuple[Any, Any]]:
        """Return what was drawn of one kind."""
        return [(what, where) for each, what, where in self.drawn if each == kind]


def _places() -> list[dict[str, Any]]:
    first, *_ = tables()["places"]
    others = {"north": ("North", "شمال", "北"), "west": ("West", "غرب", "西"), "land": ("Land", "بلد", "国"),
              "stream": ("Stream", "نهر", "河")}  # fmt: skip
    found = [first]
    for place, (en, ar, zh) in others.items():
        names = {"en": {"main": en}, "ar": {"main": ar}, "zh": {"main": zh}}
        found.append({"id": place, "kind": "town", "names": names})
    for each in found:
        if PLACES[each["id"]]:
            each["coordinates"] = PLACES[each["id"]]
            each["coordinates_source"] = "a list"
    return found


def drawn_map(
    folder: Path, kind: str = "advance", language: str = "en", form: Form = "page"
) -> tuple[Recorded, MapFrame, float]:
    """Draw a small map; return what was drawn, the frame, and its height."""
    data = folder / "docs" / "figures" / "data"
    data.mkdir(parents=True)
    (data / "base.json").write_text(json.dumps(BASE), encoding="utf-8")
    shown = {"town": "fall", "north": "taken"} if kind == "advance" else {}
    lines = [
        {"place": place, "side": "left" if place == "west" else "right"}
        | ({"show": [shown[place]]} if place in shown else {})
        for place in ("town", "north", "west")
    ]
    record = figure(
        kind=kind,
        bounds=[35.0, 34.0, 39.0, 37.0],
        base="base.json",
        sea={"label": "Sea", "at": [35.25, 35.5]},
        rivers={"stream": [36.0, 35.8]},
        lines=lines,
    )
    del record["window"]
    claims = [
        claim("fall", event="The fall", positions=[position("alpha", date={"edtf": "2012-06-03"})]),
        claim("taken", event="It is taken", places=["north"], positions=[
            position("beta", date={"edtf": "2012-07", "derived": "from the next"}),
        ]),
    ]  # fmt: skip
    spoken = voice(folder, record, language, claims=claims, places=_places())
    page = Recorded(language, form)
    height = draw(page, spoken)
    return page, MapFrame(35.0, 34.0, 39.0, 37.0, page.whole, -RIM), height


def _place(frame: MapFrame, longitude: float, latitude: float) -> tuple[float, float]:
    left, top = frame.at(longitude, latitude)
    return round(left, 2), round(top, 2)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_coast_frontiers_and_rivers_lie_where_the_data_put_them(tmp_path: Path, language: str) -> None:
    """Each layer has its look, frontiers alone are dotted, and no language mirrors a map."""
    page, frame, _ = drawn_map(tmp_path, "map", language)
    assert [
        (("quiet", ""), [_place(frame, 35.5, 34.0), _place(frame, 35.5, 37.0)]),
        (("quiet", "dotted"), [_place(frame, 36.0, 34.0), _place(frame, 36.0, 35.0)]),
        (("water", ""), [_place(frame, 35.0, 36.0), _place(frame, 36.0, 36.0)]),
    ] == page.told("line")[:3]
    ((colour, sea),) = page.told("shape")
    corners = {_place(frame, x, y) for x in (35.0, 35.5) for y in (34.0, 37.0)}
    assert ("water", corners) == (colour, sea)


def test_names_stand_at_their_places(tmp_path: Path) -> None:
    """A river is named where the figure says, a country where the data say, if it is on the map."""
    page, frame, _ = drawn_map(tmp_path, "map")
    said = page.told("text")
    assert (("Stream", "left", "deep"), _place(frame, 36.0, 35.8)) in said
    assert [_place(frame, 36.5, 36.5)] == [
        where for what, where in said if what == ("Land", "center", "quiet")
    ]
    sea = _place(frame, 35.25, 35.5)
    assert [sea[1]] == [where[1] for what, where in said if what == ("Sea", "center", "deep")]


def test_a_town_has_a_dot_and_its_name_beside_it(tmp_path: Path) -> None:
    """On the side that the figure says; a map without dates ends at its frame, and says no document."""
    page, frame, height = drawn_map(tmp_path, "map")
    dots = [where for _, where in page.told("sign")]
    assert [_place(frame, 37.0, 34.5), _place(frame, 37.0, 36.0), _place(frame, 35.8, 34.5)] == dots
    assert {("circle", "full", 3.2)} == {what for what, _ in page.told("sign")}
    names = {what[0]: (where, what[1]) for what, where in page.told("text")}
    for name, dot, side, far in (("Town", dots[0], "left", 4.6), ("West", dots[2], "right", -4.6)):
        assert ((pytest.approx(dot[0] + far, abs=0.02), dot[1]), side) == names[name]
    assert pytest.approx(frame.height - RIM) == height
    assert [] == page.spots


def test_the_advance_says_who_gives_which_day(tmp_path: Path) -> None:
    """A dot is the sign of its document, with a point where the editors worked the day out."""
    page, frame, height = drawn_map(tmp_path)
    at = {where: what for what, where in page.told("sign")}
    town, north, west = (_place(frame, x, y) for x, y in ((37.0, 34.5), (37.0, 36.0), (35.8, 34.5)))
    assert [("circle", "full", 5.6), ("square", "pointed", 5.6)] == [at[town], at[north]]
    assert ("circle", "full", 3.2) == at[west]
    assert [("fall", "alpha"), ("taken", "beta")] == [(spot.claim, spot.source) for spot in page.spots]
    said = [what[0] for what, _ in page.told("text")]
    assert "Town: 3 June" in said
    assert "3 June 2012" in said  # below the map, in full
    assert height > frame.height
    rule = [(round(frame.left, 2), round(frame.height, 2)),
            (round(frame.left + frame.width, 2), round(frame.height, 2))]  # fmt: skip
    assert rule in [where for _, where in page.told("line")]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_below_the_map_each_town_has_a_line(tmp_path: Path, language: str) -> None:
    """Its name begins where lines begin, its date stands level with it and clear of it."""
    page, frame, _ = drawn_map(tmp_path, language=language)
    below = [each for each in page.labels if each.box.y > frame.height]
    names = [each for each in below if each.text in ("Town", "North", "بلدة", "شمال")]
    dates = [each for each in below if "2012" in each.text]
    assert [2, 2] == [len(names), len(dates)]
    assert names[0].box.y < names[1].box.y
    for name, date in zip(names, dates, strict=True):
        assert abs(name.box.y + name.box.height / 2 - date.box.y - date.box.height / 2) < 4
        assert not name.box.overlaps(date.box)
        assert (language == "en") is bool(name.box.x < date.box.x)


def test_on_a_screen_the_lines_below_can_be_touched(tmp_path: Path) -> None:
    """There each line has its document's sign, in place of the dots, far enough apart for a finger."""
    page, frame, _ = drawn_map(tmp_path, form="screen")
    assert [("fall", "alpha"), ("taken", "beta")] == [(spot.claim, spot.source) for spot in page.spots]
    one, other = (spot.box for spot in page.spots)
    assert one.y > frame.height
    assert other.y - one.y >= page.apart - 0.01
    names = [each for each in page.labels if each.text in ("Town", "North") and each.box.y > frame.height]
    assert all(each.box.x > one.x + one.width for each in names)


def test_a_scale_is_a_round_distance_of_at_most_a_quarter(tmp_path: Path) -> None:
    """It lies in the south-east, is as long as it says, and the next rounder one would be too long."""
    page, frame, _ = drawn_map(tmp_path, "map")
    ((words, where),) = [(what[0], where) for what, where in page.told("text") if what[0].endswith("km")]
    kilometres = float(words.removesuffix("km"))
    (line,) = [where for _, where in page.told("line") if len(where) == 4]
    assert pytest.approx(kilometres * frame.kilometre, abs=0.02) == line[2][0] - line[1][0]
    assert str(kilometres)[0] in "125"
    assert kilometres * frame.kilometre <= frame.width / 4 < kilometres * 2.5 * frame.kilometre
    assert frame.left + frame.width - 8 == pytest.approx(line[2][0], abs=0.01)
    assert frame.height - 7 == pytest.approx(line[2][1], abs=0.01)
    assert where[1] < line[0][1] < line[1][1]


@pytest.mark.parametrize(("middle", "side"), [(100.0, 1), (20.0, -1), (60.0, 0)])
def test_a_long_word_is_moved_as_far_as_it_needs(middle: float, side: int) -> None:
    """What would go over the rim ends at it; what fits stays where it is."""
    page, words = Canvas(edition_of("ja"), "page"), "50キロメートル"
    half = page.measure(words) / 2 + 2
    wanted = {1: 110 - half, -1: 10 + half, 0: middle}[side]
    assert wanted == pytest.approx(_kept_inside(page, FRAME, middle, ["1", words]))


@pytest.mark.parametrize(
    ("where", "there"),
    [((36.5, 34.5), True), ((36.0, 34.5), False), ((37.0, 34.5), False), ((36.5, 34.0), False),
     ((36.5, 35.0), False), ((34.5, 36.5), False)],
)  # fmt: skip
def test_what_lies_on_the_edge_is_not_inside(where: tuple[float, float], there: bool) -> None:
    """Longitude comes first, then latitude, and both are held against their own edges."""
    assert there is _inside(FRAME, where)


def _page() -> Any:
    """Return a page on which a letter is ten points wide and type has ten points."""
    figures = SimpleNamespace(size=10.0)
    return SimpleNamespace(
        measure=lambda text: 10.0 * len(text), leading=12.0, script=SimpleNamespace(figures=figures)
    )


def test_a_name_stands_beside_above_or_below_its_dot() -> None:
    """It keeps its distance from the dot, and the end that is next to it stands there."""
    dot = Rectangle(48.0, 28.0, 4.0, 4.0)
    places = {side: _beside(_page(), dot, side) for side in ("right", "left", "above", "below")}
    assert {
        "right": (55.0, 30.0, "left"),
        "left": (45.0, 30.0, "right"),
        "above": (50.0, 21.0, "center"),
        "below": (50.0, 39.5, "center"),
    } == places


@pytest.mark.parametrize(
    ("dot", "side", "text", "clear"),
    [
        ((60.0, 50.0), "right", "abcd", True),
        ((63.0, 50.0), "right", "abcd", True),  # it ends just inside the rim
        ((64.0, 50.0), "right", "abcd", False),
        ((57.0, 50.0), "left", "abcd", True),
        ((56.0, 50.0), "left", "abcd", False),
        ((60.0, 15.5), "above", "ab", True),
        ((60.0, 14.5), "above", "ab", False),
        ((60.0, 102.0), "below", "ab", True),
        ((60.0, 103.0), "below", "ab", False),
    ],
)
def test_a_name_keeps_inside_the_rim(dot: tuple[float, float], side: str, text: str, clear: bool) -> None:
    """On every side two points of the map are kept free."""
    box = Rectangle(dot[0] - 2, dot[1] - 2, 4, 4)
    assert clear is _is_clear(_page(), FRAME, box, side, text, [])


@pytest.mark.parametrize(
    ("other", "clear"), [((66.0, 48.0), False), ((66.0, 55.0), True), ((30.0, 48.0), True)]
)
def test_a_name_stands_on_nothing_else(other: tuple[float, float], clear: bool) -> None:
    """Another name or dot on its place sends it to another side."""
    box = Rectangle(58.0, 48.0, 4.0, 4.0)
    assert clear is _is_clear(_page(), FRAME, box, "right", "ab", [Rectangle(*other, 4.0, 4.0)])


@pytest.mark.parametrize(
    ("second", "text", "there"),
    [((40.0, 80.0), "ab", True), ((40.0, 58.0), "ab", False), ((80.0, 80.0), "abc", False),
     ((66.0, 50.0), "ab", False)],
)  # fmt: skip
def test_days_stand_on_the_map_where_all_have_room(
    second: tuple[float, float], text: str, there: bool
) -> None:
    """One that goes over the edge, over another or over a dot leaves all of them below the map."""
    first = Rectangle(38.0, 48.0, 4.0, 4.0), "right", "abcd"
    other = Rectangle(second[0] - 2, second[1] - 2, 4.0, 4.0), "right", text
    assert there is _have_room(_page(), FRAME, [first, other])
