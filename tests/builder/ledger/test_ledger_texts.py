from __future__ import annotations

from chronicle.ledger.ledger_texts import ledger_texts

from .small_ledger import claim, position, read


def test_owners_and_lines(tmp_path):
    """Each text knows its owner, its claim and the line on which it stands."""
    ledger, _ = read(tmp_path, claim(note="A note.", positions=[position(says="It says so.")]))
    found = {(text.owner, text.field): text for text in ledger_texts(ledger)}
    note = found["deaths", "note"]
    lines = (tmp_path / note.path).read_text(encoding="utf-8").splitlines()
    assert "note: A note." == lines[note.line - 1].strip()
    assert ("A note.", "deaths") == (note.text, note.claim)
    assert "alpha" == found["deaths", "says"].about
    assert ("A road.", "") == (found["m5", "note"].text, found["m5", "note"].claim)


def test_kinds_share_a_context(tmp_path):
    """What places and actors are is translated once for all of a kind."""
    ledger, _ = read(tmp_path)
    kinds = [text for text in ledger_texts(ledger) if text.owner == "kind"]
    assert ["town", "road", "force"] == [text.text for text in kinds]
    assert ["town", "m5", "guard"] == [text.about for text in kinds]


def test_a_line_of_the_chronology_is_translated(tmp_path):
    """The line that a claim or a passage has in the chronology is a text of its claim, beside the label."""
    ledger, _ = read(
        tmp_path, claim(event="Deaths", chronology="Nine die", positions=[position(chronology="Ten die")])
    )
    found = [
        (text.owner, text.field, text.text) for text in ledger_texts(ledger) if text.field == "chronology"
    ]
    assert [("deaths", "chronology", "Nine die"), ("deaths", "chronology", "Ten die")] == found


def test_the_reason_of_a_retired_number_is_translated(tmp_path):
    """Readers of every edition learn why a number of the register leads nowhere."""
    ledger, _ = read(tmp_path, retired_numbers=[{"number": "B1", "because": "They agree."}])
    (found,) = (each for each in ledger_texts(ledger) if each.field == "retired")
    assert ("They agree.", "retired:B1") == (found.text, found.owner)
    line = (tmp_path / found.path).read_text(encoding="utf-8").splitlines()[found.line - 1]
    assert "because" in line


def test_what_quoted_words_mean_is_translated(tmp_path):
    """Words in the language of the book are translated themselves; the others by what they mean."""
    quotes = [{"text": "shelling"}, {"text": "قصف", "gloss": "shells fell", "language": "ar"}]
    rows = [position(key=f"k{at}", quote=quote) for at, quote in enumerate(quotes)]
    ledger, _ = read(tmp_path, claim(positions=rows))
    found = [(each.text, each.about) for each in ledger_texts(ledger) if each.field == "quote"]
    assert [("shelling", "alpha/k0: shelling"), ("shells fell", "alpha/k1: قصف")] == found
