"""Compare files for other programs as a whole with what they must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.exchange.exchanged import ReturnedMessage, exchanged
from chronicle.catalogs.exchange.glossary import GlossaryConcept, glossary_of, write_glossary_csv, write_tbx
from chronicle.catalogs.exchange.tmx import write_tmx
from chronicle.catalogs.exchange.xliff import read_xliff, write_xliff
from chronicle.catalogs.files.review_marks import ReviewMark, with_holding_marks
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.version import __version__
from chronicle.ledger.loader import load_ledger
from chronicle.words.states import Review
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AR, FA = edition_of("ar"), edition_of("fa")
BODY = """# Ask them.
# read by Layla
#. {n}: 3
#. 1.1
msgctxt "a-claim"
msgid "One & <two>."
msgstr "یک & <دو>."

#, fuzzy
msgid "It held."
msgstr "ماند."

# approved
msgid "Done."
msgstr "شد."

msgid "Open."
msgstr ""

msgctxt "days"
msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "روز"
msgstr[1] "روزها"
"""
XLIFF = """<?xml version='1.0' encoding='UTF-8'?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="chapters/01-city.po" datatype="po" source-language="en-GB" target-language="fa">
    <body>
      <trans-unit id="567f2dbb4653-DIGEST" xml:space="preserve" resname="a-claim" approved="no">
        <source xml:lang="en-GB">One &amp; &lt;two&gt;.</source>
        <target xml:lang="fa" state="signed-off">یک &amp; &lt;دو&gt;.</target>
        <context-group purpose="information">
          <context context-type="x-po-msgctxt">a-claim</context>
        </context-group>
        <note from="developer">{n}: 3</note>
        <note from="developer">1.1</note>
        <note from="translator">Ask them.</note>
      </trans-unit>
      <trans-unit id="3497ba52756a-DIGEST" xml:space="preserve" approved="no">
        <source xml:lang="en-GB">It held.</source>
        <target xml:lang="fa" state="needs-review-translation">ماند.</target>
      </trans-unit>
      <trans-unit id="c14c31e80175-DIGEST" xml:space="preserve" approved="yes">
        <source xml:lang="en-GB">Done.</source>
        <target xml:lang="fa" state="final">شد.</target>
      </trans-unit>
      <trans-unit id="02d638359c3f-DIGEST" xml:space="preserve">
        <source xml:lang="en-GB">Open.</source>
      </trans-unit>
      <group restype="x-gettext-plurals" id="da65d8d14207-DIGEST">
        <trans-unit id="da65d8d14207-DIGEST[0]" xml:space="preserve" resname="days" approved="no">
          <source xml:lang="en-GB">{n} day</source>
          <target xml:lang="fa" state="translated">روز</target>
          <context-group purpose="information">
            <context context-type="x-po-msgctxt">days</context>
          </context-group>
        </trans-unit>
        <trans-unit id="da65d8d14207-DIGEST[1]" xml:space="preserve" resname="days" approved="no">
          <source xml:lang="en-GB">{n} days</source>
          <target xml:lang="fa" state="translated">روزها</target>
          <context-group purpose="information">
            <context context-type="x-po-msgctxt">days</context>
          </context-group>
        </trans-unit>
      </group>
    </body>
  </file>
</xliff>
"""
TMX = f"""<?xml version='1.0' encoding='UTF-8'?>
<tmx version="1.4">
  <header creationtool="chronicle" creationtoolversion="{__version__}" segtype="paragraph" o-tmf="po"\
 adminlang="en" srclang="en-GB" datatype="plaintext"/>
  <body>
    <tu>
      <prop type="x-context">chapters/01-city//a-claim</prop>
      <tuv xml:lang="en-GB">
        <seg>One &amp; &lt;two&gt;.</seg>
      </tuv>
      <tuv xml:lang="fa">
        <seg>یک &amp; &lt;دو&gt;.</seg>
      </tuv>
    </tu>
    <tu>
      <prop type="x-context">chapters/01-city</prop>
      <tuv xml:lang="en-GB">
        <seg>Done.</seg>
      </tuv>
      <tuv xml:lang="fa">
        <seg>شد.</seg>
      </tuv>
    </tu>
    <tu>
      <prop type="x-context">chapters/01-city//days</prop>
      <prop type="x-plural-form">0</prop>
      <tuv xml:lang="en-GB">
        <seg>{{n}} day</seg>
      </tuv>
      <tuv xml:lang="fa">
        <seg>روز</seg>
      </tuv>
    </tu>
    <tu>
      <prop type="x-context">chapters/01-city//days</prop>
      <prop type="x-plural-form">1</prop>
      <tuv xml:lang="en-GB">
        <seg>{{n}} days</seg>
      </tuv>
      <tuv xml:lang="fa">
        <seg>روزها</seg>
      </tuv>
    </tu>
  </body>
