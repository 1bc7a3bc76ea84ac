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


@pytest.mark.parametrize(("unclear", "packed"), [(0, True), (2, True), (99, False)])
def test_a_file_is_saved_until_all_streams_end_clearly(
    unclear: int, packed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its objects are numbered otherwise each time; where nothing helps they are not packed."""
    tried: list[int] = []
    modes = []

    def saved(pdf: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode) -> bytes:
        tried.append(len(pdf.objects))
        modes.append(mode)
        return b"\r\nendstream" if len(tried) <= unclear else b"clear"

    monkeypatch.setattr(finishing, "_saved", saved)
    with pikepdf.new() as pdf:
        for _ in range(3):
            pdf.add_blank_page()
        data = finishing._save(pdf)
    assert (b"clear" if packed else b"\r\nendstream") == data
    assert tried[: len(set(tried))] == sorted(set(tried))  # one more object each time
    assert packed == (modes[-1] is pikepdf.ObjectStreamMode.generate)
    assert {pikepdf.ObjectStreamMode.generate} == set(modes[:-1] or modes)
