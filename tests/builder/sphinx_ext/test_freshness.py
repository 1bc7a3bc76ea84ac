"""What Sphinx forgets from one run to the next."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

from tests.builder.pictures.samples import pixels, saved

if TYPE_CHECKING:
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
