"""Whatever an editor does to the text, the next refresh finds what was translated, and says how sure that is.

Each translation here is its source in another alphabet, so that one can read which sentence came from where.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import polib
import pytest

from chronicle import catalogs
from chronicle.catalogs.files.templates import Found
from chronicle.catalogs.gate.vetting import vet
from chronicle.words.states import State, States
from tests.languages import CHOSEN, edition_of
from tests.placeholders import short
from tests.roots import BOOKS

if TYPE_CHECKING:
    from pathlib import Path

    from chronicle.languages.editions import Edition

EDITIONS = tuple(edition_of(code) for code in ("ar", "zh"))
HERE, THERE = "chapters/01-city", "index"
CAMP = "In {place}`homs` a camp was put up.{claim}`sit-in` It stood in the square until {date}`sit-in`."
FOOD = "Food was brought from {place}`homs` by many hands.{claim}`sit-in` Nobody counted how much it was."
TOLD = "The documents tell little of the weeks after that. Two of them pass over the spring."
WALL = "A wall ran along the river. Children had painted it green."
BAND = "Every evening some musicians played. Old people came to listen."
SHOP = "Most shops had closed by noon. Only a bakery kept its doors open."
SNOW = "Snow fell in the last week of it. Fires were lit at the gates of the park."
BIRD = "Pigeons lived on the roofs. Their owners whistled for them at dusk."
WELL = "In the courtyard of {place}`homs` there was a well whose water nobody drank."
FIRST = {HERE: [CAMP, FOOD, TOLD, WALL, BAND, SHOP, SNOW, BIRD, WELL], THERE: ["One line alone."]}
# Between the two, a paragraph is taken out and one is reworded; both come back.
BETWEEN = {HERE: [CAMP, FOOD, TOLD, WALL, BAND, SNOW, BIRD.replace("roofs", "houses"), WELL], THERE: []}

CAMP_HALVES = tuple(half.strip() for half in re.split("(?=It )", CAMP))
JOINED = f"{WALL} {BAND}"
LONGER = f"{TOLD} A third does not."
REWORDED = SNOW.replace("last week", "second month")
LIKE = SNOW.replace("gates of the park", "doors of the school")
HALF = SHOP.split(". ")[1]
RENAMED = WELL.replace("homs", "hims")
LAST = {HERE: [*CAMP_HALVES, LONGER, JOINED, REWORDED, BIRD, RENAMED], THERE: [FOOD, LIKE, HALF]}

LETTERS = {
    "ar": str.maketrans("abcdefghijklmnopqrstuvwxyz", "ابجدهوزحطيكلمنسعفصقرشتثخذض"),
    "zh": str.maketrans("abcdefghijklmnopqrstuvwxyz", "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余"),
}


def said(text: str, edition: Edition) -> str:
    """Return a source text as it is translated here."""
    parts = re.split(r"(\{[^{}]*\})", short(text))
    letters = LETTERS[edition.code]
    found = "".join(part if part.startswith("{") else part.lower().translate(letters) for part in parts)
    return found.replace(".", "。").replace(" ", "") if edition.code == "zh" else found


def refresh(book: Path, text: dict[str, list[str]]) -> None:
    found = {domain: [Found(each, ("1.1",)) for each in messages] for domain, messages in text.items()}
    catalogs.refresh(book, CHOSEN, EDITIONS, lambda _book, _source: found)


def catalog(book: Path, edition: Edition, domain: str) -> polib.POFile:
    path = book / "locales" / edition.catalog / f"LC_MESSAGES/{domain}.po"
    return polib.pofile(str(path), wrapwidth=79)


def files(book: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (book / "locales").rglob("*.po")}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with two languages whose text has changed in many ways since it was translated."""
    root = tmp_path_factory.mktemp("round") / "book"
    shutil.copytree(BOOKS / "catalogs", root)
    refresh(root, FIRST)
    for edition in EDITIONS:
        opened = catalog(root, edition, HERE)
        for entry, text in zip(opened, FIRST[HERE], strict=True):
            entry.msgstr = said(text, edition)
        opened.save()
    refresh(root, BETWEEN)
    for path in (root / "docs").rglob("*.yaml"):
        path.write_text(re.sub(r"\bhoms\b", "hims", path.read_text("utf-8")), encoding="utf-8")
    for messages in LAST.values():
        messages[:] = [each.replace("`homs`", "`hims`") for each in messages]
    refresh(root, LAST)
    return root


@pytest.fixture(params=EDITIONS, ids=["ar", "zh"])
def edition(request: pytest.FixtureRequest) -> Edition:
    found: Edition = request.param
    return found


def entry_of(book: Path, edition: Edition, msgid: str) -> polib.POEntry:
    """Return what a language has of a message."""
    entries = [entry for domain in LAST for entry in catalog(book, edition, domain)]
    return next(entry for entry in entries if entry.msgid == now(msgid))


def now(text: str) -> str:
    """Return a message as translators see it after the place has its new id."""
    return short(text.replace("`homs`", "`hims`"))


