"""Files that go with the printed book."""

from __future__ import annotations

import hashlib
import io
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pytest

from chronicle.outputs.pdf.attachments import Attachment, _packed, attach
from tests.builder.outputs.pdf.conftest import ATTACHED, print_small

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.builder.outputs.pdf.conftest import Small

STAMP = pikepdf.String("D:20260102000000Z")


def test_attachments_are_listed_and_whole(small: Small) -> None:
    """Each file is found by its name, with its bytes, its description, its media type and the book's date."""
    with pikepdf.Pdf.open(small.path) as pdf:
        assert sorted(file.name for file in ATTACHED) == list(pdf.attachments)
        for file in ATTACHED:
            found = pdf.attachments[file.name]
            held = found.get_file()
            assert (file.content, file.media_type) == (held.read_bytes(), held.mime_type)
            assert file.says == found.description
            assert (STAMP, len(file.content)) == (held.obj.Params.ModDate, held.obj.Params.Size)


def test_no_stream_ends_in_a_carriage_return(small: Small) -> None:
    """A reader could take it for the line's end; the content of an attachment is not changed for that.

    Upstream: U-PIK-02.
    """
    assert any(zlib.compress(file.content, 9).endswith(b"\r") for file in ATTACHED)
    assert b"\r\nendstream" not in small.path.read_bytes()


def test_only_what_ends_in_a_carriage_return_gets_another_end() -> None:
    """And reads as it was: what stands behind the end of what is packed is not read."""
    ends = set()
    for number in range(2000):
        content = number.to_bytes(2, "big") * 3
        packed, plain = _packed(content), zlib.compress(content, 9)
        assert packed == plain + (b"\n" if plain[-1:] == b"\r" else b"")
        assert content == zlib.decompressobj().decompress(packed)
        ends.add(plain[-1:])
    assert {b"\r", b"\n"} < ends


def test_attachments_are_associated_with_the_document(small: Small) -> None:
    """PDF/A-3 asks for a relation on each file, and for the same files in the list of the document."""
    with pikepdf.Pdf.open(small.path) as pdf:
        files = list(pdf.Root.AF)
        assert {pikepdf.Name.Data} == {file.AFRelationship for file in files}
        assert sorted(file.name for file in ATTACHED) == [str(file.UF) for file in files]
        assert [str(file.F) for file in files] == [str(file.UF) for file in files]


def test_programs_find_a_file_by_halving_the_list(small: Small) -> None:
    """The names of a name tree stand in the order of their bytes (ISO 32000-1, 7.9.6)."""
    with pikepdf.Pdf.open(small.path) as pdf:
        names = [bytes(each) for each in list(pdf.Root.Names.EmbeddedFiles.Names)[::2]]
    assert len(names) > 1
    assert sorted(names) == names


def test_order_of_the_list_does_not_matter() -> None:
    """The same files give the same bytes, in whatever order they come."""

    def attached(files: Sequence[Attachment]) -> bytes:
        out = io.BytesIO()
        with pikepdf.Pdf.new() as pdf:
            pdf.add_blank_page()
            attach(pdf, files, STAMP)
            pdf.save(out, deterministic_id=True)
        return out.getvalue()

    assert attached(ATTACHED) == attached(ATTACHED[::-1])


def test_places_of_the_book_keep_their_names() -> None:
    """The names that links lead to stand beside those of the files; damage to a file can be seen."""
    with pikepdf.Pdf.new() as pdf:
        pdf.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=pikepdf.Array([])))
        attach(pdf, ATTACHED[:1], STAMP)
        assert {"/Dests", "/EmbeddedFiles"} == set(pdf.Root.Names.keys())
        held = pdf.Root.AF[0].EF.F
        assert hashlib.md5(ATTACHED[0].content, usedforsecurity=False).digest() == bytes(held.Params.CheckSum)


def test_a_book_without_data_has_no_list() -> None:
    """Where nothing is attached, nothing is said of attachments."""
    with pikepdf.Pdf.new() as pdf:
        attach(pdf, [], STAMP)
        assert "/AF" not in pdf.Root
        assert "/Names" not in pdf.Root


@pytest.mark.whole
def test_same_input_same_bytes(small: Small, tmp_path: Path) -> None:
    """A book with attachments that is printed twice is the same to the byte."""
    if small.edition.is_source:
        assert small.printed.data == print_small("en", tmp_path).data
