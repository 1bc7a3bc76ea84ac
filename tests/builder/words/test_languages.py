"""Dates, numbers and figures come out right in each language of the package, by its data and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.ledger.model import DateSaid, Ledger, Quantity, Unit
from chronicle.words import Messages
from tests.languages import edition_in, edition_of

if TYPE_CHECKING:
    from pathlib import Path

UNITS = {
    "fr": Unit("civilian", "civil", "civils"),
    "ru": Unit("civilian", "житель", "жителей", ("житель", "жителя", "жителей")),
    "ja": Unit("civilian", "人", "人"),
    "ar": Unit("civilian", "مدني", "مدنيين", ("مدني", "مدني", "مدنيين", "مدنيين", "مدنياً", "مدني")),
    "en": Unit("civilian", "civilian", "civilians"),
}


def voice(folder: Path, code: str, *, source: bool = False, ledger: Ledger | None = None) -> Messages:
    """Return what a language says, as an edition that translates English or as the book's own."""
    edition = edition_in(code, None) if source else edition_of(code)
    target = folder / edition.catalog / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    for path in edition.interface:
        polib.pofile(str(path)).save_as_mofile(str(target / "interface.mo"))
    return Messages.load(edition, folder, ledger or Ledger())


@pytest.mark.parametrize(
    ("code", "edtf", "form", "text"),
    [
        ("fr", "2011-04-01", "full", "1er\u00a0avril 2011"),
        ("fr", "2011-04-18", "full", "18\u00a0avril 2011"),
        ("fr", "2011-08", "full", "août 2011"),
        ("fa", "2022-03-14", "full", "۱۴ مارس ۲۰۲۲"),
        ("fa", "2011-04-18/2011-04-20", "day-month", "۱۸–۲۰ آوریل"),
        ("he", "2011-04-18", "full", "18 באפריל 2011"),
        ("ru", "2011-04-18", "full", "18 апреля 2011 года"),
        ("ru", "2011-04", "full", "апрель 2011 года"),
        ("ja", "2011-04-18", "full", "2011年4月18日"),
        ("ja", "2011-04", "full", "2011年4月"),
        ("zh-Hant", "2011-04-18", "full", "2011年4月18日"),
    ],
)
def test_a_date_is_written_as_the_language_writes_it(
    tmp_path: Path, code: str, edtf: str, form: str, text: str
) -> None:
    """Order, digits, names of months and the word for the first of a month are the language's own."""
    said = voice(tmp_path, code).date(DateSaid(edtf=edtf, sort=edtf), form)
    assert text.replace("\u00a0", " ") == said.replace("\u00a0", " ")


def test_a_month_behind_a_preposition_has_its_case(tmp_path: Path) -> None:
    """In Russian a month alone is in the nominative, and in the genitive after a word that asks for it."""
    russian = voice(tmp_path, "ru")
    assert "апрель" in russian.date(DateSaid(edtf="2011-04", sort=""))
    for bound in ("by", "before", "after", "about", "from", "until"):
        assert "апреля" in russian.date(DateSaid(edtf="2011-04", sort="", bound=bound))


_DAY, _FIRST, _MONTH, _YEAR = "2011-03-12", "2011-03-01", "2011-04", "2011"


