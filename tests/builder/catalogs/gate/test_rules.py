"""A translation can only translate."""

from __future__ import annotations

import pytest

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from tests.languages import edition_of

ARABIC = edition_of("ar")
NAMES = Names(
    {
        ("place", "square"): ("ساحة الساعة", "لساحة الساعة"),
        ("place", "m5"): ("الطريق الدولي M5",),
    }
)
SOURCE = (
    "On {date}`sit-in` it was broken up; {value}`sit-in.killed` died in {place}`square`, see "
    "[the page](https://example.org/a) and `code`.{claim}`sit-in`"
)
GOOD = (
    "في {date}`sit-in` فُضّ الاعتصام وقُتل {value}`sit-in.killed` في {place}`square`، انظر "
    "[الصفحة](https://example.org/a) و`code`.{claim}`sit-in`"
)


def codes(text: str, source: str = SOURCE, domain: str = "chapters/01-city") -> list[str]:
    entry = Entry(1, None, source, None, (text,), fuzzy=False)
    return sorted({found.code for found in findings(entry, domain, ARABIC, NAMES)})


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace("في {date}`sit-in` ", "") + " {date}`sit-in`",
        GOOD.replace("sit-in.killed`", "sit-in.killed|oblique`"),
        GOOD.replace("sit-in.killed`", "sit-in.killed|bare`"),
        GOOD.replace("في {place}`square`", "فيها"),
        GOOD.replace("{place}`square`", "{place}`لساحة الساعة <square>` و{place}`square`"),
        GOOD.replace("`code`", "`code` \u2068x\u2069"),
        GOOD.replace("انظر", "انظر الطريق الدولي M5"),
        GOOD.replace("`code`", "``code``"),
    ],
)
def test_a_translation_may_move_repeat_and_inflect(text: str) -> None:
    """Word order, pronouns, repeated names, listed forms and the value's form are the translator's."""
    assert [] == codes(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{date}`a|month-year` {date}`b|month`", []),
        ("{date}`b|month-year` {date}`a|month`", []),
        ("{date}`a|month-year` {date}`b|month-year`", ["T017"]),
        ("{date}`a|month` {date}`b|month`", ["T017"]),
        ("{date}`a` {date}`b|month`", ["T017"]),
    ],
)
def test_the_year_may_move_to_the_other_date(text: str, expected: list[str]) -> None:
    """Of two dates, a language gives the year to the first or to the last; to as many as the source."""
    assert expected == codes(text, "{date}`a|month` to {date}`b|month-year`")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انظر {paragraph}`march`.", []),
        ("انظر أعلاه.", ["T017"]),
        ("انظر {paragraph}`other`.", ["T017"]),
        ("انظر {paragraph}`march` و{paragraph}`march`.", ["T017"]),
        ("انظر {paragraph}`الفقرة <march>`.", ["T017"]),
    ],
)
def test_a_cited_paragraph_stays(text: str, expected: list[str]) -> None:
    """A translation cites the paragraphs of its source, each as often, by their numbers alone."""
    assert expected == codes(text, "See {paragraph}`march`.")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GOOD + " <script>alert(1)</script>", "T011"),
        ("<div onclick='x()'>\n\nx</div>", "T011"),
        (GOOD + "\n\n```{include} /etc/passwd\n```", "T012"),
        ("```{raw} html\n<b>x</b>\n```", "T012"),
        ("```{eval-rst}\n.. raw:: html\n```", "T012"),
        ("- x\n\n  ```{raw} html\n  x\n  ```", "T012"),
        ("~~~{include} x\n~~~", "T012"),
        ("<!-- x -->", "T011"),
        ("<?php x ?>", "T011"),
        ("<br>", "T011"),
        (":::{note}\nx\n:::", "T012"),
        (GOOD.replace("https://example.org/a", "javascript:alert(1)"), "T015"),
        (GOOD.replace("https://example.org/a", "https://example.org/b"), "T015"),
        (GOOD.replace("[الصفحة](https://example.org/a)", "الصفحة"), "T015"),
        (GOOD + " [x](https://example.org/a)", "T015"),
        (GOOD + " <https://example.org/b>", "T015"),
        (GOOD + " <nobody@example.org>", "T015"),
        (GOOD + " https://example.org/b", "T015"),
        (GOOD + " www.example.org", "T015"),
        (GOOD + " [](file:///etc/passwd)", "T026"),
        (GOOD + " [x](data:text/html,x)", "T026"),
        (GOOD + " [x](//example.org)", "T015"),
        (GOOD.replace("example.org/a)", 'example.org/a "عنوان")'), "T015"),
        (GOOD + " ![x](https://example.org/x.png)", "T013"),
        (GOOD + " {{ x }}", "T014"),
        ("{{ x.__class__ }}", "T014"),
        (GOOD + " \u202eabc", "T021"),
        (GOOD + " &#x202E;abc", "T021"),
        (GOOD + " \u200fabc", "T021"),
        (GOOD + " \u2068abc", "T022"),
        (GOOD + " \u2069abc\u2068", "T022"),
        (GOOD + " a\u200bb", "T023"),
        (GOOD + " a\u0007b", "T023"),
        (GOOD + " a\u2060b", "T023"),
        (GOOD + " a\u3164b", "T023"),
        (GOOD + " a\u2800b", "T023"),
        (GOOD + " a\ufe0fb", "T023"),
        (GOOD + " a\ufffdb", "T023"),
        (GOOD + " a&#0;b", "T023"),
        (GOOD + " a&zwj;b", "T023"),
        (GOOD + " a" + 9 * "\u064b", "T023"),
        (GOOD + " a\tb", "T023"),
        (GOOD + " a\0b", "T023"),
        (GOOD + " a\u2028b", "T023"),
        (GOOD.replace("`code`", "code"), "T016"),
        (GOOD.replace("`code`", "`rm`"), "T016"),
        (GOOD.replace("{value}`sit-in.killed`", "قتلى"), "T017"),
        (GOOD + "{value}`sit-in.killed`", "T017"),
        (GOOD.replace("sit-in.killed", "sit-in.wounded"), "T017"),
        (GOOD.replace("{date}`sit-in`", "{date}`sit-in|year`"), "T017"),
        (GOOD.replace("{claim}`sit-in`", ""), "T017"),
        (GOOD.replace("{claim}`sit-in`", "{claim}`sit-in, tanks`"), "T017"),
        (GOOD + "{place}`homs`", "T017"),
        (GOOD + "{foreign}`the square <en>`", "T017"),
        (GOOD + "{ref}`elsewhere`", "T017"),
        (GOOD + "{download}`/etc/passwd`", "T018"),
        (GOOD.replace("sit-in.killed`", "sit-in.killed|loud`"), "T018"),
        (GOOD.replace("{place}`square`", "{place}`الميدان <square>`"), "T019"),
        (GOOD + " *جداً*", "T020"),
        (GOOD + " ~~x~~", "T020"),
        (GOOD + " [x]{.red}", "T020"),
        (GOOD + " 200", "T024"),
        (GOOD + " ٢٠٠", "T024"),
        (GOOD + " ۲", "T024"),
        (GOOD + " ½", "T024"),
        (GOOD + " &#50;", "T024"),
        (GOOD + " M50", "T024"),
        (GOOD.replace("، ", "،\n"), "T025"),
        (GOOD.replace("، ", "\\\n"), "T025"),
        (GOOD.replace("{value}`sit-in.killed`", "{value}`sit-in.killed"), "T026"),
        (GOOD.replace("[الصفحة](https", "[الصفحة] (https"), "T015"),
        (GOOD + " {.red}", "T026"),
        (GOOD.replace("`code`", "`code`{.red}"), "T026"),
        (GOOD.replace("example.org/a)", "example.org/a){target=_blank}"), "T026"),
        (GOOD.replace("{claim}`sit-in`", "{claim}\\`sit-in`"), "T017"),
        (GOOD.replace("{value}`sit", "\\{value}`sit"), "T016"),
        (GOOD.replace("{claim}`sit-in`", "{claim}`sit-\nin`"), "T017"),
        (GOOD + "{eval-rst}`x`", "T018"),
        (GOOD + "{untranslated}`x`", "T018"),
        ("{a}" + 8000 * "`", "T027"),
        (GOOD + 100 * GOOD, "T027"),
        ("&nbsp;", "T028"),
        (GOOD + " [x](y", "T026"),
        (GOOD + " [x][y]", "T026"),
        ("# " + GOOD, "T010"),
        ("- " + GOOD, "T010"),
        ("1. " + GOOD, "T010"),
        ("> " + GOOD, "T010"),
        ("    " + GOOD, "T010"),
        ("| a | b |\n|---|---|\n| c | d |", "T010"),
        ("a\n: b", "T010"),
        (":a: b", "T010"),
        ("---\na: b\n---\n" + GOOD, "T010"),
        ("(target)=\n" + GOOD, "T010"),
        ("% " + GOOD, "T010"),
        ("+++", "T010"),
        ("---", "T010"),
        ("***", "T010"),
        ("{.red}", "T010"),
        ("- [ ] " + GOOD, "T010"),
        ("x\n===", "T010"),
        ("x\n---", "T010"),
        ("[a]: https://example.org/x", "T010"),
        ("[^a]: x", "T010"),
        (GOOD + " [^a]", "T010"),
        (GOOD + "\n\n" + GOOD, "T010"),
        (GOOD + " {name}", "T030"),
    ],
)
def test_whatever_else_a_translation_tries_is_refused_by_name(text: str, code: str) -> None:
    """Each thing that is more than words has a reason of its own (U-SPH-02)."""
    assert code in codes(text)


