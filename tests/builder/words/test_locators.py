"""A reader is told in a few words where in a document passages stand."""

from __future__ import annotations

import gettext

import pytest

from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, read_language
from chronicle.ledger.model import Locator
from chronicle.ledger.sources import CSL_TYPES
from chronicle.text.segments import Text, Verbatim, plain
from chronicle.words import Messages
from chronicle.words.locators import place_kind
from tests.builder.ledger.small_ledger import read, tables
from tests.languages import edition_of

HEADING = "反對派*撤出*`{x}`"
SECTIONS = [{"name": "撤出", "translations": {"en": "The withdrawal", "ar": "الانسحاب", "zh": "撤出"}}]
# A language that says where a passage stands by another noun for one, for two and for more of them.
_ARABIC = {
    "paragraphs {numbers}": ("الفقرة {numbers}", "الفقرتان {numbers}", "الفقرات {numbers}"),
    ", ": "، ",
}


class _Catalog(gettext.NullTranslations):
    """Say the few messages above."""

    def pgettext(self, context: str, message: str) -> str:
        del context
        return str(_ARABIC.get(message, message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        del context, msgid1
        return _ARABIC[msgid2][min(n, 3) - 1]


def numbered(part: str, *numbers: int, **more: str) -> tuple[Locator, ...]:
    """Return places of one kind."""
    field = "paragraph" if part in ("text", "section") else "number"
    return tuple(Locator(part, **{field: number}, **more) for number in numbers)


@pytest.fixture
def ledger(tmp_path):
    """Return a ledger whose first document has a section that is known by name."""
    sources = tables()["sources"]
    sources[0]["sections"] = SECTIONS
    sources[0]["csl"]["language"] = "zh-Hant"
    return read(tmp_path, sources=sources)[0]


def said(ledger, code, *locators, **more):
    """Return where passages of the first document stand."""
    return Messages(edition_of(code), ledger, **more).locator_line("alpha", *locators)


@pytest.mark.parametrize(
    ("locators", "expected"),
    [
        (numbered("text", 3), "paragraph 3"),
        (numbered("text", 5, 3, 5), "paragraphs 3, 5"),
        (numbered("timeline", 13), "timeline 13"),
        (numbered("timeline", 6, 7), "timeline 6, 7"),
        (numbered("section", 1, name="撤出"), "‘The withdrawal’ 1"),
        (numbered("section", 1, 2, name="撤出"), "‘The withdrawal’ 1, 2"),
        (numbered("references", 12), "reference 12"),
        (numbered("references", 12, 2), "references 2, 12"),
        (numbered("infobox", 2), "infobox, row 2"),
        (numbered("caption", 1, 2), "captions 1, 2"),
        (numbered("heading", 2), "heading 2"),
        ((Locator("section", name="撤出"),), "‘The withdrawal’"),
        ((Locator("infobox", row="撤出"),), "infobox, ‘The withdrawal’"),
        ((Locator("timeline", entry="2011-04-18"),), "timeline, 18 April 2011"),
        ((Locator("text"),), "text"),
        ((Locator("lead"),), "introduction"),
        ((Locator("timeline"),), "timeline"),
        ((Locator("infobox"),), "infobox"),
        ((Locator("categories"),), "categories"),
        ((Locator("caption"),), "caption"),
        ((Locator("heading"),), "heading"),
    ],
)
def test_locators(ledger, locators, expected):
    """A place has its kind and its number; places of one kind have their numbers in order, each once."""
    assert 1 == len({place_kind(each) for each in locators})
    assert plain(expected) == said(ledger, "en", *locators)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Locator("text"), Locator("text", paragraph=1)),
        (Locator("text", paragraph=1), Locator("timeline", number=1)),
        (Locator("section", name="a", paragraph=1), Locator("section", name="b", paragraph=1)),
        (Locator("timeline", entry="2011"), Locator("timeline", entry="2012")),
        (Locator("table", row="a", page="1"), Locator("table", row="b", page="1")),
    ],
)
def test_places_of_another_kind_stand_alone(first, second):
    """Only what differs in nothing but its number is named together."""
    assert place_kind(first) != place_kind(second)


