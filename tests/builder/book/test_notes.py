"""Notes say who, where, on whose word and how sure: composed from a ledger in code, without an output."""

from __future__ import annotations

from typing import Any

import polib
import pytest

from chronicle.book.notes import note_lines
from chronicle.ledger.lookup import LookupFailed
from tests.builder.book.small_book import book, shown
from tests.builder.ledger.small_ledger import claim, position, tables
from tests.languages import edition_of

INFERRED = {"place": "The town is meant."}


def noted(small: Any, *claims: str) -> list[str]:
    """Return the lines of a note for the eye."""
    return [shown(small, line) for line in note_lines(small, claims)]


def text(paragraph: int) -> dict[str, Any]:
    """Return the locator of a paragraph."""
    return {"part": "text", "paragraph": paragraph}


def reference(number: int, **more: Any) -> dict[str, Any]:
    """Return the locator of a reference."""
    return {"part": "references", "number": number, **more}


def of_alpha(*positions: dict[str, Any], identifier: str = "deaths", **fields: Any) -> dict[str, Any]:
    """Return a claim with passages of one document, each with a key of its own."""
    keyed = [position("alpha", **{"key": f"k{number}", **each}) for number, each in enumerate(positions)]
    return claim(identifier, **{"positions": keyed, **fields})