</tmx>
"""
TERMS = """wording:
  - sense: praise
    group: praise
    keep_out: {en: [hero-, martyr], ar: [بطل-]}
    narrator: {en: [(nothing), =who], ar: ["[لا شيء]", （لا）, قال]}
  - id: one-side
    sense: half
    group: praise
    keep_out: {en: [half], ar: []}
    narrator: {en: [whole], ar: []}
"""
TBX = """<?xml version='1.0' encoding='UTF-8'?>
<martif type="TBX" xml:lang="en-GB">
  <martifHeader>
    <fileDesc>
      <sourceDesc>
        <p>The names and words of the book's ledger</p>
      </sourceDesc>
    </fileDesc>
  </martifHeader>
  <text>
    <body>
      <termEntry id="place-homs">
        <descrip type="subjectField">place</descrip>
        <langSet xml:lang="en-GB">
          <tig>
            <term>Homs</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
        </langSet>
        <langSet xml:lang="ar">
          <tig>
            <term>حمص</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
          <tig>
            <term>مدينة حمص</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
          </tig>
        </langSet>
      </termEntry>
      <termEntry id="wording-1">
        <descrip type="subjectField">praise</descrip>
        <langSet xml:lang="en-GB">
          <tig>
            <term>=who</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
          <tig>
            <term>hero</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
          </tig>
          <tig>
            <term>martyr</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
          </tig>
        </langSet>
        <langSet xml:lang="ar">
          <tig>
            <term>قال</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
          <tig>
            <term>بطل</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
          </tig>
        </langSet>
      </termEntry>
    </body>
  </text>
</martif>
"""
TABLE = """id,kind,source,target,further forms,not to be written
place-homs,place,Homs,حمص,مدينة حمص,
wording-1,praise,'=who,قال,,بطل
"""


@pytest.fixture
def persian(book: Path, write_catalog: Callable[..., Path]) -> Path:
    """Return a book with a Persian catalog that has a message of each kind."""
    path = write_catalog(BODY, language="fa")
    path.write_text(with_holding_marks(path.read_text("utf-8"), "x.po"), "utf-8")
    return book


def test_an_xliff_says_of_each_message_what_is_known(persian: Path) -> None:
    """Texts with their languages, state, context, comments of both kinds; plural forms in a group."""
    messages = [*exchanged(persian, FA)]
    expected = XLIFF
    for message in messages:
        half = message.id.partition("-")[0]
        expected = expected.replace(f"{half}-DIGEST", message.id)
    assert expected == write_xliff(messages, FA).decode()


def test_an_xliff_comes_back_with_lines_marks_and_what_is_certain(persian: Path) -> None:
    """What is neither open nor in doubt; a state that says reviewed is a mark without a name."""
    messages = {each.entry.msgid: each.id for each in exchanged(persian, FA)}
    domain = "chapters/01-city"
    assert [
        ReturnedMessage(5, domain, messages["One & <two>."], ("One & <two>.",), ("یک & <دو>.",),
                        (ReviewMark(Review.READ),), certain=True),
        ReturnedMessage(19, domain, messages["Done."], ("Done.",), ("شد.",),
                        (ReviewMark(Review.APPROVED),), certain=True),
        ReturnedMessage(27, domain, messages["{n} day"], ("{n} day", "{n} days"), ("روز", "روزها"), (),
                        certain=True),
    ] == read_xliff(write_xliff(exchanged(persian, FA), FA), FA, "x.xlf")  # fmt: skip


@pytest.mark.parametrize(
    ("states", "forms", "certain", "review"),
    [
        ("", ("a", "b"), False, ()),
        ("translated translated", ("a", "b"), True, ()),
        ("translated final", ("a", "b"), False, ()),
        ("final final", ("a", "b"), True, (ReviewMark(Review.APPROVED),)),
        ("signed-off signed-off", ("a", ""), True, (ReviewMark(Review.READ),)),
        ("x-own x-own", ("", "b"), False, ()),
    ],
)
def test_forms_of_a_plural_are_certain_together(
    states: str, forms: tuple[str, ...], certain: bool, review: tuple[ReviewMark, ...]
) -> None:
    """One state of all its forms counts; of several, and of one that nobody knows, it is not said."""
    given = states.split() or ["", ""]
    (found,) = read_xliff(_plural(given, forms), FA, "x.xlf")
    assert ReturnedMessage(1, "a", "id", ("s",), forms, review, certain=certain) == found


@pytest.mark.parametrize(
    ("states", "forms"),
    [("new final", ("a", "b")), ("final needs-l10n", ("a", "b")), ("final final", ("", ""))],
)
def test_what_is_not_finished_in_one_form_does_not_come_back(states: str, forms: tuple[str, ...]) -> None:
    """A form that waits leaves the message open; so does a message without a word."""
    assert [] == read_xliff(_plural(states.split(), forms), FA, "x.xlf")


def _plural(states: list[str], forms: tuple[str, ...]) -> bytes:
    units = "".join(
        f'<trans-unit id="id[{number}]"><source>s</source>'
        f"<target{f' state={state!r}' if state else ''}>{form}</target></trans-unit>"
        for number, (state, form) in enumerate(zip(states, forms, strict=True))
    )
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.po" target-language="fa">'
        f"{units}</file></xliff>"
    ).encode()


def test_marks_of_other_programs_in_a_text_are_passed_over() -> None:
    """What stands within an element of a program's own belongs to the text; a missing target is none."""
    content = _plural([""], ("a<mrk>b</mrk>c<g/>",)).replace(b"</file>", b'<trans-unit id="x"/></file>')
    assert [ReturnedMessage(1, "a", "id", ("s",), ("abc",))] == read_xliff(content, FA, "x.xlf")


