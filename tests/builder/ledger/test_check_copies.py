"""A document names the places that its passage is about, and has the words that it is quoted with."""

from __future__ import annotations

import hashlib

import pytest

from chronicle.ledger.check_copies import (
    _has,
    _parts,
    _plain,
    _stands,
    _texts,
    place_problems,
    quote_problems,
    word_problems,
)

from .small_ledger import claim, position, read, tables


def _found(folder, text, names, *, within=None, **fields):
    """Return the codes for a passage that names a place, with a copy that holds this text."""
    content = text.encode()
    whole = tables()
    whole["sources"][0]["copy"] |= {"sha256": hashlib.sha256(content).hexdigest(), "length": len(content)}
    place = {
        "id": "old-town",
        "kind": "district",
        "names": {code: {"main": name} for code, name in names.items()},
    }
    places = [*whole["places"], place | ({"within": within} if within else {})]
    row = claim(positions=[position(says="It is told of {place}`old-town`.", **fields)])
    ledger, problems = read(folder / "book", row, sources=whole["sources"], places=places)
    assert [] == problems
    copies = folder / "copies"
    copies.mkdir()
    (copies / "one.txt").write_bytes(content)
    return [problem.code for problem in place_problems(ledger, copies)]


_NAMES = {"en": "Old Town", "ar": "بلدة القديمة", "zh": "老城区"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They left the old town.", []),
        ("They left a town that was old.", ["E034"]),
        ("خرجوا من البلدة القديمه.", []),
        ("خرجوا من بلدة.", ["E034"]),
        ("他們離開老城區。", []),
        ("他們離開城市。", ["E034"]),
    ],
)
def test_the_place_stands_in_the_copy(tmp_path, text, found):
    """A name is found in any script and spelling; the name of what lies around is not enough."""
    assert found == _found(tmp_path, text, _NAMES, within="town")


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        ({"en": "Café"}, "At the cafe.", []),
        ({"en": "Cafe"}, "At the café.", []),
        ({"en": "Gate of the Lion"}, "The gate: lion.", []),
        ({"en": "Gate"}, "A seagate.", ["E034"]),
        ({"en": "x", "zh": "老城"}, "老人出城。", []),  # of a name of two characters, one is half of it
        ({"en": "x", "zh": "老城"}, "他們出區。", ["E034"]),
        ({"en": "x", "zh": "鐘樓廣場"}, "在鐘樓的廣場。", []),  # two of its three pairs
        ({"en": "x", "zh": "鐘樓廣場"}, "在鐘樓。", ["E034"]),
    ],
)
def test_a_name_is_found_in_whatever_way_it_is_written(tmp_path, names, text, found):
    """Without accents and small words; in Chinese half of it, since names are cut short there."""
    assert found == _found(tmp_path, text, names)


def test_an_inference_is_the_editors_own(tmp_path):
    """Where the ledger gives the editors' reason, the document need not name the place."""
    inferred = {"place": "The Old Town is taken to be meant."}
    assert [] == _found(tmp_path, "They left.", _NAMES, inferred=inferred)


_COPY = """Over 40 people left the town.
In 2012, 340 people were killed
in the “Square massacre”, it is said.
從2011年5月開始的圍困持續3年
"""


@pytest.mark.parametrize(
    ("quote", "lines", "found"),
    [
        ("340 people were killed", "2", []),
        ("340 people were killed in the", "2-3", []),
        ("340 people were killed in the", "2", ["E051"]),
        ("340 people … massacre", "2-3", []),
        ("massacre … 340 people", "2-3", ["E051"]),
        ("40 people", "2", ["E051"]),
        ("40 people", "1", []),
        ("341 people were killed", "2", ["E051"]),
        ("people were kill", "2", ["E051"]),
        ("2011年5月開始", "4", []),
        ("1年5月", "4", ["E051"]),
        ("開始的圍困持續", "4", []),
        ("從 … 年", "4", []),
        ("圍困持續4年", "4", ["E051"]),
        ("… people were killed …", "2", []),  # it is left out before and behind
        ("Over 40 people", "1, 5", []),
    ],
)
def test_quoted_words_stand_in_the_lines_of_the_passage(tmp_path, quote, lines, found):
    """Not a word or digit of a quotation may be otherwise, and none stands in another line."""
    content = _COPY.encode()
    whole = tables()
    whole["sources"][0]["copy"] |= {"sha256": hashlib.sha256(content).hexdigest(), "length": len(content)}
    row = claim(positions=[position(lines=lines, quote={"text": quote})])
    ledger, _ = read(tmp_path / "book", row, sources=whole["sources"])
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "one.txt").write_bytes(content)
    assert found == [problem.code for problem in quote_problems(ledger, copies)]


