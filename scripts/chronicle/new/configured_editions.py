"""Write more editions into docs/conf.py: into their list, and into the facts that each edition has."""

from __future__ import annotations

import ast
from codecs import BOM_UTF8
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from chronicle.core.edited_settings import ProgramText
from chronicle.core.errors import CONF
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.utf8 import NotUtf8, decoded
from chronicle.core.written_settings import WorkedOut, Written, settings_of
from chronicle.languages.chosen import CHOSEN, LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from chronicle.core.edited_settings import Insertion

_FACTS, _IDENTIFIERS, _REVIEWERS = "chronicle_book", "identifiers", "reviewers"
_REMEDY = "Write it out: the command adds to what is written, and runs nothing."


def with_editions(program: bytes, source: str, codes: Sequence[str]) -> bytes:
    """Return docs/conf.py of a book written in `source` with these editions, all else as it stands.

    Raises ProblemsFound, with the line, where nothing can be added to what is written.
    """
    settings = settings_of(program)
    mark = BOM_UTF8 if program.startswith(BOM_UTF8) else b""
    try:
        decoded(program)
    except NotUtf8 as error:
        raise ProblemsFound([Problem(CONF, error.line, "M002", error.why)]) from error
    text = ProgramText(program.removeprefix(mark).decode())  # its ends of lines as they stand
    listed = _in_list(text, settings, source, codes)
    after = mark + text.added([*listed, *_in_facts(text, settings, source, codes)]).encode()
    if listed and not _holds(after, codes):
        line = settings[CHOSEN].line if CHOSEN in settings else 0
        raise ProblemsFound([_not_written(line, CHOSEN, "L005")])
    return after


def _in_list(
    text: ProgramText, settings: Mapping[str, Written], source: str, codes: Sequence[str]
) -> list[Insertion]:
    """Return what adds editions to the list of them, or makes that list."""
    written = settings.get(CHOSEN)
    if written is None:
        new = [code for code in codes if code != source]
        listed = ", ".join(f'"{code}"' for code in (source, *new))
        after = settings[LANGUAGE].value if LANGUAGE in settings else None
        return text.with_line(f"{CHOSEN} = [{listed}]", after) if new else []
    if not isinstance(written.meant, ast.List | ast.Tuple):
        raise ProblemsFound([_not_written(written.meant.lineno, CHOSEN, "L005")])
    there = _plain(written, CHOSEN, "L005")
    new = [f'"{code}"' for code in codes if code not in there]
    return text.with_items(written.meant, new) if new else []


def _in_facts(
    text: ProgramText, settings: Mapping[str, Written], source: str, codes: Sequence[str]
) -> Iterator[Insertion]:
    """Yield what gives each edition its identifier, and says that nobody has reviewed it yet.

    The identifier follows from that of the book's own language, so that it is the same wherever it is made.
    A book that leaves these facts open leaves them open here too.
    """
    facts = settings.get(_FACTS)
    if facts is None:
        return
    if not isinstance(facts.meant, ast.Dict):
        raise ProblemsFound([_not_written(facts.meant.lineno, _FACTS, "M002")])
    for key, value in zip(facts.meant.keys, facts.meant.values, strict=True):
        name = key.value if isinstance(key, ast.Constant) else None
        if name not in (_IDENTIFIERS, _REVIEWERS):
            continue
        field = Written(value, facts.settings)
        if not isinstance(field.meant, ast.Dict):
            raise ProblemsFound([_not_written(field.meant.lineno, str(name), "M002")])
        there = _plain(field, str(name), "M002")
        own = _uuid(there.get(source))
        if name == _REVIEWERS:
            values = dict.fromkeys(codes, "None")
        else:
            values = {code: f'"{uuid5(own, code).urn}"' for code in codes if own}
        if new := [f'"{code}": {each}' for code, each in values.items() if code not in there]:
            yield from text.with_items(field.meant, new)


def _plain(written: Written, name: str, code: str) -> Mapping[str, object]:
    """Return a list or table as it is written out; raise ProblemsFound where a part of it is not."""
    try:
        return written.plain()  # type: ignore[no-any-return]
    except WorkedOut as error:
        raise ProblemsFound([_not_written(error.line, name, code)]) from error


def _uuid(identifier: object) -> UUID | None:
    """Return the number that an identifier is, or None where it is none."""
    try:
        return UUID(str(identifier))
    except ValueError:
        return None


def _holds(program: bytes, codes: Sequence[str]) -> bool:
    """Return whether a program is one, and names these editions: what it is held to before it is written."""
    try:
        return {*codes} <= {*settings_of(program)[CHOSEN].plain()}
    except (ProblemsFound, KeyError, WorkedOut):
        return False


def _not_written(line: int, name: str, code: str) -> Problem:
    """Return the fault of a setting to which nothing can be added."""
    return Problem(CONF, line, code, f"{name} is not written out as a list or table.", _REMEDY)
