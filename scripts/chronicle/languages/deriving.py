"""Convert what is written in one script of a language into another script of it, phrase by phrase.

OpenCC knows which characters, and which phrases of one region, another region writes otherwise. Where it
errs, and for names that have a usual form of their own, a table of exceptions has the last word.
"""

from __future__ import annotations

import re
from copy import copy
from functools import cache
from typing import TYPE_CHECKING, Any

import opencc

from chronicle.core.marked_yaml import MarkedDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from chronicle.languages.editions import Derivation, Edition

_PLAIN = re.compile(r"(?!)")
# What stands for a run that is not converted: signs that nobody writes, and that no phrase goes across.
_FIRST = 0xF0000
_STANDS = re.compile("[\U000f0000-\U000ffffd]")
_WORD = re.compile(r"[A-Za-z]")


def derived_text(text: str, edition: Edition, kept: re.Pattern[str] = _PLAIN) -> str:
    """Return a text of the edition that this one is derived from as this one writes it.

    What `kept` matches stays as it is, but for its group `said`. An edition that is derived from none has
    nothing to convert.
    """
    how = edition.derivation
    if how is None:
        return text
    runs: list[str] = []

    def put(run: str) -> str:
        runs.append(run)
        return chr(_FIRST + len(runs) - 1)

    masked = kept.sub(lambda found: found[0] if found.groupdict().get("said") else put(found[0]), text)
    if how.exceptions:
        pairs = dict(how.exceptions)
        masked = _exceptions(how.exceptions).sub(lambda found: put(pairs[found[0]]), masked)
    said = _quoted(_converter(how.table).convert(masked), how, edition)
    return _STANDS.sub(lambda found: runs[ord(found[0]) - _FIRST], said)


def with_derived_names(record: Any, editions: Iterable[Edition]) -> Any:
    """Return a record of the ledger in which a table by language has what is derived, too.

    What is given for an edition stays; so do tables in which the other edition has nothing.
    """
    for edition in editions:
        if edition.derivation is not None:
            record = _with_names(record, edition, edition.derivation.base.code)
    return record


def _with_names(value: Any, edition: Edition, base: str) -> Any:
    """Return a value with what is derived in it."""
    if isinstance(value, list):
        value[:] = [_with_names(each, edition, base) for each in value]
    elif isinstance(value, dict):
        for key, each in value.items():
            value[key] = _with_names(each, edition, base)
        if value.get(base) and edition.code not in value:
            value[edition.code] = _derived(value[base], edition)
            if isinstance(value, MarkedDict):
                value.lines[edition.code] = value.lines[base]
    return value


def _derived(value: Any, edition: Edition) -> Any:
    """Return a name, a list of forms or a table of them as an edition writes them."""
    if isinstance(value, str):
        return derived_text(value, edition)
    if isinstance(value, list):
        said = copy(value)  # with its lines
        said[:] = [_derived(each, edition) for each in value]
        return said
    if isinstance(value, dict):
        table = copy(value)
        table.update((key, _derived(each, edition)) for key, each in value.items())
        return table
    return value


def _quoted(text: str, how: Derivation, edition: Edition) -> str:
    """Return a text with the quotation marks of an edition, each beside the one that it belongs to.

    A mark between Latin letters is an apostrophe.
    """
    marks = {how.base.quotes: edition.quotes, how.base.inner_quotes: edition.inner_quotes}
    opening: Mapping[str, tuple[str, str, str]] = {
        before.opening: (before.closing, after.opening, after.closing) for before, after in marks.items()
    }
    pieces, waiting = list(text), list[tuple[str, str]]()
    for at, sign in enumerate(pieces):
        if waiting and sign == waiting[-1][0] and not _is_apostrophe(text, at):
            pieces[at] = waiting.pop()[1]
        elif sign in opening:
            closing, written, closed = opening[sign]
            waiting.append((closing, closed))
            pieces[at] = written
    return "".join(pieces)


def _is_apostrophe(text: str, at: int) -> bool:
    return bool(_WORD.match(text[at - 1 : at]) and _WORD.match(text[at + 1 : at + 2]))


@cache
def _converter(table: str) -> opencc.OpenCC:
    return opencc.OpenCC(table)


@cache
def _exceptions(pairs: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Return what finds the exceptions, the longest first."""
    return re.compile("|".join(re.escape(before) for before, _ in sorted(pairs, key=lambda p: -len(p[0]))))
