"""Add to lists and tables of a program where they are written, and leave every other letter as it stands.

A setting is found by the place that Python's grammar gives it; nothing is run, and nothing is written anew.
"""

from __future__ import annotations

import ast
from typing import NamedTuple


class Insertion(NamedTuple):
    """A text that is put in, and before which byte of the program."""

    at: int
    text: str


class ProgramText:
    """The text of a program, to which something is to be added."""

    def __init__(self, text: str) -> None:
        self.data = text.encode()
        self._lines = self.data.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))
        self._newline = "\r\n" if self._lines and self._lines[0].endswith(b"\r\n") else "\n"

    def with_items(self, written: ast.List | ast.Tuple | ast.Dict, items: list[str]) -> list[Insertion]:
        """Return what puts items at the end of a list or table: on lines of their own where its last has one.

        An item is the text of an expression, in a table of a key with its value.
        """
        firsts, lasts = (
            (written.keys, written.values) if isinstance(written, ast.Dict) else (written.elts, written.elts)
        )
        if not lasts:
            return [Insertion(self._start(written) + 1, ", ".join(items))]
        first, last = firsts[-1] or lasts[-1], lasts[-1]  # a table that is spread into another has no key
        end, line_end = self._end(last), self._line_end(last)
        before = self.data[self._starts[first.lineno - 1] : self._start(first)]
        if before.strip() or written.end_lineno == last.end_lineno:
            return [Insertion(end, "".join(f", {item}" for item in items))]
        comma = [] if self.data[end:].lstrip(b" \t)").startswith(b",") else [Insertion(end, ",")]
        lines = "".join(f"{self._newline}{before.decode()}{item}," for item in items)
        return [*comma, Insertion(line_end, lines)]

    def with_line(self, text: str, after: ast.expr | None) -> list[Insertion]:
        """Return what puts in a line: after that of a value, or at the end of the program."""
        if after is not None:
            return [Insertion(self._line_end(after), f"{self._newline}{text}")]
        ended = not self.data or self.data.endswith((b"\n", b"\r"))
        return [Insertion(len(self.data), f"{'' if ended else self._newline}{text}{self._newline}")]

    def added(self, insertions: list[Insertion]) -> str:
        """Return the program with all that is put in."""
        pieces, done = [], 0
        for each in sorted(insertions, key=lambda each: each.at):
            pieces += [self.data[done : each.at], each.text.encode()]
            done = each.at
        return b"".join([*pieces, self.data[done:]]).decode()

    def _start(self, node: ast.expr) -> int:
        return self._starts[node.lineno - 1] + node.col_offset

    def _end(self, node: ast.expr) -> int:
        return self._starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)

    def _line_end(self, node: ast.expr) -> int:
        """Return where the line on which something ends is over."""
        number = (node.end_lineno or node.lineno) - 1
        return self._starts[number] + len(self._lines[number].rstrip(b"\r\n"))
