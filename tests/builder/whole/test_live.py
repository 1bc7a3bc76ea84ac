"""The live preview serves the web editions and follows what is saved."""

from __future__ import annotations

import http.client
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import IO, TYPE_CHECKING

import polib
import pytest

from chronicle.outputs.web.offline import WORKER
from tests.builder.whole.changes import (
    add_chapter,
    change_catalog,
    change_figure,
    change_ledger,
    change_picture,
    chronicle,
    copy_of_sources,
    delete_catalog,
    edit_chapter,
    remove_chapter,
    small_book,
    touch,
)
from tests.languages import edition_of
from tests.roots import BOOKS
from tests.waiting import until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
BOOK = BOOKS / "manuscript"
EDITS = (
    edit_chapter, edit_chapter, add_chapter, remove_chapter, change_ledger, change_catalog, change_catalog,
    delete_catalog, change_figure, change_picture, touch,
)  # fmt: skip
LONGEST = 900.0  # seconds after which a wait is given up; nothing is measured
CHAPTER = "docs/chapters/02-second.md"
CATALOG = "locales/ar/LC_MESSAGES/chapters/02-second.po"
EN, AR = "en/chapters/02-second.html", "ar/chapters/02-second.html"
# A preview of one edition alone speaks its language.
READY = re.compile("up to date after|حُدِّثت الصفحات بعد")
GOOD = re.compile(": (?:up to date|حُدِّثت الصفحات) ")
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

    def save(self, name: str, text: str) -> None:
        """Save a file as a careful editor does: whole, in one step."""
        scratch = self.root / "scratch"
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(self.root / name)

    def shown(self, change: Callable[[], object], name: str, holds: Callable[[str], bool]) -> str:
        """Make a change; return the page as soon as it is up to date and this holds of it."""
        start = len("".join(self.said))
        change()
        builds = 1
        while True:
            self.until(partial(_counts, start, builds))
            if holds(page := self.page(name)):
                return page
            builds += 1  # it was up to date with something that came before

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

    @property
    def port(self) -> int:
        """Return where it is served."""
        said = self.until(lambda text: "/en/" in text or "/ar/" in text)
        return int(said.split("http://127.0.0.1:")[1].split("/")[0])

    def _ask(self, name: str) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        connection.request("GET", f"/{name}")
        return connection


def _counts(start: int, builds: int, text: str) -> bool:
    """Return whether so many builds have gone well since a place in what was said."""
    return len(GOOD.findall(text[start:])) >= builds


@contextmanager
def previewed(root: Path, languages: str) -> Iterator[Preview]:
    """Make a tiny book and start its preview."""
    shutil.copytree(BOOK, root)
    chapter = root / CHAPTER
    chapter.write_text(f"{chapter.read_text(encoding='utf-8')}\n{SENTENCE}\n", encoding="utf-8")
    (root / CATALOG).parent.mkdir(parents=True)
    (root / CATALOG).write_text(catalog(TRANSLATION), encoding="utf-8")
    with started(root, languages) as running:
        yield running


@contextmanager
def started(root: Path, languages: str) -> Iterator[Preview]:
    """Start the preview of a book, and wait until it is ready."""
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
            wanted = len(languages.split())
            running.until(lambda text: len(READY.findall(text)) >= wanted)
            yield running
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)


def catalog(words: str) -> str:
    """Return the catalog of the second chapter with its one translation."""
    made = polib.POFile()
    made.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": "ar",
        "Plural-Forms": edition_of("ar").plural_forms,
    }
    made.append(polib.POEntry(msgid=SENTENCE, msgstr=words))
    return str(made)


def has(words: str) -> Callable[[str], bool]:
    """Return whether a page has these words, as a question to it."""
    return lambda page: words in page


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
    text = (preview.root / CHAPTER).read_text(encoding="utf-8")
    preview.shown(lambda: preview.save(CHAPTER, f"{text}\nIt was saved.\n"), EN, has("It was saved."))


def test_changed_and_deleted_catalogs_appear(preview: Preview) -> None:
    """What a translator saves or deletes is on or off the page of that language, and on no other.

    That a catalog is missing is said.
    """
    preview.shown(lambda: preview.save(CATALOG, catalog("جملة أخرى.")), AR, has("جملة أخرى."))
    assert "جملة أخرى." not in preview.page(EN)
    # Not any line on catalogs: that of the build before may come late.
    preview.after((preview.root / CATALOG).unlink, "ar: no catalog of chapters/01-first, chapters/02-second")
    page = preview.page(AR)
    assert "جملة أخرى." not in page
    assert SENTENCE in page
    preview.shown(lambda: preview.save(CATALOG, catalog(TRANSLATION)), AR, has(TRANSLATION))