@pytest.mark.parametrize(
    ("numbers", "expected"), [((3,), "الفقرة 3"), ((3, 5), "الفقرتان 3، 5"), ((3, 5, 6), "الفقرات 3، 5، 6")]
)
def test_the_noun_goes_with_how_many_there_are(ledger, numbers, expected):
    """Each language says one, two and several places in its own form, with commas of its own."""
    assert plain(expected) == said(ledger, "ar", *numbered("text", *numbers), interface=_Catalog())


@pytest.mark.parametrize(("code", "name"), [("en", "The withdrawal"), ("ar", "الانسحاب"), ("zh", "撤出")])
def test_a_section_is_called_in_the_readers_language(ledger, code, name):
    """A section's name is in the language of the edition, not in that of the document."""
    assert plain(f"‘{name}’") == said(ledger, code, Locator("section", name="撤出"))


def test_a_section_that_has_no_name_here(ledger):
    """Without a name in the edition's language a section is called as in its document, and is no markup."""
    line = (Text("‘"), Verbatim(HEADING, "zh-Hant"), Text("’ 2"))
    assert line == said(ledger, "ar", Locator("section", name=HEADING, paragraph=2))


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (("12",), "page 12"),
        (("12-14",), "pages 12–14"),
        (("15", "12-14", "15"), "pages 12–14, 15"),
        (("1", "xii"), "pages xii, 1"),
    ],
)
def test_pages(ledger, places, expected):
    """Pages stand in their order, those with Roman numbers in front, each once."""
    locators = [Locator("page", page=each) for each in places]
    assert 1 == len({place_kind(each) for each in locators})
    assert plain(expected) == said(ledger, "en", *locators)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("00:41:05",), "interview, at 00:41:05"),
        (("00:41:05-00:42:10",), "interview, at 00:41:05–00:42:10"),
        (("01:02:03", "00:41:05"), "interview, at 00:41:05, 01:02:03"),
    ],
)
def test_times(tmp_path, times, expected):
    """Times in a recording stand in their order, behind what the source is."""
    locators = [Locator("time", time=each) for each in times]
    assert plain(expected) == line_text(said(with_medium(tmp_path, "interview"), "en", *locators))


def with_medium(folder, medium):
    """Return a ledger whose first source is no text."""
    sources = tables()["sources"]
    sources[0] |= {"medium": medium}
    sources[0]["csl"]["type"] = CSL_TYPES[medium][0]
    return read(folder, sources=sources)[0]


def line_text(line):
    """Return a line of plain words as one piece."""
    return plain("".join(piece.text for piece in line))


@pytest.mark.parametrize(
    ("medium", "locator", "expected"),
    [
        ("interview", Locator("whole"), "interview"),
        ("recording", Locator("whole"), "recording"),
        ("image", Locator("whole"), "image"),
        ("dataset", Locator("table", row="Homs"), "dataset, row ‘[en: Homs]’"),
        ("dataset", Locator("table", number=12), "dataset, row 12"),
        ("interview", Locator("page", page="3"), "interview, page 3"),
    ],
)
def test_what_a_source_is(tmp_path, medium, locator, expected):
    """A source that is no text says what it is, before the place in it."""
    line = said(with_medium(tmp_path, medium), "en", locator)
    told = "".join(f"[en: {each.text}]" if isinstance(each, Verbatim) else each.text for each in line)
    assert expected == told


def test_pages_and_times_have_the_digits_of_the_language(tmp_path):
    """Pages and times are numbers of the edition, too."""
    ledger = with_medium(tmp_path, "recording")
    source = make_edition("en", read_language("en", [DATA], DATA), None)
    persian = Messages(make_edition("fa", read_language("fa", [DATA], DATA), source), ledger)
    assert plain("recording, at ۰۰:۴۱:۰۵") == line_text(
        persian.locator_line("alpha", Locator("time", time="00:41:05"))
    )
    assert plain("recording, pages ۱۲–۱۴") == line_text(
        persian.locator_line("alpha", Locator("page", page="12-14"))
    )
