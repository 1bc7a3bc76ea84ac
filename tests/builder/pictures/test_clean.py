"""What is published of a picture: what is seen, and nothing else; what all formats cannot show is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from PIL import ExifTags, Image, ImageOps, JpegImagePlugin

from chronicle.pictures import clean, raster, vector
from chronicle.pictures.clean import MOST_BYTES, publish
from chronicle.pictures.cleaned import PictureFault
from tests.builder.pictures import samples

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.pictures.cleaned import Published

GOOD = {
    "photograph": (samples.photograph(), ".jpg"),
    "turned": (samples.photograph(6), ".jpg"),
    "profiled": (samples.saved(samples.pixels(), "JPEG", icc_profile=samples.profile()), ".jpg"),
    "screenshot": (samples.screenshot(), ".png"),
    "grey": (samples.screenshot("L"), ".png"),
    "grey16": (samples.saved(samples.fine(), "PNG"), ".png"),
    "bits": (samples.screenshot("1"), ".png"),
    "palette": (samples.screenshot("P"), ".png"),
    "clear": (samples.screenshot("RGBA"), ".png"),
    "clear-palette": (samples.saved(samples.pixels("P"), "PNG", transparency=0), ".png"),
    "several": (samples.moving("MPO"), ".jpg"),  # a JPEG with more pictures behind the first
    "gif": (samples.saved(samples.pixels("P"), "GIF", comment=samples.PERSON), ".png"),
    "webp": (samples.saved(samples.pixels(), "WEBP", exif=samples.camera(), lossless=True), ".png"),
    "drawing": (samples.drawn_by_somebody(), ".svg"),
    "utf16": (
        samples.drawing().decode().replace("'1.0'", "'1.0' encoding='UTF-16'").encode("utf-16"),
        ".svg",
    ),
    "copied": (samples.drawing(f"<defs><g id='a'>{samples.SHAPE}</g></defs><use xlink:href='#a'/>"), ".svg"),
    "styled": (samples.drawing(f"<style>rect {{ fill: url(#b) }}</style>{samples.SHAPE}"), ".svg"),
}
# The right half of each is transparent, said in one of the ways of its format.
CLEAR = {
    "channel": samples.saved(samples.half_clear("RGB"), "PNG"),
    "grey-channel": samples.saved(samples.half_clear("L"), "PNG"),
    "profiled-channel": samples.saved(samples.half_clear("RGB"), "PNG", icc_profile=samples.profile()),
    "colour": samples.saved(samples.pixels(), "PNG", transparency=(40, 40, 40)),
    "profiled-colour": samples.saved(
        samples.pixels(), "PNG", transparency=(40, 40, 40), icc_profile=samples.profile()
    ),
    "shade": samples.saved(samples.pixels("L"), "PNG", transparency=40),
    "bit": samples.saved(samples.pixels("1"), "PNG", transparency=0),
    "palette": samples.saved(samples.pixels("P"), "PNG", transparency=samples.pixels("P").getpixel((36, 4))),
    "palette-gif": samples.saved(
        samples.pixels("P"), "GIF", transparency=samples.pixels("P").getpixel((36, 4))
    ),
    "webp": samples.saved(samples.half_clear("RGB"), "WEBP", lossless=True),
}
BAD = {
    "empty": (b"", "M063"),
    "blank": (b" \n", "M063"),
    "cut": (samples.screenshot()[:60], "M063"),
    "cut-photograph": (samples.photograph()[:300], "M063"),
    "named": (b"\x89PNG\r\n\x1a\n", "M063"),
    "riff": (b"RIFF\0\0\0\0WAVE", "M063"),
    "tiff": (samples.saved(samples.pixels(), "TIFF"), "M062"),
    "bmp": (samples.saved(samples.pixels(), "BMP"), "M062"),
    "text": (b"no picture", "M062"),
    "page": (b"<html><body>svg</body></html>", "M062"),
    "enormous": (samples.enormous(), "M064"),
    "gif": (samples.moving("GIF"), "M065"),
    "apng": (samples.moving("PNG"), "M065"),
    "webp": (samples.moving("WEBP"), "M065"),
    "cmyk": (samples.saved(samples.pixels("CMYK"), "JPEG"), "M067"),
    "odd-cmyk": (samples.saved(samples.pixels("CMYK"), "JPEG", icc_profile=b"none"), "M067"),
    "fine-and-clear": (samples.saved(samples.fine(), "PNG", transparency=40 * 257), "M067"),
    "fine-and-clear-colour": (samples.saved(samples.pixels(), "PNG", transparency=(40, 300, 40)), "M067"),
    "unclosed": (samples.drawing()[:-6], "M063"),
    "prefix-of-attribute": (samples.drawing("<rect xmln:xlink='a'/>"), "M063"),
    "prefix-of-element": (samples.drawing("<ink:rect/>"), "M063"),
    "bare": (samples.drawing(""), "M063"),
    "sizeless": (samples.drawing(attributes=""), "M063"),
    "flat": (samples.drawing(attributes="viewBox='0 0 20 0' width='2' height='2'"), "M063"),
    "short": (samples.drawing(attributes="viewBox='0 0 20'"), "M063"),
    "one-sided": (samples.drawing(attributes="width='20'"), "M063"),
    "entities": (samples.drawing(before="<!DOCTYPE svg [<!ENTITY a 'b'>]>"), "M066"),
    "billion": (
        samples.drawing("&b;", before="<!DOCTYPE svg [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]>"),
        "M066",
    ),
    "undeclared": (samples.drawing("&b;<rect/>", before="<!DOCTYPE svg SYSTEM 'a.dtd'>"), "M066"),
    "elements": (samples.drawing(before="<!DOCTYPE svg [<!ELEMENT svg ANY>]>"), "M066"),
    "disk": (samples.drawing(before="<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"), "M066"),
    "sheet": (samples.drawing(before="<?xml-stylesheet href='http://far.invalid/a.css'?>"), "M066"),
    "sheet-inside": (samples.drawing("<?xml-stylesheet href='a.css'?><rect/>"), "M066"),
    "script": (samples.drawing("<script>1</script>"), "M066"),
    "event": (samples.drawing(attributes="viewBox='0 0 1 1' onload='1'"), "M066"),
    "event-in-capitals": (samples.drawing("<rect ONCLICK='1'/>"), "M066"),
    "foreign": (samples.drawing("<foreignObject/>"), "M066"),
    "link": (samples.drawing(f"<a xlink:href='http://far.invalid/'>{samples.SHAPE}</a>"), "M066"),
    "picture": (samples.drawing("<image href='data:image/png;base64,AAAA'/>"), "M066"),
    "use": (samples.drawing("<use xlink:href='http://far.invalid/a.svg#a'/>"), "M066"),
    "use-of-a-file": (samples.drawing("<g id='a'/><use href='a.svg#a'/>"), "M066"),
    "source": (samples.drawing("<rect src='a.png'/>"), "M066"),
    "fill-in-capitals": (samples.drawing("<rect fill='URL(a.svg#a)'/>"), "M066"),
    "acting-style": (samples.drawing("<rect style='width: expression(1)'/>"), "M066"),
    "acting-fill": (samples.drawing("<rect fill='JavaScript:1'/>"), "M066"),
    "fill": (samples.drawing("<rect fill='url( &quot;http://far.invalid/a.svg#a&quot;)'/>"), "M066"),
    "import": (samples.drawing("<style>@import 'a.css';</style><rect/>"), "M066"),
    "escaped": (samples.drawing(r"<rect style='fill: \75rl(http://far.invalid)'/>"), "M066"),
    "base": (samples.drawing("<g xml:base='http://far.invalid/'><rect/></g>"), "M066"),
    "multiplied": (
        samples.drawing("<g id='a'><rect/></g><g id='b'><use href='#a'/></g><use href='#b'/>"),
        "M066",
    ),
    "circle": (samples.drawing("<g id='a'><use href='#a'/></g>"), "M066"),
    "lost": (samples.drawing("<use href='#a'/>"), "M063"),
    "lost-by-its-newer-name": (samples.drawing("<g id='a'/><use href='#b' xlink:href='#a'/>"), "M063"),
    "moving": (samples.drawing("<rect><animate/></rect>"), "M065"),
    "nameless": (
        b"<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><s:rect/><rect/></s:svg>",
        "M069",
    ),
    "lettered": (samples.drawing("<text>a</text>"), "M069"),
    "filtered": (samples.drawing("<filter id='a'/><rect filter='url(#a)'/>"), "M069"),
    "inks": (samples.drawing("<rect fill='device-cmyk(0 1 1 0)'/>"), "M067"),
    "inks-in-capitals": (samples.drawing("<rect fill='Device-CMYK(0 1 1 0)'/>"), "M067"),
    "inks-of-a-profile": (samples.drawing("<rect fill='#000 icc-color(a, 0, 0)'/>"), "M067"),
}  # fmt: skip


def cleaned(folder: Path, content: bytes) -> Published:
    """Return what is published of a file."""
    path = folder / "given"
    path.write_bytes(content)
    return publish(path)


def parts(content: bytes) -> set[bytes]:
    """Return the kinds of segments (JPEG) or chunks (PNG) that a file has."""
    found, at = set(), 2
    if content.startswith(b"\x89PNG"):
        at = 8
        while at < len(content):
            found.add(content[at + 4 : at + 8])
            at += 12 + int.from_bytes(content[at : at + 4], "big")
        return found
    while content[at + 1] != 0xDA:  # the scan
        found.add(content[at : at + 2])
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return found


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_picture_stands_as_its_camera_was_held(tmp_path: Path, turn: int) -> None:
    """Each of the eight ways is undone: corners lie where a reader of the field sees them."""
    image = Image.new("RGB", (3, 2))
    image.putdata([(40 * at, 0, 0) for at in range(6)])
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    content = samples.saved(image, "PNG", exif=exif)
    published = Image.open(io.BytesIO(cleaned(tmp_path, content).content))
    seen = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    assert (seen.size, seen.tobytes()) == (published.size, published.convert("RGB").tobytes())


@pytest.mark.parametrize("name", GOOD)
def test_nobody_is_named_in_what_is_published(tmp_path: Path, name: str) -> None:
    """Place, camera and author are gone from every field that could hold them; the kind is one of three."""
    content, suffix = GOOD[name]
    picture = cleaned(tmp_path, content)
    assert suffix == picture.suffix
    for word in (samples.PLACE, samples.MAKER, samples.PERSON, "Quill", "docname", "/home"):
        assert word.encode() not in picture.content
        assert word.encode("utf-16-le") not in picture.content
    if suffix == ".jpg":  # JFIF, tables, frame, scan: no APP1 to APP15, no comment
        assert {b"\xff\xe0", b"\xff\xdb", b"\xff\xc0", b"\xff\xc4"} >= parts(picture.content)
    if suffix == ".png":
        assert {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"} >= parts(picture.content)
    assert picture == cleaned(tmp_path, content)


@pytest.mark.parametrize("name", [name for name, (_content, suffix) in GOOD.items() if suffix != ".svg"])
def test_the_picture_is_the_same_to_the_eye(tmp_path: Path, name: str) -> None:
    """Bright stays bright and dark stays dark; what the camera turned stands upright."""
    with Image.open(io.BytesIO(cleaned(tmp_path, GOOD[name][0]).content)) as image:
        assert ((20, 40) if name == "turned" else (40, 20)) == image.size
        grey = image.convert("RGBA").convert("L")
        first, last = grey.getpixel((4, 4)), grey.getpixel((image.width - 4, image.height - 4))
    assert isinstance(first, int)
    assert isinstance(last, int)
    assert first > 180
    assert last < 80


@pytest.mark.parametrize("name", CLEAR)
def test_what_is_transparent_stays_so(tmp_path: Path, name: str) -> None:
    """In whatever way a file says what is not there, the page shows through that, and through no more."""
    with Image.open(io.BytesIO(cleaned(tmp_path, CLEAR[name]).content)) as image:
        cover = image.convert("RGBA").getchannel("A")
    assert (255, 0) == (cover.getpixel((4, 4)), cover.getpixel((36, 4)))


def test_an_untouched_photograph_is_not_made_worse(tmp_path: Path) -> None:
    """A photograph that only loses its words keeps its tables, and every pixel."""
    given = samples.photograph()
    with Image.open(io.BytesIO(given)) as before:
        after = Image.open(io.BytesIO(cleaned(tmp_path, given).content))
        assert before.quantization == after.quantization  # type: ignore[attr-defined]
        assert before.tobytes() == after.tobytes()


def test_a_photograph_that_is_written_anew_keeps_its_colours(tmp_path: Path) -> None:
    """One that is turned has a colour for each pixel; one of a single colour is turned as well."""
    with Image.open(io.BytesIO(cleaned(tmp_path, samples.photograph(6)).content)) as turned:
        assert 0 == JpegImagePlugin.get_sampling(turned)
    plain = samples.saved(Image.new("RGB", (40, 20), "red"), "JPEG", exif=samples.camera(6))
    with Image.open(io.BytesIO(cleaned(tmp_path, plain).content)) as turned:
        assert (20, 40) == turned.size


def test_shades_of_16_bits_become_the_nearest_of_8(tmp_path: Path) -> None:
    """Each is divided as it was multiplied."""
    with Image.open(io.BytesIO(cleaned(tmp_path, GOOD["grey16"][0]).content)) as image:
        assert ("L", 220, 40) == (image.mode, image.getpixel((4, 4)), image.getpixel((36, 4)))


def test_what_a_format_cannot_hold_is_made_so_or_refused() -> None:
    """Whatever a reader of pictures hands on becomes colours, see-through ones where the format has them."""
    part = Image.new("PA", (1, 1))
    assert ["RGBA", "RGB"] == [raster._plain(part, modes).mode for modes in (raster._AS_PNG, raster._AS_JPEG)]
    with pytest.raises(PictureFault, match="finer than 16 bits"):
        raster._plain(Image.new("F", (1, 1)), raster._AS_PNG)


def test_inks_with_a_profile_become_colours_of_a_screen(tmp_path: Path) -> None:
    """A profile that does not fit the inks is no profile."""
    content = samples.saved(samples.pixels("CMYK"), "JPEG", icc_profile=samples.profile())
    with pytest.raises(PictureFault, match="colour profile cannot be read") as found:
        cleaned(tmp_path, content)
    assert "M067" == found.value.code


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_published_is_refused(tmp_path: Path, name: str) -> None:
    """Broken, empty, enormous, moving, acting and loading pictures have each their code."""
    content, code = BAD[name]
    with pytest.raises(PictureFault) as found:
        cleaned(tmp_path, content)
    assert code == found.value.code


def test_a_file_is_not_read_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size on the disk says enough; one that is just so large is read."""
    monkeypatch.setattr(clean, "MOST_BYTES", len(samples.screenshot()))
    assert ".png" == cleaned(tmp_path, samples.screenshot()).suffix
    monkeypatch.undo()
    with (tmp_path / "large.png").open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    with pytest.raises(PictureFault, match="larger than") as found:
        publish(tmp_path / "large.png")
    assert "M064" == found.value.code


