"""A sentence is read as it is printed, and each piece of it knows where it stands."""

from __future__ import annotations

import pytest

from chronicle.text.grammar import read_message, remark, walk, with_roles
from chronicle.text.roles import Role, write_role
from chronicle.text.segments import CodeSpan, Emphasis, Foreign, Link, Picture, Text


def test_a_sentence_becomes_typed_segments():
    """Words, roles, links, code spans and emphasis are told apart, one inside the other."""
    text = "On {date}`sit-in|year` **at [the {place}`square`](https://example.org/a)** `x`."
    date, emphasis, code = (read_message(text).segments[index] for index in (1, 3, 5))
    assert (date.name, date.target, date.form) == ("date", "sit-in", "year")
    assert emphasis.strong
    assert emphasis.inside[0] == Text("at ")
    assert isinstance(emphasis.inside[1], Link)
    assert emphasis.inside[1].address == "https://example.org/a"
    assert [type(each) for each in emphasis.inside[1].inside] == [Text, Role]
    assert code == CodeSpan("x")


@pytest.mark.parametrize(
    "text",
    [
        "{value}`a.b` and {place}`x`",
        "  [the {place}`x`](y) {date}`a`, *{actor}`b <c>`* end ",
        "{foreign}``a `b` <en>`` {foreign}`` `c` <en>``",
        "两次{place}`x`，\n又{value}`a.b|bare`。",
    ],
)
def test_each_role_knows_where_it_stands(text: str):
    """What is cut out at a role’s place is the role: it can be written anew, and nothing else changes.

    Upstream: U-CM-02.
    """
    roles = read_message(text).roles
    assert roles
    for role in roles:
        assert read_message(text[role.start : role.end]).roles[0].body == role.body
        assert text[role.start] == "{"
        assert text[role.end - 1] == "`"


def test_each_role_is_written_anew_in_its_place():
    """However long or short the new words are, and where the text is indented, nothing else changes."""
    text = "  a {place}`x` [b {date}`y`](z)\n{value}`c.d` end "
    assert with_roles(text, lambda role: role.target * 9) == (
        f"  a {'x' * 9} [b {'y' * 9}](z)\n{'c.d' * 9} end "
    )
    assert with_roles(text, lambda _role: "") == "  a  [b ](z)\n end "


def test_links_are_found_wherever_they_stand():
    """Those in emphasis, within a link's own words and in the notes of the editors count, the last last."""
    message = read_message("{note}`See [n](n1) and *[m](m1)*.` [a](b 'c') **[d](e)** <https://example.org>")
    assert ["b", "e", "https://example.org", "n1", "m1"] == [link.address for link in message.links]
    assert ["c", None, None, None, None] == [link.title for link in message.links]


def test_a_note_of_the_editors_takes_roles_as_words():
    """However deep they stand; its links and emphasis stay what they are."""
    (said,) = read_message("{note}``See *the {place}`x`* [{date}`y`](z).``").remarks
    assert [Role] * 0 == [each for each in walk(said) if isinstance(each, Role)]
    assert ["See ", "the ", "x", " ", "y", "."] == [
        each.text for each in walk(said) if isinstance(each, Text)
    ]
    assert [Emphasis, Link] == [type(each) for each in said if not isinstance(each, Text)]


def test_lines_of_a_paragraph_are_one_text():
    """A line's end is a character of the text; a role before it and one behind keep their places."""
    message = read_message(" {place}`x`\n{place}`y` b")
    assert (Text("\n"), Text(" b")) == tuple(each for each in message.segments if isinstance(each, Text))
    assert [(1, 11), (12, 22)] == [(role.start, role.end) for role in message.roles]
    assert "     b" == message.bare.replace("\n", " ")
    assert ((), "") == (read_message("").segments, read_message("").bare)


def test_what_is_escaped_or_in_code_is_no_role():
    r"""`\{value}` and a role inside a longer code span print as they stand."""
    assert read_message(r"\{value}`a.b` ``{value}`a.b` ``").roles == ()


def test_what_begins_like_a_block_is_running_text():
    """As on the page, “1. Section” is no list and “# x” no heading."""
    assert read_message("1. Section").segments == (Text("1. Section"),)
    assert read_message("# x").segments == (Text("# x"),)


def test_the_bare_text_has_a_space_for_each_piece_of_markup():
    """Rules about the words of a sentence see neither roles nor addresses, and no two words run together."""
    assert read_message("a{place}`x`b [c {date}`d`](e) `f`g").bare == "a b    g"


def test_what_no_message_may_hold_is_named():
    """Raw HTML, pictures and line breaks are segments of their own."""
    kinds = {type(each): each for each in walk(read_message("<b>x</b> ![y](z)").segments)}
    assert ("html_inline", "<b>") == (kinds[Foreign].kind, read_message("<b>x").segments[0].text)
    assert kinds[Picture] == Picture("z", "y")
    assert Emphasis not in kinds


def test_a_role_reads_back_as_it_was_written():
    """A body may hold backticks."""
    for body in ("a `b` c <en>", "`a", "{title}`a`", "``a`` `b`"):
        (role,) = read_message(write_role("foreign", body)).roles
        assert (role.name, role.body) == ("foreign", body)


def test_only_notes_of_the_editors_say_something_apart() -> None:
    """What another role shows stands in the sentence; a note without words says nothing."""
    message = read_message("{place}`A square <square>` and {note}`So.` and {claim}`x`")
    (said,) = message.remarks
    assert "So." == "".join(each.text for each in said if isinstance(each, Text))
    assert () == remark(next(role for role in message.roles if role.name == "claim"))


def test_what_stands_inside_a_piece_comes_behind_it() -> None:
    """In reading order, however deep; a piece that holds others stands before them."""
    message = read_message("a *b [c **d** e](f) g* h")
    assert ["a ", "*", "b ", "f", "c ", "**", "d", " e", " g", " h"] == [
        each.text if isinstance(each, Text)
        else each.address if isinstance(each, Link)
        else "**" if isinstance(each, Emphasis) and each.strong
        else "*"
        for each in walk(message.segments)
    ]  # fmt: skip
