"""Live preview: watch what editors and translators save, rebuild the web edition, reload the page."""

from __future__ import annotations

import functools
import http.server
import threading
import time
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

from chronicle.build.display import PlainDisplay
from chronicle.build.plan import Product
from chronicle.build.runner import process_pool, run_steps
from chronicle.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.editions import Edition
    from chronicle.folders import Folders


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serve files without a line for each, and never let a browser keep an old page."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing."""

    def end_headers(self) -> None:
        """Ask the browser to fetch the page anew each time."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def serve(folders: Folders, editions: Sequence[Edition], port: int, console: Console) -> None:
    """Build the web editions, serve them on this machine alone, and rebuild at each saved file.

    Returns when the user stops it. Faults of the book are printed; the last good pages stay.
    """
    root = folders.build / "live"
    root.mkdir(parents=True, exist_ok=True)
    handler = functools.partial(_Quiet, directory=str(root))
    with _server(port, handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            rebuild(folders, editions, console)
            for edition in editions:
                console.print(f"{edition.code}: http://127.0.0.1:{port}/{edition.code}/")
            console.print("Save a file and reload the page; stop with Ctrl-C.")
            for _ in watch(*_watched(folders), watch_filter=DefaultFilter(), debounce=300):
                rebuild(folders, editions, console)
        finally:
            server.shutdown()


def _server(port: int, handler: Callable[..., _Quiet]) -> http.server.ThreadingHTTPServer:
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        reason = f"port {port} of this machine: {error.strerror or error}."
        raise ProblemsFound([Problem("command line", 0, "B010", reason)]) from error


def rebuild(folders: Folders, editions: Sequence[Edition], console: Console) -> bool:
    """Bring the pages of these editions up to date; say whether that went well."""
    started = time.monotonic()
    products = [Product(edition, "web") for edition in editions]
    with process_pool() as (executor, mailbox):
        display = PlainDisplay(console, 2 * len(products))
        outcomes = run_steps(
            folders, products, release=False, executor=executor, mailbox=mailbox, display=display
        )
    problems = sorted({problem for outcome in outcomes for problem in outcome.problems})
    for problem in problems:
        console.print(str(problem), markup=False)
    for edition in editions:
        if not any(outcome.problems for outcome in outcomes if outcome.step.edition == edition):
            _show(folders.output(edition, "html"), folders.build / "live" / edition.code)
    console.print(
        f"{'Up to date' if not problems else 'Not up to date'} after {time.monotonic() - started:.1f} s."
    )
    return not problems


def _show(pages: Path, shown: Path) -> None:
    if not shown.is_symlink():
        shown.symlink_to(pages.resolve(), target_is_directory=True)


def _watched(folders: Folders) -> tuple[Path, ...]:
    return tuple(folder for folder in (folders.docs, folders.locales) if folder.is_dir())