WORD = "{text} [{told}]; Fig. %s"


@pytest.mark.parametrize(
    "text",
    [
        "{text} [{told}](https://example.org); %s",
        "{text} [{told}][x]; %s",
        "{text} [{told}]; %s <b>x</b>",
        "{text} [{told}]; %s &#8238;x",
        "{text} [{told}]; %s *x*",
        "{text} [{told}]; %s _x_",
        "{text} [{told}]; %s `x`",
        "{text} [{told}]; %s \\",
    ],
)
def test_a_word_of_the_interface_brings_no_markup(text: str) -> None:
    """Words become part of a note, which is read as MyST: a link in one would stand in every note."""
    assert [] == codes("[{told}] {text}؛ الشكل %s", WORD, "interface")
    assert "T020" in codes(text, WORD, "interface")


def test_an_address_of_the_source_may_stay() -> None:
    """What the source writes as words the translation may write too."""
    assert [] == codes("انظر https://example.org/a", "See https://example.org/a")


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("这是** 真的，**她说。", "This is **really,** she said.", ["T086", "T087"]),
        ("这是**真的，**她说。", "This is **really,** she said.", []),
        ("这是**真的**，她说。", "This is **really,** she said.", []),
        ("هذا **«حقًا»**وقالت.", "This is **really,** she said.", []),
        ("هذا حقًا.", "This is *really* so.", ["T086"]),
        ("هذا حقًا~.", "This is so.", ["T087"]),
        ("انظر هنا.", "See ![the map](pic.png) here.", ["T085"]),
        ("انظر ![خريطة](pic.png) هنا.", "See ![the map](pic.png) here.", []),
        ("انظر ![خريطة](other.png) هنا.", "See ![the map](pic.png) here.", ["T013", "T085"]),
        ("1. قسم", "1. Section", []),
        ("- قسم", "1. Section", ["T010"]),
        ("قسم\u00a0{place}`square` & x&#8203;.", "Part {place}`square` & x.", ["T023"]),
    ],
)
def test_emphasis_pictures_and_beginnings_are_the_sources(
    text: str, source: str, expected: list[str]
) -> None:
    """What the source shows is shown again, and no mark of it is printed as it stands.

    Upstream: U-CM-01, U-MYST-10.
    """
    assert expected == [code for code in codes(text, source) if code != "T024"]


