"""A reading system is given the book and its own files, and nothing else."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from chronicle.oracles.reading import reader
from chronicle.oracles.reading.reader import (
    ORIGIN,
    Missing,
    Reader,
    Unseen,
    _answer,
    browser_path,
    opened,
    reader_folder,
)
from chronicle.oracles.reading.screens import PHONE

HARNESS = Path(reader.__file__).parent / "harness.html"
MARK = {"what": "cut", "pixels": 4, "tag": "tr", "id": "t1", "text": "Row"}
SEEN = Unseen("cut", 4, "tr", "t1", "Row")


class Route:
    """A request of the browser, and how it was answered."""

    def __init__(self, url: str) -> None:
        self.request = SimpleNamespace(url=url)
        self.answer: tuple[bytes, str] | None = None

    def fulfill(self, *, body: bytes, content_type: str) -> None:
        """Answer with a file."""
        self.answer = body, content_type

    def abort(self) -> None:
        """Answer with nothing."""


@pytest.fixture
def epub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a book beside a reader that is installed."""
    folder = tmp_path / "npm/node_modules/foliate-js"
    (folder / "ui").mkdir(parents=True)
    (folder / "view.js").write_bytes(b"view")
    (folder / "ui/menu.js").write_bytes(b"menu")
    monkeypatch.setattr(reader.sys, "prefix", str(tmp_path))
    path = tmp_path / "a.epub"
    path.write_bytes(b"book")
    return path


@pytest.mark.parametrize(
    ("address", "answer", "asked"),
    [
        (f"{ORIGIN}/book.epub", (b"book", "application/epub+zip"), False),
        (f"{ORIGIN}/reader/view.js", (b"view", "text/javascript"), False),
        (f"{ORIGIN}/reader/ui/menu.js?x=1", (b"menu", "text/javascript"), False),
        (f"{ORIGIN}/harness.html", (HARNESS.read_bytes(), "text/html"), False),
        (f"{ORIGIN}/reader/gone.js", None, True),
        (f"{ORIGIN}/gone.html", None, True),
        (f"{ORIGIN}/favicon.ico", None, False),
        ("https://far.invalid/book.epub", None, True),
    ],
)
def test_what_a_book_asks_for_elsewhere_is_noted(
    epub: Path, address: str, answer: tuple[bytes, str] | None, asked: bool
) -> None:
    """Files of the harness, of the reader and the book are given; an icon, which browsers want, is none."""
    noted: list[str] = []
    route = Route(address)
    _answer(route, epub, noted)
    assert ([address] * asked, answer) == (noted, route.answer)


def test_what_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader, or any browser that could show it."""
    monkeypatch.setattr(reader.sys, "prefix", str(tmp_path))
    with pytest.raises(Missing, match="foliate-js"):
        reader_folder()
    monkeypatch.setattr(reader.shutil, "which", lambda _name: None)
    with pytest.raises(Missing, match="Chromium"):
        browser_path()
    last = reader._BROWSERS[-1]
    monkeypatch.setattr(reader.shutil, "which", lambda name: f"/bin/{name}" if name == last else None)
    assert f"/bin/{last}" == browser_path()


class Page:
    """A page of a browser in which the reader stands."""

    def __init__(self) -> None:
        self.done: list[Any] = []

    def evaluate(self, script: str, given: Any) -> Any:
        """Run a function of the harness."""
        self.done.append((script.rpartition("reader.")[2], given))
        if "open" in script:
            return ["one.xhtml", "two.xhtml"]
        return {"faults": [MARK | {"index": 1}], "marks": 3, "pages": 9, "last": 2}

    def goto(self, address: str) -> None:
        """Open an address."""
        self.done.append(address)

    def wait_for_function(self, _script: str) -> None:
        """Wait for the harness."""
        self.done.append("waited")

    def screenshot(self, *, path: str) -> None:
        """Save what is shown."""
        self.done.append(path)


def test_what_the_reader_has_seen_is_read(tmp_path: Path) -> None:
    """Of one document, or of all of them with the place of each in the spine."""
    page = Page()
    book = Reader(page, ["one.xhtml"], [])
    assert ([SEEN], 3) == book.show(4)
    assert (9, 3, 2, [(1, SEEN)]) == tuple(book.turn("left"))
    book.picture(tmp_path / "a.png")
    assert [("show(index)", 4), ("turn(side)", "left"), str(tmp_path / "a.png")] == page.done


def test_a_book_is_opened_on_a_screen_of_its_own(epub: Path) -> None:
    """In the size and with the styles of that screen; it is closed behind it."""
    page, events = Page(), []

    def new_context(**given: Any) -> Any:
        events.append(given["viewport"])
        return SimpleNamespace(
            set_default_timeout=lambda _time: None,
            route=lambda pattern, answer: (events.append(pattern), answer(Route("https://far.invalid/a"))),
            new_page=lambda: page,
            close=lambda: events.append("closed"),
        )

    running = SimpleNamespace(new_context=new_context)
    with opened(running, epub, PHONE) as book:
        assert (["one.xhtml", "two.xhtml"], ["https://far.invalid/a"]) == (book.documents, book.asked)
        assert "closed" not in events
    assert [{"width": PHONE.width, "height": PHONE.height}, "**/*", "closed"] == events
    assert [f"{ORIGIN}/harness.html", "waited", ("open(styles)", PHONE.styles)] == page.done
