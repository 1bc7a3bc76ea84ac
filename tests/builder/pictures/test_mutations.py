"""A damaged picture is refused with a code or published whole; it never stops the builder."""

from __future__ import annotations

import io
import random
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from PIL import Image

from chronicle.pictures.clean import publish
from chronicle.pictures.cleaned import PictureFault
from tests.builder.pictures import samples
from tests.builder.pictures.test_clean import BAD, GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Soak

PICTURES = [content for content, _ in [*GOOD.values(), *BAD.values()] if content]


def mutated(chance: random.Random) -> bytes:
    """Return a picture with some of its bytes changed, taken out, doubled or put into another's."""
    content = bytearray(chance.choice(PICTURES))
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(len(content) + 1)
        length = chance.choice([1, 1, 2, 8, 64])
        piece = bytes(content[at : at + length])
        other = chance.choice(PICTURES)
        start = chance.randrange(len(other))
        fillings = (b"", piece * 2, chance.randbytes(length), other[start : start + length], b"\xff" * length)
        content[at : at + length] = chance.choice(fillings)
    return bytes(content)


def look_at_one(folder: Path, seed: int) -> str:
    """Return the code with which a mutated picture is refused, or nothing; read what is published."""
    path = folder / "mutated"
    path.write_bytes(mutated(random.Random(seed)))  # noqa: S311 - damage, no secrets
    try:
        picture = publish(path)
    except PictureFault as fault:
        return fault.code
    if picture.suffix == ".svg":
        etree.fromstring(picture.content)
    else:
        with Image.open(io.BytesIO(picture.content)) as image:
            image.load()
    return ""


def test_damaged_pictures_are_refused_or_whole(tmp_path: Path) -> None:
    """Five hundred fixed damages: both ends occur, and no third."""
    ends = {look_at_one(tmp_path, seed) for seed in range(500)}
    assert {"", "M063"} < ends


@pytest.mark.parametrize("length", [140, 145])
def test_an_error_that_pillow_does_not_name_is_a_fault_of_the_picture(tmp_path: Path, length: int) -> None:
    """A GIF cut within its second frame makes Pillow raise IndexError or struct.error; the editor reads M063.

    Upstream: U-PIL-01.
    """
    (tmp_path / "cut").write_bytes(samples.moving("GIF")[:length])
    with pytest.raises(PictureFault, match="damaged") as found:
        publish(tmp_path / "cut")
    assert "M063" == found.value.code


@pytest.mark.soak
def test_any_damage_ends_well(tmp_path: Path, soak: Soak) -> None:
    """A hundred damages a seed, for as long as there is time."""
    for seed in soak.seeds():
        for offset in range(100):
            look_at_one(tmp_path, seed + offset)
