"""Read everything that a result says, in whatever container it says it."""

from __future__ import annotations

import subprocess
import zipfile
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def said_in(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the parts of a result with what each says: pages, files of an EPUB, text and metadata of a PDF.

    Parts that are no text come as Latin-1, so that an ASCII name in them is found all the same.
    """
    if path.is_dir():
        for file in sorted(each for each in path.rglob("*") if each.is_file()):
            yield from said_in(file)
    elif path.suffix == ".epub":
        with zipfile.ZipFile(path) as container:
            for name in container.namelist():
                yield f"{path.name}/{name}", name + _text(container.read(name))
    elif path.suffix == ".pdf":
        done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, timeout=300)
        yield f"{path.name}, text", done.stdout.decode()
        with pikepdf.open(path) as pdf:
            for number, thing in enumerate(pdf.objects):
                yield f"{path.name}, object {number}", "\n".join(_strings(thing))
    else:
        yield path.name, path.name + _text(path.read_bytes())


def _strings(thing: pikepdf.Object) -> Iterator[str]:
    """Yield the strings of a PDF object, and what its stream holds unless it is a font or a picture."""
    if isinstance(thing, pikepdf.String):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for each in thing:  # type: ignore[attr-defined,unused-ignore]
            if not getattr(each, "is_indirect", False):
                yield from _strings(each)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for name, each in thing.items():
            if not getattr(each, "is_indirect", False):
                yield name
                yield from _strings(each)
        if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == "/Metadata":
            yield _text(thing.read_bytes())


def _text(content: bytes) -> str:
    """Return a file as text."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")
