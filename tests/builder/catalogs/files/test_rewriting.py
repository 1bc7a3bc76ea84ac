"""Some messages of a catalog are written anew, and every other line stays as it is."""

from __future__ import annotations

from dataclasses import replace

from chronicle.catalogs.files.entries import Entry, Previous, parse_catalog
from chronicle.catalogs.files.rewriting import edited, previous, sources, translated, translation, written

TEXT = """# Head.
msgid ""
msgstr "Language: ar\\n"

# First.
msgid "a"
msgstr "1"

msgid "b"
msgstr "2"
# The end.
"""
WHOLE = Entry(
    1,
    'c"',
    "a\n",
    "as",
    ("x\\", "y"),
    fuzzy=True,
    previous=Previous("old", "was"),
    explained=("1.1", ""),
    noted=("Ask.", ""),
)


def test_messages_are_exchanged_in_their_places() -> None:
    """Wherever the edits come from, they stand where the message stood; of no lines nothing is left."""
    first, second = parse_catalog(TEXT, "x.po").entries
    lines = TEXT.split("\n")
    assert lines == [*edited(lines, {})]
    assert TEXT.replace('msgid "b"\nmsgstr "2"', "B").replace('# First.\nmsgid "a"\nmsgstr "1"\n', "") == (
        "\n".join(edited(lines, {second: ["B"], first: []}))
    )


def test_a_message_is_written_with_all_that_is_known_of_it() -> None:
    """Notes, comments, the mark and the earlier wording, source and forms; signs are escaped."""
    above = ["# Ask.", "#", "#. 1.1", "#."]
    mark = ["#, fuzzy", '#| msgctxt "old"', '#| msgid "was"']
    source = ['msgctxt "c\\""', 'msgid "a\\n"', 'msgid_plural "as"']
    forms = ['msgstr[0] "x\\\\"', 'msgstr[1] "y"']
    assert [*above, *mark, *source, *forms] == [*written(WHOLE)]
    assert [*above, *source, *forms] == [*written(replace(WHOLE, fuzzy=False))]
    assert [*above, "#, fuzzy", *source, *forms] == [*written(replace(WHOLE, previous=None))]
    assert (source, forms) == ([*sources(WHOLE)], [*translated(WHOLE)])
    plain = replace(WHOLE, context=None, plural=None, forms=("x",))
    assert (['msgid "a\\n"'], ['msgstr "x"']) == ([*sources(plain)], [*translated(plain)])
    assert ['#| msgctxt ""', '#| msgid "m"'] == [*previous(Previous("", "m"))]
    assert ['#| msgid "m"'] == [*previous(Previous(None, "m"))]


def test_a_translation_keeps_its_lines_where_its_placeholders_keep_their_names() -> None:
    """However it was wrapped; with other names it is written anew, form by form."""
    text = (
        '#. {date}: May · أيار = {date}`a`\nmsgid "{date} day"\nmsgid_plural "{date} days"\n'
        'msgstr[0] ""\n"{date} x"\nmsgstr[1] "{date|year} y"\n\nmsgid "end"\nmsgstr "z"\n'
    )
    old = parse_catalog(text, "x.po").entries[0]
    lines = text.split("\n")
    same = replace(old, explained=old.explained)
    assert ['msgstr[0] ""', '"{date} x"', 'msgstr[1] "{date|year} y"'] == [*translation(old, same, lines, {})]
    new = replace(old, explained=("{when}: May · أيار = {date}`a`",))
    assert ['msgstr[0] "{when} x"', 'msgstr[1] "{when|year} y"'] == [
        *translation(old, new, lines, {"date": "when"})
    ]
