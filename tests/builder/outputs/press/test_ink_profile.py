"""The profile of a press that prints black."""

from __future__ import annotations

import io
import struct

from PIL import Image, ImageCms

from chronicle.outputs.press.ink_profile import CONDITION, black_profile


def test_a_colour_engine_reads_the_profile() -> None:
    """LittleCMS takes it for a press of one ink, under the name of its condition."""
    profile = ImageCms.ImageCmsProfile(io.BytesIO(black_profile()))
    assert CONDITION == ImageCms.getProfileDescription(profile).strip()
    assert ("prtr", "GRAY") == (profile.profile.device_class, profile.profile.xcolor_space.strip())
    assert len(black_profile()) == int.from_bytes(black_profile()[:4], "big")


def test_ink_darkens_as_it_is_said_to() -> None:
    """Half the ink covers seven tenths of the paper; none and all of it are white and black."""
    profile = ImageCms.ImageCmsProfile(io.BytesIO(black_profile()))
    to_screen = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "L", "RGB")
    seen = [
        ImageCms.applyTransform(Image.new("L", (1, 1), grey), to_screen).getpixel((0, 0))[0]
        for grey in (0, 128, 255)
    ]
    assert [0, 255] == [seen[0], seen[2]]
    assert 0.28 < ((seen[1] / 255 + 0.055) / 1.055) ** 2.4 < 0.32


def test_each_tag_is_as_long_as_it_says() -> None:
    """The description counts its closing zero, and leaves room for those in Unicode and for ScriptCode.

    Source: ICC.1:2001-04, 6.5.17 and 7.
    """
    profile = black_profile()
    tags: dict[bytes, bytes] = {}
    for at in range(int.from_bytes(profile[128:132], "big")):
        name, start, length = struct.unpack_from(">4sII", profile, 132 + 12 * at)
        assert start % 4 == 0
        tags[name] = profile[start : start + length]
    assert [b"desc", b"cprt", b"wtpt", b"kTRC"] == list(tags)
    (count,) = struct.unpack_from(">I", tags[b"desc"], 8)
    assert CONDITION.encode() + b"\0" == tags[b"desc"][12 : 12 + count]
    assert b"\0" * (4 + 4 + 2 + 1 + 67) == tags[b"desc"][12 + count :]
    assert b"text\0\0\0\0" == tags[b"cprt"][:8]
    assert b"\0" == tags[b"cprt"][-1:]
