"""Above an uncertain translation stands what has changed, or where it is offered from."""

from __future__ import annotations

import pytest

from chronicle.catalogs.files.origin_comments import is_of_origin, with_origins

CHANGED = "#. changed: It was [-old-][+new+]."


@pytest.mark.parametrize(
    ("above", "wording", "comments"),
    [
        ("", '#| msgid "It was old."\n', [CHANGED]),
        ("# Ask.\n#\n#. 1.1\n", '#| msgid "It was old."\n', [CHANGED]),
        ("", '#| msgid "It was new."\n', []),
        ("", "", []),
        (
            "#. 1.1\n",
            '#| msgctxt "chapters/02.po"\n#| msgid "It was old."\n',
            ["#. offered from chapters/02.po (74%); drafts do not print it", CHANGED],
        ),
        (
            "",
            '#| msgctxt "chapters/02.po"\n#| msgid "It was new."\n',
            ["#. offered from chapters/02.po (100%)"],
        ),
    ],
)
def test_it_stands_behind_the_other_comments_and_before_the_mark(
    above: str, wording: str, comments: list[str]
) -> None:
    """Of an offer first whence it comes, how like it is, and whether a draft prints it."""
    head, tail = 'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n\n', 'msgid "It was new."\nmsgstr "x"\n'
    made = with_origins(f"{head}{above}#, fuzzy\n{wording}{tail}", "x.po")
    said = "".join(f"{each}\n" for each in comments)
    found = made.removeprefix(f"{head}{above}").removesuffix(f"#, fuzzy\n{wording}{tail}")
    assert said == found
    assert all(map(is_of_origin, (each.removeprefix("#. ") for each in comments)))


def test_a_certain_translation_says_nothing() -> None:
    """Whatever its comments keep of an earlier wording."""
    text = '#| msgid "It was old."\nmsgid "It was new."\nmsgstr "x"\n'
    assert text == with_origins(text, "x.po")
    assert not is_of_origin("1.1")