@pytest.mark.parametrize(
    ("code", "fields", "text"),
    [
        ("fr", {"edtf": _DAY, "bound": "before"}, "avant le 12 mars 2011"),
        ("fr", {"edtf": _FIRST, "part": "about"}, "vers le 1er mars 2011"),
        ("fr", {"edtf": f"{_DAY}/.."}, "à partir du 12 mars 2011"),
        ("fr", {"edtf": _DAY, "part": "until"}, "jusqu’au 12 mars 2011"),
        ("fr", {"edtf": _MONTH, "part": "from"}, "à partir d’avril 2011"),
        ("fr", {"edtf": _YEAR, "part": "before"}, "avant 2011"),
        ("fr", {"edtf": _MONTH, "part": "end-of"}, "la fin d’avril 2011"),
        ("fr", {"edtf": _MONTH, "part": "late", "bound": "until"}, "jusqu’à la fin d’avril 2011"),
        ("fr", {"edtf": "2011-22", "part": "by"}, "au plus tard l’été 2011"),
        ("fr", {"edtf": _DAY, "time": "evening", "part": "from"}, "à partir du soir du 12 mars 2011"),
        ("fr", {"edtf": _DAY, "time": "noon", "part": "before"}, "avant le 12 mars 2011 à midi"),
        ("ru", {"edtf": "2011-21", "part": "by"}, "не позднее весны 2011 года"),
        ("ru", {"edtf": _YEAR, "part": "winter", "bound": "after"}, "после зимы 2011 года"),
        ("ru", {"edtf": _YEAR, "part": "before"}, "ранее 2011 года"),
        ("ru", {"edtf": _YEAR, "part": "late", "bound": "by"}, "не позднее конца 2011 года"),
        ("ru", {"edtf": _DAY, "time": "dawn", "part": "about"}, "около рассвета 12 марта 2011 года"),
        ("fa", {"edtf": _YEAR, "part": "before"}, "پیش از سال ۲۰۱۱"),
        ("fa", {"edtf": _DAY, "part": "by"}, "حداکثر تا ۱۲ مارس ۲۰۱۱"),
        ("he", {"edtf": f"{_DAY}/.."}, "מאז 12 במרץ 2011"),
        ("he", {"edtf": _YEAR, "part": "early", "bound": "by"}, "עד תחילת 2011 לכל המאוחר"),
        ("ja", {"edtf": _DAY, "part": "by"}, "2011年3月12日までに"),
        ("ja", {"edtf": _DAY, "part": "until"}, "2011年3月12日まで"),
        ("zh-Hant", {"edtf": _MONTH, "part": "after"}, "2011年4月之後"),
    ],
)
def test_a_date_behind_a_bound_has_the_form_that_the_bound_asks_for(
    tmp_path: Path, code: str, fields: dict[str, str], text: str
) -> None:
    """A bound asks for an article, a case or a word, and words that meet are written as one."""
    said = voice(tmp_path, code).date(DateSaid(**fields))  # type: ignore[arg-type]
    assert text == said.replace("\u00a0", " ")


def test_the_day_of_the_week_behind_a_bound(tmp_path: Path) -> None:
    """The article stands before the day of the week, which a case would change and brackets do not."""
    when = DateSaid(edtf="2012-05-30", part="before")
    for code, text in (("fr", "avant le mercredi 30 mai 2012"), ("ru", "ранее 30 мая 2012 года (среда)")):
        assert text == voice(tmp_path, code).date(when, "weekday").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "20\u202f000"),
        ("fa", "۲۰٬۰۰۰"),
        ("he", "20,000"),
        ("ru", "20\u00a0000"),
        ("ja", "20,000"),
        ("zh-Hant", "2萬"),
        ("zh", "2万"),
        ("ar", "20000"),
    ],
)
def test_a_great_number_has_digits_and_marks_of_its_language(tmp_path: Path, code: str, text: str) -> None:
    """Marks between thousands, signs for ten thousand and the digits themselves are data."""
    assert text == voice(tmp_path, code).number(20_000)


@pytest.mark.parametrize(
    ("code", "number", "qualifier", "text"),
    [
        ("en", 1, "exact", "1 civilian"),
        ("en", 3, "about", "about 3 civilians"),
        ("fr", 0, "exact", "0 civil"),
        ("fr", 1, "exact", "1 civil"),
        ("fr", 2, "exact", "2 civils"),
        ("fr", 2, "several", "plusieurs civils"),
        ("fr", 2, "dozens", "des dizaines de civils"),
        ("ru", 21, "exact", "21 житель"),
        ("ru", 3, "exact", "3 жителя"),
        ("ru", 11, "exact", "11 жителей"),
        ("ru", 2, "hundreds", "сотни жителей"),
        ("ja", 20, "exact", "20人"),
        ("ar", 11, "exact", "11 مدنياً"),
        ("ar", 5, "exact", "5 مدنيين"),
    ],
)
def test_a_book_in_any_language_says_its_figures(
    tmp_path: Path, code: str, number: int, qualifier: str, text: str
) -> None:
    """Number, qualifier and noun come out in the language that the ledger's nouns are written in."""
    ledger = Ledger(units={"civilian": UNITS[code]}, language=code, languages=(code,))
    words = voice(tmp_path, code, source=True, ledger=ledger)
    vague = qualifier in {"several", "dozens", "hundreds"}
    low = None if vague else number
    assert text == words.quantity(Quantity(low, low, qualifier, "civilian"))  # type: ignore[arg-type]


def test_a_figure_without_a_translation_is_said_in_the_language_of_the_book(tmp_path: Path) -> None:
    """The message that translators are given is half English in a book that is written in French."""
    ledger = Ledger(units={"civilian": UNITS["fr"]}, language="fr", languages=("fr", "he"))
    french = edition_in("fr", None)
    voice(tmp_path, "fr", source=True)
    hebrew = Messages.load(edition_in("he", french), tmp_path, ledger)
    for form in ("full", "words"):
        assert hebrew.quantity(Quantity(3, 3, "about", "civilian"), form).endswith("3 civils")
