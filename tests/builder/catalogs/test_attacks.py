"""An attack is refused at the gate, or marks nothing; each is tried alone."""

from __future__ import annotations

import os
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs import vet
from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from tests.attacks import Attack, HostileFile, attacks, hostile_files
from tests.languages import edition_of

from .conftest import HEADER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARABIC = edition_of("ar")
NAMES = Names({("place", "square"): ("ساحة",)})
SOURCE = "On {date}`sit-in` it was broken up in {place}`square`, and told.{claim}`sit-in`"
FAIR = "في {{date}}`sit-in` فُضّ الاعتصام في {{place}}`square` ورُوي {}.{{claim}}`sit-in`"
KINDS = {kind: tuple(group) for kind, group in groupby(attacks(), lambda each: each.kind)}


def codes(text: str, domain: str, source: str) -> set[str]:
    """Return what the gate says of a translation."""
    entry = Entry(1, None, source, None, (text,), fuzzy=False)
    return {found.code for found in findings(entry, domain, ARABIC, NAMES)}


def test_there_are_many_and_each_is_another() -> None:
    """More than two hundred attacks in texts and forty in files, of which no two are alike."""
    texts = {each.text for each in attacks()}
    assert len(attacks()) == len(texts) >= 200
    assert len(hostile_files()) == len({each.body for each in hostile_files()}) >= 40


@pytest.mark.parametrize("kind", KINDS)
def test_each_attack_in_running_text_is_named(kind: str) -> None:
    """The gate says what each is; what marks nothing passes, and so does the same sentence without it."""
    wrong: list[tuple[Attack, set[str]]] = []
    for attack in KINDS[kind]:
        found = codes(FAIR.format(attack.planted), "chapters/01-city", SOURCE)
        expected = (
            not found if attack.code is None else found if attack.code == "any" else attack.code in found
        )
        if not expected:
            wrong.append((attack, found))
    assert [] == wrong
    assert not codes(FAIR.format(KINDS[kind][0].word), "chapters/01-city", SOURCE)


@pytest.mark.parametrize("domain", ["interface", "book"])
def test_a_plain_word_holds_no_mark_of_markup(domain: str) -> None:
    """Words that are printed as they stand hold nothing that HTML, Markdown or a template could act on."""
    passed = [each.text for each in attacks() if not codes(f"كلمة {each.planted}", domain, "A word")]
    assert not [text for text in passed if set(text) & set("<>`\\*_&[]|~$#{}\n")]
    assert not codes(f"كلمة {attacks()[0].word}", domain, "A word")


@pytest.mark.parametrize("file", hostile_files(), ids=lambda file: file.name)
def test_a_hostile_file_is_refused_or_harmless(
    file: HostileFile, book: Path, write_catalog: Callable[..., Path]
) -> None:
    """Whatever is handed in as a catalog, the gate says where it is broken; nothing of it goes further."""
    path = write_catalog("")
    path.write_bytes(file.body.replace("{head}", HEADER.format(language="ar")).encode())
    report = vet(book, ARABIC, release=False)
    problems = [*report.broken, *report.refused]
    assert [file.says] * bool(file.says) == sorted({each.code for each in problems})
    assert all(each.path.endswith("01-city.po") for each in problems)
    written = b"".join(report.written.values())
    assert file.shown or b"zqx" not in written.lower()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-7", "latin-1", "cp037", "iso2022_jp_2"])
def test_another_encoding_hides_nothing(
    encoding: str, book: Path, write_catalog: Callable[..., Path]
) -> None:
    """A catalog in an encoding that others would guess is refused, or its bytes are letters like any."""
    path = write_catalog("")
    path.write_bytes('msgid "a"\nmsgstr "<script>zqx</script>é"\n'.encode(encoding, "replace"))
    report = vet(book, ARABIC, release=False)
    assert [*report.broken, *report.refused]
    assert b"zqx" not in b"".join(report.written.values())


@pytest.mark.parametrize("what", ["folder", "pipe"])
def test_what_is_no_file_is_not_read(what: str, book: Path, write_catalog: Callable[..., Path]) -> None:
    """A catalog that is a folder or a pipe stops nobody."""
    path = write_catalog("")
    path.unlink()
    if what == "folder":
        path.mkdir()
    else:
        os.mkfifo(path)
    assert [] == list(vet(book, ARABIC, release=False).problems)
