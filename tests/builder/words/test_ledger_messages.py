from __future__ import annotations

from chronicle.words import ledger_messages
from tests.builder.ledger.small_ledger import claim, position, read


def _messages(tmp_path, *claims):
    ledger, problems = read(tmp_path, *claims)
    assert [] == problems
    return list(ledger_messages(ledger))


def test_texts_with_their_owner(tmp_path):
    """Each text is a message in the context of its owner, with a comment and the claim of its dots."""
    found = {(each.context, each.msgid): each for each in _messages(tmp_path, claim(note="A note."))}
    assert "what is said to have happened" == found["deaths", "People died in {place}`town`."].comment
    assert ("editors’ note", "deaths") == (
        found["deaths", "A note."].comment,
        found["deaths", "A note."].claim,
    )
    assert "what it is (town)" == found["kind", "town"].comment


def test_same_text_once(tmp_path):
    """A text that stands twice with one owner is one message, whose comment names both places."""
    row = claim(positions=[position(key="a", says="It is so."), position(key="b", says="It is so.")])
    (found,) = (each for each in _messages(tmp_path, row) if each.msgid == "It is so.")
    assert "what the passage itself says (alpha/a) · what the passage itself says (alpha/b)" == found.comment


def test_figures_that_occur(tmp_path):
    """Each pair of unit and qualifier that occurs is one plural message; a pair of two has an oblique one."""
    figures = {
        "a": {"min": 2, "unit": "person"},
        "b": {"min": 3, "unit": "person"},
        "c": {"min": 3, "max": 4, "unit": "person"},
        "d": {"qualifier": "hundreds", "unit": "person"},
        "e": {"min": 7, "qualifier": "more-than", "unit": "person"},
        "f": {"min": 70, "qualifier": "more-than", "unit": "person"},
    }
    row = claim(positions=[position(quantities=figures)])
    assert [
        ("unit", "hundreds of people", None),
        ("unit", "more than {n} person", "more than {n} people"),
        ("unit", "{min}–{max} person", "{min}–{max} people"),
        ("unit", "{n} person", "{n} people"),
        ("unit-oblique", "{n} person", "{n} people"),
        ("unit-over", "more than {n} person", "more than {n} people"),
    ] == [
        (each.context, each.msgid, each.plural)
        for each in _messages(tmp_path, row)
        if each.context.startswith("unit") and each.context != "unit-words"
    ]


def test_figures_come_by_unit(tmp_path):
    """Nouns that read alike are two where they are two units, and each unit's messages stand together."""
    units = [{"id": each, "one": one, "other": f"{one}s"} for each, one in
             (("zebra", "animal"), ("ape", "animal"), ("man", "body"))]  # fmt: skip
    figures = {unit: {"min": 20, "unit": unit} for unit in ("zebra", "man", "ape")}
    figures |= {f"{unit}-2": {"min": 2, "unit": unit} for unit in ("zebra", "man")}
    row = claim(positions=[position(quantities=figures)])
    ledger, problems = read(tmp_path, row, units=units)
    assert [] == problems
    assert [
        ("unit", "{n} animal"),
        ("unit", "{n} body"),
        ("unit-oblique", "{n} body"),
        ("unit-words", "two bodys"),
        ("unit", "{n} animal"),
        ("unit-oblique", "{n} animal"),
        ("unit-words", "two animals"),
    ] == [(each.context, each.msgid) for each in ledger_messages(ledger) if each.context.startswith("unit")]


def test_figures_in_words(tmp_path):
    """Each whole number up to ten is a message in words besides, with its qualifier and its noun."""
    figures = {
        "a": {"min": 1, "unit": "person"},
        "b": {"min": 10, "qualifier": "almost", "unit": "person"},
        "c": {"min": 11, "unit": "person"},
        "d": {"min": 2, "max": 3, "unit": "person"},
        "e": {"qualifier": "hundreds", "unit": "person"},
    }
    row = claim(positions=[position(quantities=figures)])
    assert [("almost ten people", None), ("one person", None)] == [
        (each.msgid, each.plural) for each in _messages(tmp_path, row) if each.context == "unit-words"
    ]


SHORT = "the same in a few words, as a label of figures or a line of the chronology; short"
LINE = "a line of the chronology, beside the date; one or two lines of print"
IN_WORDS = "a figure in words, for the form |words of {value}; the number stays what it is"


def test_translators_are_told_what_each_text_is(tmp_path):
    """In the order of the records: sources, names, claims with their passages, then figures by unit."""
    figures = {
        "q": {"min": 2, "unit": "person", "scope": "Seen."},
        "d": {"min": 1.5, "unit": "person"},
        "m": {"min": 7, "qualifier": "more-than", "unit": "person"},
    }
    said = position(
        key="a",
        says="It is so.",
        event="Deaths seen",
        chronology="Some died.",
        attribution={"text": "A man"},
        inferred={"place": "Near it."},
        date={"edtf": "2012", "said": "that year", "derived": "By the moon."},
        quantities=figures,
    )
    row = claim(note="A note.", chronology="People died.", positions=[said])
    texts = [
        ("People died in {place}`town`.", "what is said to have happened"),
        ("Deaths", SHORT),
        ("People died.", LINE),
        ("A note.", "editors’ note"),
        ("It is so.", "what the passage itself says (alpha/a)"),
        ("Deaths seen", f"{SHORT} (alpha/a)"),
        ("Some died.", f"{LINE} (alpha/a)"),
        ("A man", "whom the document names (alpha/a)"),
        ("Near it.", "what the editors infer that the passage does not say (alpha/a, place)"),
        ("that year", "the source’s phrase for a date (alpha/a)"),
        ("By the moon.", "how the editors worked the date out (alpha/a)"),
        ("Seen.", "who or what is counted (alpha/a, q)"),
    ]
    decimal = "a figure with decimals, such as 41.5, with its noun; {n} stands in every form"
    oblique = "the same in the oblique case, for the form |oblique of {value}; only the dual differs"
    over = "the same where the number is below 10, not round, or 10,000 and over"
    assert [
        ("alpha", "report", None, "what it is", ""),
        ("alpha", "a rule", None, "why lines of the source hold no statement", ""),
        ("beta", "report", None, "what it is", ""),
        ("beta", "a rule", None, "why lines of the source hold no statement", ""),
        ("agency", "news agency", None, "what it is", ""),
        ("kind", "town", None, "what it is (town)", ""),
        ("kind", "road", None, "what it is (m5)", ""),
        ("m5", "A road.", None, "editors’ note", ""),
        ("kind", "force", None, "what it is (guard)", ""),
        *(("deaths", text, None, comment, "deaths") for text, comment in texts),
        ("unit", "{n} person", "{n} people", "a figure with its noun", ""),
        ("unit-decimal", "{n} person", "{n} people", decimal, ""),
        ("unit-oblique", "{n} person", "{n} people", oblique, ""),
        ("unit-over", "more than {n} person", "more than {n} people", over, ""),
        ("unit-words", "more than seven people", None, IN_WORDS, ""),
        ("unit-words", "two people", None, IN_WORDS, ""),
    ] == [
        (each.context, each.msgid, each.plural, each.comment, each.claim) for each in _messages(tmp_path, row)
    ]
