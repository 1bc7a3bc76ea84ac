"""The live preview serves the web editions and follows what is saved."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

import polib
import pytest

from chronicle.editions import edition_of
from chronicle.preview import _server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BOOK = Path(__file__).parent / "books" / "manuscript"
LONGEST = 300.0  # seconds after which a wait is given up; nothing is measured
CHAPTER = "docs/chapters/02-second.md"
CATALOG = "locales/ar/LC_MESSAGES/chapters/02-second.po"
SENTENCE, TRANSLATION = "A sentence that is new.", "جملة جديدة."


@dataclass
class Preview:
    """A running preview of a book, and what it has said so far."""

    root: Path
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)
    listener: threading.Thread | None = None

    def listen(self, stream: IO[str]) -> None:
        """Collect what the preview says, line by line."""
        for line in stream:
            with self.news:
                self.said.append(line)
                self.news.notify_all()
        with self.news:
            self.news.notify_all()

    def until(self, holds: Callable[[str], bool]) -> str:
        """Return all that was said as soon as this holds of it."""
        with self.news:
            held = self.news.wait_for(
                lambda: holds("".join(self.said)) or self.process.poll() is not None, LONGEST
            )
            text = "".join(self.said)
        assert held, text
        assert holds(text), text
        return text

    def after(self, change: Callable[[], object], words: str) -> str:
        """Make a change; return what is said from then on, up to these words."""
        start = len("".join(self.said))
        change()
        return self.until(lambda text: words in text[start:])[start:]

    def status(self, name: str) -> int:
        """Return what the browser is answered."""
        with closing(self._ask(name)) as connection:
            return connection.getresponse().status

    def page(self, name: str) -> str:
        """Return a page as the browser gets it."""
        with closing(self._ask(name)) as connection:
            answer = connection.getresponse()
            assert (name, 200) == (name, answer.status)
            assert answer.headers["Cache-Control"] == "no-store"
            return answer.read().decode()

    def _ask(self, name: str) -> http.client.HTTPConnection:
        port = int(self.until(lambda text: "/en/" in text).split("http://127.0.0.1:")[1].split("/")[0])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        connection.request("GET", f"/{name}")
        return connection


@contextmanager
def previewed(root: Path, languages: str) -> Iterator[Preview]:
    """Start the preview of a tiny book, and wait until it is ready."""
    shutil.copytree(BOOK, root)
    chapter = root / CHAPTER
    chapter.write_text(f"{chapter.read_text(encoding='utf-8')}\n{SENTENCE}\n", encoding="utf-8")
    (root / CATALOG).parent.mkdir(parents=True)
    translate(root, TRANSLATION)
    command = [sys.executable, "-m", "chronicle", "--book", str(root), "live"]
    with subprocess.Popen(
        [*command, "--languages", languages, "--port", "0"],
        env=os.environ | {"PYTHONUNBUFFERED": "1", "COLUMNS": "200"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,  # Ctrl-C reaches a terminal's whole group of processes, and only that
        # As a shell starts a background job: the preview has to hear Ctrl-C all the same.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),  # noqa: PLW1509, RUF100
    ) as process:
        assert process.stdout is not None
        running = Preview(root, process)
        running.listener = threading.Thread(target=running.listen, args=(process.stdout,), daemon=True)
        running.listener.start()
        try:
            running.until(lambda text: "Stop with Ctrl-C" in text)
            yield running
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def translate(root: Path, words: str) -> None:
    """Save the catalog of the second chapter with its one translation."""
    catalog = polib.POFile()
    catalog.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": "ar",
        "Plural-Forms": edition_of("ar").plural_forms,
    }
    catalog.append(polib.POEntry(msgid=SENTENCE, msgstr=words))
    catalog.save(str(root / CATALOG))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Return a preview in English and Arabic; each test leaves the book as good as it was."""
    with previewed(tmp_path_factory.mktemp("live") / "book", "en ar") as running:
        yield running


def test_says_which_addresses_to_open(preview: Preview) -> None:
    """Each edition has an address, the first page offers the languages, and the pages are there."""
    said = preview.until(lambda text: "Stop with Ctrl-C" in text)
    assert "English: http://127.0.0.1:" in said
    assert "العربية: http://127.0.0.1:" in said
    assert 'href="ar/index.html"' in preview.page("")
    assert 'dir="rtl"' in preview.page("ar/")


