"""More editions are written into docs/conf.py where it names those that there are, and nowhere else."""

from __future__ import annotations

import re
from uuid import UUID, uuid5

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.core.written_settings import settings_of
from chronicle.new.configured_editions import with_editions

OWN = "3d0f74c3-556f-4eb0-8ced-4fbb9270922f"
CONF = f"""\
# The book's settings.
language = "en"
chronicle_editions = ["en",  "ar"]  # as readers see them

chronicle_book = {{
    "title": 'T',   # kept as it is
    "identifiers": {{
        "en": "urn:uuid:{OWN}",
        "ar": "urn:uuid:c38e93d0-7ff2-4f70-a968-c64c3a8f43c5",  # Arabic
    }},
    "reviewers": {{"en": None, "ar": None}},
}}
"""


def test_only_what_names_the_editions_changes() -> None:
    """The list and the two tables gain what they lack; comments and spaces stay, letter by letter."""
    after = with_editions(CONF.encode(), "en", ["fa", "ja"]).decode()
    fa, ja = (uuid5(UUID(OWN), code) for code in ("fa", "ja"))
    assert after == CONF.replace('"ar"]', '"ar", "fa", "ja"]').replace(
        "# Arabic\n", f'# Arabic\n        "fa": "urn:uuid:{fa}",\n        "ja": "urn:uuid:{ja}",\n'
    ).replace('"ar": None}', '"ar": None, "fa": None, "ja": None}')


def test_a_second_time_changes_nothing() -> None:
    """What is there already is not added again, whether all of it or some."""
    once = with_editions(CONF.encode(), "en", ["fa"])
    assert once == with_editions(once, "en", ["fa", "ar"])
    twice = settings_of(with_editions(once, "en", ["fa", "ja"]))
    assert ["en", "ar", "fa", "ja"] == twice["chronicle_editions"].plain()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            'language = "en"  # its own\nx = 1\n',
            'language = "en"  # its own\nchronicle_editions = ["en", "fa"]\nx = 1\n',
        ),
        ("x = 1\n", 'x = 1\nchronicle_editions = ["en", "fa"]\n'),
        ('\ufefflanguage = "en"', '\ufefflanguage = "en"\nchronicle_editions = ["en", "fa"]'),
        ('\ufeffchronicle_editions = ["en"]', '\ufeffchronicle_editions = ["en", "fa"]'),
        ('all = ["en"]\nchronicle_editions = all\n', 'all = ["en", "fa"]\nchronicle_editions = all\n'),
    ],
)
def test_a_book_without_a_list_gains_one(before: str, after: str) -> None:
    """It begins with the language that the book is written in; a list that has a name is added to there."""
    assert after == with_editions(before.encode(), "en", ["fa"]).decode()


@pytest.mark.parametrize(
    ("text", "codes", "editions"),
    [
        ("x = 1\n", ["en", "fa", "ar"], ["en", "fa", "ar"]),
        ("x = 1\n", ["fa", "en"], ["en", "fa"]),
        ("x = 1\n", ["en"], None),
        ("chronicle_editions = ['en', 'ar']\n", ["ar", "fa", "en", "he"], ["en", "ar", "fa", "he"]),
        ("chronicle_editions = ['en', 'ar']\n", ["ar", "en"], ["en", "ar"]),
    ],
)
def test_what_is_named_already_is_not_named_again(
    text: str, codes: list[str], editions: list[str] | None
) -> None:
    """The book's own language stands first and once, whether or not it is asked for with the others."""
    found = settings_of(with_editions(text.encode(), "en", codes)).get("chronicle_editions")
    assert editions == (found and found.plain())


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ('x = 1\nchronicle_editions = list(("en",))\n', 2, "L005"),
        ('chronicle_editions = [\n    "en",\n    "a" + "r",\n]\n', 3, "L005"),
        (CONF.replace("{{", "{").replace('"reviewers": {', '"reviewers": dict() or {'), 11, "M002"),
        ('chronicle_editions = ["en"]\nchronicle_book = dict()\n', 2, "M002"),
        ('chronicle_editions = {"en": 1}\n', 1, "L005"),
        ("chronicle_editions = 'en'\n", 1, "L005"),
        ('chronicle_editions = ["en"]\nchronicle_book = {"reviewers": ["en"]}\n', 2, "M002"),
        ("chronicle_editions = [\n", 1, "M002"),
        ("# \udcff\nx = 1\n", 1, "M002"),
    ],
)
def test_what_is_worked_out_is_not_added_to(text: str, line: int, code: str) -> None:
    """The fault names the line; the program is neither run nor guessed at."""
    with pytest.raises(ProblemsFound) as found:
        with_editions(text.encode("utf-8", "surrogateescape"), "en", ["fa"])
    [problem] = found.value.problems
    assert (line, code) == (problem.line, problem.code)


def test_facts_that_are_left_open_stay_open() -> None:
    """Without an identifier of the book's own language none is made up; no field is added."""
    text = re.sub(r'        "en": "urn.*\n', "", CONF).replace('"reviewers": {"en": None, "ar": None},', "")
    after = with_editions(text.encode(), "en", ["fa"]).decode()
    assert text.replace('"ar"]', '"ar", "fa"]') == after