@pytest.mark.parametrize("number", ["99", "٩٩", "۹۹", "９９", "⁹⁹", "&#57;", "½"])
def test_the_digits_of_the_source_excuse_nothing(number: str) -> None:
    """A number that somebody typed into a chapter is refused in its translation, too."""
    assert ["T024"] == codes(f"قتل الجيش {number} شخصاً.", f"The army killed {number} people.")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1,5 et 12\u202f000 à 2012-02-03", "fr", []),
        ("1.5, 12,000, 2012-02-03", "fr", []),
        ("۱٫۵ و ۱۲٬۰۰۰ و ۲۰۱۲-۰۲-۰۳", "fa", []),
        ("15, 12,000, 2012-02-03", "fr", ["T024"]),
        ("1,5 et 12.000 à 2012-02-03", "fr", ["T024"]),
        ("۱٫۶ و ۱۲٬۰۰۰ و ۲۰۱۲-۰۲-۰۳", "fa", ["T024"]),
    ],
)
def test_numbers_of_a_report_stand_as_its_languages_write_them(
    text: str, language: str, expected: list[str]
) -> None:
    """Where numbers are typed, each is the source's, in the digits and with the marks of either language."""
    entry = Entry(1, None, "1.5 and 12,000 at 2012-02-03", None, (text,), fuzzy=False)
    found = findings(entry, "levels", edition_of(language), Names({}, sourced=False))
    assert expected == [each.code for each in found if each.code == "T024"]
    assert found != findings(entry, "levels", edition_of(language), Names({}))  # a book with claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [("بصمة (SHA-256)", []), ("بصمة (SHA-512)", ["T024"]), ("بصمة (256)", ["T024"])],
)
def test_the_interface_may_name_what_its_source_names(text: str, expected: list[str]) -> None:
    """A standard keeps its name, whole, and nothing else that holds a digit comes in."""
    assert expected == codes(text, "Fingerprint (SHA-256)", "interface")


