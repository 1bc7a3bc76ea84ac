"""Fonts of one name are embedded once, with the texts and widths of all of them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from chronicle.outputs.pdf import text_layer
from chronicle.outputs.pdf.glyphs import Face
from chronicle.outputs.pdf.weasyprint_patches import embedding


def font(texts: dict[int, str], widths: dict[int, float], name: str = "F") -> Any:
    """Return what of a font is looked at."""
    return SimpleNamespace(
        hash=name, to_unicode=texts, widths=widths, file_content=b"", index=0, upem=1000, clean=len
    )


def test_texts_and_widths_are_those_of_all_fonts_of_a_name(monkeypatch: Any) -> None:
    """The first text that is one counts; each font keeps its own glyphs, and streams are exchanged."""
    fonts = [
        font({1: "", 2: "b"}, {1: 500.0}),
        font({1: "a", 2: "x"}, {2: 400.0}),
        font({1: "o"}, {1: 9.0}, "G"),
    ]
    streams = [SimpleNamespace(stream=[b"BT"])]

    def mend(faces: dict[str, Face], contents: list[Any]) -> list[list[bytes]]:
        assert {"F": {1: "a", 2: "b"}, "G": {1: "o"}} == {name: face.texts for name, face in faces.items()}
        assert {1: 500.0, 2: 400.0} == faces["F"].widths
        assert [[b"BT"]] == contents
        faces["F"].widened[1] = 30
        faces["F"].widths[1] += 30
        return [[b"ET"]]

    monkeypatch.setattr(text_layer, "mend", mend)
    embedding.mend(fonts, streams)
    assert [{1: "a", 2: "b"}, {1: "a", 2: "b"}, {1: "o"}] == [each.to_unicode for each in fonts]
    assert [{1: 530.0}, {2: 400.0}, {1: 9.0}] == [each.widths for each in fonts]
    assert [False, True, True] == [each.clean is len for each in fonts]  # only what is embedded is made wider
    assert [b"ET"] == streams[0].stream


def test_a_face_is_cut_down_before_it_is_made_wider(monkeypatch: Any) -> None:
    """As WeasyPrint cuts it, then with the widths that the file says."""
    done: list[Any] = []
    one = font({}, {})
    monkeypatch.setattr(embedding, "with_widths", lambda *given: done.append(given) or b"wide")
    face = Face(list, widths={1: 530.0, 2: 400.0}, widened={1: 30})
    embedding._clean(one, lambda *given: done.append(given), face, "cmap")
    assert [("cmap",), (b"", {1: 530.0}, 1000)] == done
    assert b"wide" == one.file_content
