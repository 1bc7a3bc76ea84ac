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
