from __future__ import annotations

import pytest

from chronicle.ledger.published_fields import field_of, shapes


def test_fields_are_read_from_the_schema():
    """A field has the schema's description; where it refers to a shared shape, that of the shape counts."""
    assert "How the positions stand to one another." == field_of("claims.status").says
    assert "doubtful" in field_of("claims.status").words
    assert "The SHA-256 of the copy." == field_of("sources.copy.sha256").says
    assert field_of("places.id").says.startswith("A short name")


def test_shared_shapes_are_told_once():
    """Dates and figures, which many records have, stand in a list of their own."""
    names = [shape.path for shape in shapes()]
    assert len(set(names)) == len(names)
    assert {"claims", "date", "quantity"} <= set(names)
    assert not any("date.edtf" in field.path for shape in shapes() for field in shape.fields)


def test_a_field_that_is_not_there():
    """A column that says to be a field of the data, and is none, stops the build."""
    with pytest.raises(KeyError):
        field_of("claims.moon")


def test_a_field_inside_others_is_told_by_its_path():
    """In the order of the schema, with what it may hold; a list of the file is told from a shape inside."""
    told = {shape.path: shape for shape in shapes()}
    claims = [field.path for field in told["claims"].fields]
    assert claims.index("positions") < claims.index("positions.source") < claims.index("positions.lines")
    assert claims[0] == "id"
    assert "plans" in field_of("claims.positions.relation").words
    assert () == field_of("claims.id").words
    assert told["claims"].is_record
    records = [shape.is_record for shape in shapes()]
    assert sorted(records, reverse=True) == records  # records first, then what they share
    assert all(shape.says.strip() and shape.fields for shape in shapes())
    assert all(field.says.strip() for shape in shapes() for field in shape.fields)


def test_rare_fields_are_told_of_a_ledger_that_has_them():
    """Of one without any the common ones are."""
    few = {field.path for shape in shapes(frozenset()) for field in shape.fields}
    every = {field.path for shape in shapes() for field in shape.fields}
    assert few < every
