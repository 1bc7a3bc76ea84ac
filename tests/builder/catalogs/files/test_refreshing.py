"""Catalogs follow the book, and lose nothing that a translator did."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import polib
import pytest

from chronicle import catalogs
from chronicle.catalogs import vet
from chronicle.catalogs.files import refreshing
from chronicle.catalogs.files.merging import Merged
from chronicle.catalogs.files.templates import Found
from chronicle.catalogs.placeholders.legend import Legend, read_legend
from chronicle.catalogs.telling import Telling
from chronicle.core.controls import FSI, PDI
from chronicle.core.problems import ProblemsFound
from chronicle.languages.editions import Editions
from tests.builder.catalogs.conftest import BOOKS, messages_read_here
from tests.languages import CHOSEN, edition_of
from tests.placeholders import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from chronicle.catalogs import Refreshed
    from chronicle.core.problems import Problem
    from chronicle.languages.editions import Edition
    from chronicle.words import Messages

ENGLISH, ARABIC, CHINESE = (edition_of(code) for code in ("en", "ar", "zh"))
PARAGRAPH = (
    "In {place}`homs` a sit-in was held. It was broken up on {date}`sit-in`, and {value}`sit-in.killed` "
    "died.{claim}`sit-in`"
)
ARABIC_PARAGRAPH = (
    "نُظّم اعتصام في {place}`homs`. وفُضّ في {date}`sit-in`، وقُتل {value}`sit-in.killed`.{claim}`sit-in`"
)
# What the chapters hold at the next refresh.
HELD: dict[str, list[Found]] = {}


def refresh(book: Path, editions: Sequence[Edition]) -> Refreshed:
    """Refresh catalogs from what the chapters are said to hold."""
    return catalogs.refresh(book, CHOSEN, editions, lambda _book, _source: HELD)


def check(book: Path, editions: Sequence[Edition]) -> list[Problem]:
    """Check catalogs against what the chapters are said to hold."""
    return catalogs.check(book, Editions(tuple(editions), ENGLISH), lambda _book, _source: HELD)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book without catalogs."""
    root = tmp_path_factory.mktemp("once") / "tiny"
    shutil.copytree(BOOKS / "catalogs", root)
    return root


@pytest.fixture(scope="module")
def read(tiny: Path) -> dict[str, list[Found]]:
    """Return what the chapters hold, read by Sphinx once, since each reading takes long."""
    return messages_read_here(tiny, ENGLISH)


@pytest.fixture(scope="module")
def once(tiny: Path, read: dict[str, list[Found]]) -> Path:
    """Return a book whose catalogs have been made once for all tests of this module."""
    catalogs.refresh(tiny, CHOSEN, (ENGLISH, ARABIC, CHINESE), lambda _book, _source: read)
    return tiny


@pytest.fixture
def chapters(read: dict[str, list[Found]], monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Found]]:
    """Return what the chapters of the next refresh will hold, to be changed by a test."""
    chapters = {name: list(messages) for name, messages in read.items()}
    monkeypatch.setattr(sys.modules[__name__], "HELD", chapters)
    return chapters


@pytest.fixture
def fresh(once: Path, tmp_path: Path, chapters: dict[str, list[Found]]) -> Path:  # noqa: ARG001
    """Return a copy of the book with its catalogs, to be changed."""
    root = tmp_path / "fresh"
    shutil.copytree(once, root, ignore=shutil.ignore_patterns("reading"))
    return root


def replace_message(chapters: dict[str, list[Found]], old: str, *new: str) -> None:
    """Change a message of the chapter, as an editor of the chapter would."""
    messages = chapters["chapters/01-city"]
    at = next(at for at, each in enumerate(messages) if each.msgid == old)
    messages[at : at + 1] = [Found(msgid, messages[at].places) for msgid in new]


def path_of(book: Path, domain: str, language: str = "ar") -> Path:
    return book / "locales" / language / "LC_MESSAGES" / f"{domain}.po"


