from __future__ import annotations

from chronicle.core.marked_yaml import parse_marked
from chronicle.ledger.model import Claim, Place, Quantity, Source
from chronicle.ledger.record_reading import names_of, read_record

_CLAIM = """\
id: deaths
sentence: People died.
places: [town]
actors: []
status: one-source
told: [chapters/01-first]
positions:
  - source: alpha
    lines: "20-21, 24"
    locator: {part: lead}
    relation: states
    agent: none
    date: {edtf: 2011-04-18}
    quantities:
      dead: {min: 2, max: 3, unit: person}
      hurt: {min: 2, unit: person}
"""


def _read(record, text):
    value, problems = parse_marked(text, "x.yaml")
    assert [] == problems
    return read_record(record, value, "x.yaml")


def test_a_record_is_read_as_its_annotations_say():
    """Lists become tuples, records are built inside records, and lines of a copy are counted out."""
    claim = _read(Claim, _CLAIM)
    (position,) = claim.positions
    assert (("town",), (), ("chapters/01-first",)) == (claim.places, claim.actors, claim.told)
    assert (20, 21, 24) == position.lines
    assert ("lead", "2011-04-18") == (position.locator.part, position.date.edtf)


def test_what_a_file_leaves_out():
    """A field that is not there is None, or an empty list or mapping; a figure gets what is usual."""
    claim = _read(Claim, _CLAIM)
    (position,) = claim.positions
    assert (None, None, (), ()) == (claim.note, claim.deaths, claim.subjects, claim.formerly)
    assert (None, {}) == (position.says, position.inferred)
    figures = [(each.min, each.max, each.qualifier) for each in position.quantities.values()]
    assert [(2, 3, "range"), (2, 2, "exact")] == figures


def test_each_record_knows_where_it_stands_and_what_it_belongs_to():
    """A record inside another has a line of its own, and the claim whose messages it uses."""
    (position,) = _read(Claim, _CLAIM).positions
    assert ("x.yaml", 8, 9) == (position.origin.path, position.origin.line, position.origin.at("lines"))
    assert ("deaths", 13) == (position.date.claim, position.date.origin.line)
    assert "deaths" == position.quantities["dead"].claim
    assert Quantity(2, 3, "range", "person") == position.quantities["dead"]


def test_coordinates_are_numbers_and_nothing_known_is_kept():
    """Coordinates may be typed whole; null in a reference says that the copy does not tell."""
    place = _read(Place, "{id: a, kind: b, names: {}, coordinates: [34, 36.5], coordinates_source: c}")
    assert (34.0, 36.5) == place.coordinates
    source = _read(Source, "{id: a, order: 1, read: true, names: {}, kind: b, csl: {type: c, title: null}}")
    assert {"type": "c", "title": None} == source.csl


def test_names_are_read_where_a_record_has_faults():
    """What is no name is left out; the rest of the names can be asked for."""
    found = names_of({"names": {"en": {"main": "A", "forms": ["B"]}, "ar": "C", "zh": {"short": "D"}}})
    assert ["en"] == list(found)
    assert ("A", "B") == found["en"].allowed
    assert {} == names_of({"names": []})
