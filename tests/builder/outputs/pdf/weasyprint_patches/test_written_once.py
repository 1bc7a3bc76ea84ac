"""A PDF is written as pydyf writes it, with each object put into bytes once."""

from __future__ import annotations

import io

import pydyf  # type: ignore[import-untyped]
import pytest

from chronicle.outputs.pdf.weasyprint_patches.written_once import keep_apart, keep_bytes


def small_pdf() -> pydyf.PDF:
    """Return a PDF with a page, a picture's worth of bytes, and a word about itself."""
    pdf = pydyf.PDF()
    stream = pydyf.Stream([b"q", b"1 0 0 1 2 3 cm", b"Q"], compress=True)
    stream.begin_marked_content("Span", pydyf.Dictionary({"MCID": 3, "Lang": pydyf.String("ar")}))
    stream.stream += [0.5, 2.0, "EMC"]
    pdf.add_object(stream)
    pdf.add_page(pydyf.Dictionary({"Type": "/Page", "Contents": stream.reference}))
    pdf.info["Title"] = pydyf.String("a (title)")
    return pdf


def written(pdf: pydyf.PDF, *, compress: bool) -> bytes:
    """Return the bytes of a PDF."""
    output = io.BytesIO()
    pdf.write(output, b"1.7", True, compress)
    return output.getvalue()


@pytest.mark.parametrize("compress", [True, False])
def test_the_bytes_are_those_of_pydyf(*, compress: bool) -> None:
    """Objects, offsets and identifier are the same as without; compressed in streams, or one by one.

    Upstream: U-WP-45.
    """
    kept = small_pdf()
    keep_bytes(None, kept)
    assert written(kept, compress=compress) == written(small_pdf(), compress=compress)


def test_what_is_finished_elsewhere_is_not_packed() -> None:
    """Its objects stand one by one, whatever WeasyPrint asks for."""
    apart = small_pdf()
    keep_apart(None, apart)
    assert written(apart, compress=True) == written(small_pdf(), compress=False)


def test_a_page_is_compressed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checksum of the identifier is taken of what is written."""
    asked: list[object] = []
    put = pydyf.Stream.data.fget
    monkeypatch.setattr(pydyf.Stream, "data", property(lambda self: asked.append(self) or put(self)))
    pdf = small_pdf()
    (page,) = (each for each in pdf.objects if isinstance(each, pydyf.Stream))
    keep_bytes(None, pdf)
    written(pdf, compress=True)
    assert asked.count(page) == 1