def test_a_picture_has_no_more_pixels_and_elements_than_can_be_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Just so many are shown, one more is refused before it fills the memory."""
    bars = samples.drawing("<rect/>" * 3)  # four elements
    monkeypatch.setattr(raster, "MOST_PIXELS", 800)
    monkeypatch.setattr(vector, "MOST_ELEMENTS", 3)
    assert [".png", ".svg"] == [cleaned(tmp_path, each).suffix for each in (samples.screenshot(), bars)]
    monkeypatch.setattr(raster, "MOST_PIXELS", 799)
    monkeypatch.setattr(vector, "MOST_ELEMENTS", 2)
    for content in (samples.screenshot(), bars):
        with pytest.raises(PictureFault) as found:
            cleaned(tmp_path, content)
        assert "M064" == found.value.code


def test_a_drawing_keeps_every_kind_of_shape_and_paint(tmp_path: Path) -> None:
    """Nothing that is drawn is left out; what describes it is, and a copy is found by its part's name."""
    drawn = [
        *("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker"),
        *("g", "defs", "symbol", "style"),
    ]
    inside = "<title>t</title><desc>d</desc><g id='a'/><use href=' #a '/><metadata/>"
    root = etree.fromstring(
        cleaned(tmp_path, samples.drawing(inside + "".join(f"<{name}/>" for name in drawn))).content
    )
    assert ["g", "use", *drawn] == [etree.QName(element).localname for element in root]


