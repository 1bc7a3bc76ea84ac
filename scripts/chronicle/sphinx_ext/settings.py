"""Refuse settings of conf.py that name an address which Sphinx or a page would load."""

from __future__ import annotations

import re
import tokenize
from typing import TYPE_CHECKING

from chronicle.core.errors import CONF
from chronicle.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ADDRESS = re.compile(r"(?i)\s*(?:(?:https?|ftps?|file|data|wss?):|//)")
# What these name is printed, or said to whoever asks; nobody loads it.
_ONLY_SAID = frozenset(
    {"chronicle_book", "author", "copyright", "project_copyright", "html_baseurl", "user_agent"}
)


def loading_settings(given: Mapping[str, object], conf: Path) -> list[Problem]:
    """Return a problem for each address among the settings that `conf` gives, with its line."""
    lines = _lines(conf) if conf.is_file() else []
    problems = []
    for name, value in given.items():
        if name in _ONLY_SAID or name.startswith("_"):
            continue
        for address in dict.fromkeys(_addresses(value)):
            quoted = (f'"{address}"', f"'{address}'")
            line = next((at for at, text in enumerate(lines, 1) if any(each in text for each in quoted)), 0)
            problems.append(Problem(CONF, line, "M068", f"{name} names {address}.", subject=name))
    return problems


def _lines(conf: Path) -> list[str]:
    """Return the lines of a file of Python, whose encoding it may say itself."""
    with tokenize.open(conf) as stream:
        return stream.read().splitlines()


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if _ADDRESS.match(value):
            yield value
    elif isinstance(value, dict):
        for pair in value.items():
            yield from _addresses(pair)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for each in value:
            yield from _addresses(each)
