"""What web and EPUB builders share."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import jinja2
import pytest
from docutils import nodes
from docutils.utils import new_document

from chronicle.outputs.html import shared_builder
from chronicle.outputs.html.shared_builder import BookBuilder, plain, templates, without_contents
from chronicle.words import Messages
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path


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


def test_a_builder_knows_its_edition_before_it_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Facts, words and contents of the book, read once; titles with their foreign runs set apart."""
    made = builder("ar")
    made.init()
    assert ("images", "", {}) == (made.imagedir, made.current_docname, made.secnumbers)
    book = SimpleNamespace(
        edition=edition_of("ar"), editions="all", facts=SimpleNamespace(title="A", subtitle="B"),
        messages=SimpleNamespace(
            fact=lambda name, text: f"{name} {text}",
            source_voice=SimpleNamespace(fact=lambda name, text: {"title": "title A"}.get(name, text)),
        ),
    )  # fmt: skip
    monkeypatch.setattr(shared_builder, "book_of", lambda _env: book)
    monkeypatch.setattr(shared_builder, "second_reading", lambda _book: "read")
    monkeypatch.setattr(shared_builder, "read_contents", lambda _env: "contents")
    made.env = SimpleNamespace(settings={"halt_level": 7}, found_docs={"a", "b"})
    made.prepare_writing({"a"})
    assert ("contents", "read", "all") == (made.contents, made.second_reading, made.editions)
    assert ("\u2066title A\u2069", "\u2066subtitle B\u2069") == (made.book_title, made.book_subtitle)
    assert (("en-GB", "ltr"), ("", "")) == (made.title_in, made.subtitle_in)  # one is not translated
    assert 7 == made.docsettings.halt_level
    assert ["a", "b"] == sorted(made.get_outdated_docs())


def test_a_document_is_written_with_its_own_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of its sections and figures; its pictures are chosen for the format."""
    made = builder("en")
    made.docsettings, made.env = "settings", SimpleNamespace(toc_secnumbers={"a": {"": (1,)}})
    monkeypatch.setattr(shared_builder, "numbers_of_figures", lambda _env, name: f"figures of {name}")
    document = new_document("a")
    made.enter_document("a", document)
    assert ("settings", "a", {"": (1,)}) == (document.settings, made.current_docname, made.secnumbers)
    assert "figures of a" == made.fignumbers
    made.enter_document("b", document)
    assert {} == made.secnumbers
    chosen: list[nodes.document] = []
    made.post_process_images = chosen.append
    made.write_doc_serialized("a", document)
    assert [document] == chosen


def test_a_style_sheet_is_not_escaped(tmp_path: Path) -> None:
    """It knows no entities; a page does, and is escaped all the same."""
    (tmp_path / "a.css").write_text('{{ "a > b" }}', encoding="utf-8")
    pages = templates(tmp_path)
    assert "a &gt; b" == pages.get_template("a.css").render()
    assert "a > b" == plain(pages).get_template("a.css").render()
