"""What the builder can say to a translator, gathered from its own source."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import chronicle
from chronicle.build import check_languages
from chronicle.catalogs.files.merging import _CHANGES, _LAPSED, _MARK
from chronicle.catalogs.files.refreshing import _NOTHING, _STRANGER
from chronicle.catalogs.status import progress
from chronicle.core.codes import CODES
from chronicle.languages.scripts import script_of
from chronicle.preview import live
from chronicle.words.states import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.languages.editions import Edition

PACKAGE = Path(chronicle.__file__).parent
# What calls are told with: their last arguments are sentences, or tables of them.
_TELLING = frozenset(
    {
        "Problem",
        "problem",
        "_problem",
        "_refused",
        "_unreadable",
        "Finding",
        "Worded",
        "broken",
        "_Finding",
        "Blemish",
        "_hazards",
    }
)
_TABLES = frozenset(
    {"CURLY_BRACKET", "MISSING", "ORDER", "_HAZARD", "_PRINTS", "_BLOCKS", "_FOREIGN", "_EMPHASIS", "_AGAIN"}
)
# Told of a name of the ledger, to its editors.
_ELSEWHERE = frozenset({"no text holds this name.", "nothing needs this waiver."})
# What is filled into them, and what the command itself says.
_OTHERS = frozenset(
    {
        *("link", "code span", "before", "after", "more than one paragraph"),
        *(
            "No.",
            "Catalog",
            "Where",
            "Source",
            "Translation",
            "State",
            "Read by",
            "Approved by",
            "Remarks",
            "Id",
        ),
        *("correct it here", "✓ or a name", "what you think of it", "not certain", "not translated"),
        *("there is no such file.", "Give the path of the file that came back."),
        "For Debian: {command}",
        *(live._OPEN, live._SAVE, live._STOPPED, live._WHOLE, live._GOOD, live._FAULTY),
        *(_CHANGES, _LAPSED, _MARK, _STRANGER, _NOTHING, "created", "changed", "up to date"),
        *(
            "How far the translations are",
            "Catalog",
            "Messages",
            "Open",
            "Read",
            "Approved",
            "Words",
            "Words open",
        ),
        *("Done", "total", "page", "offered from", *State, "Each open passage is listed in {path}."),
        *progress.MEANING.values(),
        *(*progress._MARKED.values(), progress._ABSENT, progress._MORE_ABSENT, progress._MORE_CHANGED),
        check_languages._UNCHECKED,
        "Not translated yet: {number}. See make status.",
        "Of an earlier wording, marked fuzzy: {number}. See make status.",
        *("*emphasis*", "{reason}.", "→ {remedy}", "For the editors: {remedy}", "{told} ({english})"),
        "Nothing to complain of.",
        "Problems found: {number}.",
        "Spelling was not looked at: Hunspell’s dictionary “{name}” is not installed.",
        "Perhaps misspelt; what is right can be added to {path}, a word a line:",
        "Not asked: whether a message of the chapters is missing. They have changed since make catalogs.",
        "Not asked: whether a message of the chapters is missing. Run make catalogs once, which reads them.",
        "Looked at texts in {names} alone; make check looks at the whole book.",
    }
)
# Codes of the translators' family that name what only editors see.
EDITORS = frozenset({"T050", "T051", "T070"})
TRANSLATORS = tuple(name for name in CODES if name.startswith("T") and name not in EDITORS)


def patterns(edition: Edition) -> set[str]:
    """Return every sentence that the checks of a language say, with its placeholders, and every code."""
    found = {text for code in CODES.values() for text in code} | _OTHERS
    found |= {row.reason for row in script_of(edition.script).misplaced}
    found |= {row.reason for row in edition.checks.misplaced} if edition.checks else set()
    for path in sorted((PACKAGE / "catalogs").rglob("*.py")):
        found |= set(_sentences(ast.parse(path.read_text(encoding="utf-8"))))
    return found - _ELSEWHERE


# What translators use: their commands, and the modules that print for them.
_COMMANDS = frozenset({"catalogs", "status", "check", "_take", "proof", "exchange", "live"})
_PRINTING = ("build/check_languages.py", "preview", "catalogs/status", "build/proofreading.py")
_PRINTS_OUT = frozenset({"echo", "print", "say"})
_TOLD = frozenset({"text", "line", "say", "Worded"})


def printed_as_it_stands(source: str | None = None) -> list[str]:
    """Return the sentences that a translator's commands print without the words of the language."""
    if source is not None:
        return [*_untold(ast.parse(source))]
    tree = ast.parse((PACKAGE / "cli.py").read_text(encoding="utf-8"))
    commands = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in _COMMANDS]
    files = [path for name in _PRINTING for path in [PACKAGE / name, *(PACKAGE / name).rglob("*.py")]]
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in files if path.is_file()]
    return [said for each in [*commands, *modules] for said in _untold(each)]


def _untold(tree: ast.AST) -> Iterator[str]:
    """Yield each sentence that a call prints, and that no call on the way puts into other words."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _PRINTS_OUT - _TOLD:
            waiting: list[ast.AST] = [*node.args]
            while waiting:
                each = waiting.pop()
                if isinstance(each, ast.Call) and _name(each.func) in _TOLD:
                    continue
                if isinstance(each, ast.Constant) and isinstance(each.value, str):
                    yield from [each.value] if any(map(str.isalpha, each.value)) else []
                waiting += ast.iter_child_nodes(each)


def _sentences(tree: ast.AST) -> Iterator[str]:
    """Yield the constant sentences that are handed to whatever tells a problem, or assigned to be."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _TELLING:
            yield from filter(_is_sentence, _strings([*node.args, *(each.value for each in node.keywords)]))
        elif isinstance(node, ast.Assign) and _name(node.targets[0]) in {
            "reason",
            "message",
            "remedy",
            "pattern",
        }:
            yield from filter(_is_sentence, _strings([node.value]))
        elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            yield from filter(_is_sentence, _strings(node.value.elts))
        elif isinstance(node, ast.Assign) and _name(node.targets[0]) in _TABLES:
            yield from filter(_is_sentence, _strings([node.value]))


def _name(node: ast.expr) -> str:
    """Return the last name of an expression."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _strings(nodes: list[ast.expr]) -> Iterator[str]:
    """Yield the constant strings of expressions, but not those that other calls are told."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.Tuple | ast.List):
            yield from _strings(node.elts)
        elif isinstance(node, ast.Dict):
            yield from _strings(node.values)
        elif isinstance(node, ast.IfExp):
            yield from _strings([node.body, node.orelse])


def _is_sentence(text: str) -> bool:
    """Return whether a string is told to people, and no code or key."""
    return " " in text and not text.startswith((" ", "\\", "("))
