"""Lines are put together as the language does, and hold what they say as it stands."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.book.lines import (
    and_list,
    full_stop,
    in_a_row,
    is_closed,
    join_sentences,
    ledger_line,
    name_line,
    opening,
    sentence_case,
    short_source_name,
    source_name,
    title_line,
    without_stop,
)
from chronicle.text.roles import plain_role
from chronicle.text.segments import CodeSpan, Emphasis, Mentions, Text, Untranslated, Verbatim, plain
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, tables
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ODD = "a *b* `c` {d} {value}`e` [f](g) <i>h</i> &amp; \\ _j_ $k$"


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        (plain("It ended."), True),
        (plain("He said: ‘It ended.’"), True),
        *((plain(f"It ended{stop}"), True) for stop in "!…"),
        *((plain(f"结束{stop}"), True) for stop in "。！？"),
        *((plain(f"متى{stop}"), True) for stop in "؟۔"),
        *((plain(f"It ended.{closing}"), True) for closing in "\"'’”»›)]）」』》"),
        ((Untranslated("It ended."),), True),
        ((Text("He said: ‘"), Untranslated("It ended."), Text("’")), True),
        ((Text("So: "), Emphasis(False, plain("it ended."))), True),
        (plain("200 people (in all)"), False),
        ((plain_role("place", "town"),), False),
        ((Text("It ended. "), plain_role("place", "town")), False),
        ((Text("section ‘"), Verbatim("What now?", "en"), Text("’")), False),
        ((Mentions("claim", "deaths"),), False),
        ((), False),
    ],
)
def test_a_closed_sentence_gets_no_second_stop(tmp_path, line, closed):
    """A full stop is set only where none stands; a name or a figure at the end closes nothing."""
    small = book(tmp_path)
    assert closed == is_closed(small, line)
    assert shown(small, full_stop(small, line)) == shown(small, line) + ("" if closed else ".")


@pytest.mark.parametrize(("title", "closed"), [("What now?", True), ("The city", False)])
@pytest.mark.parametrize("behind", ["", "’"])
def test_a_title_at_the_end_closes_with_its_own_mark(tmp_path, title, closed, behind):
    """A title closes a sentence with the mark that it ends in, unless something stands behind it."""
    sources = tables()["sources"]
    sources[0]["csl"] |= {"title": title}
    line = Text("See "), plain_role("title", "alpha"), *plain(behind)
    assert (closed and not behind) == is_closed(book(tmp_path, sources=sources), line)


@pytest.mark.parametrize(("title", "meaning", "closed"), [("متى", "When?", True), ("متى؟", "Then", False)])
def test_what_a_title_means_stands_behind_it(tmp_path, title, meaning, closed):
    """Of a title in another language its meaning comes last, and closes the sentence or does not."""
    sources = tables()["sources"]
    sources[0]["csl"] |= {"title": title, "title_language": "ar"}
    sources[0]["title_translations"] = {"en": meaning}
    assert closed == is_closed(book(tmp_path, sources=sources), (plain_role("title", "alpha"),))


def test_sentences_follow_one_another(tmp_path):
    """Each part is closed once, and neighbouring words become one piece of text."""
    small = book(tmp_path)
    assert (Text("One. Two? Three."),) == join_sentences(
        small, [plain("One"), plain("Two?"), plain("Three.")]
    )
    assert (Text("one; two"),) == in_a_row(small, [plain("one"), plain("two")])
    assert () == in_a_row(small, [])


@pytest.mark.parametrize(
    ("count", "listed"),
    [(0, ""), (1, "x0"), (2, "x0 and x1"), (3, "x0, x1 and x2"), (4, "x0, x1, x2 and x3")],
)
def test_a_list_in_words(count, listed):
    """A list has the language's commas and its “and”, and its items are never read as markup or patterns."""
    assert plain(listed) == and_list(edition_of("en"), (plain(f"x{item}") for item in range(count)))
    assert plain("{0} and {1}") == and_list(edition_of("en"), (plain("{0}"), plain("{1}")))


def test_capital_and_stop_belong_to_words():
    """Only words get a capital or lose their stop; a name, a code or a role at the edge stays as it is."""
    role = plain_role("actor", "guard")
    assert (Text("The end."),) == sentence_case(plain("the end."))
    for first in (role, CodeSpan("x"), Untranslated("x"), Emphasis(False, plain("x"))):
        assert (first, Text("y.")) == sentence_case((first, Text("y.")))
        assert (Text("y."), first) == without_stop((Text("y."), first))
    assert (role, Text(" left")) == without_stop((role, Text(" left.")))
    assert (role,) == without_stop((role, Text("。")))
    assert () == sentence_case(()) == without_stop(())


