"""XML that comes from outside is read only where it can do nothing."""

from __future__ import annotations

import pytest

from chronicle.catalogs.exchange import guarded_xml
from chronicle.catalogs.exchange.guarded_xml import declares, read_guarded
from chronicle.core.problems import Problem, ProblemsFound

XML = '<?xml version="1.0" encoding="UTF-8"?>\n<xliff>a</xliff>'


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (XML.encode(), False),
        (b"<!DOCTYPE xliff><xliff/>", True),
        (b"<xliff>&a;</xliff><! entity a 'b'>", True),
        (XML.encode("utf-16"), True),
        (XML.encode("utf-16-be"), True),
        (XML.encode("utf-16-le"), True),
        (XML.encode("utf-32"), True),
        (b"<xliff>DOCTYPE</xliff>", False),
    ],
)
def test_what_declares_or_hides_something_is_known(content: bytes, found: bool) -> None:
    """In whatever letters; an encoding in which nobody sees it counts as well."""
    assert found is declares(content)


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"<!DOCTYPE xliff><xliff/>", 0, "it declares a document type, or is not in UTF-8."),
        (
            b"<xliff>\n<a></xliff>",
            2,
            "it is no XML: Opening and ending tag mismatch: a line 2 and xliff, line 2, column 12.",
        ),
        (b"<tmx/>", 1, "it is no file of this format: <tmx>."),
        (b"<xliff>" + b" " * 90 + b"</xliff>", 0, "it is larger than any book needs."),
    ],
)
def test_what_is_refused_is_told_with_its_line(
    content: bytes, line: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of another format, one that is broken, one that is too large: nothing of it is read."""
    monkeypatch.setattr(guarded_xml, "_LARGEST", 100)
    with pytest.raises(ProblemsFound) as found:
        read_guarded(content, "a.xlf", "xliff")
    assert (Problem("a.xlf", line, "T110", words),) == found.value.problems


def test_what_is_sound_is_read_without_its_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to the bound, in whatever namespace."""
    content = b"<x:xliff xmlns:x='urn:x'>a<!-- b --></x:xliff>"
    monkeypatch.setattr(guarded_xml, "_LARGEST", len(content))
    root = read_guarded(content, "a.xlf", "xliff")
    assert ("a", 0) == (root.text, len(root))
