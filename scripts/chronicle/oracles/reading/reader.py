"""Open an EPUB with foliate-js in Chromium; every request is answered here, none leaves the machine."""

from __future__ import annotations

import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from chronicle.oracles.reading.screens import Screen

HERE = Path(__file__).parent
ORIGIN = "http://localhost"  # no server: the browser's requests end in this process
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_KINDS = {".js": "text/javascript", ".html": "text/html", ".css": "text/css", ".epub": "application/epub+zip"}
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Missing(Exception):  # noqa: N818 - it says what to install, not that something failed
    """Raised where a program that the reader needs is not installed."""


class Unseen(NamedTuple):
    """A line, picture or heading that a reader does not get to see as it should be."""

    what: str  # cut, hidden, unseen or bare
    pixels: int
    tag: str
    id: str
    text: str


class Turned(NamedTuple):
    """The result of turning every page: how much was seen, and what was not."""

    pages: int
    marks: int
    last: int
    unseen: list[tuple[int, Unseen]]  # with the place of the document in the spine


def reader_folder() -> Path:
    """Return where foliate-js is installed; raise Missing where it is not."""
    folder = Path(sys.prefix) / "npm/node_modules/foliate-js"
    if not (folder / "view.js").is_file():
        raise Missing("foliate-js (scripts/bootstrap test)")
    return folder


def browser_path() -> str:
    """Return the browser of the system; raise Missing where there is none."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        raise Missing("Chromium")
    return found


class Reader:
    """A book that is open on one screen."""

    def __init__(self, page: Any, documents: list[str], asked: list[str]) -> None:
        self._page = page
        self.documents = documents  # the spine, in order
        self.asked = asked  # the addresses outside the book that were asked for

    def show(self, index: int) -> tuple[list[Unseen], int]:
        """Open a document; return what of it is on no page, and how many lines and pictures it has."""
        seen = self._page.evaluate("index => reader.show(index)", index)
        return [_mark(fault) for fault in seen["faults"]], seen["marks"]

    def turn(self, side: str) -> Turned:
        """Turn every page of the book by the page's left or right edge."""
        seen = self._page.evaluate("side => reader.turn(side)", side)
        unseen = [(fault["index"], _mark(fault)) for fault in seen["faults"]]
        return Turned(seen["pages"], seen["marks"], seen["last"], unseen)

    def picture(self, path: Path) -> None:
        """Save what the screen shows."""
        self._page.screenshot(path=str(path))


def _mark(fault: dict[str, Any]) -> Unseen:
    return Unseen(fault["what"], fault["pixels"], fault["tag"], fault["id"], fault["text"])


@contextmanager
def browser() -> Iterator[Any]:
    """Start the browser; raise Missing where it, its driver or the reader is not installed."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise Missing("Playwright (scripts/bootstrap test)") from None
    reader_folder()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browser_path(), args=list(_QUIET))
        try:
            yield running
        finally:
            running.close()


@contextmanager
def opened(running: Any, epub: Path, screen: Screen) -> Iterator[Reader]:
    """Open a book on a screen."""
    asked: list[str] = []
    context = running.new_context(viewport={"width": screen.width, "height": screen.height})
    context.set_default_timeout(600_000)
    context.route("**/*", lambda route: _answer(route, epub, asked))
    page = context.new_page()
    try:
        page.goto(f"{ORIGIN}/harness.html")
        page.wait_for_function("window.reader !== undefined")
        documents = page.evaluate("styles => reader.open(styles)", screen.styles)
        yield Reader(page, documents, asked)
    finally:
        context.close()


def _answer(route: Any, epub: Path, asked: list[str]) -> None:
    """Answer a request of the browser with a file, or note that the book asked for something else."""
    path = urlsplit(route.request.url).path.lstrip("/")
    home, _, inside = path.partition("/")
    file = reader_folder() / inside if home == "reader" else epub if path == "book.epub" else HERE / path
    if route.request.url.startswith(f"{ORIGIN}/") and file.is_file():
        route.fulfill(
            body=file.read_bytes(), content_type=_KINDS.get(file.suffix, "application/octet-stream")
        )
    else:
        if not path.endswith("favicon.ico"):
            asked.append(route.request.url)
        route.abort()
