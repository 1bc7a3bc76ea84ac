"""The records of the shelf say what its files are."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from chronicle.oracles.results.shelf_records import check_shelf_records
from chronicle.outputs.shelf.marc_records import marc_records
from chronicle.outputs.shelf.onix_message import onix_message
from chronicle.outputs.shelf.opds_catalogue import opds_catalogue
from chronicle.outputs.shelf.volume import cover_name, page_name, thumbnail_name
from tests.builder.outputs.shelf.small_shelf import volumes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a set with records, covers, and files that hold nothing but their size."""
    root = tmp_path_factory.mktemp("records")
    shelf = volumes(root / "book")
    folder = root / "dist"
    (folder / "covers").mkdir(parents=True)
    for volume in shelf:
        for file in volume.of("epub", "light", "pdf"):
            (folder / file.name).touch()
            os.truncate(folder / file.name, file.size)
        code = volume.edition.code
        (folder / page_name(code)).touch()
        Image.new("L", (1600, 2400)).save(folder / cover_name("small", code))
        Image.new("L", (240, 360)).save(folder / thumbnail_name("small", code))
    (folder / "opds.json").write_bytes(opds_catalogue(shelf))
    (folder / "onix.xml").write_bytes(onix_message(shelf))
    (folder / "marc.xml").write_bytes(marc_records(shelf))
    return folder


@pytest.fixture
def dist(tmp_path: Path, sound: Path) -> Path:
    """Return a copy of the set, to be spoilt."""
    shutil.copytree(sound, tmp_path / "dist", copy_function=_placed)
    return tmp_path / "dist"


def _placed(source: str, to: str) -> None:
    """Copy a file; one that holds nothing but its size, and is never written to, gets another name."""
    if source.endswith((".pdf", ".epub")):
        os.link(source, to)
    else:
        shutil.copyfile(source, to)


def said(folder: Path) -> list[str]:
    """Return what is said of the records, with their names."""
    return [f"{problem.path}: {problem.message}" for problem in check_shelf_records(folder)]


def test_records_in_order_are_accepted(dist: Path) -> None:
    """What the builder writes is what the standards ask for."""
    assert [] == said(dist)


@pytest.mark.parametrize(
    ("name", "before", "after", "fault"),
    [
        ("opds.json", '"self"', '"next"', "the catalogue does not link to itself."),
        ("opds.json", '"language"', '"tongue"', "a publication has no language."),
        ("opds.json", '"images"', '"pictures"', "has no cover."),
        ("opds.json", '"title"', '"name"', "the catalogue has no title."),
        ("opds.json", "1650000", "1650001", "type or size of small-en.pdf is another."),
        ("opds.json", "small-ar.epub", "small-xx.epub", "it leads to small-xx.epub, which is not there."),
        ("opds.json", '"width": 240', '"width": 24', "covers/small-en-small.jpg is no JPEG of that size."),
        ("opds.json", "covers/small-en.jpg", "covers/x.jpg", "covers/x.jpg is no picture that is there."),
        ("onix.xml", 'release="3.0"', 'release="2.1"', "release or sender is missing."),
        ("onix.xml", "ProductComposition>", "Composition>", "Composition does not belong there."),
        ("onix.xml", "ProductForm>", "Form>", "ProductForm is missing."),
        ("onix.xml", "NotificationType>", "Type>", "NotificationType is missing."),
        ("onix.xml", "Value>14<", "Value>x<", "x is no code of list 196."),
        ("onix.xml", ">1650000<", ">1<", "the sizes of the products are not those of the files."),
        ("onix.xml", "small-zh.jpg", "none.jpg", "it shows covers/none.jpg, which is not there."),
        ("marc.xml", "nam a22", "nam a2", "leader or field 008 is not as long as it must be."),
        ("marc.xml", 'tag="001"', 'tag="000"', "a record without number: field 001 stands not once."),
        ("marc.xml", 'tag="245"', 'tag="246"', "field 245 stands not once."),
        ("marc.xml", 'tag="250"', 'tag="990"', "its fields are not in order."),
        ("marc.xml", "1650000 bytes", "1 bytes", "small-en.pdf is not there, or has another size."),
    ],
)
def test_each_planted_fault_is_found(dist: Path, name: str, before: str, after: str, fault: str) -> None:
    """Links, sizes, pictures, order and length: each is looked at in each kind of record."""
    text = (dist / name).read_text(encoding="utf-8")
    assert before in text
    (dist / name).write_text(text.replace(before, after), encoding="utf-8")
    assert any(each.startswith(f"{name}: ") and each.endswith(fault) for each in said(dist))


def test_a_cover_of_another_kind_is_found(dist: Path) -> None:
    """Shops take a JPEG, and what is called so may be none."""
    cover = dist / cover_name("small", "en")
    cover.unlink()  # it is shared with the other tests
    Image.new("L", (1600, 2400)).save(cover, format="PNG")
    assert ["opds.json: covers/small-en.jpg is no JPEG of that size."] == said(dist)


def test_two_products_of_one_identifier_and_a_stranger_are_found(dist: Path) -> None:
    """A product without an identifier of its own is taken for another; what is related has to be there."""
    text = (dist / "onix.xml").read_text(encoding="utf-8")
    first, second = (part.split("<")[0] for part in text.split("<RecordReference>")[1:3])
    (dist / "onix.xml").write_text(text.replace(second, first), encoding="utf-8")
    assert "onix.xml: two products have one identifier." in said(dist)
    head, _, tail = text.partition("<RelatedMaterial>")
    (dist / "onix.xml").write_text(f"{head}<RelatedMaterial>{tail.replace(first, 'urn:x')}", encoding="utf-8")
    assert any(each.endswith("it is related to urn:x, which is no product.") for each in said(dist))


def test_what_no_record_names_is_missed(dist: Path) -> None:
    """A file that nobody lists, and a record that nobody wrote, are named."""
    (dist / "small-fr.pdf").write_bytes(b"x")
    (dist / "onix.xml").unlink()
    wanted = ["marc.xml: small-fr.pdf stands in no record.", "onix.xml: it is not there."]
    assert [*wanted, "opds.json: small-fr.pdf is not offered."] == sorted(said(dist))
