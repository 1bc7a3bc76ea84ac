"""What readers cite lasts: a number of the register and an id of a claim are given once."""

from __future__ import annotations

import pytest

from chronicle.book.appendices.differences import _PARTS
from chronicle.ledger.check_lasting import check_releases
from chronicle.ledger.model import Ledger, Origin
from chronicle.ledger.releases import Release
from chronicle.ledger.standing import DIFFERENCES, is_difference, standing

from .small_ledger import claim, faults, position, read


def differing(identifier="deaths", **fields):
    """Return a claim on which two documents differ."""
    rows = [position(says="One says so."), position("beta", says="The other does not.")]
    fields = {"status": "differing", "note": "They differ.", "positions": rows} | fields
    return claim(identifier, **fields)


RETIRED = {"number": "B1", "because": "The documents turned out to agree."}


def found(folder, *claims, **changed):
    """Return code, subject and remedy of each fault."""
    return [(each.code, each.subject, each.remedy) for each in read(folder, *claims, **changed)[1]]


def test_each_difference_has_its_number(tmp_path):
    """A ledger whose differences are numbered without a gap has no fault."""
    assert [] == faults(tmp_path, differing(), claim("peace"), differing("wounds"))


def test_a_difference_without_number_is_told_the_next_that_is_free(tmp_path):
    """Each gets a number of its own, above every number that was ever given."""
    rows = [differing(difference="B2"), differing("one", difference=None), differing("two", difference=None)]
    assert [
        ("E041", "one", "Add difference: B3, the next that is free."),
        ("E041", "two", "Add difference: B4, the next that is free."),
    ] == found(tmp_path, *rows, retired_numbers=[RETIRED])


def test_a_number_is_given_once(tmp_path):
    """Two differences with one number could not be told apart by whoever cites it."""
    ((code, subject, remedy),) = found(tmp_path, differing(), differing("other", difference="B1"))
    assert ("E042", "other", "Write B2, the next that is free.") == (code, subject, remedy)


def test_a_retired_number_stays_retired(tmp_path):
    """A number that readers may have cited for one difference never leads to another."""
    ((code, _, remedy),) = found(tmp_path, differing(), retired_numbers=[RETIRED])
    assert ("E043", "Write B2, the next that is free.") == (code, remedy)


def test_a_number_is_retired_once(tmp_path):
    """A number that is listed twice has two reasons."""
    twice = [dict(RETIRED), dict(RETIRED)]
    assert ["E042"] == [code for code, *_ in found(tmp_path, retired_numbers=twice)]


def test_only_a_difference_has_a_number(tmp_path):
    """A claim on which nobody differs stands in no register."""
    assert ["E044"] == [code for code, *_ in found(tmp_path, claim(difference="B1"))]


@pytest.mark.parametrize("number", ["14", "b1", "B01", "B0", "B1a", "B١", "B"])
def test_a_number_is_written_in_one_way(tmp_path, number):
    """A number has one spelling, so that it is found by search."""
    assert ("E045", "deaths", "Write B and a whole number; the next that is free is B1.") in found(
        tmp_path, differing(difference=number)
    )


def test_a_malformed_retired_number_is_refused(tmp_path):
    """A number is written in the same way where it is retired."""
    assert ["E045"] == [code for code, *_ in found(tmp_path, retired_numbers=[{**RETIRED, "number": "1"}])]


def test_a_number_does_not_vanish(tmp_path):
    """A claim cannot be deleted together with its number."""
    ((code, subject, _),) = found(tmp_path, differing(difference="B2"))
    assert ("E046", "B1") == (code, subject)


def test_a_number_on_a_claim_that_could_not_be_read_is_not_missed(tmp_path):
    """One slip is told once: the number of a faulty claim is not called lost."""
    faulty = differing(status="difering", difference="B1")
    assert ["E002"] == [code for code, *_ in found(tmp_path, faulty, differing("other", difference="B2"))]


def test_the_id_of_an_earlier_claim_is_not_given_again(tmp_path):
    """A link to a claim that was renamed never leads to another claim."""
    rows = [claim("deaths-on-the-square", formerly=["deaths"]), claim("deaths")]
    ((code, subject, _),) = found(tmp_path, *rows)
    assert ("E047", "deaths") == (code, subject)


def test_the_id_of_a_retired_claim_is_not_given_again(tmp_path):
    """A claim that is gone keeps its id, and so does a renamed one that is retired as well."""
    gone = [{"id": "deaths", "because": "It was told twice."}]
    assert ["E047"] == [code for code, *_ in found(tmp_path / "one", claim(), retired_claims=gone)]
    renamed = claim("killed", formerly=["deaths"])
    assert ["E047"] == [code for code, *_ in found(tmp_path / "two", renamed, retired_claims=gone)]


def test_an_id_is_retired_once_and_has_one_claim_after_it(tmp_path):
    """Whoever follows an id that is gone finds one reason, or one claim."""
    gone = {"id": "gone", "because": "It was told twice."}
    assert [("E047", "gone")] == [
        each[:2] for each in found(tmp_path / "one", retired_claims=[gone, dict(gone)])
    ]
    two = [claim("one", formerly=["gone"]), claim("two", formerly=["gone"])]
    (problem,) = read(tmp_path / "two", *two)[1]
    assert ("E047", "two", "“gone” is the id of the claim that is now “one”.") == (
        problem.code,
        problem.subject,
        problem.message,
    )


def test_a_release_is_recorded_once():
    """Two records of one version would give a number two meanings."""
    records = [
        Release(version, {}, {}, Origin("releases.yaml", line, {}))
        for line, version in enumerate(("1.0", "1.1", "1.0"), start=3)
    ]
    (problem,) = check_releases(Ledger(releases=records))
    assert ("E048", 5, "Version 1.0 is recorded in line 3 too.") == (
        problem.code,
        problem.line,
        problem.message,
    )


def test_whoever_uses_an_earlier_id_is_told_the_new_one(tmp_path):
    """A chapter or correction that still says the earlier id learns what it is called now."""
    correction = {"claim": "deaths", "before": "Then.", "after": "Now.", "why": "So.", "date": "2026"}
    renamed = claim("killed", formerly=["deaths"])
    assert [("E008", "deaths", "It is now called “killed”.")] == found(
        tmp_path, renamed, corrections=[correction]
    )


def test_the_register_lists_what_needs_a_number(tmp_path):
    """The appendix and the check mean the same claims."""
    assert {each for _, standings in _PARTS.values() for each in standings} == DIFFERENCES
    ledger, _ = read(tmp_path, differing(), claim("peace"))
    assert [("differ", True), ("one", False)] == [
        (standing(each), is_difference(each)) for each in ledger.claims.values()
    ]
