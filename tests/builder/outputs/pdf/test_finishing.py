"""No stream of a finished file ends so that a reader takes its last byte for the end of a line."""

from __future__ import annotations

import pikepdf
import pytest

from chronicle.outputs.pdf import finishing


@pytest.mark.parametrize("is_font", [False, True])
def test_a_stream_is_made_longer_by_what_its_kind_bears(is_font: bool) -> None:
    """A typeface gets a nought, which its own length counts; anything else a line feed; the others stay."""
    with pikepdf.new() as pdf:
        unclear, clear = (pdf.make_indirect(pdf.make_stream(data)) for data in (b"so\r", b"well"))
        if is_font:
            unclear.Length1 = 3
        finishing._end_streams_clearly(pdf)
        assert (b"so\r\0" if is_font else b"so\r\n") == unclear.read_bytes()
        assert not unclear.read_raw_bytes().endswith(b"\r")
        assert not is_font or unclear.Length1 == 4
        assert b"well" == clear.read_raw_bytes()


# What is packed, not compressed: Adler's checksum of the first ends in a carriage return.
UNCLEAR, CLEAR = (
    b"<< /Type /ObjStm /Length 1 /N 1 /First 2 >>\nstream\n" + sign + b"\nendstream"
    for sign in (b"\x0c", b"a")
)


@pytest.mark.parametrize(
    ("unclear", "late", "packed"), [(0, 0, True), (2, 0, True), (2, 2, True), (99, 0, False), (0, 99, False)]
)
def test_a_file_is_saved_until_all_streams_end_clearly(
    unclear: int, late: int, packed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its objects are numbered otherwise each time; where nothing helps they are not packed."""
    tried: list[int] = []
    whole = []

    def saved(pdf: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode, *, compress_streams: bool = True) -> bytes:
        if not compress_streams:
            tried.append(len(pdf.objects))
            return CLEAR + UNCLEAR + CLEAR if len(tried) <= unclear else CLEAR + CLEAR
        whole.append(mode)
        return b"\r\nendstream" if len(whole) <= late else b"clear"

    monkeypatch.setattr(finishing, "_saved", saved)
    with pikepdf.new() as pdf:
        for _ in range(5):
            pdf.add_blank_page()
        data = finishing._save(pdf)
    assert tried == sorted(set(tried))  # one more object each time
    assert packed == (whole[-1] is pikepdf.ObjectStreamMode.generate)
    assert {pikepdf.ObjectStreamMode.generate} >= set(whole[:-1])
    if packed:
        assert (b"clear", unclear + late + 1, late + 1) == (data, len(tried), len(whole))


def test_how_a_compressed_stream_ends_is_known_before() -> None:
    """Of several hundred packed streams, those end unclearly of which it was said."""
    ends = set()
    for number in range(300):
        with pikepdf.new() as pdf:
            pdf.Root.Said = pdf.make_indirect(pikepdf.Dictionary(Number=pikepdf.String("a" * number)))
            plain, packed = (
                finishing._saved(pdf, pikepdf.ObjectStreamMode.generate, compress_streams=each)
                for each in (False, True)
            )
        (match,) = finishing._PACKED.finditer(plain)
        begin = packed.index(b"stream\n", packed.index(b"/ObjStm")) + len(b"stream\n")
        end = packed.index(b"endstream", begin)
        ends.add(packed[:end].endswith(b"\r\n"))
        assert finishing._ends_unclearly(match) is packed[:end].endswith(b"\r\n"), number
    assert {False, True} == ends
