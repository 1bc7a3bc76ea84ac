"""All that is read out of a gallery of sentences, names, anchors, contents and wordings."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from chronicle.languages.scripts import SCRIPTS
from chronicle.text import anchors
from chronicle.text.bare_letters import letters_of
from chronicle.text.changed_words import marked_difference, word_difference, words_of
from chronicle.text.contents import PartKind, contents_lists, contents_of, document_named, letters
from chronicle.text.digits import digit_runs, has_digit, tokens_with_digits
from chronicle.text.direction import (
    direction_of,
    is_arabic_digit,
    is_arabic_letter,
    is_combining,
    letter_direction,
    other_way,
)
from chronicle.text.grammar import read_message, walk, with_roles
from chronicle.text.length import units
from chronicle.text.markup_leftovers import leftovers, printed_leftovers
from chronicle.text.parser import make_parser
from chronicle.text.readings import sounds_like
from chronicle.text.roles import claims_of, read_target, write_role
from chronicle.text.segments import Line, joined, of_claim, plain
from chronicle.text.sentences import sentences
from chronicle.text.short_titles import written_in
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.approved import Approved

MESSAGES = (
    "Plain words, one line.",
    "  Two\nlines, with spaces around.  ",
    "{place}`market` and {place}`the Hill <hill>`, {actor}`Riders <riders>`.{claim}`a, b ,c`",
    "{value}`a.killed@herald/x|bare`, {value}` a.killed `, {date}`a@herald|year` and {date}`.@sada`.",
    "{claim}`a`{claim}`b`{note}`Its *words*, [there](x.md) and [here](y.md).`{note}`Other words.`",
    "*One*, **two**, ***three***, *a **b** c* and [a *link* of {title}`sada`](x.md \"tip\").",
    "`code`, ``co`de``, <https://a.example/b> and [two](https://c.example 'd').",
    "![alt](a.png) <b>raw</b> a\\\nb {sub}`2` \\*kept\\* &amp; ~~gone~~",
    "**真的，**她说*“好”*。**是的**。_斜_体",
    "**قال:** «نعم» و*لا*، {foreign}`قلعة <ar>` {ref}`here <label>` {term}`Siege` {count}`claims@1`",
    "{place}hill` and {place}`open, *half and [link](",
    "",
)  # fmt: skip
SIGNS = (
    "a {place} b {x", "} and {{ fine }}", "`one` and ``", "[a](b) and ![c](d) ](", "*a* ** b **c* d*",
    "_a_ snake_case __b__ _", "~~a~~ ~b~ a~b", ":::{note}\n::: end", "{Name with: words.-1} {1}",
    "*a b* * c *d",
)  # fmt: skip
TEXTS = (
    "No number.", "In 2011, 12.5–13,7 of 1/2 and 3.", "B2, B22, AB2, B2x, فيB2 and 在B2里, B-2 F-16 F-160.",
    "٤٥ و۱۲٫۵ ½ ② Ⅳ 〇 三 x²", "SHA-256, 2012-02-04/2012-03, ~5~ and a_1.",
)  # fmt: skip
WORDINGS = (
    ("A truce was agreed.", "A truce was broken."),
    ("A truce was agreed.", "A truce was agreed."),
    ("one two three four", "one 2 {n} four five"),
    ("one two three four five six", "two three seven four six"),
    ("{place}`hill` was hit {date}`a@b`", "{place}`market` was hit {date}`a@b` too"),
    ("市场被炮击，十人死亡。", "市场被炮击，十二人受伤。"),
    ("قُصف السوق صباحاً", "قُصف السوق الأعلى مساءً"),
    ("It’s the Guard's", "It’s the guard's day"),
    ("nothing alike here", "quite other words stand there now"),
    ("", "new"),
    ("old", ""),
)  # fmt: skip
PARAGRAPHS = (
    "One. Two! Three? Four… Five.”  Six (seven.) Eight 4.12 nine.",
    "“One.” Two.) [Three.] Four», five. ‘Six!’ seven",
    "一。二！三？“四。”五（六。）七……八」九。」十",
    "هل جاء؟ نعم. «لا؟» ثم ذهب…  وعاد.",
    "  \n ",
)
ALPHABETS = (
    "It’s snake_case, 12 words.",
    "市场 (集市) 10人。々〇",
    "قال: «نعم» ـ مَرّ.",
    "תל־אביב",
    "Москва, ё",
    "東京カナ",
)
CONTENTS = """\
# Title

