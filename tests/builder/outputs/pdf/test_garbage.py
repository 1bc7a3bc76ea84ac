"""Tests for when objects that nothing needs are looked for."""

from __future__ import annotations

import gc
import weakref

import pytest

from chronicle.outputs.pdf.garbage import collected_when_told


class _Ring:
    """An object that refers to itself, so that only a search finds that nothing needs it."""

    def __init__(self) -> None:
        self.own = self


def test_what_nothing_needs_goes_when_told() -> None:
    """What was made in the block stays until the block says so, and is gone then."""
    with collected_when_told() as collect:
        left = weakref.ref(_Ring())
        assert not gc.isenabled()
        assert left() is not None
        collect()
        assert left() is None


def test_python_looks_again_after_the_block() -> None:
    """A block that fails leaves the search as it was, switched on or off."""
    assert gc.isenabled()
    with pytest.raises(ValueError, match="inside"), collected_when_told():
        raise ValueError("inside")
    assert gc.isenabled()
    with collected_when_told():
        with collected_when_told():
            pass
        assert not gc.isenabled()
