from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.ledger.check_sources import _medium
from chronicle.ledger.origin import Origin

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


MEDIA = {
    "interview": ["interview"],
    "recording": ["document", "song", "motion_picture", "broadcast", "speech"],
    "image": ["graphic", "figure", "map"],
    "dataset": ["dataset"],
}


@pytest.mark.parametrize("medium", [None, *MEDIA])
@pytest.mark.parametrize("given", [each for types in MEDIA.values() for each in types] + ["webpage"])
def test_a_source_is_cited_as_what_it_is(medium: str | None, given: str) -> None:
    """A text as anything, any other source as one of its own kinds."""
    origin = Origin("sources.yaml", 3, {"csl": 7})
    source: Any = SimpleNamespace(id="a", medium=medium, csl={"type": given}, origin=origin)
    found = [(each.code, each.line, each.message, each.remedy, each.subject) for each in _medium(source)]
    if medium is None or given in MEDIA[medium]:
        assert [] == found
    else:
        message = f"“{given}” is no type of CSL for a source that is “{medium}”."
        assert [("E063", 7, message, f"One of: {', '.join(MEDIA[medium])}.", "a")] == found


def test_what_may_tell_a_witness_is_told_by_its_field(tmp_path):
    """Each on its line, the field and not what it holds; and what else the record must say."""
    telling = {"names": {"en": {"main": REAL_NAME}}, "csl": {"type": "interview", "author": REAL_NAME}}
    found = found_in(tmp_path, witness("somebody", **telling))
    assert [
        ("E064", "The id of a witness whose name is withheld is published, and may tell it."),
        ("E064", "The name of this witness is withheld, and “names” may tell it."),
        ("E064", "The name of this witness is withheld, and “csl → author” may tell it."),
    ] == found
    assert REAL_NAME not in str(found)


@pytest.mark.parametrize(
    ("identifier", "good"),
    [
        ("witness-1", True), ("witness-10", True), ("witness-a", True),
        ("witness-0", False), ("witness-01", False), ("witness-ab", False), ("witness-1a", False),
        ("witness", False), ("a-witness-1", False),
    ],
)  # fmt: skip
def test_a_witness_is_called_by_a_number_or_a_letter(tmp_path, identifier: str, good: bool) -> None:
    """And by nothing from which somebody could be known."""
    told = [("E064", "The id of a witness whose name is withheld is published, and may tell it.")]
    assert ([] if good else told) == found_in(tmp_path, witness(identifier))


def test_two_sources_have_not_one_place(tmp_path):
    """The second is told of the first."""
    sources = tables()["sources"]
    sources[2]["order"] = 1
    assert [("E004", "The order 1 is that of “alpha” too.")] == faults(tmp_path, sources=sources)


def test_a_line_of_a_copy_is_told_once(tmp_path):
    """What holds a statement is not without one, or twice without; a word stands in some line."""
    sources = tables()["sources"]
    reasons = [{"lines": "2, 6", "because": "A rule."}, {"lines": "6", "because": "A heading."}]
    sources[0]["copy"]["lines"] = {"statement": "1-5", "none": reasons}
    sources[0]["own_words"] = [{"word": "Kasba", "language": "en", "line": 7, "entry": "town"}]
    assert [
        "Line 2 of the copy stands twice: under statement and under none.",
        "Line 6 of the copy stands twice: under none and under none.",
        "The copy has no line 7 that holds anything.",
    ] == [message for code, message in faults(tmp_path, sources=sources) if code == "E015"]
