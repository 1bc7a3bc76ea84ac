"""One catalog with every kind of defect that translators and attackers bring: each is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import polib

from chronicle.catalogs import vet
from chronicle.catalogs.check_catalogs import check_texts
from chronicle.ledger.loader import load_ledger
from tests.languages import CHOSEN, edition_of
from tests.placeholders import entry, short

if TYPE_CHECKING:
    from pathlib import Path

ARABIC = edition_of("ar")
SOURCE = (
    "{n}: the `code` of {place}`homs` on {date}`sit-in`, with {value}`sit-in.killed`, is told in "
    "[the report](https://example.org/a) and {ref}`below <end>`.{claim}`sit-in`"
)
GOOD = (
    "حالة {n}: الرمز `code` لمدينة {place}`homs` في {date}`sit-in`، مع {value}`sit-in.killed`، يرد في "
    "[التقرير](https://example.org/a) و{ref}`أدناه <end>`.{claim}`sit-in`"
)


class Defect(NamedTuple):
    """One way to go wrong: what a careful translation becomes, and the code that names it."""

    name: str
    before: str
    after: str
    code: str


DEFECTS = (
    Defect("a role is lost", "مع {value}`sit-in.killed`، ", "", "T017"),
    Defect("a role is doubled", "{claim}`sit-in`", "{claim}`sit-in`{claim}`sit-in`", "T017"),
    Defect("a role has another target", "sit-in.killed", "sit-in.wounded", "T017"),
    Defect("a role is misspelt", "{date}", "{dates}", "T018"),
    Defect("a role is not closed", "`sit-in`، مع", "`sit-in، مع", "T026"),
    Defect("a reference is lost", " و{ref}`أدناه <end>`", "", "T017"),
    Defect("a footnote is added", "التقرير](", "التقرير[^1]](", "T010"),
    Defect("a name has a form of its own", "{place}`homs`", "{place}`حُميص <homs>`", "T019"),
    Defect("a digit is typed", "الرمز", "الرمز 7", "T024"),
    Defect("an Arabic-Indic digit is typed", "الرمز", "الرمز ٧", "T024"),
    Defect("a number is written in words", "الرمز", "بعد ثلاثة أيام الرمز", "T060"),
    Defect("a link is broken", "](https", "] (https", "T015"),
    Defect("an address is changed", "example.org/a", "example.com/a", "T015"),
    Defect("code is lost", "`code`", "code", "T016"),
    Defect("a placeholder is misspelt", "{n}", "{m}", "T030"),
    Defect("a bracket stays open", "الرمز", "(الرمز", "T064"),
    Defect("a quotation mark stays open", "الرمز", "«الرمز", "T064"),
    Defect("a Latin comma", "`sit-in`، مع", "`sit-in` الرمز, مع", "T062"),
    Defect("the full stop is lost", ".{claim}", "{claim}", "T066"),
    Defect("a word stands twice", "الرمز", "الرمز الرمز", "T067"),
    Defect("the source is left", GOOD, f"the source is left: {SOURCE}", "T065"),
    Defect("a direction is forced", "الرمز", "\u202eالرمز", "T021"),
    Defect("an isolate stays open", "الرمز", "\u2067الرمز", "T022"),
    Defect("raw HTML", "الرمز", "<b>الرمز</b>", "T011"),
    Defect("an image", "الرمز", "![](https://example.org/x.png)", "T013"),
    Defect("a file is included", GOOD, "```{include} /etc/passwd\n```", "T012"),
    Defect("a name is spelt otherwise", "الرمز", "رمز حمس", "T068"),
    Defect("a loaded word", "الرمز", "رمز النظام", "T069"),
)
# Slips in the placeholders themselves, as a translator sees them.
SLIPS = (
    Defect("a placeholder is lost", "مع {killed}، ", "", "T017"),
    Defect("a placeholder is doubled", "{note}", "{note}{note}", "T017"),
    Defect("a placeholder has another name", "{killed}", "{kiled}", "T030"),
    Defect("a placeholder has a capital letter", "{killed}", "{Killed}", "T030"),
    Defect("a placeholder has a space", "{killed}", "{ killed }", "T030"),
    Defect("a placeholder has wide brackets", "{killed}", "｛killed｝", "T030"),
    Defect("a placeholder is not closed", "{killed}", "{killed", "T026"),
    Defect("a placeholder has a hidden mark", "{killed}", "{\u200fkilled}", "T021"),
    Defect("a placeholder stands in two pairs", "{killed}", "{{killed}}", "T026"),
    Defect("a backtick follows", "{killed}", "{killed}`", "T026"),
    Defect("a body follows", "{killed}", "{killed}`sit-in.killed`", "T094"),
    Defect("a backslash stands before", "{killed}", "\\{killed}", "T017"),
    Defect("a form is none", "{killed}", "{killed|many}", "T018"),
    Defect("a form is markup", "{killed}", "{killed|<script>}", "T018"),
    Defect("a form is empty", "{killed}", "{killed|}", "T030"),
    Defect("there are two bars", "{date}", "{date|year|bare}", "T030"),
    Defect("a note has a form", "{note}", "{note|bare}", "T030"),
    Defect("a form of a name is not listed", "{homs}", "{homs|حُميص}", "T019"),
    Defect("a form is a role", "{homs}", "{homs|{killed}}", "T026"),
    Defect("a role is written out", "{killed}", "{value}`sit-in.killed`", "T094"),
    Defect("a role is smuggled in", "{killed}", "{killed} {value}`sit-in.wounded`", "T094"),
    Defect("a day becomes a year", "{date}", "{date|year}", "T017"),
    Defect("a placeholder stands in an address", "https://example.org/a", "{killed}", "T015"),
    Defect("a thousand placeholders", "الرمز", "{killed}" * 1000, "T027"),
)


def plant(path: Path) -> None:
    """Write a catalog with one message for each defect, and a few without a translation."""
    catalog = polib.POFile(wrapwidth=79)
    catalog.metadata = {"Language": "ar", "Content-Type": "text/plain; charset=UTF-8"}
    for defect in DEFECTS:
        assert defect.before in GOOD
        spoilt = GOOD.replace(defect.before, defect.after)
        catalog.append(entry(f"{defect.name}: {SOURCE}", spoilt))
    for slip in SLIPS:
        message = entry(f"{slip.name}: {SOURCE}", GOOD)
        assert slip.before in message.msgstr
        message.msgstr = message.msgstr.replace(slip.before, slip.after)
        catalog.append(message)
    catalog.append(entry(f"all is well: {SOURCE}", GOOD))
    catalog.append(polib.POEntry(msgid="untranslated", msgstr=""))
    catalog.append(polib.POEntry(msgid="fuzzy", msgstr="قديم", flags=["fuzzy"]))
    forms = ("لا أحد", "واحد", "اثنان", "", "{n} شخصاً", "{n} شخص")
    catalog.append(entry("{n} plural", *forms, plural="{n} plurals"))
    path.parent.mkdir(parents=True)
    catalog.save(str(path))


def test_every_planted_defect_is_found(tiny_book: Path) -> None:
    """Each is named by its code; the sound message between them gets none (U-SPH-02)."""
    path = tiny_book / "locales/ar/LC_MESSAGES/chapters/01-city.po"
    plant(path)
    ledger = load_ledger(tiny_book / "docs/evidence", CHOSEN)
    found = [*vet(tiny_book, ARABIC, release=True).problems, *check_texts(tiny_book, (ARABIC,), ledger)]
    codes: dict[str, set[str]] = {}
    for problem in found:
        codes.setdefault(problem.subject, set()).add(problem.code)
    missed = [
        defect.name
        for defect in (*DEFECTS, *SLIPS)
        if defect.code not in codes.get(short(f"{defect.name}: {SOURCE}"), ())
    ]
    assert [] == missed
    assert short(f"all is well: {SOURCE}") not in codes
    assert ({"T040"}, {"T041"}, {"T031"}) == (codes["untranslated"], codes["fuzzy"], codes["{n} plural"])


def test_each_defect_has_a_line_and_a_remedy(tiny_book: Path) -> None:
    """Whoever reads a refusal knows where it is and what to do."""
    path = tiny_book / "locales/ar/LC_MESSAGES/chapters/01-city.po"
    plant(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    for problem in vet(tiny_book, ARABIC, release=False).refused:
        assert lines[problem.line - 1].startswith("msgid")
        assert "    → " in str(problem)