@pytest.fixture(scope="module")
def states(book: Path) -> dict[str, States]:
    return {edition.code: vet(book, edition, release=False).states for edition in EDITIONS}


def state(states: dict[str, States], edition: Edition, domain: str, msgid: str) -> State:
    return states[edition.code].of(domain, msgid.replace("`homs`", "`hims`"))


def test_a_moved_paragraph_brings_its_translation(
    book: Path, edition: Edition, states: dict[str, States]
) -> None:
    """In its new chapter it is offered, says where it stood, and a draft prints it with a mark."""
    entry = entry_of(book, edition, FOOD)
    assert (said(FOOD.replace("homs", "hims"), edition), True) == (entry.msgstr, entry.fuzzy)
    assert (f"{HERE}.po", now(FOOD)) == (entry.previous_msgctxt, entry.previous_msgid)
    assert f"offered from {HERE}.po (100%)" in entry.comment.split("\n")
    assert State.FUZZY is state(states, edition, THERE, FOOD)


@pytest.mark.parametrize("half", CAMP_HALVES)
def test_a_split_paragraph_has_its_halves(
    book: Path, edition: Edition, states: dict[str, States], half: str
) -> None:
    """Each half has its own sentences, both as translations of the paragraph that they were."""
    entry = entry_of(book, edition, half)
    assert (said(half.replace("homs", "hims"), edition), True) == (entry.msgstr, entry.fuzzy)
    assert now(CAMP) == entry.previous_msgid.replace("homs", "hims")
    assert State.FUZZY is state(states, edition, HERE, half)


def test_joined_paragraphs_keep_both_translations(
    book: Path, edition: Edition, states: dict[str, States]
) -> None:
    """The one has the sentences of both, and what it was before are both."""
    entry = entry_of(book, edition, JOINED)
    assert (said(JOINED, edition), True, JOINED) == (entry.msgstr, entry.fuzzy, entry.previous_msgid)
    assert State.FUZZY is state(states, edition, HERE, JOINED)


def test_an_added_sentence_leaves_the_others_translated(
    book: Path, edition: Edition, states: dict[str, States]
) -> None:
    """A draft prints the old translation, and the comment marks the new words."""
    entry = entry_of(book, edition, LONGER)
    assert (said(TOLD, edition), True, TOLD) == (entry.msgstr, entry.fuzzy, entry.previous_msgid)
    assert f"changed: {TOLD}[+ A third does not.+]" in entry.comment.split("\n")
    assert State.FUZZY is state(states, edition, HERE, LONGER)


def test_a_reworded_sentence_shows_the_changed_words(
    book: Path, edition: Edition, states: dict[str, States]
) -> None:
    """What was translated stays, marked, and the finished wording is remembered."""
    entry = entry_of(book, edition, REWORDED)
    assert (said(SNOW, edition), True, SNOW) == (entry.msgstr, entry.fuzzy, entry.previous_msgid)
    shown = SNOW.replace("last week", "[-last week-][+second month+]")
    assert f"changed: {shown}" in entry.comment.split("\n")
    assert State.FUZZY is state(states, edition, HERE, REWORDED)
    remembered = polib.pofile(str(book / "locales" / edition.catalog / "memory.po"))
    assert (HERE, said(SNOW, edition)) in [(each.msgctxt, each.msgstr) for each in remembered]


def test_an_earlier_wording_that_returns_is_finished(book: Path, edition: Edition) -> None:
    """Nobody has to look at a change that was taken back."""
    entry = entry_of(book, edition, BIRD)
    assert (said(BIRD, edition), False, None) == (entry.msgstr, entry.fuzzy, entry.previous_msgid)


def test_a_new_paragraph_is_offered_what_is_like_it(
    book: Path, edition: Edition, states: dict[str, States]
) -> None:
    """What was said in another chapter is no earlier wording: a draft prints the source."""
    entry = entry_of(book, edition, LIKE)
    assert (said(SNOW, edition), True) == (entry.msgstr, entry.fuzzy)
    (offered,) = [each for each in entry.comment.split("\n") if each.startswith("offered from ")]
    assert re.fullmatch(rf"offered from {HERE}\.po \([6-9]\d%\); drafts do not print it", offered)
    assert State.UNTRANSLATED is state(states, edition, THERE, LIKE)


def test_what_was_taken_out_before_is_found_in_the_memory(book: Path, edition: Edition) -> None:
    """Half of what had left the book comes into another chapter with its translation."""
    entry = entry_of(book, edition, HALF)
    assert (said(HALF, edition), True) == (entry.msgstr, entry.fuzzy)
    assert f"{HERE}.po" == entry.previous_msgctxt


def test_a_renamed_id_leaves_all_finished(book: Path, edition: Edition) -> None:
    """Where not one word changes, nobody has anything to do."""
    entry = entry_of(book, edition, RENAMED)
    assert (said(RENAMED, edition), False) == (entry.msgstr, entry.fuzzy)


def test_a_second_refresh_changes_nothing(book: Path) -> None:
    """Not a byte of catalogs and memories, whatever was offered."""
    before = files(book)
    refresh(book, LAST)
    assert before == files(book)
