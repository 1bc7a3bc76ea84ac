"""Whoever is protected is not told by the data of a finished result."""

from __future__ import annotations

import json
import zipfile

import pikepdf
import pytest

from chronicle.oracles.results.withheld_names import check_witnesses

WITNESS = {"id": "witness-1", "order": 1, "read": True, "kind": "interview", "medium": "interview"}
WITNESS |= {"withheld": "fear of reprisals", "csl": {"type": "interview", "language": "ar"}}
NAMED = {"id": "a-person", "order": 2, "names": {"en": {"main": "A Person"}}, "csl": {"author": "A Person"}}


def result(folder, kind, source):
    """Write a web folder, an EPUB or a PDF with data of two sources."""
    content = json.dumps({"sources": [source, NAMED]}).encode()
    path = folder / {"web": "web", "epub": "book.epub", "pdf": "book.pdf"}[kind]
    if kind == "web":
        (path / "data").mkdir(parents=True)
        (path / "data/evidence.json").write_bytes(content)
    elif kind == "epub":
        with zipfile.ZipFile(path, "w") as container:
            container.writestr("EPUB/data/evidence.json", content)
    else:
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.attachments["evidence.json"] = pikepdf.AttachedFileSpec(pdf, content)
            pdf.save(path)
    return path


@pytest.mark.parametrize("kind", ["web", "epub", "pdf"])
def test_what_tells_nothing_may_be_published(tmp_path, kind):
    """Why a name is withheld and what the source is lead to nobody; who is named may be named."""
    assert [] == list(check_witnesses(result(tmp_path, kind, WITNESS)))


def test_what_a_source_is_and_how_it_was_read_tells_nothing(tmp_path):
    """Its stance, its weaknesses, its copy, the date of an interview, a letter in the place of a number."""
    more = dict.fromkeys(("stance", "weaknesses", "note", "copy", "sections", "own_words"), "x")
    source = WITNESS | more | {"id": "witness-a", "csl": WITNESS["csl"] | {"issued": None}}
    assert [] == list(check_witnesses(result(tmp_path, "web", source)))


@pytest.mark.parametrize("kind", ["web", "epub", "pdf"])
@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"names": {"en": {"main": "Somebody"}}}, "names"),
        ({"via": "an-organisation"}, "via"),
        ({"csl": {"type": "interview", "author": "Somebody"}}, "csl → author"),
        ({"csl": {"type": "interview", "URL": "https://example.org"}}, "csl → URL"),
        ({"id": "somebody"}, "id"),
        ({"a_new_field": "Somebody"}, "a_new_field"),
    ],
)
def test_what_may_tell_who_it_is_is_found(tmp_path, kind, more, told):
    """A field that is not known to be harmless is told, without what it holds."""
    (problem,) = check_witnesses(result(tmp_path, kind, WITNESS | more))
    assert f"The name of a witness is withheld, and “{told}” may tell it." == problem.message
    assert "Somebody" not in str(problem)
    inside = {"web": "data/", "epub": "EPUB/data/", "pdf": ""}[kind]
    assert {"web": "web", "epub": "book.epub", "pdf": "book.pdf"}[
        kind
    ] + f"/{inside}evidence.json" == problem.path


@pytest.mark.parametrize("kind", ["web", "epub", "pdf"])
def test_only_the_published_data_are_read(tmp_path, kind):
    """Other files beside them are no ledger."""
    path = result(tmp_path, kind, WITNESS)
    if kind == "web":
        (path / "data/other.json").write_bytes(b"none")
    elif kind == "epub":
        with zipfile.ZipFile(path, "a") as container:
            container.writestr("mimetype", "application/epub+zip")
    else:
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            pdf.attachments["other.txt"] = pikepdf.AttachedFileSpec(pdf, b"none")
            pdf.save(path)
    assert [] == list(check_witnesses(path))
