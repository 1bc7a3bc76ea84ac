"""What a PDF says about itself is looked at in the finished file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Name

from chronicle.oracles.preflight.identity import check_identity
from tests.builder.oracles.preflight.conftest import ONE_LANGUAGE, planted
from tests.builder.outputs.pdf.conftest import TITLE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.builder.oracles.preflight.conftest import Proof


def faults(path: Path, proof: Proof, **more: str) -> list[str]:
    """Return what is missing, where the small book is to say what it does."""
    told = {"Title": TITLE[proof.edition.code], "Author": "The editors", "Subject": "A small book."} | more
    return [problem.message for problem in check_identity(path, proof.edition, told)]


def test_a_book_says_what_it_is(printed: Proof) -> None:
    """Title, author, subject, language and programs stand in both places, in each language."""
    assert [] == faults(printed.path, printed)


def _xmp(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(old.encode(), new.encode()))

    return plant


def _without(*names: str) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        for name in names:
            del (pdf.trailer.Info if name in pdf.trailer.Info else pdf.Root)[name]

    return plant


def _zoomed(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction[1] = Name.XYZ


def _later(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction[0] = pdf.pages[-1].obj


def _under_its_file(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@ONE_LANGUAGE
@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (_without("/Title"), "no Title"),
        (_without("/Author"), "its Author is “”, not “The editors”"),
        (_without("/Subject"), "no Subject"),
        (_without("/Producer"), "no Producer"),
        (_without("/Metadata"), "no XMP"),
        (_without("/Keywords"), "its Keywords"),
        (_xmp("The editors", "Others"), "and “Others” in its XMP"),
        (_xmp("<dc:language><rdf:Bag><rdf:li>", "<dc:language><rdf:Bag><rdf:li>x"), "its language"),
        (_without("/Lang"), "its language"),
        (_without("/OpenAction"), "open at its first page"),
        (_zoomed, "open at its first page"),
        (_later, "open at its first page"),
        (_without("/PageMode"), "its outline"),
        (_without("/PageLayout"), "how its pages lie"),
        (_under_its_file, "name of its file"),
    ],
)
def test_what_is_missing_is_named(
    printed: Proof, tmp_path: Path, plant: Callable[[pikepdf.Pdf], None], said: str
) -> None:
    """Each thing that is taken out, or said in two ways, is told in words."""
    path = planted(printed, tmp_path, plant)
    found = faults(path, printed)
    assert found
    assert said in " ".join(found)


@ONE_LANGUAGE
def test_another_title_is_named(printed: Proof) -> None:
    """The file has the title that the book has, with its subtitle."""
    assert "not “Another: one”" in " ".join(faults(printed.path, printed, Title="Another: one"))