@pytest.mark.parametrize(("language", "said"), [('target-language="zh"', "zh"), ("", "")])
def test_an_xliff_of_another_language_is_told(language: str, said: str) -> None:
    """With the language that it has and the one that is wanted."""
    content = _plural([""], ("a",)).replace(b'target-language="fa"', language.encode())
    with pytest.raises(ProblemsFound) as found:
        read_xliff(content, FA, "x.xlf")
    assert (Problem("x.xlf", 1, "T110", f"it is in “{said}”, not in “fa”."),) == found.value.problems


def test_a_memory_says_of_each_pair_where_it_is_from(persian: Path) -> None:
    """Once each, with its context, and the number of its form where it is a plural's."""
    assert TMX == write_tmx(persian, FA).decode()


def test_a_glossary_says_of_each_word_how_it_is_meant(book: Path) -> None:
    """As TBX and as a table; remarks in brackets are no terms, and what lacks a language is left out."""
    evidence = book / "docs/evidence"
    places = evidence / "places.yaml"
    _others, homs, others = places.read_text("utf-8").partition("  - id: homs")
    places.write_text("places:\n" + homs + others.partition("  - id: m5")[0], "utf-8")
    (evidence / "terms.yaml").write_text(TERMS, "utf-8")
    concepts = glossary_of(load_ledger(evidence, CHOSEN), AR)
    assert TBX == write_tbx(concepts, AR).decode()
    assert TABLE == write_glossary_csv(concepts, AR).decode()


def test_several_words_of_a_cell_have_semicolons_between_them() -> None:
    """Those to write, further ones and those to keep out each in a cell; no cell is a formula."""
    preferred, admitted, kept_out = (
        f"{each}-admn-sts" for each in ("preferredTerm", "admittedTerm", "deprecatedTerm")
    )
    terms = {
        "en": {"a": preferred, "b": preferred, "no": kept_out},
        "ar": {"+1": preferred, "c": admitted, "d": admitted, "e": kept_out, "f": kept_out},
    }
    rows = write_glossary_csv([GlossaryConcept("@id", "-x", terms)], AR).decode().split("\n")[1:]
    assert ["'@id,'-x,a; b,'+1,c; d,e; f", ""] == rows