def test_deleted_chapter_is_gone(preview: Preview) -> None:
    """A chapter that the contents still name is missed in words; one that they do not has no page."""
    chapter, contents = "docs/chapters/03-third.md", "docs/index.md"
    listed = (preview.root / contents).read_text(encoding="utf-8")
    more = listed.replace("chapters/02-second", "chapters/02-second\nchapters/03-third")
    preview.after(lambda: preview.save(chapter, "# Third\n\n## Now\n\nIt ends.\n"), "stay. Mend")
    preview.shown(lambda: preview.save(contents, more), "en/", has("03-third.html"))
    until = time.monotonic() + LONGEST
    while "03-third.html" not in preview.page("ar/") and time.monotonic() < until:
        time.sleep(0.1)  # what goes away while an edition is being read is another matter
    assert "Third" in preview.page("en/chapters/03-third.html")
    said = preview.after((preview.root / chapter).unlink, "the last good pages stay")
    assert contents in said
    assert "03-third" in said
    preview.shown(lambda: preview.save(contents, listed), "en/", lambda page: "03-third.html" not in page)
    assert 404 == preview.status("en/chapters/03-third.html")


def test_fault_is_told_in_words_and_the_last_good_page_stays(preview: Preview) -> None:
    """A fault is named with file, line and code; the page is as it was until the fault is mended."""
    text = (preview.root / CHAPTER).read_text(encoding="utf-8")
    broken = text + "\nBroken: {value}`square-cleard.killed`.\n"
    said = preview.after(lambda: preview.save(CHAPTER, broken), "the last good pages stay")
    assert f"{CHAPTER}:{len(broken.splitlines())}: E" in said
    assert "square-cleared" in said
    assert "Traceback" not in said
    page = preview.page(EN)
    assert SENTENCE in page
    assert "Broken" not in page
    preview.shown(lambda: preview.save(CHAPTER, f"{text}\nMended.\n"), EN, has("Mended."))


def test_an_open_page_follows_what_is_saved(preview: Preview) -> None:
    """A browser shows a saved text by itself, what is wrong with one, and all about one that is clicked."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = browser.new_page(viewport={"width": 600, "height": 200})
        page.set_default_timeout(LONGEST * 1000)
        slips: list[str] = []
        page.on("pageerror", lambda error: slips.append(str(error)))
        page.goto(f"http://127.0.0.1:{preview.port}/{AR}")
        page.get_by_text(TRANSLATION).wait_for()
        page.evaluate("scrollTo(0, 150)")
        preview.save(CATALOG, catalog("جملة بعد جملة."))
        page.get_by_text("جملة بعد جملة.").wait_for()
        until(page, "scrollY === 150")

        preview.save(CATALOG, catalog("جملة <b>."))
        refused = page.locator("[data-state=refused]", has_text="رُفضت الترجمة")
        refused.wait_for()  # the words of the mark come when the page has been read to its end
        refused.click(position={"x": 5, "y": 5})
        panel = page.locator(".preview-panel")
        panel.get_by_text("T011").wait_for()
        line = catalog("").splitlines().index(f'msgid "{SENTENCE}"') + 1
        assert f"{CATALOG}:{line}" in panel.inner_text()
        assert SENTENCE in panel.inner_text()

        (preview.root / CATALOG).write_bytes(b"\xff\xfe\0\x80")
        banner = page.locator(".preview-banner[data-course=faulty]")
        banner.get_by_text("T001").wait_for()
        assert CATALOG in banner.inner_text()
        preview.save(CATALOG, catalog(TRANSLATION))
        page.get_by_text(TRANSLATION).wait_for()
        banner.wait_for(state="hidden")
        assert [] == slips
        browser.close()


SLOW = """
import time
from pathlib import Path

def setup(app):
    book = Path(app.srcdir).parent

    def wait(place):
        while (book / f"{place} waits").exists():
            (book / place).touch()
            time.sleep(0.02)

    app.connect("env-before-read-docs", lambda *_: wait("begun"), priority=999)
    app.connect("source-read", lambda _app, docname, _content: wait(docname[-6:]), priority=999)
