"""A translator learns all about one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.catalogs.gate.explaining import explain
from chronicle.words.states import State, message_name
from tests.languages import edition_of
from tests.placeholders import entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARABIC = edition_of("ar")
DOMAIN = "chapters/01-city"
BODY = f"""msgid "The city"
msgstr "المدينة"

#, fuzzy
#| msgid "It began then."
msgid "It began now."
msgstr "بدأ ذلك حينها."

{entry("In {place}`homs` it went on.", "استمرّ ذلك 3 أيام.")}
"""


def test_what_a_message_is_and_was_is_told(book: Path, write_catalog: Callable[..., Path]) -> None:
    """State, line, earlier wording, placeholders and reason are those of the message that is asked for."""
    path = write_catalog(BODY)
    lines = path.read_text(encoding="utf-8").splitlines()
    asked = ("The city", "It began now.", "In {place}`homs` it went on.")
    told = [explain(book, ARABIC, DOMAIN, message_name(DOMAIN, None, msgid)) for msgid in asked]
    assert [State.TRANSLATED, State.FUZZY, State.REFUSED] == [each.state for each in told]
    assert {"locales/ar/LC_MESSAGES/chapters/01-city.po"} == {each.path for each in told}
    assert ["The city", "It began now.", "In {homs} it went on."] == [each.source for each in told]
    assert [lines.index(f'msgid "{each.source}"') + 1 for each in told] == [each.line for each in told]
    assert ["", "It began then.", ""] == [each.previous for each in told]
    assert ["المدينة", "بدأ ذلك حينها.", "استمرّ ذلك 3 أيام."] == [each.translation for each in told]
    assert [(), (), (("homs", ""),)] == [each.placeholders for each in told]
    codes = [[reason.code for reason in each.reasons] for each in told]
    assert [[], ["T041"]] == codes[:2]
    assert "T024" in codes[2]


def test_a_catalog_that_says_nothing_of_a_message_is_named(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """Where the catalog is missing or broken, or lacks the message, that is the reason."""
    name = message_name(DOMAIN, None, "It ended.")
    assert ["T043"] == [each.code for each in explain(book, ARABIC, DOMAIN, name).reasons]
    path = write_catalog(BODY)
    assert ["T040"] == [each.code for each in explain(book, ARABIC, DOMAIN, name).reasons]
    path.write_bytes(b"\xff\xfe\0rubbish")
    (reason,) = explain(book, ARABIC, DOMAIN, name).reasons
    assert ("T001", State.UNTRANSLATED) == (reason.code, explain(book, ARABIC, DOMAIN, name).state)
