"""Find numbers that are written in words: they, too, come from the ledger."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from chronicle.catalogs.checks.language import words_of
from chronicle.catalogs.checks.matching import Forms

if TYPE_CHECKING:
    from collections.abc import Iterator

_HAN = frozenset({"Hans", "Hant"})
_DIGITS = "〇零一二两兩三四五六七八九十百千万萬亿億"
_TIME = "个月|個月|个星期|个小时|世纪|周年|年|月|日|天|周|星期|小时|分钟|岁"
_MEASURES = "人|名|个|個|户|戶|辆|輛|座|次|批|项|項|份(?!文献|文獻)|处|處|架|枚|支|条|條|倍|%|％|公里|平方"
# 一名记者 is “a journalist”; 这一年 and 第一批 count nothing.
_ARTICLE = re.compile(
    r"一(?:名|个(?!月|星期|小时)|個|座|次|批|项|項|份(?!文献|文獻)|处|處|辆|輛|架|支|条|條)"
)
_NOT_COUNTING = "第这這那某每任同唯哪另统万之其初"
# 前一天 is “the day before”; 前三天 counts.
_BEFORE_OR_AFTER = "前后後上下"
# 一个月 translates “a month”, which holds no number word; it stands where the source says that.
_UNIT = {
    "个月": "month",
    "個月": "month",
    "年": "year",
    "天": "day",
    "周": "week",
    "星期": "week",
    "个星期": "week",
    "小时": "hour",
    "个小时": "hour",
}
_NUMERAL = re.compile(
    rf"(?<![{_NOT_COUNTING}{_DIGITS}星期周])[数數几幾]?[{_DIGITS}]+[余餘多几幾来]?(?:{_TIME}|{_MEASURES})"
    r"|百分之[" + _DIGITS + "]+"
)


def number_words(prose: str, code: str, script: str) -> Iterator[tuple[int, int]]:
    """Yield where a number word stands beside what it counts."""
    words = words_of(code)
    if words is None:
        return
    if script in _HAN:
        return
    numbers, counted, between, alone = _forms(code, script)
    nouns = {span.start: span.end for span in counted.spans(prose)}
    skipped = {span.start: span.end for span in between.spans(prose)}
    for number in numbers.spans(prose):
        end = _next_word(prose, number.end)
        for _step in range(2):
            if end in nouns:
                yield number.start, nouns[end]
                break
            if end not in skipped:
                break
            end = _next_word(prose, skipped[end])
    for span in alone.spans(prose):
        yield span.start, span.end


def han_numerals(prose: str, script: str, source: str = "") -> Iterator[tuple[int, int]]:
    """Yield where a Han numeral stands before a measure word or a word of date.

    A translation of `source` may say 一个月 where the source has “a month”.
    """
    if script not in _HAN:
        return
    for match in _NUMERAL.finditer(prose):
        if _ARTICLE.match(match[0]):
            continue
        if match[0][0] == "一" and match[0][1] not in _DIGITS:
            before = prose[: match.start()][-1:]
            if (before and before in _BEFORE_OR_AFTER) or _says_a(source, match[0][1:]):
                continue
        yield match.span()


def _says_a(source: str, unit: str) -> bool:
    """Say whether an English text has one of these units with the article, and perhaps a word between."""
    return unit in _UNIT and re.search(rf"\ban? (?:\w+ )?{_UNIT[unit]}\b", source) is not None


@cache
def _forms(code: str, script: str) -> tuple[Forms, Forms, Forms, Forms]:
    """Return a language's table, ready to be looked for."""
    words = words_of(code)
    if words is None:
        raise KeyError(code)
    lists = (words.numbers, words.counted, words.between, words.alone)
    return tuple(Forms(each, script) for each in lists)  # type: ignore[return-value]


def _next_word(text: str, position: int) -> int:
    """Return where the next word begins."""
    while position < len(text) and text[position] in " \n-":
        position += 1
    return position