def test_a_drawing_keeps_its_shapes_alone(tmp_path: Path) -> None:
    """Groups, sizes and shapes stay; titles, comments and the marks of programs go."""
    root = etree.fromstring(cleaned(tmp_path, samples.drawn_by_somebody()).content)
    assert ["svg", "g", "rect"] == [etree.QName(element).localname for element in root.iter()]
    assert {"viewBox": "0 0 20 10", "width": "20mm", "height": "10mm"} == dict(root.attrib)
    assert None is root.getroottree().docinfo.internalDTD


@pytest.mark.parametrize(
    "silent", ["<!-- a secret -->", "<?note a secret?>", "<x:note xmlns:x='urn:x'>a secret</x:note>"]
)
def test_rules_behind_what_is_left_out_stay(tmp_path: Path, silent: str) -> None:
    """What programs leave in a style sheet goes alone, with nothing that stands behind it."""
    style = f"<style>rect {{ fill: red }} {silent}g {{ fill: blue }}</style>{samples.SHAPE}"
    said = cleaned(tmp_path, samples.drawing(style)).content
    assert "rect { fill: red } g { fill: blue }" == "".join(etree.fromstring(said).itertext()).strip()
    assert b"secret" not in said


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ("viewBox='0 0 20 10'", ("20", "10")),
        ("viewBox='0,0,20,10' width='100%'", ("20", "10")),
        ("viewBox='0 0 20 10' width='4cm' height='2cm'", ("4cm", "2cm")),
        ("width='40px' height='20.5'", ("40px", "20.5")),
        ("width='4pc' height=' 2in '", ("4pc", " 2in ")),
        ("viewBox='0 0 2e1 1E+1'", ("2e1", "1E+1")),
    ],
)
def test_a_drawing_has_a_size_of_its_own(tmp_path: Path, given: str, size: tuple[str, str]) -> None:
    """One that says only its proportions would be as large as each format likes, and stop print in Arabic.

    Upstream: U-WP-38.
    """
    root = etree.fromstring(cleaned(tmp_path, samples.drawing(attributes=given)).content)
    assert size == (root.get("width"), root.get("height"))
