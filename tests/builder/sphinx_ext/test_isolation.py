"""Runs in another direction or script are set apart, in all outputs alike."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.sphinx_ext import isolation
from chronicle.sphinx_ext.isolation import IsolateRuns, isolate_text, mark_latin, runs
from chronicle.sphinx_ext.nodes import isolate
from tests.bidi import broken_phrases
from tests.languages import edition_of

LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("في 2012-02-03 وقع", ["2012-02-03"]),
        ("بين 2011–2024 مدة", []),
        ("بين 10:30–11:00 وقع", ["10:30", "11:00"]),
        ("من 2012-02-03–2012-02-05 وقع", ["2012-02-03", "2012-02-05"]),
        ("العنوان https://example.org/a?b=1 هنا", ["https://example.org/a?b=1"]),
        ("قالت BBC Arabic إن", ["BBC Arabic"]),
        ("الطريق M5 مقطوع", ["M5"]),
        ("درجة -5 مئوية", ["-5"]),
        ("الساعة 10:30 صباحًا", ["10:30"]),
        ("مقابلة، عند 00:41:05.", ["00:41:05"]),
        ("مقابلة Interview, at 00:41:05، هنا", ["Interview, at 00:41:05"]),
        ("نسبة 41.50% من", ["41.50%"]),
        ("قتل 200 شخص", []),
        ("حوالي 1,829 موضعًا", ["1,829"]),
        ("كتبت 霍姆斯之圍 عنوانًا", ["霍姆斯之圍"]),
        ("راسل editor@example.org الآن", ["editor@example.org"]),
    ],
)
def test_runs_in_arabic(text, found):
    """Dates, codes, addresses and foreign words are set apart; plain numbers and ranges are not."""
    assert found == [text[run.start : run.end] for run in runs(text, "Arab")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the word الساحة stands", [("الساحة", "rtl", "ar")]),
        ("the title «ساعة المدينة» is", [("ساعة المدينة", "rtl", "ar")]),
        ("on 2012-02-03 it", []),
        ("called 霍姆斯之圍 there", [("霍姆斯之圍", "ltr", "zh")]),
    ],
)
def test_runs_in_english(text, found):
    """Arabic and Chinese words inside English are set apart with their language."""
    assert found == [(text[run.start : run.end], run.direction, run.lang) for run in runs(text, "Latn")]


def test_plain_strings_get_isolate_characters():
    """Where no markup can stand, the run stands between isolate characters, balanced."""
    assert f"في {LRI}2012-02-03{PDI}" == isolate_text("في 2012-02-03", edition_of("ar"))
    assert f"the {RLI}الساحة{PDI}" == isolate_text("the الساحة", edition_of("en"))
    assert f"{LRI}5 December: Hama.{PDI}" == isolate_text("5 December: Hama.", edition_of("he"))


@pytest.mark.parametrize(
    ("code", "text"), [("ar", f"في {LRI}2012-02-03{PDI}"), ("en", f"the {RLI}الساحة{PDI}")]
)
def test_isolates_of_a_translator_are_kept(code, text):
    """A string that has isolates already, of either direction, is left alone."""
    assert text == isolate_text(text, edition_of(code))


@pytest.mark.parametrize("kind", [nodes.literal_block, nodes.paragraph])
def test_code_is_not_set_apart(monkeypatch, kind):
    """A block of code is printed sign for sign; a paragraph with the same words is not."""
    monkeypatch.setattr(isolation, "book_of", lambda _env: SimpleNamespace(edition=edition_of("ar")))
    document = new_document("a.md")
    document.settings.env = None
    document += kind("", "cat ملف 2012-02-03")
    IsolateRuns(document).apply()
    assert (2 if kind is nodes.paragraph else 0) == len(list(document.findall(isolate)))


TERMS = "with_digits:\n" + "".join(
    f"  - {{text: {text!r}, because: a test}}\n" for text in ("2012-02-03", "2011", "M5")
)


def test_language_only_on_foreign_text(tiny):
    """A number or a Latin name in Arabic has a direction but no language: a voice would change (U-RD-02)."""
    tiny.write("docs/evidence/terms.yaml", TERMS)
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends on 2012-02-03 on M5.")
    tiny.translate(
        "ar", "chapters/02-second", {"It ends on 2012-02-03 on M5.": "انتهى في 2012-02-03 على M5."}
    )
    found = list(tiny.build("ar").paragraph("chapters/02-second", "2.2").findall(isolate))
    assert [("ltr", None), ("ltr", None)] == [(node["dir"], node.get("lang")) for node in found]


def test_plain_title_keeps_its_isolates(tiny):
    """A heading's plain text has isolate characters where its markup has isolates."""
    tiny.write("docs/evidence/terms.yaml", TERMS)
    tiny.edit("docs/chapters/02-second.md", "The second day", "The day 2012-02-03")
    tiny.translate("ar", "chapters/02-second", {"The day 2012-02-03": "اليوم 2012-02-03"})
    title = tiny.build("ar").app.env.titles["chapters/02-second"]
    assert f"اليوم {LRI}2012-02-03{PDI}" == title.astext()


