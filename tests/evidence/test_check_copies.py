"""A place that a document never names cannot be what its passage says."""

from __future__ import annotations

import hashlib

import pytest

from chronicle.evidence.check_copies import place_problems

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


def test_an_inference_is_the_editors_own(tmp_path):
    """Where the ledger gives the editors' reason, the document need not name the place."""
    inferred = {"place": "The Old Town is taken to be meant."}
    assert [] == _found(tmp_path, "They left.", _NAMES, inferred=inferred)