```{toctree}
:caption: To begin with
:part: foreword

front/word
```

:::{toctree}
:part: front
/front/a.md
./front/../front/b
:::

```{toctree}
:part: introduction

chapters/00-start
```

```{toctree}
:part: chapters
:maxdepth: 2

chapters/01-market
chapters/02b-houses
chapters/01-market

```

```{toctree}
chapters/03
```

```{toctree}
:part: appendices

appendices/a-one
appendices/b-two
```

```{toctree}
:part: elsewhere
:part: back
back/end
```

```{note}
chapters/no
```
"""
FRONT = "---\n{}\n---\n\n# A\n"
FRONTS = (
    "short_title: One",
    "print: false\nshort_title: ' Two '\nshort_titles:\n  First: F\n  Second: ' S '\n  Third: [x]",
    "short_title: |\n  two\n  lines",
    "short_title: 3\nshort_titles: none",
    "title: x",
    "short_title: [",
)


def test_messages(approved: Approved) -> None:
    """Each message is read into these segments, at these places."""
    told: list[object] = []
    for text in MESSAGES:
        message = read_message(text)
        told += [f"=== {text!r}", f"bare {message.bare!r}", *message.segments]
        told += [
            f"role {each.name} {each.start}–{each.end} {text[each.start : each.end]}"
            for each in message.roles
        ]
        told += [f"claims {claims_of(each)}" for each in message.roles if each.name == "claim"]
        told += [f"link {each.address}" for each in message.links]
        told += [f"remark {each}" for each in message.remarks]
        told.append(f"walked {[type(each).__name__ for each in walk(message.segments)]}")
        told.append(with_roles(text, lambda role: f"<{role.name}>"))
        line: Line = of_claim(message.segments, "this")
        told += [f"of claim {each}" for each in line if each not in message.segments]
    told.append(
        f"{joined([*plain('a'), *plain('b'), *plain(''), *read_message('*c*').segments, *plain('d')])}"
    )
    bodies = ("a", "a`b", "`a", "a``b`", "")
    told += [write_role("note", each) for each in bodies]
    targets = ("a.b@c/d", "a@c", "a.b", "a", ".b@c", ".", ".@c/d", " a . b @ c / d ", "a.b.c@d@e/f/g")
    told += [f"{each!r}: {read_target(each)}" for each in targets]
    approved(*told)


def test_signs_and_numbers(approved: Approved) -> None:
    """Signs that were meant as markup, and numbers with and without listed names."""
    told: list[str] = []
    for text in (*SIGNS, *MESSAGES):
        told.append(f"=== {text!r}")
        told += [f"  {each.found!r}: {each.reason}" for each in leftovers(text)]
        told += [f"  printed {each.found!r}: {each.reason}" for each in printed_leftovers(text)]
    for text in TEXTS:
        told.append(f"=== {text} {has_digit(text)} {tokens_with_digits(text)}")
        for listed in ((), ("B2", "F-16", "x"), ("2011", "B2x", "B2")):
            told.append(f"  but {listed}: {[tuple(each) for each in digit_runs(text, listed)]}")
    approved(*told)


def test_wordings(approved: Approved) -> None:
    """What has changed between two wordings, and where sentences and words end in each script."""
    told: list[str] = []
    for old, new in WORDINGS:
        told.append(f"{old} → {new}: {marked_difference(old, new)}")
        told += [f"  {each.change} {each.text!r}" for each in word_difference(old, new)]
        told.append(f"  {words_of(old)}")
    told += [f"{sentences(each)}" for each in PARAGRAPHS]
    for text, script in product(ALPHABETS, SCRIPTS):
        told.append(f"{script.name}: {units(text, script)}")
    told += [f"{each}: {letters_of(each)}" for each in (*ALPHABETS, "İSTANBUL", "ﬁn Straße")]
    approved(*told)


def test_directions(approved: Approved) -> None:
    """Which way each text runs, seen from an edition of either direction."""
    told: list[str] = []
    for text in (*ALPHABETS, "12", "", "R5 الطريق", "٤٥", "(نعم)", "(no)"):
        ways = [other_way(text, edition_of(code)) for code in ("en", "ar")]
        told.append(f"{text!r}: {direction_of(text)}, from en {ways[0]}, from ar {ways[1]}")
    asked: tuple[Callable[[str], object], ...] = (
        letter_direction,
        is_arabic_digit,
        is_arabic_letter,
        is_combining,
    )
    for sign in "aاא1٤۴.\u064e\u0301汉،":
        told.append(f"{sign!r}: {' '.join(str(ask(sign)) for ask in asked)}")
    told += [f"{each}: {sounds_like(each)}" for each in ("shān", "chóng", "zhòng", "ā", "xyz", "")]
    approved(*told)


def test_contents(approved: Approved) -> None:
    """What each document of the contents is, its number or letter, and what its places are called."""
    told: list[object] = []
    for each in contents_lists(CONTENTS):
        told.append(f"line {each.line}, {each.part}: {dict(each.options)} {each.entries}")
    contents = contents_of(CONTENTS)
    names = ("p1-2", "p0-1", "n1-3", "na-1", "nfront-a-2", "label", "b1", "p1-0", "p1-٢", "")
    for listed in (*contents.listed, contents.of("elsewhere")):
        told.append(
            f"{listed.docname} {listed.part} {listed.mark!r} number {listed.number} letter {listed.letter}"
            f" short {listed.short} lasting {listed.lasting} chapter {listed.is_chapter}"
            f" front {listed.is_front} appendix {listed.is_appendix} prose {listed.is_prose}"
        )
        third = anchors.NumberedParagraph(listed, 3)
        told.append(f"  {third.anchor!r} {third.number!r}")
        told.append(f"  {anchors.Note(listed, 3).anchor} {anchors.printed_document(listed.docname)}")
        for name in names:
            told.append(
                f"  {name!r}: {anchors.printed(listed, name)} {bool(anchors.read_anchor(listed, name))}"
            )
    told += [f"{each}: {letters(each)}" for each in (0, 1, 2, 26, 27, 52, 53, 702, 703)]
    told += [f"{each}: {document_named(each)}" for each in ("/a/b.md", "./a/../b.md", "a.md.md", "a")]
    told.append(" ".join(PartKind))
    for front in FRONTS:
        told.append(repr(front))
        told += [f"  {each}" for each in written_in(make_parser().parse(FRONT.format(front), {}))]
    approved(*told)


NAMES = (
    *("p1-2", "p0-1", "p12-30", "p01-2", "p1-0", "n1-3", "n1-3-mark", "na-2", "nab-2", "n1", "b1"),
    *("b12", "B1", "b"),
    *("fig-hill", "chapters-01.fig-hill", "fig-a.b", "data-hill", "index-place-hill", "a.index-actor-b"),
    *("index-title-x", "name-word-a", "name-x-a", "claim-a", "event-a-b", "dead-a", "source-a", "caution-a"),
    *("correction-a", "letter-2", "letter-x", "differences-one", "differences", "april-2011", "n-1"),
    "x.n4-3",
)  # fmt: skip


def test_anchors(approved: Approved) -> None:
    """How each name of a place is read, and how each is made."""
    told: list[str] = []
    for name in NAMES:
        told.append(
            f"{name}: numbered {anchors.is_numbered(name)} {anchors.number_of(name)!r}"
            f" note {anchors.looks_like_note(name)} figure {anchors.looks_like_figure(name)}"
            f" index {anchors.index_anchor_in(name)!r} difference {anchors.difference_in(name)!r}"
            f" ours {anchors.is_ours(name)} heading {anchors.heading_anchor(name)}"
        )
    made = (
        anchors.numbered_anchor("4", 12), anchors.mark_of("n4-3"), anchors.by_note("n4-3"),
        anchors.note_in("#n4-3"), anchors.note_in("words #n4-3"), anchors.figure_anchor("hill"),
        anchors.figure_data_anchor("hill"), anchors.index_anchor("place", "hill"),
        anchors.name_anchor("actor", "guard"), anchors.claim_anchor("a"), anchors.event_anchor("a", "b/c/d"),
        anchors.casualty_anchor("a", "b/c/d", "killed"), anchors.casualty_anchor("a", "b/c"),
        anchors.source_anchor("a"), anchors.caution_anchor("a"),
        anchors.correction_anchor("a", "2012-02~/.."),
        anchors.letter_anchor(2), anchors.difference_anchor("B14"), anchors.differences_anchor("one"),
        anchors.words_anchor("The First Days’ end"),
    )  # fmt: skip
    approved(*told, *map(repr, made))