def test_a_leading_dot_means_this_claim(tmp_path):
    """An address of a claim's own text that begins with a dot is that claim's, in emphasis too."""
    text = "{value}`.dead@alpha|bare`, {date}`.`, *{date}`.@beta|year`*, {value}`other.dead` in {place}`town`"
    found = [
        (role.name, role.target, role.form)
        for piece in ledger_line(book(tmp_path), "deaths", text)
        for role in (piece.inside if isinstance(piece, Emphasis) else (piece,))
        if not isinstance(role, Text)
    ]
    assert [
        ("value", "deaths.dead@alpha", "bare"),
        ("date", "deaths", None),
        ("date", "deaths@beta", "year"),
        ("value", "other.dead", None),
        ("place", "town", None),
    ] == found


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    ("translated", "fuzzy", "line"),
    [
        ({}, (), "[untranslated: People left Town.]"),
        ({"People left {place}`town`.": "人们离开{place}`town`。"}, (), "人们离开镇。"),
        (
            {"People left {place}`town`.": "人们离开{place}`town`。"},
            ("People left {place}`town`.",),
            "人们离开镇。 [translation of an earlier wording]",
        ),
    ],
)
def test_what_became_of_a_translation(tmp_path, language, translated, fuzzy, line):
    """A text that is not translated comes in English and says so, an outdated one says that it is."""
    text = "People left {place}`town`."
    small = book(tmp_path, claim(sentence=text), language=language, translated=translated, fuzzy=fuzzy)
    if language == "en":
        small = book(tmp_path / "en", claim(sentence=text))
        line = "People left Town."
    assert line == shown(small, ledger_line(small, "deaths", text))


def test_a_role_alone_may_be_its_own_translation(tmp_path):
    """A text that a translator left as it is, such as a title alone, is not marked as untranslated."""
    text = "{title}`alpha`"
    left = book(tmp_path / "left", language="zh", translated={text: text})
    missing = book(tmp_path / "missing", language="zh")
    assert (plain_role("title", "alpha"),) == ledger_line(left, "deaths", text)
    assert isinstance(ledger_line(missing, "deaths", text)[0], Untranslated)


@pytest.mark.parametrize(
    ("given", "language", "line"),
    [
        ({"title": ODD}, "en", (Text("‘"), Verbatim(ODD, "en"), Text("’"))),
        (
            {"title": "Homs?", "title_language": "de"},
            "en",
            (Text("‘"), Verbatim("Homs?", "de"), Text(f"’ ({ODD})")),
        ),
        (
            {"title": "Homs?", "language": None},
            "en",
            (Text("‘"), Verbatim("Homs?", "und"), Text(f"’ ({ODD})")),
        ),
        ({"title": None}, "en", (Text("not recorded"),)),
    ],
)
def test_titles(tmp_path, given, language, line):
    """A title stands in its own language as the document has it, its meaning behind it; no sign is markup."""
    sources = tables()["sources"]
    sources[0]["csl"] |= given
    sources[0]["title_translations"] = {"en": ODD}
    assert line == title_line(book(tmp_path, language=language, sources=sources), "alpha")


def test_a_name_that_the_edition_lacks_is_marked(tmp_path):
    """In a draft a name of the book's own language stands in for one that is not there yet."""
    small = book(tmp_path, language="ar")
    town: Any = SimpleNamespace(names={"en": None, "ar": None})
    assert plain("بلدة") == name_line(small, town, "بلدة")
    del town.names["ar"]
    assert (Untranslated("Town"),) == name_line(small, town, "Town")


def test_a_witness_is_called_with_the_reason_why_the_name_is_withheld(tmp_path: Path) -> None:
    """What stands in the place of a name begins a line with a capital; a name keeps its own letters."""
    small = book(tmp_path)
    alpha = replace(small.ledger.sources["alpha"], withheld="fear of reprisals", names={})
    ledger = replace(small.ledger, sources={**small.ledger.sources, "alpha": alpha})
    small = replace(small, ledger=ledger, messages=replace(small.messages, ledger=ledger))
    said = "a witness whose name is withheld (fear of reprisals)"
    assert [said, said] == [shown(small, each(small, "alpha")) for each in (source_name, short_source_name)]
    assert f"A{said[1:]}" == shown(small, opening(small, "alpha", short_source_name(small, "alpha")))
    for source in ("beta", "nobody"):
        assert plain("al-Beta") == opening(small, source, plain("al-Beta"))
