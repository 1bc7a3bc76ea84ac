"""Runs of another direction are set apart by elements in what reading systems list."""

from __future__ import annotations

from chronicle.outputs.epub.set_apart import set_apart


def test_each_pair_of_marks_becomes_an_element() -> None:
    """Everything else is escaped; a text without marks stays as it is."""
    assert 'A &lt;b&gt; <bdi dir="ltr">1–2</bdi> <bdi dir="rtl">ب</bdi>.' == set_apart(
        "A <b> \u20661–2\u2069 \u2067ب\u2069."
    )
    assert "Homs &amp; more" == set_apart("Homs & more")
