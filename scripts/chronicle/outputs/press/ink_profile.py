"""Write the ICC profile of a press that prints black alone, which a PDF/X names as its output intent."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CONDITION = "Black ink alone, tone value increase 20 %"
_STEPS = 256
_INCREASE = 0.2  # of the paper's surface, where half of it is to be covered
_D50 = (0.9642, 1.0, 0.8249)
_VERSION = 0x02400000


def black_profile() -> bytes:
    """Return an output profile of one ink, ICC version 2, the same bytes each time."""
    tags = {
        b"desc": _described(CONDITION.encode("ascii")),
        b"cprt": _text(b"No rights are claimed in this profile."),
        b"wtpt": struct.pack(">4s4x3i", b"XYZ ", *(round(each * 65536) for each in _D50)),
        b"kTRC": struct.pack(f">4s4xI{_STEPS}H", b"curv", _STEPS, *map(_lightness, range(_STEPS))),
    }
    body = _table(tags)
    header = struct.pack(
        ">I4xI4s4s4s6H4s4xI12xI3i4x",
        128 + len(body),
        _VERSION,
        *(b"prtr", b"GRAY", b"XYZ "),
        *(2020, 1, 1, 0, 0, 0),
        b"acsp",
        0,
        1,  # relative colorimetric
        *(round(each * 65536) for each in _D50),
    )
    return header.ljust(128, b"\0") + body


def _lightness(step: int) -> int:
    """Return how much light comes back, of 65535, where a grey of `step` is asked for; 0 is full ink."""
    ink = 1 - step / (_STEPS - 1)
    covered = ink + 4 * _INCREASE * ink * (1 - ink)
    return round(65535 * (1 - min(1.0, covered)))


def _table(tags: Mapping[bytes, bytes]) -> bytes:
    """Return the table of tags and the tags, each at a multiple of four."""
    start = 128 + 4 + 12 * len(tags)
    entries, data = b"", b""
    for name, tag in tags.items():
        entries += struct.pack(">4sII", name, start + len(data), len(tag))
        data += tag + b"\0" * (-len(tag) % 4)
    return struct.pack(">I", len(tags)) + entries + data


def _described(text: bytes) -> bytes:
    """Return a description in ASCII, with the places for other scripts left empty."""
    return struct.pack(">4s4xI", b"desc", len(text) + 1) + text + b"\0" + b"\0" * (4 + 4 + 2 + 1 + 67)


def _text(text: bytes) -> bytes:
    return b"text" + b"\0" * 4 + text + b"\0"
