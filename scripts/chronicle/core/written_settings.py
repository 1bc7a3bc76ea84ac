"""Read settings out of docs/conf.py without running it, each with the line that it stands on."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, NamedTuple

from chronicle.core.errors import CONF, syntax_problem
from chronicle.core.marked_yaml import MarkedDict, MarkedList
from chronicle.core.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path


class WorkedOut(ValueError):  # noqa: N818 - it says what a setting is
    """Say that a setting is no plain value, and on which line."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Written(NamedTuple):
    """One setting: its expression, and the others that a name in it may stand for."""

    value: ast.expr
    settings: dict[str, ast.expr]

    @property
    def line(self) -> int:
        """Return the line on which the value begins."""
        return self.value.lineno

    @property
    def meant(self) -> ast.expr:
        """Return the expression, or what it is the name of."""
        return (
            self.settings.get(self.value.id, self.value) if isinstance(self.value, ast.Name) else self.value
        )

    def plain(self) -> Any:
        """Return the value; tables and lists record the line of each of their items.

        Raises WorkedOut where it, or a part of it, is not written out.
        """
        value = self.meant
        match value:
            case ast.Constant():
                return value.value
            case ast.List() | ast.Tuple():
                items = MarkedList(self._replace(value=each).plain() for each in value.elts)
                items.line, items.lines = value.lineno, [each.lineno for each in value.elts]
                return items
            case ast.Dict():
                table = MarkedDict()
                table.line, table.lines = value.lineno, {}
                for key, each in zip(value.keys, value.values, strict=True):
                    if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                        raise WorkedOut(each.lineno)
                    table[key.value] = self._replace(value=each).plain()
                    table.lines[key.value] = key.lineno
                return table
        try:
            return ast.literal_eval(value)
        except ValueError:
            raise WorkedOut(value.lineno) from None


def written_settings(docs: Path) -> dict[str, Written]:
    """Return the settings by name, of two of one name the last; raise ProblemsFound where it is no Python."""
    return settings_of((docs / "conf.py").read_bytes())


def settings_of(program: bytes) -> dict[str, Written]:
    """Return the settings of a program that stands for docs/conf.py, as `written_settings` does."""
    try:
        tree = ast.parse(program)
    except SyntaxError as error:
        raise ProblemsFound([syntax_problem(error)]) from error
    except ValueError as error:  # a character that no program can hold
        reason = f"Python cannot read it: {error}."
        raise ProblemsFound([Problem(CONF, 0, "M002", reason)]) from error
    values = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    }
    return {name: Written(value, values) for name, value in values.items()}