def test_a_count_is_a_role_like_the_others() -> None:
    """What the book counts of itself stays in a translation as it stands."""
    source = "There are {count}`documents`."
    assert [] == codes("فيه {count}`documents`.", source)
    assert ["T017"] == codes("فيه {count}`claims`.", source)
    assert ["T017"] == codes("فيه وثائق.", source)


_ALONE = ("T026", "a curly bracket stands alone: a role is cut off or has attributes.")


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("[a](b.md) `c`", "[x](b.md) `c`", []),
        ("a", "[x](b.md)", [("T015", "the link of the source is missing: b.md.")]),
        ("[a](c.md)", "a", [("T015", "it has a link that the source does not have: c.md.")]),
        ("a", "`x` and `y`", [("T016", "the code span of the source is missing: x, y.")]),
        ("`x`", "a", [("T016", "it has a code span that the source does not have: x.")]),
        ("![a](b.png)", "![x](b.png)", []),
        (
            "![a](b.png) ![a](b.png)",
            "![x](b.png)",
            [("T013", "it shows an image that the source does not show: b.png.")],
        ),
        ("a", "![x](b.png)", [("T085", "the picture of the source is missing: b.png.")]),
        ("*a* *b*", "*x*", []),
        (
            "**a**",
            "*x*",
            [
                ("T020", "it has **strong emphasis**, which the source does not have."),
                ("T086", "it lacks *emphasis* of the source."),
            ],
        ),
        ("a~", "x~", []),
        ("a * b * c", "x * y", [("T087", "a mark is printed as it stands: *")]),
        ("a `b", "x `y", []),
        ("a `b", "x", [("T026", "a backtick stands alone: a role or code span is not closed.")]),
        ("a {b} {", "x {b}", [_ALONE]),
        ("a } b", "x", [_ALONE]),
        (
            "a {بابا عمرو} b",
            "x",
            [
                (
                    "T026",
                    "what stands in { } is no placeholder: its name has Latin letters, as in the source.",
                )
            ],
        ),
        ("a {.b} b", "x", [_ALONE]),
        ("a](b", "x", [("T026", "a link is broken: it must be written [text](address).")]),
        ("a](b", "x](y", []),
        ("a\nb", "x\ny", []),
        ("&nbsp;", "&nbsp;", []),
        ("", "x", []),
        (
            "http://a.example/ http://a.example/",
            "http://a.example/",
            [("T015", "it has an address that the source does not have: http://a.example/.")],
        ),
        (
            "HTTP://b.example",
            "x",
            [("T015", "it has an address that the source does not have: HTTP://b.example.")],
        ),
        ("a {{ b }}", "x {{ b }}", []),
        ("a[^1]", "x", [("T010", "it refers to a footnote.")]),
        (
            "- a\n- b",
            "x",
            [("T010", "it would be read as a list, not as running text."), ("T025", "it breaks the line.")],
        ),
        (
            "a\n\nb",
            "x",
            [
                ("T010", "it would be read as more than one paragraph, not as running text."),
                ("T025", "it breaks the line."),
            ],
        ),
        ("# a", "# x", []),
        (
            "[a](b 'c')",
            "[x](b)",
            [("T015", "a link has a title (text in quotation marks after the address).")],
        ),
        ("[a](b 'c')", "[x](b 'y')", []),
        (
            "[a](b 'c') [d](e 'f')",
            "[x](b 'y') [z](e)",
            [("T015", "a link has a title (text in quotation marks after the address).")],
        ),
        ("[a](b) [d](e)", "[x](b 'y') [z](e 'w')", []),
    ],
)
def test_each_thing_too_much_is_told_once(text: str, source: str, expected: list[tuple[str, str]]) -> None:
    """What a message adds or loses is told by its name, once, and not at all where the source has it too."""
    entry = Entry(1, None, source, None, (text,), fuzzy=False)
    found = findings(entry, "chapters/01-city", ARABIC, NAMES)
    assert expected == [(each.code, each.message) for each in found]


@pytest.mark.parametrize(("more", "codes_found"), [(0, []), (1, ["T027"])])
def test_a_translation_is_not_without_end(more: int, codes_found: list[str]) -> None:
    """Two hundred characters more than five times its source leave every language room."""
    assert codes_found == codes("ا" * (5 * 3 + 200 + more), "abc")