@pytest.mark.parametrize(
    ("word", "line", "found"),
    [
        ("البلدة", 1, []),
        ("البلدة القديمة", 1, []),
        ("بلدة القديمة", 1, ["E051"]),
        ("القديمة", 2, ["E051"]),
        ("القلعة", 2, []),
        ("القلعة", 9, ["E051"]),
        ("لقلعة", 2, ["E051"]),
        ("圍困", 3, []),
    ],
)
def test_a_word_of_a_document_stands_in_its_line(tmp_path, word, line, found):
    """A word is quoted as it stands; in Arabic, a letter that is written together with it is none of it."""
    content = "في البلدة القديمة\nبالقلعة\n對圍困\n".encode()
    whole = tables()
    whole["sources"][0]["copy"] |= {"sha256": hashlib.sha256(content).hexdigest(), "length": len(content)}
    whole["sources"][0]["own_words"] = [{"word": word, "language": "ar", "line": line, "entry": "town"}]
    ledger, _ = read(tmp_path / "book", sources=whole["sources"])
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "one.txt").write_bytes(content)
    assert found == [problem.code for problem in word_problems(ledger, copies)]


@pytest.mark.parametrize(
    ("quoted", "text", "stands"),
    [
        ("a (b) c.", "x a (b) c. y", True),
        ("a.c", "abc", False),
        ("a  b", "a\n b", True),
        ("a b", "a b c", True),
        ("b", "abc", False),
        ("a", "a1", False),
        ("1", "21", False),
        ("(a", "x(a", True),
        ("a … c", "a b c", True),
        ("a … c", "c a", False),
        ("圍", "的圍困", True),
        ("1月", "11月", False),
        ("月1", "月12", False),
    ],
)
def test_words_stand_as_they_are(quoted, text, stands):
    """Sign for sign, between words or Chinese signs, however the lines are broken."""
    assert stands is _stands(quoted, text)


@pytest.mark.parametrize(
    ("form", "text", "besides", "expected"),
    [
        ("Old Town", "the old, town", [], True),
        ("Old Town", "the old or town", [], False),
        ("Old Town", "old towns", [], True),
        ("x.y", "x y", [], True),
        ("مدينة حمص", "في حمص", [], True),
        ("مدينة حمص", "في مدينة", ["مدينه"], False),
        ("مدينة حمص", "في حمص", ["مدينه"], True),
        ("مدينة", "في مدينة", ["مدينه"], True),
        ("جبل الشيخ الكبير", "جبل", [], False),
        ("جبل الشيخ الكبير", "جبل شيخ", [], True),
        ("城", "在城中", [], True),
        ("老城區", "老城", [], True),
        ("老城區", "城區", ["老城"], True),
        ("老城區", "老城", ["老城"], False),
    ],
)
def test_a_text_has_a_form(form, text, besides, expected):
    """Latin ones word by word; of others half, not counting what the place around is called."""
    assert expected is _has(_plain(text), form, besides)


@pytest.mark.parametrize(
    ("word", "parts"),
    [("حمص", ["حمص"]), ("城", ["城"]), ("老城", ["老", "城"]), ("老城區", ["老城", "城區"])],
)
def test_a_chinese_name_is_looked_for_in_pairs(word, parts):
    """One of two signs by each of them."""
    assert parts == _parts(word)


def test_a_copy_that_is_no_text_stops_nothing(tmp_path):
    """Among the copies may lie whatever a document came in."""
    (tmp_path / "b.pdf").write_bytes(b"\xff\xfe%")
    (tmp_path / "a.txt").write_bytes(b"a")
    (tmp_path / "folder").mkdir()
    digest = hashlib.sha256(b"a").hexdigest()
    assert ("a", 2) == (_texts(tmp_path)[digest], len(_texts(tmp_path)))
