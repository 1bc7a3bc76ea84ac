"""Nothing is fetched: hostile books are built beside a server that listens, and nobody asks it."""

from __future__ import annotations

import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.oracles.results.loads import check_loads
from tests.builder.pictures import samples
from tests.builder.whole.test_building import chronicle
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SMALL = BOOKS / "manuscript"


class Listener(ThreadingHTTPServer):
    """A server on the loopback that counts who asks."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def host(self) -> str:
        """Return its name and port."""
        return f"127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Note the request and answer with a picture."""
        assert isinstance(self.server, Listener)
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(samples.screenshot())

    do_HEAD = do_GET  # noqa: N815 - the base class names it

    def log_message(self, *_words: object) -> None:  # type: ignore[override]
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Listener]:
    """Listen while a book is built."""
    listening = Listener()
    thread = threading.Thread(target=listening.serve_forever)
    thread.start()
    yield listening
    listening.shutdown()
    thread.join()
    listening.server_close()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return a copy of the small book."""
    shutil.copytree(SMALL, tmp_path / "book")
    return tmp_path / "book"


def hostile(host: str) -> dict[str, str]:
    """Return pieces of a chapter that would load something, each under a word that its line holds."""
    return {
        "plain.png": f"A word ![a](http://{host}/plain.png) here.",
        "hostless.png": f"![a](//{host}/hostless.png)",
        "shouted.png": f"![a](HTTP://{host}/shouted.png)",
        "entity.png": f"![a](http&#58;//{host}/entity.png)",
        "linked.png": f"[![a](http://{host}/linked.png)](02-second.md)",
        "iVBORw0": "![a](data:image/png;base64,iVBORw0KGgo=)",
        "hostname": "![a](file:///etc/hostname)",
        "alert": "A ![a](javascript:alert) word.",
        "star": "![a](star.*)",
        "figure.png": f"```{{figure}} http://{host}/figure.png\n:alt: a\n\nA caption.\n```",
        "caption.png": f"```{{figure}} fine.png\n:alt: a\n\nA ![a](http://{host}/caption.png) caption.\n```",
        "cell.png": f"| head |\n|---|\n| ![a](http://{host}/cell.png) |",
        "listed.png": f"```{{list-table}} Title\n\n* - ![a](http://{host}/listed.png)\n```",
        "boxed.png": f":::{{note}}\nA ![a](http://{host}/boxed.png) note.\n:::",
        "item.png": f"- ![a](http://{host}/item.png)",
        "quoted.png": f"> ![a](http://{host}/quoted.png)",
        "defined.png": f"Term\n: ![a](http://{host}/defined.png)",
    }


def test_each_address_is_refused_with_its_line_and_nobody_asks(book: Path, server: Listener) -> None:
    """Pictures, figures, captions, cells, boxes and lists: all are named in one run, none is fetched."""
    pieces = hostile(server.host)
    chapter = book / "docs/chapters/02-second.md"
    (chapter.parent / "fine.png").write_bytes(samples.screenshot())
    text = chapter.read_text(encoding="utf-8") + "\n" + "\n\n".join(pieces.values()) + "\n"
    chapter.write_text(text, encoding="utf-8")
    done = chronicle(book, "build", "--languages", "en")
    said = (done.stdout + done.stderr).splitlines()
    refused = {line.split(":")[1] for line in said if ": M060 " in line}
    lines = text.splitlines()
    expected = {str(number) for number, line in enumerate(lines, 1) if any(word in line for word in pieces)}
    assert (1, expected) == (done.returncode, refused), "\n".join(said)
    assert len(pieces) == len(expected)
    assert [] == server.asked


def test_a_translation_loads_nothing(book: Path, server: Listener) -> None:
    """What a catalog adds is refused; the draft shows the source and asks nobody."""
    catalog = polib.POFile()
    catalog.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "ar"}
    catalog.append(polib.POEntry(msgid="It ends.", msgstr=f"انتهى ![ا](http://{server.host}/a.png)."))
    path = book / "locales/ar/LC_MESSAGES/chapters/02-second.po"
    path.parent.mkdir(parents=True)
    catalog.save(str(path))
    done = chronicle(book, "build", "--languages", "ar", "--formats", "web")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [] == check_loads(book / "dist/web/ar")
    assert [] == server.asked


def test_drawings_and_settings_load_nothing(book: Path, server: Listener) -> None:
    """A part that an SVG takes from elsewhere, and an address in conf.py: each is named with its line."""
    chapter = book / "docs/chapters/02-second.md"
    content = samples.drawing(f"<use xlink:href='http://{server.host}/a.svg#a'/>")
    (chapter.parent / "a.svg").write_bytes(content)
    text = chapter.read_text(encoding="utf-8") + "\n```{figure} a.svg\n:alt: a\n```\n"
    chapter.write_text(text, encoding="utf-8")
    done = chronicle(book, "build", "--languages", "en")
    line = text.splitlines().index("```{figure} a.svg") + 1
    assert f"docs/chapters/02-second.md:{line}: M066 «a.svg»" in done.stdout + done.stderr
    conf = book / "docs/conf.py"
    before = conf.read_text(encoding="utf-8")
    more = f'html_css_files = ["http://{server.host}/a.css"]\n'
    more += f'intersphinx_mapping = {{"a": ("//{server.host}/", None)}}\n'
    conf.write_text(before + more, encoding="utf-8")
    done = chronicle(book, "build", "--languages", "en", "--formats", "web")
    for number, name in enumerate(("html_css_files", "intersphinx_mapping"), before.count("\n") + 1):
        assert f"docs/conf.py:{number}: M068 «{name}»" in done.stdout + done.stderr
    assert [] == server.asked


LATE = '''
def setup(app):
    """Put a picture from elsewhere into a document when nobody looks any more."""
    from docutils import nodes

    def late(_app, doctree):
        picture = nodes.image(uri="{address}", alt="a", candidates={{"?": "{address}"}})
        doctree.append(nodes.paragraph("", "", picture))

    app.connect("doctree-read", late, priority=900)
'''


@pytest.mark.parametrize("form", ["web epub", "pdf"])
def test_what_passes_the_lint_is_not_fetched_when_written(book: Path, server: Listener, form: str) -> None:
    """Sphinx's downloader is off, print opens nothing from outside, and the file is not published."""
    conf = book / "docs/conf.py"
    text = conf.read_text(encoding="utf-8") + LATE.format(address=f"http://{server.host}/a.png")
    conf.write_text(text, encoding="utf-8")
    done = chronicle(book, "build", "--languages", "en", "--formats", form)
    assert 1 == done.returncode, done.stdout
    codes = ("P002",) if form == "pdf" else ("W020", "U024")
    assert [] == [code for code in codes if f": {code}" not in done.stdout + done.stderr]
    assert not (book / "dist").exists()
    assert [] == server.asked
