"""Names stand for one another in all languages, and words are compared as each language writes them."""

from __future__ import annotations

import re

from chronicle.ledger.edition_names import Name
from chronicle.ledger.model import Ledger, Place
from chronicle.ledger.terms import Synonyms, Variants
from chronicle.outputs.web.search.query_words import names_of, writing_of
from tests.languages import CHOSEN, edition_of

PLACE = Place(
    "mill", {"en": Name("Mill", forms=("Mills",)), "ar": Name("المطحنة"), "zh": Name("磨坊")}, "place"
)


def test_a_name_stands_for_itself_in_every_language() -> None:
    """All forms of a record are one group, with spellings that the book does not use."""
    ledger = Ledger(places={"mill": PLACE}, variants=(Variants("mill", {"en": ("Mylle-",)}),))
    assert names_of(ledger, CHOSEN) == [("Mill", "Mills", "المطحنة", "磨坊", "Mylle")]


def test_words_of_the_book_stand_for_one_another() -> None:
    """What the ledger lists as synonyms is a group; one word alone stands for nothing."""
    ledger = Ledger(synonyms=(Synonyms({"en": ("flood", "deluge")}), Synonyms({"en": ("rain",)})))
    assert names_of(ledger, CHOSEN) == [("flood", "deluge")]


def test_arabic_letters_that_mean_the_same_are_one() -> None:
    """Ways to write alif, yaa and taa marbuta are alike, and the article counts with what is joined to it."""
    writing = writing_of(edition_of("en"), CHOSEN, [])
    assert {writing.alike[letter] for letter in "ةىأ"} == {"ه", "ي", "ا"}
    assert re.sub(f"^(?:{writing.joined})", "", "والمطحنة") == "مطحنة"
    assert re.sub(f"^(?:{writing.joined})", "", "للمطحنة") == "مطحنة"


def test_what_is_joined_to_words_is_that_of_the_edition_alone() -> None:
    """It is looked for in the text, which is in one language; the article stands before names in any."""
    assert re.sub(f"^(?:{writing_of(edition_of('ar'), CHOSEN, []).joinable})", "", "ولمطحنة") == "مطحنة"
    assert writing_of(edition_of("en"), CHOSEN, []).joinable == ""


def test_traditional_characters_find_the_simplified_ones_of_the_text() -> None:
    """Only characters of the texts are in the table: a reader loads it."""
    writing = writing_of(edition_of("zh"), CHOSEN, ["围城"])
    assert writing.alike["圍"] == "围"
    assert "門" not in writing.alike
