"""Renaming an id in the book leaves every finished translation finished, and confuses none."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.catalogs import refresh, vet
from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.placeholders.legend import Legend, read_legend
from tests.builder.catalogs.conftest import BOOKS, messages_read_here
from tests.languages import CHOSEN, edition_of
from tests.placeholders import short

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ARABIC = edition_of("ar")
NAMES = Names({})


def printed(role: str, _claim: str) -> str:
    """Return what a role prints: places by a name that stays when their ids change."""
    target = role.partition("`")[2].rstrip("`")
    return {"homs": "Homs", "hims": "Homs", "hama": "Hama"}.get(target, "a figure or a date")


def merged(folder: Path, *messages: Translatable, domain: str = "x") -> polib.POFile:
    """Bring a catalog up to date with messages."""
    (folder / "x.pot").write_bytes(template(messages, (printed, printed), NAMES, domain))
    merge(folder / "x.pot", folder / "x.po", ARABIC, "x.po", domain)
    return polib.pofile(str(folder / "x.po"), wrapwidth=79)


def translated(folder: Path, translations: Mapping[str, str], *messages: Translatable) -> None:
    """Make a catalog with finished translations, by the messages that they translate."""
    catalog = merged(folder, *messages)
    for entry in catalog:
        legend = read_legend(entry.comment.split("\n")) or Legend()
        entry.msgstr = legend.shortened(translations[legend.expanded(entry.msgid)])
    catalog.save()


SOURCE = (
    "In {place}`homs` {value}`sit-in.killed` died on {date}`sit-in`, {value}`sit-in.missing` was lost."
    "{claim}`sit-in`"
)
GOOD = (
    "في {date}`sit-in` مات {value}`sit-in.killed` في {place}`homs` وفُقد {value}`sit-in.missing`."
    "{claim}`sit-in`"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("`sit-in", "`vigil"),  # the claim
        ("sit-in.killed", "sit-in.dead"),  # a quantity
        ("`homs`", "`hims`"),  # a place
        ("{claim}`sit-in`", "{claim}`sit-in, vigil`"),  # what a note rests on
    ],
)
def test_a_renamed_id_leaves_a_translation_finished(tmp_path: Path, old: str, new: str) -> None:
    """Its placeholders follow by themselves, none is fuzzy, and none is put aside."""
    translated(tmp_path, {SOURCE: GOOD}, Translatable(SOURCE))
    (entry,) = merged(tmp_path, Translatable(SOURCE.replace(old, new)))
    legend = read_legend(entry.comment.split("\n")) or Legend()
    assert (SOURCE.replace(old, new), GOOD.replace(old, new), False, False) == (
        legend.expanded(entry.msgid),
        legend.expanded(entry.msgstr),
        entry.fuzzy,
        entry.obsolete,
    )


NAMED = (
    "The {actor}`army` in {title}`b`, {ref}`below <end>`, {term}`siege`, {foreign}`نص <ar>`, {numref}`map`."
)


@pytest.mark.parametrize("name", ["army", "b", "end", "siege", "map"])
def test_a_renamed_actor_title_label_or_term_leaves_a_translation_finished(tmp_path: Path, name: str) -> None:
    """What the words of the id give the placeholder its name follows as well."""
    translated(tmp_path, {NAMED: NAMED.replace("The", "في")}, Translatable(NAMED))
    renamed = re.sub(rf"(?<=[`<]){name}(?=[`>])", "renamed-id", NAMED)
    (entry,) = merged(tmp_path, Translatable(renamed))
    legend = read_legend(entry.comment.split("\n")) or Legend()
    assert (renamed, renamed.replace("The", "في"), False) == (
        legend.expanded(entry.msgid),
        legend.expanded(entry.msgstr),
        entry.fuzzy,
    )


def test_a_catalog_with_roles_gets_placeholders(tmp_path: Path) -> None:
    """A copy from before placeholders keeps every translation that is still the book's."""
    merged(tmp_path, Translatable("Another."))
    text = (tmp_path / "x.po").read_text(encoding="utf-8")
    (tmp_path / "x.po").write_text(f'{text}\nmsgid "{SOURCE}"\nmsgstr "{GOOD}"\n', encoding="utf-8")
    (_another, entry) = merged(tmp_path, Translatable("Another."), Translatable(SOURCE))
    assert (short(SOURCE), "في {date} مات {killed} في {homs} وفُقد {missing}.{note}", False) == (
        entry.msgid,
        entry.msgstr,
        entry.fuzzy,
    )


def test_another_place_is_no_renamed_one(tmp_path: Path) -> None:
    """Where the placeholder prints another name, words may have to agree: the translation is fuzzy."""
    source = "There was a march in {place}`homs` on that day."
    translated(tmp_path, {source: "خرجت مسيرة في {place}`homs`."}, Translatable(source))
    (entry,) = merged(tmp_path, Translatable(source.replace("homs", "hama")))
    assert (True, "There was a march in {homs} on that day.") == (entry.fuzzy, entry.previous_msgid)


def test_a_renamed_claim_takes_its_sentences_along(tmp_path: Path) -> None:
    """In the ledger the claim's id is the context: all of its messages move, or none does."""
    sentences = ("A sit-in was held in {place}`homs`.", "A sit-in.")
    translations = {sentences[0]: "نُظّم اعتصام في {place}`homs`.", sentences[1]: "اعتصام."}
    translated(tmp_path, translations, *(Translatable(each, "sit-in") for each in sentences))
    catalog = merged(tmp_path, *(Translatable(each, "vigil") for each in sentences))
    assert [("vigil", "نُظّم اعتصام في {homs}.", False), ("vigil", "اعتصام.", False)] == [
        (entry.msgctxt, entry.msgstr, entry.fuzzy) for entry in catalog
    ]
    catalog = merged(tmp_path, Translatable(sentences[0], "march"), Translatable("They marched.", "march"))
    assert ["", ""] == [entry.msgstr for entry in catalog if not entry.obsolete]


