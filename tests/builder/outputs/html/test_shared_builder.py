"""What web and EPUB builders share."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import jinja2
import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.outputs.html.shared_builder import BookBuilder, templates, without_contents
from chronicle.words import Messages
from tests.languages import edition_of


def builder(code: str, **entry: Any) -> Any:
    """Return a builder of an edition whose contents have one document."""
    made: Any = BookBuilder.__new__(BookBuilder)
    made.edition = edition_of(code)
    made.messages = Messages(made.edition, SimpleNamespace())  # type: ignore[arg-type]
    listed = SimpleNamespace(**{"letter": None, "number": None, **entry})
    made.contents = SimpleNamespace(entry=lambda docname: listed if docname == "a" else None)
    return made


@pytest.mark.parametrize(
    ("code", "entry", "label", "kicker"),
    [
        ("en", {"number": "12"}, "12", "Chapter 12"),
        ("fa", {"number": "12"}, "۱۲", "Chapter ۱۲"),
        ("en", {"letter": "B"}, "B", "Appendix B"),
        ("en", {}, "", ""),
    ],
)
def test_a_document_is_named_by_its_number_or_letter(
    code: str, entry: dict[str, str], label: str, kicker: str
) -> None:
    """In the digits of the edition; what is no chapter or appendix has nothing above its title."""
    made = builder(code, **entry)
    assert label == made.label(made.contents.entry("a"))
    assert (kicker, "") == (made.kicker("a"), made.kicker("b"))


def test_tables_of_contents_are_left_out() -> None:
    """Each output draws its own; other groups of blocks stay."""
    document = new_document("index")
    document += [
        nodes.compound("", classes=["toctree-wrapper"]),
        nodes.compound("", classes=["other"]),
        nodes.section("", nodes.compound("", classes=["toctree-wrapper", "x"])),
    ]
    without_contents(document)
    assert [["other"]] == [each["classes"] for each in document.findall(nodes.compound)]


def test_a_template_escapes_what_it_prints(tmp_path: Any) -> None:
    """Its own lines leave no trace, and a name that it does not know is a fault."""
    (tmp_path / "a").write_text("  {% if x %}\n<p>{{ x }}</p>\n  {% endif %}\n", encoding="utf-8")
    assert "<p>&lt;b&gt;</p>\n" == templates(tmp_path).get_template("a").render(x="<b>")
    with pytest.raises(jinja2.UndefinedError):
        templates(tmp_path).get_template("a").render()
