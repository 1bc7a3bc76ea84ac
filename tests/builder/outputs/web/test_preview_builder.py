"""The preview writes what has changed, says of each text which message it is, and leaves nothing behind."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from docutils import nodes

from chronicle.outputs.web import preview_builder
from chronicle.outputs.web.preview_builder import PreviewBuilder, PreviewTranslator
from chronicle.outputs.web.web_builder import WebBuilder
from chronicle.outputs.web.web_translator import WebTranslator
from chronicle.words.states import message_name

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PreviewBuilder:
    """Return a builder of two documents, whose pages are their names."""
    monkeypatch.setattr(preview_builder, "published_data", lambda _env: [SimpleNamespace(name="a.csv")])
    monkeypatch.setattr(WebBuilder, "init", lambda _self: None)
    monkeypatch.setattr(WebBuilder, "prepare_writing", lambda *_: None)
    monkeypatch.setattr(WebBuilder, "write_doc_serialized", lambda *_: None)
    monkeypatch.setattr(
        WebBuilder, "write_doc", lambda self, name, tree: self.put(tmp_path / f"{name}.html", str(tree))
    )
    made: Any = PreviewBuilder.__new__(PreviewBuilder)
    made.outdir, made.imagedir, made.tags = tmp_path, "_images", None
    made.env = SimpleNamespace(
        found_docs={"a", "b"}, get_and_resolve_doctree=lambda name, *_, **_given: f"page of {name}"
    )
    made.init()
    return made


def test_only_pages_that_have_changed_are_told(builder: PreviewBuilder, tmp_path: Path) -> None:
    """They are written together, in the order of their names, and each once."""
    (tmp_path / "a.html").write_text("page of a")
    assert ["b.html"] == builder.write_first({"b", "a"})
    assert "page of b" == (tmp_path / "b.html").read_text()
    assert [] == builder.write_first({"a", "b"})


def test_what_is_kept_is_shown_when_the_book_has_been_read(
    builder: PreviewBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page waits until nothing is found wrong; those that are made at the end are shown at once."""

    def finish(self: PreviewBuilder) -> None:
        assert (tmp_path / "a.html").is_file()
        self.put(tmp_path / "evidence/claim.html", "claim")
        assert (tmp_path / "evidence/claim.html").is_file()

    monkeypatch.setattr(WebBuilder, "finish", finish)
    builder.put(tmp_path / "a.html", "one")
    assert not (tmp_path / "a.html").exists()
    (tmp_path / "evidence").mkdir()
    builder.finish()
    assert ["a.html", "evidence/claim.html"] == builder.show_rest()


@pytest.mark.parametrize("everything", [True, False])
def test_what_the_book_has_no_more_is_deleted(
    builder: PreviewBuilder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, everything: bool
) -> None:
    """Pages, pictures and data of an earlier reading, where all of it was read; never what pages share."""
    kept = ("a.html", "_images/a.png", "data/a.csv", "assets/style.css")
    gone = ("old.html", "_images/old.png", "data/old.csv")
    for name in (*kept, *gone):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.setattr(WebBuilder, "finish", lambda _self: None)
    builder.everything = everything
    builder.put(tmp_path / "a.html", "x")
    builder.images = {"docs/a.png": "a.png"}
    builder.finish()
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {*kept, *(() if everything else gone)} == left


def test_a_new_reading_knows_no_pages_of_the_last(builder: PreviewBuilder, tmp_path: Path) -> None:
    """All documents are written first; then those alone that are read anew."""
    assert ["a", "b"] == sorted(builder.get_outdated_docs())
    builder.everything = False
    assert [] == list(builder.get_outdated_docs())
    builder.put(tmp_path / "a.html", "x")
    builder.begin()
    builder.everything = True
    builder._remove_others()
    assert set() == builder._pages


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("It began.", ("chapters/01-a", None, "It began.")),
        (("evidence", "sit-in", "A march"), ("evidence", "sit-in", "A march")),
        (None, None),
    ],
)
def test_an_element_says_which_message_it_shows(
    message: Any, named: tuple[str, str | None, str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text of a chapter by its words, any other by catalog and context too; with its state."""
    written: dict[str, str] = {}
    monkeypatch.setattr(
        WebTranslator, "starttag", lambda *_, **attributes: written.update(attributes) or "<p>"
    )
    states = SimpleNamespace(of=lambda domain, msgid, context: f"{domain} {context} {msgid}")
    monkeypatch.setattr(preview_builder, "book_of", lambda _env: SimpleNamespace(states=states))
    translator: Any = PreviewTranslator.__new__(PreviewTranslator)
    translator.builder = SimpleNamespace(current_docname="chapters/01-a", env=None)
    node = nodes.paragraph("", "", **({"message": message} if message else {}))
    assert "<p>" == translator.starttag(node, "p", CLASS="x")
    assert "x" == written.pop("CLASS")
    if named is None:
        assert {} == written
    else:
        domain, context, msgid = named
        assert {
            "data-message": f"{domain}:{message_name(domain, context, msgid)}",
            "data-state": f"{domain} {context} {msgid}",
        } == written
