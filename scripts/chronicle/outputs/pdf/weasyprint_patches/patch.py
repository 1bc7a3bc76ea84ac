"""Replace names of another module, and restore them when the last user is done."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass(frozen=True)
class Patch:
    """A name that is replaced: where it stands, and what makes the replacement out of the original."""

    owner: ModuleType | type
    name: str
    make: Callable[[Any], Any]

    def __str__(self) -> str:
        """Return the whole name, as in `weasyprint.pdf.stream:Stream.marked`."""
        if isinstance(self.owner, ModuleType):
            return f"{self.owner.__name__}:{self.name}"
        return f"{self.owner.__module__}:{self.owner.__qualname__}.{self.name}"

    @property
    def is_gone(self) -> bool:
        """Return whether there is no such name to replace."""
        return self.name not in vars(self.owner)


class Patcher:
    """Count the users of the patches: the first one puts them in, the last one takes them out."""

    def __init__(self) -> None:
        self.needed = 0
        self._undo = contextlib.ExitStack()

    def enter(self, patches: Iterable[Patch]) -> None:
        """Put all patches in, or none where one of them cannot be made."""
        if not self.needed:
            with contextlib.ExitStack() as undo:
                for patch in patches:
                    original = vars(patch.owner)[patch.name]
                    setattr(patch.owner, patch.name, patch.make(original))
                    undo.callback(setattr, patch.owner, patch.name, original)
                self._undo = undo.pop_all()
        self.needed += 1

    def leave(self) -> None:
        """Put the originals back, in reverse order, when no other user is left."""
        self.needed -= 1
        if not self.needed:
            self._undo.close()
