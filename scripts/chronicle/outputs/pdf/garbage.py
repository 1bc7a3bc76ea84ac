"""Look for objects that nothing needs any more between the parts of a book, and not while one is laid out.

Python looks after every few hundred new objects, and each time among more that are still needed: boxes of
laid-out pages live until the book is painted. It was a sixth of the time.
"""

from __future__ import annotations

import contextlib
import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SINCE_LAST = 1  # the generation of what was made since it was last looked


@contextlib.contextmanager
def collected_when_told() -> Iterator[Callable[[], None]]:
    """Collect garbage in the block only when what is returned is called, and among what was made since."""
    usual = gc.isenabled()
    gc.disable()
    try:
        yield _collect
    finally:
        if usual:
            gc.enable()


def _collect() -> None:
    gc.collect(_SINCE_LAST)
