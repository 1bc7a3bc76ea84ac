from __future__ import annotations

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.ledger.loader import load_ledger, read_ledger
from tests.languages import CHOSEN

from .small_ledger import claim, position, read, tables, write


def test_whole(tmp_path):
    """A faultless ledger loads into records by id, with the line of each."""
    ledger = load_ledger(write(tmp_path, tables()), CHOSEN)
    assert ["deaths"] == list(ledger.claims)
    assert ["alpha", "beta", "agency"] == list(ledger.sources)
    assert ("docs/evidence/claims/01-first.yaml", 2) == (
        ledger.claims["deaths"].origin.path,
        ledger.claims["deaths"].origin.line,
    )
    assert 6 == len(ledger.files)


@pytest.mark.parametrize("folder", ["front", "chapters", "appendices"])
def test_told_in_each_part(tmp_path, folder):
    """A claim may be told in front of the chapters, in them or behind them."""
    ledger = load_ledger(write(tmp_path, tables(claim(told=[f"{folder}/first"]))), CHOSEN)
    assert (f"{folder}/first",) == ledger.claims["deaths"].told


def test_five_faults_in_three_files(tmp_path):
    """All faults of all files are reported together, each on its line."""
    evidence = write(tmp_path, tables())
    (evidence / "places.yaml").write_text(
        "places:\n  - id: town\n    kind: town\n    nmaes: {en: {main: Town}}\n"
        "  - {id: hill, kind: hill, names: {en: {main: Hill}}, within: twon}\n"
    )
    (evidence / "units.yaml").write_text(
        "units:\n  - {id: person, one: person, other: people}\n  - {id: day, one: day\n"
    )
    (evidence / "claims" / "01-first.yaml").write_text(
        "claims:\n"
        "  - id: deaths\n"
        '    sentence: "On 18 April people died."\n'
        "    places: [town]\n"
        "    actors: []\n"
        "    status: one-source\n"
        "    told: [chapters/01-first]\n"
        "    deaths: true\n"
        "    positions:\n"
        "      - source: alhpa\n"
        '        lines: "1"\n'
        "        locator: {part: lead}\n"
        "        relation: states\n"
        "        agent: none\n"
    )
    with pytest.raises(ProblemsFound) as caught:
        load_ledger(evidence, CHOSEN)
    assert [
        ("docs/evidence/claims/01-first.yaml", 3, "E016"),
        ("docs/evidence/claims/01-first.yaml", 10, "E005"),
        ("docs/evidence/places.yaml", 2, "E002"),
        ("docs/evidence/places.yaml", 4, "E002"),
        ("docs/evidence/places.yaml", 5, "E006"),
        ("docs/evidence/units.yaml", 4, "E001"),
    ] == [(problem.path, problem.line, problem.code) for problem in caught.value.problems]
    assert "Did you mean “alpha”?" == caught.value.problems[1].remedy


def _with_a_subject(tmp_path):
    names = {code: {"main": "Water"} for code in ("en", "ar", "zh")}
    said = position(attribution="guard", quantities={"dead": {"unit": "person", "min": 2, "max": 2}})
    record = claim(subjects=["water"], actors=["guard"], positions=[said])
    subjects = [{"id": "water", "names": names, "see_also": ["town"]}]
    return write(tmp_path, tables(claims=[record], subjects=subjects))


@pytest.mark.parametrize("name", ["sources", "places", "actors", "units", "subjects", "claims/01-first"])
def test_a_file_that_cannot_be_read_is_one_fault(name, tmp_path):
    """What others name of it is not told as missing: nobody could look, and it would be told each time."""
    evidence = _with_a_subject(tmp_path)
    assert [] == read_ledger(evidence, CHOSEN)[1]
    (evidence / f"{name}.yaml").write_text("rows: [\n")
    assert [f"docs/evidence/{name}.yaml"] == [each.path for each in read_ledger(evidence, CHOSEN)[1]]


