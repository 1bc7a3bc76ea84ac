from __future__ import annotations

import gettext
from dataclasses import replace

import pytest

from chronicle.ledger.lookup import LookupFailed
from chronicle.words import Messages
from chronicle.words.interface import UnknownMessage
from chronicle.words.substitution import UnfilledPlaceholder
from tests.languages import edition_of


def test_names(voices):
    """Names come in the edition's language, in a listed form."""
    assert ("Town", "بلدة", "镇") == tuple(voices[code].place("town") for code in ("en", "ar", "zh"))
    assert "the Town" == voices["en"].place("town", "the Town")
    assert "卫队" == voices["zh"].actor("guard")
    assert "通讯社" == voices["zh"].source("agency")


def test_unlisted_form(voices):
    """A form that is not listed for this language is refused."""
    with pytest.raises(LookupFailed) as caught:
        voices["ar"].place("town", "the Town")
    assert "E011" == caught.value.code


def test_unknown_name(voices):
    """An id that names nothing is refused with the near match."""
    with pytest.raises(LookupFailed) as caught:
        voices["en"].place("twon")
    assert ("E006", "Did you mean “town”?") == (caught.value.code, caught.value.remedy)


def test_titles(voices):
    """A title is verbatim in its own language, with its meaning where that differs."""
    assert ("حمص", "ar", "Homs") == voices["en"].title("alpha")
    assert ("حمص", "ar", None) == voices["ar"].title("alpha")
    assert (None, None, None) == voices["en"].title("beta")


@pytest.mark.parametrize(
    ("language", "given", "meaning"),
    [
        ("fr", {"en": "حمص"}, None),  # it is called so in the edition's language
        ("fr", {"en": "Homs"}, "Homs"),
        ("en-GB", {"en": "Homs"}, None),  # the edition's own, by its tag
        (None, {"en": "Homs"}, "Homs"),
        ("ar", {}, None),
    ],
)
def test_a_title_is_explained_to_those_who_cannot_read_it(voices, language, given, meaning):
    """Once, and in other words than its own."""
    voice = voices["en"]
    alpha = voice.ledger.sources["alpha"]
    csl = {"title": "حمص", "language": language}
    changed = replace(alpha, csl=csl, title_translations=given)
    ledger = replace(voice.ledger, sources={**voice.ledger.sources, "alpha": changed})
    assert ("حمص", language, meaning) == replace(voice, ledger=ledger).title("alpha")


def test_words_of_the_ledger(voices):
    """How a passage stands to its claim is said in words."""
    assert "نفي" == voices["ar"].relation("denies")
    said = {
        "states": "statement",
        "confirms": "confirmation",
        "differs": "different account",
        "denies": "denial",
        "reports": "passed on",
        "plans": "plan",
        "expects": "expectation",
    }
    assert said == {relation: voices["en"].relation(relation) for relation in said}


def test_only_what_is_in_the_table(voices):
    """What is not in the table of the interface cannot be printed."""
    voice = voices["en"]
    counted = [(voice.plural, ("s", 2)), (voice.plural_line, ("s", 2))]
    for ask, plural in [(voice.text, ()), (voice.line, ()), *counted]:
        with pytest.raises(UnknownMessage):
            ask("web", "No such message, ever", *plural)


def test_placeholders(voices):
    """A message that asks for a value is not printed without it."""
    with pytest.raises(UnfilledPlaceholder):
        voices["en"].text("date", "before {date}")


def test_without_catalogs(tmp_path, ledger):
    """An edition without catalogs speaks English."""
    voice = Messages.load(edition_of("ar"), tmp_path, ledger)
    assert "before 2011" == voice.text("date", "before {date}", date=2011)
    assert "7 civilians" == voice.quantity(ledger.value("deaths.dead").__class__(7, 7, "exact", "civilian"))


def test_one_process_two_languages(catalogs, ledger):
    """Arabic, then Chinese, then Arabic again in one process stay themselves (U-SPH-13)."""
    said = [
        Messages.load(edition_of(code), catalogs, ledger).text("locator", "timeline")
        for code in ("ar", "zh", "ar")
    ]
    assert ["التسلسل الزمني", "时间线", "التسلسل الزمني"] == said


def test_a_changed_catalog_is_read_anew(tmp_path, ledger):
    """A catalog that changes between two loads is not taken from a cache (U-SPH-13)."""
    import polib

    folder = tmp_path / "ar" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    said = []
    for word in ("واحد", "اثنان"):
        catalog = polib.POFile()
        catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        catalog.append(polib.POEntry(msgctxt="locator", msgid="timeline", msgstr=word))
        catalog.save_as_mofile(str(folder / "interface.mo"))
        said.append(Messages.load(edition_of("ar"), tmp_path, ledger).text("locator", "timeline"))
    assert ["واحد", "اثنان"] == said


def test_a_fact_is_said_as_it_is_written(voices):
    """One of the book's own words is plain text: nothing is filled in but the number of documents."""
    voice = voices["en"]
    assert "*A* & {X} “b”" == voice.fact("title", "*A* & {X} “b”")
    assert f"What {voice.count('documents')} say" == voice.fact("subtitle", "What {documents} say")
    assert ("", "") == (voice.fact("subtitle", ""), voice.fact("subtitle", None))


def test_a_fact_without_translation_is_all_in_english(voices):
    """The number of documents does not stand in one language amid the words of another."""
    english = voices["en"].fact("subtitle", "Whatever {documents} say")
    assert english == voices["ar"].fact("subtitle", "Whatever {documents} say")
    assert voices["ar"].count("documents") not in english


class _Said(gettext.NullTranslations):
    """Translate a few texts by their owner."""

    def pgettext(self, context, message):
        said = {
            ("deaths", "In {place}`town`."): "في {place}`town`.",
            ("map", "{place}`town`"): "في {place}`town`",
        }
        return said.get((context, message), message)


def test_a_text_is_in_one_language_with_its_names(voices):
    """A text of the ledger or of a figure is all in the edition's language, or all in the book's."""
    words = Messages(edition_of("ar"), voices["ar"].ledger, evidence=_Said(), figures=_Said())
    assert ["في بلدة.", "By Town."] == [
        words.ledger_text("deaths", text) for text in ("In {place}`town`.", "By {place}`town`.")
    ]
    assert ["في بلدة", "Town"] == [words.figure_text(owner, "{place}`town`") for owner in ("map", "chart")]
    assert "في {place}`town`" == words.figure("map", "{place}`town`")


def test_a_title_and_what_follows_it_are_joined_as_the_language_does(voices):
    """By a colon of the script; a book without a subtitle has its title alone."""
    assert ["A: B", "A: B", "A：B"] == [voices[code].whole_title("A", "B") for code in ("en", "ar", "zh")]
    assert "A" == voices["zh"].whole_title("A", "")
