"""What is repeated is found, and what languages have in common is not."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.letters import of_another_way
from chronicle.catalogs.prose.repeated import doubled, doubled_placeholders, is_left
from tests.languages import edition_of


@pytest.mark.parametrize(
    ("language", "source", "text", "expected"),
    [
        ("ar", "Deaths", "Deaths", True),
        ("ar", "Deaths  in\ntown", "Deaths in town", True),
        ("ar", "BBC", "BBC", False),
        ("ar", "BBC Deaths", "BBC Deaths", True),
        ("ar", "of it", "of it", False),
        ("fr", "Notes", "Notes", False),
        ("fr", "Notes sources", "Notes sources", False),
        ("fr", "Notes sources tables", "Notes sources tables", True),
        ("fr", "It was so in the town", "C’est so in the town", False),
        ("ar", "It was so in the town", "كان so in the town", True),
        ("ar", "It was so in the town", "كان in the town", True),
        ("ar", "It was so in the town", "كان the town", False),
        ("ar", "It was so in the town", "كان so in that town", False),
        ("ar", "It was in New York City", "كان In New York", False),
        ("ar", "围困", "围困", False),
        ("ar", "围困与围困", "围困与围困", True),
        ("ar", "DEATHS", "DEATHS", False),
        ("ar", "McDonald", "McDonald", False),
    ],
)
def test_a_source_that_stands_as_its_translation(
    language: str, source: str, text: str, expected: bool
) -> None:
    """All of it, or three small words of another script; two words may be those of both languages."""
    assert expected is is_left(source, text, edition_of(language))


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "the the town", ["the the"]),
        ("en", "The the town, a\na town town", ["The the", "town town"]),
        ("en", "he is-is is is-so", []),
        ("en", "the then", []),
        ("en", "all-day day by day", []),
        ("zh", "他们他们走了", ["他们他们"]),
        ("zh", "他走走了", []),
        ("zh", "他的的书", ["的的"]),
        ("zh", "天天他们天天", []),
        ("en", "had had", []),
    ],
)
def test_a_word_that_stands_twice(language: str, text: str, found: list[str]) -> None:
    """Whole words, whatever their capitals; of characters two, or a particle."""
    assert found == [text[start:end] for start, end in doubled(text, edition_of(language))]


@pytest.mark.parametrize(
    ("script", "text", "found"),
    [
        ("Hans", "围困與圍困", [(2, 3, "与"), (3, 4, "围")]),
        ("Hant", "圍困们", [(2, 3, "們")]),
        ("Hans", "围困", []),
        ("Jpan", "囲圍围", []),
        ("Latn", "abc", []),
    ],
)
def test_characters_of_another_way_to_write(script: str, text: str, found: list[object]) -> None:
    """Each is told with its place and with what is written for it; a script without a sister has none."""
    assert found == list(of_another_way(text, script))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("对{homs}{homs}的围困", ["{homs}{homs}"]),
        ("في {homs|مدينة حمص} {homs}", ["{homs|مدينة حمص} {homs}"]),
        ("{note}{note2} {homs}的{homs}", []),
    ],
)
def test_a_placeholder_that_stands_twice(text: str, found: list[str]) -> None:
    """A placeholder prints a word: twice in a row it prints it twice; two with other names are two words."""
    assert found == list(doubled_placeholders(text))