def entry_of(book: Path, domain: str, msgid: str, language: str = "ar") -> polib.POEntry:
    opened = polib.pofile(str(path_of(book, domain, language)))
    return next(each for each in opened if each.msgid == short(msgid))


def translate(book: Path, domain: str, msgid: str, *forms: str) -> None:
    opened = polib.pofile(str(path_of(book, domain)), wrapwidth=79)
    entry = next(each for each in opened if each.msgid == short(msgid))
    legend = read_legend(entry.comment.split("\n")) or Legend()
    forms = tuple(legend.shortened(form) for form in forms)
    if entry.msgid_plural:
        entry.msgstr_plural = dict(enumerate(forms))
    else:
        entry.msgstr = forms[0]
    opened.save()


def remembered(book: Path) -> polib.POFile:
    """Return the messages of the Arabic memory."""
    return polib.pofile(str(book / "locales/ar/memory.po"))


def contents(book: Path) -> dict[str, tuple[bytes, int]]:
    """Return the bytes and the time of each of the translators' files."""
    files = sorted((book / "locales").rglob("*.po"))
    return {str(path.relative_to(book)): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_each_document_and_the_ledger_have_a_catalog(once: Path) -> None:
    """English has none; each translation has one for each document and two more.

    The interface's words come with the language, and nobody is asked for them again.
    """
    domains = ["book", "chapters/01-city", "evidence", "index"]
    wanted = [f"locales/{each}/LC_MESSAGES/{name}.po" for each in ("ar", "zh_CN") for name in domains]
    assert wanted == sorted(contents(once))


def test_a_second_run_changes_no_byte(fresh: Path) -> None:
    """Nothing is written when nothing is new, and the report says so (U-INTL-03)."""
    translate(fresh, "chapters/01-city", PARAGRAPH, ARABIC_PARAGRAPH)
    refresh(fresh, (ARABIC, CHINESE))
    before = contents(fresh)
    report = refresh(fresh, (ARABIC, CHINESE))
    assert before == contents(fresh)
    assert "nothing was written" in str(report)


def test_comments_say_where_a_message_stands_and_what_its_roles_print(fresh: Path) -> None:
    """Paragraph number first, then each role in the source language and in the translator's."""
    forms = ("", "", "", "", "", "بين {min} و{max} شخص")
    translate(fresh, "evidence", "{min}–{max} person", *(form or "بين {min} و{max} أشخاص" for form in forms))
    refresh(fresh, (ARABIC,))
    assert [
        "1.1",
        "{homs}: Homs · حمص (or {homs|لحمص}) = {place}`homs`",
        f"{{date}}: 18 April 2011 · {FSI}18 نيسان/أبريل 2011{PDI} = {{date}}`sit-in`",
        f"{{killed}}: 200–300 people · {FSI}بين 200 و300 شخص{PDI} = {{value}}`sit-in.killed`",
        "{note}: the mark of a note = {claim}`sit-in`",
    ] == entry_of(fresh, "chapters/01-city", PARAGRAPH).comment.split("\n")


@pytest.mark.parametrize(
    ("domain", "msgid", "place"),
    [
        ("chapters/01-city", "The city", "heading"),
        ("chapters/01-city", "Afterwards", "heading"),
        ("chapters/01-city", "Nothing more is told of it.", "1.2"),
        ("chapters/01-city", "A list has no number.", "list"),
        ("index", "Chapters", "contents"),
    ],
)
def test_comments_name_the_part_of_the_page(once: Path, domain: str, msgid: str, place: str) -> None:
    """A translator sees whether it is a heading, a paragraph, a list or the contents."""
    assert place == entry_of(once, domain, msgid).comment


def test_comments_that_an_editor_dropped_are_written_anew(fresh: Path) -> None:
    """Without them placeholders mean nothing, which is told; a refresh brings all back."""
    translate(fresh, "chapters/01-city", PARAGRAPH, ARABIC_PARAGRAPH)
    refresh(fresh, (ARABIC,))
    path = path_of(fresh, "chapters/01-city")
    before = path.read_text(encoding="utf-8")
    lines = [line for line in before.split("\n") if not line.startswith("#.")]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert ["T096"] == [problem.code for problem in vet(fresh, ARABIC, release=False).refused]
    report = refresh(fresh, (ARABIC,))
    assert before == path.read_text(encoding="utf-8")
    assert [] == [msgid for each in report.merged for msgid in (*each.new, *each.gone)]
    assert [] == vet(fresh, ARABIC, release=False).refused


def test_the_words_of_the_book_carry_the_name_of_their_fact(once: Path) -> None:
    """A translator sees which is the title, which the subtitle, and what is filled in."""
    found = [
        (each.msgctxt, each.msgid, each.comment.split("\n")[0])
        for each in polib.pofile(str(path_of(once, "book")))
    ]
    assert [
        ("title", "A tiny book", "the title of the book"),
        ("subtitle", "What {documents} tell", "the subtitle of the book"),
    ] == found
    assert "{documents}" in entry_of(once, "book", "What {documents} tell").comment


def test_a_new_title_is_asked_for(fresh: Path) -> None:
    """A title that was reworded keeps its translation, marked; until then check says that it is behind."""
    translate(fresh, "book", "A tiny book", "كتاب صغير")
    conf = fresh / "docs/conf.py"
    conf.write_text(conf.read_text(encoding="utf-8").replace("A tiny book", "A tiny brook"), encoding="utf-8")
    behind = [each for each in check(fresh, (ARABIC,)) if each.code == "T071"]
    assert [("locales/ar/LC_MESSAGES/book.po", "A tiny brook")] == [
        (each.path, each.subject) for each in behind
    ]
    refresh(fresh, (ARABIC,))
    entry = entry_of(fresh, "book", "A tiny brook")
    assert ("كتاب صغير", "A tiny book", True) == (entry.msgstr, entry.previous_msgid, entry.fuzzy)


def test_a_dot_in_a_ledger_sentence_is_previewed_for_its_own_claim(once: Path) -> None:
    """A role that means “this claim” is shown with this claim's figure."""
    msgid = "killed in {place}`homs` after {value}`.killed` had come"
    comments = entry_of(once, "evidence", msgid).comment.split("\n")
    assert "{killed}: 200–300 people · 200–300 people = {value}`.killed`" in comments


def test_ledger_messages_carry_their_owner(once: Path) -> None:
    """The same words of two claims are two messages (U-GT-01)."""
    msgid = "People were killed when a sit-in in {place}`homs` was broken up."
    assert "sit-in" == entry_of(once, "evidence", msgid).msgctxt


def test_arabic_has_six_forms_and_chinese_one(once: Path) -> None:
    """Plural rule and number of forms come from the table of editions (U-INTL-02)."""
    for edition, forms in ((ARABIC, 6), (CHINESE, 1)):
        opened = polib.pofile(str(path_of(once, "evidence", edition.catalog)))
        figure = next(each for each in opened if each.msgid == "{min}–{max} person")
        assert forms == len(figure.msgstr_plural)
        assert edition.plural_forms == opened.metadata["Plural-Forms"]


def test_a_wrong_header_is_corrected(fresh: Path) -> None:
    """A plural rule for two forms, as sphinx-intl writes it, does not survive (U-INTL-02)."""
    path = path_of(fresh, "evidence")
    opened = polib.pofile(str(path), wrapwidth=79)
    opened.metadata["Plural-Forms"] = "nplurals=2; plural=(n != 1);"
    opened.metadata["Last-Translator"] = "Somebody"
    opened.save()
    refresh(fresh, (ARABIC,))
    header = polib.pofile(str(path)).metadata
    assert (ARABIC.plural_forms, "Somebody") == (header["Plural-Forms"], header["Last-Translator"])


def test_a_headers_correction_touches_nothing_else(fresh: Path, chapters: dict[str, list[Found]]) -> None:
    """Earlier wordings survive it, also those of messages that are not in use any more (polib loses them).

    Upstream: U-PO-01.
    """
    path = path_of(fresh, "chapters/01-city")
    translate(fresh, "chapters/01-city", "Nothing more is told of it.", "لا يُروى عنه شيء آخر.")
    replace_message(chapters, "Nothing more is told of it.", "Nothing else is told of it.")
    refresh(fresh, (ARABIC,))
    obsolete = '#, fuzzy\n#~| msgid "Camera pictures"\n#~ msgid "Pictures"\n#~ msgstr "صور"\n'
    right = path.read_text(encoding="utf-8")
    wrong = right.replace("Language: ar\\n", "Language: ar_SY\\n").replace("nplurals=6", "nplurals=2")
    assert wrong != right
    path.write_text(f"{wrong}\n{obsolete}", encoding="utf-8")
    refresh(fresh, (ARABIC,))
    assert right == path.read_text(encoding="utf-8")
    aside = next(each for each in remembered(fresh) if each.msgid == "Pictures")
    assert ("صور", "Camera pictures", True) == (aside.msgstr, aside.previous_msgid, aside.fuzzy)


def test_headers_and_lines_hold_nothing_that_changes_by_itself(once: Path) -> None:
    """No line numbers, no dates, no name of a program (U-INTL-03)."""
    for content, _time in contents(once).values():
        lines = content.decode().split("\n")
        assert [] == [line for line in lines if line.startswith(("#:", '"POT-', '"Generated'))]
        assert {'"PO-Revision-Date: \\n"'} >= {line for line in lines if line.startswith('"PO-')}


def test_a_changed_source_keeps_the_earlier_wording(fresh: Path, chapters: dict[str, list[Found]]) -> None:
    """The translation stays, marked fuzzy, with the wording that it was made from; twice over.

    Upstream: U-INTL-01, U-BAB-01.
    """
    translate(fresh, "chapters/01-city", "Nothing more is told of it.", "لا يُروى عنه شيء آخر.")
    replace_message(chapters, "Nothing more is told of it.", "Nothing else is told of it.")
    report = refresh(fresh, (ARABIC,))
    refresh(fresh, (ARABIC,))
    entry = entry_of(fresh, "chapters/01-city", "Nothing else is told of it.")
    assert ("Nothing more is told of it.", True) == (entry.previous_msgid, entry.fuzzy)
    merged = next(each for each in report.merged if each.path.endswith("01-city.po"))
    assert (("Nothing else is told of it.",), ("Nothing more is told of it.",)) == (merged.fuzzy, merged.gone)
    replace_message(chapters, "Nothing else is told of it.", "Nothing else is told of this.")
    refresh(fresh, (ARABIC,))
    # What was finished is remembered; what was not certain goes on, and would only be offered again.
    assert ["Nothing more is told of it."] == [each.msgid for each in remembered(fresh)]


def test_a_translation_that_is_not_in_use_is_kept(fresh: Path, chapters: dict[str, list[Found]]) -> None:
    """What leaves the chapter leaves its catalog for the memory, and comes back as it was."""
    translate(fresh, "chapters/01-city", "A list has no number.", "ليس للقائمة رقم.")
    replace_message(chapters, "A list has no number.")
    refresh(fresh, (ARABIC,))
    assert "ليس للقائمة رقم." not in path_of(fresh, "chapters/01-city").read_text(encoding="utf-8")
    assert [("chapters/01-city", "ليس للقائمة رقم.", False)] == [
        (each.msgctxt, each.msgstr, each.fuzzy) for each in remembered(fresh)
    ]
    chapters["chapters/01-city"].append(Found("A list has no number.", ("1.3",)))
    refresh(fresh, (ARABIC,))
    entry = entry_of(fresh, "chapters/01-city", "A list has no number.")
    assert ("ليس للقائمة رقم.", False) == (entry.msgstr, entry.fuzzy)
    assert [] == list(remembered(fresh))


def test_a_renamed_document_keeps_its_translations(fresh: Path, chapters: dict[str, list[Found]]) -> None:
    """Its file has another name and not a word has changed: what was finished is finished still."""
    translate(fresh, "chapters/01-city", "Nothing more is told of it.", "لا يُروى عنه شيء آخر.")
    refresh(fresh, (ARABIC,))
    (fresh / "docs/chapters/01-city.md").rename(fresh / "docs/chapters/01-town.md")
    chapters["chapters/01-town"] = chapters.pop("chapters/01-city")
    report = refresh(fresh, (ARABIC,))
    entry = entry_of(fresh, "chapters/01-town", "Nothing more is told of it.")
    assert ("لا يُروى عنه شيء آخر.", False) == (entry.msgstr, entry.fuzzy)
    assert ("locales/ar/LC_MESSAGES/chapters/01-city.po",) == report.strangers
    before = contents(fresh)
    refresh(fresh, (ARABIC,))
    assert before == contents(fresh)


def test_a_memory_that_cannot_be_read_is_named(fresh: Path) -> None:
    """It is a file that people touch, too: its fault has a line, and nothing is written."""
    (fresh / "locales/ar/memory.po").write_text('msgid "open\n', encoding="utf-8")
    before = contents(fresh)
    with pytest.raises(ProblemsFound) as found:
        refresh(fresh, (ARABIC,))
    assert [("locales/ar/memory.po", 1, "T001")] == [
        (each.path, each.line, each.code) for each in found.value.problems
    ]
    assert before == contents(fresh)
    path_of(fresh, "index").write_text('msgid "open\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as both:
        refresh(fresh, (ARABIC,))
    assert ["index.po", "memory.po"] == [each.path.rpartition("/")[2] for each in both.value.problems]


def test_a_broken_catalog_is_named_and_left_alone(fresh: Path) -> None:
    """A catalog that cannot be read is not merged, and nothing else is lost."""
    path = path_of(fresh, "index")
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "open\n', encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(ProblemsFound) as found:
        refresh(fresh, (ARABIC,))
    assert ["T001"] == [problem.code for problem in found.value.problems]
    assert before == path.read_bytes()


def test_all_broken_catalogs_are_named_and_none_is_touched(fresh: Path) -> None:
    """The faults of every catalog come together, before the first one is merged."""
    for domain in ("index", "evidence"):
        path = path_of(fresh, domain)
        path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "open\n', encoding="utf-8")
    before = contents(fresh)
    with pytest.raises(ProblemsFound) as found:
        refresh(fresh, (ARABIC, CHINESE))
    assert [path_of(Path(), name).as_posix() for name in ("evidence", "index")] == [
        problem.path for problem in found.value.problems
    ]
    assert before == contents(fresh)


@pytest.mark.parametrize("begin", ["\ufeff", ""])
def test_a_catalog_from_another_system_keeps_its_translations(fresh: Path, begin: str) -> None:
    """What an editor on Windows saved is merged, and stands afterwards as all catalogs do."""
    translate(fresh, "chapters/01-city", "The city", "المدينة")
    refresh(fresh, (ARABIC,))
    path = path_of(fresh, "chapters/01-city")
    before = path.read_bytes()
    path.write_bytes(begin.encode() + before.replace(b"\n", b"\r\n"))
    refresh(fresh, (ARABIC,))
    assert before == path.read_bytes()


def test_a_fault_that_msgmerge_finds_has_its_line(fresh: Path) -> None:
    """A message put aside that is not whole is named in the translator's file, not in a scratch copy."""
    path = path_of(fresh, "chapters/01-city")
    text = path.read_text(encoding="utf-8")
    path.write_text(f'{text}\n#~ msgid "A town"\n#~ msgid "y"\n#~ msgstr "البلدة"\n', encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        refresh(fresh, (ARABIC,))
    line = text.count("\n") + 2
    assert [("locales/ar/LC_MESSAGES/chapters/01-city.po", line, "T051")] == [
        (problem.path, problem.line, problem.code) for problem in found.value.problems
    ]


def test_all_catalogs_are_written_or_none(fresh: Path, chapters: dict[str, list[Found]]) -> None:
    """A catalog that cannot be merged, be it the last, leaves all others as they were."""
    replace_message(chapters, "Afterwards", "After that")
    path = path_of(fresh, "index", "zh_CN")
    text = path.read_text(encoding="utf-8")
    path.write_text(f'{text}\n#~ msgctxt "web"\n#~ msgid "x"\n#~ msgid "y"\n', encoding="utf-8")
    before = contents(fresh)
    with pytest.raises(ProblemsFound) as found:
        refresh(fresh, (ARABIC, CHINESE))
    assert {"T051"} == {problem.code for problem in found.value.problems}
    assert before == contents(fresh)


def test_a_catalog_behind_the_book_is_found(fresh: Path, chapters: dict[str, list[Found]]) -> None:
    """What was added to a chapter and not to the catalogs is told by the check."""
    replace_message(chapters, "Afterwards", "Afterwards", "One sentence more.")
    found = [each for each in check(fresh, (ARABIC,)) if each.code == "T071"]
    assert ["locales/ar/LC_MESSAGES/chapters/01-city.po"] == [each.path for each in found]


def test_a_fresh_book_passes_the_check(once: Path) -> None:
    """Nothing is found where nothing is wrong, a loaded word in a title or gloss included."""
    assert [] == catalogs.check(once, CHOSEN, messages_read_here)


class Speaker:
    """Say a role with its claim; one of them leads nowhere."""

    def inline(self, text: str, claim: str | None) -> str:
        """Return what a role prints."""
        if text == "nowhere":
            raise LookupError(text)
        return f"{text} of {claim}"


@pytest.mark.parametrize(
    ("text", "claim", "said"),
    [("x", "deaths", "x of deaths"), ("x", "", "x of None"), ("nowhere", "deaths", "–")],
)
def test_a_preview_knows_the_claim_or_shows_a_dash(text: str, claim: str, said: str) -> None:
    """A leading dot means the claim of the message; what the ledger cannot say stops no refresh."""
    assert said == refreshing._preview(cast("Messages", Speaker()), text, claim)


def test_a_refresh_says_what_it_did() -> None:
    """Each catalog has its line, those of no document are named, and so is that nothing had to be written."""
    same = Merged("a.po", created=False, changed=False, new=(), fuzzy=(), gone=())
    lapsed = (("read by Layla", "It was so."),)
    other = Merged("b.po", created=False, changed=True, new=("x",), fuzzy=("y", "z"), gone=(), lapsed=lapsed)
    done = refreshing.Refreshed((same, other), ("c.po",))
    assert done.changed
    assert [
        "a.po: up to date; 0 new, 0 fuzzy, 0 gone",
        "b.po: changed; 1 new, 2 fuzzy, 0 gone",
        "– marks of review taken away, whose source or translation has changed: 1",
        "– read by Layla: «It was so.»",
        "c.po: belongs to no document; left as it is",
    ] == str(done).splitlines()
    arabic = [Telling.of(ARABIC).for_pipes().text(line) for line in done.said]
    assert "b.po: تغيّر؛ الجديد 1، وما يُراجَع (fuzzy) 2، وما حُذف 0" == arabic[1]
    assert [] == [line for line in arabic if "taken" in line or "document" in line]
    still = refreshing.Refreshed((same,), ())
    assert not still.changed
    assert str(still).endswith("\nAll catalogs were up to date; nothing was written.")


def test_a_refresh_names_the_catalogs_of_no_document(fresh: Path) -> None:
    """They are those of the languages that are refreshed, and are left as they are."""
    for language in ("ar", "zh_CN"):
        path_of(fresh, "gone", language).write_bytes(path_of(fresh, "index", language).read_bytes())
    before = path_of(fresh, "gone").read_bytes()
    assert (path_of(Path(), "gone").as_posix(),) == refresh(fresh, (ARABIC,)).strangers
    assert before == path_of(fresh, "gone").read_bytes()
