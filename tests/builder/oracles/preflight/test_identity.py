"""What a PDF says about itself is looked at in the finished file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Name

from chronicle.oracles.preflight.identity import _of_xmp, check_identity
from tests.builder.oracles.preflight.conftest import ONE_LANGUAGE, planted
from tests.builder.outputs.pdf.conftest import TITLE
from tests.languages import edition_of

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


VIEW = {
    "open": "it does not open at its first page, shown whole.",
    "outline": "it does not open with its outline.",
    "lie": "it does not say how its pages lie.",
    "title": "it is shown under the name of its file, not under its title.",
}
NEEDED = ("Title", "Subject", "Creator", "Producer", "CreationDate")


def test_a_file_that_says_nothing_is_told_all(tmp_path: Path) -> None:
    """What it lacks, what the book is called, and how it would be opened: each by itself, in order."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf")
    found = check_identity(tmp_path / "a.pdf", edition_of("en"), {"Title": "A book", "Author": ""})
    assert {("a.pdf", 0, "P042")} == {(each.path, each.line, each.code) for each in found}
    assert [
        *(f"it has no {name}." for name in NEEDED),
        "its Title is “”, not “A book”.",
        "it has no XMP.",
        *VIEW.values(),
    ] == [each.message for each in found]


XMP = (
    '<x xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" '
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:title> <a> A book </a><a>Other</a></dc:title>'
    "<dc:creator>B</dc:creator><dc:language><a>en-GB</a></dc:language></x>"
)


@pytest.mark.parametrize(
    ("info", "language", "said"),
    [
        ({"Title": "A book", "Author": "B"}, "en-GB", []),
        ({"Title": "A book"}, "en-GB", ["its Author is “”, and “B” in its XMP."]),
        ({"Title": "Book", "Author": "B"}, "en-GB", ["its Title is “Book”, and “A book” in its XMP."]),
        (
            {"Title": "A book", "Author": "B", "Keywords": "k"},
            "en-GB",
            ["its Keywords is “k”, and “” in its XMP."],
        ),
        ({"Title": "A book", "Author": "B"}, "en", ["it does not say that its language is en-GB."]),
    ],
)
def test_both_places_say_the_same(info: dict[str, str], language: str, said: list[str]) -> None:
    """Of a list the first that says something, without the spaces around it."""
    with pikepdf.new() as pdf:
        pdf.Root.Metadata = pdf.make_stream(XMP.encode())
        pdf.Root.Lang = pikepdf.String(language)
        assert said == list(_of_xmp(pdf, info, edition_of("en")))
        pdf.Root.Metadata = pdf.make_stream(XMP.replace("en-GB", "de").encode())
        assert "it does not say that its language is en-GB." in list(_of_xmp(pdf, info, edition_of("en")))
