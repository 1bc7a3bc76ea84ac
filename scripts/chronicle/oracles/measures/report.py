"""Report what was measured: a table for the terminal, and the faults that a release may not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chronicle.book.written_facts import slug_of
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.languages.chosen import read_editions
from chronicle.oracles.measures.limits import MEASURES, Limits, is_beyond, plain, read_limits
from chronicle.oracles.measures.measuring import figures_of, measure_print, measure_web
from chronicle.oracles.results.light_epub import light_of
from chronicle.text.contents import read_contents

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition
    from chronicle.text.contents import Contents

_LABEL, _COLUMN = 38, 16
_BEYOND = "!"


def measure_table(folders: Folders, editions: Sequence[Edition], dist: Path) -> str:
    """Return the measures of the editions that stand in a folder of results, with the book's limits.

    Raises ProblemsFound where there is no result of any of them.
    """
    limits, contents = read_limits(folders.docs, read_editions(folders).codes), read_contents(folders.docs)
    slug = slug_of(folders.docs)
    measured: list[tuple[Edition, Mapping[str, float], list[str]]] = []
    for edition in editions:
        named = dist / f"{slug}-{edition.code}"
        figures, words = _measure(
            edition, dist / "web" / edition.code, named.with_suffix(".pdf"), limits, contents
        )
        figures = {**figures, **_sizes(named.with_suffix(".epub"))}
        if figures:
            measured.append((edition, figures, words))
    if not measured:
        raise ProblemsFound([Problem(str(dist), 0, "B030", "no edition stands here.")])
    return "\n".join(_lines(measured, limits))


def check_measures(folders: Folders, edition: Edition, paths: Iterable[Path]) -> list[Problem]:
    """Return what in the finished files of one edition is beyond the book's limits."""
    limits = read_limits(folders.docs, read_editions(folders).codes)
    if not limits.numbers:
        return []
    contents = read_contents(folders.docs)
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            figures = figures_of(measure_web(path, edition, contents), None)
            problems += limits.problems(edition, figures, f"{path.parent.name}/{path.name}")
        elif path.suffix == ".pdf":
            figures = figures_of(None, measure_print(path, limits.start))
            problems += limits.problems(edition, figures, path.name)
        elif path.suffix == ".epub":
            problems += limits.problems(edition, _sizes(path), path.name)
    return problems


def _sizes(epub: Path) -> dict[str, float]:
    """Return the sizes of an EPUB and of the one without typefaces beside it, in kB, if they are there."""
    paths = {"epub": epub, "light_epub": light_of(epub)}
    return {name: path.stat().st_size / 1000 for name, path in paths.items() if path.is_file()}


def _measure(
    edition: Edition, web: Path, pdf: Path, limits: Limits, contents: Contents
) -> tuple[Mapping[str, float], list[str]]:
    """Return the figures of an edition, and a line on what they were taken of."""
    words = measure_web(web, edition, contents) if web.is_dir() else None
    pages = measure_print(pdf, limits.start) if pdf.is_file() else None
    said = []
    if words is not None:
        said.append(
            f"{edition.code}: {words.total} words counted: story {words.story}, notes {sum(words.notes)} "
            f"({len(words.notes)} notes), apparatus {words.apparatus}; the register, apart, {words.register}"
        )
    if pages is not None:
        blank, thin = (" ".join(map(str, each)) or "none" for each in (pages.blank, pages.thin))
        said.append(f"{edition.code}: from page {pages.first} on, blank: {blank}; under a third full: {thin}")
    return figures_of(words, pages), said


def _lines(
    measured: Sequence[tuple[Edition, Mapping[str, float], list[str]]], limits: Limits
) -> Iterator[str]:
    """Yield the table, a row for each measure, then what it was taken of."""
    yield " " * _LABEL + "".join(f"{edition.code:>{_COLUMN}}" for edition, _figures, _said in measured)
    for name, kind in MEASURES.items():
        cells = [_cell(name, edition, figures, limits) for edition, figures, _said in measured]
        yield f"{kind.words:<{_LABEL}}" + "".join(f"{cell:>{_COLUMN}}" for cell in cells)
    yield f"In brackets the book’s limits; {_BEYOND} stands where one is not kept."
    for _edition, _figures, said in measured:
        yield from said


def _cell(name: str, edition: Edition, figures: Mapping[str, float], limits: Limits) -> str:
    """Return a value with its limit, marked where it does not keep it."""
    if name not in figures:
        return "–"
    value, limit = figures[name], limits.of(name, edition)
    if limit is None:
        return f"{plain(value)}{MEASURES[name].unit}"
    mark = _BEYOND if is_beyond(name, value, limit) else ""
    return f"{mark}{plain(value)}{MEASURES[name].unit} ({plain(limit)})"
