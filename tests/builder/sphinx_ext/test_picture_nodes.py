"""A picture that may be published stands in place of the editor's file; any other is told with its line."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from docutils import nodes

from chronicle.core.problems import Problem
from chronicle.pictures.clean import publish
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.picture_nodes import check_pictures
from tests.builder.pictures.samples import moving, pixels, saved
from tests.builder.sphinx_ext.environments import environment


@pytest.fixture
def env(tmp_path: Path) -> Any:
    """Return the environment of a book with a picture, one that moves, a folder and one beside the book."""
    docs = tmp_path / "docs"
    (docs / "folder.png").mkdir(parents=True)
    (docs / "A Map (1).png").write_bytes(saved(pixels(), "PNG"))
    (docs / "moving.gif").write_bytes(moving("GIF"))
    (tmp_path / "outside.png").write_bytes(saved(pixels(), "PNG"))
    added: list[tuple[str, str]] = []
    return environment(
        "chapters/a",
        srcdir=docs,
        doctreedir=tmp_path / "doctrees" / "en",
        doc2path=lambda docname: docs / f"{docname}.md",
        images=SimpleNamespace(add_file=lambda docname, path: added.append((docname, path)), added=added),
    )


def checked(env: Any, *addresses: str, alt: str = "A map", **fields: Any) -> nodes.image:
    """Check a picture that Sphinx has found at these addresses; return its node."""
    found = {str(number): each for number, each in enumerate(addresses)} if len(addresses) > 1 else {}
    node = nodes.image("", uri=addresses[0], alt=alt, candidates=found or {"*": addresses[0]}, **fields)
    check_pictures(SimpleNamespace(env=env), _document(node))  # type: ignore[arg-type]
    return node


def _document(node: nodes.image) -> nodes.document:
    figure = nodes.figure("", node)
    figure.line, figure.source = 7, "a.md"
    return nodes.document("", "", "", figure)  # type: ignore[arg-type]


def faults(env: Any) -> list[tuple[str, int, str, str]]:
    """Return the faults of the document."""
    found = kept(env).faults.get("chapters/a", [])
    return [(each.path, each.line, each.code, each.subject) for each in found]


def test_a_picture_is_put_in_place_of_the_editors_file(env: Any) -> None:
    """Under a name that says what it was and changes with what is seen, beside the edition's doctrees."""
    node = checked(env, "A Map (1).png")
    assert [] == faults(env)
    written = (env.srcdir / node["uri"]).resolve()
    assert env.doctreedir / "pictures" == written.parent
    assert written.name.startswith("a-map-1-")
    assert (".png", 8) == (written.suffix, len(written.stem.removeprefix("a-map-1-")))
    assert publish(env.srcdir / "A Map (1).png").content == written.read_bytes()
    assert {"*": node["uri"]} == node["candidates"]
    assert [("chapters/a", node["uri"])] == env.images.added
    (env.srcdir / "A Map (1).png").write_bytes(saved(pixels("L"), "PNG"))
    assert node["uri"] != checked(env, "A Map (1).png")["uri"]
    (env.srcdir / "地图.png").write_bytes(saved(pixels(), "PNG"))
    assert Path(checked(env, "地图.png")["uri"]).name.startswith("picture-")


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("../outside.png", "M061"),
        ("folder.png", "M063"),
        ("moving.gif", "M065"),
        ("gone.png", None),  # Sphinx says so
    ],
)
def test_what_cannot_be_published_is_told_as_the_chapter_names_it(
    env: Any, address: str, code: str | None
) -> None:
    """With the line of the picture; it stays where it is."""
    node = checked(env, address, original_uri="../as-written.png")
    assert ([("docs/chapters/a.md", 7, code, "../as-written.png")] if code else []) == faults(env)
    assert (address, []) == (node["uri"], env.images.added)


@pytest.mark.parametrize("alt", ["", "  "])
def test_a_picture_has_words_for_those_who_do_not_see_it(env: Any, alt: str) -> None:
    """Spaces are none; it is shown all the same, so that all faults are told together."""
    checked(env, "A Map (1).png", alt=alt)
    assert [("docs/chapters/a.md", 7, "P007", "A Map (1).png")] == faults(env)
    assert 1 == len(env.images.added)


def test_each_file_that_a_picture_may_be_is_looked_at(env: Any) -> None:
    """A pattern that names several files is refused for each that is wrong."""
    checked(env, "moving.gif", "folder.png")
    assert ["M063", "M065"] == sorted(code for _, _, code, _ in faults(env))


@pytest.mark.parametrize(("named", "told"), [(False, 1), (True, 0)])
def test_a_picture_from_elsewhere_is_told_once(env: Any, named: bool, told: int) -> None:
    """The look at the text may have named it already, with its own line."""
    address = "https://far.invalid/a.png"
    if named:
        kept(env).faults["chapters/a"] = [Problem("docs/chapters/a.md", 3, "M060", "it", subject=address)]
    node = nodes.image("", uri=address, alt="A", candidates={"?": address})
    check_pictures(SimpleNamespace(env=env), _document(node))  # type: ignore[arg-type]
    assert [7] * told == [line for _, line, code, _ in faults(env) if (line, code) == (7, "M060")]
    assert told + named == len(faults(env))
