"""All that is laid out of a book with two of everything, before the first page is set."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from chronicle.outputs.pdf.parts import Look, page_html
from chronicle.outputs.pdf.pdf_builder import PdfBuilder
from tests.builder.sphinx_ext.conftest import TinyBook
from tests.gallery import CODES, make_gallery

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved

_BLOCK = re.compile(
    r"\s*(</?(?:html|head|title|body|main|header|nav|section|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|"
    r"tbody|tr|figure|figcaption|blockquote|img)\b)"
)
_FOLDER = re.compile(r"file:///[^\"]*/")
_STAMP = re.compile(r"\b[0-9a-f]{64}\b")
SHORT = frozenset(
    {"chapters/00-how-to-read", "chapters/01-market", "chapters/02-houses", "appendices/l-index"}
)


def _lines(markup: str) -> str:
    return _BLOCK.sub(r"\n\1", _STAMP.sub("…", _FOLDER.sub("…/", markup)))


@pytest.mark.parametrize("code", CODES)
def test_parts(tmp_path: Path, approved: Approved, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """The book has these parts, with this markup, and is held to these things when it is printed."""
    kept: list[tuple[Any, Any, Any]] = []
    monkeypatch.setattr(PdfBuilder, "_print", lambda *given: kept.append(given))
    make_gallery(tmp_path / "book")
    TinyBook(tmp_path / "book").build(code, "pdf")
    ((builder, parts, anchors),) = kept
    frame, about, told = builder._frame(anchors), builder.about, list[object]()
    told += [f"{name}: {value}" for name, value in vars(about).items() if name != "edition"]
    told.append(
        f"{frame.title} | {frame.short_title} | {frame.titled_at} | {frame.continued} | {frame.paper}"
    )
    told += [f"{name} is {', '.join(others)}" for name, others in frame.names.items()]
    told += [f"attached {each.name} {each.media_type}: {each.says}" for each in builder._attached()]
    for part in parts:
        told.append(
            f"=== {part.name} «{part.head}» {part.file} under «{part.caption}» {part.stretch}"
            f" leads {part.leads} recto {part.recto} written {part.is_written}"
        )
        if part.otherwise is not None:
            told.append(f"or shorter: {_lines(etree.tostring(part.otherwise, encoding='unicode'))}")
        if not part.is_written or part.name in SHORT:
            look = Look(verso=not part.recto, spacing="tight" if part.leads else "")
            told.append(_lines(page_html(part, frame, look)))
    expected = json.loads(builder.expected.as_json())
    said = expected.pop("said")
    held = {name: said[name] for name in sorted(SHORT & {*said})}
    approved(*told, "=== held to", json.dumps(expected | {"said": held}, ensure_ascii=False, indent=1))
