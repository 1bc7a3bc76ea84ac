"""What Sphinx forgets from one run to the next."""

from __future__ import annotations

import json
from shutil import rmtree
from typing import TYPE_CHECKING, Any

import pytest

from chronicle.sphinx_ext import freshness
from chronicle.sphinx_ext.domain import domain_of
from tests.builder.pictures.samples import pixels, saved
from tests.builder.sphinx_ext.environments import environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.sphinx_ext.conftest import TinyBook


def test_a_warning_is_told_again(tiny: TinyBook) -> None:
    """What Sphinx warned of while it read a chapter it says in the next run, and no more once it is mended.

    Upstream: U-SPH-27.
    """
    heading = "It ends.\n\n#### Two levels deeper\n\nAfterwards."
    tiny.edit("docs/chapters/02-second.md", "It ends.", heading)
    assert ["header level" in tiny.build("en").warnings for _ in range(2)] == [True, True]
    tiny.edit("docs/chapters/02-second.md", heading, "It ends.")
    assert [tiny.build("en").warnings for _ in range(2)] == ["", ""]


def test_pictures_are_named_alike_whatever_was_read(tiny: TinyBook) -> None:
    """A picture whose namesake is gone has the name that it has in a build from nothing.

    Upstream: U-SPH-29.
    """
    chapters = [next((tiny.root / "docs/chapters").glob(f"{number}-*.md")) for number in ("01", "02")]
    texts = [chapter.read_text("utf-8") for chapter in chapters]
    for folder, chapter, text in zip("ab", chapters, texts, strict=True):
        path = tiny.root / f"docs/{folder}/map.png"
        path.parent.mkdir()
        path.write_bytes(saved(pixels(), "PNG"))
        chapter.write_text(f"{text}\n```{{figure}} ../{folder}/map.png\n:alt: A map\n```\n", "utf-8")
    assert "map1.png" in {name for _docnames, name in tiny.build("en").app.env.images.values()}
    chapters[0].write_text(texts[0], "utf-8")
    warm = dict(tiny.build("en").app.env.images)
    rmtree(tiny.root / "doctrees")
    assert dict(tiny.build("en").app.env.images) == warm


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Return the environment of a book whose documents are as they were when they were read."""
    monkeypatch.setattr(freshness, "_picture_files", lambda _env: [])
    monkeypatch.setattr(freshness, "_source", lambda _env, docname: docname)
    monkeypatch.setattr(freshness, "_inputs", lambda _env, _docname, source, _pictures: source)
    documents = {"a", "b", "c"}
    env = environment(doctreedir=tmp_path, found_docs=documents, all_docs=dict.fromkeys(sorted(documents), 1))
    domain_of(env).read_from.update({each: each for each in documents})
    return env


def test_what_was_begun_is_read_again(stopped: Any) -> None:
    """What two builds began that were stopped stays noted until Sphinx has saved what it read."""
    assert [] == list(freshness.changed_inputs(stopped))
    for begun in (["b"], [], ["a"]):
        freshness._begin_reading(stopped, stopped, begun)
    assert ["a", "b"] == list(freshness.changed_inputs(stopped))


@pytest.mark.parametrize("note", ["", '["a"', "\ufeff{"])
def test_a_damaged_note_means_all(stopped: Any, tmp_path: Path, note: str) -> None:
    """Where it cannot be known what was begun, everything is read again."""
    (tmp_path / freshness._UNSAVED).write_text(note, encoding="utf-8")
    assert ["a", "b", "c"] == list(freshness.changed_inputs(stopped))
    (tmp_path / freshness._UNSAVED).write_text(json.dumps(["c", "gone"]), encoding="utf-8")
    assert ["c"] == list(freshness.changed_inputs(stopped))