def differing(identifier: str, status: str, *positions: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a claim whose passages are not alike."""
    return claim(identifier, status=status, note="Why.", positions=list(positions), **fields)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "Alpha, paragraph 3."),
        ({"attribution": "agency"}, "Alpha, paragraph 3 (citing Agency)."),
        ({"attribution": "guard"}, "Alpha, paragraph 3 (citing the Guard)."),
        ({"attribution": {"text": "a reader"}}, "Alpha, paragraph 3 (citing a reader)."),
        ({"relation": "reports"}, "Alpha, paragraph 3 (on others’ word)."),
        ({"relation": "reports", "attribution": "guard"}, "Alpha, paragraph 3 (citing the Guard)."),
        ({"relation": "plans"}, "Alpha, paragraph 3 (planned)."),
        ({"relation": "expects"}, "Alpha, paragraph 3 (expected)."),
        ({"date": {"edtf": "2011", "derived": "from it"}}, "Alpha, paragraph 3 (date worked out)."),
        (
            {"date": {"edtf": "2011-03", "derived": "from it", "worked_out": "month"}},
            "Alpha, paragraph 3 (month worked out).",
        ),
        (
            {"date": {"edtf": "2011-03", "derived": "from it", "worked_out": "year"}},
            "Alpha, paragraph 3 (year worked out).",
        ),
        ({"inferred": INFERRED}, "Alpha, paragraph 3 (editors’ inference: place)."),
        (
            {"relation": "plans", "attribution": "agency", "inferred": INFERRED},
            "Alpha, paragraph 3 (citing Agency, planned, editors’ inference: place).",
        ),
        ({"locator": reference(4)}, "Alpha, reference 4."),
        ({"locator": reference(4, headline=True)}, "Alpha, reference 4 (headline)."),
        (
            {"locator": reference(4, headline=True), "attribution": "agency"},
            "Alpha, reference 4 (Agency headline).",
        ),
        (
            {"locator": reference(4, headline=True), "attribution": "guard"},
            "Alpha, reference 4 (headline, citing the Guard).",
        ),
    ],
)
def test_a_passage_in_words(tmp_path, fields, line):
    """A passage has its document and place and, in brackets, whom it cites and what was worked out."""
    small = book(tmp_path, of_alpha({"locator": text(3), **fields}))
    assert [line] == noted(small, "deaths")


def test_a_denial(tmp_path):
    """What somebody denies, according to a document, is not said by it."""
    denied = position("alpha", key="b", relation="denies", attribution="guard")
    row = differing("deaths", "differing", position("alpha", key="a"), denied)
    assert [
        "Alpha, introduction (in part citing the Guard, in part denied). Differs from itself: B1."
    ] == noted(book(tmp_path, row), "deaths")


def test_a_line_for_each_document(tmp_path):
    """Documents have their lines in the order of the book, under their short names."""
    sources = tables()["sources"]
    sources[1]["names"]["en"]["short"] = "B."
    row = claim(status="same-in-several", positions=[position("beta"), position("alpha")])
    assert ["Alpha, introduction.", "B., introduction."] == noted(
        book(tmp_path, row, sources=sources), "deaths"
    )


def test_places_of_a_document_are_joined(tmp_path):
    """Places of one kind stand together, those with other words beside them apart; each is there once."""
    small = book(
        tmp_path,
        of_alpha({"locator": text(5)}, {}, {"locator": text(3)}, {"locator": text(4), "relation": "plans"}),
        of_alpha({"locator": text(3)}, identifier="others"),
    )
    assert ["Alpha, paragraphs 3, 5; introduction; paragraph 4 (planned)."] == noted(
        small, "deaths", "others"
    )


def test_headlines_of_one_agency(tmp_path):
    """Several headlines have one word in brackets, in the plural."""
    rows = [{"locator": reference(number, headline=True), "attribution": "agency"} for number in (4, 2)]
    assert ["Alpha, references 2, 4 (Agency headlines)."] == noted(book(tmp_path, of_alpha(*rows)), "deaths")


def test_what_goes_for_a_part_says_so(tmp_path):
    """Where one of two statements in a place is planned the note does not say it of both."""
    small = book(
        tmp_path,
        of_alpha({"locator": text(3), "attribution": "agency"}),
        of_alpha({"locator": text(3), "attribution": "agency", "relation": "plans"}, identifier="others"),
    )
    assert ["Alpha, paragraph 3 (citing Agency, in part planned)."] == noted(small, "deaths", "others")


def test_what_the_editors_did_everywhere_is_said_once(tmp_path):
    """An inference in every place of a document stands behind its places, what belongs to one place there."""
    small = book(
        tmp_path,
        of_alpha(
            {"inferred": dict(INFERRED)},
            {"locator": text(1), "inferred": dict(INFERRED), "relation": "plans"},
        ),
    )
    expected = "Alpha, introduction; paragraph 1 (planned). Editors’ inference: place."
    assert [expected] == noted(small, "deaths")


@pytest.mark.parametrize(
    ("status", "given", "sentence"),
    [
        ("differing", {"says": "It was so."}, "Differ: B1."),
        (
            "differing-scope",
            {"date": {"edtf": "2011"}, "says": "It was so."},
            "Count or date differently: B1.",
        ),
        ("differing-scope", {"says": "It was so."}, "Speak of different things: B1."),
    ],
)
def test_how_documents_differ_stands_behind_the_last(tmp_path, status, given, sentence):
    """What holds between documents follows their lines, with the number in the register."""
    date = {"date": {"edtf": "2012"}} if "date" in given else {}
    row = differing("deaths", status, position("alpha", **given), position("beta", **date))
    expected = ["Alpha, introduction.", f"Beta, introduction. {sentence}"]
    assert expected == noted(book(tmp_path, row), "deaths")


@pytest.mark.parametrize(
    ("status", "given", "sentence"),
    [
        ("differing", {"says": "It was so."}, "Differs from itself: B1."),
        (
            "differing-scope",
            {"date": {"edtf": "2011"}, "says": "It was so."},
            "Counts or dates differently: B1.",
        ),
        ("differing-scope", {"says": "It was so."}, "Speaks of different things: B1."),
        ("doubtful", {"says": "It was so."}, "Doubtful: B1."),
    ],
)
def test_what_holds_within_a_document_stands_in_its_line(tmp_path, status, given, sentence):
    """What is said of one document alone stands behind its places, also beside other documents."""
    date = {"date": {"edtf": "2012"}} if "date" in given else {}
    row = differing("deaths", status, position("alpha", key="a", **given), position("alpha", key="b", **date))
    small = book(tmp_path, row, claim("others", positions=[position("beta")]))
    expected = [f"Alpha, introduction. {sentence}", "Beta, introduction."]
    assert expected == noted(small, "deaths", "others")


def test_several_claims_share_lines_and_numbers(tmp_path):
    """A note on several claims has one line a document, and each relation once, its numbers in order."""
    said = {"says": "It was so."}
    rows = [
        differing(
            f"claim-{number}",
            "differing",
            position("alpha", **said),
            position("beta"),
            difference=f"B{number}",
        )
        for number in range(1, 11)
    ]
    doubtful = {**rows[0], "status": "doubtful", "positions": [position("alpha")]}
    small = book(tmp_path, doubtful, *rows[1:])
    assert [
        "Alpha, introduction. Doubtful: B1.",
        "Beta, introduction. Differ: B2, B9, B10.",
    ] == noted(small, "claim-10", "claim-2", "claim-9", "claim-1")


@pytest.mark.parametrize("status", ["one-source", "same-in-several"])
def test_nothing_is_said_of_documents_that_agree(tmp_path, status):
    """Of a single document, or of several that say the same, the lines themselves tell."""
    positions = [position("alpha"), position("beta")][: 1 if status == "one-source" else 2]
    lines = noted(book(tmp_path, claim(status=status, positions=positions)), "deaths")
    assert ["Alpha, introduction.", "Beta, introduction."][: len(positions)] == lines


@pytest.mark.parametrize("odd", ["A *b* `c` {d} &amp; <i>e</i>", "{value}`deaths.dead`", "[a](b) \\_ ** ```"])
def test_names_print_as_they_stand(tmp_path, odd):
    """A document's name and a section's are words, whatever signs they hold."""
    sources = tables()["sources"]
    sources[0]["names"]["en"]["main"] = odd
    row = of_alpha({"locator": {"part": "section", "name": odd}})
    assert [f"{odd}, ‘[en: {odd}]’."] == noted(book(tmp_path, row, sources=sources), "deaths")


def test_untranslated_words_say_so(tmp_path):
    """Whom a document cites in words is marked where those are not translated."""
    small = book(tmp_path, of_alpha({"attribution": {"text": "a reader"}}), language="ar")
    assert ["Alpha ع, introduction (citing [untranslated: a reader])."] == noted(small, "deaths")


def test_an_unknown_claim(tmp_path):
    """A note on a claim that the ledger lacks is a fault."""
    with pytest.raises(LookupFailed, match="deeths"):
        note_lines(book(tmp_path, claim()), ("deeths",))


def witnesses(*reasons: str) -> list[dict[str, Any]]:
    """Return the sources with an interview for each reason to withhold a name."""
    rows = [
        {"id": f"witness-{number}", "order": 10 + number, "read": True, "kind": "interview"}
        | {"medium": "interview", "withheld": reason}
        for number, reason in enumerate(reasons, start=1)
    ]
    return [*tables()["sources"], *rows]


def heard(*numbers: int) -> dict[str, Any]:
    """Return a claim that rests on interviews."""
    passage = {"relation": "states", "agent": "none"}
    rows = [
        {"source": f"witness-{number}", "locator": {"part": "time", "time": "00:41:05"}, **passage}
        for number in numbers
    ]
    return claim(positions=rows, status="one-source" if len(rows) == 1 else "same-in-several")


def test_a_witness_whose_name_is_withheld(tmp_path):
    """In place of the name a note says that it is withheld, why, and what the source is."""
    small = book(tmp_path, heard(1), sources=witnesses("fear of reprisals"))
    line = "A witness whose name is withheld (fear of reprisals), interview, at 00:41:05."
    assert [line] == noted(small, "deaths")


def test_several_witnesses_whose_names_are_withheld(tmp_path):
    """Several witnesses are told apart by numbers in the order of the sources."""
    small = book(tmp_path, heard(1, 2), sources=witnesses("fear of reprisals", "a minor"))
    assert [
        "Witness 1, whose name is withheld (fear of reprisals), interview, at 00:41:05.",
        "Witness 2, whose name is withheld (a minor), interview, at 00:41:05.",
    ] == noted(small, "deaths")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "شاهد حُجب اسمه (خوفاً)، مقابلة، عند 00:41:05."),
        ("zh", "姓名不予公开的证人（担心报复），访谈，00:41:05处。"),
    ],
)
def test_a_withheld_name_in_each_language(tmp_path, language, line):
    """The words and the reason are those of the edition."""
    (catalog,) = edition_of(language).interface
    interface = {entry.msgid: entry.msgstr for entry in polib.pofile(str(catalog)) if entry.msgstr}
    reason = {"fear of reprisals": {"ar": "خوفاً", "zh": "担心报复"}[language]}
    sources = witnesses("fear of reprisals")
    more = {"translated": reason, "interface": interface}
    small = book(tmp_path, heard(1), sources=sources, language=language, **more)
    assert [line] == noted(small, "deaths")


def test_marks_of_a_place_stand_in_their_order(tmp_path):
    """Whom a document cites comes before what is planned, and what the editors infer is of no part."""
    small = book(
        tmp_path,
        of_alpha({"locator": text(3), "relation": "plans", "inferred": dict(INFERRED)}),
        of_alpha({"locator": text(3), "attribution": "agency"}, identifier="others"),
    )
    marks = "in part citing Agency, in part planned, editors’ inference: place"
    assert [f"Alpha, paragraph 3 ({marks})."] == noted(small, "deaths", "others")


def test_what_the_editors_infer_is_named_in_the_language_of_the_edition(tmp_path):
    """It is a field of the ledger, and has a word of the interface."""
    row = of_alpha({"inferred": dict(INFERRED)})
    small = book(tmp_path, row, language="zh", interface={"place": "地点"})
    (line,) = noted(small, "deaths")
    assert "地点" in line