"""


def test_what_is_saved_while_an_edition_is_being_read_is_shown(tmp_path: Path) -> None:
    """A chapter that is mended while its fault is being read is shown, and one that is put back.

    The process that meets the fault ends; and what is on the disk at last is not what was read.
    """
    root = tmp_path / "book"
    shutil.copytree(BOOK, root)
    conf = root / "docs/conf.py"
    conf.write_text(conf.read_text(encoding="utf-8") + SLOW, encoding="utf-8")
    text = (root / CHAPTER).read_text(encoding="utf-8")
    with started(root, "en") as running:

        def save(words: str) -> None:
            running.save(CHAPTER, f"{text}\n{words}\n")

        def saved_meanwhile(first: str, *later: tuple[str, str]) -> None:
            """Save a chapter and have the whole book read; save it again at each place of the reading."""
            for place, _words in later:
                (root / place).unlink(missing_ok=True)
                (root / f"{place} waits").touch()
            conf.write_text(conf.read_text(encoding="utf-8") + "\n", encoding="utf-8")
            save(first)
            for place, words in later:
                until = time.monotonic() + LONGEST
                while not (root / place).exists():
                    assert time.monotonic() < until, running.said
                    time.sleep(0.02)
                save(words)
                (root / f"{place} waits").unlink()

        mended = partial(saved_meanwhile, "{value}`square-cleard.killed`", ("second", "It is mended."))
        running.shown(mended, EN, has("It is mended."))
        put_back = partial(saved_meanwhile, "As it was.", ("begun", "Another."), ("second", "As it was."))
        running.shown(put_back, EN, has("As it was."))


def test_pages_end_as_a_clean_build_writes_them(tmp_path: Path) -> None:
    """After any edits the pages are those of a build from nothing, apart from the names of messages."""
    book = small_book(tmp_path / "book")
    chance = random.Random(11)  # noqa: S311 - changes, no secrets
    told: list[str] = []
    with started(book.root, "ar") as running:
        for turn in range(5):
            for _ in range(3):
                told.append(chance.choice(EDITS)(book, chance))
            chapter = book.chapters[0]
            words = f"They came {'again ' * turn}at last."
            text = chapter.read_text(encoding="utf-8")
            save = partial(
                running.save, f"docs/chapters/{chapter.name}", f"{text}\n{words}{{claim}}`march-held`\n"
            )
            if turn % 2:
                running.shown(save, f"ar/chapters/{chapter.stem}.html", has(words))
            else:
                save()  # the next changes come while this one is being read
        clean = copy_of_sources(book, tmp_path / "clean")
        done = chronicle(clean, "build", "--languages", "ar", "--formats", "web")
        assert 0 == done.returncode, (told, done.stderr)
        built = pages_of(clean.dist / "web/ar")
        until = time.monotonic() + LONGEST
        while (
            others := otherwise(built, book.root / "build/preview/outputs/ar/preview")
        ) and time.monotonic() < until:
            time.sleep(0.2)
    assert [] == others, told


def otherwise(built: dict[str, bytes], folder: Path) -> list[str]:
    """Return the files of a preview that are not as they are built.

    Only a preview names messages; only what is built is kept to be read without a network, and says which
    results its set lacks.
    """
    added = re.compile(rb' data-(?:message|state)="[^"]*"')
    left_out = re.compile(rb' data-offline="[^"]*"|^\.absent,.*\n\Z', re.MULTILINE)
    shown = pages_of(folder)
    names = (built.keys() | shown.keys()) - {WORKER}
    assert any(added.search(content) for content in shown.values())
    assert not any(left_out.search(content) for content in shown.values())
    plain = {name: left_out.sub(b"", content) for name, content in built.items()}
    return sorted(name for name in names if plain.get(name) != added.sub(b"", shown.get(name, b"")))


def pages_of(folder: Path) -> dict[str, bytes]:
    """Return the files of a web edition by their names."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_stops_cleanly(tmp_path: Path) -> None:
    """Ctrl-C, in the middle of a build too, ends the preview with a word and no trace."""
    with previewed(tmp_path / "book", "en") as preview:
        conf = (preview.root / "docs/conf.py").read_text(encoding="utf-8")
        preview.after(
            lambda: preview.save("docs/conf.py", f"{conf}\n# read anew\n"), "the whole book is read"
        )
        os.killpg(preview.process.pid, signal.SIGINT)
        assert preview.process.wait(LONGEST) == 0
        assert preview.listener is not None
        preview.listener.join()  # up to the end of the last process that could say anything
        said = "".join(preview.said)
    assert said.rstrip().endswith("Stopped.")
    assert "Traceback" not in said