def test_changed_chapter_appears(preview: Preview) -> None:
    """What an editor saves is on the page when the preview says so."""
    path = preview.root / CHAPTER
    text = path.read_text(encoding="utf-8")
    preview.after(lambda: path.write_text(f"{text}\nIt was saved.\n", encoding="utf-8"), "Up to date")
    assert "It was saved." in preview.page("en/chapters/02-second.html")


def test_changed_and_deleted_catalogs_appear(preview: Preview) -> None:
    """What a translator saves or deletes is on or off the page of that language, and on no other.

    That a catalog is missing is said.
    """
    preview.after(lambda: translate(preview.root, "جملة أخرى."), "Up to date")
    assert "جملة أخرى." in preview.page("ar/chapters/02-second.html")
    assert "جملة أخرى." not in preview.page("en/chapters/02-second.html")
    said = preview.after((preview.root / CATALOG).unlink, "ar: no catalog of")
    assert "chapters/02-second" in said
    page = preview.page("ar/chapters/02-second.html")
    assert "جملة أخرى." not in page
    assert SENTENCE in page
    preview.after(lambda: translate(preview.root, TRANSLATION), "Up to date")
    assert TRANSLATION in preview.page("ar/chapters/02-second.html")


def test_deleted_chapter_is_gone(preview: Preview) -> None:
    """A chapter that the contents still name is missed in words; one that they do not has no page."""
    chapter, contents = preview.root / "docs/chapters/03-third.md", preview.root / "docs/index.md"
    listed = contents.read_text(encoding="utf-8")
    more = listed.replace("chapters/02-second", "chapters/02-second\nchapters/03-third")
    preview.after(lambda: chapter.write_text("# Third\n\n## Now\n\nIt ends.\n", "utf-8"), "stay. Mend")
    preview.after(lambda: contents.write_text(more, encoding="utf-8"), "Up to date")
    assert "Third" in preview.page("en/chapters/03-third.html")
    said = preview.after(chapter.unlink, "the last good pages stay")
    assert "docs/index.md" in said
    assert "03-third" in said
    preview.after(lambda: contents.write_text(listed, encoding="utf-8"), "Up to date")
    assert 404 == preview.status("en/chapters/03-third.html")


def test_fault_is_told_in_words_and_the_last_good_page_stays(preview: Preview) -> None:
    """A fault is named with file, line and code; the page is as it was until the fault is mended."""
    path = preview.root / CHAPTER
    text = path.read_text(encoding="utf-8")
    broken = text + "\nBroken: {value}`square-cleard.killed`.\n"
    said = preview.after(lambda: path.write_text(broken, encoding="utf-8"), "the last good pages stay")
    assert f"{CHAPTER}:{len(broken.splitlines())}: E" in said
    assert "square-cleared" in said
    assert "Traceback" not in said
    page = preview.page("en/chapters/02-second.html")
    assert SENTENCE in page
    assert "Broken" not in page
    preview.after(lambda: path.write_text(text + "\nMended.\n", encoding="utf-8"), "Up to date")
    assert "Mended." in preview.page("en/chapters/02-second.html")


def test_stops_cleanly(tmp_path: Path) -> None:
    """Ctrl-C, in the middle of a build too, ends the preview with a word and no trace."""
    with previewed(tmp_path / "book", "en") as preview:
        path = preview.root / CHAPTER
        preview.after(lambda: path.write_text("# Second\n\nShort.\n", encoding="utf-8"), "en web …")
        os.killpg(preview.process.pid, signal.SIGINT)
        assert preview.process.wait(LONGEST) == 0
        assert preview.listener is not None
        preview.listener.join()  # up to the end of the last process that could say anything
        said = "".join(preview.said)
    assert said.rstrip().endswith("Stopped.")
    assert "Traceback" not in said


def test_taken_port_is_stepped_over(tmp_path: Path) -> None:
    """A preview beside another program's takes the next port instead of failing."""
    with socket.create_server(("127.0.0.1", 0)) as taken, _server(tmp_path, taken.getsockname()[1]) as server:
        assert server.server_port > taken.getsockname()[1]
