"""Colours of a picture are those of screens, whatever profile it comes with."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageCms

from chronicle.pictures.cleaned import PictureFault
from chronicle.pictures.raster import clean_raster
from tests.builder.pictures.samples import saved

RED, GREY = (200, 10, 10), 77


def turned_profile() -> bytes:
    """Return a profile in which red and blue have changed places."""
    plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return plain.replace(b"rXYZ", b"----", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"----", b"bXYZ", 1)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_profile_is_applied_and_left_out(mode: str) -> None:
    """What was red by its profile is blue for all; how far one sees through stays."""
    clear = (90,) if mode == "RGBA" else ()
    picture = Image.new(mode, (4, 4), (*RED, *clear))
    with Image.open(
        io.BytesIO(clean_raster(saved(picture, "PNG", icc_profile=turned_profile())).content)
    ) as seen:
        assert "icc_profile" not in seen.info
        red, green, blue, *rest = seen.convert(mode).getpixel((0, 0))  # type: ignore[misc]
    assert blue > 180 > 100 > red
    assert abs(green - 10) < 20
    assert clear == tuple(rest)


@pytest.mark.parametrize("mode", ["L", "LA", "P"])
def test_shades_and_palettes_stay_as_they_are(mode: str) -> None:
    """A profile of colours says nothing of them."""
    picture = Image.new("L", (4, 4), GREY).convert(mode)
    with Image.open(
        io.BytesIO(clean_raster(saved(picture, "PNG", icc_profile=turned_profile())).content)
    ) as seen:
        assert (mode, GREY) == (seen.mode, seen.convert("L").getpixel((0, 0)))


def test_a_profile_that_is_none_changes_nothing() -> None:
    """Colours of a screen are taken for such; inks need theirs."""
    picture = Image.new("RGB", (4, 4), RED)
    with Image.open(io.BytesIO(clean_raster(saved(picture, "PNG", icc_profile=b"none")).content)) as seen:
        assert RED == seen.convert("RGB").getpixel((0, 0))
    for more, said in (({}, "without a colour profile"), ({"icc_profile": b"none"}, "cannot be read")):
        with pytest.raises(PictureFault, match=said) as found:
            clean_raster(saved(Image.new("CMYK", (4, 4)), "JPEG", **more))
        assert "M067" == found.value.code


@pytest.mark.parametrize("clear", [5, 300])
def test_a_see_through_grey_of_sixteen_bits_is_refused(clear: int) -> None:
    """Whatever its number: Pillow would look for it among eight bits, and show what is meant to be unseen."""
    picture = Image.new("I;16", (2, 2), clear)
    with pytest.raises(PictureFault) as found:
        clean_raster(saved(picture, "PNG", transparency=clear))
    assert "16 bits" in str(found.value)
