"""A sentence that knows its pattern and what was filled in, so that it can be said in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self


class Worded(str):
    """A sentence made from a pattern in English: `Worded("it has {count} forms.", count=3)`."""

    pattern: str
    values: dict[str, str]

    def __new__(cls, pattern: str, **values: object) -> Self:
        """Fill the pattern in; what is filled in keeps its own pattern where it has one."""
        kept = {name: value if isinstance(value, str) else str(value) for name, value in values.items()}
        self = super().__new__(cls, pattern.format(**kept))
        self.pattern, self.values = pattern, kept
        return self

    def __reduce__(self) -> tuple[Callable[..., Worded], tuple[str, dict[str, str]]]:
        """Let a process hand the sentence to another with all that it knows."""
        return _again, (self.pattern, self.values)


def _again(pattern: str, values: dict[str, str]) -> Worded:
    return Worded(pattern, **values)


def pattern_of(text: str) -> str:
    """Return the pattern of a sentence; one that is no pattern's is its own."""
    return text.pattern if isinstance(text, Worded) else text


def with_values(text: str, change: Callable[[str], str]) -> str:
    """Return a sentence with a change made to whatever was filled in, or to all of it where nothing was."""
    if not isinstance(text, Worded):
        return change(text)
    return Worded(text.pattern, **{name: with_values(value, change) for name, value in text.values.items()})
