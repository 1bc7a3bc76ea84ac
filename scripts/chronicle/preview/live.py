"""Live preview: watch what editors and translators save, rebuild the web edition, reload the page."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
import time
from itertools import chain
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

from chronicle.build.display import PlainDisplay
from chronicle.build.plan import Product
from chronicle.build.pool import only_one, process_pool
from chronicle.build.runner import run_steps
from chronicle.catalogs import unfinished
from chronicle.core.interrupts import interrupts_held_back
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.outputs.web.language_page import write_language_page

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions

_HOST = "127.0.0.1"
_TRIES = 10  # ports


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serve files without a line for each, and never let a browser keep an old page."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Log nothing."""

    def end_headers(self) -> None:
        """Forbid the browser to cache the page."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve(
    folders: Folders, editions: Editions, chosen: Sequence[Edition], port: int, console: Console
) -> None:
    """Build the web editions, serve them on this machine alone, and rebuild at each saved file.

    Returns when the user stops it. Faults of the book are printed; the last good pages stay.
    Raises ProblemsFound where no address is free.
    """
    root = folders.build / "live"
    shutil.rmtree(root, ignore_errors=True)  # editions of an earlier preview that are not kept up to date now
    root.mkdir(parents=True)
    with _server(root, port) as server:
        with interrupts_held_back():
            threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            saved = _watch(folders)  # before the first build: what is saved meanwhile is built after it
            rebuild(folders, editions, chosen, console)
            console.print("\nOpen in a browser:")
            for edition in chosen:
                address = f"http://{_HOST}:{server.server_port}/{edition.code}/"
                console.print(f"  {edition.name}: {address}", highlight=False)
            console.print(
                "Save a file, wait for “Up to date” here, and reload the page. Stop with Ctrl-C.\n",
                highlight=False,
            )
            for changes in saved:
                if changes:
                    rebuild(folders, editions, chosen, console)
        except KeyboardInterrupt:  # the way to stop it, not a fault
            console.print("Stopped.")
        finally:
            server.shutdown()


def _server(root: Path, port: int) -> http.server.ThreadingHTTPServer:
    """Listen at the port or, where it is taken, at one of the next; 0 takes any that is free."""
    reason = ""
    handler = functools.partial(_Quiet, directory=str(root))
    for number in range(port, min(port + _TRIES, 65536)) if port else (0,):
        try:
            return http.server.ThreadingHTTPServer((_HOST, number), handler)
        except OSError as error:
            reason = f"port {number} of this machine: {error.strerror or error}."
    raise ProblemsFound([Problem("command line", 0, "B010", reason)])


def rebuild(folders: Folders, editions: Editions, chosen: Sequence[Edition], console: Console) -> bool:
    """Bring the pages of these editions up to date; return whether that went well."""
    started = time.monotonic()
    products = [Product(edition, "web") for edition in chosen]
    try:
        with only_one(folders.build) as lock, process_pool(lock) as (executor, reports):
            display = PlainDisplay(console, len(products))
            outcomes = run_steps(
                folders, products, release=False, executor=executor, reports=reports, display=display
            )
    except ProblemsFound as found:
        problems = sorted(found.problems)
    else:
        problems = sorted({problem for outcome in outcomes for problem in outcome.problems})
        faulty = {outcome.step.edition for outcome in outcomes if outcome.problems}
        for edition in chosen:
            if edition not in faulty:
                _show(folders.output(edition, "html"), folders.build / "live" / edition.code)
        write_language_page(folders.build / "live", editions)
    for problem in problems:
        console.print(str(problem), markup=False, highlight=False, soft_wrap=True)
    taken = f"{time.monotonic() - started:.1f} s"
    if problems:
        console.print(f"Not up to date after {taken}: the last good pages stay. Mend the above and save.")
    else:
        console.print(f"Up to date after {taken}.")
        for said in filter(None, (unfinished(folders.root, edition) for edition in chosen)):
            console.print(f"  {said}", highlight=False)
    return not problems


def _show(pages: Path, shown: Path) -> None:
    if not shown.is_symlink():
        shown.symlink_to(pages.resolve(), target_is_directory=True)


def _watch(folders: Folders) -> Iterator[Collection[object]]:
    """Watch the files that editors write; yield the paths that were saved, or none after a pause."""
    places = [folder for folder in (folders.docs, folders.locales) if folder.is_dir()]
    watching = watch(
        *places, watch_filter=DefaultFilter(), debounce=300, rust_timeout=500, yield_on_timeout=True
    )
    first = next(watching)  # only now are the folders watched
    return chain([first], watching)