def test_untranslated_text_is_isolated_by_its_own_language(tiny):
    """English text shown in an Arabic draft is not cut into isolates word by word."""
    paragraph = tiny.build("ar").paragraph("chapters/02-second", "2.2")
    assert [] == list(paragraph.findall(isolate))
    assert ("en-GB", "ltr") == (paragraph["lang"], paragraph["dir"])


def test_latin_among_han_is_marked(tiny):
    """Latin words and digits say on which side they touch a Han character, values included."""
    tiny.write("docs/evidence/terms.yaml", TERMS)
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends in 2011 at BBC, M5.")
    tiny.translate("zh", "chapters/02-second", {"It ends in 2011 at BBC, M5.": "于2011年在BBC，M5结束。"})
    paragraph = tiny.build("zh").paragraph("chapters/02-second", "2.2")
    assert [
        ("2011", ["latin", "after-han", "before-han", "counts"]),
        ("BBC", ["latin", "after-han"]),
        ("M5", ["latin", "before-han"]),
    ] == [(node.astext(), node["classes"]) for node in paragraph.findall(nodes.inline)]


def test_a_number_stays_with_what_stands_on_its_sides():
    """第 before it, and the character behind that says what is counted; a name stays with neither."""
    document = nodes.document("", "")
    document += nodes.paragraph("", "", nodes.Text("第3章说2011年，BBC阿语部说M5在此。"))
    mark_latin(document)
    assert [
        ("3", ["ordinal", "counts"]),
        ("2011", ["counts"]),
        ("BBC", []),
        ("M5", []),
    ] == [
        (node.astext(), [each for each in node["classes"] if each in ("ordinal", "counts")])
        for node in document.findall(nodes.inline)
    ]


@pytest.mark.parametrize("around", [isolate, nodes.literal, nodes.emphasis])
def test_latin_that_is_set_apart_is_not_marked(around):
    """What stands in code or in a passage of another language, however deep, keeps its own spaces."""
    document = nodes.document("", "")
    document += nodes.paragraph(
        "", "", nodes.Text("在"), around("", "", nodes.strong("", "BBC")), nodes.Text("的")
    )
    mark_latin(document)
    marked = [node["classes"] for node in document.findall(nodes.inline) if "latin" in node["classes"]]
    assert ([["latin", "after-han", "before-han"]] if around is nodes.emphasis else []) == marked


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قالت BBC *Arabic* Service إن", ["BBC Arabic Service"]),
        ("قالت *Colvin*, [Marie](01-first.md) إن", ["Colvin, Marie"]),
        ("قالت *Homs* وكتبت Hama إن", ["Homs", "Hama"]),
        ("قالت *Homs ثم* Hama إن", ["Homs", "Hama"]),
        ("قالت «*Homs*» إن", ["“Homs”"]),
    ],
)
def test_a_phrase_through_markup(tiny, text, parts):
    """A phrase with a link or emphasis in it is set apart as one, and keeps its order (U-WP-02)."""
    source = "*It* [ends](01-first.md)." if "](" in text else "*It* ends."
    tiny.edit("docs/chapters/02-second.md", "It ends.", source)
    tiny.translate("ar", "chapters/02-second", {source: text})
    paragraph = tiny.build("ar").paragraph("chapters/02-second", "2.2")
    assert parts == [node.astext()[1:-1] for node in paragraph.findall(isolate)]
    plain = "".join(letter for letter in paragraph.astext() if letter not in LRI + RLI + PDI)
    expected = text.replace("*", "").replace("[", "").replace("](01-first.md)", "")
    assert expected.replace("«", "“").replace("»", "”") == plain
    assert [] == broken_phrases(paragraph.astext())
