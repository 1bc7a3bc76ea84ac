"""What all tests share: long randomised runs are chosen by name, share an hour, and print their seeds."""

from __future__ import annotations

import gc
import logging
import math
import os
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadFileScheduling

from tests.approved import Approved, file_of
from tests.gallery import Gallery, make_gallery
from tests.shared import made_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

_SHARES = pytest.StashKey[int]()
APPROVING = pytest.StashKey[dict[Path, set[str]]]()  # by test file, the tests that have an approved text


@dataclass(frozen=True)
class Soak:
    """The seeds of one long run: fresh ones until its share of SOAK_MINUTES is spent, and at least one."""

    name: str
    seconds: float
    capture: pytest.CaptureManager | None

    def seeds(self) -> Iterator[int]:
        """Yield seeds, and print each before it is used.

        SOAK_SEED chooses the only one; SOAK_SERIES, a number, chooses a row of them, the same on any machine.
        """
        if chosen := os.environ.get("SOAK_SEED"):
            yield self._said(int(chosen))
            return
        end = time.monotonic() + self.seconds
        series = os.environ.get("SOAK_SERIES")
        chance = random.Random(f"{series} {self.name}") if series else random.SystemRandom()  # noqa: S311
        yield self._said(chance.randrange(1_000_000_000))
        while time.monotonic() < end:
            yield self._said(chance.randrange(1_000_000_000))

    def _said(self, seed: int) -> int:
        """Print a seed at once where somebody watches, and with the report of a failure."""
        line = f"{self.name}: SOAK_SEED={seed}"
        if self.capture is not None:
            with self.capture.global_and_fixture_disabled():
                print(f"\n{line}", end="", flush=True)
        print(line)
        return seed


_LONGEST = "tests/book/test_book.py"  # builds the whole book
_SUITES = {"tests/book": "book", "tests/builder/whole": "whole"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let whoever has changed what a room says write it anew, to read it before it is committed."""
    parser.addoption("--approve", action="store_true", help="write approved texts in place of comparing them")


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark a test by the folder that it is in: the suite that it belongs to; note whose text is approved."""
    if "approved" in getattr(item, "fixturenames", ()):
        item.config.stash.setdefault(APPROVING, {}).setdefault(item.path, set()).add(item.name)
    path = item.path.relative_to(item.config.rootpath).as_posix()
    for folder, suite in _SUITES.items():
        if path.startswith(f"{folder}/"):
            item.add_marker(suite)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long runs out where nobody asks for them by their mark; count those that share the time.

    The file that takes half of the time comes first: if it began last, one core would wait for it.
    """
    long = [item for item in items if item.get_closest_marker("soak")]
    if long and "soak" not in config.option.markexpr:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if not item.get_closest_marker("soak")]
    config.stash[_SHARES] = max(1, len(long))
    items.sort(key=lambda item: item.path.relative_to(config.rootpath).as_posix() != _LONGEST)


def pytest_collection_finish() -> None:
    """Let the collector of garbage leave out what is there for the whole run, and begin less often.

    It looked again and again at the thousands of tests and the modules: a third of the time of a small PDF.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_configure() -> None:
    """Leave out what Sphinx notes for its own developers: a tenth of the time of a small book."""
    logging.disable(logging.DEBUG)


# Their files share books that are built once a process.
_SHARED = frozenset(
    f"tests/builder/{folder}"
    for folder in ("oracles/preflight", "outputs/epub", "outputs/pdf", "outputs/web", "words")
)

# Files that look at a book of another folder's.
_GUESTS = {"tests/builder/outputs/pdf/weasyprint_patches/test_protocols.py": "tests/builder/outputs/pdf"}

_EVERYTHING = frozenset(
    f"tests/builder/whole/test_{name}.py" for name in ("parity", "printed_accounts", "pseudo", "register")
)


class _ByBook(LoadFileScheduling):
    """Give a file to one process, and so the files of a folder that share what is built for them."""

    def _split_scope(self, nodeid: str) -> str:
        """Return what a test goes together with."""
        file = nodeid.partition("::")[0]
        if file in _EVERYTHING:
            return "everything"
        folder = _GUESTS.get(file) or file.rpartition("/")[0]
        return folder if folder in _SHARED else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """Choose who runs what, where files are asked to stay together."""
    return _ByBook(config, log) if config.option.dist == "loadfile" else None


@pytest.fixture
def approved(request: pytest.FixtureRequest) -> Approved:
    """Give a test the text that was approved for it."""
    writing = bool(request.config.getoption("approve"))
    return Approved(file_of(request.node.path, request.node.name), writing)


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Gallery:
    """Return the book with two of everything, its catalogs vetted; nobody may change what is in it."""
    return Gallery(made_once(tmp_path_factory, "gallery", make_gallery))


@pytest.fixture
def soak(request: pytest.FixtureRequest) -> Soak:
    """Give a long run its seeds and its share of the time: SOAK_MINUTES for all together, else an hour."""
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    minutes = float(os.environ.get("SOAK_MINUTES") or "60")
    rounds = math.ceil(request.config.stash[_SHARES] / workers)
    capture = request.config.pluginmanager.get_plugin("capturemanager")
    return Soak(request.node.name, 60 * minutes / rounds, capture)
