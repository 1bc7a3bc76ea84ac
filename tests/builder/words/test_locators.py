"""A reader is told in a few words where in a document passages stand."""

from __future__ import annotations

import gettext

import pytest

from chronicle.ledger.model import Locator
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