def test_what_another_file_lacks_is_told_beside_one_that_cannot_be_read(tmp_path):
    """Only the kind of record that the unread file holds is not asked for."""
    evidence = write(tmp_path, tables(claims=[claim(places=["twon"], actors=["nobody"])]))
    assert ["E006", "E006"] == [each.code for each in read_ledger(evidence, CHOSEN)[1]]
    (evidence / "units.yaml").write_text("rows: [\n")
    assert ["E006", "E006", "E001"] == [each.code for each in read_ledger(evidence, CHOSEN)[1]]


def test_faulty_record_is_known(tmp_path):
    """To name a record that is too faulty to build is no second fault."""
    places = [{"id": "town", "names": {"en": {"main": "Town"}}}]
    assert ["E002"] == [problem.code for problem in read(tmp_path, places=places)[1]]


def test_same_id_in_two_files(tmp_path):
    """An id is given once over all files."""
    evidence = write(tmp_path, tables())
    first = evidence / "claims" / "01-first.yaml"
    (evidence / "claims" / "02-second.yaml").write_text(first.read_text())
    with pytest.raises(ProblemsFound) as caught:
        load_ledger(evidence, CHOSEN)
    (problem,) = caught.value.problems
    assert ("E004", "The id “deaths” is taken: docs/evidence/claims/01-first.yaml, line 2.") == (
        problem.code,
        problem.message,
    )


def test_source_and_actor_share_no_id(tmp_path):
    """An attribution names a source or an actor, so that their ids may not meet."""
    actors = [{"id": "alpha", "kind": "force", "names": {"en": {"main": "Alpha"}}}]
    assert ["E004"] == [problem.code for problem in read(tmp_path, actors=actors)[1]]


@pytest.mark.parametrize("name", ["plaecs.yaml", "claims/Second.yaml", "sources.yml", "claims.yaml"])
def test_unknown_file(tmp_path, name):
    """A file with another name is not passed over in silence."""
    evidence = write(tmp_path, tables())
    (evidence / name).write_text("claims: []\n" if name == "claims.yaml" else "places: []\n")
    with pytest.raises(ProblemsFound) as caught:
        load_ledger(evidence, CHOSEN)
    assert ["E003"] == [problem.code for problem in caught.value.problems]


def test_no_folder(tmp_path):
    """A book without the folder is an ordinary report: its ledger is empty, and nothing is wrong."""
    assert not load_ledger(tmp_path / "docs" / "evidence", CHOSEN).claims


def test_empty_file(tmp_path):
    """An empty file is named, not a traceback."""
    evidence = write(tmp_path, tables())
    (evidence / "corrections.yaml").write_text("")
    with pytest.raises(ProblemsFound) as caught:
        load_ledger(evidence, CHOSEN)
    assert ["E001"] == [problem.code for problem in caught.value.problems]


def test_attribution_to_an_actor(tmp_path):
    """An attribution is told apart by the table in which its id stands."""
    rows = [
        position(key="a", attribution="guard"),
        position(key="b", attribution="agency"),
        position(key="c", attribution={"text": "residents"}),
    ]
    ledger, problems = read(tmp_path, claim(positions=rows))
    assert [] == problems
    named = [each.attribution for each in ledger.claims["deaths"].positions]
    assert ["guard", None, None] == [each.actor for each in named]
    assert [None, "agency", None] == [each.source for each in named]
    assert [None, None, "residents"] == [each.text for each in named]


def test_name_may_have_a_form_for_the_index(tmp_path):
    """A person stands in the index under the family name, in the languages that do so."""
    names = {"en": {"main": "Marie Colvin", "index": "Colvin, Marie"}, "ar": {"main": "ماري كولفن"}}
    ledger, problems = read(tmp_path, actors=[{"id": "colvin", "kind": "person", "names": names}])
    assert [] == problems
    found = ledger.actors["colvin"].names
    assert ["Colvin, Marie", "ماري كولفن"] == [found["en"].heading, found["ar"].heading]
    assert "Colvin, Marie" not in found["en"].allowed
