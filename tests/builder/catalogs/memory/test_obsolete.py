"""What gettext keeps at the end of a catalog is taken out of it whole."""

from __future__ import annotations

from chronicle.catalogs.files.entries import Previous
from chronicle.catalogs.memory.obsolete import set_aside

USED = '#. 1.1\nmsgid "Used"\nmsgstr "x"\n'
ASIDE = (
    '# Ask the editors.\n#, fuzzy\n#~| msgid "Old"\n#~ msgctxt "c"\n#~ msgid ""\n#~ "One "\n#~ "two"\n'
    '#~ msgstr "y"\n'
)


def test_what_is_not_in_use_is_set_aside_with_its_comments() -> None:
    """Earlier wording, mark and the translator's own words go with the message; the others stay."""
    text, (entry,) = set_aside(f"{USED}\n{ASIDE}", "x.po")
    assert USED == text
    assert ("c", "One two", ("y",), True, Previous(None, "Old"), ("Ask the editors.",)) == (
        entry.context,
        entry.msgid,
        entry.forms,
        entry.fuzzy,
        entry.previous,
        entry.noted,
    )


def test_a_message_between_others_is_found_too() -> None:
    """Some editors leave it where it stood."""
    text, entries = set_aside(f'{ASIDE}\n{USED}\n#~ msgid "Z"\n#~ msgstr "z"\n', "x.po")
    assert (f"\n{USED}", ["One two", "Z"]) == (text, [each.msgid for each in entries])


def test_what_cannot_be_read_stays() -> None:
    """Nothing is lost of what is not whole, and a catalog without such messages is not touched."""
    for text in (f'{USED}\n#~ msgid "a"\n#~ msgid "b"\n', f"{USED}\n\n\n"):
        assert (text, ()) == set_aside(text, "x.po")


def test_a_message_that_is_not_in_use_leaves_its_line() -> None:
    """Its place is that of the lines above which nothing was set aside, and comments at the end stay."""
    between = (
        f'{USED}\n# Theirs.\n#~ msgid "A"\n#~ msgstr "a"\n\n#~ msgctxt "c"\n#~   msgid "B"\n#~ msgstr "b"\n'
    )
    text, entries = set_aside(f"{between}\n# The end.", "x.po")
    assert f"{USED}\n\n\n# The end.\n" == text
    assert [(None, "A", ("Theirs.",)), ("c", "B", ())] == [
        (each.context, each.msgid, each.noted) for each in entries
    ]
