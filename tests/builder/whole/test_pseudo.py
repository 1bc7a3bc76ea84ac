"""In a private alphabet, a plain Latin letter is a text that no translator was shown."""

from __future__ import annotations

import pytest
from lxml import html

from tests.languages import EDITIONS, edition_of
from tests.latin import MEANT, exempt_words, is_meant, plain_latin

TRANSLATED = [edition for edition in EDITIONS if not edition.is_source]
each_translation = pytest.mark.parametrize("edition", TRANSLATED, ids=lambda edition: edition.code)


@each_translation
@pytest.mark.parametrize("kind", ["web", "epub"])
def test_pages_hold_no_plain_latin_letter(everything, edition, kind):
    """Text, alternatives, titles, labels and descriptions of all pages come from a catalog or the ledger."""
    found = plain_latin(everything.result(edition, kind), edition)
    assert [] == [each for each in found if not is_meant(each[1])]


def test_print_holds_no_plain_latin_letter(everything):
    """What is printed in Latin letters is marked on the web as foreign, as code or as an address."""
    edition = edition_of("ar")
    known = exempt_words(everything.result(edition, "web"), edition) | MEANT
    found = plain_latin(everything.result(edition, "pdf"), edition)
    assert [] == [each for each in found if each[1] not in known and not is_meant(each[1])]


def test_a_planted_word_is_found(tmp_path):
    """A word in the text, in a cell, in an alternative or in a label would be found; a marked one is not."""
    page = html.fromstring(
        "<html lang='ar'><head><meta name='description' content='one'></head><body aria-label='two'>"
        "<p>ابت three</p><table><tr><td>four</td></tr></table><img alt='five'>"
        "<p class='untranslated' lang='en-GB'>six</p><p lang='en'>no</p><code>no</code>"
        "<a href='https://example.org'>https://example.org/no</a></body></html>"
    )
    (tmp_path / "page.html").write_bytes(html.tostring(page))
    found = [text for _page, text in plain_latin(tmp_path, TRANSLATED[0])]
    assert ["one", "two", "ابت three", "four", "five", "six"] == found
