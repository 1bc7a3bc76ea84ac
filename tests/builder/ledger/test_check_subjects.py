"""Every subject of the index leads somewhere."""

from __future__ import annotations

import pytest

from tests.builder.ledger.small_ledger import claim, faults, read


def subject(identifier, **fields):
    """Return a subject."""
    return {"id": identifier, "names": {"en": {"main": identifier}}, **fields}


def found(folder, *subjects, of_claim=("siege",)):
    """Return the codes and lines of the faults of a ledger with these subjects."""
    _, problems = read(folder, claim(subjects=list(of_claim)), subjects=list(subjects))
    return [(problem.code, problem.path.rpartition("/")[2], problem.line) for problem in problems]


def test_subjects_that_lead_somewhere_are_no_fault(tmp_path):
    """Pages of its own, pages of a sub-entry, and another entry are each enough."""
    rows = [
        subject("siege", within="sieges", see_also=["guard"]),
        subject("sieges"),
        subject("blockade", see=["sieges", "town"]),
    ]
    assert [] == found(tmp_path, *rows)


def test_unknown_subject_of_a_claim_is_reported_where_it_stands(tmp_path):
    """A claim that names a subject which is not there is a fault of the claim's file and line."""
    (code, path, line), *_ = found(tmp_path, subject("siege"), of_claim=["siege", "seige"])
    assert ("E024", "01-first.yaml") == (code, path)
    assert "subjects:" in (tmp_path / "docs/evidence/claims/01-first.yaml").read_text().splitlines()[line - 1]


def test_subject_that_no_claim_has_is_reported(tmp_path):
    """An entry without pages would be missing from the index without a word."""
    assert [("E025", "subjects.yaml", 6)] == found(tmp_path, subject("siege"), subject("truce"))


def test_faulty_claim_may_be_the_only_one_of_its_subject(tmp_path):
    """A claim that cannot be read is one fault, not a second one of its subject."""
    wrong = claim(subjects=["siege"], status="certain")
    assert ["E002"] == [code for code, _ in faults(tmp_path, wrong, subjects=[subject("siege")])]


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("E014", subject("deep", within="siege")),
        ("E014", subject("deep", see=["deep"])),
        ("E024", subject("deep", see=["nowhere"])),
        ("E024", subject("deep", within="nowhere")),
        ("E025", subject("deep", see=["blockade"])),
        ("E025", subject("deep", see=["siege"], see_also=["town"])),
        ("E014", subject("deep", within="blockade")),
        ("E025", subject("deep", see=["siege"], within="sieges")),
        ("E025", subject("truce", see=["siege"])),
        ("E016", subject("deep", names={"en": {"main": "sieges of 2012"}})),
        ("E016", subject("deep", names={"en": {"main": "sieges", "forms": ["sieges of 2012"]}})),
        ("E016", subject("deep", names={"en": {"main": "sieges"}, "ar": {"main": "حصار 2012"}})),
    ],
)
def test_subjects_that_lead_astray(tmp_path, code, row):
    """A third step, a circle, a chain, an unknown entry, pages behind “see” and digits are refused."""
    rows = [subject("siege", within="sieges"), subject("sieges"), subject("blockade", see=["sieges"]), row]
    told = ["siege", "truce"] if row["id"] == "truce" else ["siege"]
    assert code in [each for each, *_ in found(tmp_path, *rows, of_claim=told)]
