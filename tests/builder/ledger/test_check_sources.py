from __future__ import annotations

from typing import Any

import pytest

from .small_ledger import claim, faults, position, read, tables

REAL_NAME = "Somebody Real"


def witness(identifier: str = "witness-1", **fields: Any) -> dict[str, Any]:
    """Return an interview with a witness whose name is withheld."""
    return {
        "id": identifier,
        "order": 4,
        "read": True,
        "kind": "interview with a resident",
        "medium": "interview",
        "withheld": "fear of reprisals",
        **fields,
    }


def heard(*sources: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return the sources of a small ledger with these, and a claim that rests on the first of them."""
    passage = {
        "source": sources[0]["id"],
        "locator": {"part": "whole"},
        "relation": "states",
        "agent": "none",
    }
    return {
        "sources": [*tables()["sources"], *sources],
        "claims": [claim(positions=[passage | fields])],
    }


def found_in(folder, *sources, **fields):
    """Return the faults of a ledger with these sources."""
    return faults(folder, **heard(*sources, **fields))


def test_a_withheld_witness_has_no_name(tmp_path):
    """A witness who is protected needs neither name, reference nor copy; the passage names no lines."""
    assert [] == found_in(tmp_path, witness())


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ({"names": {"en": {"main": REAL_NAME}}}, "names"),
        ({"title_translations": {"en": REAL_NAME}}, "title_translations"),
        ({"csl": {"type": "interview", "author": REAL_NAME}}, "csl → author"),
        ({"csl": {"type": "interview", "URL": REAL_NAME}}, "csl → URL"),
        ({"csl": {"type": "interview", "title": REAL_NAME}}, "csl → title"),
        ({"csl": {"type": "interview", "publisher": REAL_NAME}}, "csl → publisher"),
        ({"csl": {"type": "interview", "container-title": REAL_NAME}}, "csl → container-title"),
        ({"perhaps_same": ["alpha"]}, "perhaps_same"),
    ],
)
def test_what_may_tell_who_it_is_is_refused(tmp_path, field, told):
    """Whatever leads to the person is a fault of its own line, which does not repeat what stands there."""
    _, problems = read(tmp_path, **heard(witness(**field)))
    (problem,) = problems
    assert ("E064", True) == (problem.code, f"“{told}”" in problem.message)
    lines = (tmp_path / problem.path).read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1].strip().startswith(told.partition(" ")[0])
    assert REAL_NAME not in str(problem)


def test_what_may_be_said_of_a_withheld_witness(tmp_path):
    """Language and date of an interview lead to nobody by themselves."""
    assert [] == found_in(tmp_path, witness(csl={"type": "interview", "language": "ar", "issued": "2012"}))


@pytest.mark.parametrize("identifier", ["somebody-real", "witness-somebody", "witness"])
def test_the_id_of_a_withheld_witness_is_a_number_or_a_letter(tmp_path, identifier):
    """Ids are published: that of a protected witness says nothing."""
    assert ["E064"] == [code for code, _ in found_in(tmp_path, witness(identifier))]


def test_a_withheld_witness_was_heard(tmp_path):
    """What is known through another source is not for the editors to withhold."""
    sources = [*tables()["sources"], witness(read=False, via="alpha")]
    codes = [code for code, _ in faults(tmp_path, sources=sources)]
    assert ["E064", "E064"] == codes


@pytest.mark.parametrize(
    ("medium", "kind", "codes"),
    [
        ("interview", "interview", []),
        ("recording", "motion_picture", []),
        ("image", "graphic", []),
        ("dataset", "dataset", []),
        ("dataset", "webpage", ["E063"]),
        ("image", "interview", ["E063"]),
    ],
)
def test_a_source_is_of_the_type_of_its_reference(tmp_path, medium, kind, codes):
    """What a source is and the type that CSL gives it go together; one without a copy names no lines."""
    source = witness("film", medium=medium, names={"en": {"main": "A film"}}, csl={"type": kind})
    del source["withheld"]
    assert codes == [code for code, _ in found_in(tmp_path, source)]


def test_a_medium_has_its_type_where_none_is_given(tmp_path):
    """The data always have a type of CSL for what is no text."""
    ledger, _ = read(tmp_path, **heard(witness()))
    assert {"type": "interview"} == ledger.sources["witness-1"].csl


def test_a_text_needs_its_copy_and_everything_its_name(tmp_path):
    """Only what is no text may be without a copy, and only who is protected without a name."""
    source = witness("report-2")
    del source["withheld"], source["medium"]
    expected = {"The record lacks the field “copy”.", "The record lacks the field “csl”."}
    expected |= {"The record lacks the field “names”."}
    found = faults(tmp_path, sources=[*tables()["sources"], source])
    assert {("E002", message) for message in expected} == set(found)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"lines": "1"}, "E015"),
        ({"locator": {"part": "page", "page": 12}}, ""),
        ({"locator": {"part": "page", "page": "14-12"}}, "E065"),
        ({"locator": {"part": "time", "time": "00:41:05"}}, ""),
        ({"locator": {"part": "time", "time": "00:41:05-00:40:00"}}, "E065"),
        ({"locator": {"part": "time", "time": "41:05"}}, "E002"),
        ({"locator": {"part": "page"}}, "E002"),
        ({"locator": {"part": "lead", "page": 3}}, "E002"),
    ],
)
def test_places_in_what_is_no_text(tmp_path, fields, code):
    """Pages and times are written in one way and in their order; lines are those of a copy."""
    assert [code] * bool(code) == [found for found, _ in found_in(tmp_path, witness(), **fields)]


@pytest.mark.parametrize("locator", [{"part": "time", "time": "00:41:05"}, {"part": "whole"}])
def test_a_text_has_no_times(tmp_path, locator):
    """A place that only a recording has is not found in a text."""
    row = claim(positions=[position(locator=locator)])
    assert ["E065"] == [code for code, _ in faults(tmp_path, row)]


def test_a_copy_has_lines(tmp_path):
    """A passage of a document whose copy is at hand says in which lines it stands."""
    passage = position()
    del passage["lines"]
    assert ["E015"] == [code for code, _ in faults(tmp_path, claim(positions=[passage]))]
