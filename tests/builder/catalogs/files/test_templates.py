"""A template tells its translators what each placeholder prints, and what it stands for."""

from __future__ import annotations

import pytest

from chronicle.catalogs.files.templates import (
    Found,
    Translatable,
    chapter_templates,
    explanations,
    short_messages,
    template,
)
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.placeholders.legend import printed_in_both, read_legend
from chronicle.core.controls import FSI, PDI

NAMES = Names({("place", "square"): ("Square", "the Square", "a Square")})
PREVIEWS = (lambda role, claim: f"en {role} {claim}", lambda role, claim: f"ar  {role}\n{claim}")


def explained(text: str, claim: str = "") -> list[str]:
    """Return what is said of the placeholders of a message."""
    (short,) = short_messages([Translatable(text, claim=claim)], "chapters/01")
    return explanations(short, PREVIEWS, NAMES)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "In {place}`square`.",
            ["{square}: en {place}`square` · ar {place}`square`"
             " (or {square|the Square} {square|a Square}) = {place}`square`"],
        ),
        ("{actor}`guard`", ["{guard}: en {actor}`guard` · ar {actor}`guard` = {actor}`guard`"]),
        (
            "{value}`a.dead|oblique`",
            ["{dead|oblique}: en {value}`a.dead|oblique` · ar {value}`a.dead|oblique` = {value}`a.dead`"],
        ),
        ("{date}`a` {date}`a`", ["{date}: en {date}`a` · ar {date}`a` = {date}`a`"]),
        ("So.{claim}`a`", ["{note}: the mark of a note = {claim}`a`"]),
        ("{paragraph}`p`", ["{paragraph}: the number of a paragraph = {paragraph}`p`"]),
        ("{ref}`here <x>`", ["{x|here}: a reference = {ref}`x`"]),
        (
            "{note}`So *it* is.`",
            ["{remark|…}: a note of the editors; its words stand behind the bar = {note}`words`"],
        ),
        ("As {x} is {a}.", ["{a} is printed as it stands", "{x} is printed as it stands"]),
        ("No placeholder.", []),
    ],
)  # fmt: skip
def test_each_placeholder_is_explained_once(text: str, lines: list[str]) -> None:
    """What it prints comes in both languages, the forms of a name behind it, and what it stands for last."""
    assert lines == explained(text)


def test_a_leading_dot_means_the_claim_of_the_message() -> None:
    """The preview is asked for the claim in whose text the role stands."""
    assert ["{dead}: en {value}`.dead` deaths · ar {value}`.dead` deaths = {value}`.dead`"] == explained(
        "{value}`.dead`", "deaths"
    )


def test_messages_that_read_alike_are_told_apart() -> None:
    """Each gets a context of what it alone names; one that reads like no other has none of its own."""
    texts = ["Of {date}`a`.", "Of {date}`b`.", "Else {date}`c`."]
    found = short_messages([Translatable(text) for text in texts], "chapters/01")
    assert ["Of {date}.", "Of {date}.", "Else {date}."] == [each.msgid for each in found]
    assert len({each.key for each in found}) == 3
    assert found[2].context is None
    assert ["a" in (found[0].context or ""), "b" in (found[1].context or "")] == [True, True]


def test_words_of_the_interface_stay_as_they_are() -> None:
    """Where nothing is a role, braces are the builder's own placeholders."""
    (short,) = short_messages([Translatable("{n} day", "unit", "{n} days")], "interface")
    assert ("unit", "{n} day", {}) == (short.context, short.msgid, short.legend.meant)


def test_a_template_is_the_same_bytes_each_time() -> None:
    """It has no date; what a translator needs to know stands above the place for a translation."""
    messages = [Translatable("{n} day", "unit", "{n} days", ("A count.",))]
    written = template(messages, (), Names({}), "evidence").decode()
    assert "Date" not in written
    assert written.endswith(
        '\n#. A count.\nmsgctxt "unit"\nmsgid "{n} day"\nmsgid_plural "{n} days"\n'
        'msgstr[0] ""\nmsgstr[1] ""\n'
    )


def test_a_chapters_message_says_where_it_stands() -> None:
    """A translator finds the sentence on the page, at each of its places."""
    found = chapter_templates({"one": [Found("A", ("1.2", "heading"))], "two": []})
    assert {"one": [Translatable("A", comments=("1.2 · heading",))], "two": []} == found


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ("18 نيسان/أبريل 2011", f"{FSI}18 نيسان/أبريل 2011{PDI}"),
        ("الطريق M5", f"{FSI}الطريق M5{PDI}"),
        ("حمص القديمة", "حمص القديمة"),
        ("2011年4月18日", "2011年4月18日"),
    ],
)
def test_what_runs_both_ways_keeps_its_order_in_an_editor(printed: str, line: str) -> None:
    """A number before Arabic words would stand on their other side; the panel shows what is printed alone."""
    (short,) = short_messages([Translatable("{date}`a`")], "chapters/01")
    said = explanations(short, (lambda *_: "18 April 2011", lambda *_: printed), NAMES)
    assert [f"{{date}}: 18 April 2011 · {line} = {{date}}`a`"] == said
    assert {"date": ("18 April 2011", printed)} == printed_in_both(said)
    legend = read_legend(said)
    assert legend is not None
    assert "{date}`a`" == legend.expanded("{date}")
