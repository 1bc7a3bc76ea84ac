"""How far a run is can be told in per cent of what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builder.sphinx_ext.runs import run

if TYPE_CHECKING:
    from tests.builder.sphinx_ext.conftest import TinyBook


def test_documents_are_counted_as_they_are_read_and_written(tiny: TinyBook) -> None:
    """Of three documents each is a third; what is not read again is not counted."""
    thirds = (33, 66, 100)
    assert [("reading sources", each) for each in thirds] == run(tiny, "dummy")[1]
    assert [("writing output", each) for each in thirds] == run(tiny, "html")[1]


def test_print_tells_of_a_phase_of_its_own(tiny: TinyBook) -> None:
    """While pages are set, painted and finished, the bar moves on."""
    setting = [percent for phase, percent in run(tiny, "pdf")[1] if phase == "setting"]
    assert setting == sorted(set(setting))
    assert 0 == setting[0]
    assert len(setting) > 4