def test_messages_that_read_alike_are_kept_apart(tmp_path: Path) -> None:
    """Each has a context and a comment of its own, and keeps its translation when the other comes or goes."""
    one, other = "It fell on {date}`homs`.", "It fell on {date}`hama`."
    said = {one: "سقطت حمص في {date}`homs`.", other: "سقطت حماة في {date}`hama`."}
    translated(tmp_path, said, Translatable(one))
    both = merged(tmp_path, Translatable(other), Translatable(one))
    assert [("#hama", "", False), ("#homs", "سقطت حمص في {date}.", False)] == [
        (entry.msgctxt, entry.msgstr, entry.fuzzy) for entry in both
    ]
    assert ["{date}: Hama · Hama = {date}`hama`", "{date}: Homs · Homs = {date}`homs`"] == [
        entry.comment for entry in both
    ]
    both[0].msgstr = "سقطت حماة في {date}."
    both.save()
    alone = merged(tmp_path, Translatable(one))
    assert [(None, "سقطت حمص في {date}.", False)] == [
        (entry.msgctxt, entry.msgstr, entry.fuzzy) for entry in alone if not entry.obsolete
    ]


def test_a_reworded_sentence_takes_its_dates_along(tmp_path: Path) -> None:
    """When the order of two dates changes, the earlier wording still prints each where it belongs."""
    source = "The siege of the city, from {date}`homs` to {date}`hama`, was hard for all who lived there."
    said = "بدأ في {date}`homs` وانتهى في {date}`hama`."
    translated(tmp_path, {source: said}, Translatable(source))
    reworded = source.replace("from {date}`homs` to {date}`hama`", "to {date}`hama` from {date}`homs`")
    (entry,) = merged(tmp_path, Translatable(reworded))
    assert ("بدأ في {date2} وانتهى في {date}.", True) == (entry.msgstr, entry.fuzzy)


def test_a_date_never_slips_into_anothers_place(tmp_path: Path) -> None:
    """Where a reworded sentence has another date, the old translation asks for the one that has gone."""
    source = "It began in the city on {date}`homs`."
    translated(tmp_path, {source: "بدأ في المدينة في {date}`homs`."}, Translatable(source))
    (entry,) = merged(tmp_path, Translatable("It began in the town on {date}`hama`."))
    assert ("بدأ في المدينة في {date_before}.", True) == (entry.msgstr, entry.fuzzy)


def test_a_fuzzy_translation_stays_so_under_a_new_id(tmp_path: Path) -> None:
    """What was uncertain before is so after, with its earlier wording and in its present context."""
    source = "A sit-in was held in the square of {place}`homs`."
    translated(tmp_path, {source: "نُظّم اعتصام في {place}`homs`."}, Translatable(source, "sit-in"))
    reworded = source.replace("held", "seen")
    merged(tmp_path, Translatable(reworded, "sit-in"))
    (entry,) = merged(tmp_path, Translatable(reworded.replace("homs", "hims"), "vigil"))
    assert ("vigil", "vigil", short(source), "نُظّم اعتصام في {hims}.", True) == (
        entry.msgctxt,
        entry.previous_msgctxt,
        entry.previous_msgid,
        entry.msgstr,
        entry.fuzzy,
    )


# An id of the small book, and where it stands.
RENAMED = {
    "a claim": r"\bsit-in\b(?= *[`.@,\n}\]]|$)",
    "a quantity": r"\bkilled\b(?=[:`@}|])",
    "a place": r"\bhoms\b",
}


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small book with every message of its chapter and its ledger translated."""
    root = tmp_path_factory.mktemp("renamed") / "book"
    shutil.copytree(BOOKS / "catalogs", root)
    refresh(root, CHOSEN, (ARABIC,), messages_read_here)
    for path in (root / "locales/ar/LC_MESSAGES").rglob("*.po"):
        catalog = polib.pofile(str(path), wrapwidth=79)
        for entry in catalog:
            if entry.msgid_plural:
                entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, entry.msgid_plural)
            else:
                entry.msgstr = re.sub(r"\|[^{}|]+\}", "}", entry.msgid)
        catalog.save()
    refresh(root, CHOSEN, (ARABIC,), messages_read_here)
    return root


@pytest.mark.parametrize("what", RENAMED)
def test_a_book_with_a_renamed_id_has_nothing_fuzzy(finished: Path, tmp_path: Path, what: str) -> None:
    """An editor renames an id throughout the small book: all that was finished is finished still."""
    root = tmp_path / "book"
    shutil.copytree(finished, root)
    before = vet(root, ARABIC, release=False).states
    for path in sorted((root / "docs").rglob("*")):
        if path.suffix in {".md", ".yaml"}:
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(RENAMED[what], "renamed-id", text), encoding="utf-8")
    report = refresh(root, CHOSEN, (ARABIC,), messages_read_here)
    after = vet(root, ARABIC, release=False).states
    assert report.changed
    assert [] == [msgid for each in report.merged for msgid in each.fuzzy]
    assert [] == [str(each) for each in report.merged if each.new or each.gone]
    assert {domain: before.count(domain) for domain in before.domains} == {
        domain: after.count(domain) for domain in after.domains
    }
