"""Write files whole, and only when their content changes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_if_changed(path: Path, content: bytes) -> bool:
    """Replace a file in one step unless it already holds this content; say whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    replace(path, content)
    return True


def replace(path: Path, content: bytes) -> None:
    """Replace a file in one step, so that a reader meets the old or the new content, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, scratch = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    except BaseException:
        Path(scratch).unlink(missing_ok=True)
        raise
